// What kinds of design there are, and how many points each has.
#include "sim/input/sweep_design.hpp"

#include <fmt/format.h>

#include <array>

namespace hearth {
namespace {

// No overflow: what is too much stays too much.
std::size_t times(std::size_t a, std::size_t b) { return b != 0 && a > (most_scenarios + 1) / b ? most_scenarios + 1 : a * b; }

}  // namespace

std::string_view to_text(DesignKind kind) {
    constexpr std::array<std::string_view, 8> words = {"list",  "grid",     "one_at_a_time", "latin_hypercube",
                                                       "sobol", "saltelli", "morris",        "file"};
    return words.at(static_cast<std::size_t>(kind));
}

bool is_sampled(DesignKind kind) {
    return kind == DesignKind::latin_hypercube || kind == DesignKind::sobol || kind == DesignKind::saltelli || kind == DesignKind::morris;
}

std::size_t design_scenarios(const SweepFile& sweep) {
    return sweep.arms.empty() ? design_points(sweep) : times(design_points(sweep), sweep.arms.size());
}

std::string point_name(std::size_t number, std::size_t largest) {
    return fmt::format("p{:0{}}", number, std::to_string(largest).size());
}

std::size_t design_points(const SweepFile& sweep) {
    std::size_t all = 1, sum = 1;
    for (const Factor& factor : sweep.factors) {
        all = times(all, factor.levels.size());
        sum += factor.levels.size();
    }
    const std::size_t one_by_one = sweep.factors.size() + 1;
    switch (sweep.design) {
        case DesignKind::list: return sweep.factors.empty() ? 1 : sweep.factors[0].levels.size();
        case DesignKind::grid: return all;
        case DesignKind::one_at_a_time: return sum;
        case DesignKind::latin_hypercube:
        case DesignKind::sobol:
        case DesignKind::file: return sweep.points;
        case DesignKind::saltelli: return times(sweep.points, one_by_one + 1);
        case DesignKind::morris: return times(sweep.points, one_by_one);
    }
    return 1;
}

}  // namespace hearth
