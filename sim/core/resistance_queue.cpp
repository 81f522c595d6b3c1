#include "sim/core/resistance_queue.hpp"

#include <algorithm>
#include <cmath>

namespace hearth {
namespace {

constexpr auto later = [](const auto& a, const auto& b) { return a.threshold > b.threshold; };

/// Whether any of `count` cells has passed its next threshold: no early exit, so that the compiler can use wide registers.
bool any_passed(const double* cumulative, const double* next, std::size_t count) {
    unsigned passed = 0;
    for (std::size_t i = 0; i < count; ++i) passed |= static_cast<unsigned>(cumulative[i] >= next[i]);
    return passed != 0;
}

}  // namespace

ResistanceQueue::ResistanceQueue(std::size_t cells)
    : cumulative_(cells, 0.0), next_(cells, nobody), heaps_(cells), live_(cells, 0) {}

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
    if (!std::signbit(threshold_[slot])) --live_[cell_[slot]];
    threshold_[slot] = nobody;
}

void ResistanceQueue::reset(Cell cell) {
    heaps_[cell].clear();
    live_[cell] = 0;
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
            if (cumulative_[cell] >= next_[cell]) pop_passed(static_cast<Cell>(cell), due);
    }
}

bool ResistanceQueue::stale(const Entry& entry, Cell cell) const {
    return threshold_[entry.slot] != entry.threshold || cell_[entry.slot] != cell;
}

void ResistanceQueue::push(Entry entry, Cell cell) {
    auto& heap = heaps_[cell];
    if (heap.size() >= 2 * std::size_t{live_[cell]} + 32) drop_stale(cell);
    heap.push_back(entry);
    std::push_heap(heap.begin(), heap.end(), later);
    ++live_[cell];
    next_[cell] = heap.front().threshold;
}

// Keeps memory proportional to those who wait; amortised over the pushes that made the stale entries.
void ResistanceQueue::drop_stale(Cell cell) {
    auto& heap = heaps_[cell];
    std::erase_if(heap, [&](const Entry& entry) { return stale(entry, cell); });
    std::make_heap(heap.begin(), heap.end(), later);
}

void ResistanceQueue::pop_passed(Cell cell, std::vector<Slot>& due) {
    auto& heap = heaps_[cell];
    while (!heap.empty() && heap.front().threshold <= cumulative_[cell]) {
        std::pop_heap(heap.begin(), heap.end(), later);
        const Entry entry = heap.back();
        heap.pop_back();
        if (stale(entry, cell)) continue;
        threshold_[entry.slot] = nobody;
        --live_[cell];
        due.push_back(entry.slot);
    }
    next_[cell] = heap.empty() ? nobody : heap.front().threshold;
}

}  // namespace hearth
