#include "models/money/budget.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

const std::string outturn = "Section 251 outturn, year ending March 2019: ";

TableSchema path_schema(const std::string& meaning, Range index) {
    return {{{"year", "", "financial year, by the March it ends in", CellType::year, {1990, 2300}},
             {"index", "1", meaning, CellType::number, index}},
            {"year"}};
}

void declare_status_quo(Declarations& d, MoneyParameters& p) {
    d.add(p.targeted_per_child, Number{"money.targeted_per_child", "GBP", "Targeted early help at the status quo, a child a year.", {0, 1000}, Evidence::published, outturn + "early intervention GBP 2,144 million over 11.76 million children; that half of it is targeted is assumed."});
    d.add(p.universal_per_child, Number{"money.universal_per_child", "GBP", "Universal services (children's centres, youth work) at the status quo, a child a year.", {0, 1000}, Evidence::published, outturn + "the other half."});
    d.add(p.other_care, Number{"money.other_care", "1", "Other spending on children looked after (adoption, guardianship, leaving care) over that on placements.", {0, 2}, Evidence::assumed, outturn + "GBP 4,881 million in all; about a fifth of it is not for placements."});
    d.add(p.early_help_opening, Number{"money.early_help_opening", "1", "Early-help money of the histories, the burn-in and the opening budget against the status quo.", {.1, 5}, Evidence::choice, "A scenario that opens before the cuts of 2011 to 2019 says 1.93: section 251, GBP 351 a child in 2010-11 against 182 in 2018-19, in real terms."});
}

