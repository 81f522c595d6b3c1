#include "models/population/initialisation.hpp"

#include "models/draws/family_words.hpp"
#include "models/register/trust_events.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr std::uint32_t first_moved_ordinal = 0x8000;   ///< ordinals below are founded here, from here on moved in
constexpr int candidates_a_month = 4096;                ///< more than any real month needs; ends the search in an empty place

FamilyId family_id(Month cohort, std::uint32_t ordinal) { return {static_cast<std::uint32_t>(cohort.index) << 16 | ordinal}; }

int birth_gap(const DemographyParameters& p, double u) {
    return static_cast<int>(p.gap_shortest) + static_cast<int>(u * static_cast<double>(p.gap_longest - p.gap_shortest + 1));
}

/// Everything about a family that its id alone decides.
Family draw_family(const PopulationInputs& in, std::uint16_t number, FamilyId id, Month cohort, int band) {
    const auto w = drawn<FamilyWords>(in.random, {id.value, number}, cohort);
    Family f;
    f.id = id;
    f.band = static_cast<std::uint8_t>(band);
    f.children = static_cast<std::uint8_t>(1 + choose(uniform(w.size), in.demography.children));
    f.frailty = static_cast<std::uint8_t>(w.frailty >> 8);
    f.stayer = uniform(w.stayer) < in.family.need.stayer_share;
    f.birth[0] = static_cast<std::int16_t>(cohort.index);
    for (unsigned k = 1; k < f.children; ++k)
        f.birth[k] = static_cast<std::int16_t>(f.birth[k - 1] + birth_gap(in.demography, uniform(w.gap[k - 1])));
    const auto siblings = drawn<SiblingWords>(in.random, {id.value, number}, cohort);
    for (unsigned k = 0; k < f.children; ++k)
        if (uniform(k == 0 ? w.eldest_disabled : siblings.disabled[k - 1]) < in.family.need.disability_share) f.disabled |= static_cast<ChildMask>(1u << k);
    f.present = true;
    return f;
}

Slot take_slot(Register& r) {
    if (r.free_slots.empty()) {
        r.families.emplace_back();
        r.notice.push_back(0);
        return static_cast<Slot>(r.families.size() - 1);
    }
    const Slot slot = r.free_slots.back();
    r.free_slots.pop_back();
    return slot;
}

void place_children(Register& r, Family& f, Slot slot, Month now) {
    for (unsigned k = 0; k < f.children; ++k) {
        const Month birth{f.birth[k]};
        const auto bit = static_cast<ChildMask>(1u << k);
        if (birth - months_before_birth > now) {
            r.expected.add(birth - months_before_birth, {slot, k});
            continue;
        }
        f.joined |= bit;
        if (birth + childhood_months <= now) continue;
        f.home |= bit, f.resident |= bit;
        r.children_by_band[f.band] += 1;
        r.eighteenth.add(birth + childhood_months, {slot, k});
        if (birth <= now) r.children += 1;
        else r.joined_by_month[static_cast<std::size_t>((birth - months_before_birth).index) % 4] += 1;
    }
}

/// Adds the family unless nobody in it is under 18 any more; returns the children counted in.
int settle(Register& r, const PopulationInputs& in, const Family& drawn, Month now) {
    const Month needed = in.in_history ? in.needed_from : now;
    if (Month{drawn.birth[drawn.children - 1u]} + childhood_months <= needed) return 0;
    const Slot slot = take_slot(r);
    const std::int32_t before = r.children;
    r.families[slot] = drawn;
    place_children(r, r.families[slot], slot, now);
    r.families_present += 1;
    r.families_by_level[0] += 1;
    become_quiet(r, in.family, slot);
    refresh_notice(r, in.family, slot);
    return r.children - before;
}

/// Ends everything the family has open and takes it off every count but those of its children.
void take_away(Register& r, const PopulationInputs& in, Slot slot, Month month) {
    Family& f = r.families[slot];
    if (f.active != Family::not_active) {
        close_episode(r, in.family, f.active, month);
        end_help(r, in.family, f.active, month);
    }
    take_trust_away(r, in.family, slot, month);
    r.queue.cancel(slot);
    r.families_by_level[f.level] -= 1;
    r.families_present -= 1;
    f.present = false;
    f.level = 0;
    if (f.active != Family::not_active) remove_from_active(r, f.active);
}

}  // namespace

