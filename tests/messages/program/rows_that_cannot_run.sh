# Rows that cannot run: told by plan and dry run, each with its line, and exit 3; nothing complete is nothing to merge.
printf '%s\n' 'need.growth_percent' 1 900 901 902 903 904 905 > some.csv
hearth sweep plan some.csv --scenario scenarios/tiny.toml
hearth sweep plan some.csv --scenario scenarios/tiny.toml --json | grep -c '"why"'
hearth sweep run some.csv --scenario scenarios/tiny.toml --dry-run --set run.years=1 --set run.burn_in_months=0 --quiet | sed 's/ timed:.*/ timed/'
printf '%s\n' 'need.growth_percent' 900 901 > none.csv
hearth sweep run none.csv --scenario scenarios/tiny.toml --quiet | sed 's/now in .*/now/'
hearth sweep merge none.sweep
ls
