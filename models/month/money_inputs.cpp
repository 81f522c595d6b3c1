#include "models/month/money_inputs.hpp"

#include "models/month/partners_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

/// Children against the opening, as published.
double published_children(const Authority& a, const Nation& n, Month month) {
    const double then = a.data->children.at(n.opening);
    return then > 0 ? a.data->children.at(month) / then : 1;
}

/// What the opening's population is over that of the opening averages' months.
double grown_since_opening(const Authority& a, const Nation& n) {
    return a.opening_averages.children > 0 ? a.data->children.at(n.opening) / a.opening_averages.children : 1;
}

bool simulates_workers(const Authority& a, const Nation& n) { return n.parameters->workforce.on && a.opening_averages.case_hours > 0; }

double edge_of_care_cost(const Authority& a, const Nation& n) { return a.early_help.edge_of_care_families * n.parameters->costs.edge_of_care_month; }

double usable_school_balances(const Nation& n, Month month) {
    if (!n.parameters->partners.on) return 0;
    const PartnerLevers levers = partner_levers(n, month);
    return levers.school_reserves_usable * levers.pooled[static_cast<std::size_t>(Agency::schools) - 1];
}

/// GBP of the month by unit costs of social work done, from the ledger of `costs`.
std::array<double, social_work_services> process_costs(const Authority& a) {
    std::array<double, social_work_services> pounds{};
    std::copy_n(a.ledger.begin() + static_cast<std::ptrdiff_t>(column("spending").first), social_work_services, pounds.begin());
    return pounds;
}

double process_cost(const Authority& a) {
    const auto pounds = process_costs(a);
    return std::accumulate(pounds.begin(), pounds.end(), 0.0);
}

double social_work_need(const Authority& a, const Nation& n) {
    return social_work_need(a.books.base, {.now = case_hours(a, n), .opening = a.opening_averages.case_hours, .grown = grown_since_opening(a, n)});
}

void close_month(Authority& a, const Nation& n, Month month) {
    const auto pounds = accounts(a.books, accounts_inputs(a, n, month));
    std::copy(pounds.begin(), pounds.end(), a.ledger.begin() + static_cast<std::ptrdiff_t>(column("spending").first));   // in place of the unit costs
    if (a.books.emergency) a.add(column("emergency_months"), 1);
}

void fund(EarlyHelpService& service, const FundedEarlyHelp& funded) { service.places = funded.places, service.universal = funded.universal; }

}  // namespace

const MoneyLevers& money_levers(const Nation& n, Month month) { return n.in_force(n.parameters->money.levers, month); }

CostsInputs costs_inputs(const Authority& a, const Nation& n) {
    return {.p = n.parameters->costs, .work = work_done(a), .early_help_places = static_cast<double>(a.places_taken), .placements = placement_bill(a, n)};
}

BudgetInputs budget_inputs(const Authority& a, const Nation& n, Month month) {
    return {.p = n.parameters->money,
            .levers = money_levers(n, month),
            .early_help_place_year = n.parameters->costs.early_help_place_year,
            .published_children = published_children(a, n, month),
            .established = a.workforce.established,
            .protection = protection_now(a, n),
            .finance = finance_now(a, n),
            .money_after_grade = money_after_grade(a, n),
            .edge_of_care = edge_of_care_cost(a, n),
            .usable_school_balances = usable_school_balances(n, month),
            .workers = simulates_workers(a, n),
            .election_year = election_year(n.random, a.number),
            .month = month,
            .opening = n.opening,
            .policy = n.policy};
}

OpeningBooksInputs opening_books_inputs(const Authority& a, const Nation& n) {
    const OpeningAverages& opening = a.opening_averages;
    return {.budget = budget_inputs(a, n, n.opening),
            .benefit = n.parameters->partners.benefit,
            .children = opening.children,
            .placements = opening.placements,
            .families = opening.families,
            .months = opening.months,
            .grown = grown_since_opening(a, n),
            .status_quo_pay = status_quo_pay(a, n),
            .base_posts = a.workforce.base_posts,
            .early_help = n.parameters->early_help.on};
}

