// Open episodes month by month: process of casework/assessment.hpp and casework/support.hpp.
#include "models/casework/episodes.hpp"

#include "models/register/trust_events.hpp"

namespace hearth::children {

namespace {

void begin_plans(Register& r, Family& family, ChildMask children) {
    r.add(column("protection_plan_starts"), count(children));
    r.add(column("repeat_plans"), count(static_cast<ChildMask>(children & family.ever_on_plan)));
    family.ever_on_plan |= children;
}

void begin_enquiry(Register& r, const CaseworkInputs& in, std::uint32_t position, Month month) {
    r.add(column("section_47"), count(r.active.cases[position].brought));
    set_status(r, in.family, position, Status::enquiry, month, static_cast<std::int16_t>(month.index + 1));
}

/// A family below complex need was looked into and nothing came of it.
void investigated_for_nothing(Register& r, const CaseworkInputs& in, Slot slot, Month month) {
    if (r.families[slot].level > 1) return;
    r.add(column("investigated_for_nothing"), 1);
    change_trust(r, in.family, slot, -in.rules.trust.investigation, month);
}

void finish_assessment(Register& r, const CaseworkInputs& in, std::uint32_t position, Month month) {
    Family& family = r.families[r.active.slot[position]];
    const ChildMask brought = r.active.cases[position].brought;
    const AssessmentOutcome chance = assessment_outcome(in.rules.assessment, family.level, (family.disabled & brought) != 0, in.practice.quality, in.practice.enquiry_caution);
    const double u = uniform(drawn<AssessmentWords>(in.random, r.entity(family.id), month).outcome);
    r.add(column("assessments"), count(brought));
    if (u < chance.not_in_need) {
        r.add(column("not_in_need"), count(brought));
        investigated_for_nothing(r, in, r.active.slot[position], month);
        close_episode(r, in.family, position, month);
        return;
    }
    r.add(column("children_in_need_starts"), count(brought));
    family.ever_in_need |= brought;
    if (u >= 1 - chance.enquiry) begin_enquiry(r, in, position, month);
    else set_status(r, in.family, position, Status::support, month);
}

void finish_enquiry(Register& r, const CaseworkInputs& in, std::uint32_t position, Month month) {
    Family& family = r.families[r.active.slot[position]];
    const ChildMask brought = r.active.cases[position].brought;
    const auto w = drawn<ConferenceWords>(in.random, r.entity(family.id), month);
    const bool conference = uniform(w.held) < in.rules.assessment.conference[family.level];
    if (conference) r.add(column("conferences"), count(brought));
    else investigated_for_nothing(r, in, r.active.slot[position], month);
    if (!conference || uniform(w.plan) >= in.rules.assessment.plan) {
        set_status(r, in.family, position, Status::support, month);
        return;
    }
    begin_plans(r, family, brought);
    set_status(r, in.family, position, Status::plan, month, static_cast<std::int16_t>(month.index + first_review_month));
}

void review_plan(Register& r, const CaseworkInputs& in, std::uint32_t position, double u, Month month) {
    Case& record = r.active.cases[position];
    const int months = month.index - record.since;
    if (u >= 1 - plan_end(in.rules.support, r.families[r.active.slot[position]].level, months, in.practice.quality)) {
        r.add(column("protection_plans_ended"), duration_code(months), count(record.brought));
        set_status(r, in.family, position, Status::support, month);
        return;
    }
    if (!is_review(months)) return;
    record.status_due = static_cast<std::int16_t>(month.index + review_interval);
    refresh(r, in.family, position);
}

/// Whether the same uniform would have left the case open had there been time enough for it.
bool closed_for_want_of_time(const CaseworkInputs& in, const Family& family, bool disabled, double u) {
    if (in.practice.pressure <= 1) return false;
    return u < 1 - support_month(in.rules.support, family.level, disabled, 1, in.practice.enquiry_caution).close;
}

void close_support(Register& r, const CaseworkInputs& in, std::uint32_t position, bool early, Month month) {
    const Slot slot = r.active.slot[position];
    r.add(column("support_ended"), duration_code(month.index - r.active.cases[position].episode_since), count(r.active.cases[position].brought));
    if (early) r.families[slot].closed_early = static_cast<std::int16_t>(month.index);
    if (r.families[slot].level == 0) change_trust(r, in.family, slot, in.rules.trust.helped, month);
    close_episode(r, in.family, position, month);
}

void support(Register& r, const CaseworkInputs& in, std::uint32_t position, double u, Month month) {
    const Case& record = r.active.cases[position];
    const Family& family = r.families[r.active.slot[position]];
    const bool disabled = (family.disabled & record.brought) != 0;
    const SupportMonth chance = support_month(in.rules.support, family.level, disabled, in.practice.pressure, in.practice.enquiry_caution);
    if (u < chance.enquiry) begin_enquiry(r, in, position, month);
    else if (u >= 1 - chance.close) close_support(r, in, position, closed_for_want_of_time(in, family, disabled, u), month);
}

}  // namespace

void begin_assessment(Register& r, const CaseworkInputs& in, std::uint32_t position, const ReferralWords& w, Month month) {
    const int months = assessment_months(in.rules.assessment, in.practice.delay_months, uniform(w.assessment_longer));
    set_status(r, in.family, position, Status::assessment, month, static_cast<std::int16_t>(month.index + months));
}

void support_child(Register& r, const FamilyRules& rules, Slot slot, ChildMask child, Month month) {
    const std::uint32_t position = activate(r, slot, month);
    Case& record = r.active.cases[position];
    if (record.status == Status::none) {
        record.brought = child;
        set_status(r, rules, position, Status::support, month);
        return;
    }
    record.brought |= child;
    r.children_by_status[static_cast<std::size_t>(record.status)] += 1;
    if (record.status == Status::plan) begin_plans(r, r.families[slot], child);
}

// A plan counts as one that starts, but not as a repeat; a referral does not count, because nobody makes one.
void take_over_episode(Register& r, const CaseworkInputs& in, Slot slot, ChildMask children, Status was, Month month) {
    const std::uint32_t position = activate(r, slot, month);
    r.active.cases[position].brought = children;
    if (was == Status::support) {
        set_status(r, in.family, position, Status::support, month);
        return;
    }
    if (was == Status::plan) {
        r.add(column("protection_plan_starts"), count(children));
        set_status(r, in.family, position, Status::plan, month, static_cast<std::int16_t>(month.index + first_review_month));
        return;
    }
    begin_assessment(r, in, position, drawn<ReferralWords>(in.random, r.entity(r.families[slot].id), month), month);
}

void open_episodes(Register& r, const CaseworkInputs& in, Month month) {
    for_each_marked(r, r.sweep.service, [&](std::uint32_t i) {
        const Case& record = r.active.cases[i];
        if (record.status != status_in(r.sweep.klass[i])) return;   // something else happened to it this month
        const bool due = record.status_due == month.index;
        const double u = uniform(r.sweep.words.word<&MonthWords::service>(i));
        if (record.status == Status::assessment && due) finish_assessment(r, in, i, month);
        else if (record.status == Status::enquiry && due) finish_enquiry(r, in, i, month);
        else if (record.status == Status::plan) review_plan(r, in, i, u, month);
        else if (record.status == Status::support) support(r, in, i, u, month);
    });
}

}  // namespace hearth::children
