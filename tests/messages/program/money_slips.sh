# What cannot be meant of money, partners and workers is answered at once, with the reason; an authority that runs out of money runs on.
hearth validate scenarios/tiny.toml --set money.cut_percent=140 --set money.protect=2
hearth validate scenarios/tiny.toml --set 'partners.benefit=[0.5,0.5,0.5,0.1,0.1,0.1]' --set early_help.places_per_10000=35
printf '%s\n' '# source: made up for this test' 'year,index' '2015,1' '2016,0.9' '2019,0.8' > path.csv
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[money]' 'settlement = "path.csv"' > mine.toml
printf '%s\n' '# source: made up for this test' 'year,index' '2015,1' '2016,-0.9' > below.csv
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[money]' 'unit_costs = "below.csv"' > low.toml
hearth validate mine.toml
hearth validate low.toml
hearth run scenarios/tiny.toml --set run.years=6 --set money.cut_percent=100 --set money.protect=0 --replicates 1 --check --quiet -o poor.h5 | sed 's/; [0-9.]* s, [0-9]* months.s//'
hearth summarise poor.h5 --json | grep -c NaN
