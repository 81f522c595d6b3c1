// Care month by month: processes of care/care.hpp.
#include "models/families/initialisation.hpp"
#include "models/month/schedule.hpp"
#include "models/casework/episodes.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr std::uint16_t unaccompanied_index = 7;   ///< keys an unaccompanied child's months apart from any family's children

ChildMask bit_of(const LookedAfter& child) { return static_cast<ChildMask>(1u << child.child); }
bool unaccompanied(const LookedAfter& child) { return child.route == LegalRoute::unaccompanied; }

/// The child's family, if its slot still holds it (it may have moved away with the slot kept).
Family* family_of(Authority& a, const LookedAfter& child) {
    if (child.slot == LookedAfter::no_family) return nullptr;
    Family& family = a.families[child.slot];
    return family.id == child.family ? &family : nullptr;
}

void set_placement(Authority& a, LookedAfter& child, Placement placement) {
    a.in_house_taken += (placement == Placement::in_house_foster) - (child.placement == Placement::in_house_foster);
    child.placement = placement;
}

/// A first placement; without a free in-house foster place, agency foster care or a home. Where a budget is made from what the
/// histories cost, they are short of foster places too.
Placement choose_placement(const Authority& a, const Nation& n, int age_months, const Words& w, Month month) {
    const CareParameters& p = n.parameters->care;
    const auto wanted = static_cast<Placement>(choose(uniform(w[0]), age_months >= 192 ? p.place_teenager : p.place_child));
    const bool full = places_shared(n, month) && a.in_house_taken >= p.in_house_per_10000 * a.children / 10000;
    if (wanted != Placement::in_house_foster || !full) return wanted;
    return uniform(w[1]) < p.overflow_residential ? Placement::residential : Placement::agency_foster;
}

void return_home(Authority& a, const Nation& n, const LookedAfter& child, Family& family, Month month) {
    const ChildMask bit = bit_of(child);
    if (family.present) {
        change_members(a, n, child.slot, [bit](Family& f) { f.away &= static_cast<ChildMask>(~bit), f.home |= bit; });
        support_child(a, n, child.slot, bit, month);
        return;
    }
    family.away &= static_cast<ChildMask>(~bit);   // the family moved away: the child follows
    family.resident &= static_cast<ChildMask>(~bit);
    a.children -= 1;
    a.left_behind -= 1;
    a.children_by_band[child.band] -= 1;
    a.add(column("moved_out"), 1);
}

void end_care(Authority& a, const Nation& n, LookedAfter& child, CareEnd how, Month month) {
    set_placement(a, child, Placement::kin);
    a.add(column("care_ends"), static_cast<std::size_t>(how), 1);
    if (unaccompanied(child)) a.children -= 1;
    Family* family = family_of(a, child);
    if (family == nullptr || how == CareEnd::turned_18) return;   // at 18 demography has taken the child off every count
    const ChildMask bit = bit_of(child);
    if (how == CareEnd::home) return_home(a, n, child, *family, month);
    else if (family->present) change_members(a, n, child.slot, [bit](Family& f) { f.away &= static_cast<ChildMask>(~bit); });
    else family->away &= static_cast<ChildMask>(~bit);
}

void change_placement(Authority& a, const Nation& n, LookedAfter& child, int age, int months, double u) {
    const CareParameters& p = n.parameters->care;
    const auto happens = [u](double rate) { return u < rate / 12 && u < math::monthly_probability(rate); };
    if (child.placement == Placement::kin) return;
    if (age >= 192 && child.placement != Placement::supported && happens(p.move_to_supported)) set_placement(a, child, Placement::supported);
    else if (age < 60 && months >= 6 && child.placement != Placement::adoption && happens(p.move_to_adoption)) set_placement(a, child, Placement::adoption);
}

/// True when the child has left care this month.
bool care_month(Authority& a, const Nation& n, LookedAfter& child, Month month) {
    const CareParameters& p = n.parameters->care;
    const int age = month.index - child.birth, months = month.index - child.entered;
    const bool birthdays = n.parameters->demography.on || n.in_history(month) || unaccompanied(child);   // without demography families stay as they are
    if (age >= childhood_months && birthdays) {
        end_care(a, n, child, CareEnd::turned_18, month);
        return true;
    }
    const Words w = draw(n.random, a.entity(child.family), month, purposes::care_month, unaccompanied(child) ? unaccompanied_index : child.child);
    const double hazard = unaccompanied(child) ? 0 : care_exit_hazard(p, months, age);
    const double u = uniform(w[0]);
    if (u < hazard && u < -math::expm1(-hazard)) {
        end_care(a, n, child, static_cast<CareEnd>(choose(uniform(w[1]), care_end_weights(p, months, age))), month);
        return true;
    }
    change_placement(a, n, child, age, months, uniform(w[2]));
    return false;
}

