#!/usr/bin/env python3
"""Derives England rows of observed_england.csv that no publication gives on the populations of the other tables.

A run is compared with England under the names of the columns of observed_authority.csv. For some of them only counts
are published, whole numbers are published, or (2010 and 2011) the population was later found to be wrong; there the row is
a published count over the child population of the same year, both rows of the same table.

Without arguments rewrites the table; --check only says whether its derived rows are what this arithmetic gives.
"""
import csv
import io
import pathlib
import sys

TABLE = pathlib.Path(__file__).with_name("observed_england.csv")
EARLY = range(2010, 2012)      # before the 2011 census was used; the published rates are kept as *_as_published
ALL = range(2010, 2020)
# column of observed_authority.csv: (published count, years to derive)
RATES = {
    "referrals_rate": ("referrals_number", EARLY),
    "cin_rate": ("cin_31mar_number", EARLY),
    "cin_starts_rate": ("cin_starting_in_year_number", ALL),
    "s47_rate": ("s47_number", EARLY),
    "icpc_rate": ("icpc_number", EARLY),
    "cpp_starts_rate": ("cpp_starts_number", EARLY),
    "cpp_rate": ("cpp_31mar_number", EARLY),
    "cla_rate": ("cla_31mar_number", ALL),
    "cla_starts_rate": ("cla_starting_number", ALL),
    "cla_ceasing_rate": ("cla_ceasing_number", ALL),
}
# The count of contacts is of 2019/20, a year after the last outcome here: it stands for the level only, about how many
# contacts there are for each referral.
CONTACTS = 2_440_000
# Shares that are published as their two parts: name: (part, whole), and where they are: here, or england_drivers.csv.
SHARES = {"section_47_percent": ("s47_number", "referrals_number"), "conference_yield_percent": ("icpc_number", "s47_number")}
MONEY_YEARS = range(2011, 2020)
CONTACTS_SOURCE = "ADCS Safeguarding Pressures (2.44 million contacts in 2019/20); over child_population of mid-2018"
BY = " (derive_england.py)"


def derive(rows):
    """The derived rows, from rows as dictionaries."""
    found = {(row["measure"], int(row["year"])): row for row in rows}
    children = {year: float(found["child_population", year]["value"]) for year in ALL}
    derived = []
    for name, (count, years) in RATES.items():
        for year in years:
            row = found[count, year]
            derived.append(new_row(year, name, 10000 * float(row["value"]) / children[year], f"{row['source']}; {count} / child_population"))
    for name, (part, whole) in SHARES.items():
        for year in ALL:
            value = 100 * float(found[part, year]["value"]) / float(found[whole, year]["value"])
            derived.append(new_row(year, name, value, f"{found[part, year]['source']}; {part} / {whole}", "percent"))
    return derived + money_rows() + [new_row(2019, "contacts_rate", 10000 * CONTACTS / children[2019], CONTACTS_SOURCE)]


def money_rows():
    """The share of early help in spending, and real spending on looked-after children a child (pounds of 2018-19)."""
    drivers = {}
    with (TABLE.parent / "england_drivers.csv").open(encoding="utf-8") as file:
        next(file)
        for row in csv.DictReader(file):
            drivers[row["measure"], int(row["year"])] = float(row["value"])
    rows = []
    source = "DfE Section 251 outturn"
    for year in MONEY_YEARS:
        get = lambda name: drivers[name, year]
        rows.append(new_row(year, "early_help_share_percent", 100 * get("spend_early_help") / get("spend_total"), source, "percent"))
        real = get("spend_looked_after") * 1e6 / get("child_population") * drivers["gdp_deflator", 2019] / get("gdp_deflator")
        rows.append(new_row(year, "looked_after_spending", real, f"{source}; HM Treasury GDP deflators", "GBP per child"))
    return rows


def new_row(year, measure, value, source, unit="per 10,000 children"):
    return {"year": str(year), "measure": measure, "value": f"{value:.1f}", "unit": unit,
            "source": source + BY, "confidence": "derived"}


def main():
    source, _, body = TABLE.read_text(encoding="utf-8").partition("\n")
    published = [row for row in csv.DictReader(io.StringIO(body)) if not row["source"].endswith(BY)]
    rows = sorted(published + derive(published), key=lambda row: (row["measure"], int(row["year"])))
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    made = source + "\n" + text.getvalue()
    if "--check" not in sys.argv[1:]:
        TABLE.write_text(made, encoding="utf-8")
    elif made != TABLE.read_text(encoding="utf-8"):
        sys.exit("observed_england.csv: derived rows differ from their arithmetic; run scenarios/data/derive_england.py")


if __name__ == "__main__":
    main()
