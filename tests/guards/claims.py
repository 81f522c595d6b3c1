#!/usr/bin/env python3
"""models/CLAIMS.md holds every claim of the papers once, and what it names is there: files, tests, parameters."""
import re

from repository import ROOT, code, finish, text

PAGE = "models/CLAIMS.md"
CLAIMS = [f"N{n}" for n in range(1, 17)] + [f"C{n}" for n in range(1, 73)] + [f"K{n}" for n in range(1, 12)]
ROW = re.compile(r"\| ([NCK]\d+) \|")
QUOTED = re.compile(r"`([^`]+)`")
KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_]+$")
NAME = re.compile(r'TEST_CASE\("((?:[^"\\]|\\.)*)"')
COLUMNS = 6
LEFT_OUT = "not modelled: "


def problems_of(claim, cells, declared, tests):
    _, meaning, paper, mechanism, file, test = cells
    if not meaning or not paper or not mechanism:
        yield "an empty cell"
    for quoted in QUOTED.findall(mechanism):
        if "/" in quoted:
            if not (ROOT / quoted).is_file():
                yield f"there is no file {quoted}"
        elif KEY.match(quoted) and f'"{quoted}"' not in declared:
            yield f"no parameter {quoted} is declared in models/"
    for path in QUOTED.findall(file):
        if not (ROOT / path).is_file():
            yield f"there is no file {path}"
    for begins in QUOTED.findall(test):
        if not any(name.startswith(begins) for name in tests):
            yield f"no test's name begins '{begins}'"
    if not (file and test) and not mechanism.startswith(LEFT_OUT):
        yield "neither a file and a test, nor why not"


def problems():
    declared = "\n".join(text(path) for path in code("models"))
    tests = [name for path in code("tests") for name in NAME.findall(text(path))]
    seen = []
    for line in text(PAGE).splitlines():
        if not (row := ROW.match(line)):
            continue
        claim = row.group(1)
        seen.append(claim)
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != COLUMNS:
            yield f"{claim}: {len(cells)} cells, not {COLUMNS}"
            continue
        yield from (f"{claim}: {problem}" for problem in problems_of(claim, cells, declared, tests))
    yield from (f"{claim}: not on the page" for claim in CLAIMS if claim not in seen)
    yield from (f"{claim}: on the page twice, or no claim of the papers" for claim in sorted(set(seen)) if claim not in CLAIMS or seen.count(claim) > 1)


if __name__ == "__main__":
    finish(list(problems()), f"all {len(CLAIMS)} claims are on the page, with what they name")
