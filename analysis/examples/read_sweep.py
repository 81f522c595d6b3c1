"""Reads the file of a sweep with xarray: paired differences between two arms, by hand.

    hearth sweep run scenarios/sweeps/first_try.toml
    python3 analysis/examples/read_sweep.py first_try.h5 as_now worse_practice

Needs xarray with netCDF4 or h5netcdf (Debian: python3-xarray python3-netcdf4). `hearth compare` does this and more.
"""
import sys

import xarray

if len(sys.argv) != 4:
    sys.exit(__doc__)
sweep = xarray.open_dataset(sys.argv[1])
varied = [name for name, variable in sweep.variables.items() if variable.dims == ("scenario",) and "." in name]


def arm(name):
    """Looked-after children at the end of the last year, all places together, by design point and replicate."""
    chosen = sweep.isel(scenario=(sweep.arm == name).values)
    values = chosen.looked_after.where(chosen.run_status == 1).isel(time=-1).sum("authority", skipna=False)
    return values.swap_dims(scenario="point").drop_vars(["scenario", "arm", *varied])


base, other = arm(sys.argv[2]), arm(sys.argv[3])
difference = other - base   # same point, same replicate, same luck
print(f"looked after in {sys.argv[2]}: {float(base.mean()):.1f}; {sys.argv[3]}: {float(other.mean()):.1f}; "
      f"difference {float(difference.mean()):+.2f}, of pairs 5-95 %: {float(difference.quantile(.05)):+.1f} to {float(difference.quantile(.95)):+.1f}")

points = sweep[varied].isel(scenario=(sweep.arm == sys.argv[2]).values)
for point in difference.point.values[:12]:
    values = ", ".join(f"{name} {points[name].values[int(point)]}" for name in varied)
    print(f"  point {point}: {float(difference.sel(point=point).mean()):+.2f}   {values}")
