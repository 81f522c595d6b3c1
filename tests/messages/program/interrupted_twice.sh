# As `timeout` and process managers do: two signals at once are one wish, and nothing temporary is left.
"$HEARTH_PROGRAM" run scenarios/tiny.toml --set run.years=1 --set run.burn_in_months=0 --replicates 100000 --quiet --jobs 1 -o long.h5 > out.txt 2> err.txt &
program=$!
until_there 'long.h5.*.tmp'
sleep 1
kill -TERM $program
kill -TERM $program
kill -HUP $program
wait $program
echo "exit $?"
cat err.txt
ls
