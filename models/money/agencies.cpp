// Books of the partners and of services in later life: need costs them too, in shares of the benefit, and they contribute.
#include "models/money/budget_month.hpp"
#include "models/partners/partners_month.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// GBP a year that need costs an agency at the opening: its share of the benefit over the council's.
double status_quo_cost(const Authority& a, const Nation& n, std::size_t agency) {
    const ByAgency& benefit = n.parameters->partners.benefit;
    return benefit[council] > 0 ? benefit[agency] / benefit[council] * a.books.base.statutory() : 0;
}

bool contributes(std::size_t agency) { return agency > council && agency <= partner_count; }

/// Income follows children, and a cut of the agency's own.
double agency_income(const Authority& a, const Nation& n, std::size_t agency, Month month) {
    const PartnerParameters& p = n.parameters->partners;
    const double cost = status_quo_cost(a, n, agency) * (1 + (contributes(agency) ? p.contribution_cost : 0)) / 12;
    const double people = budget_population(a, n, month);
    if (!contributes(agency)) return cost * people;
    const PartnerLevers levers = partner_levers(n, month);
    const double steps = n.under_policy(month) ? steps_taken(n.parameters->money.levers.cut_years, n.policy, month) : 0;
    return cost * people * (1 - levers.cut_percent[agency - 1] / 100 * steps);
}

double agency_cost(const Authority& a, const Nation& n, std::size_t agency) {
    const ByLevel families = {static_cast<double>(a.families_by_level[0]), static_cast<double>(a.families_by_level[1]), static_cast<double>(a.families_by_level[2]), static_cast<double>(a.families_by_level[3])};
    const double need = a.books.status_quo_need > 0 ? weighted_need(n.parameters->money, families) / a.books.status_quo_need : 1;
    const double contribution = contributes(agency) ? n.parameters->partners.contribution_cost * a.partners.against_status_quo[agency - 1] : 0;
    return status_quo_cost(a, n, agency) / 12 * (need + contribution);
}

/// What an agency aims to hold; a year's worth at the opening, so that a cut does not free reserves.
double target(const Authority& a, const Nation& n, std::size_t agency) { return n.parameters->money.reserves_target * status_quo_cost(a, n, agency); }

}  // namespace

double weighted_need(const MoneyParameters& p, const ByLevel& families) {
    double need = 0;
    for (std::size_t level = 0; level < level_count; ++level) need += p.need_weight[level] * families[level];
    return need;
}

double school_balances(const Authority& a, const Nation& n, Month month) {
    constexpr auto schools = static_cast<std::size_t>(Agency::schools);
    if (!n.parameters->partners.on) return 0;
    const PartnerLevers levers = partner_levers(n, month);
    const double balances = std::max(0.0, static_cast<double>(a.books.reserves[schools]));
    return levers.school_reserves_usable * levers.pooled[schools - 1] * balances / n.parameters->money.reserves_months;
}

void open_agencies(Authority& a, const Nation& n) {
    for (std::size_t agency = council + 1; agency < agency_count; ++agency) a.books.reserves[agency] = rounded(target(a, n, agency));
}

void agencies_month(Authority& a, const Nation& n, Month month) {
    Books& books = a.books;
    for (std::size_t agency = council + 1; agency < agency_count; ++agency) {
        const double income = agency_income(a, n, agency, month), cost = agency_cost(a, n, agency);
        const double own_purposes = (static_cast<double>(books.reserves[agency]) - target(a, n, agency)) / n.parameters->money.reserves_months;
        const double given = agency == static_cast<std::size_t>(Agency::schools) ? static_cast<double>(books.from_schools) : 0;
        enter(books, agency, income, std::max(0.0, cost + own_purposes) + given);
        if (contributes(agency) && n.parameters->partners.on) feel_pressure(a, n, agency - 1, cost, income);
    }
}

}  // namespace hearth::children
