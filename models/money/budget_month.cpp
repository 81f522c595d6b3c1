#include "models/money/budget_month.hpp"

#include "models/ledger/pounds.hpp"
#include "models/money/agencies.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

double sum(const std::array<double, 12>& year) { return std::accumulate(year.begin(), year.end(), 0.0); }

BudgetBase status_quo_base(const Books& books, const OpeningBooksInputs& in) {
    const MoneyParameters& p = in.budget.p;
    const double scale = in.grown, opening = p.early_help_opening;
    const double pay = in.budget.workers ? in.status_quo_pay : books.process_costs / std::max(1, in.months);
    const double prices = path_index(p.unit_costs, year_ending_march(in.budget.opening));
    return {in.placements * 12 * (1 + p.other_care) * prices * scale, pay * 12 * scale,
            in.early_help ? p.targeted_per_child * in.children * opening * scale : 0, p.universal_per_child * in.children * opening * scale};
}

/// Not before the policies: a month's early help beyond what the budget gives. GBP a year.
double extra_early_help(const BudgetInputs& in, const BudgetBase& base, double people) {
    if (in.month < in.policy || in.month - in.policy >= in.levers.early_help_extra_months) return 0;
    return in.levers.early_help_extra_percent / 100 * base.early_help() * people;
}

BudgetYear budget_year(const Books& books, const BudgetInputs& in) {
    const MoneyParameters& p = in.p;
    const int year = year_ending_march(in.month);
    const double prices = path_index(p.unit_costs, year) / path_index(p.unit_costs, year_ending_march(in.month - 1));
    BudgetYear y;
    y.settlement = path_index(p.settlement, year) / path_index(p.settlement, year_ending_march(in.opening));
    y.population = budget_population(p, in.published_children);
    const double cut = cut_now(in.levers, in.protection, in.policy, in.month);
    y.cut = cut + (1 - cut) * (1 - in.finance * in.money_after_grade);
    y.care = sum(books.care_bill) * prices;
    y.social_work = sum(books.social_work);
    y.from_reserves = (static_cast<double>(books.reserves[council]) - p.reserves_target * books.budget.total) * 12 / p.reserves_months;
    y.edge = in.edge_of_care * 12;
    y.moved = in.levers.workers_to_early_help * books.base.social_work * y.population;
    if (in.levers.early_help_extra_from == PaidFrom::statutory) y.extra = extra_early_help(in, books.base, y.population);
    y.funded_growth = in.workers ? p.funded_growth : 1;
    y.ringfence = in.levers.ringfence;
    return y;
}

/// Early help paid out of the statutory budget ends in its month, not with the year.
bool extra_ends(const BudgetInputs& in) {
    return in.levers.early_help_extra_from == PaidFrom::statutory && in.month == in.policy + static_cast<int>(in.levers.early_help_extra_months);
}

bool budget_is_made(const BudgetInputs& in) {
    return in.month != in.opening && (month_of_budget(in.month) == 1 || in.month == in.policy || extra_ends(in));
}

void set_budget(Books& books, const BudgetInputs& in, double established) {
    const BudgetYear year = budget_year(books, in);
    books.budget = make_budget(books.base, year);
    books.planned_draw = year.from_reserves;
    books.overspent = books.early_help_cut = 0;
    books.posts = books.pay_a_post > 0 ? books.budget.posts / books.pay_a_post : established;
}

/// The establishment moves month by month, and under a notice it does not grow.
double next_establishment(const Books& books, const MoneyParameters& p, double established) {
    const double step = (books.posts - established) / static_cast<double>(p.posts_months);
    return step < 0 || !books.emergency ? std::max(0.0, established + step) : established;
}

/// GBP of pooled school balances that flow to early help this month.
double school_balances(const Books& books, const BudgetInputs& in) {
    const double balances = std::max(0.0, static_cast<double>(books.reserves[static_cast<std::size_t>(Agency::schools)]));
    return in.usable_school_balances * balances / in.p.reserves_months;
}

/// The month's share of the budget's early help after cuts, then what comes with its own money, then the vote.
void set_early_help(Books& books, const BudgetInputs& in) {
    const MoneyParameters& p = in.p;
    const MoneyLevers& levers = in.levers;
    const double people = budget_population(p, in.published_children);
    const double cut = levers.ringfence ? 0 : 1 - (1 - books.early_help_cut) * (books.emergency ? 1 - p.emergency_cut : 1);
    double targeted = books.budget.targeted * (1 - cut), universal = books.budget.universal * (1 - cut);
    const double extra = levers.early_help_extra_from == PaidFrom::statutory ? 0 : extra_early_help(in, books.base, people);
    const double targeted_share = books.base.early_help() > 0 ? books.base.targeted / books.base.early_help() : 1;
    const double more_targeted = std::max(-targeted, levers.targeted_percent / 100 * books.base.targeted * people + extra * targeted_share);
    const double more_universal = std::max(-universal, levers.universal_percent / 100 * books.base.universal * people + extra * (1 - targeted_share));
    books.extra_draw = levers.early_help_extra_from == PaidFrom::reserves ? extra : 0;
    books.grants = more_targeted + more_universal - books.extra_draw;
    books.from_schools = rounded(school_balances(books, in));
    const double in_hand = more_targeted + more_universal + static_cast<double>(books.from_schools) * 12;
    books.uncut = books.budget.targeted + books.budget.universal + in_hand;
    targeted += more_targeted + static_cast<double>(books.from_schools) * 12;
    universal += more_universal;
    const double visible = std::max(-universal, targeted * moved_to_visible(p, in.election_year, in.month));
    books.targeted = targeted - visible;
    books.universal = universal + visible;
}

FundedEarlyHelp buy_early_help(const Books& books, const BudgetInputs& in) {
    const double status_quo = books.base.universal / in.p.early_help_opening * in.published_children;
    return {books.targeted / std::max(1.0, in.early_help_place_year), status_quo > 0 ? books.universal / status_quo : 1};
}

}  // namespace

FundedEarlyHelp early_help_of_histories(const MoneyParameters& p, double early_help_place_year, double children) {
    return {children * p.targeted_per_child * p.early_help_opening / std::max(1.0, early_help_place_year), p.early_help_opening};
}

void open_books(Books& books, const OpeningBooksInputs& in) {
    const MoneyParameters& p = in.budget.p;
    books.base = status_quo_base(books, in);
    books.budget.total = books.base.total();
    books.care_bill.fill(books.base.care / 12);
    books.social_work.fill(books.base.social_work / 12);
    if (in.base_posts > 0) books.pay_a_post = books.base.social_work / (in.base_posts * in.grown);
    books.reserves[council] = rounded(p.reserves_target * books.base.total());
    books.status_quo_need = weighted_need(p, in.families) * in.grown;
    open_agencies(books, p, in.benefit);
    books.opening_reserves = books.reserves;
    set_budget(books, in.budget, in.budget.established);
}

BudgetDecisions budgets(Books& books, const BudgetInputs& in) {
    double established = in.established;
    if (in.month == in.policy) established *= 1 - in.levers.workers_to_early_help;   // posts move to early help at once
    if (budget_is_made(in)) set_budget(books, in, established);
    established = next_establishment(books, in.p, established);
    set_early_help(books, in);
    return {established, buy_early_help(books, in)};
}

}  // namespace hearth::children
