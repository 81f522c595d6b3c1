# The same command goes on from an interrupted run, and the file ends as if nothing had happened.
longer='--set run.years=1 --set run.burn_in_months=0 --jobs 1 --replicates 40'
ended_by HUP cut --replicates 40
sed 's/: [0-9]* of/: N of/; s/[0-9.]* s, [0-9]* months.s/S s/' out.txt
hearth run scenarios/tiny.toml $longer --seed 2 --quiet -o cut.h5 | sed 's/holds [0-9]* of/holds N of/'
hearth run scenarios/tiny.toml $longer -o cut.h5 | sed 's/on; [0-9]* of/on; N of/; s/[0-9.]* s, [0-9]* months.s/S s/; /^month /d'
"$HEARTH_PROGRAM" run scenarios/tiny.toml $longer --quiet -o whole.h5 > /dev/null
cmp cut.h5 whole.h5 && echo the same bytes
# Going on again, a signal at once costs nothing, and what came to the file's place meanwhile is not replaced.
ended_by TERM again --replicates 40
"$HEARTH_PROGRAM" run scenarios/tiny.toml $longer --quiet -o again.h5 > out.txt 2> err.txt &
program=$!
until_there 'again.h5.*.tmp'
echo "somebody's work" > other && mv other again.h5
wait $program
echo "exit $?"
cat again.h5 err.txt
cmp again.2.h5 cut.h5 && echo the same bytes
rm again.* out.txt err.txt
# A log that lost its run file is in nobody's way; a complete run is.
rm whole.h5
hearth run scenarios/tiny.toml $short -o whole.h5 | sed 's/[0-9.]* s, [0-9]* months.s/S s/'
hearth run scenarios/tiny.toml $short -o whole.h5
echo '{}' > mine.log.json
hearth run scenarios/tiny.toml $short -o mine.h5
ls