void begin_care(Authority& a, const Nation& n, LookedAfter child, Month month) {
    const std::uint16_t index = unaccompanied(child) ? unaccompanied_index : child.child;
    const Words w = draw(n.random, a.entity(child.family), month, purposes::placement, index);
    const int age = month.index - child.birth;
    if (!unaccompanied(child)) child.route = static_cast<LegalRoute>(choose(uniform(w[2]), route_weights(n.parameters->care, a.practice.orders)));
    child.entered = static_cast<std::int16_t>(month.index);
    set_placement(a, child, choose_placement(a, n, age, w, month));
    a.add(column("care_starts"), static_cast<std::size_t>(std::min(age, childhood_months - 1) / 12), 1);
    a.add(column("care_starts_by_route"), static_cast<std::size_t>(child.route), 1);
    a.looked_after.push_back(child);
}

void enter_care(Authority& a, const Nation& n, Slot slot, unsigned k, Month month) {
    Family& family = a.families[slot];
    const auto bit = static_cast<ChildMask>(1u << k);
    family.ever_looked_after |= bit;
    begin_care(a, n, {.family = family.id, .slot = slot, .birth = family.birth[k], .child = static_cast<std::uint8_t>(k), .band = family.band}, month);
    take_from_episode(a, n, family.active, bit, month);
    change_members(a, n, slot, [bit](Family& f) { f.home &= static_cast<ChildMask>(~bit), f.away |= bit; });
}

/// Hazard this month of entering care for each child in the episode that is born and at home.
std::array<double, max_children> entry_hazards(const Authority& a, const Nation& n, const Family& family, const Case& record, CaseClass c, Month month) {
    std::array<double, max_children> hazard{};
    const bool outside = (record.factors >> harm_outside_factor & 1) != 0;
    for (unsigned k = 0; k < family.children; ++k)
        if ((record.brought & family.home) >> k & 1 && family.birth[k] <= month.index)
            hazard[k] = a.practice.care_entry * care_entry_hazard(n.parameters->care, level_in(c), status_in(c), month.index - family.birth[k], outside);
    return hazard;
}

void care_entry(Authority& a, const Nation& n, std::uint32_t i, Month month) {
    const Slot slot = a.active.slot[i];
    const Family& family = a.families[slot];
    auto chance = entry_hazards(a, n, family, a.active.cases[i], a.sweep.klass[i], month);
    const double u = uniform(a.sweep.words[3][i]);
    if (u >= std::accumulate(chance.begin(), chance.end(), 0.0)) return;   // P(anybody) is at most the sum of hazards
    for (double& p : chance) p = -math::expm1(-p);
    double nobody = 1;
    std::array<double, max_children> first{};   // P(k is the first in birth order to enter)
    for (std::size_t k = 0; k < max_children; ++k) first[k] = nobody * chance[k], nobody *= 1 - chance[k];
    if (u >= 1 - nobody) return;
    const Words w = draw(n.random, a.entity(family.id), month, purposes::care_entry);
    const std::size_t eldest = choose(uniform(w[0]), first);
    for (std::size_t k = eldest; k < max_children; ++k)
        if (k == eldest || uniform(w[k]) < chance[k]) enter_care(a, n, slot, static_cast<unsigned>(k), month);
}

}  // namespace

void looked_after_children(Authority& a, const Nation& n, Month month) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < a.looked_after.size(); ++i)
        if (!care_month(a, n, a.looked_after[i], month)) a.looked_after[kept++] = a.looked_after[i];
    a.looked_after.resize(kept);
}

void unaccompanied_arrivals(Authority& a, const Nation& n, Month month) {
    const CareParameters& p = n.parameters->care;
    if (!p.unaccompanied) return;
    const double mean = a.data->unaccompanied.at(month) / p.unaccompanied_stay / 12;
    const std::uint32_t arrivals = poisson(n.random, {0, a.number}, month, purposes::unaccompanied_count, mean);
    for (std::uint32_t k = 0; k < arrivals; ++k) {
        const std::uint32_t arrival = a.unaccompanied_arrivals++;
        const Words w = draw(n.random, {arrival, a.number}, month, purposes::unaccompanied);
        const int age = 15 + static_cast<int>(choose(uniform(w[0]), p.unaccompanied_age));
        const int months = age * 12 + static_cast<int>(uniform_index(w[1], 12));
        a.children += 1;
        begin_care(a, n, {.family = {arrival}, .birth = static_cast<std::int16_t>(month.index - months), .route = LegalRoute::unaccompanied}, month);
    }
}

void care_entries(Authority& a, const Nation& n, Month month) {
    for_each_marked(a, a.sweep.care, [&](std::uint32_t i) {
        if (a.active.cases[i].status != Status::none) care_entry(a, n, i, month);
    });
}

}  // namespace hearth::children
