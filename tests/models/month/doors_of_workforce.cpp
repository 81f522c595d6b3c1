// Doors of the workforce: social workers, their workload, the opening, allocation of cases and the labour market.
#include "models/month/workforce_inputs.hpp"
#include "models/workforce/allocation.hpp"
#include "models/workforce/labour_market.hpp"
#include "tests/models/month/every_door.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {
namespace workforce_doors {

using W = DoorWorld&;

State staff_of(const Workforce& s) {
    State state = numbers({s.base_posts, s.swing, s.agency_rounding, s.character.leaving, s.character.vacancy, double(s.agency), double(s.leavers), double(s.starters), double(s.to_agency),
                           double(s.months)});
    for (const Post& post : s.posts) state = state + numbers({double(post.state), double(post.began), double(post.transferring)});
    return state;
}

State staff_state(const DoorWorld& w) { return staff_of(w.a.workforce); }

State workload_state(const DoorWorld& w) {
    const Workforce& s = w.a.workforce;
    return numbers({s.required, s.available, s.pressure, s.pressure_year, s.pressure_heard_of, s.quality, double(s.newly_qualified)});
}

State cases_held(const DoorWorld& w) {
    State state = numbers({w.a.trust_sum, double(w.a.workforce.unallocated)}) + flows(w, {column("cases_handed_on")});
    for (std::size_t i = 0; i < w.a.active.size(); ++i) state = state + numbers({double(w.a.active.cases[i].post), double(w.a.active.escalate[i]), double(w.a.active.due[i])});
    return state;
}

/// Staffed anew, beside the cases, which know the posts of those who hold them.
void staffed(W w) {
    Workforce fresh;
    initialise_workforce(fresh, initial_workforce_inputs(w.a, w.n));
    w.seen = staff_of(fresh) + numbers({fresh.established});
}

/// What only the usual swing of pressure follows.
void swings(W w) {
    Workforce fresh;
    initialise_workforce(fresh, initial_workforce_inputs(w.a, w.n));
    w.seen = numbers({fresh.swing});
}

State seen_of(const DoorWorld& w) { return w.seen; }

const Consumer workers{lives<social_workers>, staff_state};
const Consumer works{lives<workload>, workload_state};
const Consumer keeps_standards{lives<workload>, [](const DoorWorld& w) { return numbers({w.a.workforce.standard}); }};
const Consumer opening_staff{staffed, seen_of};
const Consumer opening_swing{swings, seen_of};
const Consumer allocated{lives<allocate_cases>, cases_held};
const Consumer market{[](W w) { labour_market(w.n, {&w.a, 1}, w.now); }, [](const DoorWorld& w) { return numbers({w.n.market.pool, w.n.market.agency_pool, w.n.market.workers}); }};

void many_leave(W w) { w.p.workforce.levers.retention = 20, w.p.workforce.leave_most = 100; }
void good_grade_that_matters(W w) {
    w.p.assurance.inspection.consequences.leaving = 99, w.p.workforce.leave_most = 100;
    w.n.assurance.long_run.inadequate = 0, w.a.assurance.inspection.grade = Grade::good;
}
void leaders_retain(W w) { w.p.workforce.leave_most = 100, w.p.workforce.levers.retention = 20, w.p.leadership.effects.retention = .8; }
void idle_and_slack(W w) { w.a.workforce.standard = .7, w.a.workforce.pressure_year = .4; }
void overloaded(W w) { w.policy_for(0), w.p.workforce.levers.overload_percent = 50, w.p.workforce.levers.overload_months = 6; }
/// The holders of these posts went this month.
void handed_on(W w) {
    for (Post& post : w.a.workforce.posts) post.transferring = post.cases > 0;
}
void busy_year(W w) {
    Workforce& s = w.a.workforce;
    s.months = 12, s.starters = 2, s.leavers = 3, s.to_agency = 1;
    w.n.market.workers = 50, w.p.workforce.market_children = 1;
}

}  // namespace workforce_doors

