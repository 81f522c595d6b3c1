# One row of a design is out of range: the others run, exit 4; after mending, resume runs only it.
small='--set run.years=1 --set run.burn_in_months=0 --replicates 2 --quiet --jobs 2'
timeless() { sed 's/in [0-9.]* s, [0-9.]* runs.s/in S s, R runs\/s/; s/^\(  "seconds"\|  "runs_per_second"\): .*/\1: N/'; }
printf '%s\n' 'scenario,need.growth_percent,support.close_disabled' 'low,0,0.7' 'slip,0,-0.7' 'high,2,0.7' > mine.csv
hearth sweep plan mine.csv --scenario scenarios/tiny.toml | tail -4
hearth sweep run mine.csv --scenario scenarios/tiny.toml $small | timeless
hearth sweep status mine.sweep
hearth sweep resume mine.sweep --quiet | timeless
sed -i 's/-0.7/0.5/' mine.csv
hearth sweep resume mine.sweep --quiet --json | timeless
cp mine.h5 mended.h5
hearth sweep run mine.csv --scenario scenarios/tiny.toml $small -o fresh.h5 | timeless
cmp mended.h5 fresh.h5 && echo the same bytes
sed -i 's/^high,2/high,1/' mine.csv
hearth sweep resume mine.sweep --quiet | timeless
hearth sweep resume mine.sweep --quiet --force | timeless
sed -i 's/^high,1/high,3/' mine.csv
hearth sweep merge mine.sweep -o other.h5
