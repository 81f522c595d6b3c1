#!/usr/bin/env python3
"""Derives the paths of money that scenarios/austerity_2010_2020.toml follows, in real terms (GDP deflator).

settlement_2011_2019.csv: all spending on children's and young people's services, a child, against the year ending March 2011.
placement_costs_2011_2019.csv: spending on looked-after children for each of them at 31 March, against the year ending March
2019, whose prices costs.placement_week are in. It holds changes of
price and of where children live alike, because the two were not published apart before 2017.

Without arguments writes the tables; --check only says whether they are what this arithmetic gives.
"""
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
YEARS = range(2011, 2020)
LICENCE = "Open Government Licence v3.0"


def values(name):
    with (HERE / name).open(encoding="utf-8") as file:
        next(file)
        return {(row["measure"], int(row["year"])): float(row["value"]) for row in csv.DictReader(file) if row["value"]}


def table(what, amounts, base):
    lines = [f"# source: {what}; computed by derive_money.py. {LICENCE}", "year,index"]
    return "\n".join(lines + [f"{year},{amounts[year] / amounts[base]:.4f}" for year in YEARS]) + "\n"


def tables():
    drivers, outcomes = values("england_drivers.csv"), values("observed_england.csv")
    real = {year: 1 / drivers["gdp_deflator", year] for year in YEARS}
    total = {year: drivers["spend_total", year] * real[year] / drivers["child_population", year] for year in YEARS}
    care = {year: drivers["spend_looked_after", year] * real[year] / outcomes["cla_31mar_number", year] for year in YEARS}
    return {"settlement_2011_2019.csv": table("DfE Section 251 outturn, HM Treasury GDP deflators, ONS mid-year population estimates", total, 2011),
            "placement_costs_2011_2019.csv": table("DfE Section 251 outturn and Children looked after in England, HM Treasury GDP deflators", care, 2019)}


def main():
    for name, text in tables().items():
        if "--check" not in sys.argv[1:]:
            (HERE / name).write_text(text, encoding="utf-8")
        elif text != (HERE / name).read_text(encoding="utf-8"):
            sys.exit(f"{name} differs from its arithmetic; run scenarios/data/derive_money.py")


if __name__ == "__main__":
    main()
