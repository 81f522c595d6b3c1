#include "benchmarks/care_pathway/area.hpp"

#include "sim/core/sampling.hpp"

#include <algorithm>
#include <numeric>

namespace care_pathway {
namespace {

using hearth::Month;
using hearth::Words;

constexpr hearth::Purpose at_start{1}, at_birth{2}, at_move{3}, at_admission{4};
constexpr std::array starting_phases = {Phase::universal, Phase::early_help,   Phase::in_need,
                                        Phase::plan,      Phase::looked_after, Phase::left};
constexpr std::array starting_shares = {0.93, 0.025, 0.03, 0.004, 0.007, 0.004};

hearth::ResistanceQueue::Cell cell(Phase phase) { return static_cast<hearth::ResistanceQueue::Cell>(phase); }
std::uint8_t byte(std::uint32_t word) { return static_cast<std::uint8_t>(word >> 24); }
std::int16_t small(int month) { return static_cast<std::int16_t>(month); }

}  // namespace

void Draws::fill(hearth::RandomKey random, const std::vector<Slot>& slots, std::uint16_t area, Month month, hearth::Purpose purpose) {
    for (auto& lane : words) lane.resize(std::max(lane.size(), slots.size()));
    hearth::draw_many(random, slots.data(), slots.size(), area, static_cast<std::uint16_t>(month.index), purpose, 0,
                      {words[0].data(), words[1].data(), words[2].data(), words[3].data()});
}

Area::Area(std::uint16_t area, Slot size, double deprivation, hearth::RandomKey random, int months)
    : number_(area), capacity_(std::max<int>(4, static_cast<int>(16 * size / 100))), rates_(deprivation), children_(size) {
    records_.reserve(static_cast<std::size_t>(months));
    for (Slot slot = 0; slot < size; ++slot) {
        const Words words = draw(random, {slot, area}, Month{0}, at_start, 0);
        const int age = static_cast<int>(hearth::uniform_index(words[1], childhood));
        children_[slot] = {small(-age), small(-1), byte(words[2]), Phase::universal, 0};
        const auto phase = starting_phases[hearth::choose(hearth::uniform(words[0]), starting_shares)];
        start(slot, phase, draw(random, {slot, area}, Month{0}, at_start, 1), Month{0});
        birthdays_.add(Month{childhood - 1 - age}, slot);
    }
}

/// The words 1 and 2 become the resistance against the next move.
void Area::start(Slot slot, Phase phase, const Words& words, Month now) {
    Child& child = children_[slot];
    child.phase = phase;
    ++in_phase_[number(phase)];
    if (phase == Phase::left) return;
    child.bound_weight = static_cast<std::uint8_t>(largest_weight_from(now.index - child.birth));
    moves_.wait(slot, cell(phase), hearth::exponential(words[1], words[2]), multiplier(child.frailty, child.bound_weight));
}

void Area::stop(Slot slot) {
    --in_phase_[number(children_[slot].phase)];
    moves_.cancel(slot);
}

/// Asks for scattered records early, so that they come from memory side by side.
void Area::fetch(const std::vector<Slot>& slots) const {
    for (const Slot slot : slots) __builtin_prefetch(&children_[slot]);
}

int Area::load() const {
    int sum = 0;
    for (std::size_t phase = 0; phase < phases; ++phase) sum += work[phase] * static_cast<int>(in_phase_[phase]);
    return sum;
}

void Area::measure_pressure() {
    rates_.set_utilisation(std::min(2.0, static_cast<double>(load()) / capacity_));
    for (std::size_t phase = 0; phase < moving_phases; ++phase)
        moves_.advance(static_cast<hearth::ResistanceQueue::Cell>(phase), rates_.hazard(static_cast<Phase>(phase)));
}

// Before moves are taken and after this month's hazard was added: the grown up no longer move, the newborn do from next month.
void Area::replace_grown_up(hearth::RandomKey random, Month now) {
    const std::vector<Slot>& slots = birthdays_.today();
    fetch(slots);
    draws_.fill(random, slots, number_, now, at_birth);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Words words = draws_[i];
        stop(slots[i]);
        children_[slots[i]] = {small(now.index + 1), small(-1), byte(words[0]), Phase::universal, 0};
        start(slots[i], Phase::universal, words, now);
        birthdays_.add(now + childhood, slots[i]);
    }
    birthdays_.finish_month();
}

double Area::multiplier_now(const Child& child, Month now) const {
    return multiplier(child.frailty, age_weight(now.index - child.birth));
}

void Area::move_on(hearth::RandomKey random, Month now) {
    moves_.take_due(due_);
    fetch(due_);
    std::sort(due_.begin(), due_.end());
    draws_.fill(random, due_, number_, now, at_move);
    for (std::size_t i = 0; i < due_.size(); ++i) {
        const Child& child = children_[due_[i]];
        const Words words = draws_[i];
        const double bound = multiplier(child.frailty, child.bound_weight);
        const auto to = rates_.destination(child.phase, multiplier_now(child, now), bound, hearth::uniform(words[0]));
        go(due_[i], to.value_or(child.phase), words, now);
    }
}

void Area::ask_everybody(hearth::RandomKey random, Month now) {
    due_.resize(children_.size());
    std::iota(due_.begin(), due_.end(), Slot{0});
    draws_.fill(random, due_, number_, now, at_move);
    for (const Slot slot : due_) {
        const Child& child = children_[slot];
        if (child.phase == Phase::left || child.birth > now.index) continue;   // born at the end of this month
        const auto to = rates_.destination(child.phase, multiplier_now(child, now), hearth::uniform(draws_[slot][0]));
        if (to) go(slot, *to, draws_[slot], now);
    }
}

void Area::go(Slot slot, Phase to, const Words& words, Month now) {
    Child& child = children_[slot];
    const bool referred = waiting(to) && to != child.phase;
    stop(slot);
    start(slot, to, words, now);
    if (!referred) return;
    child.referred = small(now.index);
    door_.push_back({slot, small(now.index)});
}

// First come, first served; the first child that does not fit holds up those behind it.
void Area::admit(hearth::RandomKey random, Month now) {
    admitted_ = 0;
    for (int used = load(); !door_.empty(); door_.pop_front()) {
        const auto [slot, referred] = door_.front();
        const Child& child = children_[slot];
        if (!waiting(child.phase) || child.referred != referred) continue;
        const int extra = work[number(Phase::in_need)] - work[number(child.phase)];
        if (used + extra > capacity_) return;
        used += extra;
        stop(slot);
        start(slot, Phase::in_need, draw(random, {slot, number_}, now, at_admission), now);
        ++admitted_;
    }
}

void Area::record() {
    const auto in = [this](Phase phase) { return in_phase_[number(phase)]; };
    const std::uint32_t from_universal = in(Phase::universal_waiting), from_early_help = in(Phase::early_help_waiting);
    records_.push_back({in(Phase::universal) + from_universal, in(Phase::early_help) + from_early_help, in(Phase::in_need),
                        in(Phase::plan), in(Phase::looked_after), in(Phase::left), from_universal + from_early_help, admitted_});
}

}  // namespace care_pathway
