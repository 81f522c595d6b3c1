#include "analysis/summary/command.hpp"

#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace hearth;
using namespace hearth::analysis;

namespace {

std::string text_of(const support::TemporaryFolder& folder, const RunDescription& d, bool json = false) {
    std::ostringstream out;
    summarise({sample::write(folder, d), std::nullopt, {}, json}, out);
    std::string text = out.str();
    const std::string folder_name = folder.path().string() + "/";
    if (const std::size_t at = text.find(folder_name); at != std::string::npos) text.erase(at, folder_name.size());
    return text;
}

}  // namespace

TEST_CASE("The summary of one place is one table with its neighbours and England beside it", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.places.pop_back();
    CHECK(text_of(folder, d) ==
          "run.h5: Alton, 2 replicates, January 2018 to June 2019\n"
          "Made by: hearth run tiny.toml\n"
          "\n"
          "Scenario tiny, year ending 31 March 2019: mean of 2 replicates and the range that holds 5 to 95 % of them\n"
          "\n"
          "Alton (E1)                                       simulated          5 - 95 %  published  difference  neighbours  England\n"
          "Per 10,000 children\n"
          "  Referrals                                          660.0     606.0 - 714.0      500.0     +32.0 %       500.0    350.0\n"
          "  Looked after at 31 March                            50.0       50.0 - 50.0          -           -        62.5     50.0\n"
          "Percent\n"
          "  Contacts from schools                               75.0       75.0 - 75.0          -           -           -        -\n"
          "  Looked after over children at 31 March               1.3         1.3 - 1.3          -           -           -        -\n"
          "\n"
          "Alton: how totals divide (over the year; what is counted on a day, at 31 March)\n"
          "  Contacts by who made them (48): schools: 75 %, police: 25 %\n");
}

TEST_CASE("The summary of England judges each figure, and one replicate gives no range", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description(1);
    sample::make_england(d);
    const std::string text = text_of(folder, d);
    CHECK(text.find("run.h5: 2 places (England), 1 replicate, January 2018 to June 2019\n"
                    "Made by: hearth run tiny.toml\n"
                    "\n"
                    "Scenario tiny, year ending 31 March 2019\n"
                    "\n"
                    "England                                          simulated  published  difference\n"
                    "Per 10,000 children\n"
                    "  Referrals                                          360.0      350.0      +2.9 %  within 15 %\n"
                    "  Looked after at 31 March                            40.0       50.0     -20.0 %  NOT within 10 %\n") == 0);
    CHECK(text.ends_with("\nOne replicate: how far chance moves these figures is not known. More: --set run.replicates=20\n"));
}

TEST_CASE("The summary says what is missing", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::description();
    d.tables.clear();
    d.derived_measures[0].numerator = {"nothing"};
    const std::string text = text_of(folder, d);
    CHECK(text.find("The run carries no table of published figures.\n") != std::string::npos);
    CHECK(text.find("Not shown, because the file does not hold their measures: referral_rate.\n") != std::string::npos);
    CHECK(text.find("published  difference") == std::string::npos);
    d = sample::description();
    d.tables[0].content = "# source: s\ncode,year,referrals_rate\nE1,2011,500\n";
    d.tables.pop_back();
    CHECK(text_of(folder, d).find("Nothing is published for this year: the run's tables hold 2011 to 2011.\n") != std::string::npos);
}

TEST_CASE("The JSON holds the facts of the text", "[unit]") {
    const support::TemporaryFolder folder;
    const auto json = nlohmann::json::parse(text_of(folder, sample::description(), true));
    CHECK(json["year_ending_31_march"] == 2019);
    CHECK(json["whole_country"] == false);
    CHECK(json["published_years"] == nlohmann::json::array({2018, 2019}));
    const auto& scenario = json["scenarios"][0];
    CHECK(scenario["complete_replicates"] == 2);
    CHECK(scenario["pooled"][0]["name"] == "referral_rate");
    CHECK(scenario["pooled"][0]["simulated"] == 372.0);
    CHECK(scenario["pooled"][0]["published"] == 340.0);
    CHECK(scenario["pooled"][2]["published"].is_null());
    CHECK(scenario["places"][0]["code"] == "E1");
    CHECK(scenario["places"][0]["definitions"][0]["published_neighbours"] == 500.0);
    CHECK(scenario["shares"][0]["percent"]["schools"] == 75.0);
}
