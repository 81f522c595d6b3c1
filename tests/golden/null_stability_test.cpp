// With nothing changing, nothing drifts: no stock that rises faster than it falls may carry its own noise away with it.
#include "analysis/read/quantities.hpp"
#include "analysis/read/run_outcomes.hpp"
#include "sim/output/run_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cmath>
#include <cstdlib>
#include <numeric>

using namespace hearth;
using namespace hearth::analysis;

namespace {

const std::vector<std::string> held = {
    "referral_rate", "rereferral_percent", "no_further_action_percent", "not_in_need_percent", "children_in_need_rate",
    "children_in_need_starts_rate", "section_47_rate", "conference_rate", "protection_plan_starts_rate", "protection_plan_rate",
    "repeat_plan_percent", "looked_after_rate", "looked_after_starts_rate", "looked_after_ends_rate", "care_applications_rate",
    "caseload", "vacancy_percent", "turnover_percent", "agency_percent", "early_help_share_percent", "harm_rate", "needless_rate"};
constexpr std::size_t start_years = 3;   // what "its own start" is the mean of
constexpr double margin = .05;

/// All years as slices of one place set, every place of the run.
OutcomeQuestion by_year(const RunDescription& d, const std::vector<Quantity>& quantities, const std::vector<int>& years) {
    OutcomeQuestion question{.quantities = quantities, .place_sets = {std::vector<std::size_t>(d.places.size())}, .years = years, .slices = {}};
    std::iota(question.place_sets.front().begin(), question.place_sets.front().end(), std::size_t{0});
    for (std::size_t y = 0; y < years.size(); ++y) question.slices.push_back({std::to_string(years[y]), 0, y, y + 1});
    return question;
}

/// Mean and standard error over replicates of one year's value over the replicate's own start.
struct Ratio { double mean = 0, error = 0; };

Ratio ratio_of(const Outcomes& outcomes, std::size_t quantity, std::size_t year, std::size_t replicates) {
    double sum = 0, squares = 0;
    for (std::size_t r = 0; r < replicates; ++r) {
        double start = 0;
        for (std::size_t y = 0; y < start_years; ++y) start += outcomes.at(quantity, y, 0, r) / start_years;
        const double ratio = outcomes.at(quantity, year, 0, r) / start;
        sum += ratio, squares += ratio * ratio;
    }
    const auto n = static_cast<double>(replicates);
    return {sum / n, std::sqrt(std::max(0.0, squares / n - sum / n * (sum / n)) / (n - 1))};
}

/// What is counted against the status quo, and how far from 1 its mean over all years, places and replicates may lie.
const std::vector<std::pair<std::string, double>> at_one = {{"practice_quality", .015}, {"time_standard", .015}, {"partner_trust", .015},
                                                            {"contribution", .015}, {"partner_pressure", .015}, {"labour_market", .015}, {"community", .03},
                                                            {"leverage", .03}, {"legitimacy", .03}, {"candidates", .03}, {"standing", .015},
                                                            {"learning", .03}, {"reporting", .03}, {"trust_between_professions", 1e-9}};

void check_own_start(const Outcomes& outcomes, const std::vector<Quantity>& quantities, const std::vector<int>& years, std::size_t replicates) {
    for (std::size_t q = 0; q < quantities.size(); ++q)
        for (std::size_t y = start_years; y < years.size(); ++y) {
            const Ratio ratio = ratio_of(outcomes, q, y, replicates);
            INFO(quantities[q].name << " in " << years[y] << ": " << ratio.mean << " of its start, standard error " << ratio.error);
            CHECK(std::isfinite(ratio.mean));
            const bool kept = std::abs(ratio.mean - 1) <= std::max(margin, 3 * ratio.error);
            CHECK(kept);
        }
}

}  // namespace

TEST_CASE("With nothing changing, every measure keeps to its own start for twenty years, and what counts against the status quo is 1", "[slow][golden]") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "null.h5").string();
    const std::string command = "'" HEARTH_PROGRAM "' run '" HEARTH_SOURCE_DIR "/scenarios/null.toml' --quiet --set output.every=year -o '" + path + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    const RunFile file(path);
    const RunDescription& d = file.description();
    const std::vector<int> years = choose_years(d, {}, "all");
    const std::vector<std::size_t> only = {0};
    REQUIRE(years.size() == 20);
    REQUIRE(d.replicates == 20);
    const std::vector<Quantity> own = list_quantities(d, held).list;
    REQUIRE(own.size() == held.size());
    check_own_start(Outcomes(file, only, by_year(d, own, years)), own, years, d.replicates);
    const auto mean = [&](const std::string& name) {   // over years, places and replicates
        const std::vector<Quantity> quantities = list_quantities(d, {name}).list;
        const Outcomes outcomes(file, only, by_year(d, quantities, years));
        double sum = 0;
        for (std::size_t y = 0; y < years.size(); ++y)
            for (std::size_t r = 0; r < d.replicates; ++r) sum += outcomes.at(0, y, 0, r);
        return sum / static_cast<double>(years.size() * d.replicates);
    };
    for (const auto& [name, margin_of_one] : at_one) {
        INFO(name << ": " << mean(name));
        CHECK(std::abs(mean(name) - 1) < margin_of_one);
    }
    INFO("fear " << mean("fear"));
    CHECK(std::abs(mean("fear")) < .02);   // a deviation, so 0
    INFO("paper " << mean("paper_share") << ", restructuring " << mean("restructuring_dip"));
    CHECK(std::abs(mean("paper_share")) < .01);
    CHECK(mean("restructuring_dip") == 0);
    const double inadequate = mean("authorities_by_grade/inadequate") / 12;
    INFO("share inadequate " << inadequate);
    CHECK((inadequate > .09 && inadequate < .19));
    const double turnover = mean("director_changes") / 12;   // places
    INFO("changes of director a post and year: " << turnover);
    CHECK((turnover > .26 && turnover < .36));
    const double pressure = mean("case_hours_required") / mean("case_hours_available");   // of the whole year: March alone is in season
    INFO("pressure " << pressure);
    CHECK(std::abs(pressure - 1) < .02);   // standard error .003; what differs between places costs less than it saves, so a little below 1
}
