#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <cmath>
#include <thread>

using namespace hearth;

namespace {

void check_values(const RunFile& file, const RunDescription& d, std::size_t scenario, std::size_t replicate) {
    std::size_t column = 0;
    for (const Measure& measure : d.measures) {
        const MeasureValues values = file.read(measure.name, scenario, replicate);
        REQUIRE(values.labels == column_count(measure, d.code_lists));
        std::size_t wrong = 0;
        for (std::size_t month = 0; month < d.months; ++month)
            for (std::size_t place = 0; place < d.places.size(); ++place)
                for (std::size_t label = 0; label < values.labels; ++label) {
                    const double expected = sample::value(column + label, scenario, replicate, month, place) +
                                            (measure.type == MeasureType::real     ? 0.5
                                             : measure.type == MeasureType::pounds ? static_cast<double>(sample::beyond_32_bits)
                                                                                   : 0.0);
                    if (values.at(month, place, label) != expected) ++wrong;
                }
        CHECK(wrong == 0);
        column += values.labels;
    }
}

bool all_missing(const MeasureValues& values) {
    for (const double v : values.values)
        if (!std::isnan(v)) return false;
    return !values.values.empty();
}

}  // namespace

TEST_CASE("A run file gives back every value that was written", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    for (std::size_t s = 0; s < 2; ++s)
        for (std::size_t r = 0; r < 3; ++r) {
            CHECK(file.status(s, r) == RunStatus::complete);
            check_values(file, d, s, r);
        }
    CHECK(folder.files() == 1);   // no temporary left
}

TEST_CASE("A run file gives back its description", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    const RunDescription& read = file.description();
    CHECK(file.format_version() == run_file_version);
    CHECK(read.scenarios == d.scenarios);
    CHECK(read.replicates == d.replicates);
    CHECK(read.first_month == d.first_month);
    CHECK(read.months == d.months);
    CHECK(read.seed == d.seed);
    CHECK(read.luck_layout_version == 1);
    CHECK(read.observed_table == d.observed_table);
    CHECK(read.national_table == d.national_table);
    CHECK(read.history == d.history);
    CHECK(read.program.version == d.program.version);
    CHECK(read.program.revision == d.program.revision);
    CHECK(read.program.compiler == d.program.compiler);
    CHECK(read.program.libraries == d.program.libraries);
    REQUIRE(read.places.size() == 2);
    CHECK(read.places[1].code == d.places[1].code);
    CHECK(read.places[1].name == d.places[1].name);
    CHECK(read.places[0].neighbours == d.places[0].neighbours);
    CHECK(read.places[1].neighbours.empty());
    REQUIRE(read.code_lists.size() == 1);
    CHECK(read.code_lists[0].labels == d.code_lists[0].labels);
    CHECK(read.code_lists[0].meaning == d.code_lists[0].meaning);
    CHECK_FALSE(read.code_lists[0].overlapping);
}

TEST_CASE("A run file gives back its measures and published definitions", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    const RunDescription& read = file.description();
    REQUIRE(read.measures.size() == d.measures.size());
    for (std::size_t i = 0; i < d.measures.size(); ++i) {
        CHECK(read.measures[i].name == d.measures[i].name);
        CHECK(read.measures[i].unit == d.measures[i].unit);
        CHECK(read.measures[i].kind == d.measures[i].kind);
        CHECK(read.measures[i].type == d.measures[i].type);
        CHECK(read.measures[i].meaning == d.measures[i].meaning);
        CHECK(read.measures[i].source == d.measures[i].source);
        CHECK(read.measures[i].by == d.measures[i].by);
    }
    REQUIRE(read.derived_measures.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const DerivedMeasure &a = read.derived_measures[i], &b = d.derived_measures[i];
        CHECK(a.name == b.name);
        CHECK(a.unit == b.unit);
        CHECK(a.meaning == b.meaning);
        CHECK(a.numerator == b.numerator);
        CHECK(a.denominator == b.denominator);
        CHECK(a.scale == b.scale);
        CHECK(a.over == b.over);
        CHECK(a.observed == b.observed);
        CHECK(a.relative_tolerance == b.relative_tolerance);
    }
}

TEST_CASE("A run file carries the scenario, every value's origin and every table", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    const RunDescription& read = file.description();
    REQUIRE(read.given.size() == 2);
    CHECK(read.given[0].name == "tiny.toml");
    CHECK(read.given[0].text == d.given[0].text);
    CHECK(read.given[1].text.empty());
    REQUIRE(read.resolved.size() == 2);
    CHECK(read.resolved[0].key == "run.years");
    CHECK(read.resolved[0].unit == "year");
    CHECK(read.resolved[0].meaning == "Years recorded.");
    CHECK(read.resolved[0].evidence == "choice");
    CHECK(read.resolved[1].value == "\"Leeds\"");
    CHECK(read.resolved[1].origin == "--set");
    REQUIRE(read.tables.size() == 2);
    CHECK(read.tables[0].key == "data.observed");
    CHECK(read.tables[0].path == "data/observed.csv");
    CHECK(read.tables[1].source == "DfE – editions");
    CHECK(read.tables[0].content == d.tables[0].content);
}

