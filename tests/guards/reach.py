#!/usr/bin/env python3
"""What a change of a header of the model rebuilds: rules reach few sources, and the median source sees a third of the headers at most.

    tests/guards/reach.py [HEADER ...]    with headers: how many sources of the model each one rebuilds"""
import re
import statistics
import sys

from repository import code, finish, text

MOST_OF_A_RULE = 15
INCLUDE = re.compile(r'^\s*#\s*include "([^"]+)"', re.M)


def reached(file, includes):
    """Headers that a file sees, directly and through others."""
    seen, ahead = set(), [file]
    while ahead:
        new = [header for header in includes[ahead.pop()] if header not in seen]
        seen.update(new)
        ahead += new
    return seen


def problems_of(includes):
    seen = {file: reached(file, includes) for file in includes if file.endswith(".cpp")}
    headers = [file for file in includes if file.endswith(".hpp")]
    median = statistics.median(len(one) for one in seen.values())
    if median > len(headers) / 3:
        yield f"the median source of the model sees {median:g} of {len(headers)} headers; at most a third"
    for header in headers:
        rebuilt = sum(header in one for one in seen.values())
        if header.endswith("_rules.hpp") and rebuilt > MOST_OF_A_RULE:
            yield f"{header}: a change rebuilds {rebuilt} sources, at most {MOST_OF_A_RULE}; include it only where a rule of it is called"


def main():
    files = {str(path): text(path) for path in code("models")}
    includes = {file: [one for one in INCLUDE.findall(content) if one in files] for file, content in files.items()}
    everywhere = {file: [*found, "models/leaders/tenure_rules.hpp"] if file.endswith(".cpp") else found for file, found in includes.items()}
    assert list(problems_of(everywhere)), "a rule that every source includes is not found"
    seen = [reached(file, includes) for file in includes if file.endswith(".cpp")]
    for header in sys.argv[1:]:
        print(f"{header}: {sum(header in one for one in seen)} of {len(seen)} sources")
    median, headers = statistics.median(len(one) for one in seen), sum(file.endswith(".hpp") for file in includes)
    finish(list(problems_of(includes)), f"the median source of the model sees {median:g} of {headers} headers, and no rule is seen by more than {MOST_OF_A_RULE} sources")


if __name__ == "__main__":
    main()
