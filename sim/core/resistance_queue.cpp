#include "sim/core/resistance_queue.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearth {
namespace {

constexpr auto later = [](const auto& a, const auto& b) { return a.threshold > b.threshold; };

constexpr std::size_t all_near = 64;   // so few are one heap; 1 KiB

/// Whether any of `count` cells has passed its next threshold: no early exit, so that the compiler can use wide registers.
bool any_passed(const double* cumulative, const double* next, std::size_t count) {
    unsigned passed = 0;
    for (std::size_t i = 0; i < count; ++i) passed |= static_cast<unsigned>(cumulative[i] >= next[i]);
    return passed != 0;
}

}  // namespace

ResistanceQueue::ResistanceQueue(std::size_t cells)
    : cumulative_(cells, 0.0), next_(cells, nobody), piles_(cells) {}

// A slot that no hazard can reach (factor 0) is in no heap and keeps its resistance in threshold_ with the sign turned;
// true thresholds are never negative.
void ResistanceQueue::wait(Slot slot, Cell cell, double resistance, double factor) {
    if (slot >= threshold_.size()) {
        threshold_.resize(std::max<std::size_t>(slot + 1, threshold_.size() * 3 / 2), nobody);
        cell_.resize(threshold_.size(), 0);
    }
    const double threshold = factor > 0 ? cumulative_[cell] + resistance / factor : nobody;
    cell_[slot] = cell;
    threshold_[slot] = threshold < nobody ? threshold : -resistance;
    if (threshold < nobody) push({threshold, slot}, cell);
}

double ResistanceQueue::remaining(Slot slot, double factor) const {
    const double threshold = threshold_[slot];
    if (std::signbit(threshold)) return -threshold;
    return std::max(0.0, threshold - cumulative_[cell_[slot]]) * factor;
}

void ResistanceQueue::move(Slot slot, Cell new_cell, double old_factor, double new_factor) {
    if (new_cell == cell_[slot] && new_factor == old_factor) return;
    const double rest = remaining(slot, old_factor);
    cancel(slot);
    wait(slot, new_cell, rest, new_factor);
}

void ResistanceQueue::cancel(Slot slot) {
    if (!waiting(slot)) return;
    if (!std::signbit(threshold_[slot])) --piles_[cell_[slot]].live;
    threshold_[slot] = nobody;
}

void ResistanceQueue::reset(Cell cell) {
    Pile& pile = piles_[cell];
    pile.entries.clear();
    pile.horizon = nobody;
    pile.near = pile.live = 0;
    next_[cell] = nobody;
    cumulative_[cell] = 0;
}

void ResistanceQueue::take_due(std::vector<Slot>& due) {
    constexpr std::size_t stride = 32;   // cells looked at together
    due.clear();
    for (std::size_t first = 0; first < cells(); first += stride) {
        const std::size_t count = std::min(stride, cells() - first);
        if (!any_passed(&cumulative_[first], &next_[first], count)) continue;
        for (std::size_t cell = first; cell < first + count; ++cell)
            if (cumulative_[cell] >= next_[cell]) take_due_of(static_cast<Cell>(cell), due);
    }
}

// First all pops, then all looks at slots: those are scattered in memory, and so the processor fetches many at once.
void ResistanceQueue::take_due_of(Cell cell, std::vector<Slot>& due) {
    passed_.clear();
    pop_passed(cell);
    for (const Entry& entry : passed_) {
        if (stale(entry, cell)) continue;
        threshold_[entry.slot] = nobody;
        --piles_[cell].live;
        due.push_back(entry.slot);
    }
}

bool ResistanceQueue::stale(const Entry& entry, Cell cell) const {
    return threshold_[entry.slot] != entry.threshold || cell_[entry.slot] != cell;
}

void ResistanceQueue::push(Entry entry, Cell cell) {
    Pile& pile = piles_[cell];
    if (pile.entries.size() >= 2 * std::size_t{pile.live} + 32) drop_stale(cell);
    ++pile.live;
    pile.entries.push_back(entry);
    if (entry.threshold > pile.horizon) {
        next_[cell] = std::min(next_[cell], pile.horizon);
        return;
    }
    std::swap(pile.entries[pile.near], pile.entries.back());
    std::push_heap(pile.entries.begin(), pile.entries.begin() + ++pile.near, later);
    next_[cell] = pile.entries.front().threshold;
    if (pile.near >= std::max(4 * all_near, pile.entries.size() / 4)) regroup(pile, cumulative_[cell]);
}

// Keeps memory proportional to those who wait; amortised over the pushes that made the stale entries.
void ResistanceQueue::drop_stale(Cell cell) {
    Pile& pile = piles_[cell];
    std::erase_if(pile.entries, [&](const Entry& entry) { return stale(entry, cell); });
    regroup(pile, cumulative_[cell]);
}

// The near ones are about a sixteenth, judged by a sample; at least one, and all that were passed.
void ResistanceQueue::regroup(Pile& pile, double passed) {
    auto& entries = pile.entries;
    pile.horizon = nobody;
    if (entries.size() > all_near) {
        std::array<double, 48> sample;
        for (std::size_t i = 0; i < sample.size(); ++i) sample[i] = entries[i * entries.size() / sample.size()].threshold;
        std::nth_element(sample.begin(), sample.begin() + 2, sample.end());
        pile.horizon = std::max(sample[2], passed);
    }
    const auto far = std::partition(entries.begin(), entries.end(), [&](const Entry& e) { return e.threshold <= pile.horizon; });
    std::make_heap(entries.begin(), far, later);
    pile.near = static_cast<std::uint32_t>(far - entries.begin());
}

ResistanceQueue::Entry ResistanceQueue::pop_nearest(Pile& pile) {
    auto& entries = pile.entries;
    std::pop_heap(entries.begin(), entries.begin() + pile.near, later);
    const Entry nearest = entries[--pile.near];
    entries[pile.near] = entries.back();   // the last of the far ones closes the gap
    entries.pop_back();
    return nearest;
}

void ResistanceQueue::pop_passed(Cell cell) {
    Pile& pile = piles_[cell];
    const double passed = cumulative_[cell];
    while (passed >= next_[cell]) {
        if (pile.near == 0) regroup(pile, passed);
        while (pile.near > 0 && pile.entries.front().threshold <= passed) passed_.push_back(pop_nearest(pile));
        next_[cell] = pile.near > 0 ? pile.entries.front().threshold : pile.entries.empty() ? nobody : pile.horizon;
    }
}

}  // namespace hearth
