# What a sweep may replace without being told: its own file, by all of its runs; nothing that only looks like it.
small='--set run.years=1 --set run.burn_in_months=0 --quiet'
timeless() { sed 's/in [0-9.]* s, [0-9.]* runs.s/in S s, R runs\/s/'; }
mkdir here there
printf '%s\n' '[sweep]' "scenario = \"$PWD/scenarios/tiny.toml\"" 'design = "list"' '[vary]' 'need.growth_percent = [0, 1]' > here/mine.toml
sed 's/growth_percent = .*/growth_percent = [2, 3]/' here/mine.toml > there/mine.toml
hearth sweep run here/mine.toml $small -o out.h5 | timeless
hearth sweep run there/mine.toml $small -o out.h5
mv out.sweep kept.sweep
hearth sweep run there/mine.toml $small -o out.h5
mv kept.sweep out.sweep
sed -i 's/\[0, 1\]/[0, 2]/' here/mine.toml
hearth sweep merge out.sweep --partial
hearth sweep merge out.sweep --partial -o some.h5
hearth sweep resume out.sweep --quiet --force | timeless
hearth sweep merge out.sweep -o out.h5
hearth sweep run here/mine.toml -o parts.sweep
ls
