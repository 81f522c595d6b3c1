#include "models/practice/practice_standard.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double least_factor = .3;

/// Of a month's shock, so that standing keeps its spread under decay and the usual changes of director.
double innovation(const PracticeStandardParameters& p, double kept) {
    const double undone = std::min(.99, p.renewal * (2 - p.renewal) * std::min(1.0, p.renewals / 12));
    return p.spread * std::sqrt(1 / (1 - undone) - kept * kept);
}

}  // namespace

void declare(Declarations& d, PracticeStandardParameters& p) {
    d.add(p.spread, Number{"standing.spread", "1", "Standard deviation between authorities and years of practice quality that neither leaders nor workforce make; 0 switches it off.", {0, .3}, Evidence::assumed, "Between authorities quality differs more than what is simulated makes it; swept."});
    d.add(p.half_life, Number{"standing.half_life", "month", "Months in which half of an authority's distance from the usual is gone.", {1, 240}, Evidence::assumed, "Two thirds of inadequate authorities improve by their next inspection (Ofsted 2018); swept."});
    d.add(p.record_keeping_half_life, Number{"standing.paper_half_life", "month", "The same for how well procedures and records are kept.", {1, 240}, Evidence::assumed, "Swept."});
    d.add(p.renewal, Number{"standing.renewal", "1", "Share of an authority's distance from the usual that a new director undoes: poor places gain, good ones lose. 0 switches it off.", {0, 1}, Evidence::assumed, "Boyne et al. (2011) for the sign; swept."});
    d.add(p.renewals, Number{"standing.renewals", "per year", "Changes of director that are usual; the spread is what is left with as many.", {0, 2}, Evidence::published, "ADCS, mean of 2013-2019."});
    d.add(p.angle_months, Number{"standing.angle_months", "month", "Time constant in which effort moves between practice and paper once stakes have changed.", {1, 120}, Evidence::assumed, "Swept."});
}

double next_practice_standard(const PracticeStandardParameters& p, double practice, double shock, double help, bool renewed) {
    const double kept = math::left_after_month(p.half_life);
    return (kept * practice + innovation(p, kept) * shock + help) * (renewed ? 1 - p.renewal : 1);
}

double next_record_keeping(const PracticeStandardParameters& p, double record_keeping, double shock) {
    const double kept = math::left_after_month(p.record_keeping_half_life);
    return kept * record_keeping + std::sqrt(1 - kept * kept) * shock;
}

double practice_standard_factor(double practice) { return std::max(least_factor, 1 + practice); }

}  // namespace hearth::children
