#include "models/money/agencies.hpp"

#include "models/ledger/pounds.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// GBP a year that need costs an agency at the opening: its share of the benefit over the council's.
double status_quo_cost(const Books& books, const ByAgency& benefit, std::size_t agency) {
    return benefit[council] > 0 ? benefit[agency] / benefit[council] * books.base.statutory() : 0;
}

/// Income follows children, and a cut of the agency's own.
double agency_income(const Books& books, const AgenciesInputs& in, std::size_t agency) {
    const double cost = status_quo_cost(books, in.benefit, agency) * (1 + (contributes(agency) ? in.contribution_cost : 0)) / 12;
    if (!contributes(agency)) return cost * in.population;
    const double steps = in.month >= in.policy ? steps_taken(in.levers.cut_years, in.policy, in.month) : 0;
    return cost * in.population * (1 - in.cut_percent[agency] / 100 * steps);
}

double agency_cost(const Books& books, const AgenciesInputs& in, std::size_t agency) {
    const double need = books.status_quo_need > 0 ? weighted_need(in.p, in.families) / books.status_quo_need : 1;
    const double contribution = contributes(agency) ? in.contribution_cost * in.contribution[agency] : 0;
    return status_quo_cost(books, in.benefit, agency) / 12 * (need + contribution);
}

/// What an agency aims to hold; a year's worth at the opening, so that a cut does not free reserves.
double target(const Books& books, const MoneyParameters& p, const ByAgency& benefit, std::size_t agency) {
    return p.reserves_target * status_quo_cost(books, benefit, agency);
}

}  // namespace

void open_agencies(Books& books, const MoneyParameters& p, const ByAgency& benefit) {
    for (std::size_t agency = council + 1; agency < agency_count; ++agency) books.reserves[agency] = rounded(target(books, p, benefit, agency));
}

AgenciesMonth agencies_month(Books& books, const AgenciesInputs& in) {
    AgenciesMonth month;
    for (std::size_t agency = council + 1; agency < agency_count; ++agency) {
        const double income = agency_income(books, in, agency), cost = agency_cost(books, in, agency);
        const double own_purposes = (static_cast<double>(books.reserves[agency]) - target(books, in.p, in.benefit, agency)) / in.p.reserves_months;
        const double given = agency == static_cast<std::size_t>(Agency::schools) ? static_cast<double>(books.from_schools) : 0;
        enter(books, agency, income, std::max(0.0, cost + own_purposes) + given);
        month.income[agency] = income, month.cost[agency] = cost;
    }
    return month;
}

}  // namespace hearth::children
