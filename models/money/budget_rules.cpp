// How a budget is made and kept: the rules of money/budget.hpp.
#include "models/money/budget.hpp"

#include "models/ledger/pounds.hpp"

#include <algorithm>

namespace hearth::children {

Budget make_budget(const BudgetBase& base, const BudgetYear& year) {
    Budget budget;
    budget.total = base.total() * year.settlement * year.population * (1 - year.cut);
    const double available = std::max(0.0, budget.total + year.from_reserves);
    const double share = base.total() > 0 ? base.early_help() / base.total() : 0;
    double early_help = 0;
    if (year.ringfence) {
        early_help = std::min(available, share * budget.total + year.moved + year.extra);
        budget.statutory = available - early_help;
    } else {
        const double status_quo = base.statutory() * year.population;
        const double asked = status_quo + year.funded_growth * (year.care + year.social_work - status_quo) - year.moved - year.extra;
        budget.statutory = std::clamp(asked, 0.0, budget.total);
        early_help = std::max(0.0, available - budget.statutory);
    }
    budget.posts = std::max(0.0, budget.statutory - year.care - year.edge);
    const double moved = std::min(year.moved, early_help);
    const double targeted = base.early_help() > 0 ? base.targeted / base.early_help() : 1;
    budget.targeted = moved + targeted * (early_help - moved);
    budget.universal = early_help - budget.targeted;
    return budget;
}

double path_index(const Table& path, int year) {
    if (path.rows == 0) return 1;
    const auto& years = path.numbers("year");
    const auto& values = path.numbers("index");
    const auto [first, last] = std::minmax_element(years.begin(), years.end());
    const auto row = std::find(years.begin(), years.end(), std::clamp<double>(year, *first, *last));
    return values[static_cast<std::size_t>(row - years.begin())];
}

double steps_taken(std::int64_t years, Month policy, Month month) {
    const int aprils = year_ending_march(month) - year_ending_march(policy - 1);
    return std::clamp(static_cast<double>(aprils) / static_cast<double>(years), 0.0, 1.0);
}

double cut_now(const MoneyLevers& levers, double protection, Month policy, Month month) {
    return levers.cut_percent / 100 * (1 - std::clamp(levers.protect * protection, 0.0, 1.0)) * steps_taken(levers.cut_years, policy, month);
}

double cut_in_year(const MoneyParameters& p, double overspend, double budget, double early_help_left) {
    const double excess = overspend - p.tolerance * budget;
    if (excess <= 0 || early_help_left <= 0) return 0;
    return std::min(p.in_year_cut, excess / early_help_left);
}

double moved_to_visible(const MoneyParameters& p, int year, Month month) {
    if (!p.elections) return 0;
    const int left = months_to_vote(year, month);
    return left >= 1 && left <= 12 ? p.election_shift : -p.election_shift / 3;
}

double weighted_need(const MoneyParameters& p, const ByLevel& families) {
    double need = 0;
    for (std::size_t level = 0; level < level_count; ++level) need += p.need_weight[level] * families[level];
    return need;
}

void enter(Books& books, std::size_t agency, double income, double spent) {
    books.income[agency] = rounded(income);
    books.spent[agency] = rounded(spent);
    books.reserves[agency] += books.income[agency] - books.spent[agency];
    books.all_income[agency] += books.income[agency];
    books.all_spent[agency] += books.spent[agency];
}

}  // namespace hearth::children
