hearth run scenarios/tiny.toml $short -o base.h5 --json | grep exit
hearth run scenarios/tiny.toml $short -o half.h5 --set money.targeted_percent=-50 --json | grep exit
hearth run scenarios/tiny.toml $short -o seed.h5 --seed 7 --json | grep exit
hearth run scenarios/tiny.toml $short -o longer.h5 --set run.years=2 --json | grep exit
hearth compare base.h5 half.h5 --measure births
hearth compare base.h5 half.h5 --measure referral_rate --csv | cut -d, -f1-12
hearth compare base.h5 seed.h5
hearth compare base.h5 seed.h5 --unpaired --measure births --json | grep -e '"paired"' -e '"pairs"' -e exit
hearth compare base.h5 longer.h5
hearth compare base.h5
hearth compare base.h5 ./base.h5
hearth compare base.h5 nothing.h5
hearth compare base.h5 half.h5 --measure refferal_rate
hearth compare base.h5 half.h5 --by yeer
hearth compare base.h5 half.h5 --year 2031
hearth compare base.h5 half.h5 --json --csv
hearth compare
