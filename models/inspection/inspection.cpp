#include "models/inspection/inspection_rules.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double largest_swing = .6;   ///< of an interval, by risk
constexpr std::array all_grades = {Grade::outstanding, Grade::good, Grade::requires_improvement, Grade::inadequate};

double density(double z) {
    constexpr double at_zero = 0.3989422804014327;
    return at_zero * math::exp(-z * z / 2);
}

/// Share of authorities with a worse grade.
double below(const ByGrade& usual, Grade grade) {
    double sum = 0, all = 0;
    for (const Grade g : all_grades) {
        all += usual[at(g)];
        if (at(g) > at(grade)) sum += usual[at(g)];
    }
    return sum / all;
}

double z_below(const ByGrade& usual, Grade grade) { return math::normal_quantile(std::clamp(below(usual, grade), 1e-9, 1 - 1e-9)); }

double cliff(const ConsequenceParameters& p, Grade grade) {
    return grade == Grade::inadequate ? p.inadequate : grade == Grade::requires_improvement ? p.requires_improvement : 0;
}

/// Mean of how far a normal lies below a bar, nothing where above.
double mean_shortfall(double bar, double mean, double sd) {
    const double z = (bar - mean) / sd;
    return (bar - mean) * math::normal_distribution(z) + sd * density(z);
}

/// Steadily more the farther below outstanding, as much in all as the cliff gives at the status quo.
double slope(const InspectionParameters& p, double measured) {
    const double bar = p.measurement.cuts[0];
    const double top = z_below(p.usual_grades, Grade::outstanding), low = z_below(p.usual_grades, Grade::requires_improvement);
    const double sd = std::max(.01, (bar - p.measurement.cuts[2]) / (top - low));
    double usual = 0;
    for (const Grade g : all_grades) usual += usual_inspections(p, g) * cliff(p.consequences, g);
    return usual / usual_inspections(p) * std::max(0.0, bar - measured) / mean_shortfall(bar, bar - sd * top, sd);
}

double share_on_records(const IncentiveParameters& p, double stakes, double record_keeping_weight) { return stakes * record_keeping_weight / (stakes * record_keeping_weight + p.intrinsic); }

}  // namespace

double quality_evidence(const MeasurementParameters& p, const InspectionLevers& levers, const InspectionEvidence& f) {
    double all = (f.quality - 1 - p.relative * (f.peers - 1)) / p.scale;
    if (levers.early_help_measured) all += p.early_help_part * ((f.early_help - 1) / p.scale - all);
    if (levers.covers == Covers::council) return all;
    constexpr double partners = 4;
    const double weight = partners * p.partner_weight;
    return (all + weight * (f.partners - 1) / p.partner_scale) / std::sqrt(1 + weight * weight);
}

double grade_signal(const ByGrade& usual, Grade grade) {
    const double low = below(usual, grade), high = grade == Grade::outstanding ? 1 : below(usual, static_cast<Grade>(at(grade) - 1));
    const double from_low = low > 0 ? density(z_below(usual, grade)) : 0;
    const double from_high = high < 1 ? density(z_below(usual, static_cast<Grade>(at(grade) - 1))) : 0;
    return (from_low - from_high) / (high - low);
}

double measure(const InspectionParameters& p, const InspectionLevers& levers, const InspectionEvidence& f, double noise) {
    const MeasurementParameters& m = p.measurement;
    const double record_keeping = levers.record_keeping_weight, practice = 1 - record_keeping;
    const double steady = std::sqrt(.5 / (record_keeping * record_keeping + practice * practice));
    return steady * (record_keeping * f.record_keeping + practice * quality_evidence(m, levers, f)) - m.deprivation * f.deprivation + m.halo * grade_signal(p.usual_grades, f.last) + m.noise * noise;
}

Grade grade_of(const std::array<double, 3>& cuts, double measured, double drift) {
    for (std::size_t g = 0; g < cuts.size(); ++g)
        if (measured >= cuts[g] + drift) return static_cast<Grade>(g);
    return Grade::inadequate;
}

double interval(const InspectionLevers& levers, Grade last) { return last == Grade::inadequate ? levers.interval_after_inadequate : levers.interval_months; }

