#include "sim/run/recorder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_model.hpp"

#include <limits>
#include <string>
#include <utility>

using namespace hearth;

namespace {

/// A world that measures what it is told: every column the same value.
class Told final : public World {
public:
    explicit Told(double count, double real) : count_(count), real_(real) {}
    Month now() const override { return make_month(1999, 5); }
    std::size_t places() const override { return 3; }
    void step(Executor&) override {}
    void measure(std::size_t, std::span<double> row) const override { row[0] = row[1] = row[2] = count_; row[3] = real_; }
    std::vector<std::string> broken_laws() const override { return {}; }

private:
    double count_, real_;
};

std::string refusal(double count, double real) {
    const toy::Model model;
    Recorder recorder(model);
    try {
        recorder.record(Told(count, real));
    } catch (const MeasureError& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("The recorder refuses what no file should hold", "[unit]") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(refusal(2147483647, 1.5) == "accepted");
    CHECK(refusal(-5, -1e38) == "accepted");
    CHECK(refusal(infinity, 0) == "ill of Ashby in 1999-04 = inf (not a finite number)");
    CHECK(refusal(2147483648, 0) == "ill of Ashby in 1999-04 = 2147483648 (too large for 32 bits)");
    CHECK(refusal(0.5, 0) == "ill of Ashby in 1999-04 = 0.5 (a count that is not a whole number)");
    CHECK(refusal(0, 1e39) == "share_ill of Ashby in 1999-04 = 1e+39 (too large for 32 bits)");
    CHECK(refusal(0, -infinity) == "share_ill of Ashby in 1999-04 = -inf (not a finite number)");
}

namespace {

/// A world whose columns tell month and place: ill = 100 place + month, fell_ill = (month, 10 place), share_ill = place + month / 8.
class Counting final : public World {
public:
    Month now() const override { return make_month(1999, 4); }
    std::size_t places() const override { return 3; }
    void step(Executor&) override {}
    void measure(std::size_t place, std::span<double> row) const override {
        const auto p = static_cast<double>(place);
        row[0] = 100 * p + month;
        row[1] = month * scale;
        row[2] = 10 * p;
        row[3] = p + month / 8;
    }
    std::vector<std::string> broken_laws() const override { return {}; }
    double month = 0;   // 1 = the first recorded
    double scale = 1;
};

enum class Order { by_month, by_place };

ReplicateRecord two_years(OutputSettings output, Order order = Order::by_month, double scale = 1) {
    toy::Model model;
    model.parameters().run.years = 2;
    model.parameters().run.output = std::move(output);
    Recorder recorder(model);
    Counting world;
    world.scale = scale;
    const auto record = [&](std::size_t place, int month) {
        world.month = month + 1;
        recorder.record(world, place, make_month(1999, 4) + month);
    };
    if (order == Order::by_month) {
        for (int month = 0; month < 24; ++month)
            for (std::size_t place = 0; place < 3; ++place) record(place, month);
    } else {
        for (const std::size_t place : {2, 0, 1})
            for (int month = 0; month < 24; ++month) record(place, month);
    }
    return recorder.take();
}

std::string refusal_of_two_years(OutputSettings output, double scale) {
    try {
        two_years(std::move(output), Order::by_month, scale);
    } catch (const MeasureError& error) {
        return error.what();
    }
    return "accepted";
}

using Counts = std::vector<std::int32_t>;
using Reals = std::vector<float>;

}  // namespace

TEST_CASE("Over a year flows are summed, stocks taken in March, and what rates divide by in June as well", "[unit]") {
    const ReplicateRecord record = two_years({.every = TimeStep::year});
    CHECK(record.steps == 2);
    CHECK(record.places == 3);
    REQUIRE(record.counts.size() == 5);
    CHECK(record.counts[0] == Counts{12, 112, 212, 24, 124, 224});      // ill, at the year's end
    CHECK(record.counts[1] == Counts{3, 103, 203, 15, 115, 215});       // ill, in June
    CHECK(record.counts[2] == Counts{78, 78, 78, 222, 222, 222});       // fell ill: 1 + ... + 12, 13 + ... + 24
    CHECK(record.counts[3] == Counts{0, 120, 240, 0, 120, 240});
    CHECK(record.reals[4] == Reals{1.5F, 2.5F, 3.5F, 3, 4, 5});
}

TEST_CASE("A nation is the sum of its places, and the mean where a sum says nothing, whoever recorded first", "[unit][invariance]") {
    const OutputSettings nation{.every = TimeStep::year, .by = Detail::nation};
    const ReplicateRecord record = two_years(nation);
    CHECK(record.places == 1);
    CHECK(record.counts[0] == Counts{336, 372});
    CHECK(record.counts[1] == Counts{309, 345});
    CHECK(record.counts[2] == Counts{234, 666});
    CHECK(record.reals[4] == Reals{2.5F, 4});
    const ReplicateRecord by_place = two_years(nation, Order::by_place);
    CHECK((by_place.counts == record.counts && by_place.reals == record.reals));
    const ReplicateRecord months = two_years({.by = Detail::nation});
    CHECK(months.steps == 24);
    CHECK(months.counts[0][4] == 315);   // 5 + 105 + 205
}

TEST_CASE("Only what is asked for is written", "[unit]") {
    const ReplicateRecord core = two_years({.measures = {"core"}});
    CHECK(core.counts.size() == 3);
    CHECK(core.reals[2].empty());
    const ReplicateRecord one = two_years({.measures = {"share_ill"}, .every = TimeStep::year});
    REQUIRE(one.reals.size() == 1);
    CHECK(one.reals[0] == Reals{1.5F, 2.5F, 3.5F, 3, 4, 5});
}

TEST_CASE("A sum that does not fit is refused by name, over the year or over the places", "[unit]") {
    const OutputSettings year{.every = TimeStep::year}, nation{.by = Detail::nation};
    CHECK(refusal_of_two_years(year, 9e6) == "accepted");      // 222 x 9 million
    CHECK(refusal_of_two_years(year, 1e7) == "fell_ill/female of Ashby in the year to 2001-03 = 2220000000 (too large for 32 bits)");
    CHECK(refusal_of_two_years({}, 8e7) == "accepted");
    CHECK(refusal_of_two_years(nation, 8e7) == "fell_ill/female of all places in 1999-12 = 2160000000 (too large for 32 bits)");
    CHECK(refusal_of_two_years(year, 0.25) == "fell_ill/female of Ashby in 1999-04 = 0.25 (a count that is not a whole number)");
}
