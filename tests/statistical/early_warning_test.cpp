// Early warning: alarms are false as often as the bar says, and a basket of signs tells of more failures than one of them does.
#include "sim/core/sampling.hpp"
#include "tests/support/assured.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/early_warning.hpp"

#include <cmath>
#include <cstdio>

using namespace hearth;
using namespace hearth::support;

namespace {

constexpr RandomKey own_luck{.seed = 77, .replicate = 0};

/// Mean and standard error over authorities.
struct Estimate {
    double sum = 0, squares = 0, count = 0;
    void add(double value) { sum += value, squares += value * value, count += 1; }
    double mean() const { return sum / count; }
    double error() const { return std::sqrt((squares / count - mean() * mean()) / (count - 1)); }
    bool is(double value) const { return std::fabs(mean() - value) < 4.4 * error(); }
};

/// Share of months with an alarm where signs are nothing but noise, which in a sign smoothed over six months leaves noise / sqrt(11).
Estimate alarms_by_level(Detector detector, double false_alarm) {
    Estimate estimate;
    for (int k = 0; k < 5000; ++k) {
        Assured world;
        world.authority = static_cast<std::uint16_t>(k);
        world.warning.detector = detector;
        WarningParameters& p = world.p.warning;
        p.noise.fill(std::sqrt(2.0 * sign_months - 1)), p.false_alarm = false_alarm, p.basket_spread = 1;
        double alarms = 0;
        for (int m = 0; m < 120; ++m) world.warn(), alarms += m >= 60 && world.s.improvement.warned;
        estimate.add(alarms / 60);
    }
    return estimate;
}

/// The same of sums of scores that persist.
double alarms_of_sums(double persistence, double false_alarm) {
    WarningParameters p = assurance_parameters().warning;
    p.method = WarningMethod::cusum, p.persistence = persistence, p.false_alarm = false_alarm;
    const double bar = alarm_bar(p), renewed = std::sqrt(1 - persistence * persistence);
    double alarms = 0, months = 0;
    for (std::uint32_t k = 0; k < 300; ++k) {
        double score = 0, sum = 0;
        for (int m = 0; m < 1500; ++m) {
            const Words words = draw(own_luck, {k, 0}, Month{m}, Purpose{1});
            score = persistence * score + renewed * normal(words[0], words[1]);
            sum = next_sum(p, sum, score);
            if (m >= 500) months += 1, alarms += sum > bar;
        }
    }
    return alarms / months;
}

}  // namespace

TEST_CASE("Alarms by level are false as often as the bar says", "[statistical][warning]") {
    for (const Detector detector : {Detector::single, Detector::basket}) {
        const Estimate tenth = alarms_by_level(detector, .1);
        CAPTURE(tenth.mean(), tenth.error());
        CHECK(tenth.is(.1));
        CHECK_FALSE(tenth.is(.11));
        CHECK_FALSE(alarms_by_level(detector, .11).is(.1));
    }
}

TEST_CASE("Alarms by sums are false about as often as the bar says, whatever persists", "[statistical][warning]") {
    for (const double persistence : {.8, .93})
        for (const double false_alarm : {.05, .1, .2}) {
            const double share = alarms_of_sums(persistence, false_alarm);
            std::printf("sums: persistence %.2f, asked for %.2f, came %.3f\n", persistence, false_alarm, share);
            CAPTURE(persistence, false_alarm, share);
            CHECK(share > .85 * false_alarm);
            CHECK(share < 1.15 * false_alarm);
        }
}

TEST_CASE("At as many false alarms a basket of signs tells of more failures than families who come back do", "[statistical][warning]") {
    const Parameters p = alike_places(30, 8000);
    const Watched all = watched(p, 30 * 12);
    const Scores single = level_scores(all, [](const WatchedMonth& m) { return m.single; }), basket = level_scores(all, [](const WatchedMonth& m) { return m.basket; });
    const WarningParameters& w = p.assurance.warning;
    const Detected one = judge(all, single, .1), many = judge(all, basket, .1);
    const Detected one_sum = judge(all, summed_scores(w, single), .1), many_sums = judge(all, summed_scores(w, basket), .1);
    const auto tell = [](const char* name, const Detected& d) { std::printf("%-14s %3d failures, told of %2.0f %%, median lead %.0f months, alarm on in %2.0f %% of the two years before\n", name, d.failures, 100 * d.sensitivity, d.median_lead, 100 * d.by_month); };
    tell("single level", one), tell("basket level", many), tell("single sums", one_sum), tell("basket sums", many_sums);
    CHECK(one.failures > 20);
    CHECK(many.by_month > one.by_month);
    CHECK(many.sensitivity > one.sensitivity);
    CHECK(many.median_lead > 0);
}
