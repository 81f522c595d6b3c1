// Accounts of the month: process of money/budget.hpp that counts what was spent, by service, and whether the year will end within its budget.
#include "models/money/budget_month.hpp"
#include "models/partners/partners_month.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr std::size_t service_count = column("spending").width;
using Pounds = std::array<double, service_count>;

/// Positions in the code list "service" after those of social work.
enum Service : std::size_t { early_help_service = social_work_services, care_placements, universal_early_help, edge_of_care, agency_premium };

/// Pay goes to the services of social work by what each did this month.
void share_out_pay(const Authority& a, double pay, Pounds& pounds) {
    const double done = process_cost(a);
    for (std::size_t s = 0; s < social_work_services; ++s)
        pounds[s] = done > 0 ? pay * a.ledger[column("spending").first + s] / done : pay * (s == 0);
}

Pounds month_pounds(const Authority& a, const Nation& n, double care) {
    Pounds pounds{};
    const bool workers = n.parameters->workforce.on && a.opening_averages.case_hours > 0;
    const SocialWorkPay pay = workers ? social_work_pay(a, n) : SocialWorkPay{process_cost(a), 0, 0};
    share_out_pay(a, pay.permanent + pay.agency - pay.premium, pounds);
    pounds[agency_premium] = pay.premium;
    pounds[early_help_service] = a.books.targeted / 12;
    pounds[universal_early_help] = a.books.universal / 12;
    pounds[edge_of_care] = edge_of_care_cost(a, n);
    pounds[care_placements] = care;
    return pounds;
}

/// Into the ledger, in place of the unit costs; returns the whole pounds spent.
std::int64_t write_spending(Authority& a, const Pounds& pounds) {
    std::int64_t spent = 0;
    for (std::size_t s = 0; s < service_count; ++s) {
        const auto whole = static_cast<std::int32_t>(std::min(pounds[s] + .5, most_pounds));
        a.ledger[column("spending").first + s] = whole;
        spent += whole;
    }
    return spent;
}

/// How the year will end if its other months are like this one, with early help as the budget has it.
void look_ahead(Books& books, const MoneyParameters& p, double income, double spent, double early_help, Month month) {
    const double beyond_income = spent - income - (books.planned_draw + books.extra_draw) / 12;
    books.overspent += beyond_income;
    const double left = 12 - month_of_budget(month);
    const double uncut = beyond_income - early_help + books.uncut / 12;
    books.early_help_cut = cut_in_year(p, books.overspent + left * uncut, books.budget.total, left / 12 * (books.budget.targeted + books.budget.universal));
    books.emergency = books.reserves[council] < 0;
}

void close_month(Authority& a, const Nation& n, Month month) {
    Books& books = a.books;
    const auto now = static_cast<std::size_t>(month.index % 12);
    const double care = care_cost(a, n, month);
    books.care_bill[now] = care;
    books.social_work[now] = social_work_need(a, n);
    const Pounds pounds = month_pounds(a, n, care);
    const double spent = static_cast<double>(write_spending(a, pounds));
    const double income = static_cast<double>(rounded((books.budget.total + books.grants) / 12) + books.from_schools);
    enter(books, council, income, spent);
    look_ahead(books, n.parameters->money, income, spent, (books.targeted + books.universal) / 12, month);
    books.months += 1;
    if (books.emergency) a.add(column("emergency_months"), 1);
}

}  // namespace

double process_cost(const Authority& a) {
    const auto first = a.ledger.begin() + static_cast<std::ptrdiff_t>(column("spending").first);
    return std::accumulate(first, first + social_work_services, 0.0);
}

double care_cost(const Authority& a, const Nation& n, Month month) {
    const MoneyParameters& p = n.parameters->money;
    return placement_bill(a, n) * (1 + p.other_care) * path_index(p.unit_costs, year_ending_march(month));
}

double edge_of_care_cost(const Authority& a, const Nation& n) { return a.early_help.edge_of_care_families * n.parameters->costs.edge_of_care_month; }

void enter(Books& books, std::size_t agency, double income, double spent) {
    books.income[agency] = rounded(income);
    books.spent[agency] = rounded(spent);
    books.reserves[agency] += books.income[agency] - books.spent[agency];
    books.all_income[agency] += books.income[agency];
    books.all_spent[agency] += books.spent[agency];
}

void accounts(Authority& a, const Nation& n, Month month) {
    if (!n.in_history(month) && n.parameters->partners.on) remember_events(a, n);
    if (!n.parameters->money.on) return;
    if (n.in_history(month)) {
        if (month >= n.opening - opening_average_months) a.books.process_costs += process_cost(a);
        return;
    }
    close_month(a, n, month);
    agencies_month(a, n, month);
}

}  // namespace hearth::children
