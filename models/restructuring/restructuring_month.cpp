// The month of a restructuring: planned once, when the policy begins, announced in its turn, adopted as momentum and trust allow.
#include "models/restructuring/restructuring_rules.hpp"

#include "models/draws/assurance_words.hpp"
#include "models/ledger/measures.hpp"
#include "sim/core/math.hpp"

namespace hearth::children {
namespace {

bool follows_pilots(const RestructuringState& s, const RestructuringInputs& in) { return in.levers.pace == Pace::pilot && !s.pilot; }

/// Once, when the policy begins: from then on grades and risk may change, the plan does not.
void plan(RestructuringState& s, const RestructuringInputs& in) {
    const RestructuringParameters& p = in.p;
    const auto words = drawn<RestructuringWords>(in.random, in.authority, Month{});
    const auto seen = drawn<RestructuringRiskWords>(in.random, in.authority, Month{});
    const auto design = drawn<RestructuringDesignWords>(in.random, RestructuringDesignWords::authority, Month{});
    const double risk = seeming_risk(p, in.quality_year, normal(seen.error));
    const Turn turn = turn_of(p, in.levers.rollout, in.grade, risk, uniform(words.order));
    s.comes = turn.comes;
    s.pilot = in.levers.pace == Pace::pilot && uniform(words.pilot) < p.pilot_share;
    s.starts = static_cast<std::int16_t>(in.month.index + months_to_announcement(p, in.levers.pace, s.pilot, turn.order));
    s.gain = worth(p, follows_pilots(s, in), normal(design.everywhere), normal(words.here));
}

void announce(RestructuringState& s, const RestructuringInputs& in) {
    s.begun = true;
    s.disruption = disruption_at_announcement(in.p, in.quality_year, s.undigested, follows_pilots(s, in));
}

/// Changes that ask the same people to change again.
void digest(RestructuringState& s, const RestructuringInputs& in) {
    s.undigested += -s.undigested / in.p.digest_months + in.new_directors + in.graded_inadequate_now;
}

void carry_out(RestructuringState& s, const RestructuringInputs& in) {
    const RestructuringParameters& p = in.p;
    const bool announced = !s.begun && in.month.index >= s.starts;
    s.trust = next_trust(p, s.trust, in.levers.involvement, announced);
    if (in.policy_months > 0) s.momentum *= 1 - p.momentum_decay;
    if (announced) announce(s, in);
    else if (s.begun) {
        s.disruption *= math::exp(-1 / p.disruption_months);
        s.adopted = next_adoption(p, s.adopted, s.momentum);
    }
}

}  // namespace

void restructuring(RestructuringState& s, const RestructuringInputs& in) {
    digest(s, in);
    if (in.policy && in.policy_months == 0) plan(s, in);
    if (s.comes) carry_out(s, in);
}

void measure_restructuring(const RestructuringState& s, const RestructuringParameters& p, std::span<double> row) {
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("restructured"), s.begun);
    put(column("restructuring_dip"), s.disruption);
    put(column("restructuring_gain"), gain_now(p, s));
    put(column("trust_between_professions"), s.trust);
}

}  // namespace hearth::children
