// Social workers in numbers: rates as stated, the published spread over authorities, nothing that drifts by luck alone, and what
// becomes of a year's overload.
#include "models/workforce/workforce.hpp"
#include "sim/core/math.hpp"
#include "tests/statistical/coins.hpp"
#include "tests/statistical/engine_judge.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>
#include <memory>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters with_workers(double children) {
    Parameters p = small_parameters({steady("ONE", 1, children)});
    p.workforce.on = true;
    return p;
}

/// A place of the middle of every spread.
void all_alike(WorkforceParameters& p) { p.vacancy_spread = p.turnover_spread = p.agency_cover_spread = p.hours_spread = 0; }

}  // namespace

TEST_CASE("Workers leave and vacancies fill as often as their rules say", "[statistical][workforce]") {
    Parameters p = with_workers(20000);
    p.workforce.post_hours = 1;   // thousands of posts
    all_alike(p.workforce);
    Coins leaving, filling;
    watch(p, 120, "social workers", [&](Authority& a, const Nation& n, Month month, auto run) {
        const WorkforceParameters& rules = n.parameters->workforce;
        const Workforce& w = a.workforce;
        const std::vector<Post> before = w.posts;
        const auto load = [&](const Post& post) { return post.cases / productivity(rules, month.index - post.began); };
        double loads = 0, without = 0;
        for (const Post& post : before) post.state == PostState::permanent ? loads += load(post) : without += 1;
        const double leave = leave_chance(rules, w.character.leaving, w.pressure_half_year, 1), mean = loads / w.permanent;
        const double posts = posts_now(w), fill = fill_chance(rules, w.character.filling, w.pressure_heard_of, n.market.pool);
        const double vacancies = std::min(without, posts - w.permanent);
        run();
        for (std::size_t k = 0; k < before.size() && static_cast<double>(k) < posts; ++k) {
            const bool permanent = a.workforce.posts[k].state == PostState::permanent;
            if (before[k].state == PostState::permanent) {
                const double chance = leave * (mean > 0 ? own_load_factor(rules, load(before[k]) / mean) : 1);
                leaving.add(chance, 1.1 * chance, !permanent);
            } else {
                filling.add(fill * vacancies / without, 1.1 * fill * vacancies / without, permanent);
            }
        }
    });
    judge(leaving);
    judge(filling);
}

TEST_CASE("Drawn authorities spread as the published ones", "[statistical][workforce]") {
    const Parameters p = with_workers(1000);
    test::Mean vacancy, agency, turnover, caseload;
    double with_vacancy = 0;
    for (std::uint32_t place = 0; place < 149 * 40; ++place) {
        const WorkforceCharacter c = draw_character(p.workforce, named<WorkforceCharacterWords>(draw({1, 0}, {place, 1}, 0, purposes::workforce_character)));
        const StationaryStaff staff = stationary_staff(p.workforce, c);
        const double share = staff.agency / (staff.agency + staff.permanent);
        vacancy.add(c.vacancy), turnover.add(12 * leave_chance(p.workforce, c.leaving, 1, 1)), agency.add(share);
        with_vacancy += (c.vacancy - .164) * (share - .158);
        caseload.add(1 / (posts_needed(p.workforce, c, 1) * (staff.agency + staff.permanent)));   // work for a worker, all posts and hours alike
    }
    const auto mean = [](const test::Mean& m) { return m.sum / static_cast<double>(m.count); };
    const auto spread = [&](const test::Mean& m) { return std::sqrt(m.sum_of_squares / static_cast<double>(m.count) - mean(m) * mean(m)); };
    CHECK(std::fabs(mean(vacancy) - .164) < .005);
    CHECK(std::fabs(spread(vacancy) - .11) < .01);
    CHECK(std::fabs(mean(agency) - .158) < .008);
    CHECK(std::fabs(spread(agency) - .114) < .01);
    CHECK(std::fabs(mean(turnover) - .15) < .005);
    CHECK(std::fabs(spread(turnover) - .05) < .006);
    CHECK(std::fabs(spread(caseload) / mean(caseload) - 2.7 / 17) < .02);
    const double correlation = with_vacancy / static_cast<double>(vacancy.count) / (spread(vacancy) * spread(agency));
    CHECK(correlation > .75);   // published .8, with the luck of a day in it
    CHECK(correlation < .95);
}

namespace {

/// Long-run mean of the standard where the year's pressure swings by luck alone, its mean 1: a first-order process with the
/// memory of the twelve-month smoothing, answered by the standard itself.
double standard_under_luck(const WorkforceParameters& p, double swing, double informed) {
    const double memory = 11.0 / 12;
    double deviation = 0, standard = 1, sum = 0;
    constexpr int months = 240000;
    for (int m = 0; m < months; ++m) {
        const Words w = draw({7, 0}, {static_cast<std::uint32_t>(m), 0}, 0, Purpose{1});
        deviation = memory * deviation + swing * std::sqrt(1 - memory * memory) * math::normal_quantile(uniform(w[0]));
        standard = next_standard(p, standard, standard * (1 + deviation), informed);
        sum += standard;
    }
    return sum / months;
}

}  // namespace

TEST_CASE("Luck alone does not wear the standard down", "[statistical][workforce]") {
    const Parameters p = with_workers(1000);
    for (const double swing : {.01, .02, .05, .1, .2}) {
        CAPTURE(swing);
        CHECK(std::fabs(standard_under_luck(p.workforce, swing, swing) - 1) < .01);
    }
    CHECK(standard_under_luck(p.workforce, .2, 0) < .97);   // a place that took its usual swings for more would
    CHECK(standard_under_luck(p.workforce, .1, 0) < .99);
}

