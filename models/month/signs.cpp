// What early warning counts of an authority: signs of improvement/early_warning.hpp.
#include "models/month/world.hpp"
#include "models/improvement/early_warning_rules.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

void count_workers(const Authority& a, BySign& signs) {
    const Workforce& w = a.workforce;
    signs[at(Sign::pressure)] = w.pressure - 1;
    signs[at(Sign::vacancies)] = std::max(0.0, 1 - share(w.permanent, w.established)) - w.character.vacancy;
    signs[at(Sign::agency)] = share(w.agency, w.permanent + w.agency) - share(w.stationary.agency, w.stationary.permanent + w.stationary.agency);
    signs[at(Sign::cases_handed_on)] = a.assurance.improvement.handed_on;
}

}  // namespace

void remember_signs(Authority& a, const Nation& n) {
    if (!n.parameters->assurance.on || n.in_history(a.month)) return;
    const double open = static_cast<double>(a.looked_after.size()) + std::accumulate(a.children_by_status.begin() + 1, a.children_by_status.end(), 0.0);
    const auto counted = [&a](Column flow) { return static_cast<double>(a.counted(flow)); };
    remember_signs(a.assurance.improvement, n.parameters->assurance.warning,
                   {.referred = counted(column("referrals")), .referred_again = counted(column("rereferrals")), .handed_on = counted(column("cases_handed_on")), .open = open});
}

BySign signs_of(const Authority& a, const Nation& n) {
    BySign signs = n.parameters->assurance.warning.usual;
    if (n.parameters->workforce.on) count_workers(a, signs);
    if (n.parameters->leadership.on) {
        const bool interim = a.leadership.leaders[at(Role::director)].interim();
        signs[at(Sign::changes_at_the_top)] = interim || a.leadership.changes[at(Role::director)] > 0;
    }
    signs[at(Sign::families_back)] = a.assurance.improvement.families_back;
    signs[at(Sign::audits)] = 1 - a.practice.quality;
    return signs;
}

}  // namespace hearth::children
