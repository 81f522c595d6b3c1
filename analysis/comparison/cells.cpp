#include "analysis/comparison/cells.hpp"

#include "analysis/text/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

constexpr std::size_t hardly_settled = 10'000;   // replicates, or points, beyond which nobody goes

// Decimals that leave two significant digits of a size > 0.
int two_digits(double size) { return 1 - static_cast<int>(std::floor(std::log10(size))); }

// Decimals of figure().
int decimals_of(double value) {
    const double size = std::abs(value);
    return size >= 1000 ? 0 : size >= 1 || size == 0 ? 1 : two_digits(size);
}

int decimals_of(const Difference& d) {
    const int of_base = decimals_of(d.base_mean != 0 ? d.base_mean : d.other_mean);
    const double half = d.interval ? (d.interval->second - d.interval->first) / 2 : 0;
    return half > 0 ? std::min(two_digits(half), of_base + 1) : of_base;
}

}  // namespace

std::string difference_text(const Difference& d, double value) { return signed_rounded(value, decimals_of(d)); }

std::string range_text(const Difference& d, double low, double high) { return difference_text(d, low) + " to " + difference_text(d, high); }

std::string percent_text(const Difference& d) {
    if (!d.percent) return "-";
    const double half = d.interval ? 50 * (d.interval->second - d.interval->first) / std::abs(d.base_mean) : 0;
    return signed_rounded(*d.percent, half > 0 ? std::clamp(two_digits(half), 0, 2) : 1) + " %";
}

std::string share_text(double share) {
    if (share > 0.995 && share < 1) return "> 99 %";
    if (share > 0 && share < 0.005) return "< 1 %";
    return fmt::format("{:.0f} %", 100 * share);
}

std::string verdict_text(const Difference& d) {
    switch (d.verdict) {
        case Verdict::no_difference: return "no difference in any pair";
        case Verdict::higher: return "higher by more than matters";
        case Verdict::lower: return "lower by more than matters";
        case Verdict::too_small: return "less than matters";
        case Verdict::unknown: return "no interval";
        case Verdict::not_settled: break;
    }
    const char* side = d.interval->first > 0 ? "higher, but perhaps by less than matters"
                       : d.interval->second < 0 ? "lower, but perhaps by less than matters" : "not settled";
    if (!d.more_needed || *d.more_needed > hardly_settled) return fmt::format("{}; more runs will hardly settle it", side);
    return fmt::format("{}; about {}", side, counted(*d.more_needed, d.over_points ? "more point" : "more replicate"));
}

std::string direction_text(const ComparedRow& row) {
    const Difference& d = *row.difference;
    if (d.verdict == Verdict::no_difference) return "-";
    if (row.better != Better::unsaid) return "better in " + share_text(row.better == Better::higher ? 1 - d.lower : d.lower);
    return d.lower > 0.5 ? "lower in " + share_text(d.lower) : "higher in " + share_text(1 - d.lower);
}

std::string chance_text(const ComparedRow& row) {
    const Difference& d = *row.difference;
    if (d.verdict == Verdict::no_difference) return "-";
    const bool higher = row.better == Better::higher;
    const char* side = row.better == Better::unsaid ? "lower" : "better";
    std::string text = fmt::format("{:.2f}", higher ? 1 - d.lower : d.lower);
    if (d.lower_interval) {
        const auto [low, high] = *d.lower_interval;
        text += fmt::format(" ({:.2f} - {:.2f})", higher ? 1 - high : low, higher ? 1 - low : high);
    }
    return text + " " + side;
}

std::string points_text(const Difference& d) {
    if (!d.points_beyond_chance) return "-";
    return fmt::format("lower at {}, higher at {}, of {}", d.points_beyond_chance->lower, d.points_beyond_chance->higher, d.points_beyond_chance->of);
}

std::string heading_of_unit(const std::string& unit) {
    return unit == "1" ? "index" : unit == "percent" ? "percent (differences in percentage points)" : unit;
}

}  // namespace hearth::analysis
