#include "sim/core/schedule.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace hearth;

namespace {

struct Nation { int total = 0; std::string log; };
struct Area { int number = 0; int value = 0; std::string log = {}; };
using Step = Process<Nation, Area>;

constexpr Step grow{"grow", [](Area& a, const Nation& n, Month m) {
    a.value += a.number + n.total % 7 + m.index;
    a.log += 'g';
}, nullptr};
constexpr Step halve{"halve", [](Area& a, const Nation&, Month) {
    a.value /= 2;
    a.log += 'h';
}, nullptr};
constexpr Step sum{"sum", nullptr, [](Nation& n, std::span<Area> areas, Month) {
    for (const Area& a : areas) {
        n.total = 31 * n.total % 1009 + a.value;   // depends on the order of areas
        n.log += std::to_string(a.number);
    }
}};
constexpr std::array schedule = {grow, halve, sum, halve, grow};

/// Takes the areas backwards, as a parallel executor may.
class Backwards final : public Executor {
public:
    void for_each(std::size_t n, const std::function<void(std::size_t)>& body) override {
        ++calls;
        while (n > 0) body(--n);
    }
    int calls = 0;
};

struct Counts {
    Nation nation;
    std::vector<Area> areas = {{1}, {2}, {3}};
    void run(Executor& executor, Fusion fusion) {
        for (int month = 0; month < 24; ++month)
            run_month<Nation, Area>(schedule, nation, areas, Month{month}, executor, fusion);
    }
    std::vector<int> state() const { return {nation.total, areas[0].value, areas[1].value, areas[2].value}; }
};

}  // namespace

TEST_CASE("the month runs its processes in the order of the list", "[unit][schedule]") {
    Counts world;
    SerialExecutor serial;
    run_month<Nation, Area>(schedule, world.nation, world.areas, Month{0}, serial);
    CHECK(world.areas[0].log == "ghhg");
    CHECK(world.nation.log == "123");
}

TEST_CASE("fused and one by one give the same bits, in any order of areas", "[unit][schedule]") {
    Counts fused, single, backwards;
    SerialExecutor serial;
    Backwards other;
    fused.run(serial, Fusion::fused);
    single.run(serial, Fusion::one_by_one);
    backwards.run(other, Fusion::fused);
    CHECK(fused.state() == single.state());
    CHECK(fused.state() == backwards.state());
}

TEST_CASE("neighbouring authority processes are fused and a nation process parts them", "[unit][schedule]") {
    Counts world;
    Backwards counting;
    run_month<Nation, Area>(schedule, world.nation, world.areas, Month{0}, counting);
    CHECK(counting.calls == 2);
    run_month<Nation, Area>(schedule, world.nation, world.areas, Month{1}, counting, Fusion::one_by_one);
    CHECK(counting.calls == 2 + 4);
}

TEST_CASE("Months run in blocks between meetings give the bits of months run one by one", "[unit][schedule]") {
    Step opening = sum, middle = sum;
    opening.every = 3, middle.every = 4;
    for (const std::vector<Step>& list : {std::vector<Step>{grow, halve}, {opening, grow, halve}, {opening, grow, middle, halve}, {grow, sum, halve}}) {
        Counts blocks, months;
        SerialExecutor serial;
        Backwards other;
        int observed = 0;
        run_months<Nation, Area>(list, blocks.nation, blocks.areas, Month{1}, 24, other, [&](std::size_t, Month) { ++observed; });
        for (int month = 1; month <= 24; ++month) run_month<Nation, Area>(list, months.nation, months.areas, Month{month}, serial);
        CHECK(blocks.state() == months.state());
        CHECK(blocks.nation.log == months.nation.log);
        CHECK(observed == 3 * 24);
    }
}

TEST_CASE("Authorities run on their own until the nation's next process is due", "[unit][schedule]") {
    Step opening = sum;
    opening.every = 3;
    const std::vector<Step> list = {opening, grow};
    Counts world;
    Backwards counting;
    run_months<Nation, Area>(list, world.nation, world.areas, Month{1}, 12, counting, [](std::size_t, Month) {});
    CHECK(counting.calls == 5);   // months 1-2, 3-5, 6-8, 9-11 and 12
    CHECK(world.nation.log == "123123123123");
}
