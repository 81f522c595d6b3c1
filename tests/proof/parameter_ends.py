#!/usr/bin/env python3
"""Does every scenario that `hearth validate` accepts also run? Every parameter at each end of its range, then random combinations.

    tests/proof/parameter_ends.py PROGRAM                                # every end, and 300 combinations: minutes
    tests/proof/parameter_ends.py PROGRAM --random 2000 --seed 7
    tests/proof/parameter_ends.py PROGRAM --keys money. workforce.       # these only

The ranges are those of `hearth params --json`. Each case is run for two years in nine invented places with every law checked every
month (--check). It fails where `validate` accepts it and the run does not end with 0, or where the run file holds a number that is
not finite or a count below 0. What both refuse counts as refused. What the program says of results that are not possible is counted,
and told with --impossible. Ends are run in scenarios/tiny.toml and with every layer on (tests/proof/every_layer.toml).
Exit codes: 0 nothing fails, 1 something does, 2 usage.
"""
import argparse
import concurrent.futures
import json
import math
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile
import threading

from plans import ACTS_WITH, COMPLEXITY, EVERY_LAYER
from run_file import FLOAT, RunFile, RunFileProblem

ROOT = pathlib.Path(__file__).resolve().parents[2]
TINY = "scenarios/tiny.toml"
SMALL = {"place.population_scale": 0.15, "run.years": 2, "run.burn_in_months": 12, "policy.after_months": 6, "run.replicates": 1}
# How long and how much is run, and which numbers: at the upper end a run takes hours, which says nothing about the model.
NOT_MOVED = ("run.", "place.population_scale", "place.synthetic_count", "place.size_")
NUMBERS = ("integer", "number", "numbers")
MINUTES = 2                              # of one run
INVALID = 3                              # exit code of what is refused
NOT_POSSIBLE = "Not possible: "
BELOW_ZERO = ("reserves",)               # of whole numbers: debt
MANY = (2, 12)                           # parameters moved in a combination
reading = threading.Lock()               # the HDF5 library is not for two threads at once


class Case:
    def __init__(self, name, scenario, values):
        self.name, self.scenario, self.values = name, scenario, values

    def words(self):
        return [word for key, value in (SMALL | self.values).items() for word in ("--set", f"{key}={json.dumps(value)}")]

    def command(self, program):
        return shlex.join([str(program), "run", self.scenario, *self.words(), "--check", "--quiet", "--force", "-o", "ends.h5"])


def parameters_of(program, keys):
    asked = subprocess.run([program, "params", "--json"], capture_output=True, text=True, check=True)
    return [p for p in json.loads(asked.stdout)
            if p["type"] in NUMBERS and not p["key"].startswith(NOT_MOVED) and p["key"].startswith(tuple(keys))]


def shares(parameter):
    """Whether the elements must add to 1: a list of the range 0 to 1 that does so by default, to three digits."""
    value = parameter["default"]
    return isinstance(value, list) and (parameter["minimum"], parameter["maximum"]) == (0, 1) and abs(sum(value) - 1) < 0.001


def ends_of(parameter):
    """(which end, value): of shares each element by turns has all."""
    value, count = parameter["default"], len(parameter["default"]) if isinstance(parameter["default"], list) else 0
    if shares(parameter):
        return [(f"all in element {i + 1}", [float(i == k) for k in range(count)]) for i in range(count)]
    found = [("lower end", parameter["minimum"]), ("upper end", parameter["maximum"])]
    return [(end, [number] * count if count else typed(parameter, number)) for end, number in found]


def typed(parameter, number):
    return int(number) if parameter["type"] == "integer" else float(number)


def drawn(parameter, dice):
    """An end, or a number between them: on a log scale where the range spans more than two powers of ten."""
    low, high, value = parameter["minimum"], parameter["maximum"], parameter["default"]
    if shares(parameter):
        weights = [dice.expovariate(1) for _ in value]
        return [weight / sum(weights) for weight in weights]
    return [number(parameter, low, high, dice) for _ in value] if isinstance(value, list) else number(parameter, low, high, dice)


def number(parameter, low, high, dice):
    kind = dice.random()
    if kind < 0.4:
        return typed(parameter, dice.choice((low, high)))
    if low >= 0 and high > 100 * max(low, high / 1e4) and kind < 0.8:
        start = max(low, high / 1e4)
        return typed(parameter, start * (high / start) ** dice.random())
    return typed(parameter, dice.uniform(low, high))


