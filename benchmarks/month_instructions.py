#!/usr/bin/env python3
"""Instructions that a month of one authority takes: a figure that repeats to the digit, whatever else the machine does.

    benchmarks/month_instructions.py PROGRAM [--months SHORT LONG] [--places N] [--scenario FILE]

Runs the program under valgrind's callgrind for two lengths of one scenario and takes the difference, so that reading, families'
histories, burn-in and starting cancel. Counted are functions written in models/ and sim/core/, without what they call of the
standard library: the thread that waits for the model, and memory, files and clocks, never repeat. The program needs debug
information, as the dev preset gives: build/dev/hearth. Compare builds of one preset only.
Exit codes: 0 done, 1 a run failed or something is missing, 2 usage.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
SCENARIO = ROOT / "tests/proof/every_layer.toml"


def instructions(asked, months, folder):
    """Of the model's own functions in one run."""
    sets = [f"run.years={months // 12}", "run.replicates=1", "policy.after_months=0", "output.every=year"]
    found = f"{folder}/callgrind"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={found}", str(asked.program), "run", str(asked.scenario), "--jobs", "1", "--quiet",
               "--force", "-o", f"{folder}/run.h5", *(word for setting in sets for word in ("--set", setting))]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if ended.returncode:
        sys.exit(f"{' '.join(command)}\nended with {ended.returncode}: {ended.stderr[:1500]}")
    counted = model_instructions(found)
    if not counted:
        sys.exit(f"{asked.program} has no debug information, so nothing says which functions are the model's: cmake --preset dev")
    return counted


def model_instructions(path):
    """Sum over the functions of models/ and sim/core/. A callgrind file names a file or function once and later gives its number;
    the line after calls= is the cost of what was called."""
    files, total, models, called = {}, 0, False, False
    for line in pathlib.Path(path).read_text(errors="replace").splitlines():
        if named := re.match(r"(fl|fi|fe|cfi|cfl)=\((\d+)\)(?: (.*))?", line):
            if named[3]:
                files[named[2]] = bool(re.search(r"(^|/)(models|sim/core)/[^ ]*$", named[3]))
            if named[1] == "fl":   # fi and fe: lines of other files that were inlined
                models = files[named[2]]
        elif line.startswith("calls="):
            called = True
        elif cost := re.match(r"[\d+*-]\S*(?: (\d+))?$", line):
            total += int(cost[1] or 0) if models and not called else 0
            called = False
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--scenario", type=lambda text: pathlib.Path(text).resolve(), default=SCENARIO, help="[tests/proof/every_layer.toml]")
    parser.add_argument("--places", type=int, default=9, metavar="N", help="authorities in the scenario, to divide by [9]")
    parser.add_argument("--months", type=int, nargs=2, default=(12, 36), metavar=("SHORT", "LONG"), help="recorded months, whole years [12 36]")
    asked = parser.parse_args()
    short, long = asked.months
    if not asked.program.is_file():
        parser.error(f"{asked.program} is not a program")
    if short % 12 or long % 12 or not 0 < short < long:
        parser.error("--months wants two numbers of months, whole years, the shorter first")
    if not shutil.which("valgrind"):
        sys.exit("valgrind is not installed. On Debian: apt-get install valgrind")
    with tempfile.TemporaryDirectory() as folder:
        few, many = (instructions(asked, months, folder) for months in (short, long))
    print(f"{short} months: {few:,} instructions of the model; {long} months: {many:,}")
    print(f"{(many - few) / (long - short) / asked.places:,.1f} instructions per authority-month ({asked.scenario.name})")


if __name__ == "__main__":
    main()
