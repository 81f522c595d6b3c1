#!/usr/bin/env python3
"""Every parameter has a unit, a meaning, a range that holds its default, a grade of evidence, and a source.

Asks the program itself (`hearth params --json`), so nothing declared can be missed.
"""
import json
import math
import re
import subprocess
import sys

from repository import finish

GRADES = {"published", "theory", "assumed", "choice"}
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$")
NUMERIC = {"integer", "number", "numbers"}


def problems_of(parameter):
    if not KEY.match(parameter.get("key", "")):
        yield "the key is not section.name in snake_case"
    if len(parameter.get("meaning", "")) < 10:
        yield "no meaning"
    grade = parameter.get("evidence")
    if grade not in GRADES:
        yield f"evidence '{grade}' is none of {', '.join(sorted(GRADES))}"
    # A choice of the person running (which months, which seed) needs no source; every claim about the world does.
    if grade != "choice" and not parameter.get("source", "").strip():
        yield "no source"
    if parameter.get("type") in NUMERIC:
        yield from problems_of_number(parameter)
    if parameter.get("type") == "option" and parameter.get("default") not in parameter.get("options", []):
        yield "the default is not one of its options"


def problems_of_number(parameter):
    if not parameter.get("unit"):
        yield "no unit (\"1\" for a pure number)"
    low, high = (math.nan if end is None else end for end in (parameter.get("minimum"), parameter.get("maximum")))
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        yield f"no range: {low} to {high}"
        return
    default = parameter.get("default")
    for value in default if isinstance(default, list) else [default]:
        if not isinstance(value, (int, float)) or not low <= value <= high:
            yield f"default {value} is outside {low} to {high}"


def main(program):
    asked = subprocess.run([program, "params", "--json"], capture_output=True, text=True, check=False)
    if asked.returncode:
        sys.exit(f"hearth params --json ended with {asked.returncode}: {asked.stderr.strip()}")
    parameters = json.loads(asked.stdout)
    found = [f"{parameter.get('key')}: {problem}" for parameter in parameters for problem in problems_of(parameter)]
    keys = [parameter.get("key") for parameter in parameters]
    found += [f"{key}: declared twice" for key in sorted({key for key in keys if keys.count(key) > 1})]
    finish(found if parameters else ["no parameters at all"], f"{len(parameters)} parameters are declared in full")


if __name__ == "__main__":
    main(sys.argv[1])
