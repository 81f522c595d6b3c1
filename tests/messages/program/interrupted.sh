# Long enough for several signals; the first is caught, and the temporary file is tidied away.
ended_by TERM long --replicates 100000   # a shell makes those in the background ignore INT
sed 's/: [0-9]* of/: N of/; s/[0-9.]* s, [0-9]* months.s/S s/' out.txt
cat err.txt
ls
