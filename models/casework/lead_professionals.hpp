// Lead professionals and families' own requests. A source whose signal of a family falls just below its bar for contacting social
// care may offer early help itself, as lead professional; where the source is the family, it asks for itself. Offers are
// screened by level like the front door's. Trust decides whether an offer is taken and whether a family asks.
// Reads: level, practice (presence, fear, strain, leads, availability), trust. Changes: waiting for early help. Terms: the band
// below the bar is signal detection with a second, lower bar (noticing.hpp); its width and the share that act are assumed.
#pragma once

#include "models/families/trust.hpp"
#include "models/casework/contacts.hpp"

namespace hearth::children {

inline constexpr std::size_t family_source = 4;   ///< family and public

/// Offers a year by one source about a family at one level, before season, trust and its presence; `lowered` as in contact_rate().
double lead_offer_rate(const CaseworkRules& p, int source, int level, double lowered);

/// What a family's trust makes of such an offer, or request where the source is the family; rises with trust.
double lead_offer_factor(const TrustParameters& p, std::size_t source, double trust);

/// Hazards of offers to a family with that trust, by source, from those at the mean of trust.
BySource lead_offer_hazards(const TrustParameters& p, const BySource& at_mean, double trust);

/// P(an offer this month and no contact), given P(a contact).
double lead_offer_chance(double contact, const BySource& hazards);

}  // namespace hearth::children
