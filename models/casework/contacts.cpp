// Contacts and what the front door makes of them: processes of casework/noticing.hpp and casework/front_door.hpp.
#include "models/casework/casework_inputs.hpp"

#include "models/draws/service_words.hpp"
#include "models/register/trust_events.hpp"
#include "models/casework/episodes.hpp"
#include "models/casework/lead_professionals.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <numeric>

namespace hearth::children {

namespace {

double bar_fall(const CaseworkRules& p, const Practice& practice, std::size_t source) { return p.noticing.fear_response * practice.fear + practice.strain[source]; }

void set_lead_offers(ContactChances& chances, const CaseworkRules& p, const Practice& practice, double season) {
    if (!p.early_help.on || !p.early_help.lead_professionals) return;
    for (std::size_t level = 0; level < level_count; ++level) {
        for (std::size_t j = 0; j < source_count; ++j) {
            const double found = j == family_source ? practice.availability : 1;
            chances.lead[level][j] = season * practice.presence[j] * std::min(practice.lead_offers[j] * practice.reach * found, 1 / std::max(p.early_help.lead_share, .01)) * lead_offer_rate(p, static_cast<int>(j), static_cast<int>(level), bar_fall(p, practice, j));
        }
        chances.most_lead_offers[level] = lead_offer_chance(chances.total[level], lead_offer_hazards(p.trust, chances.lead[level], most_trust));
    }
}

}  // namespace

ContactChances contact_chances(const CaseworkRules& p, const Practice& practice, Month month) {
    const double season = season_index(p.noticing, month_of_year(month)) / 12;
    ContactChances chances;
    for (std::size_t level = 0; level < level_count; ++level) {
        double sum = 0;
        for (int j = 0; j < source_count; ++j)
            sum += chances.hazard[level][static_cast<std::size_t>(j)] = season * practice.presence[static_cast<std::size_t>(j)] * contact_rate(p.noticing, j, static_cast<int>(level), bar_fall(p, practice, static_cast<std::size_t>(j)));
        chances.total[level] = -math::expm1(-sum);
    }
    set_lead_offers(chances, p, practice, season);
    return chances;
}

Acceptance acceptances(const CaseworkRules& p, const Practice& practice) {
    const double threshold = front_door_threshold(p.front_door, practice);
    Acceptance chance{};
    for (int j = 0; j < source_count; ++j) {
        const double sensitivity = joint_sensitivity(p.noticing, j, practice.information);
        for (int level = 0; level < level_count; ++level)
            chance[static_cast<std::size_t>(j)][static_cast<std::size_t>(level)] = acceptance(threshold, sensitivity, level);
    }
    return chance;
}

HelpMultipliers help_multipliers(const CaseworkRules& p, const Practice& practice, Status status, Help help) {
    const double effect = practice.early_help_quality * practice.selection;
    return {support_escalate(p.support, status, practice.quality) * early_help_escalate(p.early_help, help, effect),
            support_ease(p.support, status, practice.quality) * early_help_ease(p.early_help, help, effect)};
}

namespace {

bool may_be_offered(const Register& r, const CaseworkInputs& in, const Family& family) {
    const EarlyHelpParameters& p = in.rules.early_help;
    const bool left_out = p.without_authority == r.number && p.without_family == family.id.value;
    return p.on && !left_out;
}

/// Puts a family on the waiting list; false where it may not be or is there or in a place already.
bool list_for_early_help(Register& r, const CaseworkInputs& in, Slot slot, Month month) {
    if (!may_be_offered(r, in, r.families[slot])) return false;
    const std::uint32_t position = activate(r, slot, month);
    Case& record = r.active.cases[position];
    if (record.help == Help::waiting || record.help == Help::place) return false;
    record.help = Help::waiting;
    record.help_due = no_date;
    record.help_since = static_cast<std::int16_t>(month.index);
    record.signal = r.families[slot].level;
    r.waiting.push_back({slot, r.families[slot].id});
    refresh(r, in.family, position);
    return true;
}

/// The front door's offer after a contact it did not accept; u is uniform. Trust decides whether it is taken.
void offer_early_help(Register& r, const CaseworkInputs& in, Slot slot, double u, double chance, Month month) {
    const TrustParameters& p = in.rules.trust;
    if (u >= chance * take_up_factor(p, most_trust)) return;   // before the family is looked at, which costs
    if (u >= chance * take_up_factor(p, present_trust(p, r.families[slot], month))) return;
    if (list_for_early_help(r, in, slot, month)) r.add(column("early_help_offers"), 1);
}

void lead_or_request(Register& r, const CaseworkInputs& in, Slot slot, std::size_t source, Month month) {
    if (!list_for_early_help(r, in, slot, month)) return;
    if (source == family_source) r.add(column("early_help_requests"), 1);
    else r.add(column("early_help_lead_offers"), source, 1);
}

/// The child the contact is about and each brother or sister that is brought.
ChildMask children_brought(const FrontDoorParameters& p, const Family& family, const ReferralWords& w) {
    static_assert(max_children == std::size(ReferralWords{}.brought));
    const int at_home = count(family.home);
    int about = static_cast<int>(uniform(w.about) * at_home);
    ChildMask brought = 0;
    for (unsigned k = 0; k < max_children; ++k) {
        if ((family.home >> k & 1) == 0) continue;
        if (about-- == 0 || uniform(w.brought[k]) < p.brought) brought |= static_cast<ChildMask>(1u << k);
    }
    return brought;
}

/// How many of the children brought were last referred within 12 months; notes the referral.
int again_within_a_year(Family& family, ChildMask brought, Month month) {
    int again = 0;
    for (unsigned k = 0; k < family.children; ++k) {
        if ((brought >> k & 1) == 0) continue;
        again += family.referred[k] != Family::never && month.index - family.referred[k] <= 12;
        family.referred[k] = static_cast<std::int16_t>(month.index);
    }
    return again;
}

/// Failure demand: back within a year although it was closed only because there was no time.
void count_return(Register& r, Family& family, Month month) {
    if (family.closed_early == Family::never) return;
    r.add(column("failure_demand"), static_cast<std::size_t>(Failure::closed_early), month.index - family.closed_early <= 12);
    family.closed_early = Family::never;
}

void count_referral(Register& r, Family& family, ChildMask brought, int source, Month month) {
    r.add(column("referrals"), static_cast<std::size_t>(source), count(brought));
    r.add(column("referrals_by_band"), family.band, count(brought));
    r.add(column("rereferrals"), again_within_a_year(family, brought, month));
    count_return(r, family, month);
    if (family.level == 0) r.add(column("referrals_quiet"), count(brought));
    family.ever_referred |= brought;
}

void referral(Register& r, const CaseworkInputs& in, Slot slot, int source, Month month) {
    const CaseworkRules& p = in.rules;
    Family& family = r.families[slot];
    const auto w = drawn<ReferralWords>(in.random, r.entity(family.id), month);
    const ChildMask brought = children_brought(p.front_door, family, w);
    r.add(column("contacts"), static_cast<std::size_t>(source), count(brought));
    count_referral(r, family, brought, source, month);
    const int seen = seen_level(family.level, (family.disabled & brought) != 0);
    if (uniform(w.no_further_action) < p.front_door.no_further_action[static_cast<std::size_t>(seen)]) {
        r.add(column("no_further_action"), count(brought));
        return;
    }
    const std::uint32_t position = activate(r, slot, month);
    r.active.cases[position].brought = brought;
    begin_assessment(r, in, position, w, month);
}

void contact_about_need(Register& r, const CaseworkInputs& in, std::uint32_t position, int source, Month month) {
    const Slot slot = r.active.slot[position];
    const Family& family = r.families[slot];
    if (family.home == 0 || r.active.cases[position].status != Status::none) return;
    const auto w = drawn<FrontDoorWords>(in.random, r.entity(family.id), month);
    const int seen = seen_level(family.level, (family.disabled & family.home) != 0);
    if (uniform(w.accepted) < in.acceptance[static_cast<std::size_t>(source)][static_cast<std::size_t>(seen)]) {
        referral(r, in, slot, source, month);
        return;
    }
    const auto about = drawn<ReferralWords>(in.random, r.entity(family.id), month);
    r.add(column("contacts"), static_cast<std::size_t>(source), count(children_brought(in.rules.front_door, family, about)));
    offer_early_help(r, in, slot, uniform(w.offer), std::min(1.0, in.practice.reach * early_help_offer(in.rules.front_door, family.level)), month);
}

/// Sources that stand in as lead professionals, or the family asking, when nobody contacts social care; u is what the month's
/// uniform has above the chance of a contact.
void lead_about_need(Register& r, const CaseworkInputs& in, std::uint32_t position, std::size_t level, double u, Month month) {
    const Slot slot = r.active.slot[position];
    const Family& family = r.families[slot];
    if (family.home == 0 || r.active.cases[position].status != Status::none) return;
    const TrustParameters& p = in.rules.trust;
    const BySource hazards = lead_offer_hazards(p, in.chances.lead[level], present_trust(p, family, month));
    const double chance = lead_offer_chance(in.chances.total[level], hazards);
    if (u < chance) lead_or_request(r, in, slot, choose(u / chance, hazards), month);
}

/// The child a contact is about and Binomial(siblings, brought) others, by the inverse distribution: refused contacts about
/// quiet families are only counted, so only their number is drawn.
struct BroughtTable {
    std::array<std::array<double, max_children>, max_children + 1> below{};   ///< [at home][k]: P(siblings brought <= k)
    explicit BroughtTable(double brought) {
        for (int home = 1; home <= max_children; ++home) {
            double cumulative = 0, probability = math::pow(1 - brought + 1e-300, home - 1);
            for (int k = 0; k < home; ++k) {
                below[static_cast<std::size_t>(home)][static_cast<std::size_t>(k)] = cumulative += probability;
                probability *= (home - 1 - k) / (k + 1.0) * brought / (1 - brought + 1e-300);
            }
        }
    }
    int brought(int at_home, double u) const {
        const auto& row = below[static_cast<std::size_t>(at_home)];
        int k = 0;
        while (k < at_home - 1 && u >= row[static_cast<std::size_t>(k)]) ++k;
        return 1 + k;
    }
};

/// One source's false alarms: candidates at a fixed largest rate over all family slots, thinned to the rate of the month. Its
/// offers as lead professional to quiet families are the next part of the same uniform.
struct Thinning {
    double largest = 0;   ///< a month and slot
    double accept = 0;    ///< rate / largest
    double lead = 0;      ///< rate of offers / largest, at the mean of trust
    double most = 0;      ///< accept, and lead at the highest trust
};

/// The largest rate is the status quo's times 1.5, and again as often as fear needs, so that it hardly ever changes.
Thinning thinning(const CaseworkRules& p, int source, double hazard, double lead) {
    const double most = hazard + lead * lead_offer_factor(p.trust, static_cast<std::size_t>(source), most_trust);
    double largest = contact_rate(p.noticing, source, 0, 0) / 12 * 1.5;
    if (largest <= 0) return {};
    while (largest < most) largest *= 1.5;
    return {largest, hazard / largest, lead / largest, most / largest};
}

struct QuietDoor {
    double quiet = 0, disabled = 0;   ///< acceptance by what the door sees
    double offer = 0;
};

void false_alarm(Register& r, const CaseworkInputs& in, const BroughtTable& table, const QuietDoor& door, Slot slot, int source, const FalseAlarmWords& w, Month month) {
    const bool disabled = (r.notice[slot] & 128) != 0;
    if (uniform(w.accepted) < (disabled ? door.disabled : door.quiet)) {
        referral(r, in, slot, source, month);
        return;
    }
    r.add(column("contacts"), static_cast<std::size_t>(source), table.brought(r.notice[slot] & 127, uniform(w.siblings)));
    offer_early_help(r, in, slot, uniform(w.offer), door.offer, month);
}

/// u: what the candidate's uniform has above the chance of a contact.
void quiet_lead(Register& r, const CaseworkInputs& in, Slot slot, std::size_t source, double lead, double u, Month month) {
    const TrustParameters& p = in.rules.trust;
    if (u < lead * lead_offer_factor(p, source, present_trust(p, r.families[slot], month))) lead_or_request(r, in, slot, source, month);
}

void false_alarms_of(Register& r, const CaseworkInputs& in, const BroughtTable& table, int source, Month month) {
    const auto j = static_cast<std::size_t>(source);
    const CaseworkRules& p = in.rules;
    const auto slots = static_cast<std::uint32_t>(r.families.size());
    const Thinning thin = thinning(p, source, in.chances.hazard[0][j], in.chances.lead[0][j]);
    const std::uint32_t candidates = poisson(in.random, {static_cast<std::uint32_t>(source), r.number}, month, purposes::false_alarm_count, thin.largest * slots);
    r.scratch_ids.resize(candidates);
    std::iota(r.scratch_ids.begin(), r.scratch_ids.end(), 0u);
    auto& w = r.false_alarm_words;
    w.fill(in.random, r.scratch_ids, r.number, month, static_cast<std::uint16_t>(source));
    const ByLevel& accept = in.acceptance[j];
    const QuietDoor door = {accept[0], accept[static_cast<std::size_t>(seen_level(0, true))], std::min(1.0, in.practice.reach * early_help_offer(p.front_door, 0))};
    for (std::uint32_t k = 0; k < candidates; ++k) {
        const Slot slot = uniform_index(w.word<&FalseAlarmWords::slot>(k), slots);
        const double u = uniform(w.word<&FalseAlarmWords::thinning>(k));
        if (u >= thin.most || r.notice[slot] == 0) continue;
        if (u < thin.accept) false_alarm(r, in, table, door, slot, source, w.block(k), month);
        else quiet_lead(r, in, slot, j, thin.lead, u - thin.accept, month);
    }
}

}  // namespace

bool may_be_contacted(const EarlyHelpParameters& p, CaseClass c) {
    return level_in(c) > 0 && status_in(c) == Status::none && !diverted(p.diversion, help_in(c), level_in(c));
}

void contacts_about_need(Register& r, const CaseworkInputs& in, Month month) {
    const ContactChances& chances = in.chances;
    for_each_marked(r, r.sweep.contact, [&](std::uint32_t i) {
        const auto level = static_cast<std::size_t>(level_in(r.sweep.klass[i]));
        const double u = uniform(r.sweep.words.word<&MonthWords::contact>(i));
        if (!may_be_contacted(in.rules.early_help, r.sweep.klass[i])) return;
        if (u >= chances.total[level]) {
            lead_about_need(r, in, i, level, u - chances.total[level], month);
            return;
        }
        const auto source = static_cast<int>(choose(u / chances.total[level], chances.hazard[level]));
        contact_about_need(r, in, i, source, month);
    });
}

void false_alarms(Register& r, const CaseworkInputs& in, Month month) {
    if (!in.rules.noticing.false_alarms || r.families.empty()) return;
    const BroughtTable table(in.rules.front_door.brought);
    for (int j = 0; j < source_count; ++j) false_alarms_of(r, in, table, j, month);
}

}  // namespace hearth::children
