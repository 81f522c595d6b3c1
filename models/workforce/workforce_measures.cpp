// What is measured of social workers at month end.
#include "models/ledger/measures.hpp"
#include "models/workforce/workforce.hpp"

#include <algorithm>

namespace hearth::children {

void measure_workforce(const Workforce& w, std::span<double> row) {
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    std::int32_t held = 0, most = 0;
    for (const Post& post : w.posts) held += post.cases, most = std::max(most, post.cases);
    const auto established = static_cast<std::int32_t>(w.established + .5);
    put(column("posts"), established);
    put(column("permanent_workers"), w.permanent);
    put(column("agency_workers"), w.agency);
    put(column("vacant_posts"), std::max(0, established - w.permanent));
    put(column("newly_qualified_workers"), w.newly_qualified);
    put(column("cases_allocated"), held);
    put(column("cases_unallocated"), w.unallocated);
    put(column("largest_caseload"), most);
    put(column("case_hours_required"), w.required);
    put(column("case_hours_available"), w.available);
    put(column("time_standard"), w.standard);
}

}  // namespace hearth::children
