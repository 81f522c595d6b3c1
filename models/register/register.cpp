#include "models/register/register.hpp"

#include "models/draws/family_words.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// True for longer than it is so: a first birthday is no event, and the child may be looked after and come home. The sweep only
/// needs it never to be falsely false.
bool may_have_infant(const Family& family, Month month) { return month.index - youngest_birth(family) < 12; }

}  // namespace

void resume_fading(Case& record, const Family& family, Month month) {
    if (family.early_help_ended == Family::never) return;
    const int step = (month.index - family.early_help_ended) / fading_months;
    if (step >= fading_steps) return;
    record.help = static_cast<Help>(static_cast<int>(Help::fading_1) + step);
    record.help_due = static_cast<std::int16_t>(family.early_help_ended + (step + 1) * fading_months);
}

std::uint32_t activate(Register& r, Slot slot, Month month) {
    Family& family = r.families[slot];
    if (family.active != Family::not_active) return family.active;
    family.active = static_cast<std::uint32_t>(r.active.size());
    r.active.append(family.id.value, slot);
    resume_fading(r.active.cases.back(), family, month);
    return family.active;
}

void refresh(Register& r, const FamilyRules& rules, std::uint32_t position) {
    const Slot slot = r.active.slot[position];
    const Family& family = r.families[slot];
    const Case& record = r.active.cases[position];
    const LevelHazards hazards = level_hazards(rules.need, rules.tables, family.level, family.band, record.factors, record.chronic);
    r.active.escalate[position] = static_cast<float>(hazards.escalate);
    r.active.ease[position] = static_cast<float>(hazards.ease);
    r.active.klass[position] = case_class(family.level, record.status, record.help);
    r.active.due[position] = std::min(record.status_due, record.help_due);
    r.active.people[position] = people_of(family);
    r.active.infant[position] = may_have_infant(family, r.month);
    refresh_notice(r, rules, slot);
}

void refresh_notice(Register& r, const FamilyRules& rules, Slot slot) {
    const Family& family = r.families[slot];
    const bool open = family.active != Family::not_active && r.active.cases[family.active].status != Status::none;
    const Help help = family.active == Family::not_active ? Help::none : r.active.cases[family.active].help;
    const bool possible = family.present && family.level == 0 && !open && !diverted(rules.diversion, help, 0);
    const bool disabled = (family.disabled & family.home) != 0;
    r.notice[slot] = possible && family.home != 0 ? static_cast<std::uint8_t>(count(family.home) | (disabled ? 128 : 0)) : 0;
}

ResistanceQueue::Cell cell_of(const Family& family) {
    const auto cohort = static_cast<unsigned>(youngest_birth(family)) % cohort_ring;
    return static_cast<ResistanceQueue::Cell>(cohort * band_count + family.band);
}

void become_quiet(Register& r, const FamilyRules& rules, Slot slot) {
    const Family& family = r.families[slot];
    const double factor = onset_factor(rules.need, rules.tables, family);
    r.queue.wait(slot, cell_of(family), exponential(drawn<ResistanceWords>(rules.random, r.entity(family.id), family.spells).resistance), factor);
}

void set_status(Register& r, const FamilyRules& rules, std::uint32_t position, Status status, Month month, std::int16_t due) {
    Case& record = r.active.cases[position];
    const int children = count(record.brought);
    if (record.status == Status::none) record.episode_since = static_cast<std::int16_t>(month.index);
    else r.children_by_status[static_cast<std::size_t>(record.status)] -= children;
    r.children_by_status[static_cast<std::size_t>(status)] += children;
    record.status = status;
    record.since = static_cast<std::int16_t>(month.index);
    record.status_due = due;
    refresh(r, rules, position);
}

void close_episode(Register& r, const FamilyRules& rules, std::uint32_t position, Month month) {
    Case& record = r.active.cases[position];
    if (record.status == Status::none) return;
    if (record.status == Status::plan)
        r.add(column("protection_plans_ended"), duration_code(month.index - record.since), count(record.brought));
    r.children_by_status[static_cast<std::size_t>(record.status)] -= count(record.brought);
    record.status = Status::none;
    record.brought = 0;
    record.post = no_post;
    record.status_due = record.since = record.episode_since = no_date;
    refresh(r, rules, position);
}

void take_from_episode(Register& r, const FamilyRules& rules, std::uint32_t position, ChildMask child, Month month) {
    Case& record = r.active.cases[position];
    if ((record.brought & child) == 0) return;
    if (record.status == Status::plan) r.add(column("protection_plans_ended"), duration_code(month.index - record.since), 1);
    r.children_by_status[static_cast<std::size_t>(record.status)] -= 1;
    record.brought &= static_cast<ChildMask>(~child);
    if (record.brought == 0) close_episode(r, rules, position, month);
}

void end_help(Register& r, const FamilyRules& rules, std::uint32_t position, Month month) {
    Case& record = r.active.cases[position];
    if (record.help == Help::place) r.places_taken -= 1;
    record.help = Help::none;
    record.help_due = record.help_since = no_date;
    resume_fading(record, r.families[r.active.slot[position]], month);   // what a finished place leaves goes on
    refresh(r, rules, position);
}

void set_level(Register& r, Family& family, int level) {
    r.families_by_level[family.level] -= 1;
    family.level = static_cast<std::uint8_t>(level);
    r.families_by_level[family.level] += 1;
}

void remove_from_active(Register& r, std::uint32_t position) {
    r.families[r.active.slot[position]].active = Family::not_active;
    r.active.remove(position);
    if (position < r.active.size()) r.families[r.active.slot[position]].active = position;
}

}  // namespace hearth::children
