// Waiting in a resistance queue must give the start months of one Bernoulli draw a month, through changes of hazard, factor and
// cell in the middle of a wait. Two wrong ways of handling those changes must fail the same judge.
#include "sim/core/math.hpp"
#include "sim/core/resistance_queue.hpp"
#include "sim/core/sampling.hpp"
#include "tests/statistical/engine_judge.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace hearth;

namespace {

constexpr std::uint32_t people = 60000;
constexpr int months = 36;
constexpr RandomKey own_key{.seed = 20190331, .replicate = 0};

double hazard(int cell, int month) { return cell == 0 ? 0.01 + 0.004 * (month % 5) : 0.03 - 0.0005 * month; }

struct Circumstance { std::uint16_t cell; double factor; };

/// A quarter never change; the others change factor, then cell and factor, one of them with a month out of reach.
Circumstance circumstance(std::uint32_t who, int month) {
    const int first = 5 + static_cast<int>(who % 7), second = 15 + static_cast<int>(who % 5);
    if (who % 4 == 0 || month < first) return {0, 1.0};
    if (month < second) return {0, 4.0};
    return {1, who % 4 == 1 && month == second ? 0.0 : 0.5};
}

using Change = void (*)(ResistanceQueue&, std::uint32_t who, Circumstance before, Circumstance after);

double resistance(std::uint32_t who) {
    const Words words = draw(own_key, {who, 0}, Month{0}, Purpose{1});
    return exponential(words[0], words[1]);
}

void carry_over(ResistanceQueue& queue, std::uint32_t who, Circumstance before, Circumstance after) {
    queue.move(who, after.cell, before.factor, after.factor);
}
void start_again_with_the_same_resistance(ResistanceQueue& queue, std::uint32_t who, Circumstance, Circumstance after) {
    queue.cancel(who);
    queue.wait(who, after.cell, resistance(who), after.factor);
}
void ignore_the_change(ResistanceQueue&, std::uint32_t, Circumstance, Circumstance) {}

/// How many start in each month; the last bin never do.
std::vector<double> by_queue(Change change) {
    std::vector<double> starts(months + 1);
    ResistanceQueue queue(2);
    for (std::uint32_t who = 0; who < people; ++who) queue.wait(who, 0, resistance(who), 1.0);
    std::vector<ResistanceQueue::Slot> due;
    for (int month = 0; month < months; ++month) {
        for (std::uint32_t who = 0; month > 0 && who < people; ++who) {
            const auto before = circumstance(who, month - 1), after = circumstance(who, month);
            const bool changed = before.cell != after.cell || before.factor != after.factor;
            if (changed && queue.waiting(who)) change(queue, who, before, after);
        }
        for (std::uint16_t cell = 0; cell < 2; ++cell) queue.advance(cell, hazard(cell, month));
        queue.take_due(due);
        starts[static_cast<std::size_t>(month)] = static_cast<double>(due.size());
    }
    starts.back() = people;
    for (int month = 0; month < months; ++month) starts.back() -= starts[static_cast<std::size_t>(month)];
    return starts;
}

std::vector<double> by_monthly_draws() {
    std::vector<double> starts(months + 1);
    for (std::uint32_t who = 0; who < people; ++who) {
        int month = 0;
        for (; month < months; ++month) {
            const auto [cell, factor] = circumstance(who, month);
            const double probability = -math::expm1(-hazard(cell, month) * factor);
            if (uniform(draw(own_key, {who, 0}, Month{month}, Purpose{2})[0]) < probability) break;
        }
        ++starts[static_cast<std::size_t>(month)];
    }
    return starts;
}

}  // namespace

TEST_CASE("a queue with carry-over starts people when monthly draws would", "[statistical][queue]") {
    const auto expected = by_monthly_draws();
    CHECK(test::same_distribution(by_queue(carry_over), expected));
    CHECK_FALSE(test::same_distribution(by_queue(start_again_with_the_same_resistance), expected));
    CHECK_FALSE(test::same_distribution(by_queue(ignore_the_change), expected));
}
