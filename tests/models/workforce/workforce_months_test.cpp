// Social workers month by month: a month by hand, laws under cuts, allocation, hand-over, levers, the nation's counts.
#include "models/month/laws.hpp"
#include "models/month/workforce_inputs.hpp"
#include "models/month/workforce_inputs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/thread_executor.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

namespace {

void allocate_now(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    allocate(a, a.workforce, {n.parameters->workforce, family}, month);
}

void transfer_now(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    const FamilyRules family = family_rules(n);
    transfer_case(a, {n.parameters->workforce, family}, position, month);
}

/// Many posts for few families, so that a lot happens to workers in a month.
Parameters with_workers(double children = 4000, double post_hours = 10) {
    Parameters p = small_parameters({steady("ONE", 1, children, .30)});
    p.workforce.on = true;
    p.workforce.post_hours = post_hours;
    return p;
}

std::vector<Post> posts_by_hand(const Authority& a, const Nation& n, Month month) {
    const WorkforceParameters& p = n.parameters->workforce;
    const Workforce& w = a.workforce;
    const auto load = [&](const Post& post) { return post.cases / productivity(p, month.index - post.began); };
    double loads = 0, without = 0;
    const int posts = static_cast<int>(w.base_posts * a.children / a.opening_averages.children + .5);
    for (int k = 0; k < static_cast<int>(w.posts.size()); ++k) {
        const Post& post = w.posts[static_cast<std::size_t>(k)];
        if (post.state == PostState::permanent) loads += load(post);
        else if (k < posts) without += 1;
    }
    std::vector<Post> after = w.posts;
    for (std::uint32_t k = 0; k < after.size(); ++k) {
        const Words words = draw(n.random, {k, a.number}, month, Purpose{24});
        Post& post = after[k];
        if (post.state == PostState::permanent) {
            const double hazard = std::min(p.leave_most, w.character.leaving * w.pressure_half_year);   // leave_pressure 1
            const double chance = (1 - math::exp(-hazard / 12)) * (1 + p.leave_own_cases * (load(post) / (loads / w.permanent) - 1));
            if (uniform(words[0]) < chance) post.state = PostState::vacant;
        } else if (static_cast<int>(k) < posts && uniform(words[1]) < w.character.filling / w.pressure_heard_of * (posts - w.permanent) / without) {
            const int before = uniform(words[2]) < 1 - p.stay_in_profession ? 0 : 24;
            post = {PostState::permanent, false, static_cast<std::int16_t>(month.index - before), 0};
        }
    }
    return after;
}

}  // namespace

TEST_CASE("Who leaves and which vacancies are filled are each post's own luck", "[replay][workforce]") {
    Parameters p = with_workers();
    p.workforce.market = false;
    int left = 0, came = 0;
    watch(p, 12, "social workers", [&](Authority& a, const Nation& n, Month month, auto run) {
        const std::vector<Post> before = a.workforce.posts, expected = posts_by_hand(a, n, month);
        run();
        REQUIRE(a.workforce.posts.size() >= expected.size());
        for (std::size_t k = 0; k < expected.size(); ++k) {
            const Post& post = a.workforce.posts[k];
            const bool permanent = expected[k].state == PostState::permanent;
            REQUIRE((post.state == PostState::permanent) == permanent);
            if (permanent) REQUIRE((post.began == expected[k].began));
            left += before[k].state == PostState::permanent && !permanent;
            came += before[k].state != PostState::permanent && permanent;
        }
    });
    CHECK(left > 5);
    CHECK(came > 5);
}

TEST_CASE("Agency workers cover vacancies up to the cap that a policy sets", "[unit][workforce]") {
    Parameters p = with_workers();
    p.workforce.agency_cover_spread = p.workforce.vacancy_spread = 0, p.workforce.agency_cover = 1;
    p.workforce.levers.agency_cap = .05;
    Simulation world = small_world(p);
    const Workforce& w = world.authorities[0].workforce;
    step(world, 12);   // the burn-in is before policies
    CHECK(std::abs(w.agency - (posts_now(w) - w.permanent)) <= 1);
    CHECK(w.agency > .06 * posts_now(w));
    step(world);
    CHECK(w.agency <= .05 * posts_now(w) + 1);
}

