// Declarations of inspection.hpp.
#include "models/inspection/inspection.hpp"

#include <numeric>

namespace hearth::children {
namespace {

const std::string swept = "Swept; 0 switches it off.";

void declare_levers(Declarations& d, InspectionLevers& p) {
    d.add(p.scheme, Option{"inspection.scheme", "Policy: inspectors come in a cycle, sooner where they expect trouble (as many inspections in all), at any time so that nobody knows, or never.", {"cycle", "proportionate", "random", "none"}, Evidence::choice, "SOLACE 2014, recommendation 8, for proportionate; Ofsted's inspections are a cycle."});
    d.add(p.consequences, Option{"inspection.consequences", "Policy: what follows a grade jumps at the bar of inadequate (cliff), or grows steadily with what was measured, as much in all (slope).", {"cliff", "slope"}, Evidence::choice, "SOLACE 2014: all or nothing."});
    d.add(p.covers, Option{"inspection.covers", "Policy: inspectors look at the council alone, or at all partners as one process.", {"council", "all_partners"}, Evidence::choice, "ADCS 2015 and SOLACE 2014: no inspection holds all partners to account."});
    d.add(p.reports_to, Option{"inspection.reports_to", "Policy: whom a report tells of trouble.", {"director", "director_and_chief_executive", "all"}, Evidence::choice, "SOLACE 2003."});
    d.add(p.early_help_measured, Flag{"inspection.early_help_measured", "Policy: inspectors measure early help too.", Evidence::choice, "SOLACE 2014: inspection is cut off from prevention."});
    d.add(p.joint_profile, Flag{"inspection.joint_profile", "Policy: the risk that proportionate inspection goes by is profiled jointly with partners and other inspectors.", Evidence::choice, "SOLACE 2014, recommendation 8; Demos."});
    d.add(p.record_keeping_weight, Number{"inspection.paper_weight", "1", "Policy: weight of procedures and records in what is measured; the rest is practice.", {0, 1}, Evidence::assumed, "Grades track procedure more than outcomes (Wilkins and Antonopoulou 2018); swept."});
    d.add(p.stakes, Number{"inspection.stakes", "1", "Policy: what hangs on a grade, against the status quo.", {0, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.interval_months, Number{"inspection.interval_months", "month", "Policy: mean time from one full inspection to the next.", {3, 240}, Evidence::published, "Ofsted: every three to four years."});
    d.add(p.interval_after_inadequate, Number{"inspection.interval_after_inadequate", "month", "Policy: the same after an inadequate grade.", {3, 240}, Evidence::published, "Ofsted: two to three years."});
    d.add(p.cut_drift, Number{"inspection.cut_drift", "1", "Policy: how much higher the bars for each grade are set each year, in standard deviations of quality.", {-1, 1}, Evidence::choice, "Rogers 2017, on a profile turned upside down; 0: bars stay."});
    d.add(p.recall, Number{"inspection.recall", "1", "Policy: how far an authority has inspectors back for advice in the half-year after a report.", {0, 1}, Evidence::choice, "Demos: a right to recall; 0: none."});
    d.add(p.practitioners, Number{"inspection.practitioners", "1", "Policy: share of inspectors who serve in another authority and bring its practice with them.", {0, 1}, Evidence::choice, "Demos; 0: none."});
    d.add(p.grace_months, Integer{"inspection.grace_months", "month", "Policy: months after an authority has told of its own weaknesses in which it is not inspected.", {0, 60}, Evidence::choice, "Rogers 2017: measuring too early damages improvement; 0: none."});
}

void declare_measurement(Declarations& d, MeasurementParameters& p) {
    d.add(p.scale, Number{"inspection.scale", "1", "Standard deviation between authorities of the year's practice quality: the unit of what inspectors measure.", {.02, .5}, Evidence::assumed, "From runs of England; follows standing.spread."});
    d.add(p.noise, Number{"inspection.noise", "1", "Standard deviation of what is measured for the same practice and paper, in standard deviations of quality.", {0, 3}, Evidence::assumed, "Swept."});
    d.add(p.halo, Number{"inspection.halo", "1", "How far the last grade colours the next, per standard deviation of grades.", {0, 2}, Evidence::assumed, swept});
    d.add(p.deprivation, Number{"inspection.deprivation", "1", "What is measured too low per standard deviation of deprivation.", {0, 1}, Evidence::assumed, "Deprivation is the clearest correlate of grades (Wilkins and Antonopoulou 2018); swept; 0 switches it off."});
    d.add(p.record_keeping_worth, Number{"inspection.paper_worth", "1", "What all effort, put into paper, would add to the paper trail, in its standard deviations.", {0, 10}, Evidence::assumed, swept});
    d.add(p.early_help_part, Number{"inspection.early_help_part", "1", "Share of measured practice that is early help where that is measured.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.partner_weight, Number{"inspection.partner_weight", "1", "Weight of each of four partners against the council's where all are inspected.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.partner_scale, Number{"inspection.partner_scale", "1", "Standard deviation between authorities of partners' mean contribution.", {.02, 1}, Evidence::assumed, "Swept."});
    d.add(p.relative, Number{"inspection.relative", "1", "How far an authority is judged by its statistical neighbours: share of their practice that is taken off its own.", {0, 1}, Evidence::assumed, "Swept; 0: by fixed bars."});
    d.add(p.cuts, Numbers{"inspection.cuts", "1", "Bars of what is measured, in standard deviations of quality.", {"outstanding", "good", "requires improvement"}, {-4, 4}, Evidence::assumed, "Set so that grades stand as in March 2019 (Ofsted: 5, 42, 39 and 14 %)."});
}

void declare_visits(Declarations& d, VisitParameters& p) {
    d.add(p.jitter, Number{"inspection.jitter", "1", "How far the time to the next inspection varies, either way.", {0, .9}, Evidence::assumed, "Visits are more regular than chance (SOLACE 2014 survey); swept."});
    d.add(p.risk_slope, Number{"inspection.risk_slope", "1", "Under the proportionate scheme: share by which inspections come more often per standard deviation of risk seen.", {0, 1}, Evidence::assumed, swept});
    d.add(p.risk_error, Number{"inspection.risk_error", "1", "Error of the risk profile, in standard deviations of quality.", {0, 5}, Evidence::assumed, "Swept."});
    d.add(p.joint_error, Number{"inspection.joint_error", "1", "Share of that error that is left in a joint profile.", {0, 1}, Evidence::assumed, "Swept; 1: a joint profile tells no more."});
    d.add(p.capacity, Number{"inspection.capacity", "per year", "Full inspections there are inspectors for, for a hundred authorities; beyond it they come later.", {1, 400}, Evidence::assumed, "35 to 56 a year in 152 authorities (Ofsted 2014-2019), and somewhat more."});
}

void declare_incentive(Declarations& d, IncentiveParameters& p) {
    d.add(p.gain, Number{"inspection.gain", "1", "Relative rise of practice quality per unit of stakes on measured practice: who is looked at tries harder.", {0, .5}, Evidence::assumed, "Holmstrom and Milgrom (1991) for the form; with inspection.loss such that at the status quo the two cancel; swept; 0 switches it off."});
    d.add(p.loss, Number{"inspection.loss", "1", "Relative fall of practice quality if all effort went into paper.", {0, 1}, Evidence::assumed, swept});
    d.add(p.crowding, Number{"inspection.crowding", "1", "Relative fall of early help's quality per unit of stakes where it is not measured.", {0, .5}, Evidence::assumed, "Holmstrom and Milgrom (1991) for the form; swept; 0 switches it off."});
    d.add(p.intrinsic, Number{"inspection.intrinsic", "1", "Weight of practice for its own sake, against stakes that put all their weight on paper.", {.01, 20}, Evidence::assumed, "Swept."});
    d.add(p.fear, Number{"inspection.stakes_of_fear", "1", "Relative rise of the stakes that are felt per unit of leaders' risk beyond the usual.", {0, 3}, Evidence::assumed, "SOLACE 2014: fear of a damning verdict; swept; 0 switches it off."});
    d.add(p.run_up, Number{"inspection.stakes_of_run_up", "1", "The same in the half-year before an inspection whose date can be guessed.", {0, 3}, Evidence::assumed, swept});
    d.add(p.anticipation, Number{"inspection.anticipation", "1", "Risk aversion in that half-year, at usual stakes.", {0, 1}, Evidence::assumed, "SOLACE 2014: thresholds fall in the run-up; swept; 0 switches it off."});
    d.add(p.partners_duty, Number{"inspection.partners_duty", "1", "Added to each partner's duty per unit of stakes where inspectors look at all partners.", {0, 3}, Evidence::assumed, swept});
}

void declare_consequences(Declarations& d, ConsequenceParameters& p) {
    d.add(p.inadequate, Number{"inspection.inadequate", "1", "Size of the adverse event that an inadequate grade is to leaders, under a cliff.", {0, 3}, Evidence::assumed, "1: a large one; swept."});
    d.add(p.requires_improvement, Number{"inspection.requires_improvement", "1", "The same for requires improvement.", {0, 3}, Evidence::assumed, "Swept."});
    d.add(p.published, Number{"inspection.published", "1", "Trouble that a report on an inadequate authority makes known, in what leaders see of pressure beyond 1.", {0, 3}, Evidence::assumed, "Swept; 0: a report tells leaders nothing."});
    d.add(p.published_months, Number{"inspection.published_months", "month", "Time constant in which it is forgotten.", {1, 120}, Evidence::assumed, "Swept."});
    d.add(p.leaving, Number{"inspection.leaving", "1", "Relative rise of social workers' leaving where an authority stands inadequate.", {-1, 3}, Evidence::assumed, "Sign and size free: judged, not fitted; swept; 0 switches it off."});
    d.add(p.money, Number{"inspection.money", "1", "Relative rise of the children's budget there.", {-.5, .5}, Evidence::assumed, "Sign and size free; swept; 0 switches it off."});
    d.add(p.fear, Number{"inspection.fear", "1", "Risk aversion there, beyond what leaders' risk makes.", {-1, 1}, Evidence::assumed, "Sign and size free; swept; 0 switches it off."});
    d.add(p.monitoring, Number{"inspection.monitoring", "1", "Share of workers' time that monitoring takes there.", {0, .5}, Evidence::assumed, swept});
    d.add(p.on_site, Number{"inspection.on_site", "1", "Share of workers' time that a month with inspectors on site takes.", {0, .9}, Evidence::assumed, swept});
    d.add(p.intervention, Number{"inspection.intervention", "per month", "Standing that intervention adds each month where an authority stands inadequate, share of quality.", {0, .05}, Evidence::assumed, "Two thirds improve by the next inspection (Ofsted 2018), many of them by chance; swept; 0 switches it off."});
    d.add(p.recall, Number{"inspection.recall_help", "per month", "Standing that inspectors who are back for advice add each month of that half-year.", {0, .05}, Evidence::assumed, swept});
}

}  // namespace

void declare(Declarations& d, InspectionParameters& p) {
    declare_levers(d, p.levers);
    d.add(p.usual_grades, Numbers{"inspection.usual_grades", "1", "Shares of standing grades at the status quo, which everything that follows a grade counts against.", {"outstanding", "good", "requires improvement", "inadequate"}, {.001, 1}, Evidence::published, "Ofsted, 31 March 2019: 8, 62, 57 and 20 of 147."});
    declare_measurement(d, p.measurement);
    declare_visits(d, p.visits);
    declare_incentive(d, p.incentive);
    declare_consequences(d, p.consequences);
}

std::vector<ParameterProblem> check(const InspectionParameters& p) {
    std::vector<ParameterProblem> problems;
    const double sum = std::accumulate(p.usual_grades.begin(), p.usual_grades.end(), 0.0);
    if (sum < .999 || sum > 1.001) problems.push_back({"inspection.usual_grades", "the shares add to " + std::to_string(sum) + " (must add to 1)"});
    const auto& cuts = p.measurement.cuts;
    if (cuts[0] < cuts[1] || cuts[1] < cuts[2]) problems.push_back({"inspection.cuts", "a bar is higher than that of a better grade (they must fall)"});
    return problems;
}

}  // namespace hearth::children
