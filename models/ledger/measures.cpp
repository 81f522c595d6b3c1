#include "models/ledger/measures.hpp"

#include <utility>

namespace hearth::children {

using enum DerivedMeasure::Over;

std::vector<Measure> list_measures() {
    std::vector<Measure> measures;
    for (const MeasureRow& row : measure_rows)
        measures.push_back({std::string(row.name), std::string(row.unit), row.kind, row.type, std::string(row.meaning),
                            std::string(row.source), std::string(row.by), row.better, row.core});
    return measures;
}

std::vector<CodeList> list_codes() {
    std::vector<CodeList> lists;
    for (const CodeRow& row : code_rows)
        lists.push_back({std::string(row.name), std::string(row.meaning), {row.labels.begin(), row.labels.begin() + static_cast<std::ptrdiff_t>(row.size)}, row.overlapping});
    return lists;
}

namespace {

// What a definition cannot exceed, or not believably. Rates that set unlike things beside each other have no such bound.
DerivedMeasure at_most(double most, const char* why, DerivedMeasure derived) {
    derived.most = most;
    derived.why_no_more = why;
    return derived;
}
DerivedMeasure of_children(DerivedMeasure derived) { return at_most(1e4, "each child counts once", std::move(derived)); }
DerivedMeasure of_events(DerivedMeasure derived) { return at_most(1e4, "more would be over one a year for every child", std::move(derived)); }
DerivedMeasure of_child_years(DerivedMeasure derived) { return at_most(1e4, "a child lives one year a year", std::move(derived)); }
DerivedMeasure share(DerivedMeasure derived) { return at_most(100, "it is a share of a whole", std::move(derived)); }
DerivedMeasure turnover(DerivedMeasure derived) { return at_most(100, "more would be over one leaver a year for every worker", std::move(derived)); }

}  // namespace

std::vector<DerivedMeasure> list_derived_measures() {
    const std::string rate = "per 10,000 children", percent = "percent", deprived = "years per 10,000 children";
    const std::vector<std::string> children = {"children"}, referrals = {"referrals"};
    return {
        of_events({"contact_rate", rate, "Children in contacts", {"contacts"}, children, 1e4, year_per_population, "contacts_rate", .15}),
        of_events({"referral_rate", rate, "Referrals", referrals, children, 1e4, year_per_population, "referrals_rate", .15}),
        share({"rereferral_percent", percent, "Referrals within 12 months of the last", {"rereferrals"}, referrals, 100, year_per_year, "rereferral_percent", 0, Better::lower}),
        share({"no_further_action_percent", percent, "Referrals closed with no further action", {"no_further_action"}, referrals, 100, year_per_year, "nfa_percent", 0}),
        {"not_in_need_percent", percent, "Referrals assessed and found not in need", {"not_in_need"}, referrals, 100, year_per_year, "assessed_not_in_need_percent", 0},
        of_children({"children_in_need_rate", rate, "Children in need at 31 March", {"children_in_need"}, children, 1e4, stock_per_population, "cin_rate", .15}),
        of_events({"children_in_need_starts_rate", rate, "Children-in-need episodes starting", {"children_in_need_starts"}, children, 1e4, year_per_population, "cin_starts_rate", 0}),
        of_events({"section_47_rate", rate, "Section 47 enquiries", {"section_47"}, children, 1e4, year_per_population, "s47_rate", .15}),
        of_events({"conference_rate", rate, "Initial child protection conferences", {"conferences"}, children, 1e4, year_per_population, "icpc_rate", 0}),
        of_events({"protection_plan_starts_rate", rate, "Protection plans starting", {"protection_plan_starts"}, children, 1e4, year_per_population, "cpp_starts_rate", .15}),
        of_children({"protection_plan_rate", rate, "On a protection plan at 31 March", {"on_protection_plan"}, children, 1e4, stock_per_population, "cpp_rate", .15}),
        share({"repeat_plan_percent", percent, "Plans starting that are a second or later one", {"repeat_plans"}, {"protection_plan_starts"}, 100, year_per_year, "repeat_cpp_percent", .25, Better::lower}),
        of_children({"looked_after_rate", rate, "Looked after at 31 March", {"looked_after"}, children, 1e4, stock_per_population, "cla_rate", .15}),
        of_events({"looked_after_starts_rate", rate, "Starting to be looked after", {"care_starts"}, children, 1e4, year_per_population, "cla_starts_rate", 0}),
        of_events({"looked_after_ends_rate", rate, "Ceasing to be looked after", {"care_ends"}, children, 1e4, year_per_population, "cla_ceasing_rate", 0}),
        of_events({"care_applications_rate", rate, "Care applications (court orders at entry)", {"care_starts_by_route/court order", "care_starts_by_route/emergency"}, children, 1e4, year_per_population, "care_applications_rate", 0}),
        share({"early_help_share_percent", percent, "Early help in spending", {"spending/early help", "spending/universal early help"}, {"spending"}, 100, year_per_year, "early_help_share_percent", 0}),
        {"section_47_percent", percent, "Section 47 enquiries for a hundred referrals", {"section_47"}, referrals, 100, year_per_year, "section_47_percent", 0},
        {"conference_yield_percent", percent, "Conferences for a hundred section 47 enquiries", {"conferences"}, {"section_47"}, 100, year_per_year, "conference_yield_percent", 0},
        share({"vacancy_percent", percent, "Posts without a permanent holder", {"vacant_posts"}, {"vacant_posts", "permanent_workers"}, 100, stock_per_stock, "vacancy_percent", 0, Better::lower}),
        turnover({"turnover_percent", percent, "Permanent workers leaving in the year", {"worker_leavers"}, {"permanent_workers"}, 100, year_per_population, "turnover_percent", 0, Better::lower}),
        share({"agency_percent", percent, "Agency workers among all workers", {"agency_workers"}, {"agency_workers", "permanent_workers"}, 100, stock_per_stock, "agency_percent", 0}),
        {"caseload", "children", "Cases for each case holder, agency workers included", {"children_in_need"}, {"permanent_workers", "agency_workers"}, .84 / .547, stock_per_stock, "caseload", 0},
        {"director_turnover", "per post a year", "Changes of director", {"director_changes"}, {"directors"}, 1, year_per_population, "", 0},
        {"director_tenure", "month", "Months in post of sitting permanent directors", {"director_months"}, {"directors_permanent"}, 1, stock_per_stock, "", 0},
        {"interim_tenure", "month", "Months in post of sitting interim directors", {"interim_months"}, {"directors_interim"}, 1, stock_per_stock, "", 0},
        share({"under_two_years_percent", percent, "Posts of director held for less than two years", {"directors_under_two_years"}, {"directors"}, 100, stock_per_stock, "", 0}),
        of_child_years({"harm_rate", "years per 10,000 children", "Harm: complex and acute need that help does not avert", {"harm"}, children, 1e4 / 365.25, year_per_population, "", 0, Better::lower}),
        of_child_years({"needless_rate", "years per 10,000 children", "Needless: plans and care without complex need", {"needless_intervention"}, children, 1e4 / 12, year_per_population, "", 0, Better::lower}),
        of_child_years({"harm_most_deprived_rate", deprived, "Harm in the most deprived fifth of neighbourhoods", {"harm_by_band/9", "harm_by_band/10 most deprived"}, {"children_by_band/9", "children_by_band/10 most deprived"}, 1e4 / 365.25, year_per_population, "", 0, Better::lower}),
        of_child_years({"harm_least_deprived_rate", deprived, "Harm in the least deprived fifth of neighbourhoods", {"harm_by_band/1 least deprived", "harm_by_band/2"}, {"children_by_band/1 least deprived", "children_by_band/2"}, 1e4 / 365.25, year_per_population, "", 0, Better::lower}),
        {"harm_inequality", "1", "Harm in the most deprived fifth of neighbourhoods over harm in the least", {"harm_by_band/9", "harm_by_band/10 most deprived"}, {"harm_by_band/1 least deprived", "harm_by_band/2"}, 1, year_per_year, "", 0},
        of_events({"preventable_incident_rate", rate, "Serious incidents that help would have prevented", {"preventable_incidents"}, children, 1e4, year_per_population, "", 0, Better::lower}),
        share({"inadequate_percent", percent, "Authorities whose standing grade is inadequate", {"authorities_by_grade/inadequate"}, {"authorities_by_grade"}, 100, stock_per_stock, "", 0}),
        share({"same_grade_percent", percent, "Inspections to which another team would have given the same grade", {"inspections_same_grade"}, {"inspections"}, 100, year_per_year, "", 0}),
        {"recovery_months", "month", "Months until practice has come back, for each shock", {"recovering"}, {"shocks"}, 1, year_per_year, "", 0, Better::lower},
        {"early_help_spending", "GBP per child", "Early help spending a child a year", {"spending/early help", "spending/universal early help"}, children, 1, year_per_population, "", 0},
        {"council_spending", "GBP per child", "The council's spending on children's services a child a year", {"spending"}, children, 1, year_per_population, "", 0},
        {"public_spending", "GBP per child", "All agencies' spending on and because of families in need a child a year", {"spending_by_agency"}, children, 1, year_per_population, "", 0},
        {"looked_after_spending", "GBP per child", "Spending on children looked after a child a year", {"spending/care placements"}, children, 1, year_per_population, "looked_after_spending", 0},
        share({"ever_referred_percent", percent, "Turning 18 having ever been referred", {"eighteen_ever_referred"}, {"eighteenth_birthdays"}, 100, year_per_year, "", 0}),
        share({"ever_in_need_percent", percent, "Turning 18 having ever been in need", {"eighteen_ever_in_need"}, {"eighteenth_birthdays"}, 100, year_per_year, "", 0}),
        share({"ever_on_plan_percent", percent, "Turning 18 having ever been on a plan", {"eighteen_ever_on_plan"}, {"eighteenth_birthdays"}, 100, year_per_year, "", 0}),
        share({"ever_looked_after_percent", percent, "Turning 18 having ever been looked after", {"eighteen_ever_looked_after"}, {"eighteenth_birthdays"}, 100, year_per_year, "", 0}),
    };
}

}  // namespace hearth::children
