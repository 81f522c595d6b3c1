#include "analysis/read/question_error.hpp"
#include "analysis/summary/summary.hpp"

#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::analysis;

namespace {

Summary summary(const support::TemporaryFolder& folder, const RunDescription& d, std::vector<std::string> places = {}) {
    return summary_of({sample::write(folder, d), std::nullopt, std::move(places), false});
}

auto near(double value) { return Catch::Matchers::WithinAbs(value, 1e-9); }

}  // namespace

TEST_CASE("A rate over population sums the year and divides by the children of the June in it", "[unit]") {
    const support::TemporaryFolder folder;
    const Summary s = summary(folder, sample::description());
    CHECK(s.year == 2019);
    REQUIRE(s.scenarios.size() == 1);
    REQUIRE(s.scenarios[0].pooled.size() == 4);
    const Row& referrals = s.scenarios[0].pooled[0];
    CHECK_THAT(referrals.simulated->mean, near(372));               // (360 + 384) / 2 per 10,000
    CHECK_THAT(referrals.simulated->interval->first, near(361.2));  // 360 + 5 % of the way to 384
    CHECK_THAT(referrals.simulated->interval->second, near(382.8));
    CHECK_THAT(s.scenarios[0].pooled[1].simulated->mean, near(40));               // 40 of 10,000 in March
    CHECK_THAT(s.scenarios[0].pooled[2].simulated->mean, near(75));               // 3 of 4 contacts
    CHECK_THAT(s.scenarios[0].pooled[3].simulated->mean, near(100 * 40 / 1554.0)); // children in March are 777 a place
}

TEST_CASE("Published figures of some places are pooled by their children, never by England's figure", "[unit]") {
    const support::TemporaryFolder folder;
    const Summary s = summary(folder, sample::description());
    CHECK_FALSE(s.whole_country);
    const Row& referrals = s.scenarios[0].pooled[0];
    CHECK_THAT(referrals.published.value(), near(340));   // 500 over 2,000 children and 300 over 8,000
    CHECK(referrals.published_places == 2);
    CHECK_THAT(referrals.difference_percent.value(), near(100 * (372.0 / 340 - 1)));
    CHECK_THAT(referrals.england.value(), near(350));
    CHECK_FALSE(referrals.met);
    const Row& looked_after = s.scenarios[0].pooled[1];
    CHECK_THAT(looked_after.published.value(), near(35));   // Burley alone, but it has 80 % of the children
    CHECK(looked_after.published_places == 1);
    CHECK_FALSE(s.scenarios[0].pooled[2].published);
}

TEST_CASE("A pooled figure that leaves out too many children is not shown", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.tables[0].content = "# source: s\ncode,year,referrals_rate,cla_rate\nE1,2019,500,80\nE2,2019,,\nE3,2019,1,1\n";
    const Summary s = summary(folder, d);
    CHECK_FALSE(s.scenarios[0].pooled[0].published);
    CHECK_FALSE(s.scenarios[0].pooled[0].difference_percent);
}

TEST_CASE("A run of every place of England is compared with England's own figure and judged by its tolerance", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    sample::make_england(d);
    const Summary s = summary(folder, d);
    CHECK(s.whole_country);
    const Row& referrals = s.scenarios[0].pooled[0];
    CHECK_THAT(referrals.published.value(), near(350));
    CHECK(referrals.met == true);                              // 6.3 % off, 15 % allowed
    CHECK(s.scenarios[0].pooled[1].met == false);              // 40 against 50, 10 % allowed
    CHECK_FALSE(s.scenarios[0].pooled[2].met);
}

TEST_CASE("A table that publishes only the places of the run does not make them England", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.tables[0].content = "# source: own return\ncode,year,referrals_rate\nE1,2019,500\nE2,2019,300\n";
    const Summary both = summary(folder, d);
    CHECK_FALSE(both.whole_country);
    CHECK_THAT(both.scenarios[0].pooled[0].published.value(), near(340));
    CHECK_FALSE(both.scenarios[0].pooled[1].published);   // not in the table; England's figure stands in its own column
    CHECK_THAT(both.scenarios[0].pooled[1].england.value(), near(50));
    d.places.pop_back();
    d.tables[0].content = "# source: own return\ncode,year,referrals_rate\nE1,2019,500\n";
    const Summary one = summary(folder, d);
    CHECK_FALSE(one.whole_country);
    CHECK_THAT(one.scenarios[0].places[0].rows[0].published.value(), near(500));
    CHECK_THAT(one.scenarios[0].places[0].rows[0].difference_percent.value(), near(32));
    CHECK_FALSE(one.scenarios[0].places[0].rows[1].published);
    CHECK_FALSE(one.scenarios[0].places[0].rows[1].difference_percent);
}

