// Families in need move: nobody is lost, nobody else is touched, services there know of it or do not.
#include "sim/core/sampling.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/thread_executor.hpp"
#include "tests/support/world_state.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;

namespace {

bool near(double x, double y, double apart = 1e-8) { return std::fabs(x - y) < apart; }

Parameters moving(double share = .3) {
    Parameters p = small_parameters(uneven_places());
    p.need.onset_rate = .15;
    p.early_help.places_per_10000 = 40;
    p.care.in_house_per_10000 = 20;
    p.trust.on = true;
    p.moving.share = share;
    return p;
}

constexpr auto plan = static_cast<std::size_t>(Status::plan);

/// To the April in which the nation looks next.
void step_to_a_look(Simulation& world) {
    while (world.now.index % nation_looks_months != 0) step(world);
}

struct Sums {
    std::array<std::int64_t, level_count> levels{};
    std::int64_t children = 0, in = 0, out = 0, frailty = 0, open = 0;
    double trust = 0;
};

Sums sum(const Simulation& world) {
    Sums s;
    for (const Authority& a : world.authorities) {
        for (std::size_t level = 0; level < level_count; ++level) s.levels[level] += a.families_by_level[level];
        s.children += a.children, s.in += a.need_moved_in, s.out += a.need_moved_out, s.trust += a.trust_sum;
        for (std::size_t k = 1; k < status_count; ++k) s.open += a.children_by_status[k];
        for (const Family& f : a.families) s.frailty += f.present ? f.frailty : 0;
    }
    return s;
}

/// Who lives in a slot, whatever their need: what no move may touch.
std::vector<std::int64_t> persons(const Authority& a) {
    std::vector<std::int64_t> all;
    for (const Family& f : a.families) {
        for (const int value : {static_cast<int>(f.id.value), static_cast<int>(f.band), static_cast<int>(f.home), static_cast<int>(f.resident), static_cast<int>(f.away), static_cast<int>(f.joined), static_cast<int>(f.present)}) all.push_back(value);
        for (const std::int16_t birth : f.birth) all.push_back(birth);
    }
    return all;
}

std::vector<State> after(const Parameters& p, int months, Executor& executor, Fusion fusion) {
    Simulation world(p, {7, 3}, executor);
    for (int m = 0; m < months; ++m) world.step(executor, fusion);
    return states_of(world.authorities);
}

/// A family in need in the first place and a quiet one like it in another, in a month that has begun.
struct Pair {
    using Laws = std::vector<std::string>;
    Simulation world;
    Authority *from, *to;
    Slot left = no_slot, reached = no_slot;
    explicit Pair(const Parameters& p, Status status) : world(p, {7, 3}, serial()), from(&world.authorities[0]), to(&world.authorities[2]) {
        for (int tries = 0; tries < 60 && reached == no_slot; ++tries) {
            step(world);
            for (const Case& record : from->active.cases) {
                const Slot slot = from->active.slot[static_cast<std::size_t>(&record - from->active.cases.data())];
                const Family& f = from->families[slot];
                if (record.status != status || f.level == 0 || f.away != 0 || f.home == 0) continue;
                left = slot, reached = quiet_family_like(*to, f, 0, world.now);
                if (reached != no_slot) break;
            }
        }
        REQUIRE(reached != no_slot);
        begin_month(*from, world.nation, world.now);
        begin_month(*to, world.nation, world.now);
    }
    static Executor& serial() {
        static SerialExecutor executor;
        return executor;
    }
    void move(bool handed_over) {
        const FamilyRules rules = family_rules(world.nation);
        const CaseworkInputs there = casework_inputs(*to, world.nation, rules);
        move_family({world.nation.parameters->moving, rules}, *from, left, *to, reached, handed_over ? &there : nullptr, world.now);
    }
    Laws laws() const {
        Laws all;
        for (const Authority* a : {from, to})
            for (const std::string& law : children::broken_laws(*a, world.nation, world.now)) all.push_back(law);
        return all;
    }
};

}  // namespace

TEST_CASE("Moves leave the sums over all places as they were, and every person where he or she lives", "[law][moving]") {
    Simulation world = small_world(moving());
    int moves = 0;
    for (int year = 0; year < 4; ++year) {
        step(world);
        step_to_a_look(world);
        const Sums before = sum(world);
        std::vector<std::vector<std::int64_t>> people;
        for (const Authority& a : world.authorities) people.push_back(persons(a));
        families_move(world.nation, world.authorities, world.now);
        const Sums now = sum(world);
        CHECK(now.levels == before.levels);
        CHECK(now.children == before.children);
        CHECK(now.frailty == before.frailty);
        CHECK(now.in == now.out);
        CHECK(now.open <= before.open);
        CHECK(near(now.trust, before.trust * trust_left(world.parameters.trust, 1)));   // a month wears off as it begins
        for (std::size_t i = 0; i < people.size(); ++i) CHECK(persons(world.authorities[i]) == people[i]);
        moves += static_cast<int>(now.in);
    }
    CHECK(moves > 40);
}

