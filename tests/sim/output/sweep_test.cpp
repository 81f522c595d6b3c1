// Run files of several scenarios: where these come from, what could not be run, and years instead of months.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

namespace {

RunDescription given_back(const RunDescription& d) {
    const sample::Folder folder;
    sample::write(folder / "a.h5", d);
    return RunFile(folder / "a.h5").description();
}

}  // namespace

TEST_CASE("A run file gives back the sweep exactly as it was told", "[unit]") {
    const RunDescription d = sample::sweep(), read = given_back(d);
    REQUIRE(read.sweep);
    CHECK(read.sweep->design == "sobol");
    CHECK(read.sweep->base_points == 3);
    CHECK(read.sweep->design_seed == "18446744073709551615");
    CHECK(read.sweep->arms == d.sweep->arms);
    CHECK(read.sweep->point == d.sweep->point);
    CHECK(read.sweep->arm == d.sweep->arm);
    CHECK(read.sweep->seed == d.sweep->seed);
    REQUIRE(read.sweep->parameters.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const VariedParameter &a = read.sweep->parameters[i], &b = d.sweep->parameters[i];
        CHECK(a.key == b.key);
        CHECK(a.unit == b.unit);
        CHECK(a.meaning == b.meaning);
        CHECK(a.values == b.values);
        CHECK(a.range == b.range);
        CHECK(a.logarithmic == b.logarithmic);
    }
}

TEST_CASE("A sweep need not have arms or varied parameters, and a single run has no sweep", "[unit]") {
    RunDescription d = sample::sweep();
    d.sweep->arms.clear();
    d.sweep->arm.assign(5, 0);
    d.sweep->parameters.clear();
    const RunDescription read = given_back(d);
    REQUIRE(read.sweep);
    CHECK(read.sweep->arms.empty());
    CHECK(read.sweep->arm == d.sweep->arm);
    CHECK(read.sweep->parameters.empty());
    CHECK_FALSE(given_back(sample::description()).sweep);
}

TEST_CASE("A file by year says so, and what the one place of a nation stands for", "[unit]") {
    RunDescription d = sample::sweep();
    d.summed_places = {{"E1", "Alton", {"E2", "E9"}}, {"E2", "Burley", {}}};
    d.places = {{"nation", "All 2 places", {}}};
    const RunDescription read = given_back(d);
    CHECK(read.every == TimeStep::year);
    CHECK(read.months == 36);
    CHECK(read.steps() == 3);
    REQUIRE(read.summed_places.size() == 2);
    CHECK(read.summed_places[0].neighbours == std::vector<std::string>{"E2", "E9"});
    CHECK(read.summed_places[1].name == "Burley");
    CHECK(given_back(sample::description()).summed_places.empty());
    CHECK(given_back(sample::description()).every == TimeStep::month);
}

TEST_CASE("A run file says which way is better and which measures are outcomes", "[unit]") {
    const RunDescription read = given_back(sample::description());
    CHECK(read.measures[0].core);
    CHECK(read.measures[0].better == Better::unsaid);
    CHECK_FALSE(read.measures[4].core);
    CHECK(read.measures[4].better == Better::lower);
    CHECK(read.derived_measures[0].better == Better::unsaid);
    CHECK(read.derived_measures[1].better == Better::lower);
}

TEST_CASE("Failures are told in order, each with its reason, and a name with a slash does not confuse them", "[unit]") {
    const sample::Folder folder;
    RunDescription d = sample::sweep();
    d.scenarios[3] = "a/b/4";
    d.failures = {{1, 6, "told before"}};
    {
        RunFileWriter writer(folder / "a.h5", d);
        writer.mark_failed(4, 0, "no such authority");
        writer.mark_failed(3, 2, "share_ill of Ashby in 2001-03 = nan (not a finite number)");
        writer.close();
    }
    const RunFile file(folder / "a.h5");
    const std::vector<RunFailure>& failures = file.description().failures;
    REQUIRE(failures.size() == 3);
    CHECK((failures[0].scenario == 1 && failures[0].replicate == 6 && failures[0].why == "told before"));
    CHECK((failures[1].scenario == 3 && failures[1].replicate == 2));
    CHECK(failures[1].why == "share_ill of Ashby in 2001-03 = nan (not a finite number)");
    CHECK((failures[2].scenario == 4 && failures[2].replicate == 0));
    CHECK(file.status(3, 2) == RunStatus::failed);
    CHECK(file.status(1, 6) == RunStatus::failed);
    CHECK(file.status(3, 1) == RunStatus::missing);
}

TEST_CASE("A sweep that contradicts itself is refused as an error of the program", "[unit]") {
    const sample::Folder folder;
    const auto refused = [&](auto change) {
        RunDescription d = sample::sweep();
        change(d);
        CHECK_THROWS_AS(RunFileWriter(folder / "a.h5", d), std::logic_error);
    };
    refused([](RunDescription& d) { d.sweep->point.pop_back(); });
    refused([](RunDescription& d) { d.sweep->arm[0] = 2; });
    refused([](RunDescription& d) { d.sweep->arms[1] = "as now"; });
    refused([](RunDescription& d) { d.sweep->parameters[0].values.pop_back(); });
    refused([](RunDescription& d) { d.sweep->parameters[0].values[0] = "1\n2"; });
    refused([](RunDescription& d) { d.sweep->parameters[0].key = "places"; });
    refused([](RunDescription& d) { d.sweep->parameters[0].unit = "days"; });
    refused([](RunDescription& d) { d.sweep->parameters[1].key = d.sweep->parameters[0].key; });
    refused([](RunDescription& d) { d.months = 35; });
    refused([](RunDescription& d) { d.first_month = make_month(2018, 5); });
    refused([](RunDescription& d) { d.summed_places = d.places; });
    refused([](RunDescription& d) { d.chunk = ChunkShape{0, 1}; });
    refused([](RunDescription& d) { d.chunk = ChunkShape{6, 1}; });
    refused([](RunDescription& d) { d.chunk = ChunkShape{1, 8}; });
    refused([](RunDescription& d) { d.measures[0].name = "arm"; });
}

TEST_CASE("Values are right in whatever order runs are read from chunks of several scenarios", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    sample::write(folder / "a.h5", d);
    const RunFile file(folder / "a.h5");
    CHECK(file.description().chunk->scenarios == 2);
    CHECK(file.description().chunk->replicates == 3);
    std::size_t wrong = 0;
    const auto look = [&](const char* measure, std::size_t column, std::size_t scenario, std::size_t replicate) {
        const MeasureValues values = file.read(measure, scenario, replicate);
        const double more = std::string_view(measure) == "spending" ? static_cast<double>(sample::beyond_32_bits) : 0;
        wrong += values.at(2, 1, values.labels - 1) != sample::value(column, scenario, replicate, 2, 1) + more;
    };
    for (std::size_t s = 0; s < 5; ++s)
        for (std::size_t r = 0; r < 7; ++r) look("referrals", 0, s, r);
    for (std::size_t r = 7; r-- > 0;)
        for (std::size_t s = 5; s-- > 0;) {
            look("contacts", 3, s, r);
            look("spending", 4, s, r);
        }
    CHECK(wrong == 0);
    CHECK(file.read("contacts", 4, 6, 1, 2).at(0, 1, 2) == sample::value(3, 4, 6, 1, 1));
}
