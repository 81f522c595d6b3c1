#include "models/money/accounts_month.hpp"

#include "models/ledger/pounds.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

using Pounds = std::array<double, service_count>;

/// Positions in the code list "service" after those of social work.
enum Service : std::size_t { early_help_service = social_work_services, care_placements, universal_early_help, edge_of_care, agency_premium };

/// Pay goes to the services of social work by what each did this month.
void share_out_pay(const AccountsInputs& in, double pay, Pounds& pounds) {
    const double done = std::accumulate(in.process_costs.begin(), in.process_costs.end(), 0.0);
    for (std::size_t s = 0; s < social_work_services; ++s) pounds[s] = done > 0 ? pay * in.process_costs[s] / done : pay * (s == 0);
}

Pounds month_pounds(const Books& books, const AccountsInputs& in, double care) {
    Pounds pounds{};
    share_out_pay(in, in.pay.permanent + in.pay.agency - in.pay.premium, pounds);
    pounds[agency_premium] = in.pay.premium;
    pounds[early_help_service] = books.targeted / 12;
    pounds[universal_early_help] = books.universal / 12;
    pounds[edge_of_care] = in.edge_of_care;
    pounds[care_placements] = care;
    return pounds;
}

std::array<std::int64_t, service_count> in_whole_pounds(const Pounds& pounds) {
    std::array<std::int64_t, service_count> whole{};
    for (std::size_t s = 0; s < service_count; ++s) whole[s] = rounded(pounds[s]);
    return whole;
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

}  // namespace

std::array<std::int64_t, service_count> accounts(Books& books, const AccountsInputs& in) {
    const auto now = static_cast<std::size_t>(in.month.index % 12);
    const double care = care_cost(in.p, in.placements, in.month);
    books.care_bill[now] = care;
    books.social_work[now] = in.social_work_need;
    const auto pounds = in_whole_pounds(month_pounds(books, in, care));
    const auto spent = static_cast<double>(std::accumulate(pounds.begin(), pounds.end(), std::int64_t{0}));
    const double income = static_cast<double>(rounded((books.budget.total + books.grants) / 12) + books.from_schools);
    enter(books, council, income, spent);
    look_ahead(books, in.p, income, spent, (books.targeted + books.universal) / 12, in.month);
    books.months += 1;
    return pounds;
}

double care_cost(const MoneyParameters& p, double placements, Month month) {
    return placements * (1 + p.other_care) * path_index(p.unit_costs, year_ending_march(month));
}

double social_work_need(const BudgetBase& base, const HoursOfWork& hours) { return base.social_work / 12 * hours.now / (hours.opening * hours.grown); }

void measure_books(const Books& books, std::span<double> row) {
    for (std::size_t j = 0; j < agency_count; ++j) {
        row[column("income").first + j] = static_cast<double>(books.income[j]);
        row[column("spending_by_agency").first + j] = static_cast<double>(books.spent[j]);
        row[column("reserves").first + j] = static_cast<double>(books.reserves[j]);
    }
}

}  // namespace hearth::children