TEST_CASE("Places are England only if none is left out and England has no more children", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    sample::make_england(d);
    RunDescription some = d;
    some.places.pop_back();
    CHECK_FALSE(summary(folder, some).whole_country);
    RunDescription region = d;
    region.tables[1].content += "2019,child_population,100000,children,,published\n";   // the table of places lists two of many
    CHECK_FALSE(summary(folder, region).whole_country);
    RunDescription unsaid = d;
    unsaid.tables.pop_back();
    CHECK_FALSE(summary(folder, unsaid).whole_country);
}

TEST_CASE("A place is shown beside the plain mean of its statistical neighbours, in the run or not", "[unit]") {
    const support::TemporaryFolder folder;
    const Summary s = summary(folder, sample::description(), {"alton"});
    REQUIRE(s.scenarios[0].places.size() == 1);
    const Row& referrals = s.scenarios[0].places[0].rows[0];
    CHECK_THAT(referrals.simulated->mean, near(660));          // (120 + 144) / 2 over 2,000 children
    CHECK_THAT(referrals.published.value(), near(500));
    CHECK_THAT(referrals.neighbours.value(), near(500));       // 300 and 700
    const Row& looked_after = s.scenarios[0].places[0].rows[1];
    CHECK_FALSE(looked_after.published);
    CHECK_THAT(looked_after.neighbours.value(), near(62.5));   // 35 and 90
    const Summary few = summary(folder, sample::description());
    CHECK(few.scenarios[0].places.size() == 2);                // few places are shown unasked
    CHECK_FALSE(few.scenarios[0].places[1].rows[0].neighbours);
}

TEST_CASE("A split measure is divided over the year", "[unit]") {
    const support::TemporaryFolder folder;
    const Summary s = summary(folder, sample::description());
    REQUIRE(s.scenarios[0].shares.size() == 1);
    const Shares& contacts = s.scenarios[0].shares[0];
    CHECK_THAT(contacts.total, near(96));   // 4 a month in two places
    CHECK(contacts.percent[0].first == "schools");
    CHECK_THAT(contacts.percent[0].second, near(75));
    CHECK_THAT(contacts.percent[1].second, near(25));
}

TEST_CASE("A measure whose labels overlap is not divided: one thing would be counted under several", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.code_lists[0].overlapping = true;
    const Summary s = summary(folder, d);
    CHECK(s.scenarios[0].shares.empty());
    CHECK_THAT(s.scenarios[0].pooled[2].simulated->mean, near(75));   // its labels can still be named in definitions
}

