// Budgets month by month: processes of money/budget.hpp that decide what there is money for.
#include "models/money/budget_month.hpp"

#include "models/partners/partners_month.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

double sum(const std::array<double, 12>& year) { return std::accumulate(year.begin(), year.end(), 0.0); }

/// Children against the opening, as published: not those of the simulation, so that budgets do not follow its noise.
double population(const Authority& a, const Nation& n, Month month) {
    const double then = a.data->children.at(n.opening);
    return then > 0 ? a.data->children.at(month) / then : 1;
}

/// What the opening's population is over that of the status quo's months.
double grown_since_opening(const Authority& a, const Nation& n) {
    return a.opening_averages.children > 0 ? a.data->children.at(n.opening) / a.opening_averages.children : 1;
}

bool simulates_workers(const Authority& a, const Nation& n) { return n.parameters->workforce.on && a.opening_averages.case_hours > 0; }

BudgetBase status_quo_base(const Authority& a, const Nation& n) {
    const MoneyParameters& p = n.parameters->money;
    const OpeningAverages& sq = a.opening_averages;
    const double scale = grown_since_opening(a, n), opening = p.early_help_opening;
    const double pay = simulates_workers(a, n) ? status_quo_pay(a, n) : a.books.process_costs / std::max(1, sq.months);
    const double prices = path_index(p.unit_costs, year_ending_march(n.opening));
    return {sq.placements * 12 * (1 + p.other_care) * prices * scale, pay * 12 * scale,
            n.parameters->early_help.on ? p.targeted_per_child * sq.children * opening * scale : 0, p.universal_per_child * sq.children * opening * scale};
}

/// Not before the policies: a month's early help beyond what the budget gives. GBP a year.
double extra_early_help(const MoneyLevers& levers, const Nation& n, const BudgetBase& base, double people, Month month) {
    if (!n.under_policy(month) || month - n.policy >= levers.early_help_extra_months) return 0;
    return levers.early_help_extra_percent / 100 * base.early_help() * people;
}

BudgetYear budget_year(const Authority& a, const Nation& n, Month month) {
    const MoneyParameters& p = n.parameters->money;
    const MoneyLevers levers = money_levers(n, month);
    const Books& books = a.books;
    const int year = year_ending_march(month);
    const double prices = path_index(p.unit_costs, year) / path_index(p.unit_costs, year_ending_march(month - 1));
    BudgetYear y;
    y.settlement = path_index(p.settlement, year) / path_index(p.settlement, year_ending_march(n.opening));
    y.population = budget_population(a, n, month);
    const double cut = cut_now(levers, protection_now(a, n), n.policy, month);
    y.cut = cut + (1 - cut) * (1 - finance_now(a, n) * money_after_grade(a, n));
    y.care = sum(books.care_bill) * prices;
    y.social_work = sum(books.social_work);
    y.from_reserves = (static_cast<double>(books.reserves[council]) - p.reserves_target * books.budget.total) * 12 / p.reserves_months;
    y.edge = edge_of_care_cost(a, n) * 12;
    y.moved = levers.workers_to_early_help * books.base.social_work * y.population;
    if (levers.early_help_extra_from == PaidFrom::statutory) y.extra = extra_early_help(levers, n, books.base, y.population, month);
    y.funded_growth = simulates_workers(a, n) ? p.funded_growth : 1;   // without workers no posts can give way
    y.ringfence = levers.ringfence;
    return y;
}

/// Early help paid out of the statutory budget ends in its month, not with the year.
bool extra_ends(const Nation& n, Month month) {
    const MoneyLevers levers = money_levers(n, month);
    return levers.early_help_extra_from == PaidFrom::statutory && month == n.policy + static_cast<int>(levers.early_help_extra_months);
}

void set_budget(Authority& a, const Nation& n, Month month) {
    Books& books = a.books;
    const BudgetYear year = budget_year(a, n, month);
    books.budget = make_budget(books.base, year);
    books.planned_draw = year.from_reserves;
    books.overspent = books.early_help_cut = 0;
    books.posts = books.pay_a_post > 0 ? books.budget.posts / books.pay_a_post : a.workforce.established;
}

/// Posts move to early help at once.
void move_posts(Authority& a, const Nation& n, Month month) {
    Workforce& w = a.workforce;
    w.established *= 1 - money_levers(n, month).workers_to_early_help;
}

/// Otherwise the establishment moves month by month, and under a notice it does not grow.
void set_establishment(Authority& a, const Nation& n) {
    Workforce& w = a.workforce;
    const Books& books = a.books;
    const double step = (books.posts - w.established) / static_cast<double>(n.parameters->money.posts_months);
    if (step < 0 || !books.emergency) w.established = std::max(0.0, w.established + step);
}

