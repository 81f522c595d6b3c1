// Early help month by month: process of early_help/early_help.hpp.
#include "models/draws/service_words.hpp"
#include "models/early_help/early_help_inputs.hpp"
#include "models/register/trust_events.hpp"

#include <algorithm>
#include <tuple>

namespace hearth::children {

namespace {

void complete_place(Register& r, const EarlyHelpInputs& in, Slot slot, Month month) {
    r.families[slot].early_help_ended = static_cast<std::int16_t>(month.index);
    r.add(column("early_help_completed"), 1);
    if (r.families[slot].level <= 1) change_trust(r, in.family, slot, in.trust.helped, month);
}

/// A place ends, or what protection it left steps down.
void next_step(Register& r, const EarlyHelpInputs& in, std::uint32_t position, Month month) {
    if (r.active.cases[position].help == Help::place) complete_place(r, in, r.active.slot[position], month);
    end_help(r, in.family, position, month);
}

void start_place(Register& r, const EarlyHelpInputs& in, std::uint32_t position, Month month) {
    Case& record = r.active.cases[position];
    record.help = Help::place;
    record.help_due = static_cast<std::int16_t>(month.index + in.early_help.months);
    r.places_taken += 1;
    r.add(column("early_help_starts"), 1);
    refresh(r, in.family, position);
}

bool still_waiting(const Register& r, const Waiting& w) {
    const Family& family = r.families[w.slot];
    return family.present && family.id == w.family && family.active != Family::not_active && r.active.cases[family.active].help == Help::waiting;
}

/// Those who did not get a place in the month of the offer may give up waiting.
bool gives_up(const EarlyHelpInputs& in, const EarlyHelpCandidate& c, Month month) {
    return c.since < month.index && c.drop_out < in.early_help.drop_out;
}

void drop_out(Register& r, const EarlyHelpInputs& in, Month month) {
    std::erase_if(r.candidates, [&](const EarlyHelpCandidate& c) {
        if (!gives_up(in, c, month)) return false;
        end_help(r, in.family, c.position, month);
        r.add(column("early_help_drop_outs"), 1);
        return true;
    });
}

void list_candidates(Register& r, const EarlyHelpInputs& in, Month month) {
    r.candidates.clear();
    for (const Waiting& w : r.waiting) {
        if (!still_waiting(r, w)) continue;
        const std::uint32_t position = r.families[w.slot].active;
        const Case& record = r.active.cases[position];
        const auto words = drawn<EarlyHelpWords>(in.random, r.entity(w.family), month);
        r.candidates.push_back({-record.signal, record.help_since, words.lottery, w, position, uniform(words.drop_out)});
    }
}

/// Places go by signalled need, then months waited, then lottery.
bool goes_before(const EarlyHelpCandidate& x, const EarlyHelpCandidate& y) {
    return std::tie(x.signal, x.since, x.lottery, x.entry.family) < std::tie(y.signal, y.since, y.lottery, y.entry.family);
}

/// Families at the edge of care that get intensive help there. Who they are is not drawn: its effect is spread over all of them.
double edge_of_care_families(const Register& r, double coverage) {
    if (coverage == 0) return 0;
    std::int64_t families = 0;
    for (const CaseClass c : r.active.klass)
        families += level_in(c) == 3 && (status_in(c) == Status::support || status_in(c) == Status::plan);
    return coverage * static_cast<double>(families);
}

/// What this month leaves for the next to read.
void remember(const Register& r, EarlyHelpService& service, const EarlyHelpInputs& in) {
    service.coverage = early_help_coverage(r.places_taken, static_cast<std::int64_t>(r.waiting.size()));
    service.edge_of_care_families = edge_of_care_families(r, in.edge_coverage);
    if (in.early_help.universal) service.community = in.in_history ? service.universal : community_next(service.community, service.universal);
}

}  // namespace

void early_help(Register& r, EarlyHelpService& service, const EarlyHelpInputs& in, Month month) {
    for (const std::uint32_t i : r.sweep.service)
        if (r.active.cases[i].help_due == month.index) next_step(r, in, i, month);
    list_candidates(r, in, month);
    drop_out(r, in, month);
    const auto most = static_cast<std::int64_t>(r.candidates.size());
    const std::int64_t free = in.places - r.places_taken;
    const auto places = static_cast<std::size_t>(in.limited ? std::clamp<std::int64_t>(free, 0, most) : most);
    if (places < r.candidates.size()) std::sort(r.candidates.begin(), r.candidates.end(), goes_before);
    for (std::size_t k = 0; k < places; ++k) start_place(r, in, r.candidates[k].position, month);
    r.waiting.clear();
    for (std::size_t k = places; k < r.candidates.size(); ++k) r.waiting.push_back(r.candidates[k].entry);
    remember(r, service, in);
}

}  // namespace hearth::children