Room doors_of_workforce() {
    using namespace workforce_doors;
    return {{HEARTH_FIELDS(SocialWorkersInputs, p, levers, market, retention_by_leaders, leaving_after_grade, random, authority, month),
             HEARTH_FIELDS(WorkloadInputs, p, levers, work, opening_case_hours, inspected_time, recovery, month, months_since_policy),
             HEARTH_FIELDS(WorkDone, contacts, assessments, enquiries, conferences, in_support, on_plan, looked_after),
             HEARTH_FIELDS(InitialWorkforceInputs, p, market, case_hours, children, children_over_opening, random, authority, opening),
             HEARTH_FIELDS(AllocationInputs, workforce, family),
             HEARTH_FIELDS(MarketInputs, p, children, opening_children)},
            {{"SocialWorkersInputs.p", workers, [](W w) { w.p.workforce.to_agency = .9; }, many_leave},
             {"SocialWorkersInputs.levers", workers, [](W w) { w.p.workforce.levers.agency_cap = 0; }, many_leave},
             {"SocialWorkersInputs.market", workers, [](W w) { w.n.market.agency_pool = .01; }, many_leave},
             {"SocialWorkersInputs.retention_by_leaders", workers, [](W w) { w.a.leadership.lever[at(Task::practice)] = 2; }, leaders_retain},
             {"SocialWorkersInputs.leaving_after_grade", workers, [](W w) { w.a.assurance.inspection.grade = Grade::inadequate; }, good_grade_that_matters},
             {"SocialWorkersInputs.random", workers, [](W w) { w.n.random.seed += 1; }, many_leave},
             {"SocialWorkersInputs.authority", workers, [](W w) { w.a.number += 1; }, many_leave},
             {"SocialWorkersInputs.month", workers, [](W w) { w.later(1); }, many_leave},
             {"WorkloadInputs.p", works, [](W w) { w.p.workforce.quality_pressure = .9; }},
             {"WorkloadInputs.levers", works, [](W w) { w.p.workforce.levers.checkers = 20; }},
             {"WorkloadInputs.work", works, [](W w) { set_flow(w, column("contacts"), 5000); }},
             {"WorkloadInputs.opening_case_hours", works, [](W w) { w.a.opening_averages.case_hours *= 1.2; }},
             {"WorkloadInputs.inspected_time", works, [](W w) { w.a.assurance.inspection.graded_now = true; }, [](W w) { w.a.assurance.inspection.graded_now = false; }},
             {"WorkloadInputs.recovery", keeps_standards, [](W w) { w.a.leadership.lever[at(Task::improvement)] = 2; }, idle_and_slack},
             {"WorkloadInputs.month", works, [](W w) { w.later(12); }},
             {"WorkloadInputs.months_since_policy", works, [](W w) { w.policy_for(12); }, overloaded},
             {"WorkDone.contacts", works, [](W w) { set_flow(w, column("contacts"), 5000); }},
             {"WorkDone.assessments", works, [](W w) { set_flow(w, column("assessments"), 5000); }},
             {"WorkDone.enquiries", works, [](W w) { set_flow(w, column("section_47"), 5000); }},
             {"WorkDone.conferences", works, [](W w) { set_flow(w, column("conferences"), 5000); }},
             {"WorkDone.in_support", works, [](W w) { w.a.children_by_status[std::size_t(Status::support)] += 50; }},
             {"WorkDone.on_plan", works, [](W w) { w.a.children_by_status[std::size_t(Status::plan)] += 50; }},
             {"WorkDone.looked_after", works, [](W w) { w.a.looked_after.resize(w.a.looked_after.size() / 2); }},
             {"InitialWorkforceInputs.p", opening_staff, [](W w) { w.p.workforce.vacancy = .3; }},
             {"InitialWorkforceInputs.market", opening_staff, [](W w) { w.n.market.agency_pool = .01; }},
             {"InitialWorkforceInputs.case_hours", opening_staff, [](W w) { w.a.opening_averages.case_hours *= 2; }},
             // As many more children now, so that there are still as many posts.
             {"InitialWorkforceInputs.children", opening_swing, [](W w) { w.a.opening_averages.children *= 2, w.a.children *= 2; }},
             {"InitialWorkforceInputs.children_over_opening", opening_staff, [](W w) { w.a.children *= 2; }},
             {"InitialWorkforceInputs.random", opening_staff, [](W w) { w.n.random.seed += 1; }},
             {"InitialWorkforceInputs.authority", opening_staff, [](W w) { w.a.number += 1; }},
             {"InitialWorkforceInputs.opening", opening_staff, [](W w) { w.n.opening = w.n.opening + 1; }},
             {"AllocationInputs.workforce", allocated, [](W w) { w.p.workforce.handover = false; }, handed_on},
             {"AllocationInputs.family", allocated, [](W w) { w.p.trust.on = false; }, handed_on},
             {"MarketInputs.p", market, [](W w) { w.p.workforce.leave_most = .05; }, busy_year},
             {"MarketInputs.children", market, [](W w) { w.a.children *= 2; }, busy_year},
             {"MarketInputs.opening_children", market, [](W w) { w.a.opening_averages.children *= 2; }, busy_year}}};
}

}  // namespace hearth::support
