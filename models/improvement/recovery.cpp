#include "models/improvement/recovery.hpp"

#include "models/ledger/measures.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// A second shock on the way back starts the clock again; it has to come back from the first all the same.
void strike(Recovery& r, double before, Month month) {
    r.before = r.under_way ? std::max(r.before, before) : before;
    r.under_way = r.struck_now = true;
    r.since = static_cast<std::int16_t>(month.index);
    r.back = 0;
}

void come_back(Recovery& r, double quality, Month month) {
    r.back = is_back(r.before, quality) ? static_cast<std::int16_t>(r.back + 1) : std::int16_t{0};
    if (r.back >= back_months || month.index - r.since >= longest_recovery) r.under_way = false;
}

}  // namespace

bool has_fallen(double year_ago, double now) { return now < (1 - shock_fall) * year_ago; }

bool is_back(double before, double now) { return now >= (1 - back_within) * before; }

void recovery(Recovery& r, const RecoveryInputs& in) {
    float& remembered = r.year[static_cast<std::size_t>(in.month.index) % r.year.size()];
    const double year_ago = remembered;
    remembered = static_cast<float>(in.quality_year);
    r.struck_now = false;
    if (in.struck) strike(r, in.quality, in.month);
    else if (r.under_way) come_back(r, in.quality, in.month);
    else if (has_fallen(year_ago, in.quality_year)) strike(r, year_ago, in.month);
}

void measure_recovery(const Recovery& r, std::span<double> row) {
    row[column("shocks").first] = r.struck_now;
    row[column("recovering").first] = r.under_way;
}

}  // namespace hearth::children
