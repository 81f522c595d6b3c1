// Care month by month: processes of care/care.hpp.
#include "models/care/care_inputs.hpp"
#include "models/casework/episodes.hpp"
#include "models/draws/service_words.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr std::uint16_t unaccompanied_index = 7;   ///< keys an unaccompanied child's months apart from any family's children

ChildMask bit_of(const LookedAfter& child) { return static_cast<ChildMask>(1u << child.child); }
bool unaccompanied(const LookedAfter& child) { return child.route == LegalRoute::unaccompanied; }
std::uint16_t index_of(const LookedAfter& child) { return unaccompanied(child) ? unaccompanied_index : child.child; }

/// The child's family, if its slot still holds it (it may have moved away with the slot kept).
Family* family_of(Register& r, const LookedAfter& child) {
    if (child.slot == LookedAfter::no_family) return nullptr;
    Family& family = r.families[child.slot];
    return family.id == child.family ? &family : nullptr;
}

void set_placement(Register& r, LookedAfter& child, Placement placement) {
    r.in_house_taken += (placement == Placement::in_house_foster) - (child.placement == Placement::in_house_foster);
    child.placement = placement;
}

/// A first placement; without a free in-house foster place, agency foster care or a home. Where a budget is made from what the
/// histories cost, they are short of foster places too.
Placement choose_placement(const Register& r, const CareInputs& in, int age_months, const PlacementWords& w) {
    const CareParameters& p = in.care;
    const auto wanted = static_cast<Placement>(choose(uniform(w.placement), age_months >= 192 ? p.place_teenager : p.place_child));
    const bool full = in.limited && r.in_house_taken >= p.in_house_per_10000 * r.children / 10000;
    if (wanted != Placement::in_house_foster || !full) return wanted;
    return uniform(w.overflow) < p.overflow_residential ? Placement::residential : Placement::agency_foster;
}

void return_home(Register& r, const CareInputs& in, const LookedAfter& child, Family& family, Month month) {
    const ChildMask bit = bit_of(child);
    if (family.present) {
        change_members(r, in.family, child.slot, [bit](Family& f) { f.away &= static_cast<ChildMask>(~bit), f.home |= bit; });
        support_child(r, in.family, child.slot, bit, month);
        return;
    }
    family.away &= static_cast<ChildMask>(~bit);   // the family moved away: the child follows
    family.resident &= static_cast<ChildMask>(~bit);
    r.children -= 1;
    r.left_behind -= 1;
    r.children_by_band[child.band] -= 1;
    r.add(column("moved_out"), 1);
}

void end_care(Register& r, const CareInputs& in, LookedAfter& child, CareEnd how, Month month) {
    set_placement(r, child, Placement::kin);
    r.add(column("care_ends"), static_cast<std::size_t>(how), 1);
    if (unaccompanied(child)) r.children -= 1;
    Family* family = family_of(r, child);
    if (family == nullptr || how == CareEnd::turned_18) return;   // at 18 demography has taken the child off every count
    const ChildMask bit = bit_of(child);
    if (how == CareEnd::home) return_home(r, in, child, *family, month);
    else if (family->present) change_members(r, in.family, child.slot, [bit](Family& f) { f.away &= static_cast<ChildMask>(~bit); });
    else family->away &= static_cast<ChildMask>(~bit);
}

void change_placement(Register& r, const CareInputs& in, LookedAfter& child, int age, int months, double u) {
    const CareParameters& p = in.care;
    const auto happens = [u](double rate) { return u < rate / 12 && u < math::monthly_probability(rate); };
    if (child.placement == Placement::kin) return;
    if (age >= 192 && child.placement != Placement::supported && happens(p.move_to_supported)) set_placement(r, child, Placement::supported);
    else if (age < 60 && months >= 6 && child.placement != Placement::adoption && happens(p.move_to_adoption)) set_placement(r, child, Placement::adoption);
}

/// True when the child has left care this month.
bool care_month(Register& r, const CareInputs& in, LookedAfter& child, Month month) {
    const CareParameters& p = in.care;
    const int age = month.index - child.birth, months = month.index - child.entered;
    const bool birthdays = in.birthdays || unaccompanied(child);   // without demography families stay as they are
    if (age >= childhood_months && birthdays) {
        end_care(r, in, child, CareEnd::turned_18, month);
        return true;
    }
    const auto w = drawn<CareMonthWords>(in.random, r.entity(child.family), month, index_of(child));
    const double hazard = unaccompanied(child) ? 0 : care_exit_hazard(p, months, age);
    const double u = uniform(w.ends);
    if (u < hazard && u < -math::expm1(-hazard)) {
        end_care(r, in, child, static_cast<CareEnd>(choose(uniform(w.how), care_end_weights(p, months, age))), month);
        return true;
    }
    change_placement(r, in, child, age, months, uniform(w.moves));
    return false;
}

