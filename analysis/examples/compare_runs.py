"""The difference between two runs that share their luck, replicate by replicate, in the last year ending 31 March.

    hearth run scenarios/authority.toml -o base.h5
    hearth run scenarios/authority.toml --set early_help.places_per_10000=35 -o half.h5
    /usr/bin/python3 analysis/examples/compare_runs.py base.h5 half.h5

Needs xarray with netCDF4 or h5netcdf (Debian: python3-xarray python3-netcdf4).
"""
import sys

import xarray

MEASURES = ["contacts", "referrals", "section_47", "protection_plan_starts", "care_starts", "children_in_need", "on_protection_plan", "looked_after", "spending"]


def last_year(path):
    """Each measure by replicate, over all places: summed over the year for a flow, at its end for a stock."""
    run = xarray.open_dataset(path).isel(scenario=0)
    last = int((run.time.dt.month == 3).values.nonzero()[0][-1])
    year = run.isel(time=slice(last - 11, last + 1))
    values = {}
    for name in MEASURES:
        total = year[name].sum([d for d in year[name].dims if d not in ("replicate", "time")])
        values[name] = total.sum("time") if year[name].attrs["kind"] == "flow" else total.isel(time=-1)
    return xarray.Dataset(values)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    base, other = (last_year(path) for path in sys.argv[1:])
    print(f"{'':26}{'base':>14}{'difference':>14}   5 - 95 % of replicates")
    for name in MEASURES:
        difference = (other[name] - base[name]).values
        low, high = (xarray.DataArray(difference).quantile(q).item() for q in (.05, .95))
        print(f"{name:26}{base[name].values.mean():14,.1f}{difference.mean():+14,.1f}   {low:+,.1f} - {high:+,.1f}")
    if base.sizes["replicate"] == 1:
        print("One replicate: how far chance moves the difference is not known.")


if __name__ == "__main__":
    main()