namespace {

constexpr std::size_t null_measures = 6;
constexpr std::array<const char*, null_measures> null_names = {"vacancy", "agency", "turnover", "pressure", "standard", "quality"};

std::array<double, null_measures> of_month(const Simulation& world) {
    const Workforce& w = world.authorities[0].workforce;
    const double time = time_of_a_post(w) / w.established;
    const auto row = measured(world, 0);
    return {1 - w.permanent * time, w.agency * time, 12 * row[column("worker_leavers").first] * time, w.pressure, w.standard, w.quality};
}

using Block = std::array<double, null_measures>;

Block mean_of(Simulation& world, int months) {
    Block sum{};
    for (int m = 0; m < months; ++m) {
        step(world);
        const Block now = of_month(world);
        for (std::size_t k = 0; k < null_measures; ++k) sum[k] += now[k] / months;
    }
    return sum;
}

}  // namespace

TEST_CASE("With nothing changing, twenty years keep vacancies, agency work, turnover, pressure, standard and quality", "[statistical][workforce]") {
    std::array<test::Mean, null_measures> change, level;
    for (const double children : {3000., 8000., 20000., 50000.})
        for (std::uint32_t replicate = 0; replicate < 12; ++replicate) {
            Parameters p = with_workers(children);
            p.run.burn_in_months = 60;
            Simulation world = small_world(p, replicate);
            step(world, 60);
            const Block first = mean_of(world, 60);
            step(world, 120);
            const Block last = mean_of(world, 60);
            for (std::size_t k = 0; k < null_measures; ++k) change[k].add(last[k] - first[k]), level[k].add((first[k] + last[k]) / 2);
        }
    for (std::size_t k = 0; k < null_measures; ++k) {
        const double n = static_cast<double>(change[k].count), mean = change[k].sum / n;
        const double error = std::sqrt((change[k].sum_of_squares / n - mean * mean) / (n - 1));
        CAPTURE(null_names[k], mean, error, level[k].sum / n);
        CHECK(std::fabs(mean) < 3 * error);
    }
    for (const std::size_t ratio : {3u, 4u, 5u}) CHECK(std::fabs(level[ratio].sum / static_cast<double>(level[ratio].count) - 1) < .03);
}

namespace {

/// Every buffer taken away: no agency cover, standard and quality held, nobody rationed, no cap on leaving. Then pressure is
/// 1 - v + v P^n in the long run, as the rule has it.
Parameters without_buffers(double leave, double join) {
    Parameters p = with_workers(100000);
    WorkforceParameters& w = p.workforce;
    all_alike(w);
    p.run.burn_in_months = 36;
    w.leave_pressure = leave, w.join_pressure = join, w.leave_most = 5, w.leave_own_cases = 0;
    w.agency_cover = 0, w.standard = w.market = w.handover = false;
    w.quality_experience = w.quality_pressure = w.quality_time = w.delay = w.sickness_pressure = 0, w.new_productivity = 1;
    p.support.close_pressure = p.front_door.load_response = 0;
    return p;
}

double year_of_pressure(Simulation& world) {
    double sum = 0;
    for (int month = 0; month < 12; ++month) step(world), sum += world.authorities[0].workforce.pressure / 12;
    return sum;
}

/// The world after a year of that much more work, policies having begun with it.
std::unique_ptr<Simulation> after_a_year_of(Parameters p, double percent) {
    p.workforce.levers.overload_percent = percent, p.workforce.levers.overload_months = 12;
    SerialExecutor serial;
    auto world = std::make_unique<Simulation>(p, RandomKey{20190331, 0}, serial);
    step(*world, static_cast<int>(p.run.burn_in_months) + 12);
    return world;
}

/// Mean pressure of the years 1, 5 and 10 after it.
std::array<double, 3> pressures(Simulation& world) {
    std::array<double, 3> years{};
    years[0] = year_of_pressure(world);
    step(world, 36);
    years[1] = year_of_pressure(world);
    step(world, 48);
    years[2] = year_of_pressure(world);
    return years;
}

}  // namespace

TEST_CASE("A year's overload heals where the loop is weak, and runs away beyond the tipping point where it is strong and nothing buffers it", "[statistical][workforce]") {
    const Parameters weak = without_buffers(1, 1), strong = without_buffers(2, 2);
    const auto healed = pressures(*after_a_year_of(weak, 60)), calm = pressures(*after_a_year_of(weak, 0)), runaway = pressures(*after_a_year_of(strong, 60));
    CHECK(healed[0] - calm[0] > .05);
    CHECK(std::fabs(healed[2] - calm[2]) < .02);
    CHECK(runaway[0] > tipping_pressure(.164, 4));
    CHECK(runaway[1] > runaway[0]);
    CHECK(runaway[2] > 3);
}

TEST_CASE("What ran away comes back once work is taken off it for long enough", "[statistical][workforce]") {
    const auto world = after_a_year_of(without_buffers(2, 2), 60);
    step(*world, 12);
    REQUIRE(world->authorities[0].workforce.pressure > tipping_pressure(.164, 4));
    WorkforceLevers& levers = world->parameters.workforce.levers;
    levers.relief_percent = 50, levers.relief_after_months = 24, levers.relief_months = 36;
    step(*world, 36);
    CHECK(year_of_pressure(*world) < 1.1);
}

TEST_CASE("Agency cover alone, and standards that give way alone, keep a strong loop from running away", "[statistical][workforce]") {
    Parameters covered = without_buffers(2, 2), worn = without_buffers(2, 2);
    covered.workforce.agency_cover = .98;
    worn.workforce.standard = true;
    CHECK(pressures(*after_a_year_of(covered, 60))[2] < 1.1);
    CHECK(pressures(*after_a_year_of(worn, 60))[2] < 1.1);
}
