#include "sim/run/design.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <charconv>
#include <map>
#include <set>
#include <sstream>

using namespace hearth;

namespace {

using Lines = std::vector<std::string>;

const Factor few_or_many{.key = "a.size", .levels = {"1", "2", "3"}};
const Factor yes_or_no{.key = "b.on", .levels = {"true", "false"}};

// "name point arm: sets" of each scenario
Lines lines(const Design& design) {
    Lines texts;
    for (const SweepScenario& made : design.scenarios) {
        std::ostringstream line;
        line << made.name << " " << made.point << " " << made.arm << ":";
        for (const std::string& set : made.sets) line << " " << set;
        texts.push_back(line.str());
    }
    return texts;
}

double number(const std::string& text) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    REQUIRE(stop == text.data() + text.size());
    return value;
}

}  // namespace

TEST_CASE("A grid is every combination, the last parameter changing fastest", "[unit]") {
    const Design design = make_design({.name = "g", .design = DesignKind::grid, .factors = {few_or_many, yes_or_no}});
    CHECK(design.points == 6);
    CHECK(design.base_points == 6);
    CHECK(lines(design) == Lines{"p0 0 0: a.size=1 b.on=true", "p1 1 0: a.size=1 b.on=false", "p2 2 0: a.size=2 b.on=true",
                                 "p3 3 0: a.size=2 b.on=false", "p4 4 0: a.size=3 b.on=true", "p5 5 0: a.size=3 b.on=false"});
}

TEST_CASE("A list takes one value of each, and one at a time starts with the scenario's own values", "[unit]") {
    const Factor three{.key = "b.on", .levels = {"true", "false", "true"}};
    CHECK(lines(make_design({.name = "l", .design = DesignKind::list, .factors = {few_or_many, three}})) ==
          Lines{"p0 0 0: a.size=1 b.on=true", "p1 1 0: a.size=2 b.on=false", "p2 2 0: a.size=3 b.on=true"});
    CHECK(lines(make_design({.name = "o", .design = DesignKind::one_at_a_time, .factors = {few_or_many, yes_or_no}})) ==
          Lines{"p0 0 0:", "p1 1 0: a.size=1", "p2 2 0: a.size=2", "p3 3 0: a.size=3", "p4 4 0: b.on=true", "p5 5 0: b.on=false"});
}

TEST_CASE("Arms stand within their point, and the point's values come after the arm's", "[unit]") {
    const std::vector<SweepArm> arms = {{.name = "as_now", .at = {"s.toml", 9}}, {.name = "half", .at = {"s.toml", 10}, .sets = {"c.x=1", "a.size=9"}}};
    const Design design = make_design({.name = "s", .factors = {few_or_many}, .arms = arms});
    CHECK(lines(design) == Lines{"p0 as_now 0 0: a.size=1", "p0 half 0 1: c.x=1 a.size=9 a.size=1", "p1 as_now 1 0: a.size=2",
                                 "p1 half 1 1: c.x=1 a.size=9 a.size=2", "p2 as_now 2 0: a.size=3", "p2 half 2 1: c.x=1 a.size=9 a.size=3"});
    CHECK(design.scenarios[1].at.line == 10);
    CHECK_FALSE(design.scenarios[5].own_seed);
    CHECK(lines(make_design({.name = "s", .arms = arms})) == Lines{"as_now 0 0:", "half 0 1: c.x=1 a.size=9"});
    CHECK(lines(make_design({.name = "alone"})) == Lines{"alone 0 0:"});
}

TEST_CASE("With luck by point the arms of a point share theirs and no others do", "[unit]") {
    const Design design = make_design({.name = "s", .factors = {few_or_many}, .arms = {{.name = "a"}, {.name = "b"}}, .random_numbers = RandomNumbers::by_point});
    std::map<std::size_t, std::set<std::uint64_t>> by_point;
    std::set<std::uint64_t> all;
    for (const SweepScenario& made : design.scenarios) {
        REQUIRE(made.own_seed);
        by_point[made.point].insert(*made.own_seed);
        all.insert(*made.own_seed);
    }
    CHECK(all.size() == 3);
    for (const auto& [point, luck] : by_point) CHECK(luck.size() == 1);
}

TEST_CASE("Rows of a design file are put in order of points and arms, and keep their names and lines", "[unit]") {
    SweepFile sweep{.name = "d", .design = DesignKind::file, .points = 2, .arms = {{.name = "a", .sets = {"c.x=1"}}, {.name = "b"}}};
    sweep.rows = {{.point = 1, .arm = 1, .sets = {"a.size=4"}, .at = {"d.csv", 2}},
                  {.name = "mine", .point = 0, .arm = 1, .sets = {"a.size=2"}, .at = {"d.csv", 3}},
                  {.point = 1, .arm = 0, .sets = {"a.size=3"}, .at = {"d.csv", 4}},
                  {.point = 0, .arm = 0, .at = {"d.csv", 5}}};
    const Design design = make_design(sweep);
    CHECK(lines(design) == Lines{"p0 a 0 0: c.x=1", "mine 0 1: a.size=2", "p1 a 1 0: c.x=1 a.size=3", "p1 b 1 1: a.size=4"});
    CHECK(design.scenarios[0].at.line == 5);
    CHECK(design.points == 2);
}

