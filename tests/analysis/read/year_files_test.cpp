// Files by year and by nation say the same as files by month and place, and files of many scenarios are told in short.
#include "analysis/read/question_error.hpp"
#include "analysis/read/run_outcomes.hpp"
#include "analysis/summary/summary.hpp"

#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace hearth;
using namespace hearth::analysis;

namespace {

/// Two years from April 2018; every month differs.
RunDescription two_years() {
    RunDescription d = sample::description();
    d.first_month = make_month(2018, 4);
    d.months = 24;
    return d;
}

ReplicateRecord monthly(const RunDescription& d, std::size_t replicate) {
    ReplicateRecord r = make_record(d.measures, d.code_lists, d.months, d.places.size());
    for (std::size_t column = 0; column < r.counts.size(); ++column)
        for (std::size_t cell = 0; cell < r.counts[column].size(); ++cell)
            r.counts[column][cell] = static_cast<int>(1000 + 37 * cell * (column + 1) % 101 + 13 * replicate);
    return r;
}

std::string write(const support::TemporaryFolder& folder, const std::string& name, const RunDescription& d,
                  const std::vector<ReplicateRecord>& records) {
    const std::string path = (folder.path() / name).string();
    RunFileWriter writer(path, d);
    writer.write_replicates(0, 0, records);
    writer.close();
    return path;
}

RunDescription by_year() {
    RunDescription d = two_years();
    d.every = TimeStep::year;
    d.measures.insert(d.measures.begin() + 1, {"children_at_june", "children", MeasureKind::stock, MeasureType::count, "", "", ""});
    return d;
}

/// children, children at June, referrals, looked after, contacts from schools, from police; by year and place.
ReplicateRecord yearly(const RunDescription& d, const ReplicateRecord& months) {
    ReplicateRecord r = make_record(d.measures, d.code_lists, 2, 2);
    for (std::size_t year = 0; year < 2; ++year)
        for (std::size_t place = 0; place < 2; ++place) {
            const auto month = [&](std::size_t column, std::size_t m) { return months.counts[column][(12 * year + m) * 2 + place]; };
            const auto put = [&](std::size_t column, int value) { r.counts[column][year * 2 + place] = value; };
            const auto sum = [&](std::size_t column) {
                int total = 0;
                for (std::size_t m = 0; m < 12; ++m) total += month(column, m);
                return total;
            };
            put(0, month(0, 11));
            put(1, month(0, 2));
            put(2, sum(1));
            put(3, month(2, 11));
            put(4, sum(3));
            put(5, sum(4));
        }
    return r;
}

/// Everything as JSON but the file's name.
nlohmann::json facts(const std::string& path, int year) {
    auto json = nlohmann::json::parse(as_json(summary_of({path, year, {}, false})));
    json.erase("file");
    return json;
}

RunDescription many_scenarios() {
    RunDescription d = sample::description(1);
    d.scenarios.clear();
    SweepDescription sweep{.design = "list", .base_points = 10, .arms = {"as now", "half"}, .point = {}, .arm = {}, .seed = {}, .parameters = {}};
    VariedParameter places{.key = "early_help.places", .unit = "places", .values = {}, .range = std::pair{20.0, 140.5}, .logarithmic = true};
    VariedParameter authority{.key = "place.authority", .values = {}}, growth{.key = "need.growth", .unit = "1", .values = {}};
    for (std::size_t s = 0; s < 20; ++s) {
        d.scenarios.push_back("s" + std::to_string(s));
        sweep.point.push_back(s / 2);
        sweep.arm.push_back(s % 2);
        sweep.seed.emplace_back("1");
        places.values.push_back(std::to_string(s + 20));
        authority.values.emplace_back(s % 2 == 0 ? "\"Leeds\"" : "\"York\"");
        growth.values.push_back(std::to_string(s) + ".5");
    }
    sweep.parameters = {places, authority, growth};
    d.sweep = sweep;
    return d;
}

std::string write_many(const support::TemporaryFolder& folder) {
    const RunDescription d = many_scenarios();
    const std::string path = (folder.path() / "many.h5").string();
    RunFileWriter writer(path, d);
    for (std::size_t s = 0; s < 18; ++s) {
        const ReplicateRecord one = sample::record(d, 0);
        writer.write_replicates(s, 0, {&one, 1});
    }
    writer.mark_failed(18, 0, "no luck");
    writer.close();
    return path;
}

}  // namespace

TEST_CASE("A file by year is summarised as the same run by month, to the last bit", "[unit]") {
    const support::TemporaryFolder folder;
    const RunDescription months = two_years(), years = by_year();
    std::vector<ReplicateRecord> by_month, by_years;
    for (std::size_t r = 0; r < 2; ++r) {
        by_month.push_back(monthly(months, r));
        by_years.push_back(yearly(years, by_month.back()));
    }
    const std::string first = write(folder, "months.h5", months, by_month), second = write(folder, "years.h5", years, by_years);
    for (const int year : {2019, 2020}) {
        const auto expected = facts(first, year);
        CHECK(expected["scenarios"][0]["pooled"][0]["simulated"] > 1000);
        CHECK(expected["scenarios"][0]["not_held"].empty());
        CHECK(facts(second, year) == expected);
    }
    CHECK(facts(first, 2019)["scenarios"] != facts(first, 2020)["scenarios"]);
    CHECK_FALSE(summary_of({second, 2018 + 2, {}, false}).scenarios[0].places.empty());
    CHECK_THROWS_AS(summary_of({second, 2021, {}, false}), QuestionError);
}

