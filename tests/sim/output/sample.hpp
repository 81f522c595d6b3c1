// A small run file with everything in it, for the tests of this room.
#pragma once

#include "sim/output/checksum.hpp"
#include "sim/output/run_file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <hdf5.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

namespace sample {

using namespace hearth;

class Folder : public support::TemporaryFolder {
public:
    std::filesystem::path operator/(const std::string& name) const { return path() / name; }
    std::size_t files() const {
        using Entries = std::filesystem::directory_iterator;
        return static_cast<std::size_t>(std::distance(Entries(path()), Entries()));
    }
};

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Changes a run file by the plain library, and gives it the checksum it then needs: as someone would who wants it to be read.
inline void edit(const std::filesystem::path& path, const std::function<void(hid_t)>& change) {
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    change(file);
    H5Fclose(file);
    append_checksum(path);
}

inline void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline RunDescription description(std::size_t replicates = 3, std::size_t months = 14) {
    RunDescription d;
    d.scenarios = {"baseline", "early help"};
    d.replicates = replicates;
    d.first_month = make_month(2018, 2);
    d.months = months;
    d.places = {{"E06000001", "Hartlepool", {"E06000002", "E06000004"}}, {"E10000006", "Cumbria – old footprint", {}}};
    d.code_lists = {{"agency", "agency that contacts social care", {"school", "police", "health"}}};
    d.measures = {
        {"referrals", "referrals", MeasureKind::flow, MeasureType::count, "Referrals accepted.", "DfE Children in need", "", Better::unsaid, true},
        {"contacts", "contacts", MeasureKind::flow, MeasureType::count, "Contacts by the agency that made them.", "", "agency"},
        {"spending", "GBP", MeasureKind::flow, MeasureType::pounds, "Spending.", "DfE section 251", ""},
        {"unmet_need", "child month", MeasureKind::stock, MeasureType::real, "Need that nobody met.", "", ""},
        {"mean_wait", "day", MeasureKind::stock, MeasureType::real, "Mean wait by agency.", "", "agency", Better::lower},
    };
    d.derived_measures = {{"referral_rate", "per 10,000 children", "Referrals in the year per 10,000 children.",
                           {"referrals"}, {"contacts/school", "contacts/police"}, 10000, DerivedMeasure::Over::year_per_population,
                           "referrals_rate", 0.1},
                          {"wait_share", "percent", "", {"mean_wait/school"}, {"unmet_need"}, 100,
                           DerivedMeasure::Over::stock_per_stock, "", 0, Better::lower}};
    d.seed = "9223372036854775807";
    d.luck_layout_version = 1;
    d.given = {{"tiny.toml", "# a scenario\n[run]\nyears = 1\n"}, {"../baseline.toml", ""}};
    d.resolved = {{"run.years", "1", "tiny.toml:3", "year", "Years recorded.", "choice", ""},
                  {"place.authority", "\"Leeds\"", "--set"}};
    d.tables = {{"data.observed", "data/observed.csv", "DfE, 2024", "# source: DfE, 2024\ncode,year\nE06000001,2019\n"},
                {"data.national", "data/national.csv", "DfE – editions", "# source: DfE – editions\n"}};
    d.observed_table = "data.observed";
    d.national_table = "data.national";
    d.program = {"0.1.0", "abc1234-dirty", "GNU 12.2.0", "HDF5 1.10.8"};
    d.history = "hearth run tiny.toml --set place.authority=Leeds";
    return d;
}

/// Three years of five scenarios and seven replicates, in chunks of two by three: both edges hang over.
inline RunDescription sweep() {
    RunDescription d = description(7, 36);
    d.scenarios = {"p0 as now", "p0 half", "p1 as now", "p1 half", "p2 as now"};
    d.first_month = make_month(2018, 4);
    d.every = TimeStep::year;
    d.chunk = ChunkShape{2, 3};
    d.sweep = SweepDescription{
        .design = "sobol",
        .base_points = 3,
        .design_seed = "18446744073709551615",
        .arms = {"as now", "half"},
        .point = {0, 0, 1, 1, 2},
        .arm = {0, 1, 0, 1, 0},
        .seed = {"1", "1", "9223372036854775807", "9223372036854775807", "3"},
        .parameters = {{"early_help.places_per_10000", "places per 10,000 children", "Early-help places.", {"70", "35.5", "1e-3", "0", "140"},
                        std::pair{0.001, 140.0}, true},
                       {"place.authority", "", "", {"\"Leeds\"", "\"E08000035\"", "\"\"", "\"a \\\"b\\\"\"", "\"Kirklees\""}},
                       {"need.weights", "1", "Weights.", {"[1, 2]", "[1, 3]", "[1, 2]", "[1, 3]", "[1, 2]"}}}};
    return d;
}

/// A value that is different in every cell and exact in float.
inline int value(std::size_t column, std::size_t scenario, std::size_t replicate, std::size_t month, std::size_t place) {
    return static_cast<int>(100000 * column + 10000 * scenario + 1000 * replicate + 10 * month + place);
}

/// Added to pounds.
inline constexpr std::int64_t beyond_32_bits = 4'000'000'000'000;

inline ReplicateRecord record(const RunDescription& d, std::size_t scenario, std::size_t replicate) {
    ReplicateRecord r = make_record(d.measures, d.code_lists, d.steps(), d.places.size());
    for (std::size_t column = 0; column < r.counts.size(); ++column)
        for (std::size_t month = 0; month < d.steps(); ++month)
            for (std::size_t place = 0; place < d.places.size(); ++place) {
                const std::size_t cell = month * d.places.size() + place;
                const int v = value(column, scenario, replicate, month, place);
                if (!r.counts[column].empty()) r.counts[column][cell] = v;
                if (!r.pounds[column].empty()) r.pounds[column][cell] = v + beyond_32_bits;
                if (!r.reals[column].empty()) r.reals[column][cell] = static_cast<float>(v) + 0.5F;
            }
    return r;
}

inline void write(const std::filesystem::path& path, const RunDescription& d) {
    RunFileWriter writer(path, d);
    for (std::size_t s = 0; s < d.scenarios.size(); ++s)
        for (std::size_t r = 0; r < d.replicates; ++r) {
            const ReplicateRecord one = record(d, s, r);
            writer.write_replicates(s, r, {&one, 1});
        }
    writer.close();
}

}  // namespace sample
