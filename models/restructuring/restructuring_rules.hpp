// Rules of restructuring; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/restructuring/restructuring.hpp"

namespace hearth::children {

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
