#include "models/leaders/appointment_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

const char* const swept = "Swept.";

void declare_succession(Declarations& d, AppointmentParameters& p) {
    d.add(p.from_within, Number{"appointment.from_within", "1", "Chance that a director who leaves is followed at once by somebody from within.", {0, 1}, Evidence::assumed, "Demos: build succession; swept."});
    d.add(p.ready, Number{"appointment.ready", "1", "Chance at the status quo that somebody from elsewhere follows at once where nobody from within does; else an interim.", {0, 1}, Evidence::assumed, "Chosen so that interims hold about 5 % of posts, which with 8 months in post (ADCS) and .31 changes a year gives the published tenures."});
    d.add(p.filled, Number{"appointment.filled", "per year", "Rate at the status quo at which a post held by an interim gets a permanent holder.", {.1, 12}, Evidence::assumed, "With tenure.interim and blame 1.4 a year: sitting interims are about 8 months in post (ADCS)."});
    d.add(p.commitment_loss, Number{"appointment.commitment_loss", "1", "Share of the predecessor's commitment that is lost when somebody from within follows; from elsewhere all of it is.", {0, 1}, Evidence::assumed, swept});
}

void declare_acceptance(Declarations& d, AppointmentParameters& p) {
    d.add(p.salary, Number{"appointment.salary", "1", "Log odds of an offer's being taken, per unit of salary above the usual (leadership.salary).", {0, 10}, Evidence::assumed, swept});
    d.add(p.support, Number{"appointment.support", "1", "The same, per unit of the other council leaders' commitment above its norm.", {0, 5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.risk, Number{"appointment.risk", "1", "Fall of log odds per unit of severity above the status quo's.", {0, 5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.gap, Number{"appointment.gap", "1", "Fall of log odds per unit of what the director answers for beyond what the director controls, above the status quo's.", {0, 10}, Evidence::assumed, "SOLACE 2003: recruitment; swept; 0 switches it off."});
    d.add(p.pool_fills, Number{"appointment.pool_fills", "1", "Chance of finding somebody from elsewhere grows with the national pool to this power.", {0, 2}, Evidence::assumed, "A matching function; 0: the pool never lacks."});
}

void declare_people(Declarations& d, AppointmentParameters& p) {
    d.add(p.pool_competence, Number{"appointment.pool_competence", "1", "Competence of who comes from elsewhere grows with the pool to this power.", {0, 2}, Evidence::assumed, "Less to choose from; 0 switches it off."});
    d.add(p.competence_spread, Number{"appointment.competence_spread", "1", "Standard deviation of competence (lognormal, mean 1).", {0, 1}, Evidence::assumed, swept});
    d.add(p.internal_competence, Number{"appointment.internal_competence", "1", "Mean competence of directors from within.", {.2, 2}, Evidence::assumed, "A narrower choice; swept."});
    d.add(p.interim_competence, Number{"appointment.interim_competence", "1", "Mean competence of interim directors.", {.2, 2}, Evidence::assumed, swept});
    d.add(p.style_spread, Number{"appointment.style_spread", "1", "Half the width of the styles that are appointed, around leadership.distributive.", {0, .5}, Evidence::assumed, swept});
    d.add(p.commitment, Number{"appointment.commitment", "1", "Mean commitment to children's services that a leader brings.", {.1, 1}, Evidence::assumed, "A scale; what it makes counts against its own mean."});
    d.add(p.commitment_spread, Number{"appointment.commitment_spread", "1", "Its standard deviation.", {0, .5}, Evidence::assumed, swept});
}

void declare_newness(Declarations& d, AppointmentParameters& p) {
    d.add(p.learning_loss, Number{"appointment.learning_loss", "1", "Share of their competence that who is new cannot use yet.", {0, 1}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.learning_months, Number{"appointment.learning_months", "month", "Months in which that fades.", {1, 60}, Evidence::assumed, swept});
    d.add(p.internal_learning, Number{"appointment.internal_learning", "1", "Part of that loss that somebody from within starts with.", {0, 1}, Evidence::assumed, "Knows the place; swept."});
    d.add(p.style_learning, Number{"appointment.style_learning", "1", "How much longer the most distributive leader takes than the most directive one, as a share.", {0, 1.5}, Evidence::assumed, "Slower start; 0 switches it off."});
    d.add(p.disruption, Number{"appointment.disruption", "1", "Share of practice quality that a change of director costs at first.", {0, .5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.chief_executive_disruption, Number{"appointment.chief_executive_disruption", "1", "The same of a change of chief executive.", {0, .5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.disruption_months, Number{"appointment.disruption_months", "month", "Months in which that fades.", {1, 60}, Evidence::assumed, swept});
}

void declare_market(Declarations& d, AppointmentParameters& p) {
    d.add(p.candidates, Number{"appointment.candidates", "people", "People in the nation who would lead children's services, at the status quo; fewer: the pool swings more.", {20, 5000}, Evidence::assumed, "SOLACE 2003: 150 authorities and very few individuals; swept."});
    d.add(p.employers, Number{"appointment.employers", "authorities", "Authorities of the nation that draw on them.", {1, 1000}, Evidence::published, "SOLACE 2003."});
    d.add(p.candidate_years, Number{"appointment.candidate_years", "year", "Years after which somebody in the pool stops looking, mean.", {.5, 50}, Evidence::assumed, "Brings the pool back to its size; swept."});
    d.add(p.stay, Number{"appointment.stay", "1", "Share of permanent directors leaving a post who look for another.", {0, 1}, Evidence::assumed, swept});
}

}  // namespace

void declare(Declarations& d, AppointmentParameters& p) {
    declare_succession(d, p);
    declare_acceptance(d, p);
    declare_people(d, p);
    declare_newness(d, p);
    declare_market(d, p);
}

double attraction(const AppointmentParameters& p, const Offer& o) {
    return math::exp(p.salary * o.salary + p.support * o.support - p.risk * o.severity - p.gap * o.gap);
}

double offer_taken(const AppointmentParameters& p, double usual_chance, const Offer& o) {
    const double odds = usual_chance * attraction(p, o);
    return std::min(1.0, odds / (1 - usual_chance + odds) * math::pow(o.pool, p.pool_fills));
}

Pool successor(const AppointmentParameters& p, const Offer& o, double uniform) {
    if (uniform < p.from_within) return Pool::internal;
    return uniform < p.from_within + (1 - p.from_within) * offer_taken(p, p.ready, o) ? Pool::external : Pool::interim;
}

double fill_chance(const AppointmentParameters& p, const Offer& o) { return offer_taken(p, math::monthly_probability(p.filled), o); }

namespace {

double mean_competence(const AppointmentParameters& p, Pool from, double pool) {
    if (from == Pool::interim) return p.interim_competence;
    return from == Pool::internal ? p.internal_competence : math::pow(pool, p.pool_competence);
}

/// Lognormal with this mean and a standard deviation in proportion to it.
double lognormal(double mean, double spread, double uniform) {
    const double variance = math::log1p(spread * spread);
    return mean * math::exp(std::sqrt(variance) * math::normal_quantile(uniform) - variance / 2);
}

}  // namespace

Leader make_leader(const AppointmentParameters& p, Pool from, double mean_style, double pool, const LeaderWords& words) {
    Leader leader;
    leader.from = from;
    leader.competence = lognormal(mean_competence(p, from, pool), p.competence_spread, uniform(words.competence));
    const double width = std::min({p.style_spread, mean_style, 1 - mean_style});   // never beyond 0 or 1, so the mean holds
    leader.style = mean_style + (2 * uniform(words.style) - 1) * width;
    leader.own_commitment = std::clamp(p.commitment + p.commitment_spread * math::normal_quantile(uniform(words.commitment)), 0.0, 1.0);
    leader.commitment = leader.own_commitment;
    return leader;
}

double learning(const AppointmentParameters& p, int months, Pool from, double style) {
    const double loss = p.learning_loss * (from == Pool::internal ? p.internal_learning : 1);
    const double slower = 1 + p.style_learning * (style - .5);
    return 1 - loss * math::exp(-months / (p.learning_months * slower));
}

}  // namespace hearth::children
