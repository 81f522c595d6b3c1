// Laws that hold at every month end, counted afresh from the families themselves: nobody is lost, nobody is in two states.
#include "models/month/laws.hpp"

#include "models/month/case_inputs.hpp"
#include "models/month/model.hpp"

namespace hearth::children {
namespace {

struct Count {
    std::int64_t families = 0, joined = 0, away = 0, places = 0, waiting = 0;
    std::array<std::int64_t, level_count> by_level{};
    std::array<std::int64_t, band_count> by_band{};
    std::array<std::int64_t, status_count> by_status{};
    std::int64_t born_resident = 0, left_behind = 0;
};

/// `today`: the month demography has not yet come to; where it is switched off, nobody is born after the opening.
void count_children(const Family& f, Month today, Count& total) {
    for (unsigned k = 0; k < f.children; ++k) {
        if ((f.resident >> k & 1) == 0) continue;
        total.by_band[f.band] += 1;
        total.born_resident += f.birth[k] < today.index;
        total.left_behind += !f.present;
    }
    total.away += count(f.away);
}

void check_family(const Authority& a, const Family& f, Slot slot, Laws& laws) {
    laws.holds("a child is both at home and looked after", (f.home & f.away) == 0);
    laws.holds("a child at home or looked after is not a resident", ((f.home | f.away) & ~f.resident) == 0);
    laws.holds("a resident child has not joined its family", (f.resident & ~f.joined) == 0);
    const bool should_wait = f.present && f.level == 0;
    laws.holds("a quiet family is not waiting, or a family in need is", a.queue.waiting(slot) == should_wait);
    if (f.active == Family::not_active) {
        laws.holds("a family in need is not active", f.level == 0);
        return;
    }
    const Case& record = a.active.cases[f.active];
    laws.holds("an active record belongs to another family", a.active.slot[f.active] == slot && a.active.id[f.active] == f.id.value);
    laws.holds("an episode without children, or children without an episode", (record.status == Status::none) == (record.brought == 0));
    laws.holds("a child in an episode is not at home", (record.brought & ~f.home) == 0);
    laws.holds("the children at home or the band in a record are out of date", a.active.people[f.active] == people_of(f));
    laws.holds("the class of a record is out of date", a.active.klass[f.active] == case_class(f.level, record.status, record.help));
}

Count count_families(const Authority& a, Laws& laws) {
    Count total;
    for (Slot slot = 0; slot < a.families.size(); ++slot) {
        const Family& f = a.families[slot];
        count_children(f, a.eighteenth.now(), total);
        if (!f.present) continue;
        total.families += 1;
        total.by_level[f.level] += 1;
        check_family(a, f, slot, laws);
    }
    for (const Case& record : a.active.cases) {
        total.by_status[static_cast<std::size_t>(record.status)] += count(record.brought);
        total.places += record.help == Help::place;
        total.waiting += record.help == Help::waiting;
    }
    return total;
}

void check_care(const Authority& a, const Count& total, Laws& laws) {
    std::int64_t with_family = 0, in_house = 0, unaccompanied = 0;
    for (const LookedAfter& child : a.looked_after) {
        in_house += child.placement == Placement::in_house_foster;
        unaccompanied += child.route == LegalRoute::unaccompanied;
        with_family += child.route != LegalRoute::unaccompanied;
    }
    laws.equal("looked-after children of families", with_family, total.away);
    laws.equal("in-house foster places taken", a.in_house_taken, in_house);
    laws.equal("children whose families moved away without them", a.left_behind, total.left_behind);
    laws.equal("children under 18", a.children, total.born_resident + unaccompanied);
}

}  // namespace

std::vector<std::string> broken_laws(const Authority& a, const Nation& n, Month month) {
    Laws laws;
    const Count total = count_families(a, laws);
    laws.equal("families", a.families_present, total.families);
    for (std::size_t level = 0; level < level_count; ++level) laws.equal("families at level " + std::to_string(level), a.families_by_level[level], total.by_level[level]);
    for (std::size_t band = 0; band < band_count; ++band) laws.equal("children in band " + std::to_string(band), a.children_by_band[band], total.by_band[band]);
    for (std::size_t s = 1; s < status_count; ++s) laws.equal("children in status " + std::to_string(s), a.children_by_status[s], total.by_status[s]);
    laws.equal("early-help places taken", a.places_taken, total.places);
    laws.equal("families waiting for early help", static_cast<std::int64_t>(a.waiting.size()), total.waiting);
    check_care(a, total, laws);
    if (n.parameters->trust.on) check_trust(a, family_rules(n), month, laws);
    if (n.parameters->workforce.on) check_workforce(a, n, laws);
    if (n.parameters->money.on) check_books(a, n, laws);
    return laws.broken;
}

}  // namespace hearth::children
