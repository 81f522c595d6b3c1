#include "models/month/world.hpp"

#include "sim/core/sampling.hpp"

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

std::uint32_t activate(Authority& a, Slot slot, Month month) {
    Family& family = a.families[slot];
    if (family.active != Family::not_active) return family.active;
    family.active = static_cast<std::uint32_t>(a.active.size());
    a.active.append(family.id.value, slot);
    resume_fading(a.active.cases.back(), family, month);
    return family.active;
}

void refresh(Authority& a, const Nation& n, std::uint32_t position) {
    const Slot slot = a.active.slot[position];
    const Family& family = a.families[slot];
    const Case& record = a.active.cases[position];
    const LevelHazards hazards = level_hazards(n.parameters->need, n.need, family.level, family.band, record.factors, record.chronic);
    a.active.escalate[position] = static_cast<float>(hazards.escalate);
    a.active.ease[position] = static_cast<float>(hazards.ease);
    a.active.klass[position] = case_class(family.level, record.status, record.help);
    a.active.due[position] = std::min(record.status_due, record.help_due);
    a.active.people[position] = people_of(family);
    a.active.infant[position] = may_have_infant(family, a.month);
    refresh_notice(a, n, slot);
}

void refresh_notice(Authority& a, const Nation& n, Slot slot) {
    const Family& family = a.families[slot];
    const bool open = family.active != Family::not_active && a.active.cases[family.active].status != Status::none;
    const Help help = family.active == Family::not_active ? Help::none : a.active.cases[family.active].help;
    const bool possible = family.present && family.level == 0 && !open && !diverted(n.parameters->early_help, help, 0);
    const bool disabled = (family.disabled & family.home) != 0;
    a.notice[slot] = possible && family.home != 0 ? static_cast<std::uint8_t>(count(family.home) | (disabled ? 128 : 0)) : 0;
}

ResistanceQueue::Cell cell_of(const Family& family) {
    const auto cohort = static_cast<unsigned>(youngest_birth(family)) % cohort_ring;
    return static_cast<ResistanceQueue::Cell>(cohort * band_count + family.band);
}

void become_quiet(Authority& a, const Nation& n, Slot slot) {
    const Family& family = a.families[slot];
    const double factor = onset_factor(n.parameters->need, n.need, family);
    const Words w = draw(n.random, a.entity(family.id), family.spells, purposes::resistance);
    a.queue.wait(slot, cell_of(family), exponential(w[0], w[1]), factor);
}

}  // namespace hearth::children