TEST_CASE("Numbers of points have as many digits as the largest, counted from 0", "[unit]") {
    const Factor f{.key = "a.x", .low = 0, .high = 1};
    const auto last = [&](std::size_t points) {
        return make_design({.name = "s", .design = DesignKind::sobol, .points = points, .factors = {f}}).scenarios.back().name;
    };
    CHECK(last(10) == "p9");
    CHECK(last(11) == "p10");
    CHECK(make_design({.name = "s", .design = DesignKind::sobol, .points = 101, .factors = {f}}).scenarios[7].name == "p007");
}

TEST_CASE("Every design has as many points as it says, each with its own name", "[unit]") {
    CHECK(test::holds("points and names", [] {
        SweepFile sweep{.name = "s"};
        sweep.design = static_cast<DesignKind>(*rc::gen::inRange(0, static_cast<int>(DesignKind::file)));
        sweep.points = *rc::gen::inRange<std::size_t>(1, 20);
        const auto factors = *rc::gen::inRange(1, 5);
        std::size_t product = 1;
        const auto shared = *rc::gen::inRange<std::size_t>(1, 4);
        for (int f = 0; f < factors; ++f) {
            const auto levels = sweep.design == DesignKind::list ? shared : *rc::gen::inRange<std::size_t>(1, 4);
            sweep.factors.push_back({.key = "a.f" + std::to_string(f), .levels = {}});
            for (std::size_t l = 0; l < levels; ++l) sweep.factors.back().levels.push_back(std::to_string(l));
            product *= levels;
        }
        for (int a = *rc::gen::inRange(0, 4); a-- > 0;) sweep.arms.push_back({.name = "arm" + std::to_string(a)});
        const Design design = make_design(sweep);
        std::set<std::string> names;
        for (const SweepScenario& made : design.scenarios) names.insert(made.name);
        RC_ASSERT(design.points == design_points(sweep));
        RC_ASSERT(design.scenarios.size() == design.points * std::max<std::size_t>(1, sweep.arms.size()));
        RC_ASSERT(names.size() == design.scenarios.size());
        if (sweep.design == DesignKind::grid) {
            std::set<Lines> different;
            for (const SweepScenario& made : design.scenarios) different.insert(made.sets);
            RC_ASSERT(different.size() == product);
        }
    }));
}

TEST_CASE("Saltelli and Morris say how many groups of points they have", "[unit]") {
    const std::vector<Factor> three(3, Factor{.key = "a.x", .low = 0, .high = 1});
    const Design indices = make_design({.name = "s", .design = DesignKind::saltelli, .points = 8, .factors = three});
    CHECK(indices.points == 40);
    CHECK(indices.base_points == 8);
    const Design screening = make_design({.name = "m", .design = DesignKind::morris, .points = 8, .factors = three});
    CHECK(screening.points == 32);
    CHECK(screening.base_points == 8);
}

TEST_CASE("A value lies evenly between its ends, or by ratio, and both ends are reached", "[unit]") {
    const Factor even{.key = "a.x", .low = -2, .high = 6}, ratio{.key = "a.x", .low = 0.01, .high = 100, .logarithmic = true};
    CHECK(factor_value(even, 0) == "-2.0");
    CHECK(factor_value(even, 0.25) == "0.0");
    CHECK(factor_value(even, 1) == "6.0");
    CHECK(factor_value(ratio, 0) == "0.01");
    CHECK_THAT(number(factor_value(ratio, 0.25)), Catch::Matchers::WithinRel(0.1, 1e-13));
    CHECK_THAT(number(factor_value(ratio, 0.5)), Catch::Matchers::WithinRel(1.0, 1e-13));
    CHECK(number(factor_value(ratio, 1)) <= 100);
    CHECK_THAT(number(factor_value(ratio, 1)), Catch::Matchers::WithinRel(100.0, 1e-13));
    const Factor die{.key = "a.x", .low = 1, .high = 6, .whole = true};
    CHECK(factor_value(die, 0) == "1");
    CHECK(factor_value(die, 0.1666) == "1");
    CHECK(factor_value(die, 0.1667) == "2");
    CHECK(factor_value(die, 0.9999) == "6");
    CHECK(factor_value(die, 1) == "6");
    const Factor powers{.key = "a.x", .low = 1, .high = 7, .logarithmic = true, .whole = true};
    CHECK(factor_value(powers, 0.333) == "1");   // 1; 2 and 3; 4 to 7: a third each
    CHECK(factor_value(powers, 0.334) == "2");
    CHECK(factor_value(powers, 0.666) == "3");
    CHECK(factor_value(powers, 0.667) == "4");
    CHECK(factor_value(powers, 1) == "7");
    CHECK(factor_value(few_or_many, 0.3333) == "1");
    CHECK(factor_value(few_or_many, 0.3334) == "2");
    CHECK(factor_value(few_or_many, 1) == "3");
}

TEST_CASE("A value is written so that it reads back exactly and stays within its range", "[unit]") {
    CHECK(test::holds("exact", [] {
        const double low = *rc::gen::inRange(-1000, 1000) / 7.0, high = low + *rc::gen::inRange(1, 1000) / 3.0;
        const double u = *rc::gen::inRange(0, 1 << 24) * 0x1p-24;
        const std::string text = factor_value({.key = "a.x", .low = low, .high = high}, u);
        RC_ASSERT(text.find_first_of(".e") != std::string::npos);
        double value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        RC_ASSERT(value == (1 - u) * low + u * high);
        RC_ASSERT(value >= low && value <= high);
    }));
}