TEST_CASE("What is compared is the same by year and by month, to the last bit", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription months = two_years(), years = by_year();
    months.replicates = years.replicates = 1;
    const ReplicateRecord by_month = monthly(months, 0);
    const std::string first = write(folder, "months.h5", months, {by_month});
    const std::string second = write(folder, "years.h5", years, {yearly(years, by_month)});
    const auto figures = [](const std::string& path) {
        const RunFile file(path);
        const Quantities asked = list_quantities(file.description(), {"referral_rate", "looked_after_rate", "school_percent", "referrals"});
        const OutcomeQuestion question{asked.list, {{0}, {0, 1}}, {2019, 2020}, {{"", 0, 0, 1}, {"", 1, 0, 2}, {"", 1, 1, 2}}};
        const std::vector<std::size_t> only = {0};
        const Outcomes outcomes(file, only, question);
        std::vector<double> all;
        for (std::size_t quantity = 0; quantity < 4; ++quantity)
            for (std::size_t slice = 0; slice < 3; ++slice) all.push_back(outcomes.at(quantity, slice, 0, 0));
        return all;
    };
    CHECK(figures(second) == figures(first));
    CHECK(figures(first)[0] > 1000);
}

TEST_CASE("A file by year without the children at June shows no rate over them", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = by_year();
    ReplicateRecord record = yearly(d, monthly(two_years(), 0));
    d.replicates = 1;
    d.measures.erase(d.measures.begin() + 1);
    record.counts.erase(record.counts.begin() + 1);
    record.reals.erase(record.reals.begin() + 1);
    record.pounds.erase(record.pounds.begin() + 1);
    const Summary s = summary_of({write(folder, "years.h5", d, {record}), {}, {}, false});
    CHECK(s.scenarios[0].not_held == std::vector<std::string>{"referral_rate", "looked_after_rate"});
    CHECK(s.scenarios[0].pooled.size() == 2);
}

TEST_CASE("A nation of all places of England is compared with England's own figures", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    sample::make_england(d);
    const Summary apart = summary_of({sample::write(folder, d), {}, {}, false});
    std::vector<ReplicateRecord> together;
    for (std::size_t r = 0; r < 2; ++r) {
        const ReplicateRecord places = sample::record(d, r);
        together.push_back(make_record(d.measures, d.code_lists, d.months, 1));
        for (std::size_t c = 0; c < places.counts.size(); ++c)
            for (std::size_t m = 0; m < d.months; ++m) together.back().counts[c][m] = places.counts[c][2 * m] + places.counts[c][2 * m + 1];
    }
    d.summed_places = d.places;
    d.places = {{"nation", "All 2 places", {}}};
    const Summary summed = summary_of({write(folder, "nation.h5", d, together), {}, {}, false});
    CHECK(summed.whole_country);
    CHECK(summed.scenarios[0].places.empty());
    REQUIRE(summed.scenarios[0].pooled.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(summed.scenarios[0].pooled[i].simulated->mean == apart.scenarios[0].pooled[i].simulated->mean);
    CHECK(summed.scenarios[0].pooled[0].published == 350);
    CHECK(summed.scenarios[0].pooled[0].met == true);
    CHECK(as_text(summed).find("nation.h5: All 2 places (England), 2 replicates,") != std::string::npos);
    d.summed_places.pop_back();
    CHECK_FALSE(summary_of({write(folder, "part.h5", d, together), {}, {}, false}).whole_country);
}

TEST_CASE("A file of many scenarios is told in short, and one of them where it is named", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = write_many(folder);
    const std::string text = as_text(summary_of({path, {}, {}, false}));
    CHECK(text == path + ": 2 places, 1 replicate, January 2018 to June 2019\n"
          "Made by: hearth run tiny.toml\n"
          "\n"
          "20 scenarios: 10 points, design list, 2 arms (as now, half)\n"
          "Runs: 18 complete, 1 failed, 1 not run\n"
          "  the first that failed: s18, replicate 0: no luck\n"
          "\n"
          "Varied\n"
          "  early_help.places                             20 to 140.5, spaced by ratio [places]\n"
          "  place.authority                               \"Leeds\", \"York\"\n"
          "  need.growth                                   0.5 to 19.5\n"
          "\n"
          "Scenarios: s0, s1, s2, s3, s4, s5, ...\n"
          "hearth summarise " + path + " --scenario \"s0\" shows one of them; hearth compare " + path + " compares them.\n");
    const auto json = nlohmann::json::parse(as_json(summary_of({path, {}, {}, false})));
    CHECK(json["scenarios"].empty());
    CHECK(json["overview"]["scenarios"].size() == 20);
    CHECK(json["overview"]["failed_runs"] == 1);
    const Summary two = summary_of({path, {}, {}, false, {"s17", "s3", "s17"}});
    REQUIRE(two.scenarios.size() == 2);
    CHECK_FALSE(two.overview);
    CHECK(two.scenarios[0].scenario == "s17");
    CHECK(two.scenarios[1].pooled.size() == 4);
    try {
        summary_of({path, {}, {}, false, {"s111"}});
        FAIL("there is no such scenario");
    } catch (const QuestionError& error) {
        CHECK(std::string(error.what()) == "scenario 's111' is not among the 20 of this file. Did you mean s11?");
    }
}
