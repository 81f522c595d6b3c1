// Accounts of the month: what was spent, by service, and whether the year will end within its budget.
// Reads: the inputs below. Changes: the books; spending by service is returned, for the ledger.
#pragma once

#include "models/ledger/measures.hpp"
#include "models/money/budget.hpp"
#include "models/workforce/work.hpp"

#include <array>
#include <span>

namespace hearth::children {

inline constexpr std::size_t social_work_services = 5;   ///< the first of the code list "service"
inline constexpr std::size_t service_count = column("spending").width;

/// All that closing a month reads beside the books.
struct AccountsInputs {
    const MoneyParameters& p;
    double placements = 0;           ///< GBP of the month for placements of looked-after children, at the baseline's prices
    double edge_of_care = 0;         ///< GBP of the month for help at the edge of care; 0 at the baseline
    std::array<double, social_work_services> process_costs{};   ///< GBP of the month by unit costs of social work done
    SocialWorkPay pay;               ///< GBP of the month; where no workers are simulated, what unit costs come to
    double social_work_need = 0;     ///< GBP of the month that the social work there is to do would cost at the baseline's staffing
    Month month;
};

/// Closes the council's month. Returns whole pounds spent, by service.
std::array<std::int64_t, service_count> accounts(Books& books, const AccountsInputs& in);

/// Counts a month of the opening averages, at unit costs.
inline void count_opening_costs(Books& books, double process_cost) { books.process_costs += process_cost; }

/// GBP of the month for all that children looked after cost: placements, and what goes with them.
double care_cost(const MoneyParameters& p, double placements, Month month);

/// Case hours of a month, and those of the opening averages.
struct HoursOfWork {
    double now = 0, opening = 0;
    double grown = 1;                ///< children at the opening over those of the opening averages
};
/// GBP of the month that so much social work would cost at the baseline's staffing.
double social_work_need(const BudgetBase& base, const HoursOfWork& hours);

/// Income, spending and reserves of all agencies, in the columns of the ledger.
void measure_books(const Books& books, std::span<double> row);

}  // namespace hearth::children
