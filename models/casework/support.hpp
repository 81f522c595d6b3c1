// In-need support and child protection plans. Support closes, or turns into a section 47 enquiry, at monthly chances that
// depend on true need; pressure closes cases early. A plan ends mainly at its reviews (month 3, then every 6), the first of
// which rarely ends it: a constant hazard cannot give the published durations. A plan that ends steps down to support.
// Caution turns support into enquiries more often; reviews tell need apart less well where quality is low.
// Help received makes needs ease faster and worsen more slowly, in proportion to practice quality.
// Reads: level, disability, practice. Changes: status and its dates.
#pragma once

#include "models/register/active.hpp"
#include "models/ledger/code_lists.hpp"
#include "models/practice/practice.hpp"

namespace hearth::children {

struct SupportParameters {
    ByLevel close{.90, .70, .129, .0677}, enquiry{.016, .020, .0104, .0125}, review_end{.80, .72, .51, .20};
    double close_disabled = .008, close_pressure = .5, first_review = .28, later_review = 1.3, between_reviews = .01;
    double ease = .80, protect = .25;
    double enquiry_caution = 1, review_quality = .5;
};
void declare(Declarations& declarations, SupportParameters& p);

inline constexpr int first_review_month = 3, review_interval = 6;

struct SupportMonth { double enquiry = 0, close = 0; };
SupportMonth support_month(const SupportParameters& p, int level, bool disabled, double pressure, double caution = 0);

/// P(a plan ends this month) given the months it has lasted.
double plan_end(const SupportParameters& p, int level, int months, double quality = 1);
constexpr bool is_review(int months) {
    return months >= first_review_month && (months - first_review_month) % review_interval == 0;
}

/// Multipliers of the level hazards from statutory help.
double support_ease(const SupportParameters& p, Status status, double quality);
double support_escalate(const SupportParameters& p, Status status, double quality);

}  // namespace hearth::children
