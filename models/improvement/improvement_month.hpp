// A month of improvement of one authority: what it reads, and what it asks of peers.
#pragma once

#include "models/improvement/early_warning.hpp"
#include "models/improvement/improvement.hpp"
#include "models/improvement/peer_support.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

#include <span>

namespace hearth::children {

/// What a month of improvement reads beside its own state.
struct ImprovementInputs {
    const ImprovementParameters& p;
    const ImprovementLevers& levers;     ///< in force this month
    const SupportPool& pool;             ///< chances of a place with peers; 1 at the baseline
    double grace_months = 0;             ///< months without inspection after weaknesses are disclosed; 0 at the baseline
    double fear = 0;                     ///< risk aversion that leaders' risk makes; 0 at the baseline
    double quality_year = 1;             ///< true practice quality, smoothed over a year; 1 at the baseline
    int graded = 0;                      ///< month of the last full inspection
    bool graded_now = false;             ///< it was this month
    bool graded_inadequate = false;      ///< the grade in force is inadequate; never where nobody is inspected
    bool graded_to_improve = false;      ///< or requires improvement
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
};

/// What an authority asks of peers this year, or is made to take.
SupportRequest support_request(const ImprovementState& s, const ImprovementInputs& in);
/// What peers add to the practice standard this month, share of quality.
double improvement(ImprovementState& s, const ImprovementInputs& in);
/// Self-assessment and help of the usual mix, keyed.
void initialise_improvement(ImprovementState& s, const ImprovementInputs& in, const WarningParameters& warning);
/// Share of authorities' time with peers that is challenge, at the baseline.
double baseline_challenge(const ImprovementParameters& p);
/// Of this month, in the columns of the ledger.
void measure_improvement(const ImprovementState& s, std::span<double> row);

}  // namespace hearth::children
