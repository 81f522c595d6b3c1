// The program's first claim: with the values it ships, a tenth of England's families stand where England's statistics stood in
// March 2019. Whoever changes a rule or a value sees here what it did to the levels.
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string>

namespace {

using Json = nlohmann::json;

/// What `hearth summarise --json` says of scenarios/solve/sample.toml, with these options.
Json sample(const std::string& options = "") {
    const hearth::support::TemporaryFolder folder;
    const std::string program = "'" HEARTH_PROGRAM "'";
    const std::string command = "cd '" + folder.path().string() + "' && " + program + " run '" HEARTH_SOURCE_DIR "/scenarios/solve/sample.toml' --quiet -o s.h5 " +
                                options + " >log 2>&1 && " + program + " summarise s.h5 --json >summary.json";
    REQUIRE(std::system(command.c_str()) == 0);
    return Json::parse(folder.read("summary.json")).at("scenarios").at(0);
}

/// How many times higher a rate is for 0.10 more of IDACI, across authorities.
double gradient(const Json& summary, const std::string& rate) {
    for (const Json& row : summary.at("gradients"))
        if (row.at("name") == rate) return std::exp(row.at("simulated_log_slope_per_0.10_idaci").get<double>());
    FAIL("no gradient of " << rate);
    return 0;
}

/// Share of entries to care at ages first .. last, a year of age.
double entries(const Json& summary, int first, int last) {
    for (const Json& shares : summary.at("shares")) {
        if (shares.at("measure") != "care_starts") continue;
        double sum = 0;
        for (int age = first; age <= last; ++age) sum += shares.at("percent").at(std::to_string(age)).get<double>();
        return sum / (last - first + 1);
    }
    FAIL("no ages at entry to care");
    return 0;
}

}  // namespace

TEST_CASE("Every judged level of England is where the published one was in March 2019", "[golden][program]") {
    const Json summary = sample();
    int judged = 0;
    for (const Json& row : summary.at("pooled")) {
        if (row.at("tolerance_percent").is_null()) continue;
        INFO(row.at("name").get<std::string>() << " " << row.at("simulated") << ", published " << row.at("published"));
        CHECK(row.at("met") == true);
        ++judged;
    }
    CHECK(judged == 8);
    CHECK(gradient(summary, "looked_after_rate") > 1.4);
    CHECK(gradient(summary, "looked_after_rate") < 1.9);
    CHECK(gradient(summary, "referral_rate") > 1.2);
    CHECK(gradient(summary, "referral_rate") < 1.55);
}

TEST_CASE("Entry to care peaks in the first year and again in the teens, also without unaccompanied arrivals", "[golden][program]") {
    const Json summary = sample("--set care.unaccompanied=false --set run.replicates=4");   // some 2,700 entries each: one alone is off by a twentieth
    CHECK(entries(summary, 0, 0) > 2 * entries(summary, 1, 4));
    CHECK(entries(summary, 13, 17) > 1.15 * entries(summary, 10, 12));
    CHECK(entries(summary, 13, 17) > 2 * entries(summary, 5, 9));
}
