#!/usr/bin/env python3
"""Solve first values of the model from the published flows of England 2019.

Each lever is one parameter, or one that multiplies a few, paired with the published figure it moves most. The program itself
is run (so the model is said once), each lever is moved by the log of published / simulated, and so on until all agree within
a per cent or two. Luck is common between the runs, so small moves are seen. Prints the values to put in the declarations.

    python3 scenarios/solve/solve_levels.py [--program build/release/hearth] [--rounds 12]
"""
import argparse
import json
import math
import subprocess
import tempfile

# lever: (target, gain, key, position or None for all, "scale" or "shift"); the start is the value declared in the program.
LEVERS = [
    ("contact_rate", 1.0, "noticing.opportunities", None, "scale"),
    ("referral_rate", -0.9, "front_door.threshold", None, "shift"),
    ("no_further_action_percent", 1.0, "front_door.no_further_action", None, "scale"),
    ("not_in_need_percent", 1.2, "assessment.need_bar", None, "shift"),
    ("children_in_need_rate", -1.5, "support.close", (2, 3), "scale"),
    ("section_47_rate", -1.2, "assessment.harm_bar", None, "shift"),
    ("conference_rate", 1.0, "assessment.conference", None, "scale"),
    ("protection_plan_rate", -0.8, "support.review_end", (0, 1, 2), "scale"),
    ("repeat_plan_percent", 1.0, "support.enquiry", (2, 3), "scale"),
    ("looked_after_ends_rate", 0.6, "care.exit_late", None, "scale"),
    ("looked_after 1-4", 0.9, "care.entry_age", (1,), "scale"),
    ("looked_after 5-9", 0.9, "care.entry_age", (2,), "scale"),
    ("looked_after 10-15", 0.8, "care.entry_age", (3,), "scale"),
    ("looked_after 16-17", 0.7, "care.entry_age", (4,), "scale"),
]

# Published for England, year ending 31 March 2019 (scenarios/data/observed_england.csv), per 10,000 children or per cent.
# Children in need without care leavers aged 18 and over, whom the model does not hold (15 in 10,000, assumed). Ceasing to be looked after is
# set between starts (27.0) and ends (25.2), because a stationary population has as many of one as of the other.
# Repeat plans: as near 20.8 as the other figures allow.
TARGETS = {
    "contact_rate": 2075.6, "referral_rate": 553.7, "no_further_action_percent": 8.1, "not_in_need_percent": 29.1,
    "children_in_need_rate": 325, "section_47_rate": 171.1, "conference_rate": 65.9, "protection_plan_rate": 44.5,
    "repeat_plan_percent": 23.5, "looked_after_ends_rate": 26.2,
    "looked_after 1-4": 66.5 * .134, "looked_after 5-9": 66.5 * .185,
    "looked_after 10-15": 66.5 * .394, "looked_after 16-17": 66.5 * .235,
}


def declared(program):
    """Default of every parameter as the program declares it."""
    parameters = json.loads(subprocess.run([program, "params", "--json"], check=True, capture_output=True, text=True).stdout)
    parameters = parameters["parameters"] if isinstance(parameters, dict) else parameters
    return {p["key"]: p["default"] for p in parameters}


def simulate(program, values):
    """What England's figures are in the last year with these values."""
    with tempfile.TemporaryDirectory() as folder:
        sets = [word for key, value in values.items() for word in ("--set", f"{key}={json.dumps(value)}")]
        run = folder + "/sample.h5"
        subprocess.run([program, "run", "scenarios/solve/sample.toml", "-o", run, "--quiet", *sets], check=True, stdout=subprocess.DEVNULL)
        summary = json.loads(subprocess.run([program, "summarise", run, "--json"], check=True, capture_output=True, text=True).stdout)
    scenario = summary["scenarios"][0]
    figures = {row["name"]: row["simulated"] for row in scenario["pooled"]}
    ages = next(s for s in scenario["shares"] if s["measure"] == "looked_after_by_age")
    for age, percent in ages["percent"].items():
        figures["looked_after " + age] = figures["looked_after_rate"] * percent / 100
    return figures


def move(value, positions, how, by):
    """The parameter moved: all of it, or some of its elements."""
    if not isinstance(value, list):
        return value * math.exp(by) if how == "scale" else value + by
    moved = [v * math.exp(by) if positions is None or i in positions else v for i, v in enumerate(value)]
    return moved


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default="build/release/hearth")
    arguments.add_argument("--rounds", type=int, default=12)
    options = arguments.parse_args()
    defaults = declared(options.program)
    values = {key: defaults[key] for _, _, key, _, _ in LEVERS}
    for round_number in range(options.rounds + 1):
        figures = simulate(options.program, values)
        print(f"round {round_number}")
        for target, _, key, _, _ in LEVERS:
            print(f"  {target:32} published {TARGETS[target]:8.1f}  simulated {figures[target]:8.1f}  {100 * (figures[target] / TARGETS[target] - 1):+6.1f} %   {key}")
        if round_number == options.rounds:
            break
        for target, gain, key, positions, how in LEVERS:
            step = max(-.5, min(.5, gain * math.log(TARGETS[target] / figures[target])))
            values[key] = move(values[key], positions, how, step)
        for key in ("support.close", "support.review_end", "assessment.conference", "front_door.no_further_action"):
            values[key] = [min(.99, v) for v in values[key]]
    for key, value in values.items():
        print(key, "=", json.dumps([float(f"{v:.3g}") for v in value] if isinstance(value, list) else float(f"{value:.4g}")))


if __name__ == "__main__":
    main()
