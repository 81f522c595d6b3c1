// Partners: schools, health, police, the voluntary and community sector. Each decides every month how much it contributes to
// children's help, as in a public-good game with conditional cooperation: its own share of the benefit, a duty as far as it is
// enforced, the council leaders' legitimacy, what the others do as far as it trusts them, against the cost of its own pressure.
// Reads: status quo, families in need, budgets. Changes: contributions, trust, pressure, reserves.
#pragma once

#include "models/families/noticing.hpp"
#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

inline constexpr std::size_t partner_count = 4;   ///< schools, health, police, voluntary; agency number is one more
using ByPartner = std::array<double, partner_count>;

struct PartnerParameters {
    bool on = true;
};
void declare(Declarations& declarations, PartnerParameters& p);

struct Partners {
    ByPartner contribution{};        ///< g, 0 to the largest
    ByPartner against_status_quo{1, 1, 1, 1};   ///< g / g at the status quo
    ByPartner trust{1, 1, 1, 1};     ///< in the others, 1 at its stationary mean
    ByPartner pressure{1, 1, 1, 1};  ///< own spending over own budget
    double mean = 1;                 ///< of against_status_quo
};

}  // namespace hearth::children
