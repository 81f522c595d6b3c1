#include "models/improvement/early_warning_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double off_the_floor = .48;   ///< share of months in which a sum that persists is up: found by simulation (tests/statistical/early_warning_test.cpp)
constexpr double most = 4;   ///< standard deviations that one month's sign may lie from the usual: a small place's swings are no news

const std::vector<std::string> sign_names{"pressure", "vacancies", "agency", "cases_handed_on", "changes_at_the_top", "families_back", "audits"};

}  // namespace

void declare(Declarations& d, WarningParameters& p) {
    d.add(p.levers.detector, Option{"warning.detector", "Policy: whether alarms are raised, and from one sign or from a basket of signs.", {"none", "single", "basket"}, Evidence::choice, "SOLACE 2014, recommendation 7; none: the status quo."});
    d.add(p.method, Option{"warning.method", "How an alarm is raised: the score lies above a bar now, or has added up (Page's sum).", {"level", "cusum"}, Evidence::choice, "Page (1954)."});
    d.add(p.sign, Option{"warning.sign", "Which sign the single detector reads.", sign_names, Evidence::choice, "The one that tells most in runs of this model, but for audits: a basket has to be better than that."});
    d.add(p.false_alarm, Number{"warning.false_alarm", "1", "Share of months with an alarm in authorities that are as usual; the bar follows from it.", {.001, .5}, Evidence::choice, ""});
    d.add(p.drift, Number{"warning.drift", "1", "What a sum loses a month, in standard deviations of the score; method cusum.", {.05, 3}, Evidence::theory, "Page (1954): half the shift to be found."});
    d.add(p.persistence, Number{"warning.persistence", "1", "How much of a score is left after a month: for the bar of sums.", {0, .99}, Evidence::assumed, "Of both scores in runs of this model at the status quo."});
    d.add(p.failing, Number{"warning.failing", "1", "True practice quality of the year below which an authority fails.", {.3, 1}, Evidence::assumed, "Chosen so that 8 to 10 % fail at a time; swept."});
    d.add(p.recovered, Number{"warning.recovered", "1", "How far above that bar quality must come for the failure to end.", {0, .5}, Evidence::assumed, "So that noise does not make many failures of one."});
    d.add(p.usual, Numbers{"warning.usual", "1", "Each sign at the status quo: its mean.", sign_names, {-1, 1}, Evidence::assumed, "Runs of this model at the status quo."});
    d.add(p.spread, Numbers{"warning.spread", "1", "Each sign's standard deviation between authorities and half-years.", sign_names, {.001, 5}, Evidence::assumed, "Runs of this model at the status quo, its own noise included; without the few places whose workload runs away."});
    d.add(p.noise, Numbers{"warning.noise", "1", "Noise of a month in each sign, in those standard deviations; 0: as counted.", sign_names, {0, 20}, Evidence::assumed, "Returns are late and revised; an audit reads few files. Swept."});
    d.add(p.weight, Numbers{"warning.weight", "1", "Weight of each sign in the basket; 0: not in it.", sign_names, {-10, 10}, Evidence::assumed, "About those of a logistic regression of failure within two years on the signs, in runs of this model; swept."});
    d.add(p.basket_spread, Number{"warning.basket_spread", "1", "Standard deviation of the weighted sum, over that of signs that have nothing to do with each other.", {.1, 5}, Evidence::assumed, "Runs of this model at the status quo."});
}

std::vector<ParameterProblem> check(const WarningParameters& p) {
    const bool empty = std::all_of(p.weight.begin(), p.weight.end(), [](double w) { return w == 0; });
    if (empty) return {{"warning.weight", "every weight is 0 (a basket needs a sign)"}};
    return {};
}

double next_indicator(const WarningParameters& p, Sign sign, double indicator, double value, double noise) {
    const std::size_t k = at(sign);
    const double now = std::clamp((value - p.usual[k]) / p.spread[k], -most, most) + p.noise[k] * noise;
    return indicator + (now - indicator) / sign_months;
}

double single_score(const WarningParameters& p, const BySign& indicators) { return indicators[at(p.sign)]; }

double basket_score(const WarningParameters& p, const BySign& indicators) {
    double sum = 0, squares = 0;
    for (std::size_t k = 0; k < sign_count; ++k) sum += p.weight[k] * indicators[k], squares += p.weight[k] * p.weight[k];
    return squares > 0 ? sum / (std::sqrt(squares) * p.basket_spread) : 0;
}

double next_sum(const WarningParameters& p, double sum, double score) { return std::max(0.0, sum + score - p.drift); }

double alarm_bar(const WarningParameters& p) {
    if (p.method == WarningMethod::level) return -math::normal_quantile(p.false_alarm);
    const double variance = (1 + p.persistence) / (1 - p.persistence);   // a month, of a sum of many such scores
    return -variance / (2 * p.drift) * math::log(std::min(1.0, p.false_alarm / off_the_floor));
}

bool fails(const WarningParameters& p, bool failing, double quality_year) { return quality_year < p.failing + (failing ? p.recovered : 0); }

}  // namespace hearth::children
