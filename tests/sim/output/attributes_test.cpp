// What a reader that knows nothing of this program finds: CF attributes, named dimensions, flags.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include "sim/output/hdf5_read.hpp"

#include <hdf5_hl.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

using namespace hearth;
using Attributes = std::map<std::string, std::string>;

namespace {

void check_attributes(hid_t object, const Attributes& expected) {
    for (const auto& [name, text] : expected) {
        INFO(name);
        CHECK(hdf5::read_text_attribute(object, name.c_str()) == text);
    }
}

/// Of the dimension an axis refers to; empty where it refers to none.
std::string dimension_name(hid_t dataset, unsigned axis) {
    const auto take_name = [](hid_t, unsigned, hid_t scale, void* name) -> herr_t {
        std::array<char, 256> text{};
        H5DSget_scale_name(scale, text.data(), text.size());
        *static_cast<std::string*>(name) = text.data();
        return 1;
    };
    std::string name;
    H5DSiterate_scales(dataset, axis, nullptr, take_name, &name);
    return name;
}

void check_dimensions(hid_t file, const std::string& dataset, const std::vector<std::string>& expected) {
    const hdf5::Handle handle = hdf5::open_dataset(file, dataset);
    std::vector<std::string> names;
    for (unsigned axis = 0; axis < hdf5::extent(handle).size(); ++axis) names.push_back(dimension_name(handle, axis));
    CHECK(names == expected);
}

bool python_has_xarray() {
    return std::system("/usr/bin/python3 -c 'import xarray, h5netcdf, netCDF4' >/dev/null 2>&1") == 0;
}

}  // namespace

TEST_CASE("The file as a whole says what it is and where it came from", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::description());
    const hdf5::File file = hdf5::File::open(folder / "a.h5");
    check_attributes(file, {{"Conventions", "CF-1.10"},
                            {"title", "hearth run: baseline, early help"},
                            {"source", "hearth 0.1.0 (abc1234-dirty)"},
                            {"history", "hearth run tiny.toml --set place.authority=Leeds"},
                            {"format", "hearth run"},
                            {"measures", "referrals contacts spending unmet_need mean_wait"},
                            {"code_lists", "agency"}});
    CHECK(hdf5::read_integer_attribute(file, "format_version", 2) == std::vector<std::int32_t>{2, 0});
    const hdf5::Handle provenance = hdf5::open_group(file, "provenance");
    check_attributes(provenance, {{"program", "hearth"}, {"version", "0.1.0"}, {"revision", "abc1234-dirty"},
                                  {"compiler", "GNU 12.2.0"}, {"libraries", "HDF5 1.10.8"}, {"seed", "9223372036854775807"}});
    CHECK(hdf5::read_integer_attribute(provenance, "luck_layout_version", 1) == std::vector<std::int32_t>{1});
    check_attributes(hdf5::open_group(file, "tables"), {{"observed_table", "data.observed"}, {"national_table", "data.national"}});
}

TEST_CASE("Dimensions say what they count, and time counts to the last day of each month", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::description());
    const hdf5::File file = hdf5::File::open(folder / "a.h5");
    check_attributes(hdf5::open_dataset(file, "time"), {{"standard_name", "time"}, {"units", "days since 2018-02-01"},
                                                        {"calendar", "standard"}, {"long_name", "last day of the month"}});
    const std::vector<double> days = hdf5::read_numbers(hdf5::open_dataset(file, "time"));
    REQUIRE(days.size() == 14);
    CHECK(days[0] == 27);               // 28 February 2018
    CHECK(days[1] == 27 + 31);
    CHECK(days[13] == 27 + 365 + 31);   // 31 March 2019
    check_attributes(hdf5::open_dataset(file, "time"), {{"step", "month"}});
    check_attributes(hdf5::open_dataset(file, "agency"), {{"long_name", "agency that contacts social care"}});
    CHECK(hdf5::read_integer_attribute(hdf5::open_dataset(file, "agency"), "overlapping", 1) == std::vector<std::int32_t>{0});
    check_attributes(hdf5::open_dataset(file, "authority_name"), {{"long_name", "name of the local authority"}});
    check_dimensions(file, "referrals", {"scenario", "replicate", "time", "authority"});
    check_attributes(hdf5::open_dataset(file, "authority_name"), {{"_Encoding", "utf-8"}});
    check_dimensions(file, "authority_name", {"authority", "This is a netCDF dimension but not a netCDF variable.        32"});
    check_attributes(hdf5::open_dataset(file, "mean_wait"), {{"by", "agency"}});
    check_dimensions(file, "mean_wait", {"scenario", "replicate", "time", "authority", "agency"});
    check_dimensions(file, "run_status", {"scenario", "replicate"});
}

