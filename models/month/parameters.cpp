#include "models/month/parameters.hpp"

#include <numeric>

namespace hearth::children {
namespace {

constexpr int calendar_months_ahead = 240;

template <class Shares>
void check_shares(std::vector<ParameterProblem>& problems, const std::string& key, const Shares& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum < .999 || sum > 1.001) problems.push_back({key, "the shares add to " + std::to_string(sum) + " (must add to 1)"});
}

}  // namespace

void declare(Declarations& d, Parameters& p) {
    hearth::declare(d, p.run);
    declare(d, p.place);
    declare(d, p.demography);
    declare(d, p.need);
    declare(d, p.noticing);
    declare(d, p.front_door);
    declare(d, p.assessment);
    declare(d, p.support);
    declare(d, p.early_help);
    declare(d, p.care);
    declare(d, p.practice);
    declare(d, p.costs);
    declare(d, p.trust);
    declare(d, p.workforce);
    declare(d, p.partners);
    declare(d, p.money);
    declare(d, p.policy);
    declare(d, p.caution);
    declare(d, p.leadership);
    declare(d, p.outcomes);
    declare(d, p.assurance);
    declare(d, p.moving);
    declare(d, p.outcome_indices);
}

std::vector<ParameterProblem> check(const Parameters& p) {
    std::vector<ParameterProblem> problems = check(p.place);
    check_shares(problems, "demography.children", p.demography.children);
    check_shares(problems, "noticing.share", p.noticing.share);
    check_shares(problems, "care.route", p.care.route);
    check_shares(problems, "care.place_child", p.care.place_child);
    check_shares(problems, "care.place_teenager", p.care.place_teenager);
    check_shares(problems, "care.unaccompanied_age", p.care.unaccompanied_age);
    check_shares(problems, "partners.benefit", p.partners.benefit);
    for (const auto& more : {check(p.noticing), check(p.partners), check(p.money), check(p.leadership), check(p.assurance)}) problems.insert(problems.end(), more.begin(), more.end());
    if (p.assessment.need_bar > p.assessment.harm_bar)
        problems.push_back({"assessment.need_bar", "the bar for need is above the bar for harm (a child could be both not in need and harmed)"});
    if (p.money.on && p.early_help.places_per_10000 != usual_places)
        problems.push_back({"early_help.places_per_10000", "money.on is true, so places are what money buys (write money.targeted_percent, or money.on = false)"});
    // Months are kept in 16 bits, and a child's 18th birthday is dated when it is expected.
    if (p.run.start + static_cast<int>(p.run.years * 12) + calendar_months_ahead > make_month(2730, 1))
        problems.push_back({"run.start", "the run would look beyond the year 2730 (months are counted in 16 bits)"});
    if (p.demography.gap_longest < p.demography.gap_shortest)
        problems.push_back({"demography.gap_longest", "the longest gap is below the shortest (" + std::to_string(p.demography.gap_shortest) + ")"});
    for (std::size_t a = 0; a < care_age_count; ++a)
        if (p.care.to_home[a] + p.care.to_kin[a] + p.care.to_adoption[a] > 1)
            problems.push_back({"care.to_home", "going home, kin and adoption add to more than 1 in age group " + std::to_string(a + 1)});
    for (const ParameterProblem& problem : check(p.workforce)) problems.push_back(problem);
    return problems;
}

}  // namespace hearth::children
