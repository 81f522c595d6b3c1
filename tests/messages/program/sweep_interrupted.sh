# A request to end finishes what is under way and keeps it; the same command, or resume, goes on.
printf '%s\n' '[sweep]' 'scenario = "scenarios/tiny.toml"' 'design = "latin_hypercube"' 'points = 3000' '[vary]' 'need.growth_percent = "range"' > long.toml
"$HEARTH_PROGRAM" sweep run long.toml --set run.years=1 --set run.burn_in_months=0 --quiet --jobs 2 > out.txt 2> err.txt &
program=$!
until_there long.sweep/shard-1-of-1.lock   # planned, and begun
sleep 2
kill -TERM $program   # a shell makes those in the background ignore INT
wait $program
echo "exit $?"
sed 's/[0-9,]* of 3,000 runs complete, [0-9,]* missing; [0-9,]* now in [0-9.]* s, [0-9.]* runs.s/N of 3,000 runs complete, N missing; N now/' out.txt
cat err.txt
ls
hearth sweep status long.sweep | sed 's/: [0-9,]* complete, 0 failed, [0-9,]* missing/: N complete, 0 failed, N missing/'
test "$(grep -o '"complete_now":[0-9]*' long.sweep/log.jsonl | cut -d: -f2)" -gt 0 && echo something was kept
