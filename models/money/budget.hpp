// Money. A budget is made each April from the settlement; social work and care are funded first, though only a share of what
// they cost more; posts come from what the care bill leaves of that, and early help is the rest, or keeps its share where it is
// ring-fenced and posts give way. Overspending is met by cutting early help in the year, then by reserves, then by an emergency
// notice. Reserves return to a target, over and under, so that noise moves no mean. Before an election money goes to what is seen.
// Reads: the status quo, care bill, case hours, pay, families in need. Changes: budgets, posts and places there is money for,
// the books. After Davis, Dempster and Wildavsky (1966) and Rogoff (1990); rules in budget_rules.cpp.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "models/places/elections.hpp"
#include "sim/core/model.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random_key.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace hearth::children {

enum class PaidFrom : std::uint8_t { grant, reserves, statutory };

/// What a scenario may change from policy start on; the defaults are the status quo.
struct MoneyLevers {
    double cut_percent = 0, protect = .6;
    std::int64_t cut_years = 4;
    bool ringfence = false;
    double workers_to_early_help = 0;
    double early_help_extra_percent = 0;
    std::int64_t early_help_extra_months = 24;
    PaidFrom early_help_extra_from = PaidFrom::grant;
    double targeted_percent = 0, universal_percent = 0;
};

struct MoneyParameters {
    bool on = true;
    MoneyLevers levers;
    Table settlement, unit_costs;
    bool follows_population = true, elections = true;
    double targeted_per_child = 91, universal_per_child = 91, other_care = .25, early_help_opening = 1;
    double funded_growth = .75, tolerance = .01, in_year_cut = .1, emergency_cut = .5;
    double reserves_target = .05, reserves_months = 36, election_shift = .05;
    std::int64_t posts_months = 12;
    ByLevel need_weight{0, .15, .4, 1};
};
void declare(Declarations& declarations, MoneyParameters& p);
std::vector<ParameterProblem> check(const MoneyParameters& p);

/// GBP a year at the status quo of the opening, early help at the level it opens with.
struct BudgetBase {
    double care = 0, social_work = 0, targeted = 0, universal = 0;
    double statutory() const { return care + social_work; }
    double early_help() const { return targeted + universal; }
    double total() const { return statutory() + early_help(); }
};

/// What a budget is made from. Pounds are a year's.
struct BudgetYear {
    double settlement = 1, population = 1;   ///< against the opening; settlement: of the budget a child
    double cut = 0;                          ///< share taken from children's services
    double care = 0, social_work = 0;        ///< what the need there is costs at status-quo pay
    double from_reserves = 0;                ///< below 0: set aside
    double edge = 0;                         ///< help at the edge of care; posts give way to it
    double moved = 0;                        ///< pay of posts moved to early help
    double extra = 0;                        ///< more for early help out of the statutory budget
    double funded_growth = .5;               ///< share of growth of statutory costs that is funded
    bool ringfence = false;
};
struct Budget { double total = 0, statutory = 0, posts = 0, targeted = 0, universal = 0; };   ///< GBP a year; posts: for pay

Budget make_budget(const BudgetBase& base, const BudgetYear& year);

/// Families in need by what they cost.
double weighted_need(const MoneyParameters& p, const ByLevel& families);

/// An index by financial year: flat before the first and after the last; 1 without a table.
double path_index(const Table& path, int year);
/// Share of the children's budget cut in a month, from the steps of policy start and each April after it; `protection`: how well leaders
/// defend it, 1 at the status quo.
double cut_now(const MoneyLevers& levers, double protection, Month policy, Month month);
/// The same steps for any agency: share of the whole cut that is reached.
double steps_taken(std::int64_t years, Month policy, Month month);
/// Share of early help to cut from next month on so that the year ends within the tolerance of its budget.
double cut_in_year(const MoneyParameters& p, double overspend, double budget, double early_help_left);
/// Share of targeted money that is in visible services this month; what they get before a vote they give back in the other three
/// years, in equal parts. `year` 0 to 3: the calendar year of the election, modulo four; it is in May.
double moved_to_visible(const MoneyParameters& p, int year, Month month);
/// 1 in April ... 12 in March.
constexpr int month_of_budget(Month month) { return (month_of_year(month) + 8) % 12 + 1; }

/// The books of an authority: its children's services and its partners. Whole pounds of constant prices, so that they balance exactly.
struct Books {
    BudgetBase base;
    double process_costs = 0;        ///< GBP, sum over the status quo's months: social work by unit costs, where no workers are simulated
    double pay_a_post = 0;           ///< GBP a year at status-quo staffing
    double status_quo_need = 0;      ///< weighted families in need at the opening
    Budget budget;                   ///< of the year
    double planned_draw = 0;         ///< GBP a year the budget takes from reserves; below 0: sets aside
    double targeted = 0, universal = 0;   ///< GBP a year, at the rate of this month
    double uncut = 0;                ///< both as the budget has them, before cuts in the year
    double grants = 0;               ///< GBP a year of them that comes with its own money, at the rate of this month
    double extra_draw = 0;           ///< GBP a year of them that a policy takes from reserves, at the rate of this month
    double early_help_cut = 0;       ///< share, in the year
    double overspent = 0;            ///< GBP since April beyond income and what was planned to come from reserves
    double posts = 0;                ///< established posts aimed at
    std::array<double, 12> care_bill{}, social_work{};   ///< GBP of the last twelve months, by calendar month; the second at status-quo pay
    std::int64_t from_schools = 0;   ///< GBP of the month out of pooled school balances
    std::array<std::int64_t, agency_count> income{}, spent{};   ///< of the month
    std::array<std::int64_t, agency_count> reserves{};          ///< at month end
    std::array<std::int64_t, agency_count> opening_reserves{}, all_income{}, all_spent{};   ///< since the opening; for the law
    std::int32_t months = 0;         ///< accounts closed since the opening
    bool emergency = false;
};

/// Writes one agency's month.
void enter(Books& books, std::size_t agency, double income, double spent);

}  // namespace hearth::children