void begin_care(Register& r, const CareInputs& in, LookedAfter child, Month month) {
    const auto w = drawn<PlacementWords>(in.random, r.entity(child.family), month, index_of(child));
    const int age = month.index - child.birth;
    if (!unaccompanied(child)) child.route = static_cast<LegalRoute>(choose(uniform(w.route), route_weights(in.care, in.orders)));
    child.entered = static_cast<std::int16_t>(month.index);
    set_placement(r, child, choose_placement(r, in, age, w));
    r.add(column("care_starts"), static_cast<std::size_t>(std::min(age, childhood_months - 1) / 12), 1);
    r.add(column("care_starts_by_route"), static_cast<std::size_t>(child.route), 1);
    r.looked_after.push_back(child);
}

void enter_care(Register& r, const CareInputs& in, Slot slot, unsigned k, Month month) {
    Family& family = r.families[slot];
    const auto bit = static_cast<ChildMask>(1u << k);
    family.ever_looked_after |= bit;
    begin_care(r, in, {.family = family.id, .slot = slot, .birth = family.birth[k], .child = static_cast<std::uint8_t>(k), .band = family.band}, month);
    take_from_episode(r, in.family, family.active, bit, month);
    change_members(r, in.family, slot, [bit](Family& f) { f.home &= static_cast<ChildMask>(~bit), f.away |= bit; });
}

/// Hazard this month of entering care for each child in the episode that is born and at home.
std::array<double, max_children> entry_hazards(const CareInputs& in, const Family& family, const Case& record, CaseClass c, Month month) {
    std::array<double, max_children> hazard{};
    const bool outside = (record.factors >> harm_outside_factor & 1) != 0;
    for (unsigned k = 0; k < family.children; ++k)
        if ((record.brought & family.home) >> k & 1 && family.birth[k] <= month.index)
            hazard[k] = in.entry * care_entry_hazard(in.care, level_in(c), status_in(c), month.index - family.birth[k], outside);
    return hazard;
}

void care_entry(Register& r, const CareInputs& in, std::uint32_t i, Month month) {
    const Slot slot = r.active.slot[i];
    const Family& family = r.families[slot];
    auto chance = entry_hazards(in, family, r.active.cases[i], r.sweep.klass[i], month);
    const double u = uniform(r.sweep.words.word<&MonthWords::care>(i));
    if (u >= std::accumulate(chance.begin(), chance.end(), 0.0)) return;   // P(anybody) is at most the sum of hazards
    for (double& p : chance) p = -math::expm1(-p);
    double nobody = 1;
    std::array<double, max_children> first{};   // P(k is the first in birth order to enter)
    for (std::size_t k = 0; k < max_children; ++k) first[k] = nobody * chance[k], nobody *= 1 - chance[k];
    if (u >= 1 - nobody) return;
    const auto w = drawn<CareEntryWords>(in.random, r.entity(family.id), month);
    static_assert(max_children == 1 + std::size(CareEntryWords{}.later));
    const std::size_t eldest = choose(uniform(w.first), first);
    for (std::size_t k = eldest; k < max_children; ++k)
        if (k == eldest || uniform(w.later[k - 1]) < chance[k]) enter_care(r, in, slot, static_cast<unsigned>(k), month);
}

}  // namespace

void looked_after_children(Register& r, const CareInputs& in, Month month) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < r.looked_after.size(); ++i)
        if (!care_month(r, in, r.looked_after[i], month)) r.looked_after[kept++] = r.looked_after[i];
    r.looked_after.resize(kept);
}

void unaccompanied_arrivals(Register& r, const CareInputs& in, Month month) {
    const CareParameters& p = in.care;
    if (!p.unaccompanied) return;
    const double mean = in.unaccompanied.at(month) / p.unaccompanied_stay / 12;
    const std::uint32_t arrivals = poisson(in.random, {0, r.number}, month, purposes::unaccompanied_count, mean);
    for (std::uint32_t k = 0; k < arrivals; ++k) {
        const std::uint32_t arrival = r.unaccompanied_arrivals++;
        const auto w = drawn<UnaccompaniedWords>(in.random, {arrival, r.number}, month);
        const int age = 15 + static_cast<int>(choose(uniform(w.age), p.unaccompanied_age));
        const int months = age * 12 + static_cast<int>(uniform_index(w.months, 12));
        r.children += 1;
        begin_care(r, in, {.family = {arrival}, .birth = static_cast<std::int16_t>(month.index - months), .route = LegalRoute::unaccompanied}, month);
    }
}

void care_entries(Register& r, const CareInputs& in, Month month) {
    for_each_marked(r, r.sweep.care, [&](std::uint32_t i) {
        if (r.active.cases[i].status != Status::none) care_entry(r, in, i, month);
    });
}

}  // namespace hearth::children
