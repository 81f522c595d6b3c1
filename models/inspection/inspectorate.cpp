#include "models/inspection/inspectorate.hpp"

#include "models/inspection/inspection_rules.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>
#include <limits>

namespace hearth::children {
namespace {

constexpr int year = 12;

/// Inspections that would fall due in a year if there were inspectors for all; under the random scheme, where none is dated, as many as usually come.
double due_here(const InspectionState& s, const InspectionLevers& levers, double stretch, Month month) {
    if (levers.scheme == InspectionScheme::none) return 0;
    const double between = interval(levers, s.grade);
    if (levers.scheme == InspectionScheme::random) return year / between;
    const double left = year - std::max(0, s.due - month.index) / stretch;
    return left > 0 ? 1 + static_cast<int>(left / between) : 0;
}

InspectionsDue collect(const Nation& n, std::span<Authority> authorities, Month month) {
    InspectionsDue sum;
    double children = 0;
    for (const Authority& a : authorities) {
        sum.authorities += 1;
        sum.due += due_here(a.assurance.inspection, inspection_levers(n, month), n.assurance.inspectorate.stretch, month);
        children += a.children;
    }
    sum.weight = std::min(1.0, children / n.parameters->workforce.market_children);
    return sum;
}

/// Dates that are set move with the inspectors there are.
void put_off(Authority& a, Month month, double by) {
    InspectionState& s = a.assurance.inspection;
    if (s.due <= month.index) return;
    const int due = month.index + static_cast<int>((s.due - month.index) * by + .5);
    s.due = static_cast<std::int16_t>(std::min<int>(due, std::numeric_limits<std::int16_t>::max()));
}

}  // namespace

Inspectorate next_inspectorate(const InspectionParameters& p, const InspectionsDue& f) {
    const double usual = usual_inspections(p);
    const double here = f.authorities > 0 ? f.due / f.authorities : usual;
    const double due = f.weight * here + (1 - f.weight) * usual;
    return {std::max(1.0, due * 100 / p.visits.capacity)};
}

void inspectorate(Nation& n, std::span<Authority> authorities, Month month) {
    if (!assurance_acts(n, month)) return;
    const double before = n.assurance.inspectorate.stretch;
    n.assurance.inspectorate = next_inspectorate(n.parameters->assurance.inspection, collect(n, authorities, month));
    const double by = n.assurance.inspectorate.stretch / before;
    if (by != 1)
        for (Authority& a : authorities) put_off(a, month, by);
}

}  // namespace hearth::children
