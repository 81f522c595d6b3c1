// `hearth series` on a file whose years can be worked out: rates in the second year differ from the first where `more` is not 0.
#include "analysis/read/question_error.hpp"
#include "analysis/summary/series.hpp"

#include "tests/analysis/pairs.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace hearth;
using namespace hearth::analysis;
using hearth::support::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

std::string told(const SeriesOptions& options) {
    std::ostringstream out;
    series(options, out);
    return out.str();
}

nlohmann::json asked(SeriesOptions options) {
    options.json = true;
    return nlohmann::json::parse(told(options));
}

}  // namespace

TEST_CASE("A series has each year's own rate, of all places or of one", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = sample::write_pair(folder, "one.h5", sample::pair_description(2), {1});
    const auto all = asked({.path = path, .measures = {"referral_rate"}});
    CHECK(all["replicates"] == 2);
    REQUIRE(all["series"].size() == 2);
    CHECK(all["series"][0]["year"] == 2018);
    CHECK(all["series"][1]["year"] == 2019);
    CHECK_THAT(all["series"][0]["simulated"].get<double>(), WithinAbs(1e4 * 12 * 42 / 10000, 1e-9));
    CHECK_THAT(all["series"][1]["simulated"].get<double>(), WithinAbs(1e4 * 12 * 40 / 10000, 1e-9));
    const auto alton = asked({.path = path, .measures = {"referral_rate"}, .place = "Alton", .years = "2019"});
    REQUIRE(alton["series"].size() == 1);
    CHECK_THAT(alton["series"][0]["simulated"].get<double>(), WithinAbs(1e4 * 12 * 20 / 2000, 1e-9));
}

TEST_CASE("A series is a table for people and for programs, and a name that is not there is answered", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = sample::write_pair(folder, "one.h5", sample::pair_description(2), {1});
    CHECK_THAT(told({.path = path, .measures = {"referral_rate"}}), ContainsSubstring("2018") && ContainsSubstring("simulated"));
    CHECK_THAT(told({.path = path, .measures = {"referral_rate"}, .csv = true}), ContainsSubstring("referral_rate") && ContainsSubstring(",2019,"));
    CHECK_THROWS_WITH(told({.path = path, .measures = {"referal_rate"}}), ContainsSubstring("Did you mean 'referral_rate'?") || ContainsSubstring("Did you mean referral_rate?"));
    CHECK_THROWS_AS(told({.path = path, .place = "Nowhere"}), QuestionError);
}

TEST_CASE("The column of an authority holds its own figures only, England's stand in another", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::pair_description(2);
    d.tables[0].content = "# source: own return\ncode,year,referrals_rate\nE1,2018,655.1\n";
    const std::string path = sample::write_pair(folder, "one.h5", d, {1});
    const SeriesOptions alton{.path = path, .measures = {"referral_rate"}, .place = "Alton"};
    const auto records = asked(alton)["series"];
    CHECK(records[0]["published"] == 655.1);
    CHECK(records[0]["england_published"].is_null());
    CHECK(records[1]["published"].is_null());
    CHECK(records[1]["england_published"] == 350);
    const std::string text = told(alton);
    CHECK_THAT(text, ContainsSubstring("published  England\n") && ContainsSubstring("655.1        -\n") && ContainsSubstring("-    350.0\n"));
}

TEST_CASE("What is published for all of England needs no second column", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = sample::pair_description(2);
    sample::make_england(d);
    const std::string path = sample::write_pair(folder, "one.h5", d, {1});
    const std::string all = told({.path = path, .measures = {"referral_rate"}, .years = "2019"});
    CHECK_THAT(all, ContainsSubstring("350.0\n") && !ContainsSubstring("England"));
    CHECK_THAT(told({.path = path, .measures = {"referral_rate"}, .place = "Alton", .years = "2019"}), ContainsSubstring("500.0    350.0\n"));
}
