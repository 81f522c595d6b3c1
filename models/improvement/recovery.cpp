#include "models/improvement/recovery.hpp"

#include "models/month/assurance_month.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

bool event(const Assurance& s) {
    const bool scandal = s.incidents.scandal[0] + s.incidents.scandal[1] > 0;
    return scandal || (s.inspection.graded_now && s.inspection.grade == Grade::inadequate);
}

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

void live_recovery(Assurance& s, const AssuranceView& v) {
    Recovery& r = s.recovery;
    float& remembered = r.year[static_cast<std::size_t>(v.month.index) % r.year.size()];
    const double year_ago = remembered;
    remembered = static_cast<float>(s.practice_standard.quality_year);
    r.struck_now = false;
    if (event(s)) strike(r, v.around.quality, v.month);
    else if (r.under_way) come_back(r, v.around.quality, v.month);
    else if (has_fallen(year_ago, s.practice_standard.quality_year)) strike(r, year_ago, v.month);
}

}  // namespace hearth::children