TEST_CASE("Retention, checkers and overload act from the month of policy", "[unit][workforce]") {
    Parameters p = with_workers();
    p.workforce.leave_own_cases = 0;
    Parameters fewer = p, checked = p, loaded = p;
    fewer.workforce.levers.retention = .2;
    checked.workforce.levers.checkers = 0;
    loaded.workforce.levers.overload_percent = 50, loaded.workforce.levers.overload_after_months = 1, loaded.workforce.levers.overload_months = 2;
    Simulation base = small_world(p), held = small_world(fewer), free = small_world(checked), pressed = small_world(loaded);
    for (Simulation* world : {&base, &held, &free, &pressed}) step(*world, 12);
    for (Simulation* world : {&held, &free, &pressed}) REQUIRE(world->authorities[0].workforce.required == base.authorities[0].workforce.required);
    const auto required = [](const Simulation& world) { return world.authorities[0].workforce.required / world.authorities[0].workforce.standard; };
    for (int month = 0; month < 4; ++month) {
        for (Simulation* world : {&base, &held, &free, &pressed}) step(*world);
        if (month == 0) CHECK_THAT(free.authorities[0].workforce.available / base.authorities[0].workforce.available, WithinRel(.70 / .54, 1e-9));
        if (month == 0) CHECK(required(pressed) == required(base));
        if (month == 1) CHECK_THAT(required(pressed) / case_hours(pressed.authorities[0], pressed.nation), WithinRel(1.5, .01));
        if (month == 3) CHECK_THAT(required(pressed) / case_hours(pressed.authorities[0], pressed.nation), WithinRel(1, .01));
    }
    for (Simulation* world : {&base, &held}) step(*world, 20);
    CHECK(held.authorities[0].workforce.ever_left < .7 * base.authorities[0].workforce.ever_left);
}

TEST_CASE("No worker and no case is lost while posts are cut and given back", "[law][workforce]") {
    Simulation world = small_world(with_workers());
    Authority& a = world.authorities[0];
    const double usual = a.opening_averages.children;
    int agency_gone = 0, over = 0;
    for (int month = 0; month < 72; ++month) {
        a.opening_averages.children = usual * (month < 12 ? 1 : month < 36 ? 1.02 * a.opening_averages.children / usual : 1);   // -2 % a month for two years, then all back
        const auto starters = a.workforce.ever_started;
        step(world);
        REQUIRE(world.broken_laws().empty());
        const Workforce& w = a.workforce;
        if (w.permanent > posts_now(w)) {
            over += 1;
            agency_gone += w.agency == 0;
            CHECK(w.ever_started == starters);   // natural wastage
        }
    }
    CHECK(over > 3);
    CHECK(agency_gone >= over - 1);
    CHECK(a.workforce.permanent > .7 * posts_now(a.workforce));
}

TEST_CASE("Laws of workers hold in uneven places, with hand-overs and without", "[law][workforce]") {
    Parameters p = small_parameters(uneven_places());
    p.workforce.on = true;
    p.need.onset_rate = .2;
    SECTION("hand-overs harm") { p.workforce.post_hours = 5; }
    SECTION("hand-overs do not harm") { p.workforce.handover = false; }
    SECTION("nobody comes") { p.workforce.join_pressure = 4, p.workforce.vacancy = .6, p.workforce.agency_cover = 0; }
    Simulation world = small_world(p);
    REQUIRE(world.broken_laws().empty());
    for (int month = 0; month < 48; ++month) {
        step(world);
        REQUIRE(world.broken_laws().empty());
    }
}

namespace {

std::map<std::uint32_t, std::uint16_t> holders(const Authority& a) {
    std::map<std::uint32_t, std::uint16_t> post_of;
    for (std::size_t i = 0; i < a.active.size(); ++i)
        if (a.active.cases[i].status != Status::none) post_of[a.active.id[i]] = a.active.cases[i].post;
    return post_of;
}

void swap_records(Authority& a, std::size_t i, std::size_t j) {
    Active& x = a.active;
    std::swap(x.id[i], x.id[j]), std::swap(x.slot[i], x.slot[j]), std::swap(x.escalate[i], x.escalate[j]), std::swap(x.ease[i], x.ease[j]);
    std::swap(x.klass[i], x.klass[j]), std::swap(x.due[i], x.due[j]), std::swap(x.infant[i], x.infant[j]), std::swap(x.cases[i], x.cases[j]);
    a.families[x.slot[i]].active = static_cast<std::uint32_t>(i), a.families[x.slot[j]].active = static_cast<std::uint32_t>(j);
}

}  // namespace

