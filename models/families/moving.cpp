#include "models/families/trust_events.hpp"
#include "models/month/schedule.hpp"
#include "models/casework/episodes.hpp"

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

Slot quiet_family_like(const Authority& a, const Family& family, std::uint32_t place_word, Month month) {
    const auto families = static_cast<std::uint32_t>(a.families.size());
    if (families == 0) return no_slot;
    const std::uint32_t place = uniform_index(place_word, families);
    const int youngest = youngest_birth(family), size = count(family.home);
    for (int step = 0; step <= 2 * nearly_the_same_stage; ++step) {
        const int cohort = youngest + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
        if (cohort > month.index + months_before_birth - 1 || cohort <= month.index - childhood_months) continue;   // the ring holds others there
        Slot nearest = no_slot;
        std::uint32_t least = families;
        const auto cell = static_cast<ResistanceQueue::Cell>(static_cast<unsigned>(cohort) % cohort_ring * band_count + family.band);
        a.queue.for_each_waiting(cell, [&](Slot slot) {
            const std::uint32_t after = slot >= place ? slot - place : slot + families - place;
            if (after >= least || (a.notice[slot] & 127) != size) return;
            if (a.families[slot].active == Family::not_active && a.families[slot].away == 0) least = after, nearest = slot;
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

void take_off_active(Authority& a, Slot slot) {
    const std::uint32_t position = a.families[slot].active;
    a.active.remove(position);
    if (position < a.active.size()) a.families[a.active.slot[position]].active = position;
    a.families[slot].active = Family::not_active;
}

/// What services do for the family ends where it lived: an episode as others do; a place and a turn on the waiting list are lost.
Carried end_services(Authority& a, const Nation& n, Slot slot, Month month) {
    const std::uint32_t position = a.families[slot].active;
    const Case record = a.active.cases[position];
    if (record.status == Status::support) a.add(column("support_ended"), duration_code(month.index - record.episode_since), count(record.brought));
    close_episode(a, n, position, month);
    if (record.help == Help::waiting) std::erase_if(a.waiting, [slot](const Waiting& w) { return w.slot == slot; });   // offered help this month, it would stand there twice
    end_help(a, n, position, month);
    take_off_active(a, slot);
    return {record.status, record.brought, record.factors, record.chronic};
}

double trust_of(const Authority& a, const Nation& n, Slot slot, Month month) {
    return n.parameters->trust.on ? present_trust(n.parameters->trust, a.families[slot], month) : 0;
}

/// Who waits for need goes on waiting with the rest of the resistance, who no longer waits is taken out, and who is newly quiet
/// draws one that was never drawn.
void set_waiting(Authority& a, const Nation& n, Slot slot, double factor_before) {
    Family& family = a.families[slot];
    if (!a.queue.waiting(slot)) {
        if (family.level == 0) become_quiet(a, n, slot);
        return;
    }
    if (family.level == 0) {
        a.queue.move(slot, cell_of(family), factor_before, onset_factor(n.parameters->need, n.need, family));
        return;
    }
    a.queue.cancel(slot);
    family.spells += 1;
}

void arrive(Authority& a, const Nation& n, Slot slot, const Carried& carried, bool goes_on, Month month) {
    if (a.families[slot].level > 0) {
        const std::uint32_t position = activate(a, slot, month);
        a.active.cases[position].factors = carried.factors;
        a.active.cases[position].chronic = carried.chronic;
        refresh(a, n, position);
    }
    if (goes_on) take_over_episode(a, n, slot, carried.brought, carried.status, month);
    refresh_notice(a, n, slot);
}

}  // namespace

void move_family(const Nation& n, Authority& from, Slot left, Authority& to, Slot reached, bool handed_over, Month month) {
    Family &mover = from.families[left], &quiet = to.families[reached];
    const double mover_factor = onset_factor(n.parameters->need, n.need, mover), quiet_factor = onset_factor(n.parameters->need, n.need, quiet);
    const double trust = trust_of(from, n, left, month) - trust_of(to, n, reached, month);
    Carried carried = end_services(from, n, left, month);
    carried.brought = carried_over(carried.brought, mover.home, quiet.home);
    exchange_need(mover, quiet);
    from.trust_sum -= trust, to.trust_sum += trust;
    from.families_by_level[quiet.level] -= 1, from.families_by_level[mover.level] += 1;
    to.families_by_level[mover.level] -= 1, to.families_by_level[quiet.level] += 1;
    set_waiting(from, n, left, mover_factor);
    set_waiting(to, n, reached, quiet_factor);
    refresh_notice(from, n, left);
    arrive(to, n, reached, carried, handed_over && carried.status != Status::none, month);
    from.need_moved_out += 1, to.need_moved_in += 1;
}

namespace {

/// In the order of ids, because that of records carries no meaning; listed before anybody moves, so that nobody moves twice.
void list_movers(Authority& a, const Nation& n, Month month) {
    const std::size_t size = a.active.size();
    for (auto& words : a.scratch_words) words.resize(size);
    draw_many(n.random, a.active.id.data(), size, a.number, static_cast<std::uint16_t>(month.index), purposes::moving_family, 0,
              {a.scratch_words[0].data(), a.scratch_words[1].data(), a.scratch_words[2].data(), a.scratch_words[3].data()});
    a.onsets.clear();
    for (std::size_t i = 0; i < size; ++i) {
        if (uniform(a.scratch_words[0][i]) >= n.parameters->moving.share) continue;
        if (level_in(a.active.klass[i]) == 0 && status_in(a.active.klass[i]) == Status::none) continue;
        const Family& family = a.families[a.active.slot[i]];
        if (family.away == 0 && family.home != 0) a.onsets.push_back({family.id, a.active.slot[i]});
    }
    std::sort(a.onsets.begin(), a.onsets.end());
}

std::array<std::int64_t, band_count> children_of_all(std::span<const Authority> authorities) {
    std::array<std::int64_t, band_count> sum{};
    for (const Authority& a : authorities)
        for (std::size_t b = 0; b < band_count; ++b) sum[b] += a.children_by_band[b];
    return sum;
}

/// The authority in which that child of the band lives, counted through all of them.
Authority& home_of_child(std::span<Authority> authorities, std::size_t band, std::int64_t child) {
    std::size_t i = 0;
    for (; i + 1 < authorities.size() && child >= authorities[i].children_by_band[band]; ++i) child -= authorities[i].children_by_band[band];
    return authorities[i];
}

void move_if_there_is_room(const Nation& n, std::span<Authority> authorities, Authority& from, Slot slot, std::int64_t children, Month month) {
    const Family& family = from.families[slot];
    const Words w = draw(n.random, from.entity(family.id), month, purposes::moving_family);
    Authority& to = home_of_child(authorities, family.band, static_cast<std::int64_t>(uniform(w[1]) * static_cast<double>(children)));
    if (&to == &from) return;
    const Slot reached = quiet_family_like(to, family, w[3], month);
    if (reached != no_slot) move_family(n, from, slot, to, reached, uniform(w[2]) < n.parameters->moving.handed_over, month);
}

}  // namespace

// What moves counts as this month's, so the month begins here for everybody; begin_month leaves alone what has begun.
void families_move(Nation& n, std::span<Authority> authorities, Month month) {
    if (n.parameters->moving.share <= 0 || authorities.size() < 2 || n.in_history(month)) return;
    for (Authority& a : authorities) begin_month(a, n, month);
    const auto children = children_of_all(authorities);
    for (Authority& a : authorities) list_movers(a, n, month);
    for (Authority& a : authorities)
        for (const auto& [id, slot] : a.onsets) move_if_there_is_room(n, authorities, a, slot, children[a.families[slot].band], month);
}

}  // namespace hearth::children