void declare_rules(Declarations& d, MoneyParameters& p) {
    d.add(p.settlement, TableAt{"money.settlement", "Real children's budget a child by financial year, any base; empty: flat.", "", path_schema("real budget a child", {.01, 1e6}), Evidence::choice, ""});
    d.add(p.unit_costs, TableAt{"money.unit_costs", "Real cost of a placement week by financial year, against costs.placement_week; empty: flat.", "", path_schema("real cost of a placement week", {.05, 20}), Evidence::choice, ""});
    d.add(p.follows_population, Flag{"money.follows_population", "Whether budgets grow and shrink with the number of children.", Evidence::choice, ""});
    d.add(p.funded_growth, Number{"money.funded_growth", "1", "Share of growth of statutory costs that the statutory budget follows; the rest is met by fewer posts.", {0, 1}, Evidence::assumed, "Swept. With one half caseloads grow in the 2010s, with all of it they do not move at all; those published stayed at 17 to 18 (DfE workforce 2016-2019) while early help gave way."});
    d.add(p.posts_months, Integer{"money.posts_months", "month", "Months in which the establishment moves to what the budget pays for.", {1, 60}, Evidence::assumed, "Posts are cut by not filling them."});
    d.add(p.tolerance, Number{"money.tolerance", "1", "Forecast overspending of the year, over its budget, that is let pass.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.in_year_cut, Number{"money.in_year_cut", "1", "Most of early help that is cut within a year.", {0, 1}, Evidence::assumed, "Contracts and staff cannot be ended at once."});
    d.add(p.emergency_cut, Number{"money.emergency_cut", "1", "Share of early help cut under an emergency spending notice.", {0, 1}, Evidence::assumed, "Only statutory spending may go on (Local Government Finance Act 1988, section 114)."});
    d.add(p.reserves_target, Number{"money.reserves_target", "1", "Reserves aimed at, over a year's budget; for partners too.", {0, 1}, Evidence::assumed, "Commonly held unallocated reserves."});
    d.add(p.reserves_months, Number{"money.reserves_months", "month", "Time in which reserves return to that.", {12, 600}, Evidence::assumed, "Medium-term financial plans are of three years."});
    d.add(p.elections, Flag{"money.elections", "Whether elections come, every four years.", Evidence::choice, ""});
    d.add(p.election_shift, Number{"money.election_shift", "1", "Share of targeted money that goes to visible, universal services in the year before a vote; 0: none.", {0, 1}, Evidence::assumed, "Sign: Rogoff (1990)."});
    d.add(p.need_weight, Numbers{"money.need_weight", "1", "What a family costs agencies, by level.", {"quiet", "emerging", "complex", "acute"}, {0, 10}, Evidence::assumed, "Order of magnitude of care and support against early help."});
}

void declare_levers(Declarations& d, MoneyLevers& p) {
    const auto choice = Evidence::choice;
    d.add(p.cut_percent, Number{"money.cut_percent", "percent", "Policy: real cut of the council's total, against the settlement; below 0: growth.", {-100, 100}, choice, ""});
    d.add(p.cut_years, Integer{"money.cut_years", "year", "Policy: the cut comes in so many even steps, each April.", {1, 50}, choice, ""});
    d.add(p.protect, Number{"money.protect", "1", "Policy: share of a cut that children's services are spared.", {0, 1}, Evidence::assumed, "Children's services were protected while council totals fell; swept."});
    d.add(p.ringfence, Flag{"money.ringfence", "Policy: early help keeps its share of the budget, and posts give way.", choice, ""});
    d.add(p.workers_to_early_help, Number{"money.workers_to_early_help", "1", "Policy: share of social worker posts whose money goes to targeted early help, at once.", {0, 1}, choice, ""});
    d.add(p.early_help_extra_percent, Number{"money.early_help_extra_percent", "percent", "Policy: more for early help, of its status quo, for some months.", {0, 500}, choice, ""});
    d.add(p.early_help_extra_months, Integer{"money.early_help_extra_months", "month", "Policy: how long.", {0, 1200}, choice, ""});
    d.add(p.early_help_extra_from, Option{"money.early_help_extra_from", "Policy: who pays for it.", {"grant", "reserves", "statutory"}, choice, ""});
    d.add(p.targeted_percent, Number{"money.targeted_percent", "percent", "Policy: targeted money more or less than the budget gives, of its status quo, as a grant that comes or goes.", {-100, 200}, choice, "Measures the elasticity of need to early-help spending."});
    d.add(p.universal_percent, Number{"money.universal_percent", "percent", "Policy: the same for universal services.", {-100, 200}, choice, "Measures the elasticity of need to early-help spending."});
}

/// Every year from the first to the last, or the path would not say what it means between.
void check_years(std::vector<ParameterProblem>& problems, const std::string& key, const Table& path) {
    if (path.rows == 0) return;
    const auto& years = path.numbers("year");
    const auto [first, last] = std::minmax_element(years.begin(), years.end());
    std::string missing;
    for (double year = *first; year <= *last; ++year)
        if (std::find(years.begin(), years.end(), year) == years.end()) missing += (missing.empty() ? "" : ", ") + std::to_string(static_cast<int>(year));
    if (!missing.empty()) problems.push_back({key, "no row for " + missing + " in " + path.path + " (it goes from " + std::to_string(static_cast<int>(*first)) + " to " + std::to_string(static_cast<int>(*last)) + ", and every year between must be there)"});
}

}  // namespace

void declare(Declarations& d, MoneyParameters& p) {
    d.add(p.on, Flag{"money.on", "Whether budgets bind; off: work is costed by unit costs (costs.*), pay, help at the edge of care and partners' money are not counted, and nobody runs out.", Evidence::choice, ""});
    declare_status_quo(d, p);
    declare_rules(d, p);
    declare_levers(d, p.levers);
}

std::vector<ParameterProblem> check(const MoneyParameters& p) {
    std::vector<ParameterProblem> problems;
    check_years(problems, "money.settlement", p.settlement);
    check_years(problems, "money.unit_costs", p.unit_costs);
    if (p.targeted_per_child + p.universal_per_child <= 0 && p.levers.ringfence)
        problems.push_back({"money.ringfence", "there is no early help to ring-fence (money.targeted_per_child and money.universal_per_child are 0)"});
    return problems;
}

}  // namespace hearth::children
