// What early warning and peer support know and do of one authority.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace hearth::children {

/// What early warning looks at (early_warning.hpp), in the order of its parameters.
enum class Sign : std::uint8_t { pressure, vacancies, agency, cases_handed_on, changes_at_the_top, families_back, audits };
inline constexpr std::size_t sign_count = 7;
constexpr std::size_t at(Sign sign) { return static_cast<std::size_t>(sign); }
using BySign = std::array<double, sign_count>;

struct ImprovementState {
    double families_back = 0;            ///< share of last month's referrals that came back within a year, with some usual ones
    double handed_on = 0;                ///< share of last month's open cases whose worker had gone and that another took over
    BySign indicator{};                  ///< smoothed, in standard deviations from the usual
    double single = 0, basket = 0;       ///< scores of the two detectors, in standard deviations
    double sum = 0;                      ///< Page's, of the detector's score
    bool warned = false, failing = false;
    std::uint32_t alarm_starts = 0;      ///< bit k: an alarm began k months ago
    std::int16_t warned_since = -1, warned_last = -1, failed_last = -1;   ///< months; before any: -1
    std::int16_t before_since = -1, before_last = -1;   ///< of the alarm before this one
    std::int16_t asks_in = 0;            ///< which month of its year, 0 to 11
    std::int16_t support_until = 0;      ///< month
    double support = 0;                  ///< strength of what is given now; 0: none
    double optimism = 0;                 ///< self-assessment over the truth, in standard deviations of quality
    std::int16_t disclosed = -1;         ///< month weaknesses were last told of oneself; before any: -1
    bool asked = false;                  ///< for the help that is given now; else it was made to
    // Of this month, for measures:
    bool failed_now = false, failed_warned = false, warned_now = false, false_warning = false, disclosed_now = false;
    std::int16_t lead_months = 0;
};

}  // namespace hearth::children
