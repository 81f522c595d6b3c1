// Methods of sensitivity against functions whose answer is known, on the designs that sweeps make.
#include "analysis/statistics/elementary_effects.hpp"
#include "analysis/statistics/regression.hpp"
#include "analysis/statistics/variance_indices.hpp"
#include "sim/core/random.hpp"
#include "sim/run/design.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <vector>

using namespace hearth;
using namespace hearth::analysis;

namespace {

using Function = std::function<double(const std::vector<double>&)>;
using Blocks = std::vector<std::vector<double>>;

// Ishigami and Homma 1990 with a = 7, b = 0.1 (Marrel et al. 2009).
double ishigami(const std::vector<double>& u) {
    const auto x = [&](std::size_t i) { return std::numbers::pi * (2 * u[i] - 1); };
    return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

const std::vector<double> g_weights = {0, 1, 4.5, 9, 99};   // Sobol 1998: the less, the more it matters

double g_function(const std::vector<double>& u) {
    double product = 1;
    for (std::size_t i = 0; i < g_weights.size(); ++i) product *= (std::abs(4 * u[i] - 2) + g_weights[i]) / (1 + g_weights[i]);
    return product;
}

Blocks outcomes(const UnitPoints& points, std::size_t block, const Function& f) {
    Blocks blocks;
    for (std::size_t p = 0; p < points.size(); ++p) {
        if (p % block == 0) blocks.emplace_back();
        blocks.back().push_back(f(points[p]));
    }
    return blocks;
}

bool near(const std::vector<Index>& found, const std::vector<double>& truth, double tolerance) {
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (std::abs(found[i].value - truth[i]) > tolerance) return false;
    return found.size() == truth.size();
}

// A Saltelli design whose A and B are plain random numbers.
UnitPoints random_saltelli(std::size_t n, std::size_t k, std::uint64_t seed) {
    UnitPoints points;
    for (std::size_t j = 0; j < n; ++j) {
        std::vector<double> a, b;
        for (std::size_t i = 0; i < k; ++i) {
            const Words words = draw({seed, 0}, {static_cast<std::uint32_t>(j), 0}, static_cast<std::uint16_t>(i), Purpose{9});
            a.push_back(uniform(words[0], words[1]));
            b.push_back(uniform(words[2], words[3]));
        }
        points.push_back(a);
        points.push_back(b);
        for (std::size_t i = 0; i < k; ++i) {
            points.push_back(a);
            points.back()[i] = b[i];
        }
    }
    return points;
}

const std::vector<double> ishigami_first = {.3139, .4424, 0}, ishigami_total = {.5576, .4424, .2437};

}  // namespace

TEST_CASE("Saltelli's and Jansen's indices of the Ishigami function are the known ones", "[statistical]") {
    const Blocks blocks = outcomes(saltelli(4096, 3, 1), 5, ishigami);
    const VarianceIndices found = variance_indices(blocks).value();
    CHECK(near(found.first_order, ishigami_first, 0.02));
    CHECK(near(found.total, ishigami_total, 0.02));
    // Rows of A and B taken for each other, and columns in another order, are not the same design.
    Blocks swapped = blocks, turned = blocks;
    for (std::vector<double>& block : swapped) std::swap(block[0], block[1]);
    for (std::vector<double>& block : turned) std::rotate(block.begin() + 2, block.begin() + 3, block.end());
    CHECK_FALSE(near(variance_indices(swapped)->total, ishigami_total, 0.02));
    CHECK_FALSE(near(variance_indices(turned)->first_order, ishigami_first, 0.02));
}

TEST_CASE("Indices of Sobol's g-function are the known ones", "[statistical]") {
    std::vector<double> first, total;
    double all = 1;
    for (const double a : g_weights) all *= 1 + 1 / (3 * (1 + a) * (1 + a));
    for (const double a : g_weights) {
        const double own = 1 / (3 * (1 + a) * (1 + a));
        first.push_back(own / (all - 1));
        total.push_back(own * all / (1 + own) / (all - 1));
    }
    const VarianceIndices found = variance_indices(outcomes(saltelli(4096, 5, 1), 7, g_function)).value();
    CHECK(near(found.first_order, first, 0.02));
    CHECK(near(found.total, total, 0.02));
    CHECK_FALSE(near(found.first_order, total, 0.02));
}

TEST_CASE("Intervals of indices hold the truth about as often as they say", "[statistical]") {
    std::size_t first = 0, total = 0, tried = 0;
    double width = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed, ++tried) {
        const VarianceIndices found = variance_indices(outcomes(random_saltelli(200, 3, seed), 5, ishigami)).value();
        const auto holds = [](const Index& index, double truth) { return index.interval.first <= truth && truth <= index.interval.second; };
        first += holds(found.first_order[1], ishigami_first[1]);
        total += holds(found.total[0], ishigami_total[0]);
        width += (found.total[0].interval.second - found.total[0].interval.first) / 150;
    }
    // 4.4 standard errors of 150 designs are 8 in 100; percentile intervals fall a little short of 95.
    CHECK(static_cast<double>(first) / static_cast<double>(tried) > 0.87);
    CHECK(static_cast<double>(total) / static_cast<double>(tried) > 0.87);
    CHECK(width < 0.5);
    // A quarter as wide, they would not.
    std::size_t narrow = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Index index = variance_indices(outcomes(random_saltelli(200, 3, seed), 5, ishigami))->total[0];
        const double quarter = (index.interval.second - index.interval.first) / 8;
        narrow += std::abs(index.value - ishigami_total[0]) <= quarter;
    }
    CHECK(static_cast<double>(narrow) / 150 < 0.87);
}

