// engine_benchmark: nanoseconds of the engine's small parts, one a line: the best of several rounds, because other work on the
// machine can only slow a round down.
#include "sim/core/math.hpp"
#include "sim/core/random.hpp"
#include "sim/core/resistance_queue.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace hearth;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 15;
volatile double kept;   // so that no result can be left out

template <class Prepare, class Work>
void report(const char* what, double operations, Prepare prepare, Work work) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        prepare();
        const auto start = Clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
    }
    std::printf("%-58s %8.2f ns\n", what, 1e9 * best / operations);
}

template <class Work>
void report(const char* what, double operations, Work work) { report(what, operations, [] {}, work); }

void random_numbers() {
    constexpr std::size_t count = 4096;
    std::vector<std::uint32_t> low(count);
    for (std::size_t i = 0; i < count; ++i) low[i] = static_cast<std::uint32_t>(i);
    std::vector<std::vector<std::uint32_t>> lanes(4, std::vector<std::uint32_t>(count));
    const std::array<std::uint32_t*, 4> words = {lanes[0].data(), lanes[1].data(), lanes[2].data(), lanes[3].data()};
    report("Philox block, one by one", count, [&] {
        draw_many_scalar({1, 2}, low.data(), count, 3, 4, Purpose{5}, 6, words);
        kept = lanes[0][9];
    });
    report("Philox block, as wide as the processor allows", count, [&] {
        draw_many({1, 2}, low.data(), count, 3, 4, Purpose{5}, 6, words);
        kept = lanes[0][9];
    });
}

void arithmetic() {
    constexpr std::uint32_t count = 4096;
    const auto sum = [](auto function) {
        double total = 0;
        for (std::uint32_t i = 0; i < count; ++i) total += function(i * 1048573u);
        kept = total;
    };
    report("exponential (log)", count, [&] { sum([](std::uint32_t word) { return exponential(word, 0); }); });
    report("exp", count, [&] { sum([](std::uint32_t word) { return math::exp(-8 * uniform(word)); }); });
    report("normal (quantile)", count, [&] { sum([](std::uint32_t word) { return normal(word, 0); }); });
    report("normal distribution", count,
           [&] { sum([](std::uint32_t word) { return math::normal_distribution(8 * uniform(word) - 4); }); });
    report("gamma quantile, shape 0.5", count,
           [&] { sum([](std::uint32_t word) { return math::gamma_quantile(0.5, uniform(word)); }); });
}

/// `waiting` slots spread over `cells`; each measured month passes about one in two hundred, who start to wait again.
struct Toy {
    Toy(std::uint32_t waiting, std::uint32_t cells) : queue(cells), resistances(waiting), cells(cells) {
        for (std::uint32_t slot = 0; slot < waiting; ++slot) {
            const Words words = draw({1, 0}, {slot, 0}, Month{0}, Purpose{1});
            resistances[slot] = exponential(words[0], words[1]);
        }
    }
    ResistanceQueue::Cell cell_of(std::uint32_t slot) const { return static_cast<ResistanceQueue::Cell>(slot % cells); }
    void refill() {
        queue = ResistanceQueue(cells);
        for (std::uint32_t slot = 0; slot < resistances.size(); ++slot) queue.wait(slot, cell_of(slot), resistances[slot], 1.0);
    }
    void advance(double hazard) {
        for (std::uint32_t cell = 0; cell < cells; ++cell) queue.advance(static_cast<ResistanceQueue::Cell>(cell), hazard);
    }
    ResistanceQueue queue;
    std::vector<double> resistances;
    std::uint32_t cells;
    std::vector<ResistanceQueue::Slot> due;
};

void queue(std::uint32_t waiting, std::uint32_t cells) {
    Toy toy(waiting, cells);
    std::printf("queue of %u slots in %u cells\n", waiting, cells);
    const std::size_t popped = [&] {
        toy.refill();
        toy.advance(0.005);
        toy.queue.take_due(toy.due);
        return toy.due.size();
    }();
    report("  wait, into an empty queue", waiting, [&] { toy.refill(); });
    report("  take_due when nobody is due, a cell", cells, [&] { toy.queue.take_due(toy.due); });
    report("  take_due of one slot in two hundred, a slot", static_cast<double>(popped),
           [&] { toy.refill(); toy.advance(0.005); },
           [&] { toy.queue.take_due(toy.due); });
    report("  wait again, a slot", static_cast<double>(popped),
           [&] { toy.refill(); toy.advance(0.005); toy.queue.take_due(toy.due); }, [&] {
               for (const auto slot : toy.due) toy.queue.wait(slot, toy.cell_of(slot), toy.resistances[slot], 1.0);
           });
    report("  move to another factor in the next cell", waiting, [&] { toy.refill(); }, [&] {
        for (std::uint32_t slot = 0; slot < waiting; ++slot) toy.queue.move(slot, toy.cell_of(slot + 1), 1.0, 1.25);
    });
}

}  // namespace

int main() {
    random_numbers();
    arithmetic();
    queue(6000, 7);         // an area of the care pathway problem
    queue(46000, 2500);     // an authority of average size
    queue(300000, 2500);    // the largest authority
}
