// Early help month by month: process of services/early_help.hpp.
#include "models/schedule.hpp"
#include "models/services/episodes.hpp"

#include <algorithm>
#include <tuple>

namespace hearth::children {

void end_help(Authority& a, const Nation& n, std::uint32_t position, Month) {
    Case& record = a.active.cases[position];
    if (record.help == Help::place) a.places_taken -= 1;
    record.help = Help::none;
    record.help_due = record.help_since = no_date;
    refresh(a, n, position);
}

namespace {

/// A place ends, or what protection is left steps down.
void next_step(Authority& a, const Nation& n, std::uint32_t position, Month month) {
    Case& record = a.active.cases[position];
    if (record.help == Help::fading_3) {
        end_help(a, n, position, month);
        return;
    }
    if (record.help == Help::place) {
        a.places_taken -= 1;
        a.families[a.active.slot[position]].early_help_ended = static_cast<std::int16_t>(month.index);
    }
    record.help = static_cast<Help>(static_cast<int>(record.help) + 1);
    record.help_due = static_cast<std::int16_t>(month.index + fading_months);
    refresh(a, n, position);
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

struct Candidate {
    std::uint32_t position = 0;
    std::tuple<int, int, std::uint32_t, FamilyId> order;   ///< highest signal, longest wait, lottery
    Waiting entry;
};

void drop_out(Authority& a, const Nation& n, std::vector<Candidate>& candidates, Month month) {
    std::erase_if(candidates, [&](const Candidate& c) {
        if (uniform(draw(n.luck, a.entity(c.entry.family), month, luck::early_help_month)[0]) >= n.parameters->early_help.drop_out) return false;
        end_help(a, n, c.position, month);
        a.add(column("early_help_drop_outs"), 1);
        return true;
    });
}

}  // namespace

void early_help(Authority& a, const Nation& n, Month month) {
    for (const std::uint32_t i : a.sweep.service)
        if (a.active.cases[i].help_due == month.index) next_step(a, n, i, month);
    std::vector<Candidate> candidates;
    for (const Waiting& w : a.waiting) {
        if (!still_waiting(a, w)) continue;
        const Case& record = a.active.cases[a.families[w.slot].active];
        const std::uint32_t lottery = draw(n.luck, a.entity(w.family), month, luck::early_help_month)[1];
        candidates.push_back({a.families[w.slot].active, {-record.signal, record.help_since, lottery, w.family}, w});
    }
    drop_out(a, n, candidates, month);
    const std::int64_t free = early_help_places(n.parameters->early_help, a.children) - a.places_taken;
    const std::size_t places = n.alone(month) ? candidates.size() : static_cast<std::size_t>(std::clamp<std::int64_t>(free, 0, static_cast<std::int64_t>(candidates.size())));
    if (places < candidates.size())
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) { return x.order < y.order; });
    for (std::size_t k = 0; k < places; ++k) start_place(a, n, candidates[k].position, month);
    a.waiting.clear();
    for (std::size_t k = places; k < candidates.size(); ++k) a.waiting.push_back(candidates[k].entry);
}

}  // namespace hearth::children
