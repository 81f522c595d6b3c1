# The task that scenarios/sweeps/README.md shows, as it stands there, with and without what Slurm sets only on request.
sed -n '/^#!\/bin\/sh/,/^```/p' scenarios/sweeps/README.md | grep -v '^```' > task.sh
grep -c SBATCH task.sh
mkdir bin && ln -s "$HEARTH_PROGRAM" bin/hearth
cp scenarios/sweeps/first_try.toml FILE.toml
sed -i 's#"../tiny.toml"#"scenarios/tiny.toml"#' FILE.toml
for task in 1 2 20; do
    PATH="$PWD/bin:$PATH" SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 sh task.sh > told.txt 2> /dev/null
    echo "exit $?"
    sed 's/now in .*/now/' told.txt
done
PATH="$PWD/bin:$PATH" SLURM_ARRAY_TASK_ID=3 sh task.sh > told.txt 2> /dev/null
echo "exit $?"
hearth sweep merge FILE.sweep
