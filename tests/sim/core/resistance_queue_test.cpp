#include "sim/core/random.hpp"
#include "sim/core/resistance_queue.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <map>

using namespace hearth;
using Slots = std::vector<ResistanceQueue::Slot>;

namespace {

Slots due_of(ResistanceQueue& queue) {
    Slots due;
    queue.take_due(due);
    std::sort(due.begin(), due.end());
    return due;
}

/// The same law kept the slow way: each month every waiting slot loses hazard x factor of its resistance.
struct Plain {
    struct Waiting { ResistanceQueue::Cell cell; double resistance, factor; };
    std::map<ResistanceQueue::Slot, Waiting> waiting;

    void advance(ResistanceQueue::Cell cell, double hazard) {
        for (auto& [slot, w] : waiting)
            if (w.cell == cell) w.resistance -= hazard * w.factor;
    }
    Slots take_due() {
        Slots due;
        for (const auto& [slot, w] : waiting)
            if (w.resistance <= 0) due.push_back(slot);
        for (const auto slot : due) waiting.erase(slot);
        return due;
    }
};

// Dyadic numbers, so that both ways are exact and must agree at ties too.
double some_factor() { return *rc::gen::element(0.0, 0.25, 0.5, 1.0, 2.0); }
double some_resistance() { return *rc::gen::inRange(1, 200) / 8.0; }

void change(ResistanceQueue& queue, Plain& plain, ResistanceQueue::Slot slot, ResistanceQueue::Cell cell) {
    const auto found = plain.waiting.find(slot);
    RC_ASSERT(queue.waiting(slot) == (found != plain.waiting.end()));
    if (found == plain.waiting.end()) {
        const Plain::Waiting fresh{cell, some_resistance(), some_factor()};
        plain.waiting[slot] = fresh;
        queue.wait(slot, cell, fresh.resistance, fresh.factor);
    } else if (*rc::gen::inRange(0, 4) == 0) {
        plain.waiting.erase(found);
        queue.cancel(slot);
    } else {
        RC_ASSERT(queue.remaining(slot, found->second.factor) == found->second.resistance);
        const double factor = some_factor();
        queue.move(slot, cell, found->second.factor, factor);
        found->second.cell = cell;
        found->second.factor = factor;
    }
}

}  // namespace

TEST_CASE("a slot starts in the month its cell's hazard reaches its resistance over its factor", "[unit][queue]") {
    ResistanceQueue queue(2);
    queue.advance(0, 10);   // what happened before the wait began does not count
    queue.wait(7, 0, 1.0, 2.0);
    queue.wait(3, 1, 1.0, 1.0);
    queue.advance(0, 0.25);
    CHECK(due_of(queue).empty());
    CHECK(queue.waiting(7));
    queue.advance(0, 0.25);
    CHECK(due_of(queue) == Slots{7});
    CHECK_FALSE(queue.waiting(7));
    CHECK(queue.waiting(3));
    CHECK_FALSE(queue.waiting(1000));
}

TEST_CASE("a change of factor or cell carries the rest of the resistance over", "[unit][queue]") {
    ResistanceQueue queue(2);
    queue.wait(0, 0, 3.0, 1.0);
    queue.advance(0, 1);
    queue.move(0, 1, 1.0, 4.0);
    CHECK(queue.cell_of(0) == 1);
    CHECK(queue.remaining(0, 4.0) == 2.0);
    queue.advance(0, 100);
    CHECK(due_of(queue).empty());
    queue.advance(1, 0.5);
    CHECK(due_of(queue) == Slots{0});
}

TEST_CASE("factor 0 waits for ever and loses nothing until it is moved", "[unit][queue]") {
    ResistanceQueue queue(1);
    queue.wait(0, 0, 2.0, 0.0);
    queue.advance(0, 1e9);
    CHECK(due_of(queue).empty());
    CHECK(queue.waiting(0));
    queue.move(0, 0, 0.0, 1.0);
    queue.advance(0, 1.5);
    queue.move(0, 0, 1.0, 0.0);
    CHECK(queue.remaining(0, 0.0) == 0.5);
    queue.move(0, 0, 0.0, 2.0);
    queue.advance(0, 0.25);
    CHECK(due_of(queue) == Slots{0});
}

