// What the process of early help reads.
#pragma once

#include "models/early_help/early_help.hpp"
#include "models/register/register.hpp"

namespace hearth::children {

struct EarlyHelpInputs {
    const EarlyHelpParameters& early_help;
    const TrustParameters& trust;
    const FamilyRules& family;
    RandomKey random;
    std::int64_t places = 0;         ///< families that can be helped at once this month
    bool limited = true;             ///< whether there are only so many
    bool in_history = false;         ///< community support is then what universal services are
    double edge_coverage = 0;        ///< share of families at the edge of care that get intensive help there
};

void early_help(Register& r, EarlyHelpService& service, const EarlyHelpInputs& in, Month month);   // early_help_month.cpp

}  // namespace hearth::children
