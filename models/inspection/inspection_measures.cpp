// What is measured of inspection and standing.
#include "models/inspection/inspection_rules.hpp"
#include "models/month/world.hpp"

#include <cmath>

namespace hearth::children {

void measure_inspection(const Authority& a, const Nation& n, std::span<double> row) {
    const Assurance& s = a.assurance;
    const InspectionState& state = s.inspection;
    const auto put = [&row](Column c, double value, std::size_t label = 0) { row[c.first + label] = value; };
    const double truth = (s.practice_standard.quality_year - 1) / n.parameters->assurance.inspection.measurement.scale;
    put(column("inspections"), state.graded_now ? 1 : 0, at(state.grade));
    put(column("authorities_by_grade"), 1, at(state.grade));
    put(column("inspections_same_grade"), state.same_grade ? 1 : 0);
    put(column("inadequate_spells_ended"), state.inadequate_ended_after > 0 ? 1 : 0);
    put(column("inadequate_spell_months"), state.inadequate_ended_after);
    put(column("grade_gap"), state.measured - truth);
    put(column("grade_error"), std::abs(state.measured - truth));
    put(column("standing"), 1 + s.practice_standard.practice);
    put(column("paper_share"), s.practice_standard.record_keeping_share);
    put(column("inspectorate_stretch"), n.assurance.inspectorate.stretch);
}

}  // namespace hearth::children
