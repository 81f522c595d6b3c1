// Quiet entities cost nothing until something happens to them (Sellke 1983). Entities that share a hazard share a cell; a
// cell's cumulative hazard grows month by month; an entity starts when it passes the entity's threshold
//     threshold = cumulative(cell at t0) + E / factor,   E ~ Exp(1), factor = the entity's own multiplier of the hazard.
// When factor or cell change at t1 the rest of the resistance is carried over, with no new draw:
//     E' = (threshold - cumulative(old cell at t1)) * old factor,   threshold' = cumulative(new cell at t1) + E' / new factor.
// Each cell keeps a pile of {threshold, slot}: a few near ones, looked through in months when the smallest is passed, and the far
// ones, looked through when the near ones are used up. A binary heap costs more, because it jumps about in memory and in code.
// Entries that were moved or cancelled are recognised when they surface: the slot no longer has that threshold in that cell.
// Exact for any path of hazards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace hearth {

class ResistanceQueue {
public:
    using Cell = std::uint16_t;
    using Slot = std::uint32_t;

    /// Cells are numbered 0 .. cells - 1; slots grow as needed.
    explicit ResistanceQueue(std::size_t cells);

    std::size_t cells() const { return cumulative_.size(); }
    double cumulative(Cell cell) const { return cumulative_[cell]; }
    bool waiting(Slot slot) const { return slot < threshold_.size() && threshold_[slot] < nobody; }
    Cell cell_of(Slot slot) const { return cell_[slot]; }

    /// A slot that is not waiting starts to wait with this resistance (in units of cumulative hazard at factor 1).
    /// factor == 0 waits forever (until moved).
    void wait(Slot slot, Cell cell, double resistance, double factor);
    /// The rest of a waiting slot's resistance, in the same units: what carry-over preserves.
    double remaining(Slot slot, double factor) const;
    /// Carries the rest over to another cell or factor.
    void move(Slot slot, Cell new_cell, double old_factor, double new_factor);
    void cancel(Slot slot);

    /// visit(Slot) for each slot that waits in a cell within reach of its hazard, in no particular order.
    template <class Visit> void for_each_waiting(Cell cell, Visit visit) const {
        for (const Entry& entry : piles_[cell].entries)
            if (!stale(entry, cell)) visit(entry.slot);
    }

    /// Adds to the cumulative hazard of a cell.
    void advance(Cell cell, double hazard) { cumulative_[cell] += hazard; }
    /// Forgets every entry of a cell whose slots have all been cancelled or moved, and starts it again at zero.
    void reset(Cell cell);
    /// Takes every slot whose threshold has been passed, in no particular order (sort by id before acting on them);
    /// each is no longer waiting. `due` is cleared first.
    void take_due(std::vector<Slot>& due);

private:
    struct Entry { double threshold; Slot slot; };
    static constexpr double nobody = std::numeric_limits<double>::infinity();
    /// entries[0 .. near) have thresholds up to `horizon`, the others lie beyond it.
    struct Pile {
        std::vector<Entry> entries;
        double horizon = nobody;
        std::uint32_t near = 0;
        std::uint32_t live = 0;   // entries that are not stale
    };
    bool stale(const Entry& entry, Cell cell) const;
    void push(Entry entry, Cell cell);
    void regroup(Cell cell);
    void drop_stale(Cell cell);
    void take_due_of(Cell cell, std::vector<Slot>& due);
    double take_passed(Pile& pile, double passed);

    std::vector<double> cumulative_;   // by cell
    std::vector<double> next_;         // by cell: smallest threshold, or where the far ones begin, or `nobody`
    std::vector<Pile> piles_;          // by cell
    std::vector<Entry> passed_;        // by take_passed
    std::vector<double> threshold_;    // by slot: `nobody` when not waiting, minus the resistance when out of reach
    std::vector<Cell> cell_;           // by slot
};

}  // namespace hearth
