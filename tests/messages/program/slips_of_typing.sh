# What word processors and habits make of a command line; a slip in a scenario is one problem, not six; JSON where it was asked for.
printf '%s\n' 'extends = "scenarios/tiny.toml"' > ./-odd.toml
hearth run scenarios/tiny.toml –set run.years=1
hearth run scenarios/tiny.toml --set money.targeted_percent=−50
hearth run scenarios/tiny.toml --set money.targeted_percent=–50
hearth run scenarios/tiny.toml --set money.targeted_percent=0,5
hearth run scenarios/tiny.toml --set money.targeted_percent -50
hearth validate -- -odd.toml
printf '%s\n' '[run]' 'years = 1' '[need]' 'growth_percent = 0,5' > comma.toml
printf '%s\n' '[run]' 'years = 1' '[early_help]' 'on = yes' > yes.toml
printf '%s\n' '[run]' 'years = 1' '[early_help]' 'on = Off' > off.toml
for file in comma yes off; do hearth validate $file.toml; done
"$HEARTH_PROGRAM" run comma.toml --json 2> /dev/null; echo "exit $?"
"$HEARTH_PROGRAM" compare none.h5 gone.h5 --json 2> /dev/null; echo "exit $?"
"$HEARTH_PROGRAM" sweep status none --json 2> /dev/null; echo "exit $?"
"$HEARTH_PROGRAM" run scenarios/tiny.toml --jsn --json 2> /dev/null; echo "exit $?"
