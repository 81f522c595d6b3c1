# A result that is not possible is reported after the run, in its log and by summarise, with what is set furthest from its default.
without_figures() { sed 's/ is [0-9.,]* percent in .*, replicate 0;/ is N percent in PLACE;/; s/[0-9]* of [0-9]* figures/N of M figures/; s/[0-9.]* s, [0-9]* months.s/S s/'; }
quick='--set run.years=1 --set run.burn_in_months=12 --quiet --replicates 1'
hearth run scenarios/tiny.toml $quick --set workforce.leave_most=5 --set workforce.turnover=0.5 --set workforce.retention=5 -o fast.h5 | without_figures
hearth summarise fast.h5 | grep '^Note: ' | without_figures
hearth summarise fast.h5 --json | grep -c '"Not possible: '
grep -c '"Not possible: ' fast.log.json
hearth run scenarios/tiny.toml $quick -o usual.h5 | without_figures