TEST_CASE("Who gets which case does not hang on the order of records, and the least loaded get it", "[invariance][workforce]") {
    Simulation world = small_world(with_workers(4000, 60));
    step(world, 14);
    Authority& a = world.authorities[0];
    for (std::size_t i = 0; i < a.active.size(); i += 3) a.active.cases[i].post = no_post;
    Authority turned = a;
    for (std::size_t i = 0; i < a.active.size() / 2; ++i) swap_records(turned, i, a.active.size() - 1 - i);
    const Month month = world.now - 1;
    allocate_now(a, world.nation, month), allocate_now(turned, world.nation, month);
    REQUIRE(holders(a).size() > 50);
    CHECK(holders(a) == holders(turned));
    CHECK(a.workforce.unallocated == 0);
    double least = 1e9, most = 0;   // a family brings at most four children
    for (std::size_t i = 0; i < a.active.size(); ++i) a.active.cases[i].post = no_post;
    allocate_now(a, world.nation, month);
    for (const Post& post : a.workforce.posts) {
        if (post.state == PostState::vacant) continue;
        const WorkforceParameters& p = world.nation.parameters->workforce;
        const double load = post.cases / (post.state == PostState::agency ? p.agency_productivity : productivity(p, month.index - post.began));
        least = std::min(least, load), most = std::max(most, load);
    }
    CHECK(most - least <= max_children / world.nation.parameters->workforce.new_productivity);
}

TEST_CASE("A worker's cases are counted when handed on, and what was under way waits a month", "[unit][workforce]") {
    Simulation world = small_world(with_workers(4000, 60));
    step(world, 14);
    Authority& a = world.authorities[0];
    const auto first = [&](Status status) {
        for (std::uint32_t i = 0; i < a.active.size(); ++i)
            if (a.active.cases[i].status == status) return i;
        FAIL("no such case");
        return 0u;
    };
    const std::uint32_t assessed = first(Status::assessment), supported = first(Status::support);
    const std::int16_t due = a.active.cases[assessed].status_due;
    a.ledger.fill(0);
    transfer_now(a, world.nation, assessed, world.now), transfer_now(a, world.nation, supported, world.now);
    CHECK(a.active.cases[assessed].status_due == due + 1);
    CHECK(a.active.cases[supported].status_due == no_date);
    CHECK(a.active.cases[supported].post == no_post);
    CHECK(a.counted(column("cases_handed_on")) == count(a.active.cases[assessed].brought) + count(a.active.cases[supported].brought));
}

TEST_CASE("Cases of those who left this month are with others at its end", "[unit][workforce]") {
    watch(with_workers(4000, 40), 24, "allocation of cases", [&](Authority& a, const Nation&, Month, auto run) {
        std::int64_t held = 0;
        for (const Case& record : a.active.cases)
            if (record.status != Status::none && record.post != no_post && a.workforce.posts[record.post].transferring) held += count(record.brought);
        run();
        REQUIRE(a.counted(column("cases_handed_on")) == held);
        for (const Case& record : a.active.cases)
            if (record.status != Status::none) REQUIRE((record.post != no_post && a.workforce.posts[record.post].state != PostState::vacant));
    });
}

