// Early help month by month: process of early_help/early_help.hpp.
#include "models/families/trust_events.hpp"
#include "models/month/schedule.hpp"
#include "models/casework/episodes.hpp"

#include <algorithm>
#include <tuple>

namespace hearth::children {

void end_help(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Case& record = a.active.cases[position];
    if (record.help == Help::place) a.places_taken -= 1;
    record.help = Help::none;
    record.help_due = record.help_since = no_date;
    resume_fading(record, a.families[a.active.slot[position]], month);   // what a finished place leaves goes on
    refresh(a, n, position);
}

namespace {

void complete_place(Authority& a, const Nation& n, Slot slot, Month month) {
    a.families[slot].early_help_ended = static_cast<std::int16_t>(month.index);
    a.add(column("early_help_completed"), 1);
    if (a.families[slot].level <= 1) change_trust(a, n, slot, n.parameters->trust.helped, month);
}

/// A place ends, or what protection it left steps down.
void next_step(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    if (a.active.cases[position].help == Help::place) complete_place(a, n, a.active.slot[position], month);
    end_help(a, n, position, month);
}

void start_place(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Case& record = a.active.cases[position];
    record.help = Help::place;
    record.help_due = static_cast<std::int16_t>(month.index + n.parameters->early_help.months);
    a.places_taken += 1;
    a.add(column("early_help_starts"), 1);
    refresh(a, n, position);
}

bool still_waiting(const Authority& a, const Waiting& w) {
    const Family& family = a.families[w.slot];
    return family.present && family.id == w.family && family.active != Family::not_active && a.active.cases[family.active].help == Help::waiting;
}

/// Those who did not get a place in the month of the offer may give up waiting.
bool gives_up(const Nation& n, const EarlyHelpCandidate& c, Month month) {
    return c.since < month.index && c.drop_out < n.parameters->early_help.drop_out;
}

void drop_out(Authority& a, const Nation& n, Month month) {
    std::erase_if(a.candidates, [&](const EarlyHelpCandidate& c) {
        if (!gives_up(n, c, month)) return false;
        end_help(a, n, c.position, month);
        a.add(column("early_help_drop_outs"), 1);
        return true;
    });
}

void list_candidates(Authority& a, const Nation& n, Month month) {
    a.candidates.clear();
    for (const Waiting& w : a.waiting) {
        if (!still_waiting(a, w)) continue;
        const std::uint32_t position = a.families[w.slot].active;
        const Case& record = a.active.cases[position];
        const Words words = draw(n.random, a.entity(w.family), month, purposes::early_help_month);
        a.candidates.push_back({-record.signal, record.help_since, words[1], w, position, uniform(words[0])});
    }
}

/// Places go by signalled need, then months waited, then lottery.
bool goes_before(const EarlyHelpCandidate& x, const EarlyHelpCandidate& y) {
    return std::tie(x.signal, x.since, x.lottery, x.entry.family) < std::tie(y.signal, y.since, y.lottery, y.entry.family);
}

/// Families at the edge of care that get intensive help there. Who they are is not drawn: its effect is spread over all of them.
double edge_of_care_families(const Authority& a, double coverage) {
    if (coverage == 0) return 0;
    std::int64_t families = 0;
    for (const CaseClass c : a.active.klass)
        families += level_in(c) == 3 && (status_in(c) == Status::support || status_in(c) == Status::plan);
    return coverage * static_cast<double>(families);
}

double edge_coverage(const Nation& n, Month month) { return n.under_policy(month) ? n.parameters->care.edge_coverage : 0; }

/// What this month leaves for the next to read.
void remember(Authority& a, const Nation& n, Month month) {
    EarlyHelpService& service = a.early_help;
    service.coverage = early_help_coverage(a.places_taken, static_cast<std::int64_t>(a.waiting.size()));
    service.edge_of_care_families = edge_of_care_families(a, edge_coverage(n, month));
    if (n.parameters->early_help.universal) service.community = n.in_history(month) ? service.universal : community_next(service.community, service.universal);
}

}  // namespace

double reach_now(const Authority& a, const Nation& n) {
    const Parameters& p = *n.parameters;
    const double usual = p.money.targeted_per_child * a.children / std::max(1.0, p.costs.early_help_place_year);
    return p.money.on && usual > 0 ? early_help_reach(p.early_help, a.early_help.places / usual) : 1;
}

// Coverage counts against the status quo's own only where histories knew the same limits (places_shared).
void apply_early_help(const Authority& a, const Nation& n, Practice& practice) {
    const double ratio = n.parameters->money.on ? coverage_ratio(a.early_help.coverage, a.opening_averages.early_help_coverage) : 1;
    practice.selection = selection_effect(n.parameters->early_help, ratio);
    practice.availability = early_help_availability(ratio);
    practice.care_entry = edge_of_care_entry(n.parameters->care, edge_coverage(n, a.month), practice.quality);
}

std::int64_t early_help_capacity(const Authority& a, const Nation& n) {
    const EarlyHelpParameters& p = n.parameters->early_help;
    if (!n.parameters->money.on) return early_help_places(p, a.children);
    return p.on ? static_cast<std::int64_t>(a.early_help.places + .5) : 0;
}

void early_help(Authority& a, const Nation& n, Month month) {
    for (const std::uint32_t i : a.sweep.service)
        if (a.active.cases[i].help_due == month.index) next_step(a, n, i, month);
    list_candidates(a, n, month);
    drop_out(a, n, month);
    const auto most = static_cast<std::int64_t>(a.candidates.size());
    const std::int64_t free = early_help_capacity(a, n) - a.places_taken;
    const auto places = static_cast<std::size_t>(places_shared(n, month) ? std::clamp<std::int64_t>(free, 0, most) : most);
    if (places < a.candidates.size()) std::sort(a.candidates.begin(), a.candidates.end(), goes_before);
    for (std::size_t k = 0; k < places; ++k) start_place(a, n, a.candidates[k].position, month);
    a.waiting.clear();
    for (std::size_t k = places; k < a.candidates.size(); ++k) a.waiting.push_back(a.candidates[k].entry);
    remember(a, n, month);
}

}  // namespace hearth::children
