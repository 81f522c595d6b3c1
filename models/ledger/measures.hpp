// Everything this model measures, declared once. A measure owns one column of an authority's monthly ledger, or one for each
// label of its code list; processes add to flows as things happen, stocks are taken at month end, and nothing else is output.
#pragma once

#include "sim/core/measure.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace hearth::children {

struct CodeRow { std::string_view name, meaning; std::array<std::string_view, 20> labels; std::size_t size; bool overlapping = false; };

struct MeasureRow {
    std::string_view name, unit;
    MeasureKind kind;
    MeasureType type;
    std::string_view meaning, source, by;
    bool core = false;                ///< an outcome: written by sweeps, and enough for every derived measure
    Better better = Better::unsaid;   ///< activity is neither good nor bad by itself
};

inline constexpr std::array code_rows = {
    CodeRow{"source", "who contacted social care", {"police", "schools", "health", "council services", "family and public", "other"}, 6},
    CodeRow{"band", "tenth of neighbourhood deprivation", {"1 least deprived", "2", "3", "4", "5", "6", "7", "8", "9", "10 most deprived"}, 10},
    CodeRow{"level", "latent level of need", {"quiet", "emerging", "complex", "acute"}, 4},
    CodeRow{"age", "age in completed years", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"}, 18},
    CodeRow{"age_group", "age group", {"under 1", "1-4", "5-9", "10-15", "16-17"}, 5},
    CodeRow{"placement", "where a looked-after child lives", {"kin or parents", "in-house foster", "agency foster", "residential", "supported", "placed for adoption"}, 6},
    CodeRow{"care_end", "how care ended", {"home", "kin or special guardianship", "adoption", "turned 18", "other"}, 5},
    CodeRow{"legal_route", "how care began", {"agreed", "court order", "emergency", "unaccompanied"}, 4},
    CodeRow{"duration", "how long it had lasted", {"under 3 months", "3-6 months", "6-12 months", "1-2 years", "2 years or more"}, 5},
    CodeRow{"service", "what the money was spent on", {"contacts and referrals", "assessments", "section 47 and conferences", "in-need support", "protection plans", "early help", "care placements", "universal early help", "edge of care", "agency premium"}, 10},
    CodeRow{"agency", "who earns and pays", {"children's services", "schools", "health", "police", "voluntary sector", "later services"}, 6},
    CodeRow{"partner", "agencies that contribute to children's help", {"schools", "health", "police", "voluntary sector"}, 4},
    CodeRow{"failure", "why demand could have been avoided", {"returned after closing early", "worsened while waiting for early help", "worsened for want of quality"}, 3},
    CodeRow{"role", "who leads", {"leader", "lead member", "chief executive", "director", "schools' chief", "health chief", "police chief", "voluntary sector's chief", "safeguarding chair"}, 9},
    CodeRow{"task", "what leaders' effort goes into", {"practice", "early help", "budget protection", "partner engagement", "crisis response", "improvement"}, 6},
    CodeRow{"grade", "inspectors' grade", {"outstanding", "good", "requires improvement", "inadequate"}, 4},
    CodeRow{"scandal_kind", "what media made a scandal of", {"missed harm", "needless intervention"}, 2},
    CodeRow{"life", "outcomes of Every Child Matters", {"be healthy", "stay safe", "enjoy and achieve", "make a positive contribution", "achieve economic well-being"}, 5},
    CodeRow{"factor", "presenting factor", {"domestic abuse", "parental mental ill-health", "parental substance misuse", "learning disability", "child mental ill-health", "harm outside the home", "absent parent"}, 7, true},
};

inline constexpr auto flow = MeasureKind::flow;
inline constexpr auto stock = MeasureKind::stock;
inline constexpr auto n = MeasureType::count;
inline constexpr auto whole_pounds = MeasureType::pounds;
inline constexpr auto real = MeasureType::real;
inline constexpr std::string_view workers = "DfE Children's social work workforce";
inline constexpr std::string_view cin = "DfE Children in need", cla = "DfE Children looked after in England", ons = "ONS mid-year population estimates";

inline constexpr std::array measure_rows = {
    MeasureRow{"children", "children", stock, n, "Children under 18", ons, "", true},
    MeasureRow{"families", "families", stock, n, "Families with a child under 18 at home, in care or expected", "", ""},
    MeasureRow{"families_by_level", "families", stock, n, "Families by latent level of need", "", "level", true},
    MeasureRow{"children_by_band", "children", stock, n, "Children under 18 by neighbourhood deprivation", "", "band", true},
    MeasureRow{"births", "children", flow, n, "Births", "", ""},
    MeasureRow{"eighteenth_birthdays", "children", flow, n, "Children turning 18", "", "", true},
    MeasureRow{"eighteen_ever_referred", "children", flow, n, "Children turning 18 who were ever referred here", "", "", true},
    MeasureRow{"eighteen_ever_in_need", "children", flow, n, "Children turning 18 who were ever found in need here", "", "", true},
    MeasureRow{"eighteen_ever_on_plan", "children", flow, n, "Children turning 18 who were ever on a protection plan here", "", "", true},
    MeasureRow{"eighteen_ever_looked_after", "children", flow, n, "Children turning 18 who were ever looked after here", "", "", true},
    MeasureRow{"moved_in", "children", flow, n, "Children moving in", "", ""},
    MeasureRow{"moved_out", "children", flow, n, "Children moving out", "", ""},
    MeasureRow{"onsets", "families", flow, n, "Spells of need begun", "", ""},
    MeasureRow{"onsets_by_factor", "families", flow, n, "Spells of need begun with each presenting factor", "", "factor"},
    MeasureRow{"contacts", "children", flow, n, "Children in contacts, by who made them", "ADCS Safeguarding Pressures", "source", true},
    MeasureRow{"referrals", "children", flow, n, "Children referred, by source", cin, "source", true},
    MeasureRow{"referrals_by_band", "children", flow, n, "Children referred, by neighbourhood deprivation", "", "band"},
    MeasureRow{"referrals_quiet", "children", flow, n, "Children referred whose family was not in need", "", ""},
    MeasureRow{"rereferrals", "children", flow, n, "Children referred again within 12 months", cin, "", true, Better::lower},
    MeasureRow{"no_further_action", "children", flow, n, "Children whose referral was closed at once", cin, "", true},
    MeasureRow{"assessments", "children", flow, n, "Assessments completed", cin, ""},
    MeasureRow{"not_in_need", "children", flow, n, "Children assessed and found not in need", cin, "", true},
    MeasureRow{"children_in_need_starts", "children", flow, n, "Children found in need", cin, "", true},
    MeasureRow{"support_ended", "children", flow, n, "Episodes of children in need that ended with support, by duration since referral", cin, "duration"},
    MeasureRow{"section_47", "children", flow, n, "Children subject of a section 47 enquiry begun", cin, "", true},
    MeasureRow{"conferences", "children", flow, n, "Children subject of an initial child protection conference", cin, "", true},
    MeasureRow{"protection_plan_starts", "children", flow, n, "Protection plans begun", cin, "", true},
    MeasureRow{"repeat_plans", "children", flow, n, "Protection plans begun by children who had one before", cin, "", true, Better::lower},
    MeasureRow{"protection_plans_ended", "children", flow, n, "Protection plans ended, by duration", cin, "duration"},
    MeasureRow{"under_assessment", "children", stock, n, "Children under assessment", "", ""},
    MeasureRow{"under_enquiry", "children", stock, n, "Children under a section 47 enquiry", "", ""},
    MeasureRow{"in_support", "children", stock, n, "Children in in-need support", "", ""},
    MeasureRow{"on_protection_plan", "children", stock, n, "Children on a protection plan", cin, "", true},
    MeasureRow{"children_in_need", "children", stock, n, "Children in need: every open episode (assessment, enquiry, support, plan, looked after)", cin, "", true},
    MeasureRow{"looked_after", "children", stock, n, "Looked-after children", cla, "", true},
    MeasureRow{"looked_after_unaccompanied", "children", stock, n, "Unaccompanied children looked after", cla, ""},
    MeasureRow{"looked_after_by_placement", "children", stock, n, "Looked-after children by placement", cla, "placement"},
    MeasureRow{"looked_after_by_age", "children", stock, n, "Looked-after children by age", cla, "age_group"},
    MeasureRow{"looked_after_by_band", "children", stock, n, "Looked-after children by neighbourhood deprivation of the family", "", "band"},
    MeasureRow{"care_starts", "children", flow, n, "Children starting to be looked after, by age", cla, "age", true},
    MeasureRow{"care_starts_by_route", "children", flow, n, "Children starting to be looked after, by legal route", cla, "legal_route", true},
    MeasureRow{"care_ends", "children", flow, n, "Children ceasing to be looked after, by how", cla, "care_end", true},
    MeasureRow{"early_help_offers", "families", flow, n, "Families offered early help after a contact that was not accepted", "", ""},
    MeasureRow{"early_help_starts", "families", flow, n, "Families starting early help", "", "", true},
    MeasureRow{"early_help_drop_outs", "families", flow, n, "Families giving up waiting for early help", "", ""},
    MeasureRow{"early_help_places_taken", "families", stock, n, "Families in an early-help place", "", ""},
    MeasureRow{"early_help_places", "families", stock, n, "Early-help places there are", "", "", true},
    MeasureRow{"early_help_waiting", "families", stock, n, "Families waiting for early help", "", "", true},
    MeasureRow{"spending", "GBP", flow, MeasureType::pounds, "Spending by service, pounds of 2018-19", "DfE Section 251 outturn", "service", true},
    MeasureRow{"practice_quality", "1", stock, MeasureType::real, "Practice quality against the status quo", "", "", true},
    MeasureRow{"workload_pressure", "1", stock, MeasureType::real, "Case hours required over hours available", "", "", true},
    MeasureRow{"posts", "posts", stock, n, "Social worker posts there is money for", workers, "", true},
    MeasureRow{"permanent_workers", "workers", stock, n, "Permanent social workers", workers, "", true},
    MeasureRow{"agency_workers", "workers", stock, n, "Agency social workers", workers, "", true},
    MeasureRow{"vacant_posts", "posts", stock, n, "Posts without a permanent holder", workers, "", true, Better::lower},
    MeasureRow{"newly_qualified_workers", "workers", stock, n, "Workers still new to the profession", workers, ""},
    MeasureRow{"worker_starters", "workers", flow, n, "Permanent social workers starting", workers, ""},
    MeasureRow{"worker_leavers", "workers", flow, n, "Permanent social workers leaving", workers, "", true, Better::lower},
    MeasureRow{"worker_leavers_to_agency", "workers", flow, n, "Of them, those who go to agency work", "", ""},
    MeasureRow{"cases_allocated", "children", stock, n, "Children in open episodes whose case a worker holds", "", ""},
    MeasureRow{"cases_unallocated", "children", stock, n, "Children in open episodes whose case nobody holds", "", "", false, Better::lower},
    MeasureRow{"cases_handed_on", "children", flow, n, "Children whose worker left and whose case another takes over", "", "", false, Better::lower},
    MeasureRow{"largest_caseload", "children", stock, real, "Most children held by one worker", "", ""},
    MeasureRow{"case_hours_required", "hour", flow, real, "Hours that the month's cases ask for at the present standard", "", ""},
    MeasureRow{"case_hours_available", "hour", flow, real, "Hours that workers have for cases", "", ""},
    MeasureRow{"time_standard", "1", stock, real, "Time given to a case against the status quo", "", ""},
    MeasureRow{"labour_market", "1", stock, real, "Social workers looking for a post, in the nation, against the status quo", "", ""},
    MeasureRow{"early_help_lead_offers", "families", flow, n, "Families offered early help by a lead professional instead of being referred, by who", "", "source"},
    MeasureRow{"early_help_requests", "families", flow, n, "Families asking for early help themselves", "", ""},
    MeasureRow{"early_help_coverage", "1", stock, real, "Places taken over places taken and families waiting", "", "", true},
    MeasureRow{"early_help_completed", "families", flow, n, "Families whose early-help place ended", "", ""},
    MeasureRow{"failure_demand", "families", flow, n, "Returns and escalations that adequate help would have avoided, by why", "", "failure", true, Better::lower},
    MeasureRow{"investigated_for_nothing", "families", flow, n, "Families below complex need whose assessment or enquiry found nothing", "", ""},
    MeasureRow{"family_trust", "1", stock, real, "Families' trust in services, mean, as a deviation from the middle between none and full trust", "", ""},
    MeasureRow{"community", "1", stock, real, "What universal services have built up, against the status quo", "", ""},
    MeasureRow{"contribution", "1", stock, real, "What each partner contributes against the status quo", "", "partner", true},
    MeasureRow{"partner_trust", "1", stock, real, "Each partner's trust in the others against the status quo", "", "partner", true},
    MeasureRow{"partner_pressure", "1", stock, real, "Each partner's spending over its budget", "", "partner"},
    MeasureRow{"income", "GBP", flow, whole_pounds, "Income by agency: the children's services budget, and partners' budgets for families in need, pounds of 2018-19", "", "agency"},
    MeasureRow{"spending_by_agency", "GBP", flow, whole_pounds, "Spending by agency on and because of families in need, pounds of 2018-19", "", "agency", true},
    MeasureRow{"reserves", "GBP", stock, whole_pounds, "Reserves by agency, pounds of 2018-19; below 0 is debt", "", "agency", true},
    MeasureRow{"emergency_months", "authorities", flow, n, "Authorities under an emergency spending notice", "", "", true, Better::lower},
    MeasureRow{"directors", "posts", stock, n, "Posts of director of children's services", "", "", true},
    MeasureRow{"director_changes", "changes", flow, n, "Directors and interim directors who left their post", "ADCS", "", true},
    MeasureRow{"director_changes_by_blame", "changes", flow, n, "Directors and interim directors whom blame for an adverse event moved", "", "", true},
    MeasureRow{"directors_permanent", "posts", stock, n, "Posts of director with a permanent holder", "", "", true},
    MeasureRow{"directors_interim", "posts", stock, n, "Posts of director with an interim", "", "", true},
    MeasureRow{"directors_under_two_years", "posts", stock, n, "Posts of director held for less than two years", "SOLACE 2013", "", true},
    MeasureRow{"director_months", "month", stock, n, "Months in post of permanent directors, summed", "ADCS", "", true},
    MeasureRow{"interim_months", "month", stock, n, "Months in post of interim directors, summed", "ADCS", "", true},
    MeasureRow{"leader_changes", "changes", flow, n, "Leaders who left their post", "", "role"},
    MeasureRow{"leader_changes_by_blame", "changes", flow, n, "Leaders whom blame for an adverse event moved", "", "role"},
    MeasureRow{"attention", "1", stock, real, "Share of a leader's time that goes to children's services", "", "role"},
    MeasureRow{"commitment", "1", stock, real, "Leaders' commitment to children's services", "", "role"},
    MeasureRow{"leverage", "1", stock, real, "What leaders' efforts make of a task, against the status quo", "", "task", true},
    MeasureRow{"legitimacy", "1", stock, real, "The council leaders' legitimacy with partners, against the status quo", "", "", true},
    MeasureRow{"decision_months", "month", stock, real, "Months in which leaders' effort is felt", "", ""},
    MeasureRow{"crises", "crises", flow, n, "Adverse events that leaders answer for", "", "", false, Better::lower},
    MeasureRow{"fear", "1", stock, real, "Risk aversion, as a deviation from the status quo", "", ""},
    MeasureRow{"disruption", "1", stock, real, "Share of practice quality lost to changes at the top", "", "", false, Better::lower},
    MeasureRow{"candidates", "1", stock, real, "People who would lead children's services, in the nation, against the status quo", "", ""},
    MeasureRow{"fitness", "1", stock, real, "How well ways of working fit together, against the status quo; complexity.on", "", ""},
    MeasureRow{"harm", "child-days", flow, n, "Children's days in complex (weighted) and acute need that help does not avert", "", "", true, Better::lower},
    MeasureRow{"harm_by_band", "child-days", flow, n, "Harm by neighbourhood deprivation", "", "band", true, Better::lower},
    MeasureRow{"needless_intervention", "child-months", flow, n, "Children's months on a protection plan or looked after while their family's need is emerging at most", "", "", true, Better::lower},
    MeasureRow{"inspections", "inspections", flow, n, "Full inspections, by the grade given", "Ofsted", "grade", true},
    MeasureRow{"authorities_by_grade", "authorities", stock, n, "Authorities by standing grade", "Ofsted", "grade", true},
    MeasureRow{"inspections_same_grade", "inspections", flow, n, "Full inspections to which another team would have given the same grade for the same true quality, had the paper trail been another", "", "", true},
    MeasureRow{"inadequate_spells_ended", "spells", flow, n, "Spells of standing inadequate that ended", "Ofsted", ""},
    MeasureRow{"inadequate_spell_months", "month", flow, n, "Months of the spells of standing inadequate that ended", "Ofsted", ""},
    MeasureRow{"grade_gap", "1", stock, real, "What the standing grade's measurement says less true quality, in standard deviations of quality; above 0 it flatters", "", "", true},
    MeasureRow{"grade_error", "1", stock, real, "How far the two lie apart, either way", "", "", true},
    MeasureRow{"standing", "1", stock, real, "Practice that lasts beyond who leads and who works there, as a factor on quality", "", ""},
    MeasureRow{"paper_share", "1", stock, real, "Share of effort that goes into paper, beyond the status quo's", "", ""},
    MeasureRow{"serious_incidents", "incidents", flow, n, "Serious incidents: children in acute need who came to serious harm", "", ""},
    MeasureRow{"preventable_incidents", "incidents", flow, n, "Serious incidents that help would have prevented", "", "", true, Better::lower},
    MeasureRow{"scandals", "scandals", flow, n, "Scandals that media made of either error", "", "scandal_kind", true},
    MeasureRow{"learning", "1", stock, real, "What reported near misses have taught, against the status quo", "", ""},
    MeasureRow{"reporting", "1", stock, real, "Willingness to report near misses, against the status quo", "", ""},
    MeasureRow{"media_mood", "1", stock, real, "Fear that scandals elsewhere make here, beyond the status quo", "", ""},
    MeasureRow{"failing", "authorities", stock, n, "Authorities whose true quality has fallen below the bar of failing", "", "", true, Better::lower},
    MeasureRow{"failures", "failures", flow, n, "Authorities that came to fail", "", ""},
    MeasureRow{"failures_warned", "failures", flow, n, "Of them, those of which early warning had told", "", ""},
    MeasureRow{"warning_lead", "month", flow, n, "Months by which it had told of them, summed", "", ""},
    MeasureRow{"warnings", "warnings", flow, n, "Alarms of early warning that began", "", ""},
    MeasureRow{"false_warnings", "warnings", flow, n, "Of them, those that no failure followed within two years", "", ""},
    MeasureRow{"warning_single", "1", stock, real, "Score of the single sign, in standard deviations from the usual", "", ""},
    MeasureRow{"warning_basket", "1", stock, real, "Score of the basket of signs, in standard deviations from the usual", "", ""},
    MeasureRow{"peer_support", "authorities", stock, n, "Authorities that are being helped by peers", "", "", true},
    MeasureRow{"failing_helped", "authorities", stock, n, "Of those that fail, authorities that are being helped by peers", "", "", true},
    MeasureRow{"disclosures", "disclosures", flow, n, "Weaknesses that authorities told of themselves", "", ""},
    MeasureRow{"optimism", "1", stock, real, "Self-assessment over the truth, in standard deviations of quality", "", ""},
    MeasureRow{"restructured", "authorities", stock, n, "Authorities in which a restructuring has been announced", "", "", true},
    MeasureRow{"restructuring_dip", "1", stock, real, "Share of practice quality lost to restructuring", "", "", false, Better::lower},
    MeasureRow{"restructuring_gain", "1", stock, real, "Share of practice quality that the new ways have added so far", "", ""},
    MeasureRow{"trust_between_professions", "1", stock, real, "Trust between professions, against the status quo", "", ""},
    MeasureRow{"shocks", "shocks", flow, n, "Shocks: scandals, adverse grades and falls of quality", "", "", true},
    MeasureRow{"recovering", "month", flow, n, "Months in which an authority's practice has not come back since a shock", "", "", true},
    MeasureRow{"inspectorate_stretch", "1", stock, real, "Inspections due over those there are inspectors for", "", ""},
    MeasureRow{"need_moved_in", "families", flow, n, "Families in need that moved in from another authority", "", ""},
    MeasureRow{"need_moved_out", "families", flow, n, "Families in need that moved to another authority", "", ""},
    MeasureRow{"every_child_matters", "1", stock, real, "Each outcome of Every Child Matters: 1 if no child were exposed to need, less published gaps in proportion to exposure", "", "life", true},
    MeasureRow{"active_families", "families", stock, n, "Families visited by the simulation this month: in need or in service", "", ""},
};

/// Where a measure's columns lie in a ledger.
struct Column { std::size_t first = 0, width = 1; };

constexpr std::size_t width_of(const MeasureRow& row) {
    if (row.by.empty()) return 1;
    for (const CodeRow& codes : code_rows)
        if (codes.name == row.by) return codes.size;
    throw "a measure is split by an unknown code list";
}

/// By name, checked when compiled: a misspelt measure does not compile.
consteval Column column(std::string_view name) {
    std::size_t first = 0;
    for (const MeasureRow& row : measure_rows) {
        if (row.name == name) return {first, width_of(row)};
        first += width_of(row);
    }
    throw "no such measure";
}

constexpr std::size_t count_columns() {
    std::size_t columns = 0;
    for (const MeasureRow& row : measure_rows) columns += width_of(row);
    return columns;
}
inline constexpr std::size_t column_total = count_columns();

/// In 64 bits, because a large authority's pounds of a month can exceed 32.
using Ledger = std::array<std::int64_t, column_total>;

/// Position in the code list "duration".
constexpr std::size_t duration_code(int months) { return months < 3 ? 0 : months < 6 ? 1 : months < 12 ? 2 : months < 24 ? 3 : 4; }

std::vector<Measure> list_measures();
std::vector<CodeList> list_codes();
/// The published definitions (Children in need, Children looked after) in terms of the measures.
std::vector<DerivedMeasure> list_derived_measures();

}  // namespace hearth::children
