#include "models/population/moving.hpp"

#include "models/casework/episodes.hpp"
#include "models/draws/family_words.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, MovingParameters& p) {
    d.add(p.share, Number{"moving.share", "1", "Share of families in need, or in an open episode, that move in a year; the destination is drawn by children in the run, so a run of one authority has no moves. 0: none.", {0, .5}, Evidence::assumed, "About the share of families with children that change authority in a year; swept."});
    d.add(p.handed_over, Number{"moving.handed_over", "1", "Share of open episodes that go on where the family moves to; of the others nobody there knows.", {0, 1}, Evidence::assumed, "Swept; 1: nobody is lost sight of."});
}

ChildMask carried_over(ChildMask marks, ChildMask from_home, ChildMask to_home) {
    unsigned carried = 0, from = from_home, to = to_home;
    for (; from != 0 && to != 0; from &= from - 1, to &= to - 1)
        if (marks & from & (~from + 1)) carried |= to & (~to + 1);
    return static_cast<ChildMask>(carried);
}

namespace {

void exchange_marks(ChildMask& x, ChildMask x_home, ChildMask& y, ChildMask y_home) {
    const ChildMask to_x = carried_over(y, y_home, x_home), to_y = carried_over(x, x_home, y_home);
    x = static_cast<ChildMask>((x & ~x_home) | to_x);
    y = static_cast<ChildMask>((y & ~y_home) | to_y);
}

void forget_referrals(Family& family) {
    family.referred.fill(Family::never);
    family.closed_early = Family::never;
}

}  // namespace

void exchange_need(Family& x, Family& y) {
    std::swap(x.level, y.level), std::swap(x.frailty, y.frailty), std::swap(x.acute_spells, y.acute_spells);
    const bool stayer = x.stayer;
    x.stayer = y.stayer, y.stayer = stayer;
    std::swap(x.trust, y.trust), std::swap(x.trust_since, y.trust_since);
    std::swap(x.early_help_ended, y.early_help_ended);
    for (const auto marks : {&Family::disabled, &Family::ever_referred, &Family::ever_in_need, &Family::ever_on_plan, &Family::ever_looked_after})
        exchange_marks(x.*marks, x.home, y.*marks, y.home);
    forget_referrals(x), forget_referrals(y);
}

Slot quiet_family_like(const Register& r, const Family& family, std::uint32_t place_word, Month month) {
    const auto families = static_cast<std::uint32_t>(r.families.size());
    if (families == 0) return no_slot;
    const std::uint32_t place = uniform_index(place_word, families);
    const int youngest = youngest_birth(family), size = count(family.home);
    for (int step = 0; step <= 2 * nearly_the_same_stage; ++step) {
        const int cohort = youngest + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
        if (cohort > month.index + months_before_birth - 1 || cohort <= month.index - childhood_months) continue;   // the ring holds others there
        Slot nearest = no_slot;
        std::uint32_t least = families;
        const auto cell = static_cast<ResistanceQueue::Cell>(static_cast<unsigned>(cohort) % cohort_ring * band_count + family.band);
        r.queue.for_each_waiting(cell, [&](Slot slot) {
            const std::uint32_t after = slot >= place ? slot - place : slot + families - place;
            if (after >= least || (r.notice[slot] & 127) != size) return;
            if (r.families[slot].active == Family::not_active && r.families[slot].away == 0) least = after, nearest = slot;
        });
        if (nearest != no_slot) return nearest;
    }
    return no_slot;
}

