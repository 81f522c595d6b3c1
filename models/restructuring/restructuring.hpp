// Restructuring: what a government does when it changes how services are organised. From the announcement on practice suffers, more
// where there is more to lose; what the new ways are worth is uncertain, shows as they are adopted, and only as far as professions
// trust each other and momentum lasts. Pilots find errors in the design and take time.
// Reads: grades, standing, changes of director. Changes: restructuring state; practice quality. Claims C32, C63-C68, C71, K6, K7;
// Andrews and Boyne (2012), for the dip from the announcement on. Sizes assumed.
#pragma once

#include "models/inspection/grade.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random_key.hpp"

#include <cstdint>
#include <span>

namespace hearth::children {

struct RestructuringState {
    std::int16_t starts = 0;             ///< month it is announced here; meaningless unless `comes`
    bool comes = false, begun = false;
    double disruption = 0;               ///< share of quality lost
    double momentum = 1;
    double adopted = 0;                  ///< of the new ways, 0 to 1
    double gain = 0;                     ///< what the design is worth here once whole, share of quality; unknown beforehand
    double trust = 1;                    ///< between professions, 1 at the status quo
    double undigested = 0;               ///< changes of director and adverse grades of late, fading
    bool pilot = false;                  ///< among the first, whose errors the others are spared
};

enum class RollOut : std::uint8_t { none, worst_first, by_risk, universal };
enum class Pace : std::uint8_t { pilot, phased, big_bang };

struct RestructuringLevers {
    RollOut rollout = RollOut::none;
    Pace pace = Pace::big_bang;
    double involvement = 0;              ///< rounds a year
};

struct RestructuringParameters {
    RestructuringLevers levers;
    bool trust_moderates = true;
    double disruption = .1, quality_exponent = 1, disruption_months = 12;
    double overload = .5, absorbed = .5, digest_months = 12;
    double gain = .05, design_error = .05, misfit = .02, learnt = .6, dip_learnt = .3;
    double adoption_months = 24, momentum_decay = .02;
    double pilot_share = 1.0 / 6, pilot_months = 24, phase_months = 36;
    double risk_share = .5, risk_error = 1, quality_spread = .1;
    double alone = .5, trust_effect = 1.5, trust_round = .04, trust_announcement = .2, trust_months = 24;
    double involvement_time = .001;
};
void declare(Declarations& declarations, RestructuringParameters& p);

/// Share of quality lost when it is announced where quality is so; `undigested` changes overload it beyond what can be absorbed, and who
/// follows pilots is spared some of it.
double disruption_at_announcement(const RestructuringParameters& p, double quality, double undigested, bool follows_pilots);

/// Whom it reaches, and how early: 0 first, 1 last.
struct Turn { bool comes = false; double order = 0; };
/// `luck`: uniform that orders those whom nothing else orders; `risk`: of failing, as a share of authorities that are less at risk.
Turn turn_of(const RestructuringParameters& p, RollOut rollout, Grade grade, double risk, double uniform);
/// Share of authorities that seem less at risk, given this quality over the year and a standard normal error.
double seeming_risk(const RestructuringParameters& p, double quality, double error);

/// Months from the policy's start to the announcement.
int months_to_announcement(const RestructuringParameters& p, Pace pace, bool pilot, double order);

/// What the new ways are worth here once whole, share of quality; `design` and `fit` are standard normal, the first the nation's. Who
/// follows pilots is spared most of a design that is worse than hoped for.
double worth(const RestructuringParameters& p, bool follows_pilots, double design, double fit);

double next_adoption(const RestructuringParameters& p, double adopted, double momentum);
double next_trust(const RestructuringParameters& p, double trust, double rounds_a_year, bool announced);
/// How much of what the new ways are worth shows: distrust neutralises good and bad alike, trust makes more of good ones.
double moderation(const RestructuringParameters& p, double trust, double worth);

/// Share of quality that the new ways add now.
double gain_now(const RestructuringParameters& p, const RestructuringState& s);
/// Multiplies practice quality; 1 where no restructuring comes.
double quality_under(const RestructuringParameters& p, const RestructuringState& s, double rounds_a_year);

/// What a month of restructuring reads beside its own state.
struct RestructuringInputs {
    const RestructuringParameters& p;
    const RestructuringLevers& levers;   ///< in force this month
    Grade grade = Grade::good;           ///< in force
    bool graded_inadequate_now = false;  ///< a grade of this month is inadequate
    int new_directors = 0;               ///< directors of children's services who came this month; usually 0
    double quality_year = 1;             ///< true practice quality, smoothed over a year; 1 at the baseline
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
    bool policy = false;                 ///< the scenario's policies are in force; not at the baseline
    int policy_months = 0;               ///< since they began
};

void restructuring(RestructuringState& s, const RestructuringInputs& in);
/// Of this month, in the columns of the ledger.
void measure_restructuring(const RestructuringState& s, const RestructuringParameters& p, std::span<double> row);

}  // namespace hearth::children
