#!/usr/bin/env python3
"""The tables in scenarios/data: a source in the first line, the same places everywhere, and nothing lost or invented."""
import collections
import csv
import re
import subprocess
import sys

from repository import ROOT, finish

DATA = ROOT / "scenarios" / "data"
YEARS = 2024 - 2011 + 1
# table: (rows, columns that name a row once)
TABLES = {
    "authorities.csv": (149, ["code"]),
    "child_population.csv": (149 * YEARS, ["code", "year"]),
    "unaccompanied.csv": (149 * YEARS, ["code", "year"]),
    "unit_costs.csv": (149 * YEARS, ["code", "year"]),
    "observed_authority.csv": (149 * 9, ["code", "year"]),
    "observed_england.csv": (874, ["year", "measure"]),
    "england_drivers.csv": (119, ["year", "measure"]),
    "settlement_2011_2019.csv": (9, ["year"]),
    "placement_costs_2011_2019.csv": (9, ["year"]),
    "inspections.csv": (206, ["code", "area_inspected", "publication_date"]),
    "tiny_authorities.csv": (9, ["code"]),
    "tiny_child_population.csv": (9 * YEARS, ["code", "year"]),
}
TEXT_COLUMNS = {"code", "name", "region", "type", "neighbours", "flag", "boundary_flag", "measure", "unit", "source", "confidence",
                "area_inspected", "inspection_start", "publication_date", "framework", "grade"}
NUMBER = re.compile(r"-?\d+(\.\d+)?$")
Table = collections.namedtuple("Table", "source columns rows")


def read(name):
    head, _, body = (DATA / name).read_text(encoding="utf-8").partition("\n")
    if not head.startswith("# source: "):
        sys.exit(f"{name}: the first line is not '# source: <publication, year, licence>'")
    cells = list(csv.reader(body.splitlines()))
    return Table(head, cells[0], [dict(zip(cells[0], row, strict=True)) for row in cells[1:]])


def form(name, table):
    count, key = TABLES[name]
    if len(table.source) < 40:
        yield "the first line does not say where the figures are from"
    if not name.startswith("tiny_") and "Open Government Licence v3.0" not in table.source:
        yield "the first line names no licence"
    if len(table.rows) != count:
        yield f"{len(table.rows)} rows, expected {count}"
    keys = collections.Counter(tuple(row[column] for column in key) for row in table.rows)
    yield from (f"more than one row for {' '.join(row)}" for row, times in keys.items() if times > 1)
    for number, row in enumerate(table.rows, start=3):
        for column, cell in row.items():
            if cell != cell.strip() or cell.lower() in ("nan", "na", "n/a", "null", "none", "-", "c", "z"):
                yield f"line {number}: {column} holds '{cell}'; a figure that is not there is an empty cell"
            elif column not in TEXT_COLUMNS and cell and not NUMBER.match(cell):
                yield f"line {number}: {column} is '{cell}', not a number"


def places(tables):
    for prefix in ("", "tiny_"):
        rows = tables[prefix + "authorities.csv"].rows
        codes = [row["code"] for row in rows]
        first = 901 if prefix else 1
        if [int(row["number"]) for row in rows] != list(range(first, first + len(rows))) or codes != sorted(codes):
            yield f"{prefix}authorities.csv: numbers key all luck and never change: {first} on, in the order of code"
        for row in rows:
            for neighbour in row["neighbours"].split(";"):
                if neighbour not in codes or neighbour == row["code"]:
                    yield f"{prefix}authorities.csv: {row['code']}: neighbour {neighbour}"
        for name, table in tables.items():
            if "code" in table.columns and name.startswith("tiny_") == bool(prefix):
                unknown = {row["code"] for row in table.rows} - set(codes)
                yield from (f"{name}: unknown authority {code}" for code in sorted(unknown))


def nothing_held_back_leaks(tables):
    """Outcomes after March 2019 judge forecasts, so they may not be here to be fitted."""
    for name in ("observed_authority.csv", "observed_england.csv", "inspections.csv"):
        yield from (f"{name}: a figure of {row['year']}" for row in tables[name].rows if int(row["year"]) > 2019)
    for row in tables["unit_costs.csv"].rows:
        if int(row["year"]) > 2019 and (row["safeguarding_per_child"] or row["looked_after_per_child"] or row["total_per_child"]):
            yield f"unit_costs.csv: spending of {row['year']} that follows from outcomes"


def same_names(tables):
    england = {row["measure"] for row in tables["observed_england.csv"].rows}
    outcomes = set(tables["observed_authority.csv"].columns) - {"code", "year", "boundary_flag"}
    yield from (f"observed_england.csv: no row called {name}, an outcome of observed_authority.csv" for name in sorted(outcomes - england))
    yield from (f"observed_england.csv: {row['measure']} {row['year']} has no source" for row in tables["observed_england.csv"].rows
                if not row["source"] or row["confidence"] not in ("published", "derived"))


def authorities_add_up(tables):
    """Two small authorities are left out and small counts are suppressed, so nearly rather than exactly."""
    children = {(row["code"], row["year"]): int(row["children"]) for row in tables["child_population.csv"].rows}
    england = {(row["measure"], row["year"]): float(row["value"]) for row in tables["observed_england.csv"].rows}
    outcomes = tables["observed_authority.csv"].rows
    for year in map(str, range(2013, 2020)):
        total = sum(count for (_, when), count in children.items() if when == year)
        if abs(total / england["child_population", year] - 1) > 0.0005:
            yield f"child_population.csv: {year} adds up to {total}, England has {england['child_population', year]:.0f}"
        for name in ("referrals_rate", "cin_rate", "cpp_rate", "cla_rate", "cla_starts_rate"):
            cells = [(float(row[name]), children[row["code"], year]) for row in outcomes if row["year"] == year and row[name]]
            mean = sum(rate * count for rate, count in cells) / sum(count for _, count in cells)
            if abs(mean / england[name, year] - 1) > 0.01:
                yield f"observed_authority.csv: {name} of {year} averages {mean:.1f}, England has {england[name, year]:.1f}"


def tiny_is_uneven(tables):
    size = {(row["code"], row["year"]): int(row["children"]) for row in tables["tiny_child_population.csv"].rows}
    codes = {code for code, _ in size}
    if not any(size[code, "2024"] > 1.1 * size[code, "2011"] for code in codes) or \
            not any(size[code, "2024"] < 0.9 * size[code, "2011"] for code in codes):
        yield "tiny_child_population.csv: one place should grow and one shrink"


def main():
    present = {path.name for path in DATA.glob("*.csv")}
    found = [f"scenarios/data/{name}: not described in tests/guards/tables.py" for name in sorted(present - set(TABLES))]
    tables = {name: read(name) for name in TABLES}
    found += [f"{name}: {problem}" for name, table in tables.items() for problem in form(name, table)]
    for check in (places, nothing_held_back_leaks, same_names, authorities_add_up, tiny_is_uneven):
        found += check(tables)
    for script in ("derive_england.py", "derive_money.py"):
        derived = subprocess.run([sys.executable, DATA / script, "--check"], capture_output=True, text=True, check=False)
        found += [derived.stderr.strip()] if derived.returncode else []
    finish(found, f"{len(tables)} tables are whole")


if __name__ == "__main__":
    main()
