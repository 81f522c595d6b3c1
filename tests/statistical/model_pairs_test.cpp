// Common luck makes comparisons cheap: the difference of two arms that share their luck varies far less than that of two that do
// not, so far fewer replicates show an effect.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>
#include <cstdio>
#include <numeric>

using namespace hearth;
using namespace hearth::support;

namespace {

constexpr std::uint32_t replicates = 24;

struct Followed { const char* name; Column column; double largest_ratio; };   ///< 0: shown only

/// The sum of a measure over the three years after the burn-in.
std::vector<std::vector<double>> sums(const Parameters& p, const std::vector<Followed>& followed) {
    std::vector<std::vector<double>> by_measure(followed.size());
    for (std::uint32_t r = 0; r < replicates; ++r) {
        Simulation world = small_world(p, r);
        step(world, 12);
        std::vector<double> sum(followed.size());
        for (int m = 0; m < 36; ++m) {
            step(world);
            const std::vector<double> row = measured(world, 0);
            for (std::size_t k = 0; k < followed.size(); ++k) sum[k] += total(row, followed[k].column);
        }
        for (std::size_t k = 0; k < followed.size(); ++k) by_measure[k].push_back(sum[k]);
    }
    return by_measure;
}

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance(const std::vector<double>& values) {
    const double middle = mean(values);
    double squares = 0;
    for (const double v : values) squares += (v - middle) * (v - middle);
    return squares / static_cast<double>(values.size() - 1);
}

/// Variance of paired differences over that of differences between unrelated replicates.
double ratio(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> paired;
    for (std::size_t r = 0; r < a.size(); ++r) paired.push_back(b[r] - a[r]);
    return variance(paired) / (variance(a) + variance(b));
}

void show_and_judge(const char* policy, const Parameters& status_quo, const Parameters& changed, const std::vector<Followed>& followed) {
    const auto a = sums(status_quo, followed), b = sums(changed, followed);
    std::printf("%s: variance of paired over unpaired differences, %u replicates\n", policy, replicates);
    for (std::size_t k = 0; k < followed.size(); ++k) {
        const double r = ratio(a[k], b[k]);   // 0 where the policy cannot reach
        std::printf("  %-24s %.4f   (%.0f +- %.0f)\n", followed[k].name, r, mean(a[k]), std::sqrt(variance(a[k])));
        INFO(followed[k].name);
        if (followed[k].largest_ratio > 0) CHECK(r < followed[k].largest_ratio);
    }
}

Parameters one_place() {
    Parameters p = small_parameters({steady("ONE", 1, 8000, .22)});
    p.early_help.places_per_10000 = 5000, p.care.in_house_per_10000 = 500;
    return p;
}

}  // namespace

TEST_CASE("Pairs of arms with common luck vary far less than arms without", "[statistical][common luck]") {
    const std::vector<Followed> followed = {
        {"births", column("births"), 0}, {"onsets", column("onsets"), .2}, {"contacts", column("contacts"), .2}, {"referrals", column("referrals"), .2},
        {"assessments", column("assessments"), .25}, {"section_47", column("section_47"), .5}, {"protection_plan_starts", column("protection_plan_starts"), 0},
        {"children_in_need", column("children_in_need"), .5}, {"looked_after", column("looked_after"), 0}, {"care_starts", column("care_starts"), 0},
        {"spending", column("spending"), 0}};
    Parameters changed = one_place();
    changed.front_door.threshold += .05;
    show_and_judge("front_door.threshold + .05", one_place(), changed, followed);
    changed = one_place();
    changed.early_help.months += 2;
    show_and_judge("early_help.months + 2", one_place(), changed, followed);
}