TEST_CASE("The laws name each corruption of workers and cases, and nothing else", "[law][workforce]") {
    Simulation world = small_world(with_workers(4000, 60));
    step(world, 3);
    const Authority& sound = world.authorities[0];
    const auto laws_after = [&](auto corrupt) {
        Authority broken = sound;
        corrupt(broken);
        return children::broken_laws(broken, world.nation, world.now - 1);
    };
    const auto off = [](const std::string& what, std::int64_t kept, std::int64_t counted) { return what + ": kept " + std::to_string(kept) + ", counted " + std::to_string(counted); };
    using Texts = std::vector<std::string>;
    const Workforce& w = sound.workforce;
    REQUIRE(laws_after([](Authority&) {}).empty());
    CHECK(laws_after([](Authority& a) { a.workforce.agency += 1; }) == Texts{off("agency social workers", w.agency + 1, w.agency)});
    CHECK(laws_after([](Authority& a) { a.workforce.ever_left += 1; }) == Texts{off("permanent social workers since the opening", w.permanent - 1, w.permanent)});
    CHECK(laws_after([](Authority& a) { a.workforce.unallocated = 2; }) == Texts{off("children whose case nobody holds", 2, 0)});
    CHECK(laws_after([](Authority& a) { a.workforce.posts[1].cases += 1; }) == Texts{off("children held by post 1", w.posts[1].cases + 1, w.posts[1].cases)});
    const auto idle = std::find_if(sound.active.cases.begin(), sound.active.cases.end(), [](const Case& c) { return c.status == Status::none; });
    REQUIRE(idle != sound.active.cases.end());
    CHECK(laws_after([&](Authority& a) { a.active.cases[static_cast<std::size_t>(idle - sound.active.cases.begin())].post = 0; }) == Texts{"a worker holds a case that is not open"});
    const auto gone = laws_after([](Authority& a) {
        Post& post = *std::find_if(a.workforce.posts.begin(), a.workforce.posts.end(), [](const Post& x) { return x.state == PostState::permanent && x.cases > 0; });
        post.state = PostState::vacant;
    });
    REQUIRE(gone.size() == 3);   // the count, the sum since the opening, and
    CHECK(gone[2] == "a vacant post holds cases");
}

TEST_CASE("A nation that never looks keeps its market, and one authority hardly moves it", "[unit][workforce]") {
    Parameters p = with_workers(4000, 4);
    Simulation world = small_world(p);
    step(world, 48);
    CHECK(world.nation.market.pool != 1);
    CHECK(std::abs(world.nation.market.pool - 1) < .05);
    CHECK(world.authorities[0].workforce.months <= nation_looks_months);
    p.workforce.market = false;
    Simulation apart = small_world(p);
    step(apart, 48);
    CHECK(apart.nation.market.pool == 1);
    CHECK(apart.nation.market.agency_pool == 1);
}

TEST_CASE("Pay of the status quo is what a month at its staffing costs", "[unit][workforce]") {
    Parameters p = with_workers(20000, 5);
    p.workforce.leave_own_cases = 0;
    Simulation world = small_world(p);
    const Authority& a = world.authorities[0];
    const SocialWorkPay pay = social_work_pay(a, world.nation);
    const double growth = a.children / a.opening_averages.children;
    CHECK_THAT(pay.permanent + pay.agency, WithinRel(status_quo_pay(a, world.nation) * growth, .05));
    CHECK_THAT(pay.premium * 1.5, WithinRel(pay.agency * .5, 1e-9));
}

TEST_CASE("Workers are the same for any number of threads and any fusion of processes", "[invariance][workforce]") {
    Parameters p = small_parameters(uneven_places());
    p.workforce.on = true;
    p.workforce.post_hours = 5;
    p.workforce.market_children = 5000;   // these places are the nation, so that they meet
    SerialExecutor serial;
    const auto after = [&](Executor& executor, Fusion fusion) {
        Simulation world(p, {7, 3}, executor);
        for (int month = 0; month < 18; ++month) world.step(executor, fusion);
        std::vector<std::vector<double>> rows;
        for (std::size_t place = 0; place < world.authorities.size(); ++place) rows.push_back(measured(world, place));
        REQUIRE(world.nation.market.pool != 1);
        return rows;
    };
    const auto one = after(serial, Fusion::fused);
    CHECK(after(serial, Fusion::one_by_one) == one);
    for (const unsigned threads : {2u, 4u}) {
        ThreadExecutor executor(threads);
        CHECK(after(executor, Fusion::fused) == one);
    }
}

TEST_CASE("A policy that keeps workers changes no post's luck", "[invariance][workforce]") {
    Parameters p = with_workers();
    p.workforce.market = false, p.workforce.leave_pressure = p.workforce.join_pressure = p.workforce.leave_own_cases = 0;
    Parameters kept = p;
    kept.workforce.levers.retention = .5;
    Simulation base = small_world(p), held = small_world(kept);
    step(base, 13), step(held, 13);
    const auto left = [](const Simulation& world) {
        std::vector<bool> gone;
        for (const Post& post : world.authorities[0].workforce.posts) gone.push_back(post.state != PostState::permanent);
        return gone;
    };
    const std::vector<bool> of_base = left(base), of_held = left(held);
    for (std::size_t k = 0; k < std::min(of_base.size(), of_held.size()); ++k) REQUIRE((of_base[k] || !of_held[k]));   // whoever stayed stays
}
