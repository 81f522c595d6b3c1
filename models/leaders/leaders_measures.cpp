#include "models/leaders/leaders_measures.hpp"

#include "models/ledger/measures.hpp"

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

}  // namespace

void measure_leadership(const Leadership& l, const LeadersMeasureInputs& in, std::span<double> row) {
    measure_director(l, in.month, row);
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
    put(column("fear"), in.fear);
    put(column("disruption"), l.disruption);
    put(column("candidates"), in.candidates);
    put(column("fitness"), in.usual_fitness > 0 ? l.fitness / in.usual_fitness : 1);
}

}  // namespace hearth::children
