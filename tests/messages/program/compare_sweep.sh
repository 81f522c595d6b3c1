hearth sweep run scenarios/sweeps/first_try.toml --set run.years=1 --set run.burn_in_months=0 --replicates 2 -o sweep.h5 --quiet | grep exit
hearth compare sweep.h5 --measure eighteenth_birthdays
hearth compare sweep.h5 --by point --measure looked_after_rate --csv | cut -d, -f1-14
hearth compare sweep.h5 --arm worse_practise
hearth compare sweep.h5 --base worse_practice --measure eighteenth_birthdays --json | grep -e '"base"' -e '"arm"' -e exit
hearth compare sweep.h5 sweep.h5
hearth sensitivity sweep.h5 --measure early_help_starts --csv | cut -d, -f1-8
hearth sensitivity sweep.h5 --arm worse_practise
hearth sensitivity sweep.h5 --difference --measure early_help_starts --json | grep -e '"design"' -e '"arm"' -e difference_to -e '"parameter"' -e exit | sort
hearth run scenarios/tiny.toml $short -o run.h5 --json | grep exit
hearth sensitivity run.h5
hearth sensitivity
