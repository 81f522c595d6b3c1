// Outcomes that verdicts are given by: years of need that help does not avert (harm), and years of plans and care that nobody needed.
// Without the second, lower thresholds would always win. Every child of a family in complex or acute need is harmed by it, by the weight
// of the level, less what the best of the help that reaches the family averts; a child looked after by what care leaves. Help averts more
// where it is better, up to a fifth; care as placements are, whatever social workers' quality. A child whose family moved away is counted
// in neither, for nobody knows that family's need any more; neither is one that came alone.
// Reads: families in need or in service, children looked after, practice. Changes: the authority's outcomes of this month alone.
// Source: the weights are judgements, to be swept.
#pragma once

#include "models/register/register.hpp"
#include "models/ledger/code_lists.hpp"
#include "models/incidents/exposure.hpp"
#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

struct Practice;

struct OutcomeParameters {
    std::array<double, 2> level_weight{.4, 1};        ///< complex, acute
    std::array<double, 5> averted{0, .2, .4, .6, .85};   ///< none, early help, support, plan, care; all but care times quality
};
void declare(Declarations& declarations, OutcomeParameters& p);

inline constexpr double largest_quality_gain = 1.2;   ///< of what help averts

/// What came of a month, of an authority's children.
struct Outcomes {
    double harm = 0, needless = 0;       ///< child-months
    std::array<double, band_count> harm_by_band{};
    Exposure exposure;
};

struct OutcomeInputs {
    const OutcomeParameters& p;
    const Practice& practice;            ///< of this month
};
/// Counts the month afresh.
void outcomes(Outcomes& o, const Register& r, const OutcomeInputs& in);

/// Share of harm that help to a family at home averts.
double averted_at_home(const OutcomeParameters& p, const Practice& practice, Status status, Help help);
/// Harm of a month to one child, by the family's level and what is averted of it.
double harm_of_month(const OutcomeParameters& p, int level, double averted);
/// Whether a plan, or care, is more than the family's need asks for.
constexpr bool needless(int level) { return level <= 1; }

}  // namespace hearth::children
