// How likely children are to move between levels of service, and how that turns into waiting (see README.md).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace care_pathway {

/// Where a child is. The two waiting phases have been referred and keep their level of service until the agency admits them.
enum class Phase : std::uint8_t { universal, early_help, in_need, plan, looked_after, universal_waiting, early_help_waiting, left };
inline constexpr std::size_t phases = 8, moving_phases = 7;   // nobody moves on from `left`
constexpr std::size_t number(Phase phase) { return static_cast<std::size_t>(phase); }
constexpr bool waiting(Phase phase) { return phase == Phase::universal_waiting || phase == Phase::early_help_waiting; }

/// Work a child in this phase is to its agency.
inline constexpr std::array<int, phases> work = {0, 1, 2, 4, 3, 0, 1, 0};

/// From base frailty to a multiplier of every rate: the young and the teenagers are at more risk. 0.5 to 2.99.
constexpr double multiplier(std::uint8_t frailty, int age_weight) { return (256 + 3 * frailty) * age_weight / 2048.0; }
constexpr int age_weight(int age_in_months) { return age_in_months < 12 ? 6 : age_in_months >= 156 ? 5 : 4; }
/// The largest weight a child of this age will ever have.
constexpr int largest_weight_from(int age_in_months) { return age_in_months < 12 ? 6 : 5; }
inline constexpr double largest_multiplier = 3;

/// One area's probabilities this month.
class Rates {
public:
    explicit Rates(double deprivation);
    /// `utilisation` = work / capacity, at most 2.
    void set_utilisation(double utilisation);

    /// Hazard, per unit of multiplier, of being looked at for a move. Over a month it gives every multiplier up to
    /// largest_multiplier at least the probability of moving, so moves are found by thinning.
    double hazard(Phase from) const { return hazard_[number(from)]; }
    /// Where a child goes that is asked once a month.
    std::optional<Phase> destination(Phase from, double multiplier, double uniform) const;
    /// Where a child goes that was looked at by its `bound` multiplier and has `multiplier` <= `bound`; nothing: it stays.
    std::optional<Phase> destination(Phase from, double multiplier, double bound, double uniform) const;

private:
    static constexpr std::size_t rows = 23;
    std::array<double, rows> by_deprivation_;         // base rate in this area
    std::array<double, rows> cumulative_;             // this month, summed within a phase
    std::array<double, moving_phases> hazard_;
};

}  // namespace care_pathway
