// The month of a restructuring: planned once, when the policy begins, announced in its turn, adopted as momentum and trust allow.
#include "models/improvement/recovery.hpp"
#include "models/restructuring/restructuring.hpp"

#include "models/month/world.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

namespace hearth::children {
namespace {

constexpr std::uint32_t own_low = 2;             // of luck::assurance_founding
constexpr std::uint16_t whole_nation = 0xFFFF;   // no authority has this number: the design is everybody's

bool follows_pilots(const RestructuringState& s, const AssuranceView& v) { return v.restructuring.pace == Pace::pilot && !s.pilot; }

/// Once, when the policy begins: from then on grades and risk may change, the plan does not.
void plan(RestructuringState& s, const Assurance& assurance, const AssuranceView& v) {
    const RestructuringParameters& p = v.p.restructuring;
    const Entity here{own_low, v.authority};
    const Words words = draw(v.random, here, Month{}, purposes::initial_assurance);
    const Words error = draw(v.random, here, Month{}, purposes::initial_assurance, 1);
    const Words design = draw(v.random, {own_low, whole_nation}, Month{}, purposes::initial_assurance);
    const double risk = seeming_risk(p, assurance.practice_standard.quality_year, normal(error[0], error[1]));
    const Turn turn = turn_of(p, v.restructuring.rollout, assurance.inspection.grade, risk, uniform(words[0]));
    s.comes = turn.comes;
    s.pilot = v.restructuring.pace == Pace::pilot && uniform(words[3]) < p.pilot_share;
    s.starts = static_cast<std::int16_t>(v.month.index + months_to_announcement(p, v.restructuring.pace, s.pilot, turn.order));
    s.gain = worth(p, follows_pilots(s, v), normal(design[0], design[1]), normal(words[1], words[2]));
}

void announce(RestructuringState& s, const AssuranceView& v, double quality) {
    s.begun = true;
    s.disruption = disruption_at_announcement(v.p.restructuring, quality, s.undigested, follows_pilots(s, v));
}

/// Changes that ask the same people to change again.
void digest(RestructuringState& s, const Assurance& assurance, const AssuranceView& v) {
    const bool adverse = assurance.inspection.graded_now && assurance.inspection.grade == Grade::inadequate;
    s.undigested += -s.undigested / v.p.restructuring.digest_months + v.around.new_directors + adverse;
}

void live(RestructuringState& s, const Assurance& assurance, const AssuranceView& v) {
    const RestructuringParameters& p = v.p.restructuring;
    const bool announced = !s.begun && v.month.index >= s.starts;
    s.trust = next_trust(p, s.trust, v.restructuring.involvement, announced);
    if (v.policy_months > 0) s.momentum *= 1 - p.momentum_decay;
    if (announced) announce(s, v, assurance.practice_standard.quality_year);
    else if (s.begun) {
        s.disruption *= math::exp(-1 / p.disruption_months);
        s.adopted = next_adoption(p, s.adopted, s.momentum);
    }
}

}  // namespace

void live_restructuring(Assurance& assurance, const AssuranceView& v) {
    RestructuringState& s = assurance.restructuring;
    digest(s, assurance, v);
    if (v.policy && v.policy_months == 0) plan(s, assurance, v);
    if (s.comes) live(s, assurance, v);
    live_recovery(assurance, v);
}

void apply_restructuring(const Authority& a, const Nation& n, Practice& practice) {
    if (!n.under_policy(a.month)) return;
    const RestructuringParameters& p = n.parameters->assurance.restructuring;
    practice.quality *= quality_under(p, a.assurance.restructuring, p.levers.involvement);
}

void measure_restructuring(const Authority& a, const Nation& n, std::span<double> row) {
    const RestructuringState& s = a.assurance.restructuring;
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("restructured"), s.begun);
    put(column("restructuring_dip"), s.disruption);
    put(column("restructuring_gain"), gain_now(n.parameters->assurance.restructuring, s));
    put(column("trust_between_professions"), s.trust);
    put(column("shocks"), a.assurance.recovery.struck_now);
    put(column("recovering"), a.assurance.recovery.under_way);
}

}  // namespace hearth::children
