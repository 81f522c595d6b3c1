# What is used of tables is told by validate, plan, run, the run file and its summary: a new code half-way in a table.
sed '/^SYN902,201[6-9]/s/SYN902/SYN999/; /^SYN902,202/s/SYN902/SYN999/; /^SYN903,2015/d' scenarios/data/tiny_child_population.csv > people.csv
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[place]' 'population = "people.csv"' > new_code.toml
hearth validate new_code.toml
hearth validate new_code.toml --json | sed -n '/remarks/,/]/p'
printf '%s\n' '[sweep]' 'scenario = "new_code.toml"' > one.toml
hearth sweep plan one.toml | grep Note
hearth run new_code.toml $short | sed 's/[0-9.]* s, [0-9]* months.s/S s/'
hearth summarise new_code.h5 | grep Note
grep -c 'SYN999' new_code.log.json
