#include "models/incidents/incidents_rules.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, IncidentParameters& p) {
    const std::string swept = "Swept; 0 switches it off.";
    d.add(p.rate, Number{"incidents.rate", "1/year", "Serious incidents for a child in acute need whom no help reaches.", {0, .5}, Evidence::assumed, "Gives England some 400 to 500 a year; read ratios. 0 switches it off."});
    d.add(p.floor, Number{"incidents.floor", "1", "Share of that rate which no help prevents: not every child can be protected.", {0, 1}, Evidence::assumed, "SOLACE 2014 for its being there; swept."});
    d.add(p.information, Number{"incidents.information", "1", "Relative fall of preventable incidents per unit of information shared beyond the status quo's.", {0, 2}, Evidence::assumed, swept});
    d.add(p.learning, Number{"incidents.learning", "1", "Relative fall of preventable incidents per unit of learning beyond the status quo's.", {0, 2}, Evidence::assumed, "Cooke and Rohleder (2006) for the form. " + swept});
    d.add(p.scandal, Number{"incidents.scandal", "per year", "Incidents of an authority that become scandals, at the status quo.", {0, 1}, Evidence::assumed, "Some four a year in England; swept; 0 switches it off."});
    d.add(p.needless_scandal, Number{"incidents.needless_scandal", "per year", "Scandals of needless intervention of an authority, at the status quo.", {0, 1}, Evidence::assumed, "Rarer than those of missed harm; swept; 0 switches it off."});
    d.add(p.visibility, Number{"incidents.visibility", "1", "Multiplies both.", {0, 20}, Evidence::assumed, "How visible what goes wrong is to media; swept; 0: they see nothing."});
    d.add(p.newsworthy, Option{"incidents.newsworthy", "Which errors make scandals: missed harm and needless intervention (both), missed harm alone, or none.", {"both", "missed_harm", "none"}, Evidence::assumed, "SOLACE 2014: failure or over-zealousness; swept."});
    d.add(p.missed_months, Number{"incidents.missed_months", "month", "Over which missed harm comes to be known.", {1, 60}, Evidence::assumed, "Swept."});
    d.add(p.needless_months, Number{"incidents.needless_months", "month", "Over which needless intervention comes to be known.", {1, 120}, Evidence::assumed, "Longer than missed harm: courts and complaints take years; swept."});
    d.add(p.usual_months, Number{"incidents.usual_months", "month", "Over which as much needless intervention as there is comes to be taken for usual.", {12, 600}, Evidence::assumed, "So that it makes news while it rises; swept."});
    d.add(p.severity, Number{"incidents.severity", "1", "Severity of a scandal, which blame follows; 1: as a large crisis.", {0, 3}, Evidence::assumed, swept});
    d.add(p.risk, Number{"incidents.risk", "1", "Risk that a scandal of missed harm adds and one of needless intervention takes away: of it fear is made.", {0, 3}, Evidence::assumed, swept});
}

AtRisk at_risk(const IncidentParameters& p, const Exposure& exposure, double averted_in_care) {
    constexpr std::size_t acute = level_count - 1;
    const double left = exposure.unhelped[acute] + exposure.in_care[acute] * (1 - averted_in_care);
    return {p.floor * (exposure.at_home[acute] + exposure.in_care[acute]), (1 - p.floor) * left};
}

double prevention_left(const IncidentParameters& p, double learning, double information) {
    return std::max(0.0, 1 - p.learning * (learning - 1)) * std::max(0.0, 1 - p.information * (information - 1));
}

IncidentsDue incidents_due(const IncidentParameters& p, const AtRisk& children, double left) {
    return {p.rate / 12 * children.all, p.rate / 12 * children.preventable * left};
}

double error_ratio(double now, double usual) { return usual > 0 ? std::min(largest_error, now / usual) : 1; }

double scandals_a_year(const IncidentParameters& p, ScandalKind kind) {
    if (p.newsworthy == Newsworthy::none) return 0;
    if (kind == ScandalKind::missed_harm) return p.rate > 0 ? p.visibility * p.scandal : 0;
    return p.newsworthy == Newsworthy::both ? p.visibility * p.needless_scandal : 0;
}

double scandal_chance(const IncidentParameters& p, double missed, double incidents_due) {
    return incidents_due > 0 ? std::min(1.0, scandals_a_year(p, ScandalKind::missed_harm) / 12 * missed / incidents_due) : 0;
}

double needless_scandal_chance(const IncidentParameters& p, double needless) {
    return std::min(1.0, scandals_a_year(p, ScandalKind::needless_intervention) / 12 * needless);
}

double scandal_risk(const IncidentParameters& p, ScandalKind kind) { return kind == ScandalKind::missed_harm ? p.risk : -p.risk; }

OtherEvents usual_of_scandals(const IncidentParameters& p) {
    OtherEvents usual;
    for (const ScandalKind kind : {ScandalKind::missed_harm, ScandalKind::needless_intervention}) {
        usual.severity += scandals_a_year(p, kind) * p.severity;
        usual.risk += scandals_a_year(p, kind) * scandal_risk(p, kind);
    }
    return usual;
}

}  // namespace hearth::children