/// The month's share of the budget's early help after cuts, then what comes with its own money, then the vote.
void set_early_help(Authority& a, const Nation& n, Month month) {
    const MoneyParameters& p = n.parameters->money;
    const MoneyLevers levers = money_levers(n, month);
    Books& books = a.books;
    const double people = budget_population(a, n, month);
    const double cut = levers.ringfence ? 0 : 1 - (1 - books.early_help_cut) * (books.emergency ? 1 - p.emergency_cut : 1);
    double targeted = books.budget.targeted * (1 - cut), universal = books.budget.universal * (1 - cut);
    const double extra = levers.early_help_extra_from == PaidFrom::statutory ? 0 : extra_early_help(levers, n, books.base, people, month);
    const double targeted_share = books.base.early_help() > 0 ? books.base.targeted / books.base.early_help() : 1;
    const double more_targeted = std::max(-targeted, levers.targeted_percent / 100 * books.base.targeted * people + extra * targeted_share);
    const double more_universal = std::max(-universal, levers.universal_percent / 100 * books.base.universal * people + extra * (1 - targeted_share));
    books.extra_draw = levers.early_help_extra_from == PaidFrom::reserves ? extra : 0;
    books.grants = more_targeted + more_universal - books.extra_draw;
    books.from_schools = rounded(school_balances(a, n, month));
    const double in_hand = more_targeted + more_universal + static_cast<double>(books.from_schools) * 12;
    books.uncut = books.budget.targeted + books.budget.universal + in_hand;
    targeted += more_targeted + static_cast<double>(books.from_schools) * 12;
    universal += more_universal;
    const double visible = std::max(-universal, targeted * moved_to_visible(p, election_year(a, n), month));
    books.targeted = targeted - visible;
    books.universal = universal + visible;
}

void buy_early_help(Authority& a, const Nation& n, Month month) {
    const Books& books = a.books;
    const double status_quo = books.base.universal / n.parameters->money.early_help_opening * population(a, n, month);
    a.early_help.places = books.targeted / std::max(1.0, n.parameters->costs.early_help_place_year);
    a.early_help.universal = status_quo > 0 ? books.universal / status_quo : 1;
    if (n.parameters->partners.on) a.early_help.places = std::max(0.0, a.early_help.places + partners_places(a, n));
}

/// Histories are lived with the places and services there is money for at the opening.
void early_help_of_histories(Authority& a, const Nation& n) {
    const MoneyParameters& p = n.parameters->money;
    a.early_help.places = a.children * p.targeted_per_child * p.early_help_opening / std::max(1.0, n.parameters->costs.early_help_place_year);
    a.early_help.universal = p.early_help_opening;
}

}  // namespace

double budget_population(const Authority& a, const Nation& n, Month month) {
    return n.parameters->money.follows_population ? population(a, n, month) : 1;
}

MoneyLevers money_levers(const Nation& n, Month month) { return n.in_force(n.parameters->money.levers, month); }

int election_year(const Authority& a, const Nation& n) {
    return static_cast<int>(uniform_index(draw(n.random, {0, a.number}, std::uint16_t{0}, purposes::election)[0], 4));
}

double social_work_need(const Authority& a, const Nation& n) {
    if (!simulates_workers(a, n)) return process_cost(a);
    return a.books.base.social_work / 12 * case_hours(a, n) / (a.opening_averages.case_hours * grown_since_opening(a, n));
}

void open_books(Authority& a, const Nation& n) {
    const MoneyParameters& p = n.parameters->money;
    if (!p.on) return;
    Books& books = a.books;
    books.base = status_quo_base(a, n);
    books.budget.total = books.base.total();
    books.care_bill.fill(books.base.care / 12);
    books.social_work.fill(books.base.social_work / 12);
    if (a.workforce.base_posts > 0) books.pay_a_post = books.base.social_work / (a.workforce.base_posts * grown_since_opening(a, n));
    books.reserves[council] = rounded(p.reserves_target * books.base.total());
    books.status_quo_need = weighted_need(p, a.opening_averages.families) * grown_since_opening(a, n);
    open_agencies(a, n);
    books.opening_reserves = books.reserves;
    set_budget(a, n, n.opening);
    if (!simulates_workers(a, n)) a.workforce.established = a.workforce.base_posts;   // else it is staffed for the children there are
}

void budgets(Authority& a, const Nation& n, Month month) {
    if (!n.parameters->money.on) return;
    if (n.in_history(month)) return early_help_of_histories(a, n);
    if (month == n.policy) move_posts(a, n, month);
    if (month != n.opening && (month_of_budget(month) == 1 || month == n.policy || extra_ends(n, month))) set_budget(a, n, month);
    set_establishment(a, n);
    set_early_help(a, n, month);
    buy_early_help(a, n, month);
}

}  // namespace hearth::children
