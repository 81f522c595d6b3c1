#include "sim/core/resistance_queue.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearth {
namespace {

constexpr std::size_t all_near = 32;   // so few are not worth parting; half a KiB

/// Whether any of `count` cells has passed its next threshold: no early exit, so that the compiler can use wide registers.
bool any_passed(const double* cumulative, const double* next, std::size_t count) {
    unsigned passed = 0;
    for (std::size_t i = 0; i < count; ++i) passed |= static_cast<unsigned>(cumulative[i] >= next[i]);
    return passed != 0;
}

}  // namespace

ResistanceQueue::ResistanceQueue(std::size_t cells)
    : cumulative_(cells, 0.0), next_(cells, nobody), piles_(cells) {}

// A slot that no hazard can reach (factor 0) is in no pile and keeps its resistance in threshold_ with the sign turned;
// true thresholds are never negative.
void ResistanceQueue::wait(Slot slot, Cell cell, double resistance, double factor) {
    if (slot >= threshold_.size()) {
        threshold_.resize(std::size_t{slot} + 1, nobody);
        cell_.resize(std::size_t{slot} + 1, 0);
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

// First all entries, then all slots: those are scattered in memory, and so the processor fetches many at once.
void ResistanceQueue::take_due_of(Cell cell, std::vector<Slot>& due) {
    Pile& pile = piles_[cell];
    passed_.clear();
    while (cumulative_[cell] >= next_[cell]) {
        if (pile.near == 0) regroup(cell);
        next_[cell] = take_passed(pile, cumulative_[cell]);
    }
    for (const Entry& entry : passed_) {
        if (stale(entry, cell)) continue;
        threshold_[entry.slot] = nobody;
        --pile.live;
        due.push_back(entry.slot);
    }
}

/// Moves what was passed from the near ones to passed_; returns the smallest threshold left, or where the far ones begin.
double ResistanceQueue::take_passed(Pile& pile, double passed) {
    auto& entries = pile.entries;
    double nearest = nobody;
    for (std::size_t i = 0; i < pile.near;) {
        if (entries[i].threshold <= passed) {
            passed_.push_back(entries[i]);
            entries[i] = entries[--pile.near];
            entries[pile.near] = entries.back();   // the last of the far ones closes the gap
            entries.pop_back();
        } else {
            nearest = std::min(nearest, entries[i++].threshold);
        }
    }
    return entries.empty() ? nobody : std::min(nearest, pile.horizon);
}

bool ResistanceQueue::stale(const Entry& entry, Cell cell) const {
    return threshold_[entry.slot] != entry.threshold || cell_[entry.slot] != cell;
}

void ResistanceQueue::push(Entry entry, Cell cell) {
    Pile& pile = piles_[cell];
    if (pile.entries.size() >= 2 * std::size_t{pile.live} + 32) drop_stale(cell);
    ++pile.live;
    pile.entries.push_back(entry);
    next_[cell] = std::min({next_[cell], entry.threshold, pile.horizon});
    if (entry.threshold > pile.horizon) return;
    std::swap(pile.entries[pile.near++], pile.entries.back());
    if (pile.near >= std::max(2 * all_near, pile.entries.size() / 3)) regroup(cell);
}

// The near ones are about an eighth, judged by a sample; at least one, and all that were passed.
void ResistanceQueue::regroup(Cell cell) {
    Pile& pile = piles_[cell];
    auto& entries = pile.entries;
    pile.horizon = nobody;
    if (entries.size() > all_near) {
        std::array<double, 24> sample;
        for (std::size_t i = 0; i < sample.size(); ++i) sample[i] = entries[i * entries.size() / sample.size()].threshold;
        std::nth_element(sample.begin(), sample.begin() + 2, sample.end());
        pile.horizon = std::max(sample[2], cumulative_[cell]);
    }
    const auto far = std::partition(entries.begin(), entries.end(), [&](const Entry& e) { return e.threshold <= pile.horizon; });
    pile.near = static_cast<std::uint32_t>(far - entries.begin());
}

// Keeps memory proportional to those who wait; amortised over the pushes that made the stale entries.
void ResistanceQueue::drop_stale(Cell cell) {
    std::erase_if(piles_[cell].entries, [&](const Entry& entry) { return stale(entry, cell); });
    regroup(cell);
}

}  // namespace hearth
