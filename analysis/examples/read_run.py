"""Reads a run file with xarray: referrals and looked-after children by year, and how far chance moves them.

    hearth run scenarios/tiny.toml --set run.replicates=20 -o tiny.h5
    python3 analysis/examples/read_run.py tiny.h5

Needs xarray with netCDF4 or h5netcdf (Debian: python3-xarray python3-netcdf4).
"""
import sys

import xarray

if len(sys.argv) != 2:
    sys.exit(__doc__)
run = xarray.open_dataset(sys.argv[1]).isel(scenario=0)
run = run.where(run.run_status == 1, drop=True)   # replicates that were run to their end

by_year = run.time.attrs.get("step") == "year"   # a file by year holds the children of each June as a measure of their own
counts = ["referrals", "looked_after", "children_at_june" if by_year else "children"]
everywhere = run[counts].sum(["authority", "source"])
ends_march = run.time.dt.year + (run.time.dt.month > 3)   # the year ending 31 March that a month belongs to
months = everywhere.assign_coords(year=ends_march)
flows = months.referrals.groupby("year").sum("time")
stocks = months.looked_after.where(months.time.dt.month == 3, drop=True).groupby("year").sum("time")
june = months.children_at_june if by_year else months.children.where(months.time.dt.month == 6, drop=True)
children = june.groupby("year").sum("time")

table = xarray.Dataset({
    "referrals per 10,000": 10000 * flows / children,
    "looked after per 10,000": 10000 * stocks / children,
})
for name, rates in table.items():
    print(name)
    for year in rates.year.values:
        values = rates.sel(year=year)
        low, high = values.quantile([0.05, 0.95], "replicate").values
        print(f"  {year}  {float(values.mean()):7.1f}   5-95 %: {low:.1f} - {high:.1f}")

print("\nMade by:", run.attrs["history"])
print("Seed:", xarray.open_dataset(sys.argv[1], group="provenance").attrs["seed"])
