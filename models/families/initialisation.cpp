#include "models/families/initialisation.hpp"

#include "models/families/trust_events.hpp"
#include "models/casework/episodes.hpp"
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
Family draw_family(const Nation& n, std::uint16_t number, FamilyId id, Month cohort, int band) {
    const Parameters& p = *n.parameters;
    const Words w = draw(n.random, {id.value, number}, cohort, purposes::family);
    Family f;
    f.id = id;
    f.band = static_cast<std::uint8_t>(band);
    f.children = static_cast<std::uint8_t>(1 + choose(uniform(w[0]), p.demography.children));
    f.frailty = static_cast<std::uint8_t>(w[3] >> 24);
    f.stayer = uniform_half(w, 6) < p.need.stayer_share;
    f.birth[0] = static_cast<std::int16_t>(cohort.index);
    for (unsigned k = 1; k < f.children; ++k)
        f.birth[k] = static_cast<std::int16_t>(f.birth[k - 1] + birth_gap(p.demography, uniform_half(w, k + 1)));
    const Words siblings = draw(n.random, {id.value, number}, cohort, purposes::sibling);
    for (unsigned k = 0; k < f.children; ++k)
        if ((k == 0 ? uniform_half(w, 5) : uniform_half(siblings, k - 1)) < p.need.disability_share) f.disabled |= static_cast<ChildMask>(1u << k);
    f.present = true;
    return f;
}

Slot take_slot(Authority& a) {
    if (a.free_slots.empty()) {
        a.families.emplace_back();
        a.notice.push_back(0);
        return static_cast<Slot>(a.families.size() - 1);
    }
    const Slot slot = a.free_slots.back();
    a.free_slots.pop_back();
    return slot;
}

void place_children(Authority& a, Family& f, Slot slot, Month now) {
    for (unsigned k = 0; k < f.children; ++k) {
        const Month birth{f.birth[k]};
        const auto bit = static_cast<ChildMask>(1u << k);
        if (birth - months_before_birth > now) {
            a.expected.add(birth - months_before_birth, {slot, k});
            continue;
        }
        f.joined |= bit;
        if (birth + childhood_months <= now) continue;
        f.home |= bit, f.resident |= bit;
        a.children_by_band[f.band] += 1;
        a.eighteenth.add(birth + childhood_months, {slot, k});
        if (birth <= now) a.children += 1;
        else a.joined_by_month[static_cast<std::size_t>((birth - months_before_birth).index) % 4] += 1;
    }
}

/// Adds the family unless nobody in it is under 18 any more; returns the children counted in.
int settle(Authority& a, const Nation& n, const Family& drawn, Month now) {
    const Month needed = n.in_history(now) ? n.opening_averages_start : now;
    if (Month{drawn.birth[drawn.children - 1u]} + childhood_months <= needed) return 0;
    const Slot slot = take_slot(a);
    const std::int32_t before = a.children;
    a.families[slot] = drawn;
    place_children(a, a.families[slot], slot, now);
    a.families_present += 1;
    a.families_by_level[0] += 1;
    become_quiet(a, n, slot);
    refresh_notice(a, n, slot);
    return a.children - before;
}

void remove_active(Authority& a, Slot slot) {
    const std::uint32_t position = a.families[slot].active;
    if (position == Family::not_active) return;
    a.active.remove(position);
    if (position < a.active.size()) a.families[a.active.slot[position]].active = position;
    a.families[slot].active = Family::not_active;
}

/// Ends everything the family has open and takes it off every count but those of its children.
void take_away(Authority& a, const Nation& n, Slot slot, Month month) {
    Family& f = a.families[slot];
    if (f.active != Family::not_active) {
        close_episode(a, n, f.active, month);
        end_help(a, n, f.active, month);
    }
    take_trust_away(a, n, slot, month);
    a.queue.cancel(slot);
    a.families_by_level[f.level] -= 1;
    a.families_present -= 1;
    f.present = false;
    f.level = 0;
    remove_active(a, slot);
}

}  // namespace

