# Shards of one sweep, in one folder and in several, and what may not be merged.
small='--set run.years=1 --set run.burn_in_months=0 --replicates 2 --quiet'
timeless() { sed 's/in [0-9.]* s, [0-9.]* runs.s/in S s, R runs\/s/'; }
hearth sweep run scenarios/sweeps/first_try.toml $small -o whole.h5 | timeless
hearth sweep run scenarios/sweeps/first_try.toml $small -o part.h5 --shard 2/2 | timeless
hearth sweep merge part.sweep
hearth sweep merge part.sweep --partial -o some.h5
hearth sweep run scenarios/sweeps/first_try.toml $small -o part.h5 --shard 1/2 | timeless
hearth sweep merge part.sweep
cmp part.h5 whole.h5 && echo the same bytes
hearth sweep merge part.sweep
echo precious > other.h5
hearth sweep merge part.sweep -o other.h5
hearth sweep run scenarios/sweeps/first_try.toml --replicates 3 -o part.h5 --shard 1/2
hearth sweep merge part.sweep scenarios
for i in 1 2 3 4 5 6 7; do hearth sweep run scenarios/sweeps/first_try.toml $small -o seven$i.h5 --shard $i/7 > /dev/null; done
hearth sweep merge seven7.sweep seven1.sweep seven2.sweep seven3.sweep seven4.sweep seven5.sweep seven6.sweep -o seven.h5
cmp seven.h5 whole.h5 && echo the same bytes
