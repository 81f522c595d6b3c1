// Budgets month by month: what there is money for.
// Reads: the inputs below. Changes: the books; posts, places and universal services there is money for are returned.
#pragma once

#include "models/money/budget.hpp"

namespace hearth::children {

/// All that a month of budgets reads beside the books.
struct BudgetInputs {
    const MoneyParameters& p;
    const MoneyLevers& levers;           ///< in force this month
    double early_help_place_year = 0;    ///< GBP of an early-help place for a year
    double published_children = 1;       ///< children as published, over those of the opening: not the simulation's, so that budgets do not follow its noise
    double established = 0;              ///< social worker posts there is money for so far
    double protection = 1;               ///< multiplies the share of a cut that children's services are spared, by leaders; 1 at the baseline
    double finance = 1;                  ///< multiplies what the council can spend on children, by leaders; 1 at the baseline
    double money_after_grade = 1;        ///< multiplies it after an adverse grade; 1 on average at the baseline
    double edge_of_care = 0;             ///< GBP of a month for help at the edge of care; 0 at the baseline
    double usable_school_balances = 0;   ///< share of school balances that early help may draw on; 0 at the baseline
    bool workers = true;                 ///< whether social workers are simulated: without them no posts can give way
    int election_year = 0;               ///< 0 to 3: calendar year of council elections, modulo four
    Month month, opening, policy;        ///< policy: first month under the scenario's policies
};

/// Early help there is money for.
struct FundedEarlyHelp {
    double places = 0;                   ///< families at once
    double universal = 1;                ///< spending on universal services a child, against the baseline
};

/// What a month's money is decided for.
struct BudgetDecisions {
    double established = 0;              ///< social worker posts
    FundedEarlyHelp early_help;
};
BudgetDecisions budgets(Books& books, const BudgetInputs& in);

/// Histories are lived with the places and services there is money for at the opening.
FundedEarlyHelp early_help_of_histories(const MoneyParameters& p, double early_help_place_year, double children);

/// All that opening the books reads: what the first budget does, and the opening averages.
struct OpeningBooksInputs {
    BudgetInputs budget;                 ///< of the opening
    const ByAgency& benefit;             ///< shares of what is gained when need falls, by agency
    double children = 0, placements = 0; ///< opening averages; placements: GBP a month
    ByLevel families{};                  ///< opening averages, by level of need
    int months = 0;                      ///< that these are means of
    double grown = 1;                    ///< children at the opening, as published, over that average
    double status_quo_pay = 0;           ///< GBP a month of the baseline's staffing; unused without workers
    double base_posts = 0;               ///< social worker posts at the opening; 0 without workers
    bool early_help = true;              ///< whether targeted early help is simulated
};
/// Opens the books: budgets at what the baseline costs, reserves at their mean.
void open_books(Books& books, const OpeningBooksInputs& in);

/// What the budget follows of the number of children, against the opening; 1 where it follows none.
inline double budget_population(const MoneyParameters& p, double published_children) { return p.follows_population ? published_children : 1; }

}  // namespace hearth::children