namespace {

/// What a case says of its family, wherever it is.
struct Carried {
    Status status = Status::none;
    ChildMask brought = 0;
    std::uint8_t factors = 0;
    bool chronic = false;
};

/// What services do for the family ends where it lived: an episode as others do; a place and a turn on the waiting list are lost.
Carried end_services(Register& r, const MovingInputs& in, Slot slot, Month month) {
    const std::uint32_t position = r.families[slot].active;
    const Case record = r.active.cases[position];
    if (record.status == Status::support) r.add(column("support_ended"), duration_code(month.index - record.episode_since), count(record.brought));
    close_episode(r, in.family, position, month);
    if (record.help == Help::waiting) std::erase_if(r.waiting, [slot](const Waiting& w) { return w.slot == slot; });   // offered help this month, it would stand there twice
    end_help(r, in.family, position, month);
    remove_from_active(r, position);
    return {record.status, record.brought, record.factors, record.chronic};
}

double trust_of(const Register& r, const MovingInputs& in, Slot slot, Month month) {
    return in.family.trust.on ? present_trust(in.family.trust, r.families[slot], month) : 0;
}

/// Who waits for need goes on waiting with the rest of the resistance, who no longer waits is taken out, and who is newly quiet
/// draws one that was never drawn.
void set_waiting(Register& r, const MovingInputs& in, Slot slot, double factor_before) {
    Family& family = r.families[slot];
    if (!r.queue.waiting(slot)) {
        if (family.level == 0) become_quiet(r, in.family, slot);
        return;
    }
    if (family.level == 0) {
        r.queue.move(slot, cell_of(family), factor_before, onset_factor(in.family.need, in.family.tables, family));
        return;
    }
    r.queue.cancel(slot);
    family.spells += 1;
}

void arrive(Register& r, const MovingInputs& in, Slot slot, const Carried& carried, const CaseworkInputs* goes_on, Month month) {
    if (r.families[slot].level > 0) {
        const std::uint32_t position = activate(r, slot, month);
        r.active.cases[position].factors = carried.factors;
        r.active.cases[position].chronic = carried.chronic;
        refresh(r, in.family, position);
    }
    if (goes_on != nullptr) take_over_episode(r, *goes_on, slot, carried.brought, carried.status, month);
    refresh_notice(r, in.family, slot);
}

}  // namespace

void move_family(const MovingInputs& in, Register& from, Slot left, Register& to, Slot reached, const CaseworkInputs* handed_over, Month month) {
    Family &mover = from.families[left], &quiet = to.families[reached];
    const double mover_factor = onset_factor(in.family.need, in.family.tables, mover), quiet_factor = onset_factor(in.family.need, in.family.tables, quiet);
    const double trust = trust_of(from, in, left, month) - trust_of(to, in, reached, month);
    Carried carried = end_services(from, in, left, month);
    carried.brought = carried_over(carried.brought, mover.home, quiet.home);
    exchange_need(mover, quiet);
    from.trust_sum -= trust, to.trust_sum += trust;
    from.families_by_level[quiet.level] -= 1, from.families_by_level[mover.level] += 1;
    to.families_by_level[mover.level] -= 1, to.families_by_level[quiet.level] += 1;
    set_waiting(from, in, left, mover_factor);
    set_waiting(to, in, reached, quiet_factor);
    refresh_notice(from, in.family, left);
    arrive(to, in, reached, carried, carried.status != Status::none ? handed_over : nullptr, month);
    from.need_moved_out += 1, to.need_moved_in += 1;
}

void list_movers(Register& r, const MovingInputs& in, Month month) {
    const std::size_t size = r.active.size();
    DrawnColumns<MovingFamilyWords> w;
    w.fill(in.family.random, r.active.id, r.number, month);
    r.onsets.clear();
    for (std::size_t i = 0; i < size; ++i) {
        if (uniform(w.word<&MovingFamilyWords::moves>(i)) >= in.moving.share) continue;
        if (level_in(r.active.klass[i]) == 0 && status_in(r.active.klass[i]) == Status::none) continue;
        const Family& family = r.families[r.active.slot[i]];
        if (family.away == 0 && family.home != 0) r.onsets.push_back({family.id, r.active.slot[i]});
    }
    std::sort(r.onsets.begin(), r.onsets.end());
}

}  // namespace hearth::children
