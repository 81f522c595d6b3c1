# From a run file back to its run: the same bytes from the file alone, its values, and a "what if" on top of it.
mkdir mine && cp -rL scenarios/data mine/data && cp scenarios/tiny.toml scenarios/baseline.toml mine/
printf '%s\n' 'extends = "mine/tiny.toml"' '[need]' 'growth_percent = 2' > my.toml
quick='--set run.years=1 --set run.burn_in_months=0 --quiet'
"$HEARTH_PROGRAM" run my.toml $quick --replicates 2 --set "place.population='mine/data/tiny_child_population.csv'" > /dev/null
mkdir elsewhere && mv my.h5 elsewhere && rm -r mine my.toml && cd elsewhere
hearth run my.h5 --quiet -o again.h5 | sed 's/[0-9.]* s, [0-9]* months.s/S s/'
cmp my.h5 again.h5 && echo the same bytes
hearth params --resolved my.h5 | grep -e growth_percent -e '^replicates'
hearth validate my.h5
hearth run my.h5 --quiet --set need.growth_percent=0 -o flat.h5 | sed 's/[0-9.]* s, [0-9]* months.s/S s/'
hearth summarise flat.h5 | grep 'Made by'
hearth run my.h5 --quiet --force
ls
