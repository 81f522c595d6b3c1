hearth sweep run scenarios/sweeps/first_try.toml --set run.years=1 --set run.burn_in_months=0 --replicates 2 -o sweep.h5 --quiet | grep exit
hearth compare sweep.h5 --measure eighteenth_birthdays --by need.growth_percent --by money.targeted_percent --table
hearth compare sweep.h5 --measure looked_after_rate --by need.growth_percent --by money.targeted_percent --csv | cut -d, -f1-14
hearth compare sweep.h5 --by need.growth_percent --by year
hearth compare sweep.h5 --by need.growth_percent --by money.targeted_persent
