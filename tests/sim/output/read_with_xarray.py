"""Opens the sample files of test_attributes.cpp; any surprise ends with an error."""
import sys

import numpy
import xarray

folder = sys.argv[1]
measures = ["referrals", "contacts", "spending", "unmet_need", "mean_wait"]

for engine in [None, "h5netcdf", "netcdf4"]:
    options = {"engine": engine} if engine else {}
    whole = xarray.open_dataset(f"{folder}/whole.h5", **options)
    assert [whole[m].dtype.name for m in measures] == ["int32", "int32", "int64", "float32", "float32"]
    assert whole.time.dtype.kind == "M"
    assert str(whole.time.values[0])[:10] == "2018-02-28" and str(whole.time.values[-1])[:10] == "2019-03-31"
    assert whole.referrals.dims == ("scenario", "replicate", "time", "authority")
    assert whole.contacts.dims == ("scenario", "replicate", "time", "authority", "agency")
    assert list(whole.authority_name.values) == ["Hartlepool", "Cumbria \u2013 old footprint"]
    one = whole.contacts.sel(scenario="early help", replicate=2, authority="E10000006", agency="police").sel(time="2018-04")
    assert int(one.item()) == 200000 + 10000 + 2000 + 20 + 1
    assert int(whole.spending.sel(scenario="early help", replicate=2, authority="E10000006").sel(time="2018-04")) == 4000000412021
    assert int(whole.run_status.min()) == 1

    part = xarray.open_dataset(f"{folder}/part.h5", **options)
    assert all(part[m].dtype.kind == "f" for m in measures)
    assert numpy.isnan(part.referrals.sel(scenario="early help")).all() and numpy.isnan(part.spending.sel(scenario="early help")).all()
    assert not numpy.isnan(part.contacts.sel(scenario="baseline", replicate=0)).any()

    bare = xarray.open_dataset(f"{folder}/bare.h5", **options)
    assert bare.referrals.equals(whole.referrals)
    provenance = xarray.open_dataset(f"{folder}/whole.h5", group="provenance", **options)
    assert provenance.value.sel(parameter="place.authority").item() == '"Leeds"'
    tables = xarray.open_dataset(f"{folder}/whole.h5", group="tables", **options)
    assert tables.content.sel(table="data.observed").item().startswith("# source: DfE, 2024\n")

    sweep = xarray.open_dataset(f"{folder}/sweep.h5", **options)
    assert [str(t)[:10] for t in sweep.time.values] == ["2019-03-31", "2020-03-31", "2021-03-31"] and sweep.time.attrs["step"] == "year"
    assert list(sweep.authority.values) == ["nation"]
    half = sweep.where(sweep.arm == "half", drop=True)
    assert list(half.scenario.values) == ["p0 half", "p1 half"]
    assert list(half["early_help.places_per_10000"].values) == [35.5, 0] and half["place.authority"].values[0] == "E08000035"
    assert list(sweep.point.values) == [0, 0, 1, 1, 2] and sweep.seed.values[2] == "9223372036854775807"
    assert "arm" in sweep.referrals.coords and "early_help.places_per_10000" in sweep.referrals.coords
    places = sweep["early_help.places_per_10000"]
    assert places.dtype.name == "float64" and list(places.attrs["range"]) == [0.001, 140] and places.attrs["logarithmic"] == 1
    assert "logarithmic" not in sweep["need.weights"].attrs and sweep["need.weights"].values[1] == "[1, 3]"
    described = [v for v in sweep.variables if v not in sweep.dims and not v.startswith("authority_")]
    assert all(sweep[v].attrs["long_name"] and sweep[v].attrs["units"] for v in described)
    assert int(sweep.referrals.sel(scenario="p0 half", replicate=0).isel(time=2, authority=0)) == 10020
    design = xarray.open_dataset(f"{folder}/sweep.h5", group="design", **options)
    assert design.attrs["design"] == "sobol" and list(design.arm.values) == ["as now", "half"]
    assert design["values"].sel(parameter="place.authority").item().split("\n")[3] == '"a \\"b\\""'
    summed = xarray.open_dataset(f"{folder}/sweep.h5", group="summed_places", **options)
    assert list(summed.authority.values) == ["E06000001", "E10000006"]
    failed = xarray.open_dataset(f"{folder}/sweep.h5", group="provenance", **options)
    assert failed.failure_why.sel(failure="p0 half/2").item() == "a law is broken"
    assert xarray.open_dataset(f"{folder}/sweep.h5", group="derived", **options).better.values[1] == "lower"
