// Open episodes month by month: process of casework/assessment.hpp and casework/support.hpp.
#include "models/casework/episodes.hpp"

#include "models/families/trust_events.hpp"
#include "models/month/schedule.hpp"

namespace hearth::children {

void set_status(Authority& a, const Nation& n, std::uint32_t position, Status status, Month month, std::int16_t due) {
    Case& record = a.active.cases[position];
    const int children = count(record.brought);
    if (record.status == Status::none) record.episode_since = static_cast<std::int16_t>(month.index);
    else a.children_by_status[static_cast<std::size_t>(record.status)] -= children;
    a.children_by_status[static_cast<std::size_t>(status)] += children;
    record.status = status;
    record.since = static_cast<std::int16_t>(month.index);
    record.status_due = due;
    refresh(a, n, position);
}

void close_episode(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Case& record = a.active.cases[position];
    if (record.status == Status::none) return;
    if (record.status == Status::plan)
        a.add(column("protection_plans_ended"), duration_code(month.index - record.since), count(record.brought));
    a.children_by_status[static_cast<std::size_t>(record.status)] -= count(record.brought);
    record.status = Status::none;
    record.brought = 0;
    record.post = no_post;
    record.status_due = record.since = record.episode_since = no_date;
    refresh(a, n, position);
}

void take_from_episode(Authority& a, const Nation& n, std::uint32_t position, ChildMask child, Month month) {
    Case& record = a.active.cases[position];
    if ((record.brought & child) == 0) return;
    if (record.status == Status::plan) a.add(column("protection_plans_ended"), duration_code(month.index - record.since), 1);
    a.children_by_status[static_cast<std::size_t>(record.status)] -= 1;
    record.brought &= static_cast<ChildMask>(~child);
    if (record.brought == 0) close_episode(a, n, position, month);
}

namespace {

void begin_plans(Authority& a, Family& family, ChildMask children) {
    a.add(column("protection_plan_starts"), count(children));
    a.add(column("repeat_plans"), count(static_cast<ChildMask>(children & family.ever_on_plan)));
    family.ever_on_plan |= children;
}

void begin_enquiry(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    a.add(column("section_47"), count(a.active.cases[position].brought));
    set_status(a, n, position, Status::enquiry, month, static_cast<std::int16_t>(month.index + 1));
}

/// A family below complex need was looked into and nothing came of it.
void investigated_for_nothing(Authority& a, const Nation& n, Slot slot, Month month) {
    if (a.families[slot].level > 1) return;
    a.add(column("investigated_for_nothing"), 1);
    change_trust(a, n, slot, -n.parameters->trust.investigation, month);
}

void finish_assessment(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Family& family = a.families[a.active.slot[position]];
    const ChildMask brought = a.active.cases[position].brought;
    const AssessmentOutcome chance = assessment_outcome(n.parameters->assessment, family.level, (family.disabled & brought) != 0, a.practice.quality, a.practice.enquiry_caution);
    const double u = uniform(draw(n.random, a.entity(family.id), month, purposes::assessment)[0]);
    a.add(column("assessments"), count(brought));
    if (u < chance.not_in_need) {
        a.add(column("not_in_need"), count(brought));
        investigated_for_nothing(a, n, a.active.slot[position], month);
        close_episode(a, n, position, month);
        return;
    }
    a.add(column("children_in_need_starts"), count(brought));
    family.ever_in_need |= brought;
    if (u >= 1 - chance.enquiry) begin_enquiry(a, n, position, month);
    else set_status(a, n, position, Status::support, month);
}

void finish_enquiry(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Family& family = a.families[a.active.slot[position]];
    const ChildMask brought = a.active.cases[position].brought;
    const Words w = draw(n.random, a.entity(family.id), month, purposes::conference);
    const bool conference = uniform(w[0]) < n.parameters->assessment.conference[family.level];
    if (conference) a.add(column("conferences"), count(brought));
    else investigated_for_nothing(a, n, a.active.slot[position], month);
    if (!conference || uniform(w[1]) >= n.parameters->assessment.plan) {
        set_status(a, n, position, Status::support, month);
        return;
    }
    begin_plans(a, family, brought);
    set_status(a, n, position, Status::plan, month, static_cast<std::int16_t>(month.index + first_review_month));
}

void review_plan(Authority& a, const Nation& n, std::uint32_t position, double u, Month month) {
    Case& record = a.active.cases[position];
    const int months = month.index - record.since;
    if (u >= 1 - plan_end(n.parameters->support, a.families[a.active.slot[position]].level, months, a.practice.quality)) {
        a.add(column("protection_plans_ended"), duration_code(months), count(record.brought));
        set_status(a, n, position, Status::support, month);
        return;
    }
    if (!is_review(months)) return;
    record.status_due = static_cast<std::int16_t>(month.index + review_interval);
    refresh(a, n, position);
}

/// Whether the same uniform would have left the case open had there been time enough for it.
bool closed_for_want_of_time(const Authority& a, const Nation& n, const Family& family, bool disabled, double u) {
    if (a.practice.pressure <= 1) return false;
    return u < 1 - support_month(n.parameters->support, family.level, disabled, 1, a.practice.enquiry_caution).close;
}

void close_support(Authority& a, const Nation& n, std::uint32_t position, bool early, Month month) {
    const Slot slot = a.active.slot[position];
    a.add(column("support_ended"), duration_code(month.index - a.active.cases[position].episode_since), count(a.active.cases[position].brought));
    if (early) a.families[slot].closed_early = static_cast<std::int16_t>(month.index);
    if (a.families[slot].level == 0) change_trust(a, n, slot, n.parameters->trust.helped, month);
    close_episode(a, n, position, month);
}

void support(Authority& a, const Nation& n, std::uint32_t position, double u, Month month) {
    const Case& record = a.active.cases[position];
    const Family& family = a.families[a.active.slot[position]];
    const bool disabled = (family.disabled & record.brought) != 0;
    const SupportMonth chance = support_month(n.parameters->support, family.level, disabled, a.practice.pressure, a.practice.enquiry_caution);
    if (u < chance.enquiry) begin_enquiry(a, n, position, month);
    else if (u >= 1 - chance.close) close_support(a, n, position, closed_for_want_of_time(a, n, family, disabled, u), month);
}

}  // namespace

void support_child(Authority& a, const Nation& n, Slot slot, ChildMask child, Month month) {
    const std::uint32_t position = activate(a, slot, month);
    Case& record = a.active.cases[position];
    if (record.status == Status::none) {
        record.brought = child;
        set_status(a, n, position, Status::support, month);
        return;
    }
    record.brought |= child;
    a.children_by_status[static_cast<std::size_t>(record.status)] += 1;
    if (record.status == Status::plan) begin_plans(a, a.families[slot], child);
}

// A plan counts as one that starts, but not as a repeat; a referral does not count, because nobody makes one.
void take_over_episode(Authority& a, const Nation& n, Slot slot, ChildMask children, Status was, Month month) {
    const std::uint32_t position = activate(a, slot, month);
    a.active.cases[position].brought = children;
    if (was == Status::support) {
        set_status(a, n, position, Status::support, month);
        return;
    }
    if (was == Status::plan) {
        a.add(column("protection_plan_starts"), count(children));
        set_status(a, n, position, Status::plan, month, static_cast<std::int16_t>(month.index + first_review_month));
        return;
    }
    const Words w = draw(n.random, a.entity(a.families[slot].id), month, purposes::referral);
    const int months = assessment_months(n.parameters->assessment, a.practice.delay_months, uniform_half(w, 5));
    set_status(a, n, position, Status::assessment, month, static_cast<std::int16_t>(month.index + months));
}

void open_episodes(Authority& a, const Nation& n, Month month) {
    for_each_marked(a, a.sweep.service, [&](std::uint32_t i) {
        const Case& record = a.active.cases[i];
        if (record.status != status_in(a.sweep.klass[i])) return;   // something else happened to it this month
        const bool due = record.status_due == month.index;
        const double u = uniform(a.sweep.words[2][i]);
        if (record.status == Status::assessment && due) finish_assessment(a, n, i, month);
        else if (record.status == Status::enquiry && due) finish_enquiry(a, n, i, month);
        else if (record.status == Status::plan) review_plan(a, n, i, u, month);
        else if (record.status == Status::support) support(a, n, i, u, month);
    });
}

}  // namespace hearth::children
