#!/usr/bin/env bash
# Time, the engine's share and memory of a sweep:  benchmarks/sweep/measure.sh PROGRAM [SWEEP] [JOBS]
# Prints wall and processor time, what log.jsonl says of the phases, and resident memory after about 100 runs and at the end.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:?the program}") sweep=$(realpath "${2:-$here/ten_thousand.toml}") jobs=${3:-2}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

resident() { awk '/^VmRSS/ { print $2 }' "/proc/$1/status" 2>/dev/null; }

time "$program" sweep run "$sweep" -o out.h5 --quiet --jobs "$jobs" >out.txt &
timed=$!
sleep 1
pid=$(pgrep -P "$timed" | head -1) || pid=$timed
early="" last=""
while now=$(resident "$pid") && [ -n "$now" ]; do
    parts=$(find out.sweep/parts -name '*.h5' 2>/dev/null | wc -l || true)
    [ -n "$early" ] || [ "$parts" -lt 2 ] || early=$now   # two parts are a little over 100 runs of one authority
    last=$now
    sleep 0.2
done
wait "$timed"
cat out.txt
echo "resident after about 100 runs $early KiB, at the end $last KiB"
/usr/bin/env python3 - "$jobs" <<'P'
import json, os, sys
log = json.loads(open("out.sweep/log.jsonl").readlines()[-1])
wall = sum(log[k + "_seconds"] for k in ("planning", "running", "merging"))
print(f"planning {log['planning_seconds']:.2f} s, running {log['running_seconds']:.2f} s (of it writing parts {log['writing_seconds']:.2f} s), "
      f"merging {log['merging_seconds']:.2f} s; in the model {log['simulating_seconds']:.1f} s of {int(sys.argv[1])} x {wall:.1f} s: "
      f"the engine's share {100 * (1 - log['simulating_seconds'] / (int(sys.argv[1]) * wall)):.1f} %")
print(f"merged {os.path.getsize('out.h5') / 1e6:.1f} MB, parts {sum(e.stat().st_size for e in os.scandir('out.sweep/parts')) / 1e6:.1f} MB")
P
