// The same runs written by month and place, by year, and by year for all places together: what is summarised does not change.
#include "analysis/summary/summary.hpp"
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"
#include "sim/output/run_file.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/replicates.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

using namespace hearth;

namespace {

nlohmann::json summary(const support::TemporaryFolder& folder, const std::string& name, std::vector<std::string> sets) {
    sets.insert(sets.end(), {"run.years=2", "run.burn_in_months=12", "run.replicates=2"});
    const auto model = children::make_model();
    const Scenario scenario = read_scenario(HEARTH_SOURCE_DIR "/scenarios/tiny.toml", sets, *model);
    const std::string path = (folder.path() / name).string();
    RunFileWriter file(path, describe(*model, scenario, sets));
    const std::atomic<bool> stop{false};
    run_replicates(*model, 2, LawCheck::none, {.complete = [&](std::size_t replicate, ReplicateRecord record) {
                       file.write_replicates(0, replicate, {&record, 1});
                   }}, stop);
    file.close();
    return nlohmann::json::parse(analysis::as_json(analysis::summary_of({path, {}, {}, false})));
}

}  // namespace

TEST_CASE("What is written by year gives every published rate of the same run by month, to the last bit", "[golden]") {
    const support::TemporaryFolder folder;
    auto months = summary(folder, "months.h5", {});
    auto years = summary(folder, "years.h5", {"output.every=year"});
    auto core = summary(folder, "core.h5", {"output.every=year", "output.measures=core"});
    auto nation = summary(folder, "nation.h5", {"output.every=year", "output.by=nation"});
    for (auto* json : {&months, &years, &core, &nation})
        for (const char* own : {"file", "made_by"}) json->erase(own);
    REQUIRE(months["scenarios"][0]["complete_replicates"] == 2);
    const std::size_t rates = months["scenarios"][0]["pooled"].size();
    REQUIRE(rates > 20);
    CHECK(years == months);
    CHECK(core["scenarios"][0]["not_held"].empty());
    CHECK(core["scenarios"][0]["pooled"] == months["scenarios"][0]["pooled"]);
    CHECK(core["scenarios"][0]["gradients"] == months["scenarios"][0]["gradients"]);
    REQUIRE(nation["scenarios"][0]["pooled"].size() == rates);
    std::size_t compared = 0;
    for (std::size_t i = 0; i < rates; ++i) {
        const auto &one = nation["scenarios"][0]["pooled"][i], &apart = months["scenarios"][0]["pooled"][i];
        CAPTURE(one["name"].get<std::string>());
        REQUIRE(one["simulated"].is_null() == apart["simulated"].is_null());
        if (one["simulated"].is_null()) continue;   // nobody to divide by: no interim director that March
        ++compared;
        const bool money = one["unit"] == "GBP per child" || one["name"] == "early_help_share_percent";   // a nation's pounds are real numbers
        CHECK_THAT(one["simulated"].get<double>(), Catch::Matchers::WithinRel(apart["simulated"].get<double>(), money ? 1e-6 : 1e-15));
    }
    CHECK(compared > rates - 5);
}
