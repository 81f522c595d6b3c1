// Onset and course of need: processes of families/need.hpp. Quiet families start a spell when the cumulative hazard of their
// cell (band and month of birth of the youngest child) passes their resistance; the cell's hazard follows the youngest
// child's age, so no family is touched when its stage changes. Families in need move a level at the end of the month.
#include "models/month/schedule.hpp"

#include "models/casework/contacts.hpp"
#include "models/casework/episodes.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

void advance_cells(Authority& a, const Nation& n, Month month) {
    const Parameters& p = *n.parameters;
    const double filling = month < n.filled ? filling_rate : 1;
    std::array<std::array<double, band_count>, stage_count> hazard{};
    for (int stage = 0; stage < stage_count; ++stage)
        for (int band = 0; band < band_count; ++band)
            hazard[static_cast<std::size_t>(stage)][static_cast<std::size_t>(band)] = filling * onset_hazard(p.need, n.need, band, stage, month - p.run.start, a.practice.community);
    const Month ages_at = p.demography.on ? month : std::min(month, n.opening);   // without demography nobody grows older
    for (int age = -months_before_birth; age < cohort_ring - months_before_birth; ++age) {
        const unsigned cohort = static_cast<unsigned>(ages_at.index - age) % cohort_ring;
        const auto& by_band = hazard[static_cast<std::size_t>(stage_of(age))];
        for (unsigned b = 0; b < band_count; ++b) a.queue.advance(static_cast<ResistanceQueue::Cell>(cohort * band_count + b), by_band[b]);
    }
}

void set_level(Authority& a, Family& family, int level) {
    a.families_by_level[family.level] -= 1;
    family.level = static_cast<std::uint8_t>(level);
    a.families_by_level[family.level] += 1;
}

bool has_child_of_ten(const Family& family, Month month) {
    for (unsigned k = 0; k < family.children; ++k)
        if (family.home >> k & 1 && month.index - family.birth[k] >= harm_outside_from_months) return true;
    return false;
}

void start_spell(Authority& a, const Nation& n, Slot slot, Month month) {
    Family& family = a.families[slot];
    const Words w = draw(n.random, a.entity(family.id), family.spells, purposes::spell);
    family.spells += 1;
    set_level(a, family, 1);
    const std::uint32_t position = activate(a, slot, month);
    Case& record = a.active.cases[position];
    record.factors = 0;
    for (unsigned f = 0; f < factor_count; ++f) {
        const bool possible = f != harm_outside_factor || has_child_of_ten(family, month);
        const unsigned present = possible && uniform_half(w, f) < n.parameters->need.factor_share[f];
        record.factors |= static_cast<std::uint8_t>(present << f);
        a.add(column("onsets_by_factor"), f, static_cast<int>(present));
    }
    record.chronic = uniform_half(w, 7) < n.parameters->need.chronic_share;
    a.add(column("onsets"), 1);
    refresh(a, n, position);
}

void move_level(Authority& a, const Nation& n, std::uint32_t position, int step) {
    const Slot slot = a.active.slot[position];
    Family& family = a.families[slot];
    set_level(a, family, family.level + step);
    if (family.level == 3 && family.acute_spells < 255) family.acute_spells += 1;
    if (family.level == 0) {
        a.active.cases[position].factors = 0;
        a.active.cases[position].chronic = false;
        become_quiet(a, n, slot);
    }
    refresh(a, n, position);
}

LevelMove move_of(const Authority& a, const Nation& n, const Practice& practice, std::uint32_t i, Status status, Help help) {
    const HelpMultipliers m = help_multipliers(*n.parameters, practice, status, help);
    return level_move(a.active.escalate[i] * m.escalate, a.active.ease[i] * m.ease);
}

/// Failure demand: what the same uniform would have left as it was, in a place or at the status quo's quality.
void count_worsening(Authority& a, const Nation& n, std::uint32_t i, double u) {
    const CaseClass c = a.sweep.klass[i];
    if (help_in(c) == Help::waiting && u >= move_of(a, n, a.practice, i, status_in(c), Help::place).escalate) {
        a.add(column("failure_demand"), static_cast<std::size_t>(Failure::waiting), 1);
        return;
    }
    if (a.practice.quality >= 1 && a.practice.early_help_quality >= 1) return;
    Practice adequate = a.practice;
    adequate.quality = std::max(1.0, adequate.quality), adequate.early_help_quality = std::max(1.0, adequate.early_help_quality);
    if (u >= move_of(a, n, adequate, i, status_in(c), help_in(c)).escalate) a.add(column("failure_demand"), static_cast<std::size_t>(Failure::quality), 1);
}

}  // namespace

void onset_of_need(Authority& a, const Nation& n, Month month) {
    advance_cells(a, n, month);
    a.queue.take_due(a.scratch_slots);
    for (const Slot slot : a.scratch_slots) prefetch(a, slot);
    a.onsets.clear();
    for (const Slot slot : a.scratch_slots) a.onsets.push_back({a.families[slot].id, slot});
    std::sort(a.onsets.begin(), a.onsets.end());   // same-month events in id order, never in container order
    for (const auto& [id, slot] : a.onsets) start_spell(a, n, slot, month);
}

void course_of_need(Authority& a, const Nation& n, Month) {
    for_each_marked(a, a.sweep.need, [&](std::uint32_t i) {
        const CaseClass c = a.sweep.klass[i];
        if (level_in(c) == 0) return;
        const LevelMove move = move_of(a, n, a.practice, i, status_in(c), help_in(c));
        const double u = uniform(a.sweep.words[0][i]);
        if (u < move.escalate) {
            count_worsening(a, n, i, u);
            move_level(a, n, i, +1);
        }
        else if (u >= 1 - move.ease) move_level(a, n, i, -1);
    });
}

void quiet_families_leave(Authority& a, const Nation& n, Month) {
    static constexpr auto done = [] {
        std::array<bool, 256> table{};
        for (const Help help : {Help::none, Help::fading_1, Help::fading_2, Help::fading_3}) table[case_class(0, Status::none, help)] = true;
        return table;
    }();
    for (std::uint32_t i = static_cast<std::uint32_t>(a.active.size()); i-- > 0;) {
        if (!done[a.active.klass[i]]) continue;
        const Slot slot = a.active.slot[i];
        a.active.remove(i);
        if (i < a.active.size()) a.families[a.active.slot[i]].active = i;
        a.families[slot].active = Family::not_active;
        refresh_notice(a, n, slot);
    }
}

}  // namespace hearth::children