TEST_CASE("a cancelled slot does not start, and may wait again", "[unit][queue]") {
    ResistanceQueue queue(1);
    queue.wait(0, 0, 1.0, 1.0);
    queue.cancel(0);
    queue.cancel(0);
    queue.advance(0, 2);
    CHECK(due_of(queue).empty());
    queue.wait(0, 0, 1.0, 1.0);
    queue.advance(0, 1);
    CHECK(due_of(queue) == Slots{0});
}

TEST_CASE("a cell is reset to zero once it is empty", "[unit][queue]") {
    ResistanceQueue queue(1);
    queue.wait(0, 0, 1.0, 1.0);
    queue.advance(0, 0.5);
    queue.cancel(0);
    queue.reset(0);
    CHECK(queue.cumulative(0) == 0);
    queue.wait(0, 0, 1.0, 1.0);
    queue.advance(0, 0.75);
    CHECK(due_of(queue).empty());
    queue.advance(0, 0.25);
    CHECK(due_of(queue) == Slots{0});
}

TEST_CASE("any mix of waiting, moving and cancelling gives the slow way's months", "[unit][queue]") {
    CHECK(test::holds("queue = plain", [] {
        ResistanceQueue queue(40);
        Plain plain;
        for (int month = 0; month < 60; ++month) {
            for (const auto slot : *rc::gen::container<Slots>(rc::gen::inRange<ResistanceQueue::Slot>(0, 12)))
                change(queue, plain, slot, *rc::gen::element<ResistanceQueue::Cell>(0, 1, 33, 39));
            const auto cell = *rc::gen::element<ResistanceQueue::Cell>(0, 1, 33, 39);
            queue.advance(cell, 0.5);
            plain.advance(cell, 0.5);
            RC_ASSERT(due_of(queue) == plain.take_due());
        }
    }));
}

TEST_CASE("crowded cells, whose far entries lie unsorted, give the slow way's months too", "[unit][queue]") {
    ResistanceQueue queue(2);
    Plain plain;
    const auto word = [](std::uint32_t who, int month) { return draw({1, 0}, {who, 0}, Month{month}, Purpose{1}); };
    for (int month = 0; month < 200; ++month) {
        for (std::uint32_t who = 0; who < 3000; ++who) {
            const Words words = word(who, month);
            const auto cell = static_cast<ResistanceQueue::Cell>(words[0] % 2);
            const double factor = (words[0] >> 8) % 2 == 0 ? 1.0 : 2.0;
            const auto found = plain.waiting.find(who);
            if (found == plain.waiting.end()) {
                const double resistance = 1 + words[1] % 4096 / 64.0;
                plain.waiting[who] = {cell, resistance, factor};
                queue.wait(who, cell, resistance, factor);
            } else if (words[2] % 64 == 0) {
                queue.move(who, cell, found->second.factor, factor);
                found->second.cell = cell;
                found->second.factor = factor;
            } else if (words[2] % 64 == 1) {
                queue.cancel(who);
                plain.waiting.erase(found);
            }
        }
        const double hazard = month % 50 == 49 ? 20.0 : 0.5;   // now and then far more are passed than are near
        for (ResistanceQueue::Cell cell = 0; cell < 2; ++cell) {
            queue.advance(cell, hazard);
            plain.advance(cell, hazard);
        }
        REQUIRE(due_of(queue) == plain.take_due());
    }
}

TEST_CASE("many moves in one cell leave everyone in place", "[unit][queue]") {
    ResistanceQueue queue(1);
    for (ResistanceQueue::Slot slot = 0; slot < 10; ++slot) queue.wait(slot, 0, 1.0 + slot, 1.0);
    double factor = 1;
    for (int i = 0; i < 1001; ++i) {   // stale entries are dropped on the way
        const double next = factor == 1 ? 2 : 1;
        for (ResistanceQueue::Slot slot = 0; slot < 10; ++slot) queue.move(slot, 0, factor, next);
        factor = next;
    }
    queue.advance(0, 2);
    CHECK(due_of(queue) == Slots{0, 1, 2, 3});
}