TEST_CASE("Nobody is lost or counted twice while families in need move", "[law][moving]") {
    Parameters p = moving();
    SECTION("plain") {}
    SECTION("all are handed over") { p.moving.handed_over = 1; }
    SECTION("much care, short services") {
        p.care.entry = {.1, .3, 1, 4};
        p.early_help.places_per_10000 = 3;
    }
    SECTION("with workers, money and partners") { p.workforce.on = p.money.on = p.partners.on = true; }
    Simulation world = small_world(p);
    int moves = 0;
    for (int m = 0; m < 72; ++m) {
        std::vector<double> plans;
        for (std::size_t i = 0; i < 4; ++i) plans.push_back(total(measured(world, i), column("on_protection_plan")));
        step(world);
        REQUIRE(world.broken_laws() == std::vector<std::string>{});
        for (std::size_t i = 0; i < 4; ++i) {
            const auto row = measured(world, i);
            REQUIRE(total(row, column("on_protection_plan")) - plans[i] == total(row, column("protection_plan_starts")) - total(row, column("protection_plans_ended")));
            REQUIRE(total(row, column("children_in_need_starts")) == total(row, column("assessments")) - total(row, column("not_in_need")));
            moves += static_cast<int>(total(row, column("need_moved_in")));
            if (world.authorities[i].month.index % nation_looks_months != 0) REQUIRE(total(row, column("need_moved_in")) + total(row, column("need_moved_out")) == 0);
        }
    }
    CHECK(moves > 60);
}

TEST_CASE("Families move alike whatever the number of threads and however months are grouped", "[invariance][moving]") {
    const Parameters p = moving();
    SerialExecutor serial;
    ThreadExecutor threads(2);
    const auto one = after(p, 30, serial, Fusion::fused);
    CHECK(after(p, 30, threads, Fusion::fused) == one);
    CHECK(after(p, 30, serial, Fusion::one_by_one) == one);
    Simulation advanced(p, {7, 3}, serial);
    advanced.advance(30, threads, [](std::size_t, Month) {});
    CHECK(states_of(advanced.authorities) == one);
    CHECK(after(moving(0), 30, serial, Fusion::fused) != one);
}

TEST_CASE("Nobody moves in a run of one authority, to the last bit", "[invariance][moving]") {
    Parameters with = moving(), without = moving(0);
    with.place.authority = without.place.authority = "STEADY";
    SerialExecutor serial;
    CHECK(after(with, 40, serial, Fusion::fused) == after(without, 40, serial, Fusion::fused));
}

TEST_CASE("A plan that is handed over goes on as a plan, one that is not ends and nobody knows", "[moving]") {
    Pair pair(moving(0), Status::plan);
    const Case record = pair.from->active.cases[pair.from->families[pair.left].active];
    const Family mover = pair.from->families[pair.left], quiet = pair.to->families[pair.reached];
    const int plans_from = pair.from->children_by_status[plan], plans_to = pair.to->children_by_status[plan];
    const bool handed_over = GENERATE(true, false);
    pair.move(handed_over);
    const Family &left = pair.from->families[pair.left], &reached = pair.to->families[pair.reached];
    CHECK(pair.laws() == Pair::Laws{});
    CHECK((left.level == 0 && left.active == Family::not_active && pair.from->queue.waiting(pair.left)));
    CHECK((reached.level == mover.level && reached.frailty == mover.frailty && left.frailty == quiet.frailty));
    CHECK((reached.spells == quiet.spells + 1 && left.spells == mover.spells));
    CHECK_FALSE(pair.to->queue.waiting(pair.reached));
    REQUIRE(reached.active != Family::not_active);
    const Case& there = pair.to->active.cases[reached.active];
    CHECK((there.factors == record.factors && there.chronic == record.chronic && there.post == no_post));
    CHECK(there.status == (handed_over ? Status::plan : Status::none));
    const int on_it = count(record.brought);
    CHECK(pair.from->children_by_status[plan] == plans_from - on_it);
    CHECK(pair.to->children_by_status[plan] == plans_to + (handed_over ? on_it : 0));
    CHECK(pair.from->counted(column("protection_plans_ended")) == on_it);
    CHECK(pair.to->counted(column("protection_plan_starts")) == (handed_over ? on_it : 0));
    CHECK((pair.from->need_moved_out == 1 && pair.to->need_moved_in == 1));
}

TEST_CASE("Who comes back to quiet, or into need, draws a resistance that was never drawn", "[moving]") {
    Pair pair(moving(0), Status::support);
    const Nation& n = pair.world.nation;
    pair.move(true);
    const Family& left = pair.from->families[pair.left];
    const auto fresh = [&](const Authority& a, const Family& f) {
        const Words w = draw(n.random, a.entity(f.id), f.spells, purposes::resistance);
        return exponential(w[0], w[1]);
    };
    CHECK(near(pair.from->queue.remaining(pair.left, onset_factor(n.parameters->need, n.need, left)), fresh(*pair.from, left)));
    CHECK(pair.to->counted(column("protection_plan_starts")) == 0);
    CHECK(pair.to->active.cases[pair.to->families[pair.reached].active].status == Status::support);
    CHECK(pair.from->counted(column("support_ended")) > 0);
}

TEST_CASE("A family that waited for early help leaves the list behind and may be offered it again at once", "[moving]") {
    Pair pair(moving(0), Status::none);
    const std::uint32_t position = pair.from->families[pair.left].active;
    if (pair.from->active.cases[position].help == Help::place) pair.from->places_taken -= 1;
    pair.from->active.cases[position].help = Help::waiting;
    std::erase_if(pair.from->waiting, [&](const Waiting& w) { return w.slot == pair.left; });
    pair.from->waiting.push_back({pair.left, pair.from->families[pair.left].id});
    refresh(*pair.from, family_rules(pair.world.nation), position);
    pair.move(true);
    CHECK(std::none_of(pair.from->waiting.begin(), pair.from->waiting.end(), [&](const Waiting& w) { return w.slot == pair.left; }));
    CHECK(pair.to->active.cases[pair.to->families[pair.reached].active].help != Help::waiting);
    CHECK(pair.laws() == Pair::Laws{});
}
