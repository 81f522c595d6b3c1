// Incidents, media and risk aversion. A child in acute need may come to serious harm; less often where help reaches the family and what
// is known is shared, never never. Media make scandals of some of it, and of families taken apart for nothing: both errors make news,
// each after its own lag. A scandal frightens the authority it happens in, and, where the nation's media take it up, everybody. One of
// missed harm frightens people into stepping in, one of needless intervention into holding back; leaders answer for both alike.
// How often media come is an authority's, not a child's: a large place has more incidents and no more of them become scandals.
// Reads: outcomes of the month before, practice, learning. Changes: its own state. Hands on: adverse events. Claims C31, C41, C69; X14.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/incidents/exposure.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

/// What media make scandals of: a child who was not protected, and a family that was taken apart for nothing.
enum class ScandalKind : std::uint8_t { missed_harm, needless_intervention };
constexpr std::size_t at(ScandalKind kind) { return static_cast<std::size_t>(kind); }

struct IncidentState {
    double learning = 1;                 ///< what reported near misses have taught, 1 at the status quo
    double reporting = 1;                ///< willingness to report, against the status quo
    double missed = 1, needless = 1;     ///< what media may find of either error, smoothed over its lag, against the status quo
    std::array<std::int16_t, 2> scandal{}; ///< of this month, by kind
    std::int32_t incidents = 0, preventable = 0;
    double incidents_due = 0;            ///< expected of this month, for tests
    // What errors count against: children at risk for each family in acute need, counted until the burn-in ends; needless intervention, smoothed.
    double at_risk = 0, acute_families = 0, needless_usual = 0;
    std::int32_t months = 0;             ///< lived so far
    std::int64_t left_before = 0;        ///< workers who had ever left when it last looked
    // Since the nation last looked:
    std::int32_t scandals_since = 0;     ///< taken up by its media: of missed harm less of needless intervention
    std::int32_t months_since = 0;
};

enum class Newsworthy : std::uint8_t { both, missed_harm, none };

struct IncidentParameters {
    double rate = .006;                     ///< per year and child in acute need whom no help reaches
    double floor = .3;                    ///< share of it that no help prevents
    double information = .3, learning = .3;
    double scandal = .025, needless_scandal = .01;   ///< a year and authority at the status quo
    double visibility = 1;
    Newsworthy newsworthy = Newsworthy::both;
    double missed_months = 3, needless_months = 24, usual_months = 60;   ///< of the smoothed errors; of what needless counts against
    double severity = 1, risk = 1;       ///< of one scandal
};
void declare(Declarations& declarations, IncidentParameters& p);

}  // namespace hearth::children