def ends(parameters):
    for scenario in (EVERY_LAYER, TINY):
        for parameter in parameters:
            for end, value in ends_of(parameter):
                beside = {key: other for start, others in ACTS_WITH.items() if parameter["key"].startswith(start) for key, other in others.items()}
                layers = {COMPLEXITY: False} | beside if scenario == EVERY_LAYER else {}   # takes half the time, and has parameters of its own
                yield Case(f"{parameter['key']} at its {end}", scenario, layers | {parameter["key"]: value})


def combinations(parameters, count, seed):
    for position in range(count):
        dice = random.Random(f"{seed}/{position}")
        chosen = dice.sample(parameters, min(len(parameters), dice.randint(*MANY)))
        yield Case(f"combination {position}", dice.choice((TINY, EVERY_LAYER)), {p["key"]: drawn(p, dice) for p in chosen})


def impossible(path):
    """What no run file should hold, or ""."""
    with reading, RunFile(path) as file:
        for name in file.datasets()[1]:
            if "/" in name or len((values := file.read(name)).shape) < 4:
                continue
            numbers = memoryview(values.raw).cast({(FLOAT, 4): "f", (FLOAT, 8): "d"}.get(values.kind[:2]) or {4: "i", 8: "q"}[values.width()])
            if values.kind[0] == FLOAT and not all(map(math.isfinite, numbers)):
                return f"{name} holds a number that is not finite"
            if values.kind[0] != FLOAT and not name.startswith(BELOW_ZERO) and min(numbers, default=0) < 0:
                return f"{name} holds {min(numbers)}"
    return ""


def outcome(program, case, folder):
    """("valid" | "refused" | "FAILS", why, whether a result is not possible)."""
    output = pathlib.Path(folder) / f"{threading.get_ident()}.h5"
    ran = ask([program, "run", case.scenario, *case.words(), "--check", "--quiet", "--jobs", "1", "--force", "-o", output])
    if ran.returncode:
        valid = ask([program, "validate", case.scenario, *case.words()])
        if ran.returncode == valid.returncode == INVALID:
            return "refused", valid.stderr.strip(), ""
        return "FAILS", f"validate ended with {valid.returncode} and run with {ran.returncode}: {ran.stderr.strip()}", ""
    try:
        why = impossible(output)
    except RunFileProblem as problem:
        why = str(problem)
    told = "\n         ".join(line for line in ran.stderr.splitlines() if NOT_POSSIBLE in line)
    return ("FAILS" if why else "valid"), why, told


def ask(words):
    try:
        return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60 * MINUTES)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(words, -1, "", f"not done after {MINUTES} minutes")


def run_all(program, title, cases, given):
    """Prints the failures and a line of totals; returns how many fail."""
    counts = {"valid": 0, "refused": 0, "FAILS": 0, "not possible": 0}
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(given.jobs) as crew:
        for case, (result, why, told) in zip(cases, crew.map(lambda case: outcome(program, case, folder), cases)):
            counts[result] += 1
            counts["not possible"] += bool(told)
            if told and given.impossible:
                print(f"result   {case.name} in {case.scenario}: {told}\n         {case.command(program)}", flush=True)
            if result == "FAILS" or (given.refused and result == "refused"):
                print(f"{result:<8} {case.name} in {case.scenario}: {why}\n         {case.command(program)}", flush=True)
    print(f"{title}: {len(cases)} cases, {counts['valid']} valid and run ({counts['not possible']} with a result that is not possible), "
          f"{counts['refused']} refused, {counts['FAILS']} fail", flush=True)
    return counts["FAILS"]


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("program", type=pathlib.Path)
    asked.add_argument("--random", type=int, default=300, help="combinations of 2 to 12 parameters")
    asked.add_argument("--seed", type=int, default=1, help="of the combinations")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--keys", nargs="+", default=[""], help="only parameters that begin so")
    asked.add_argument("--only-random", action="store_true", help="no ends")
    asked.add_argument("--refused", action="store_true", help="print what validate refuses as well")
    asked.add_argument("--impossible", action="store_true", help="print which results are not possible as well")
    given = asked.parse_args()
    program = given.program.resolve()
    parameters = parameters_of(program, given.keys)
    print(f"{len(parameters)} parameters with a range")
    failed = 0 if given.only_random else run_all(program, "Every parameter at its ends", list(ends(parameters)), given)
    failed += run_all(program, "Combinations", list(combinations(parameters, given.random, given.seed)), given)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
