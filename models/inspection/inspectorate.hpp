// The inspectorate: there are only so many inspectors. Where more inspections fall due in a year than they can do, all come later by as
// much. The rest of the nation, of which a run may hold only a part, is inspected as at the status quo.
// Reads: what is due, in authority order. Changes: the stretch, and dates that are set, once a year. Capacity assumed.
#pragma once

#include "models/inspection/inspection.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct Inspectorate { double stretch = 1; };       ///< inspections due over those there are inspectors for, at least 1

/// Inspections due in the year that begins, of the run's authorities.
struct InspectionsDue {
    double authorities = 0, due = 0;
    double weight = 1;                   ///< this run's part of the nation
};

/// Inspections of one authority that would fall due in a year if there were inspectors for all; under the random scheme, where none is
/// dated, as many as usually come.
double inspections_due(const InspectionState& s, const InspectionLevers& levers, double stretch, Month month);
/// A date that is set moves with the inspectors there are.
void put_off(InspectionState& s, Month month, double by);
Inspectorate next_inspectorate(const InspectionParameters& p, const InspectionsDue& due);

}  // namespace hearth::children
