#include "sim/run/design.hpp"

#include "sim/core/math.hpp"
#include "sim/input/toml_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hearth {
namespace {

using Sets = std::vector<std::string>;

std::string set(const Factor& factor, const std::string& value) { return factor.key + "=" + value; }

std::vector<Sets> listed(const std::vector<Factor>& factors, std::size_t points) {
    std::vector<Sets> design(points);
    for (std::size_t p = 0; p < points; ++p) {
        for (const Factor& factor : factors) design[p].push_back(set(factor, factor.levels[p]));
    }
    return design;
}

// The last factor changes fastest.
std::vector<Sets> crossed(const std::vector<Factor>& factors, std::size_t points) {
    std::vector<Sets> design(points);
    std::size_t run = points;   // points in a row that share a value
    for (const Factor& factor : factors) {
        run /= factor.levels.size();
        for (std::size_t p = 0; p < points; ++p) design[p].push_back(set(factor, factor.levels[p / run % factor.levels.size()]));
    }
    return design;
}

std::vector<Sets> one_at_a_time(const std::vector<Factor>& factors) {
    std::vector<Sets> design = {{}};
    for (const Factor& factor : factors) {
        for (const std::string& level : factor.levels) design.push_back({set(factor, level)});
    }
    return design;
}

std::vector<Sets> sampled(const std::vector<Factor>& factors, const UnitPoints& points) {
    std::vector<Sets> design;
    for (const std::vector<double>& point : points) {
        design.emplace_back();
        for (std::size_t f = 0; f < factors.size(); ++f) design.back().push_back(set(factors[f], factor_value(factors[f], point[f])));
    }
    return design;
}

std::vector<Sets> points_of(const SweepFile& sweep) {
    const std::size_t factors = sweep.factors.size();
    switch (sweep.design) {
        case DesignKind::list: return listed(sweep.factors, design_points(sweep));
        case DesignKind::grid: return crossed(sweep.factors, design_points(sweep));
        case DesignKind::one_at_a_time: return one_at_a_time(sweep.factors);
        case DesignKind::latin_hypercube: return sampled(sweep.factors, latin_hypercube(sweep.points, factors, sweep.design_seed));
        case DesignKind::sobol: return sampled(sweep.factors, sobol(sweep.points, factors, sweep.design_seed));
        case DesignKind::saltelli: return sampled(sweep.factors, saltelli(sweep.points, factors, sweep.design_seed));
        case DesignKind::morris: return sampled(sweep.factors, morris(sweep.points, factors, sweep.design_seed));
        case DesignKind::file: break;   // rows know their arms
    }
    return {};
}

std::string name_of(const SweepFile& sweep, std::size_t points, std::size_t point, std::size_t arm) {
    const std::string of_arm = sweep.arms.empty() ? "" : sweep.arms[arm].name;
    if (points == 1) return of_arm.empty() ? sweep.name : of_arm;
    return point_name(point, points - 1) + (of_arm.empty() ? "" : " " + of_arm);
}

// One scenario: the arm's values, then the point's, which win.
SweepScenario scenario(const SweepFile& sweep, std::size_t points, std::size_t point, std::size_t arm, const Sets& sets) {
    SweepScenario made{.name = name_of(sweep, points, point, arm), .point = point, .arm = arm, .sets = {}, .at = {}};
    if (!sweep.arms.empty()) made.sets = sweep.arms[arm].sets;
    made.sets.insert(made.sets.end(), sets.begin(), sets.end());
    if (!sweep.arms.empty()) made.at = sweep.arms[arm].at;
    else if (!sweep.files.empty()) made.at.file = sweep.files[0].name;
    if (sweep.random_numbers == RandomNumbers::by_point) made.own_seed = point;
    return made;
}

std::vector<SweepScenario> scenarios_of_rows(const SweepFile& sweep) {
    std::vector<SweepScenario> scenarios;
    for (const DesignRow& row : sweep.rows) {
        scenarios.push_back(scenario(sweep, sweep.points, row.point, row.arm, row.sets));
        if (!row.name.empty()) scenarios.back().name = row.name;
        scenarios.back().at = row.at;
    }
    std::sort(scenarios.begin(), scenarios.end(), [](const SweepScenario& a, const SweepScenario& b) {
        return std::pair(a.point, a.arm) < std::pair(b.point, b.arm);
    });
    return scenarios;
}

}  // namespace

std::string factor_value(const Factor& factor, double u) {
    if (!factor.levels.empty()) {
        const std::size_t count = factor.levels.size();
        return factor.levels[std::min(static_cast<std::size_t>(u * static_cast<double>(count)), count - 1)];
    }
    const double low = factor.low, high = factor.high, end = factor.whole ? high + 1 : high;
    const double value = factor.logarithmic ? low * math::pow(end / low, u) : (1 - u) * low + u * end;
    if (factor.whole) return toml_text(static_cast<std::int64_t>(std::clamp(std::floor(value), low, high)));
    return toml_text(std::clamp(value, low, high));
}

Design make_design(const SweepFile& sweep) {
    Design design{.points = design_points(sweep), .base_points = 0, .scenarios = {}};
    const bool grouped = sweep.design == DesignKind::saltelli || sweep.design == DesignKind::morris;
    design.base_points = grouped ? sweep.points : design.points;
    if (sweep.design == DesignKind::file) {
        design.scenarios = scenarios_of_rows(sweep);
        return design;
    }
    const std::vector<Sets> points = points_of(sweep);
    for (std::size_t point = 0; point < points.size(); ++point) {
        for (std::size_t arm = 0; arm < std::max<std::size_t>(1, sweep.arms.size()); ++arm) {
            design.scenarios.push_back(scenario(sweep, points.size(), point, arm, points[point]));
        }
    }
    return design;
}

}  // namespace hearth
