// Early help month by month: process of services/early_help.hpp.
#include "models/schedule.hpp"
#include "models/services/episodes.hpp"

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

/// A place ends, or what protection it left steps down.
void next_step(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    if (a.active.cases[position].help == Help::place) a.families[a.active.slot[position]].early_help_ended = static_cast<std::int16_t>(month.index);
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
        const Words luck = draw(n.luck, a.entity(w.family), month, luck::early_help_month);
        a.candidates.push_back({-record.signal, record.help_since, luck[1], w, position, uniform(luck[0])});
    }
}

/// Places go by signalled need, then months waited, then lottery.
bool goes_before(const EarlyHelpCandidate& x, const EarlyHelpCandidate& y) {
    return std::tie(x.signal, x.since, x.lottery, x.entry.family) < std::tie(y.signal, y.since, y.lottery, y.entry.family);
}

}  // namespace

void apply_early_help(const Authority&, const Nation&, Practice&) {}

void early_help(Authority& a, const Nation& n, Month month) {
    for (const std::uint32_t i : a.sweep.service)
        if (a.active.cases[i].help_due == month.index) next_step(a, n, i, month);
    list_candidates(a, n, month);
    drop_out(a, n, month);
    const auto most = static_cast<std::int64_t>(a.candidates.size());
    const std::int64_t free = early_help_places(n.parameters->early_help, a.children) - a.places_taken;
    const auto places = static_cast<std::size_t>(n.alone(month) ? most : std::clamp<std::int64_t>(free, 0, most));
    if (places < a.candidates.size()) std::sort(a.candidates.begin(), a.candidates.end(), goes_before);
    for (std::size_t k = 0; k < places; ++k) start_place(a, n, a.candidates[k].position, month);
    a.waiting.clear();
    for (std::size_t k = places; k < a.candidates.size(); ++k) a.waiting.push_back(a.candidates[k].entry);
}

}  // namespace hearth::children
