// What is measured of early warning and improvement at month end.
#include "models/improvement/improvement_month.hpp"
#include "models/ledger/measures.hpp"

namespace hearth::children {

void measure_improvement(const ImprovementState& s, std::span<double> row) {
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("failing"), s.failing);
    put(column("failing_helped"), s.failing && s.support > 0);
    put(column("failures"), s.failed_now);
    put(column("failures_warned"), s.failed_warned);
    put(column("warning_lead"), s.lead_months);
    put(column("warnings"), s.warned_now);
    put(column("false_warnings"), s.false_warning);
    put(column("warning_single"), s.single);
    put(column("warning_basket"), s.basket);
    put(column("peer_support"), s.support > 0);
    put(column("disclosures"), s.disclosed_now);
    put(column("optimism"), s.optimism);
}

}  // namespace hearth::children
