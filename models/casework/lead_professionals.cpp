#include "models/casework/lead_professionals.hpp"

#include "sim/core/math.hpp"

#include <numeric>

namespace hearth::children {

double lead_offer_rate(const CaseworkRules& p, int source, int level, double lowered) {
    const double just_below = contact_rate(p.noticing, source, level, lowered + p.early_help.lead_band) - contact_rate(p.noticing, source, level, lowered);
    return p.early_help.lead_share * just_below * early_help_offer(p.front_door, level);
}

double lead_offer_factor(const TrustParameters& p, std::size_t source, double trust) {
    return source == family_source ? request_factor(p, trust) : take_up_factor(p, trust);
}

BySource lead_offer_hazards(const TrustParameters& p, const BySource& at_mean, double trust) {
    BySource hazards = at_mean;
    for (std::size_t j = 0; j < source_count; ++j) hazards[j] *= lead_offer_factor(p, j, trust);
    return hazards;
}

double lead_offer_chance(double contact, const BySource& hazards) {
    return (1 - contact) * -math::expm1(-std::accumulate(hazards.begin(), hazards.end(), 0.0));
}

}  // namespace hearth::children
