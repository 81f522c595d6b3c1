# Two runs to one file: the second is refused at once, and a file that came into being meanwhile keeps its place.
"$HEARTH_PROGRAM" run scenarios/tiny.toml --set run.years=1 --set run.burn_in_months=0 --replicates 40 --quiet --jobs 1 -o a.h5 > out.txt 2> err.txt &
program=$!
until_there 'a.h5.*.tmp'
hearth run scenarios/tiny.toml $short -o a.h5
hearth run scenarios/tiny.toml $short --force -o a.h5
echo "somebody's work" > a.h5
wait $program
echo "exit $?"
sed 's/[0-9.]* s, [0-9]* months.s/S s/' out.txt
cat err.txt a.h5
ls
# A killed run leaves a temporary file; the next run to that name clears it away.
"$HEARTH_PROGRAM" run scenarios/tiny.toml --set run.years=1 --set run.burn_in_months=0 --replicates 10000 --quiet --jobs 1 -o b.h5 > out.txt 2> err.txt &
program=$!
until_there 'b.h5.*.tmp'
kill -KILL $program
{ wait $program; } 2> /dev/null
ls | grep -c tmp
hearth run scenarios/tiny.toml $short -o b.h5 | sed 's/[0-9.]* s, [0-9]* months.s/S s/'
ls
