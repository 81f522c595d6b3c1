// What is measured of leaders at month end.
#include "models/month/world.hpp"

#include <cmath>

namespace hearth::children {
namespace {

void measure_director(const Leadership& l, Month month, std::span<double> row) {
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    const Leader& director = l.leaders[at(Role::director)];
    const int months = month.index - director.began;
    put(column("director_changes"), l.changes[at(Role::director)]);
    put(column("director_changes_by_blame"), l.blamed[at(Role::director)]);
    put(column("directors_permanent"), !director.interim());
    put(column("directors_interim"), director.interim());
    put(column("directors_under_two_years"), months < 24);
    put(column("director_months"), director.interim() ? 0 : months);
    put(column("interim_months"), director.interim() ? months : 0);
}

/// Whole days, so that a year is the sum of its months to the last bit.
void measure_outcomes(const Authority& a, std::span<double> row) {
    constexpr double days_a_month = 365.25 / 12;
    const auto days = [](double months) { return std::floor(months * days_a_month + .5); };
    row[column("harm").first] = days(a.harm);
    row[column("needless_intervention").first] = a.needless;
    for (std::size_t band = 0; band < band_count; ++band) row[column("harm_by_band").first + band] = days(a.harm_by_band[band]);
}

}  // namespace

void measure_leadership(const Authority& a, const Nation& n, std::span<double> row) {
    measure_outcomes(a, row);
    if (!n.parameters->leadership.on) return;
    const Leadership& l = a.leadership;
    measure_director(l, a.month, row);
    for (std::size_t i = 0; i < role_count; ++i) {
        row[column("leader_changes").first + i] = l.changes[i];
        row[column("leader_changes_by_blame").first + i] = l.blamed[i];
        row[column("attention").first + i] = l.leaders[i].attention;
        row[column("commitment").first + i] = l.leaders[i].commitment;
    }
    for (std::size_t t = 0; t < task_count; ++t) row[column("leverage").first + t] = l.lever[t];
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("legitimacy"), l.legitimacy);
    put(column("decision_months"), l.delay);
    put(column("crises"), l.crises);
    put(column("fear"), fear_now(a, n));
    put(column("disruption"), l.disruption);
    put(column("candidates"), n.leadership.candidates.pool);
    put(column("fitness"), n.leadership.long_run.fitness > 0 ? l.fitness / n.leadership.long_run.fitness : 1);
}

}  // namespace hearth::children