void form_families(Register& r, const PopulationInputs& in, Month cohort, Month now) {
    const double births = in.children.at(std::max(now, in.opening)) / childhood_months;
    const double families = births / mean_children(in.demography);
    std::uint32_t ordinal = 0;
    for (std::size_t b = 0; b < band_count; ++b)
        for (r.families_due[b] += families * in.band_share[b]; r.families_due[b] >= 1; r.families_due[b] -= 1)
            settle(r, in, draw_family(in, r.number, family_id(cohort, ordinal++), cohort, static_cast<int>(b)), now);
}

int move_in(Register& r, const PopulationInputs& in, Month now) {
    const std::uint32_t arrival = r.moves_in++;
    const auto w = drawn<MoveInWords>(in.random, {arrival, r.number}, now);
    const Month cohort = now - static_cast<int>(uniform_index(w.cohort, childhood_months));
    const auto band = static_cast<int>(choose(uniform(w.band), in.band_share));
    const FamilyId id = family_id(cohort, first_moved_ordinal + r.moved_in[static_cast<std::size_t>(cohort.index) % cohort_ring]++);
    const int children = settle(r, in, draw_family(in, r.number, id, cohort, band), now);
    r.add(column("moved_in"), children);
    return children;
}

int move_out(Register& r, const PopulationInputs& in, Month now) {
    for (int tries = 0; tries < candidates_a_month && !r.families.empty(); ++tries) {
        const auto w = drawn<MoveOutWords>(in.random, {r.moves_out++, r.number}, now);
        const Slot slot = uniform_index(w.slot, static_cast<std::uint32_t>(r.families.size()));
        Family& f = r.families[slot];
        if (!f.present || f.resident == 0) continue;   // wherever its children live: no policy decides who moves
        int born = 0;
        for (unsigned k = 0; k < f.children; ++k)
            if (f.home >> k & 1) {
                if (f.birth[k] <= now.index) ++born;
                else r.joined_by_month[static_cast<std::size_t>(f.birth[k] - months_before_birth) % 4] -= 1;
            }
        take_away(r, in, slot, now);
        const int stay = count(static_cast<ChildMask>(f.resident & ~f.home));   // looked after, or out of care but not home
        r.children -= born;
        r.left_behind += stay;
        r.children_by_band[f.band] -= count(f.home);
        f.resident &= static_cast<ChildMask>(~f.home);
        f.home = 0;
        refresh_notice(r, in.family, slot);
        r.add(column("moved_out"), born);
        return std::max(born + stay, 1);
    }
    return 0;
}

void leave_home(Register& r, const PopulationInputs& in, Slot slot, ChildMask child, Month month) {
    if ((r.families[slot].home & child) == 0) return;
    if (r.families[slot].active != Family::not_active) take_from_episode(r, in.family, r.families[slot].active, child, month);
    change_members(r, in.family, slot, [child](Family& f) { f.home &= static_cast<ChildMask>(~child); });
}

void retire_family(Register& r, const PopulationInputs& in, Slot slot) {
    if (r.families[slot].present) take_away(r, in, slot, r.eighteenth.now());
    refresh_notice(r, in.family, slot);
    r.free_slots.push_back(slot);
}

void populate(Register& r, const PopulationInputs& in, std::uint16_t number) {
    r.number = number;
    r.expected = Calendar<ChildEvent>(in.history_start, calendar_months);
    r.eighteenth = Calendar<ChildEvent>(in.history_start, calendar_months);
    const auto families = static_cast<std::size_t>(in.children.at(in.opening) / mean_children(in.demography) * 1.25) + 64;
    r.families.reserve(families);
    r.notice.reserve(families);
    for (std::uint32_t b = 0; b < band_count; ++b) r.families_due[b] = uniform(drawn<CohortOffsetWords>(in.random, {b, r.number}, std::uint16_t{0}).fraction);
    const int oldest = 3 * static_cast<int>(in.demography.gap_longest);   // older ones have nobody left at the opening
    for (Month cohort = in.history_start - oldest; cohort < in.history_start + months_before_birth; ++cohort)
        form_families(r, in, cohort, in.history_start - 1);   // as they are at the end of the month before
}

}  // namespace hearth::children
