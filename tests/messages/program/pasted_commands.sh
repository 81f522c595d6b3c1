# Commands that are printed to be repeated work where they are pasted, whatever the names are.
mkdir "my work" && cd "my work"
printf '%s\n' '[sweep]' 'design = "list"' 'scenario = "../scenarios/tiny.toml"' 'replicates = 2' '[vary]' 'need.growth_percent = [0, 1]' > "it's mine.toml"
small='--set run.years=1 --set run.burn_in_months=0'
hearth sweep run "it's mine.toml" $small --shard 1/2 --quiet | sed 's/now in .*/now/' > told.txt
cat told.txt
hint() { sed -n 's/.*: hearth //p' told.txt; }
eval "hearth $(hint)"
eval "hearth $(hint) --partial -o part.h5"
cd ..
hearth sweep merge "my work/it's mine.sweep" > told.txt; cat told.txt
command=$(sed -n 's/.*missing. hearth \(.*\) runs them.*/\1/p' told.txt)
eval "hearth $command --quiet" | sed 's/now in .*/now/'
# Afresh, where the sweep has changed: the whole command, seen from here.
cd "my work" && printf '%s\n' '[output]' 'measures = "all"' >> "it's mine.toml" && cd ..
hearth sweep status "my work/it's mine.sweep" > told.txt; cat told.txt
command=$(sed -n 's/.*revision. hearth \(.*\) starts afresh.*/\1/p' told.txt)
eval "hearth $command --quiet" | sed 's/now in .*/now/'
printf '%s\n' 'extends = "scenarios/tiny.toml"' > ./-odd.toml
hearth validate ./-odd.toml
