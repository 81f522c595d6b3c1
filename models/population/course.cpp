// Onset and course of need: processes of families/need.hpp. Quiet families start a spell when the cumulative hazard of their
// cell (band and month of birth of the youngest child) passes their resistance; the cell's hazard follows the youngest
// child's age, so no family is touched when its stage changes. Families in need move a level at the end of the month.
#include "models/population/need_inputs.hpp"

#include "models/casework/episodes.hpp"
#include "models/draws/family_words.hpp"
#include "models/draws/service_words.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

void advance_cells(Register& r, const NeedInputs& in) {
    std::array<std::array<double, band_count>, stage_count> hazard{};
    for (int stage = 0; stage < stage_count; ++stage)
        for (int band = 0; band < band_count; ++band)
            hazard[static_cast<std::size_t>(stage)][static_cast<std::size_t>(band)] = in.filling * onset_hazard(in.family.need, in.family.tables, band, stage, in.months_from_start, in.practice.community);
    for (int age = -months_before_birth; age < cohort_ring - months_before_birth; ++age) {
        const unsigned cohort = static_cast<unsigned>(in.ages_at.index - age) % cohort_ring;
        const auto& by_band = hazard[static_cast<std::size_t>(stage_of(age))];
        for (unsigned b = 0; b < band_count; ++b) r.queue.advance(static_cast<ResistanceQueue::Cell>(cohort * band_count + b), by_band[b]);
    }
}

bool has_child_of_ten(const Family& family, Month month) {
    for (unsigned k = 0; k < family.children; ++k)
        if (family.home >> k & 1 && month.index - family.birth[k] >= harm_outside_from_months) return true;
    return false;
}

void start_spell(Register& r, const NeedInputs& in, Slot slot, Month month) {
    Family& family = r.families[slot];
    const auto w = drawn<SpellWords>(in.random, r.entity(family.id), family.spells);
    static_assert(factor_count == std::size(SpellWords{}.factor));
    family.spells += 1;
    set_level(r, family, 1);
    const std::uint32_t position = activate(r, slot, month);
    Case& record = r.active.cases[position];
    record.factors = 0;
    for (unsigned f = 0; f < factor_count; ++f) {
        const bool possible = f != harm_outside_factor || has_child_of_ten(family, month);
        const unsigned present = possible && uniform(w.factor[f]) < in.family.need.factor_share[f];
        record.factors |= static_cast<std::uint8_t>(present << f);
        r.add(column("onsets_by_factor"), f, static_cast<int>(present));
    }
    record.chronic = uniform(w.chronic) < in.family.need.chronic_share;
    r.add(column("onsets"), 1);
    refresh(r, in.family, position);
}

void move_level(Register& r, const NeedInputs& in, std::uint32_t position, int step) {
    const Slot slot = r.active.slot[position];
    Family& family = r.families[slot];
    set_level(r, family, family.level + step);
    if (family.level == 3 && family.acute_spells < 255) family.acute_spells += 1;
    if (family.level == 0) {
        r.active.cases[position].factors = 0;
        r.active.cases[position].chronic = false;
        become_quiet(r, in.family, slot);
    }
    refresh(r, in.family, position);
}

LevelMove move_of(const Register& r, const NeedInputs& in, const Practice& practice, std::uint32_t i, Status status, Help help) {
    const HelpMultipliers m = help_multipliers(in.casework, practice, status, help);
    return level_move(r.active.escalate[i] * m.escalate, r.active.ease[i] * m.ease);
}

/// Failure demand: what the same uniform would have left as it was, in a place or at the status quo's quality.
void count_worsening(Register& r, const NeedInputs& in, std::uint32_t i, double u) {
    const CaseClass c = r.sweep.klass[i];
    if (help_in(c) == Help::waiting && u >= move_of(r, in, in.practice, i, status_in(c), Help::place).escalate) {
        r.add(column("failure_demand"), static_cast<std::size_t>(Failure::waiting), 1);
        return;
    }
    if (in.practice.quality >= 1 && in.practice.early_help_quality >= 1) return;
    Practice adequate = in.practice;
    adequate.quality = std::max(1.0, adequate.quality), adequate.early_help_quality = std::max(1.0, adequate.early_help_quality);
    if (u >= move_of(r, in, adequate, i, status_in(c), help_in(c)).escalate) r.add(column("failure_demand"), static_cast<std::size_t>(Failure::quality), 1);
}

}  // namespace

void onset_of_need(Register& r, const NeedInputs& in, Month month) {
    advance_cells(r, in);
    r.queue.take_due(r.scratch_slots);
    for (const Slot slot : r.scratch_slots) prefetch(r, slot);
    r.onsets.clear();
    for (const Slot slot : r.scratch_slots) r.onsets.push_back({r.families[slot].id, slot});
    std::sort(r.onsets.begin(), r.onsets.end());   // same-month events in id order, never in container order
    for (const auto& [id, slot] : r.onsets) start_spell(r, in, slot, month);
}

void course_of_need(Register& r, const NeedInputs& in, Month) {
    for_each_marked(r, r.sweep.need, [&](std::uint32_t i) {
        const CaseClass c = r.sweep.klass[i];
        if (level_in(c) == 0) return;
        const LevelMove move = move_of(r, in, in.practice, i, status_in(c), help_in(c));
        const double u = uniform(r.sweep.words.word<&MonthWords::need>(i));
        if (u < move.escalate) {
            count_worsening(r, in, i, u);
            move_level(r, in, i, +1);
        }
        else if (u >= 1 - move.ease) move_level(r, in, i, -1);
    });
}

void quiet_families_leave(Register& r, const FamilyRules& rules) {
    static constexpr auto done = [] {
        std::array<bool, 256> table{};
        for (const Help help : {Help::none, Help::fading_1, Help::fading_2, Help::fading_3}) table[case_class(0, Status::none, help)] = true;
        return table;
    }();
    for (std::uint32_t i = static_cast<std::uint32_t>(r.active.size()); i-- > 0;) {
        if (!done[r.active.klass[i]]) continue;
        const Slot slot = r.active.slot[i];
        remove_from_active(r, i);
        refresh_notice(r, rules, slot);
    }
}

}  // namespace hearth::children
