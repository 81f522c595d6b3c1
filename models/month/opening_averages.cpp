#include "models/month/opening_averages.hpp"

#include "models/month/leaders_inputs.hpp"
#include "models/month/money_inputs.hpp"
#include "models/month/partners_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"

namespace hearth::children {
namespace {

void add_month(OpeningAverages& sum, const Authority& a, const Nation& n) {
    sum.months += 1;
    sum.children += a.children;
    for (std::size_t level = 0; level < level_count; ++level) sum.families[level] += a.families_by_level[level];
    sum.case_hours += case_hours(a, n);
    sum.placements += placement_bill(a, n);
    sum.early_help_completed += static_cast<double>(a.counted(column("early_help_completed")));
    sum.care_starts += static_cast<double>(a.counted(column("care_starts")));
    sum.early_help_coverage += a.early_help.coverage;
}

void make_means(OpeningAverages& sum) {
    const double months = sum.months;
    for (double* total : {&sum.children, &sum.case_hours, &sum.placements, &sum.early_help_completed, &sum.care_starts, &sum.early_help_coverage}) *total /= months;
    for (double& families : sum.families) families /= months;
}

}  // namespace

void accumulate_opening_averages(Authority& a, const Nation& n, Month month) {
    if (n.in_history(month) && month >= n.opening - opening_average_months) add_month(a.opening_averages, a, n);
}

void open_services(Authority& a, const Nation& n) {
    make_means(a.opening_averages);
    initialise_workforce(a, n);
    initialise_partners(a, n);
    initialise_leadership(a, n);
    initialise_assurance(a, n);
    open_books(a, n);
}

}  // namespace hearth::children
