#include "models/casework/noticing.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

const std::vector<std::string> source_names = {"police", "schools", "health", "council services", "family and public", "other"};
const std::vector<std::string> month_names = {"April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February", "March"};

constexpr double most_shared = .9;
constexpr double most_false_alarms = 1;   // a year about each family that is not in need: above, contacts pass 10,000 per 10,000 children

}  // namespace

void declare(Declarations& d, NoticingParameters& p) {
    d.add(p.opportunities, Numbers{"noticing.opportunities", "1/year", "Occasions on which a family is seen, all sources together, by level of need.", {"quiet", "emerging", "complex", "acute"}, {0, 20}, Evidence::assumed, "Design's existence check against England 2019, then solved by scenarios/solve/solve_levels.py."});
    d.add(p.share, Numbers{"noticing.share", "1", "Share of those occasions by source.", source_names, {0, 1}, Evidence::published, "DfE Children in need 2019, sources of referral, grouped."});
    d.add(p.sensitivity, Numbers{"noticing.sensitivity", "1", "Sensitivity d' of each source.", source_names, {0, 5}, Evidence::assumed, "1 to 2 a source; swept."});
    d.add(p.bar, Numbers{"noticing.bar", "1", "Bar the signal must pass before the source contacts social care.", source_names, {0, 5}, Evidence::assumed, "Design's existence check."});
    d.add(p.presence, Numbers{"noticing.presence", "1", "How present each source is in families' lives against the status quo.", source_names, {0, 3}, Evidence::choice, "1: the status quo."});
    d.add(p.season, Numbers{"noticing.season", "1", "Index of contacts by month; made to average 1.", month_names, {.1, 3}, Evidence::published, "DfE Children in need, referrals by month (computed)."});
    d.add(p.fear_response, Number{"noticing.fear_response", "1", "Fall of each source's bar per unit of fear.", {0, 2}, Evidence::assumed, "Set below the front door's own response, for want of a figure; swept. Until there is reason to tell sources apart, the same for all."});
    d.add(p.information_shared, Number{"noticing.information_shared", "1", "Chance that another source's information reaches the front door.", {0, 1}, Evidence::assumed, "Multi-agency hub about .6; swept."});
    d.add(p.false_alarms, Flag{"noticing.false_alarms", "Whether quiet families are contacted about at all.", Evidence::choice, "Off only to measure what it costs and does."});
}

std::vector<ParameterProblem> check(const NoticingParameters& p) {
    double contacts = 0;
    for (int source = 0; source < source_count; ++source) contacts += contact_rate(p, source, 0, 0);
    if (!p.false_alarms || contacts <= most_false_alarms) return {};
    return {{"noticing.opportunities", "social care would be contacted " + std::to_string(contacts) + " times a year about each family that is not in need (at most 1; "
                                       "lower the occasions on which quiet families are seen or noticing.presence, or raise noticing.bar)"}};
}

double contact_rate(const NoticingParameters& p, int source, int level, double lowered) {
    const auto j = static_cast<std::size_t>(source);
    const auto n = static_cast<std::size_t>(level);
    const double bar = p.bar[j] - lowered;
    return p.opportunities[n] * p.share[j] * p.presence[j] * math::normal_distribution(p.sensitivity[j] * visibility[n] - bar);
}

double season_index(const NoticingParameters& p, int month_of_year) {
    double sum = 0;
    for (const double index : p.season) sum += index;
    return p.season[static_cast<std::size_t>((month_of_year + 8) % 12)] * 12 / sum;
}

double joint_sensitivity(const NoticingParameters& p, int source, double information) {
    const double shared = std::min(p.information_shared * information, std::max(p.information_shared, most_shared));
    double squares = 0;
    for (std::size_t j = 0; j < source_count; ++j)
        squares += (static_cast<int>(j) == source ? 1 : shared) * p.sensitivity[j] * p.sensitivity[j];
    return std::sqrt(squares);
}

}  // namespace hearth::children