TEST_CASE("Time in years counts to 31 March, and says that a step is a year", "[unit]") {
    const sample::Folder folder;
    RunDescription d = sample::sweep();
    sample::write(folder / "a.h5", d);
    const hdf5::File file = hdf5::File::open(folder / "a.h5");
    check_attributes(hdf5::open_dataset(file, "time"), {{"units", "days since 2018-04-01"}, {"step", "year"},
                                                        {"long_name", "last day of the year ending 31 March"}});
    CHECK(hdf5::read_numbers(hdf5::open_dataset(file, "time")) == std::vector<double>{364, 730, 1095});   // 2020 has a 29 February
}

TEST_CASE("A measure says its unit, meaning, kind and source", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::description());
    const hdf5::File file = hdf5::File::open(folder / "a.h5");
    const hdf5::Handle referrals = hdf5::open_dataset(file, "referrals");
    check_attributes(referrals, {{"long_name", "Referrals accepted."}, {"units", "referrals"}, {"kind", "flow"},
                                 {"value_type", "count"}, {"cell_methods", "time: sum"}, {"source", "DfE Children in need"},
                                 {"coordinates", "authority_name"}});
    CHECK_FALSE(hdf5::has_attribute(referrals, "_FillValue"));
    const hdf5::Handle wait = hdf5::open_dataset(file, "mean_wait");
    check_attributes(wait, {{"units", "day"}, {"kind", "stock"}, {"value_type", "real"}, {"cell_methods", "time: point"},
                            {"source", ""}});
    CHECK(hdf5::has_attribute(wait, "_FillValue"));
    check_attributes(wait, {{"better", "lower"}});
    CHECK_FALSE(hdf5::has_attribute(wait, "core"));
    CHECK_FALSE(hdf5::has_attribute(referrals, "better"));
    CHECK(hdf5::read_integer_attribute(referrals, "core", 1) == std::vector<std::int32_t>{1});
    const hdf5::Handle status = hdf5::open_dataset(file, "run_status");
    check_attributes(status, {{"flag_meanings", "missing complete failed"}});
    CHECK(hdf5::read_integer_attribute(status, "flag_values", 3) == std::vector<std::int32_t>{0, 1, 2});
}

TEST_CASE("A count says it has a missing value exactly when a replicate is missing", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    {
        RunFileWriter writer(folder / "a.h5", d);
        const ReplicateRecord one = sample::record(d, 0, 1);
        writer.write_replicates(0, 1, {&one, 1});
        writer.close();
    }
    const hdf5::File file = hdf5::File::open(folder / "a.h5");
    const hdf5::Handle referrals = hdf5::open_dataset(file, "referrals");
    CHECK(hdf5::read_integer_attribute(referrals, "_FillValue", 1) == std::vector<std::int32_t>{-2147483647});
}

TEST_CASE("xarray opens a run file with no argument, every measure numeric and every month a date", "[unit]") {
    if (!python_has_xarray()) {
        std::cout << "skipped: /usr/bin/python3 has no xarray with h5netcdf and netCDF4\n";
        return;
    }
    const sample::Folder folder;
    RunDescription d = sample::description();
    sample::write(folder / "whole.h5", d);
    {
        RunFileWriter writer(folder / "part.h5", d);
        const ReplicateRecord one = sample::record(d, 0, 0);
        writer.write_replicates(0, 0, {&one, 1});
        writer.close();
    }
    d.given.clear();   // dimensions of no length must not stop a reader either
    d.resolved.clear();
    d.tables.clear();
    d.derived_measures.clear();
    sample::write(folder / "bare.h5", d);
    {
        RunDescription sweep = sample::sweep();
        sweep.summed_places = {{"E06000001", "Hartlepool", {}}, {"E10000006", "Cumbria", {}}};
        sweep.places = {{"nation", "All 2 places", {}}};
        RunFileWriter writer(folder / "sweep.h5", sweep);
        const ReplicateRecord one = sample::record(sweep, 1, 0);
        writer.write_replicates(1, 0, {&one, 1});
        writer.mark_failed(1, 2, "a law is broken");
        writer.close();
    }
    const std::string script = HEARTH_SOURCE_DIR "/tests/sim/output/read_with_xarray.py ";
    const std::string command = "/usr/bin/python3 -W error " + script + folder.path().string();
    CHECK(std::system(command.c_str()) == 0);
}
