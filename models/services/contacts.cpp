// Contacts and what the front door makes of them: processes of families/noticing.hpp and services/front_door.hpp.
#include "models/services/contacts.hpp"

#include "models/schedule.hpp"
#include "models/services/episodes.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <numeric>

namespace hearth::children {

ContactChances contact_chances(const Parameters& p, const Practice& practice, Month month) {
    const double season = season_index(p.noticing, month_of_year(month)) / 12;
    ContactChances chances;
    for (std::size_t level = 0; level < level_count; ++level) {
        double sum = 0;
        for (int j = 0; j < source_count; ++j)
            sum += chances.hazard[level][static_cast<std::size_t>(j)] = season * practice.presence[static_cast<std::size_t>(j)] * contact_rate(p.noticing, j, static_cast<int>(level), practice.fear + practice.strain[static_cast<std::size_t>(j)]);
        chances.total[level] = -math::expm1(-sum);
    }
    return chances;
}

HelpMultipliers help_multipliers(const Parameters& p, const Practice& practice, Status status, Help help) {
    return {support_escalate(p.support, status, practice.quality) * early_help_escalate(p.early_help, help, practice.early_help_quality),
            support_ease(p.support, status, practice.quality) * early_help_ease(p.early_help, help, practice.early_help_quality)};
}

namespace {

bool may_be_offered(const Authority& a, const Nation& n, const Family& family) {
    const EarlyHelpParameters& p = n.parameters->early_help;
    const bool left_out = p.without_authority == a.number && p.without_family == family.id.value;
    return p.on && !left_out;
}

void offer_early_help(Authority& a, const Nation& n, Slot slot, Month month) {
    if (!may_be_offered(a, n, a.families[slot])) return;
    const std::uint32_t position = activate(a, slot, month);
    Case& record = a.active.cases[position];
    if (record.help == Help::waiting || record.help == Help::place) return;
    record.help = Help::waiting;
    record.help_due = no_date;
    record.help_since = static_cast<std::int16_t>(month.index);
    record.signal = a.families[slot].level;
    a.waiting.push_back({slot, a.families[slot].id});
    a.add(column("early_help_offers"), 1);
    refresh(a, n, position);
}

/// The child the contact is about and each brother or sister that is brought.
ChildMask children_brought(const FrontDoorParameters& p, const Family& family, const Words& w) {
    const int at_home = count(family.home);
    int about = static_cast<int>(uniform_half(w, 0) * at_home);
    ChildMask brought = 0;
    for (unsigned k = 0; k < max_children; ++k) {
        if ((family.home >> k & 1) == 0) continue;
        if (about-- == 0 || uniform_half(w, k + 1) < p.brought) brought |= static_cast<ChildMask>(1u << k);
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

void count_referral(Authority& a, Family& family, ChildMask brought, int source, Month month) {
    a.add(column("referrals"), static_cast<std::size_t>(source), count(brought));
    a.add(column("referrals_by_band"), family.band, count(brought));
    a.add(column("rereferrals"), again_within_a_year(family, brought, month));
    if (family.level == 0) a.add(column("referrals_quiet"), count(brought));
    family.ever_referred |= brought;
}

void referral(Authority& a, const Nation& n, Slot slot, int source, Month month) {
    const Parameters& p = *n.parameters;
    Family& family = a.families[slot];
    const Words w = draw(n.luck, a.entity(family.id), month, luck::referral);
    const ChildMask brought = children_brought(p.front_door, family, w);
    a.add(column("contacts"), static_cast<std::size_t>(source), count(brought));
    count_referral(a, family, brought, source, month);
    const int seen = seen_level(family.level, (family.disabled & brought) != 0);
    if (uniform(w[3]) < p.front_door.no_further_action[static_cast<std::size_t>(seen)]) {
        a.add(column("no_further_action"), count(brought));
        return;
    }
    const std::uint32_t position = activate(a, slot, month);
    a.active.cases[position].brought = brought;
    const int months = assessment_months(p.assessment, a.practice.delay_months, uniform_half(w, 5));
    set_status(a, n, position, Status::assessment, month, static_cast<std::int16_t>(month.index + months));
}

void contact_about_need(Authority& a, const Nation& n, std::uint32_t position, int source, Month month) {
    const Slot slot = a.active.slot[position];
    const Family& family = a.families[slot];
    if (family.home == 0 || a.active.cases[position].status != Status::none) return;
    const Words w = draw(n.luck, a.entity(family.id), month, luck::front_door);
    const int seen = seen_level(family.level, (family.disabled & family.home) != 0);
    if (uniform(w[0]) < a.acceptance[static_cast<std::size_t>(source)][static_cast<std::size_t>(seen)]) {
        referral(a, n, slot, source, month);
        return;
    }
    const Words r = draw(n.luck, a.entity(family.id), month, luck::referral);
    a.add(column("contacts"), static_cast<std::size_t>(source), count(children_brought(n.parameters->front_door, family, r)));
    if (uniform(w[1]) < early_help_offer(n.parameters->front_door, family.level)) offer_early_help(a, n, slot, month);
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

/// One source's false alarms: candidates at a fixed largest rate over all family slots, thinned to the rate of the month.
struct Thinning {
    double largest = 0;   ///< a month and slot
    double accept = 0;    ///< rate / largest
};

/// The largest rate is the status quo's times 1.5, and again as often as fear needs, so that it hardly ever changes.
Thinning thinning(const Parameters& p, int source, double hazard) {
    double largest = contact_rate(p.noticing, source, 0, 0) / 12 * 1.5;
    while (largest < hazard) largest *= 1.5;
    return {largest, largest > 0 ? hazard / largest : 0};
}

struct QuietDoor {
    double quiet = 0, disabled = 0;   ///< acceptance by what the door sees
    double offer = 0;
};

void false_alarm(Authority& a, const Nation& n, const BroughtTable& table, const QuietDoor& door, Slot slot, int source, std::uint32_t w2, std::uint32_t w3, Month month) {
    const bool disabled = (a.notice[slot] & 128) != 0;
    if (uniform(w2) < (disabled ? door.disabled : door.quiet)) {
        referral(a, n, slot, source, month);
        return;
    }
    const Words halves = {0, 0, 0, w3};
    a.add(column("contacts"), static_cast<std::size_t>(source), table.brought(a.notice[slot] & 127, uniform_half(halves, 7)));
    if (uniform_half(halves, 6) < door.offer) offer_early_help(a, n, slot, month);
}

void false_alarms_of(Authority& a, const Nation& n, const BroughtTable& table, int source, double hazard, Month month) {
    const Parameters& p = *n.parameters;
    const auto slots = static_cast<std::uint32_t>(a.families.size());
    const Thinning thin = thinning(p, source, hazard);
    const std::uint32_t candidates = poisson(n.luck, {static_cast<std::uint32_t>(source), a.number}, month, luck::false_alarm_count, thin.largest * slots);
    a.scratch_ids.resize(candidates);
    std::iota(a.scratch_ids.begin(), a.scratch_ids.end(), 0u);
    auto& w = a.scratch_words;
    for (auto& words : w) words.resize(candidates);
    draw_many(n.luck, a.scratch_ids.data(), candidates, a.number, static_cast<std::uint16_t>(month.index), luck::false_alarm,
              static_cast<std::uint16_t>(source), {w[0].data(), w[1].data(), w[2].data(), w[3].data()});
    const ByLevel& accept = a.acceptance[static_cast<std::size_t>(source)];
    const QuietDoor door = {accept[0], accept[static_cast<std::size_t>(seen_level(0, true))], early_help_offer(p.front_door, 0)};
    for (std::uint32_t k = 0; k < candidates; ++k) {
        const Slot slot = uniform_index(w[0][k], slots);
        if (uniform(w[1][k]) < thin.accept && a.notice[slot] != 0) false_alarm(a, n, table, door, slot, source, w[2][k], w[3][k], month);
    }
}

}  // namespace

bool may_be_contacted(const Nation& n, CaseClass c) {
    return level_in(c) > 0 && status_in(c) == Status::none && !diverted(n.parameters->early_help, help_in(c), level_in(c));
}

void contacts_about_need(Authority& a, const Nation& n, Month month) {
    const ContactChances& chances = a.contact_chances;
    for_each_marked(a, a.sweep.contact, [&](std::uint32_t i) {
        const auto level = static_cast<std::size_t>(level_in(a.sweep.klass[i]));
        const double u = uniform(a.sweep.words[1][i]);
        if (!may_be_contacted(n, a.sweep.klass[i]) || u >= chances.total[level]) return;
        const auto source = static_cast<int>(choose(u / chances.total[level], chances.hazard[level]));
        contact_about_need(a, n, i, source, month);
    });
}

void false_alarms(Authority& a, const Nation& n, Month month) {
    if (!n.parameters->noticing.false_alarms || a.families.empty()) return;
    const BroughtTable table(n.parameters->front_door.brought);
    for (int j = 0; j < source_count; ++j) false_alarms_of(a, n, table, j, a.contact_chances.hazard[0][static_cast<std::size_t>(j)], month);
}

}  // namespace hearth::children
