#include "models/month/workforce_inputs.hpp"

#include "models/month/case_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/workforce/labour_market.hpp"

namespace hearth::children {
namespace {

bool workers_act(const Nation& n, Month month) { return n.parameters->workforce.on && !n.in_history(month); }

}  // namespace

const WorkforceLevers& workforce_levers(const Nation& n, Month month) { return n.in_force(n.parameters->workforce.levers, month); }

InitialWorkforceInputs initial_workforce_inputs(const Authority& a, const Nation& n) {
    return {.p = n.parameters->workforce,
            .market = n.market,
            .case_hours = a.opening_averages.case_hours,
            .children = a.opening_averages.children,
            .children_over_opening = children_over_opening(a),
            .random = n.random,
            .authority = a.number,
            .opening = n.opening};
}

SocialWorkersInputs social_workers_inputs(const Authority& a, const Nation& n, Month month) {
    return {.p = n.parameters->workforce,
            .levers = workforce_levers(n, month),
            .market = n.market,
            .retention_by_leaders = retention_now(a, n),
            .leaving_after_grade = leaving_after_grade(a, n),
            .random = n.random,
            .authority = a.number,
            .month = month};
}

WorkDone work_done(const Authority& a) {
    const auto flow = [&a](Column c) { return static_cast<double>(a.counted(c)); };
    const auto in = [&a](Status status) { return static_cast<double>(a.children_by_status[static_cast<std::size_t>(status)]); };
    return {.contacts = flow(column("contacts")),
            .assessments = flow(column("assessments")),
            .enquiries = flow(column("section_47")),
            .conferences = flow(column("conferences")),
            .in_support = in(Status::support),
            .on_plan = in(Status::plan),
            .looked_after = static_cast<double>(a.looked_after.size())};
}

WorkloadInputs workload_inputs(const Authority& a, const Nation& n, Month month) {
    return {.p = n.parameters->workforce,
            .levers = workforce_levers(n, month),
            .work = work_done(a),
            .opening_case_hours = a.opening_averages.case_hours,
            .inspected_time = inspected_time(a, n),
            .recovery = recovery_now(a, n),
            .month = month,
            .months_since_policy = month - n.policy};
}

void initialise_workforce(Authority& a, const Nation& n) {
    if (!n.parameters->workforce.on) return;
    initialise_workforce(a.workforce, initial_workforce_inputs(a, n));
    const FamilyRules family = family_rules(n);
    allocate(a, a.workforce, {n.parameters->workforce, family}, n.opening - 1);
}

void social_workers(Authority& a, const Nation& n, Month month) {
    if (!workers_act(n, month)) return;
    if (!n.parameters->money.on) establish_for_children(a.workforce, children_over_opening(a));
    const WorkerFlows flows = social_workers(a.workforce, social_workers_inputs(a, n, month));
    a.add(column("worker_leavers"), flows.leavers);
    a.add(column("worker_leavers_to_agency"), flows.leavers_to_agency);
    a.add(column("worker_starters"), flows.starters);
}

void workload(Authority& a, const Nation& n, Month month) {
    if (workers_act(n, month)) workload(a.workforce, workload_inputs(a, n, month));
}

void labour_market(Nation& n, std::span<Authority> authorities, Month) {
    const WorkforceParameters& p = n.parameters->workforce;
    if (!p.on || !p.market) return;
    MarketCount count;
    for (Authority& a : authorities)
        count_flows(count, a.workforce, {.p = p, .children = static_cast<double>(a.children), .opening_children = a.opening_averages.children});
    n.market = next_market(p, n.market, market_flows(p, count));
}

void apply_workforce(const Authority& a, const Nation& n, Practice& practice) {
    const Parameters& p = *n.parameters;
    if (p.workforce.on) apply_workforce(a.workforce, p.workforce, p.assessment.second_month, practice);
}

SocialWorkPay social_work_pay(const Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    return p.on ? social_work_pay(a.workforce, p) : SocialWorkPay{};
}

double status_quo_pay(const Authority& a, const Nation& n) { return status_quo_pay(a.workforce, n.parameters->workforce); }

double case_hours(const Authority& a, const Nation& n) { return case_hours(n.parameters->workforce, work_done(a)); }

}  // namespace hearth::children