namespace {

std::vector<Trajectory> trajectories(std::size_t count, std::size_t parameters, const Function& f) {
    const UnitPoints points = morris(count, parameters, 1);
    std::vector<Trajectory> made;
    for (std::size_t p = 0; p < points.size(); ++p) {
        if (p % (parameters + 1) == 0) made.emplace_back();
        made.back().points.push_back(points[p]);
        made.back().outcomes.push_back(f(points[p]));
    }
    return made;
}

// Morris 1991, section 5: twenty parameters, of which the first ten matter and only the first seven are curved or interact. The small
// coefficients that he drew at random are here 1 and -1 in turn.
double morris_function(const std::vector<double>& x) {
    std::vector<double> w;
    for (std::size_t i = 0; i < 20; ++i)
        w.push_back(2 * ((i == 2 || i == 4 || i == 6 ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5));
    const auto sign = [](std::size_t i) { return i % 2 == 0 ? 1.0 : -1.0; };
    double y = 0, threes = 0, fours = 0;
    for (std::size_t i = 0; i < 20; ++i) {
        y += (i < 10 ? 20 : sign(i)) * w[i];
        for (std::size_t j = i + 1; j < 20; ++j) y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
    }
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = i + 1; j < 5; ++j)
            for (std::size_t l = j + 1; l < 5; ++l) {
                threes += w[i] * w[j] * w[l];
                for (std::size_t s = l + 1; s < 4; ++s) fours += w[i] * w[j] * w[l] * w[s];
            }
    return y - 10 * threes + 5 * fours;
}

}  // namespace

TEST_CASE("Elementary effects of a straight line are its slopes, without spread", "[statistical]") {
    const std::vector<double> slopes = {5, -3, 0, 0.5};
    const auto effects = elementary_effects(trajectories(6, 4, [&](const auto& x) { return std::inner_product(x.begin(), x.end(), slopes.begin(), 1.0); }), 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(effects[i].size() == 6);
        const Screening found = screen(effects[i]).value();
        CHECK(std::abs(found.mean - slopes[i]) < 1e-12);
        CHECK(std::abs(found.mean_size - std::abs(slopes[i])) < 1e-12);
        CHECK(found.deviation < 1e-12);
    }
}

TEST_CASE("Morris' function of twenty parameters is screened as he published", "[statistical]") {
    const auto effects = elementary_effects(trajectories(30, 20, morris_function), 20);
    std::vector<Screening> found;
    for (const std::vector<double>& effect : effects) found.push_back(screen(effect).value());
    double least_that_matters = 1e9, most_of_the_rest = 0;
    for (std::size_t i = 0; i < 20; ++i)
        (i < 10 ? least_that_matters = std::min(least_that_matters, found[i].mean_size) : most_of_the_rest = std::max(most_of_the_rest, found[i].mean_size));
    CHECK(least_that_matters > 2 * most_of_the_rest);
    for (std::size_t i = 0; i < 10; ++i) CHECK((found[i].deviation > 0.4 * found[i].mean_size) == (i < 7));   // 8 to 10 are straight
    CHECK(found[0].size_interval->first < found[0].mean_size);
    CHECK(found[0].size_interval->second > found[0].mean_size);
}

TEST_CASE("Screening ranks the Ishigami function's parameters, and the sign of an effect cancels in mu alone", "[statistical]") {
    const auto effects = elementary_effects(trajectories(200, 3, ishigami), 3);
    const Screening third = screen(effects[2]).value();
    CHECK(third.mean_size > 1);                          // it acts with the first only, both ways
    CHECK(std::abs(third.mean) < 0.3 * third.mean_size);
    CHECK(screen(effects[0])->mean_size > third.mean_size);
}

TEST_CASE("Partial rank correlation sees what goes one way, however curved, and not what turns back", "[statistical]") {
    const UnitPoints points = latin_hypercube(400, 4, 1);
    std::vector<std::vector<double>> x(4);
    std::vector<double> y;
    for (const std::vector<double>& point : points) {
        for (std::size_t i = 0; i < 4; ++i) x[i].push_back(point[i]);
        y.push_back(std::exp(6 * point[0]) - 40 * std::pow(point[1], 3) + 60 * std::pow(point[3] - 0.5, 2));
    }
    std::vector<std::vector<double>> ranked;
    for (const std::vector<double>& values : x) ranked.push_back(ranks(values));
    const Regression straight = regress(x, y).value(), monotone = regress(ranked, ranks(y)).value();
    CHECK(monotone.partial[0].value > 0.9);
    CHECK(monotone.partial[0].value > straight.partial[0].value + 0.05);
    CHECK(monotone.partial[1].value < -0.4);
    CHECK(std::abs(monotone.partial[2].value) < 0.15);
    CHECK(monotone.partial[2].interval.first < 0);
    CHECK(monotone.partial[2].interval.second > 0);
    CHECK(std::abs(monotone.partial[3].value) < 0.3);   // a valley: it matters, and looks idle
    CHECK(monotone.explained > straight.explained);
}
