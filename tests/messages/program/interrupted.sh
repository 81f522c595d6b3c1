# Long enough for several signals; the first is caught, and the temporary file is tidied away.
"$HEARTH_PROGRAM" run scenarios/tiny.toml --set run.years=1 --set run.burn_in_months=0 --replicates 100000 --quiet --jobs 1 -o long.h5 > out.txt 2> err.txt &
program=$!
until_there 'long.h5.*.tmp'
sleep 3   # some replicates
kill -TERM $program   # a shell makes those in the background ignore INT
wait $program
echo "exit $?"
sed 's/: [0-9]* of/: N of/; s/[0-9.]* s, [0-9]* months.s/S s/' out.txt
cat err.txt
ls