namespace {

/// What a seen risk does to an interval: the better a place looks, the longer.
double later_by(const VisitParameters& p, double seen) { return 1 + std::clamp(p.risk_slope * seen, -largest_swing, largest_swing); }

/// Visits that such intervals would make of one, over places as they usually are (a normal); dividing by it leaves as many as before.
double visits_by_risk(const VisitParameters& p) {
    constexpr int steps = 80;
    constexpr double farthest = 4;
    double visits = 0, weights = 0;
    for (int k = 0; k <= steps; ++k) {
        const double z = farthest * (2.0 * k / steps - 1), weight = density(z);
        visits += weight / later_by(p, z), weights += weight;
    }
    return visits / weights;
}

}  // namespace

double by_risk(const VisitParameters& p, const InspectionLevers& levers, double evidence, double error) {
    if (levers.scheme != InspectionScheme::proportionate) return 1;
    const double sd = p.risk_error * (levers.joint_profile ? p.joint_error : 1);
    const double seen = (evidence + sd * error) / std::sqrt(1 + sd * sd);
    return later_by(p, seen) * visits_by_risk(p);
}

int months_to_next(const VisitParameters& p, double months, double uniform) {
    return std::max(1, static_cast<int>(months * (1 + p.jitter * (2 * uniform - 1)) + .5));
}

bool seen_coming(const InspectionLevers& levers, int months_away) {
    const bool dated = levers.scheme == InspectionScheme::cycle || levers.scheme == InspectionScheme::proportionate;
    return dated && months_away > 0 && months_away <= run_up_months;
}

double usual_inspections(const InspectionParameters& p, Grade grade) { return p.usual_grades[at(grade)] * 12 / interval(baseline_levers<InspectionLevers>, grade); }

double usual_inspections(const InspectionParameters& p) {
    double sum = 0;
    for (const Grade g : all_grades) sum += usual_inspections(p, g);
    return sum;
}

double stakes(const InspectionLevers& levers) { return levers.scheme == InspectionScheme::none ? 0 : levers.stakes; }

double stakes_felt(const IncentiveParameters& p, const InspectionLevers& levers, double risk, double run_up) {
    return stakes(levers) * std::max(0.0, 1 + p.fear * risk + p.run_up * run_up);
}

double record_keeping_effort(const IncentiveParameters& p, double stakes, double record_keeping_weight) {
    return share_on_records(p, stakes, record_keeping_weight) - share_on_records(p, baseline_levers<InspectionLevers>.stakes, baseline_levers<InspectionLevers>.record_keeping_weight);
}

double tried_harder(const IncentiveParameters& p, const InspectionLevers& levers, double record_keeping_share) {
    constexpr double usual = baseline_levers<InspectionLevers>.stakes * (1 - baseline_levers<InspectionLevers>.record_keeping_weight);
    return std::max(.1, 1 + p.gain * (stakes(levers) * (1 - levers.record_keeping_weight) - usual) - p.loss * record_keeping_share);
}

double crowded_out(const IncentiveParameters& p, const InspectionLevers& levers) {
    const double unmeasured = levers.early_help_measured ? 0 : stakes(levers);
    return std::max(.1, 1 - p.crowding * (unmeasured - baseline_levers<InspectionLevers>.stakes));
}

double adverse(const InspectionParameters& p, const InspectionLevers& levers, Grade grade, double measured) {
    return stakes(levers) * (levers.consequences == Consequences::cliff ? cliff(p.consequences, grade) : slope(p, measured));
}

double disclosed_trouble(const ConsequenceParameters& p, Grade grade) {
    return grade == Grade::inadequate ? p.published : grade == Grade::requires_improvement ? p.published / 3 : 0;
}

bool graded_inadequate(const InspectionLevers& levers, Grade grade) { return levers.scheme != InspectionScheme::none && grade == Grade::inadequate; }

AssuranceMeans expected_means(const InspectionParameters& p) {
    AssuranceMeans long_run;
    long_run.inadequate = p.usual_grades[at(Grade::inadequate)];
    long_run.inspections = usual_inspections(p) / 12;
    long_run.run_up = std::min(1.0, run_up_months * long_run.inspections);
    for (const Grade g : all_grades) long_run.published += usual_inspections(p, g) / 12 * disclosed_trouble(p.consequences, g);
    long_run.help = p.consequences.intervention * long_run.inadequate;
    return long_run;
}

OtherEvents usual_of_inspection(const InspectionParameters& p) {
    double size = 0;
    for (const Grade g : all_grades) size += usual_inspections(p, g) * adverse(p, baseline_levers<InspectionLevers>, g, 0);
    return {size, size};
}

}  // namespace hearth::children