TEST_CASE("The gradient is the slope of the log rate for each 0.10 of deprivation, zero rates left out", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description(1);
    d.places.clear();
    std::string authorities = "# source: s\ncode,name,idaci\n", observed = "# source: s\ncode,year,referrals_rate\n";
    for (int i = 0; i < 26; ++i) {
        const std::string code = "P" + std::to_string(i);
        d.places.push_back({code, code, {}});
        authorities += code + ",\"name, with comma\"," + std::to_string(0.05 + 0.01 * i) + "\n";
        observed += code + ",2019," + std::to_string(100 * std::exp(2 * (0.05 + 0.01 * i))) + "\n";
    }
    d.tables = {{"data.observed", "o.csv", "s", observed}, {"place.authorities", "a.csv", "s", authorities}};
    ReplicateRecord record = make_record(d.measures, d.code_lists, d.months, d.places.size());
    for (std::size_t i = 0; i < record.counts[0].size(); ++i) {
        const double deprivation = 0.05 + 0.01 * static_cast<double>(i % 26);
        record.counts[0][i] = 100'000'000;
        record.counts[1][i] = i % 26 == 25 ? 0 : static_cast<int>(100'000 * std::exp(3 * deprivation));
    }
    const std::string path = (folder.path() / "run.h5").string();
    RunFileWriter writer(path, d);
    writer.write_replicates(0, 0, {&record, 1});
    writer.close();
    const Summary s = summary_of({path, std::nullopt, {}, false});
    REQUIRE(s.scenarios[0].gradients.size() == 1);   // looked after is nowhere above zero
    CHECK(s.scenarios[0].gradients[0].places == 25);
    CHECK_THAT(s.scenarios[0].gradients[0].simulated, Catch::Matchers::WithinAbs(0.3, 1e-4));
    CHECK_THAT(s.scenarios[0].gradients[0].published.value(), Catch::Matchers::WithinAbs(0.2, 1e-4));
}

TEST_CASE("What is not there is left out: no population, no table, no measure, no replicate", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.tables.clear();
    d.observed_table.clear();
    d.national_table.clear();
    d.derived_measures.push_back({"odd", "percent", "", {"nothing"}, {"children"}, 1, DerivedMeasure::Over::year_per_year, "", 0});
    d.derived_measures.push_back({"odder", "percent", "", {"contacts/no such label"}, {"children"}, 1,
                                  DerivedMeasure::Over::year_per_year, "", 0});
    const Summary s = summary(folder, d);
    CHECK(s.scenarios[0].not_held == std::vector<std::string>{"odd", "odder"});
    CHECK_FALSE(s.scenarios[0].pooled[0].published);
    CHECK_FALSE(s.published_years);

    ReplicateRecord empty = make_record(d.measures, d.code_lists, d.months, d.places.size());
    const std::string path = (folder.path() / "empty.h5").string();
    {
        RunFileWriter writer(path, d);
        writer.write_replicates(0, 0, {&empty, 1});
        writer.close();
    }
    const Summary none = summary_of({path, std::nullopt, {}, false});
    CHECK(none.scenarios[0].complete_replicates == 1);
    CHECK_FALSE(none.scenarios[0].pooled[0].simulated);   // nobody lives there
    CHECK(none.scenarios[0].shares.empty());
    {
        RunFileWriter writer(path, d);
        writer.close();
    }
    const Summary unrun = summary_of({path, std::nullopt, {}, false});
    CHECK(unrun.scenarios[0].complete_replicates == 0);
    CHECK_FALSE(unrun.scenarios[0].pooled[0].simulated);
}

TEST_CASE("A year or place that the run does not hold is answered with what it does hold", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = sample::write(folder, sample::description());
    const auto question = [&](std::optional<int> year, std::vector<std::string> places) -> std::string {
        try {
            summary_of({path, year, std::move(places), false});
        } catch (const QuestionError& error) {
            return error.what();
        }
        return "answered";
    };
    CHECK(question(2019, {"E1", "burley"}) == "answered");
    CHECK(question(2020, {}) == "year 2020 is not in this run (it holds 2019 to 2019).");
    CHECK(question({}, {"Altom"}) == "place 'Altom' is not among the 2 of this run. Did you mean Alton (E1)?");
    CHECK(question({}, {"Atlno"}) == "place 'Atlno' is not among the 2 of this run. Did you mean Alton (E1)?");   // two swaps
    CHECK(question({}, {"bur"}) == "place 'bur' is not among the 2 of this run. Did you mean Burley (E2)?");
    CHECK(question({}, {"Leicestershire"}) == "place 'Leicestershire' is not among the 2 of this run.");
    CHECK_THROWS_AS(summary_of({(folder.path() / "none.h5").string(), {}, {}, false}), RunFileError);
}

TEST_CASE("A run without a complete year says so", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description(1);
    d.months = 14;   // to February 2019
    const ReplicateRecord record = sample::record(d, 0);
    const std::string path = (folder.path() / "short.h5").string();
    RunFileWriter writer(path, d);
    writer.write_replicates(0, 0, {&record, 1});
    writer.close();
    const Summary s = summary_of({path, std::nullopt, {}, false});
    CHECK_FALSE(s.year);
    CHECK(s.scenarios.empty());
    CHECK(as_text(s).find("No year ending 31 March is complete in this run") != std::string::npos);
    CHECK_THROWS_AS(summary_of({path, 2019, {}, false}), QuestionError);
}
