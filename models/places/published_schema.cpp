#include "models/places/published_schema.hpp"

#include <utility>
#include <vector>

namespace hearth::children {
namespace {

using Also = std::vector<std::string>;

ColumnSchema figure(std::string name, std::string unit, std::string meaning, Range range, Also also = {}) {
    return {std::move(name), std::move(unit), std::move(meaning), CellType::number, range, EmptyCells::allowed, Presence::optional, std::move(also)};
}

// No more than every child; only contacts and referrals may count a child more than once.
ColumnSchema rate(std::string name, std::string meaning, Also also = {}, double most = 10000) {
    return figure(std::move(name), "per 10,000 children", std::move(meaning), {0, most}, std::move(also));
}

ColumnSchema percent(std::string name, std::string meaning, Also also = {}, double most = 100) {
    return figure(std::move(name), "percent", std::move(meaning), {0, most}, std::move(also));
}

ColumnSchema published_year() { return {"year", "", "the March in which the year ends", CellType::year, {1990, 2100}}; }

}  // namespace

TableSchema observed_schema() {
    return {{{"code", "", "authority", CellType::text},
             published_year(),
             rate("contacts_rate", "children in contacts", {"contact_rate"}, 100000),
             rate("referrals_rate", "referrals", {"referral_rate"}, 100000),
             percent("rereferral_percent", "referrals within 12 months of the last"),
             percent("nfa_percent", "referrals closed with no further action", {"no_further_action_percent"}),
             percent("assessed_not_in_need_percent", "referrals assessed and found not in need", {"not_in_need_percent"}),
             rate("assessments_rate", "assessments completed", {}, 100000),
             figure("assessment_median_days", "working days", "median length of an assessment", {0, 1000}),
             rate("cin_rate", "children in need at 31 March", {"children_in_need_rate"}),
             rate("cin_starts_rate", "episodes of need starting", {"children_in_need_starts_rate"}),
             rate("s47_rate", "section 47 enquiries", {"section_47_rate"}),
             rate("icpc_rate", "initial child protection conferences", {"conference_rate"}),
             rate("cpp_starts_rate", "protection plans starting", {"protection_plan_starts_rate"}),
             rate("cpp_rate", "children on a protection plan at 31 March", {"protection_plan_rate"}),
             percent("repeat_cpp_percent", "protection plans that are a second or later one", {"repeat_plan_percent"}),
             rate("cla_rate", "children looked after at 31 March", {"looked_after_rate"}),
             rate("cla_starts_rate", "children starting to be looked after", {"looked_after_starts_rate"}),
             rate("cla_ceasing_rate", "children ceasing to be looked after", {"looked_after_ends_rate"}),
             rate("care_applications_rate", "care applications"),
             percent("early_help_share_percent", "early help in spending"),
             percent("section_47_percent", "section 47 enquiries for a hundred referrals", {}, 1000),
             percent("conference_yield_percent", "conferences for a hundred section 47 enquiries", {}, 1000),
             figure("social_workers_fte", "full-time posts", "children's social workers at 30 September", {0, 1000000}),
             percent("vacancy_percent", "posts without a permanent holder"),
             percent("turnover_percent", "permanent workers leaving in the year", {}, 1000),
             percent("agency_percent", "agency workers among all workers"),
             figure("caseload", "cases", "cases of each worker who holds any", {0, 1000}),
             figure("looked_after_spending", "GBP", "spending on looked-after children", {0, 1e12}),
             {"boundary_flag", "", "why the figures are those of another area; not used", CellType::text, {}, EmptyCells::allowed, Presence::optional}},
            {"code", "year"}};
}

TableSchema observed_england_schema() {
    return {{published_year(),
             {"measure", "", "what is measured, named as in place.observed", CellType::text},
             {"value", "", "the figure", CellType::number, {0, 1e12}, EmptyCells::allowed}},
            {"year", "measure"}};
}

}  // namespace hearth::children
