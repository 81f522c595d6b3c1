#include "models/inspection/inspectorate.hpp"

#include "models/inspection/inspection_rules.hpp"

#include <algorithm>
#include <limits>

namespace hearth::children {
namespace {

constexpr int year = 12;

}  // namespace

double inspections_due(const InspectionState& s, const InspectionLevers& levers, double stretch, Month month) {
    if (levers.scheme == InspectionScheme::none) return 0;
    const double between = interval(levers, s.grade);
    if (levers.scheme == InspectionScheme::random) return year / between;
    const double left = year - std::max(0, s.due - month.index) / stretch;
    return left > 0 ? 1 + static_cast<int>(left / between) : 0;
}

void put_off(InspectionState& s, Month month, double by) {
    if (s.due <= month.index) return;
    const int due = month.index + static_cast<int>((s.due - month.index) * by + .5);
    s.due = static_cast<std::int16_t>(std::min<int>(due, std::numeric_limits<std::int16_t>::max()));
}

Inspectorate next_inspectorate(const InspectionParameters& p, const InspectionsDue& f) {
    const double usual = usual_inspections(p);
    const double here = f.authorities > 0 ? f.due / f.authorities : usual;
    const double due = f.weight * here + (1 - f.weight) * usual;
    return {std::max(1.0, due * 100 / p.visits.capacity)};
}

}  // namespace hearth::children
