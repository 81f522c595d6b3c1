#!/usr/bin/env bash
# Runs what README.md here reports, in its order. Needs a build with benchmarks and link-time optimisation:
#   cmake --preset release -DHEARTH_BENCHMARKS=ON && cmake --build --preset release
# and an otherwise idle machine. Figures go to standard output; nothing is kept but run files in a temporary folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:-build/release}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

say() { printf '\n== %s\n' "$*"; }
# Wall and processor seconds and peak resident memory of a whole process.
whole() { /usr/bin/time -f '%e s wall, %U s user, %M KiB peak' "$@" 2>&1 >/dev/null | tail -1; }

say "England, whole process, one replicate of 240 months after 60 of burn-in: two threads and one, in turn"
for _ in 1 2 3; do
    for jobs in 2 1; do
        printf -- '--jobs %s: ' $jobs
        whole "$build/hearth" run scenarios/england.toml --quiet --force --jobs $jobs -o "$folder/england.h5"
    done
done

say "England by phase, process and event"
"$build/month_benchmark" scenarios/england.toml 2

say "One authority (Derby, about 60,000 children) on one core"
for _ in 1 2 3; do "$build/month_benchmark" scenarios/authority.toml 1 | head -2; done
"$build/month_benchmark" scenarios/authority.toml 1 | tail -n +3

say "Growth with families: x1, x2, x4"
for scale in 1 2 4; do "$build/month_benchmark" scenarios/authority.toml 1 place.population_scale=$scale | head -2; done

say "Ten times the quiet families, without births, birthdays and false alarms"
for _ in 1 2 3 4 5; do
    "$build/month_benchmark" scenarios/authority.toml 1 demography.on=false noticing.false_alarms=false | head -1
    "$build/month_benchmark" scenarios/authority.toml 1 demography.on=false noticing.false_alarms=false place.population_scale=10 need.stayer_share=0.9 | head -1
done

say "Care pathway problem"
for children in 100000 1000000; do
    for seed in 1 2 3; do "$build/care_pathway" $children $seed; done
done
"$build/care_pathway" 1000000 1 2
"$build/care_pathway" 12000000 1
"$build/care_pathway" 1000000 1 1 plain

say "The engine's parts"
"$build/engine_benchmark"

say "A sweep of 10,000 runs (minutes)"
benchmarks/sweep/measure.sh "$build/hearth"