TEST_CASE("The same run gives the same bytes, however its replicates were handed over", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "one_by_one.h5", d);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));   // so that a clock in whole seconds would show
    {
        RunFileWriter writer(folder / "all_at_once.h5", d);
        for (std::size_t s = 0; s < 2; ++s) {
            const std::vector<ReplicateRecord> all = {sample::record(d, s, 0), sample::record(d, s, 1), sample::record(d, s, 2)};
            writer.write_replicates(s, 0, all);
        }
        writer.close();
    }
    const std::string bytes = sample::bytes_of(folder / "one_by_one.h5");
    CHECK(bytes.size() > 1000);
    CHECK(bytes == sample::bytes_of(folder / "all_at_once.h5"));
    CHECK(bytes.find(folder.path().string()) == std::string::npos);
}

TEST_CASE("Replicates that were not run or failed are missing, and only then do counts have a missing value", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    {
        RunFileWriter writer(folder / "a.h5", d);
        const ReplicateRecord first = sample::record(d, 0, 0), third = sample::record(d, 0, 2), other = sample::record(d, 1, 1);
        writer.write_replicates(0, 0, {&first, 1});
        writer.mark_failed(0, 1, "because");
        writer.write_replicates(0, 2, {&third, 1});
        writer.write_replicates(1, 1, {&other, 1});
        writer.close();
    }
    const RunFile file(folder / "a.h5");
    CHECK(file.status(0, 1) == RunStatus::failed);
    CHECK(file.status(1, 0) == RunStatus::missing);
    check_values(file, d, 0, 0);
    check_values(file, d, 0, 2);
    check_values(file, d, 1, 1);
    for (const char* measure : {"referrals", "contacts", "unmet_need", "mean_wait"}) {
        CHECK(all_missing(file.read(measure, 0, 1)));
        CHECK(all_missing(file.read(measure, 1, 2)));
    }
}

TEST_CASE("A part of the months can be read", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    const MeasureValues values = file.read("contacts", 1, 2, 5, 3);
    CHECK(values.values.size() == 3 * 2 * 3);
    CHECK(values.at(2, 1, 1) == sample::value(2, 1, 2, 7, 1));
    CHECK_THROWS_AS(file.read("contacts", 1, 2, 12, 3), std::out_of_range);
    CHECK_THROWS_AS(file.read("nothing", 0, 0), std::out_of_range);
    CHECK_THROWS_AS(file.read("contacts", 2, 0), std::out_of_range);
}

TEST_CASE("Chunks hold a quarter of a megabyte where the run is large enough", "[unit]") {
    RunDescription d = sample::description(1000, 240);
    CHECK(replicates_per_chunk(d) == 136);   // 240 months x 2 places x 4 bytes
    d.places.resize(1);
    CHECK(replicates_per_chunk(d) == 256);
    d.places.resize(149);
    CHECK(replicates_per_chunk(d) == 1);
    d.places.resize(2);
    d.replicates = 7;
    CHECK(replicates_per_chunk(d) == 7);
}

TEST_CASE("Values stay right over several chunks with a short last one", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description(70, 480);   // 68 replicates a chunk
    REQUIRE(replicates_per_chunk(d) == 68);
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    for (const std::size_t replicate : {0, 67, 68, 69}) check_values(file, d, 1, replicate);
}

TEST_CASE("What contradicts itself is refused as an error of the program", "[unit]") {
    const sample::Folder folder;
    const auto refused = [&](auto change) {
        RunDescription d = sample::description();
        change(d);
        CHECK_THROWS_AS(RunFileWriter(folder / "a.h5", d), std::logic_error);
    };
    refused([](RunDescription& d) { d.measures[0].unit = "days"; });
    refused([](RunDescription& d) { d.measures[0].unit = "days since 2000-01-01"; });
    refused([](RunDescription& d) { d.measures[1].name = "referrals"; });
    refused([](RunDescription& d) { d.measures[1].name = "time"; });
    refused([](RunDescription& d) { d.measures[1].by = "nothing"; });
    refused([](RunDescription& d) { d.measures[1].name = "two words"; });
    refused([](RunDescription& d) { d.places[1].code = d.places[0].code; });
    refused([](RunDescription& d) { d.scenarios.clear(); });
    refused([](RunDescription& d) { d.given[0].text = std::string("a\0b", 3); });

    const RunDescription d = sample::description();
    RunFileWriter writer(folder / "a.h5", d);
    const ReplicateRecord good = sample::record(d, 0, 1);
    ReplicateRecord bad = good;
    bad.counts.pop_back();
    CHECK_THROWS_AS(writer.write_replicates(0, 0, std::span(&bad, 1)), std::logic_error);
    writer.write_replicates(0, 1, {&good, 1});
    CHECK_THROWS_AS(writer.write_replicates(0, 0, std::span(&good, 1)), std::logic_error);
    CHECK_THROWS_AS(writer.write_replicates(0, 3, std::span(&good, 1)), std::logic_error);
}

TEST_CASE("Remarks on the inputs come back, and a file without any has none", "[unit]") {
    const sample::Folder folder;
    RunDescription d = sample::description();
    RunFileWriter(folder / "none.h5", d).close();
    CHECK(RunFile(folder / "none.h5").description().remarks.empty());
    d.remarks = {"people.csv: 3 rows are not used.", "é, \"quoted\""};
    RunFileWriter(folder / "told.h5", d).close();
    CHECK(RunFile(folder / "told.h5").description().remarks == d.remarks);
}
