hearth sweep
hearth sweep rnu scenarios/sweeps/first_try.toml
hearth sweep run
hearth sweep run --relpicates 3 scenarios/sweeps/first_try.toml
hearth sweep run scenarios/sweeps/first_try.toml --shard 3/2
hearth sweep run scenarios/sweeps/first_try.toml --shard 2
hearth sweep run scenarios/sweeps/first_try.toml --on-error carry-on
hearth sweep run scenarios/sweeps/first_try.toml one_too_many
hearth sweep run scenarios/sweeps/first_try.toml --replicates 3 --replicates 4
hearth sweep run nothing.toml
hearth sweep run scenarios/sweeps/three_futures.csv
hearth sweep status nothing.sweep
mkdir empty.sweep; hearth sweep resume empty.sweep
echo precious > first_try.h5
hearth sweep run scenarios/sweeps/first_try.toml
cat first_try.h5; ls
