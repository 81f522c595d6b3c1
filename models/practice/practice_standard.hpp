// Standing: what an authority's practice is like beyond who leads and who works there. It drifts: years of better and of worse practice
// come and go without a cause that is simulated, so places differ and grades have something to find. Help moves it; a change of
// director moves it towards the usual: poor places gain, good ones lose (Boyne et al. 2011, for the sign). Beside it drift procedures, and
// the practice angle: the share of effort that goes where inspectors look (Holmstrom and Milgrom 1991).
// Reads: help, changes of director, stakes. Changes: standing, paper, the practice angle, the year's quality. Size and pace assumed.
#pragma once

#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random_key.hpp"

#include <cstdint>
#include <span>

namespace hearth::children {

struct Practice;

/// Practice that lasts, as a share of quality, and the paper trail inspectors read, in standard deviations; both 0 on average.
struct PracticeStandard {
    double practice = 0;                 ///< share by which practice quality is better than usual
    double record_keeping = 0;                    ///< how well procedures are kept, whatever practice is like
    double record_keeping_share = 0;              ///< of effort that goes into paper rather than practice: the practice angle, beyond the status quo's
    double quality_year = 1;             ///< true practice quality, smoothed over a year
    double help = 0;                     ///< of this month: what all helpers add to `practice`, before the norm is taken off
};

struct PracticeStandardParameters {
    double spread = .08;                   ///< standard deviation, share of quality
    double half_life = 36;               ///< months
    double record_keeping_half_life = 24;         ///< months
    double renewal = .15;                  ///< share of standing that a new director undoes
    double renewals = .31;                 ///< changes of director that are usual, a year; spread is what is left with as many
    double angle_months = 12;            ///< in which effort follows what is at stake
};
void declare(Declarations& declarations, PracticeStandardParameters& p);

/// Next month's standing: `shock` a standard normal, `help` beyond the norm, `renewed` whether a new director came.
double next_practice_standard(const PracticeStandardParameters& p, double practice, double shock, double help, bool renewed);
double next_record_keeping(const PracticeStandardParameters& p, double record_keeping, double shock);
/// Factor on practice quality: linear, so that its mean is 1 where standing's is 0.
double practice_standard_factor(double practice);

/// What a month of the practice standard reads beside its own state.
struct PracticeStandardInputs {
    const PracticeStandardParameters& p;
    double quality = 1;                  ///< practice quality of last month; 1 at the baseline
    double usual_help = 0;               ///< long-run mean of a month's help at the baseline, which help counts against
    double from_neighbours = 0;          ///< added this month from statistical neighbours; 0 on average at the baseline
    int new_directors = 0;               ///< directors of children's services who came this month; usually 0
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
};

void practice_standard(PracticeStandard& s, const PracticeStandardInputs& in);
/// Effort moves towards the share on records that what is at stake asks for.
void shift_to_record_keeping(PracticeStandard& s, const PracticeStandardParameters& p, double effort);
/// Where it starts, keyed.
void initialise_practice_standard(PracticeStandard& s, const PracticeStandardParameters& p, RandomKey random, std::uint16_t authority);
void apply_practice_standard(const PracticeStandard& s, Practice& practice);
/// Of this month, in the columns of the ledger.
void measure_practice_standard(const PracticeStandard& s, std::span<double> row);

}  // namespace hearth::children