AccountsInputs accounts_inputs(const Authority& a, const Nation& n, Month month) {
    const bool workers = simulates_workers(a, n);
    return {.p = n.parameters->money,
            .placements = placement_bill(a, n),
            .edge_of_care = edge_of_care_cost(a, n),
            .process_costs = process_costs(a),
            .pay = workers ? social_work_pay(a, n) : SocialWorkPay{process_cost(a), 0, 0},
            .social_work_need = workers ? social_work_need(a, n) : process_cost(a),
            .month = month};
}

AgenciesInputs agencies_inputs(const Authority& a, const Nation& n, Month month) {
    const PartnerLevers levers = partner_levers(n, month);
    ByAgency contribution{}, cut_percent{};
    std::copy(a.partners.against_status_quo.begin(), a.partners.against_status_quo.end(), contribution.begin() + 1);
    std::copy(levers.cut_percent.begin(), levers.cut_percent.end(), cut_percent.begin() + 1);
    ByLevel families{};
    std::copy(a.families_by_level.begin(), a.families_by_level.end(), families.begin());
    return {.p = n.parameters->money,
            .levers = money_levers(n, month),
            .benefit = n.parameters->partners.benefit,
            .contribution_cost = n.parameters->partners.contribution_cost,
            .contribution = contribution,
            .cut_percent = cut_percent,
            .families = families,
            .population = budget_population(n.parameters->money, published_children(a, n, month)),
            .month = month,
            .policy = n.policy};
}

double placement_bill(const Authority& a, const Nation& n) {
    double weekly = 0;
    for (const LookedAfter& child : a.looked_after) weekly += n.parameters->costs.placement_week[static_cast<std::size_t>(child.placement)];
    return weekly * weeks_a_month;
}

void costs(Authority& a, const Nation& n, Month) {
    const auto pounds = costs(costs_inputs(a, n));
    for (std::size_t service = 0; service < pounds.size(); ++service) a.add(column("spending"), service, pounds[service]);
}

void open_books(Authority& a, const Nation& n) {
    if (!n.parameters->money.on) return;
    open_books(a.books, opening_books_inputs(a, n));
    if (!simulates_workers(a, n)) a.workforce.established = a.workforce.base_posts;   // else it is staffed for the children there are
}

void budgets(Authority& a, const Nation& n, Month month) {
    const Parameters& p = *n.parameters;
    if (!p.money.on) return;
    if (n.in_history(month)) return fund(a.early_help, early_help_of_histories(p.money, p.costs.early_help_place_year, a.children));
    const BudgetDecisions decided = budgets(a.books, budget_inputs(a, n, month));
    a.workforce.established = decided.established;
    fund(a.early_help, decided.early_help);
    if (p.partners.on) a.early_help.places = std::max(0.0, a.early_help.places + partners_places(a, n));
}

void accounts(Authority& a, const Nation& n, Month month) {
    if (!n.in_history(month) && n.parameters->partners.on) remember_events(a, n);
    if (!n.parameters->money.on) return;
    if (n.in_history(month)) {
        if (month >= n.opening - opening_average_months) count_opening_costs(a.books, process_cost(a));
        return;
    }
    close_month(a, n, month);
    agencies_month(a, n, month);
}

void agencies_month(Authority& a, const Nation& n, Month month) {
    const AgenciesMonth done = agencies_month(a.books, agencies_inputs(a, n, month));
    if (!n.parameters->partners.on) return;
    for (std::size_t j = 0; j < partner_count; ++j) feel_pressure(a.partners, n.parameters->partners, j, done.cost[j + 1], done.income[j + 1]);
}

double care_cost(const Authority& a, const Nation& n, Month month) { return care_cost(n.parameters->money, placement_bill(a, n), month); }

}  // namespace hearth::children