void form_families(Authority& a, const Nation& n, Month cohort, Month now) {
    const double births = a.data->children.at(std::max(now, n.opening)) / childhood_months;
    const double families = births / mean_children(n.parameters->demography);
    std::uint32_t ordinal = 0;
    for (std::size_t b = 0; b < band_count; ++b)
        for (a.families_due[b] += families * a.data->band_share[b]; a.families_due[b] >= 1; a.families_due[b] -= 1)
            settle(a, n, draw_family(n, a.number, family_id(cohort, ordinal++), cohort, static_cast<int>(b)), now);
}

int move_in(Authority& a, const Nation& n, Month now) {
    const std::uint32_t arrival = a.moves_in++;
    const Words w = draw(n.random, {arrival, a.number}, now, purposes::move_in);
    const Month cohort = now - static_cast<int>(uniform_index(w[0], childhood_months));
    const auto band = static_cast<int>(choose(uniform(w[1]), a.data->band_share));
    const FamilyId id = family_id(cohort, first_moved_ordinal + a.moved_in[static_cast<std::size_t>(cohort.index) % cohort_ring]++);
    const int children = settle(a, n, draw_family(n, a.number, id, cohort, band), now);
    a.add(column("moved_in"), children);
    return children;
}

int move_out(Authority& a, const Nation& n, Month now) {
    for (int tries = 0; tries < candidates_a_month && !a.families.empty(); ++tries) {
        const Words w = draw(n.random, {a.moves_out++, a.number}, now, purposes::move_out);
        const Slot slot = uniform_index(w[0], static_cast<std::uint32_t>(a.families.size()));
        Family& f = a.families[slot];
        if (!f.present || f.resident == 0) continue;   // wherever its children live: no policy decides who moves
        int born = 0;
        for (unsigned k = 0; k < f.children; ++k)
            if (f.home >> k & 1) {
                if (f.birth[k] <= now.index) ++born;
                else a.joined_by_month[static_cast<std::size_t>(f.birth[k] - months_before_birth) % 4] -= 1;
            }
        take_away(a, n, slot, now);
        const int stay = count(static_cast<ChildMask>(f.resident & ~f.home));   // looked after, or out of care but not home
        a.children -= born;
        a.left_behind += stay;
        a.children_by_band[f.band] -= count(f.home);
        f.resident &= static_cast<ChildMask>(~f.home);
        f.home = 0;
        refresh_notice(a, n, slot);
        a.add(column("moved_out"), born);
        return std::max(born + stay, 1);
    }
    return 0;
}

void leave_home(Authority& a, const Nation& n, Slot slot, ChildMask child, Month month) {
    if ((a.families[slot].home & child) == 0) return;
    if (a.families[slot].active != Family::not_active) take_from_episode(a, n, a.families[slot].active, child, month);
    change_members(a, n, slot, [child](Family& f) { f.home &= static_cast<ChildMask>(~child); });
}

void retire_family(Authority& a, const Nation& n, Slot slot) {
    if (a.families[slot].present) take_away(a, n, slot, a.eighteenth.now());
    refresh_notice(a, n, slot);
    a.free_slots.push_back(slot);
}

void populate(Authority& a, const Nation& n, const PlaceData& place) {
    a.data = &place;
    a.number = place.number;
    a.expected = Calendar<ChildEvent>(n.history_start, calendar_months);
    a.eighteenth = Calendar<ChildEvent>(n.history_start, calendar_months);
    const auto families = static_cast<std::size_t>(place.children.at(n.opening) / mean_children(n.parameters->demography) * 1.25) + 64;
    a.families.reserve(families);
    a.notice.reserve(families);
    for (std::uint32_t b = 0; b < band_count; ++b) {
        const Words w = draw(n.random, {b, a.number}, std::uint16_t{0}, purposes::cohort_offset);
        a.families_due[b] = uniform(w[0]);
    }
    const int oldest = 3 * static_cast<int>(n.parameters->demography.gap_longest);   // older ones have nobody left at the opening
    for (Month cohort = n.history_start - oldest; cohort < n.history_start + months_before_birth; ++cohort)
        form_families(a, n, cohort, n.history_start - 1);   // as they are at the end of the month before
}

}  // namespace hearth::children
