"""Opens the sample files of test_attributes.cpp; any surprise ends with an error."""
import sys

import numpy
import xarray

folder = sys.argv[1]
measures = ["referrals", "contacts", "spending", "unmet_need", "mean_wait"]

for engine in [None, "h5netcdf", "netcdf4"]:
    options = {"engine": engine} if engine else {}
    whole = xarray.open_dataset(f"{folder}/whole.h5", **options)
    assert [whole[m].dtype.name for m in measures] == ["int32", "int32", "int32", "float32", "float32"]
    assert whole.time.dtype.kind == "M"
    assert str(whole.time.values[0])[:10] == "2018-02-28" and str(whole.time.values[-1])[:10] == "2019-03-31"
    assert whole.referrals.dims == ("scenario", "replicate", "time", "authority")
    assert whole.contacts.dims == ("scenario", "replicate", "time", "authority", "agency")
    assert list(whole.authority_name.values) == ["Hartlepool", "Cumbria \u2013 old footprint"]
    one = whole.contacts.sel(scenario="early help", replicate=2, authority="E10000006", agency="police").sel(time="2018-04")
    assert int(one.item()) == 200000 + 10000 + 2000 + 20 + 1
    assert int(whole.run_status.min()) == 1

    part = xarray.open_dataset(f"{folder}/part.h5", **options)
    assert all(part[m].dtype.kind == "f" for m in measures)
    assert numpy.isnan(part.referrals.sel(scenario="early help")).all()
    assert not numpy.isnan(part.contacts.sel(scenario="baseline", replicate=0)).any()

    bare = xarray.open_dataset(f"{folder}/bare.h5", **options)
    assert bare.referrals.equals(whole.referrals)
    provenance = xarray.open_dataset(f"{folder}/whole.h5", group="provenance", **options)
    assert provenance.value.sel(parameter="place.authority").item() == '"Leeds"'
    tables = xarray.open_dataset(f"{folder}/whole.h5", group="tables", **options)
    assert tables.content.sel(table="data.observed").item().startswith("# source: DfE, 2024\n")
