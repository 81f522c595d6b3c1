#include "models/inspection/inspection_month.hpp"
#include "models/ledger/measures.hpp"

#include <cmath>

namespace hearth::children {

void measure_inspection(const InspectionState& s, const MeasurementParameters& p, double quality_year, std::span<double> row) {
    const auto put = [&row](Column c, double value, std::size_t label = 0) { row[c.first + label] = value; };
    const double truth = (quality_year - 1) / p.scale;
    put(column("inspections"), s.graded_now ? 1 : 0, at(s.grade));
    put(column("authorities_by_grade"), 1, at(s.grade));
    put(column("inspections_same_grade"), s.same_grade ? 1 : 0);
    put(column("inadequate_spells_ended"), s.inadequate_ended_after > 0 ? 1 : 0);
    put(column("inadequate_spell_months"), s.inadequate_ended_after);
    put(column("grade_gap"), s.measured - truth);
    put(column("grade_error"), std::abs(s.measured - truth));
}

}  // namespace hearth::children
