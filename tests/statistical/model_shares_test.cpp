// Shares of a small world against the parameters that set them: who is disabled or chronically in need, who is brought along, what
// becomes of contacts and referrals, how care begins, where children are placed.
#include "tests/statistical/coins.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters busy_place() {
    Parameters p = small_parameters({steady("ONE", 1, 150000, .30)});
    p.need.onset_rate = .2;
    p.noticing.opportunities = {1, 3, 3, 10};
    p.front_door.threshold = 1.4;
    return p;
}

}  // namespace

TEST_CASE("Sizes of families, gaps between births and disabilities follow their parameters", "[statistical][demography]") {
    Parameters p = busy_place();
    p.demography.children = {.3, .4, .2, .1};
    p.demography.gap_shortest = 20, p.demography.gap_longest = 40;
    p.need.disability_share = .2;
    const Simulation world = small_world(p);
    double children = 0, disabled = 0, gaps = 0, months = 0, founded = 0, two_or_more = 0;
    for (const Family& f : world.authorities[0].families) {
        if (f.birth[0] + childhood_months <= world.now.index) continue;   // of older families the small ones, and quick ones, are gone
        children += f.children, disabled += count(f.disabled);
        founded += 1, two_or_more += f.children >= 2;
        for (unsigned k = 1; k < f.children; ++k) {
            const int gap = f.birth[k] - f.birth[k - 1];
            REQUIRE((gap >= 20 && gap <= 40));
            gaps += 1, months += gap;
        }
    }
    judge(share(disabled, children, .2));
    judge(share(two_or_more, founded, .7));
    CHECK(std::fabs(months / gaps - 30) < 4.4 * std::sqrt((21.0 * 21 - 1) / 12 / gaps));
}

TEST_CASE("Families with children have as many of them as the declared sizes were set for", "[statistical][demography]") {
    const Simulation world = small_world(busy_place());   // defaults of demography
    std::array<double, max_children + 1> families{};
    for (const Family& f : world.authorities[0].families)
        if (f.present) families[static_cast<std::size_t>(count(f.resident))] += 1;
    const double all = families[1] + families[2] + families[3] + families[4];
    const std::array<double, max_children + 1> census = {0, .45, .38, .12, .05};   // about the census mix; assumed
    for (std::size_t children = 1; children <= max_children; ++children) {
        INFO(children << " children: " << families[children] / all);
        CHECK(std::fabs(families[children] / all - census[children]) < .01);
    }
}

TEST_CASE("Spells carry presenting factors and are chronic in their shares, independently", "[statistical][need]") {
    Parameters p = busy_place();
    p.need.factor_share = {.3, .2, .4, .15, .25, .2, .5};
    p.need.chronic_share = .3;
    std::array<Coins, factor_count> factors;
    Coins chronic, chronic_with_last;
    watch(p, 48, "onset of need", [&](Authority& a, const Nation&, Month, auto run) {
        std::vector<Slot> waiting;
        for (Slot slot = 0; slot < a.families.size(); ++slot)
            if (a.queue.waiting(slot)) waiting.push_back(slot);
        run();
        for (const Slot slot : waiting) {
            if (a.families[slot].level == 0) continue;
            const Case& record = a.active.cases[a.families[slot].active];
            for (std::size_t f = 0; f < factor_count; ++f) factors[f].add(p.need.factor_share[f], 1.1 * p.need.factor_share[f], record.factors >> f & 1);
            chronic.add(.3, .33, record.chronic);
            if (record.factors >> 6 & 1) chronic_with_last.add(.3, .33, record.chronic);
        }
    });
    for (std::size_t f = 0; f < factor_count; ++f)
        if (f != 5) judge(factors[f]);   // harm outside the home depends on age
    judge(chronic);
    judge(chronic_with_last);
}

TEST_CASE("Brothers and sisters are brought along one by one", "[statistical][front door]") {
    Parameters p = busy_place();
    p.front_door.brought = .6;
    Coins siblings;
    watch(p, 36, "contacts about families in need", [&](Authority& a, const Nation&, Month month, auto run) {
        run();
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Case& record = a.active.cases[i];
            if (record.status != Status::assessment || record.since != month.index) continue;
            REQUIRE(record.brought != 0);
            const int others = count(a.families[a.active.slot[i]].home) - 1;
            for (int s = 0; s < others; ++s) siblings.add(.6, .66, false);
            siblings.happened += count(record.brought) - 1;
        }
    });
    judge(siblings);
}

namespace {

/// Families of one child, of whom many are disabled: then a child counted is a family.
Parameters only_children() {
    Parameters p = busy_place();
    p.demography.children = {1, 0, 0, 0};
    p.need.disability_share = .3;
    p.front_door.no_further_action = {.9, .6, .2, .2};
    p.front_door.quiet_offer = .3, p.front_door.need_offer = .4;
    p.early_help.places_per_10000 = 5000;
    return p;
}

struct Door { double referred = 0, refused = 0; };

/// What becomes of a contact about a family at one level, all sources together, at hazard `any` in all.
Door door(const Authority& a, int level, int seen) {
    Door d;
    const BySource& hazard = a.contact_chances.hazard[static_cast<std::size_t>(level)];
    double sum = 0;
    for (std::size_t j = 0; j < source_count; ++j) {
        sum += hazard[j];
        d.referred += hazard[j] * a.acceptance[j][static_cast<std::size_t>(seen)];
    }
    d.refused = sum - d.referred;
    return d;
}

}  // namespace

TEST_CASE("Referrals are closed at once, and refused contacts offered early help, by level", "[statistical][front door]") {
    const Parameters p = only_children();
    Coins closed, offered;
    watch(p, 48, "contacts about families in need", [&](Authority& a, const Nation&, Month, auto run) {
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Family& f = a.families[a.active.slot[i]];
            const Case& record = a.active.cases[i];
            if (f.level == 0 || record.status != Status::none || f.home == 0 || diverted(p.early_help.diversion, record.help, f.level)) continue;
            const int seen = seen_level(f.level, (f.disabled & f.home) != 0);
            const Door d = door(a, f.level, seen);
            const double contacted = (1 - std::exp(-d.referred - d.refused)) / (d.referred + d.refused);
            const double close = contacted * d.referred * p.front_door.no_further_action[static_cast<std::size_t>(seen)];
            closed.add(close, 1.1 * close, false);
            const bool may_be = record.help != Help::waiting && record.help != Help::place;
            const double offer = may_be ? contacted * d.refused * p.front_door.need_offer : 0;
            offered.add(offer, 1.1 * offer, false);
        }
        run();
        closed.happened += a.counted(column("no_further_action"));
        offered.happened += a.counted(column("early_help_offers"));
    });
    judge(closed);
    judge(offered);
}

TEST_CASE("Quiet families are referred and offered early help as often as noticing and the front door say", "[statistical][front door]") {
    const Parameters p = only_children();
    Coins referred, offered;
    watch(p, 36, "false alarms about quiet families", [&](Authority& a, const Nation&, Month, auto run) {
        const double offers = -a.counted(column("early_help_offers"));
        for (Slot slot = 0; slot < a.families.size(); ++slot) {
            const Family& f = a.families[slot];
            const bool open = f.active != Family::not_active && a.active.cases[f.active].status != Status::none;
            const Help help = f.active == Family::not_active ? Help::none : a.active.cases[f.active].help;
            if (!f.present || f.level != 0 || f.home == 0 || open || diverted(p.early_help.diversion, help, 0)) continue;
            const bool with_disability = (f.disabled & f.home) != 0;
            const Door d = door(a, 0, seen_level(0, with_disability));
            referred.add(d.referred, 1.1 * d.referred, false);
            const double offer = help == Help::waiting ? 0 : d.refused * p.front_door.quiet_offer;
            offered.add(offer, 1.1 * offer, false);
        }
        run();
        referred.happened += a.counted(column("referrals_quiet"));
        offered.happened += offers + a.counted(column("early_help_offers"));
    });
    judge(referred);
    judge(offered);
}

TEST_CASE("Care begins by its routes and placements, overflow and moves follow their rates", "[statistical][care]") {
    Parameters p = busy_place();
    p.care.entry = {.1, .2, .8, 2};
    p.care.route = {.5, .3, .2};
    p.care.place_child = {.1, .5, .2, .2, 0, 0};
    p.care.in_house_per_10000 = 0;           // all who would be in-house overflow
    p.care.overflow_residential = .3;
    p.care.exit_early = p.care.exit_late = 0, p.care.move_to_adoption = 0;
    p.care.unaccompanied = false;
    p.run.burn_in_months = 0;
    Simulation world = small_world(p);
    double starts = 0, agreed = 0, emergencies = 0, children = 0, residential = 0, kin = 0;
    std::size_t known = world.authorities[0].looked_after.size();
    for (int m = 0; m < 96; ++m) {
        live_with_look(world.authorities[0], world.nation, world.now, "care entries", [&](auto run) {
            known = world.authorities[0].looked_after.size();
            run();
        });
        const Authority& a = world.authorities[0];
        ++world.now;
        starts += a.counted(column("care_starts_by_route"));
        agreed += a.ledger[column("care_starts_by_route").first], emergencies += a.ledger[column("care_starts_by_route").first + 2];
        for (std::size_t i = known; i < a.looked_after.size(); ++i) {
            if (a.month.index - a.looked_after[i].birth >= 192) continue;
            REQUIRE(a.looked_after[i].placement != Placement::in_house_foster);
            children += 1, kin += a.looked_after[i].placement == Placement::kin, residential += a.looked_after[i].placement == Placement::residential;
        }
    }
    judge(share(agreed, starts, .5));
    judge(share(emergencies, starts, .2));
    judge(share(residential, children, .2 + .5 * .3));
    CHECK(share(kin, children, .1).agree());
}

TEST_CASE("Unaccompanied children arrive in the number and at the ages that keep their stock", "[statistical][care]") {
    Parameters p = small_parameters({{"PORT", 1, .2, {{1999, 40000}}, 15000}});
    p.care.unaccompanied_stay = 1.25;
    p.care.unaccompanied_age = {.2, .3, .5};
    p.care.entry.fill(0);
    Simulation world = small_world(p);
    double arrivals = 0, fifteen = 0, seventeen = 0;
    for (int m = 0; m < 36; ++m) {
        step(world);
        const Authority& a = world.authorities[0];
        const Column ages = column("care_starts");
        arrivals += a.counted(ages), fifteen += a.ledger[ages.first + 15], seventeen += a.ledger[ages.first + 17];
    }
    const double mean = 36 * 15000 / 1.25 / 12;
    CHECK(std::fabs(arrivals - mean) < 4.4 * std::sqrt(mean));
    CHECK(std::fabs(arrivals - 1.1 * mean) > 4.4 * std::sqrt(mean));
    judge(share(fifteen, arrivals, .2));
    judge(share(seventeen, arrivals, .5));
}

TEST_CASE("Families that move in are of all ages and the place's mix of bands", "[statistical][demography]") {
    Parameters p = small_parameters({{"GROW", 1, .12, {{1999, 20000}, {2009, 120000}}, 0}});
    Simulation world = small_world(p);
    double moved_in = 0, young = 0, better_off = 0;
    std::vector<std::uint32_t> known;
    for (int m = 0; m < 96; ++m) {
        step(world);
        for (const Family& f : world.authorities[0].families) {
            if ((f.id.value & 0x8000u) == 0 || !f.present) continue;
            const bool today = f.birth[0] <= (world.now - 1).index && !std::binary_search(known.begin(), known.end(), f.id.value);
            if (!today) continue;
            moved_in += 1, young += (world.now - 1).index - f.birth[0] < childhood_months / 2;
            better_off += f.band < 3;
        }
        known.clear();
        for (const Family& f : world.authorities[0].families) known.push_back(f.id.value);
        std::sort(known.begin(), known.end());
    }
    const auto& bands = world.places[0].band_share;
    judge(share(young, moved_in, .5));
    judge(share(better_off, moved_in, bands[0] + bands[1] + bands[2]));
}

TEST_CASE("Looked-after teenagers have placements of their own, some move on, children with kin never", "[statistical][care]") {
    Parameters p = busy_place();
    p.care.entry = {.1, .2, .8, 2};
    p.care.place_child = {.3, 0, .7, 0, 0, 0}, p.care.place_teenager = {.4, 0, .4, .2, 0, 0};
    p.care.exit_early = p.care.exit_late = 0;          // so that only birthdays end care
    p.care.move_to_supported = .6, p.care.move_to_adoption = .5;
    const double month = 1 - std::exp(-.6 / 12), wrong_month = 1 - std::exp(-.66 / 12);
    const double adoption = 1 - std::exp(-.5 / 12), wrong_adoption = 1 - std::exp(-.55 / 12);
    Coins supported, adopted, with_kin;
    watch(p, 72, "looked-after children", [&](Authority& a, const Nation&, Month now, auto run) {
        std::map<std::pair<std::uint32_t, int>, Placement> before;
        for (const LookedAfter& c : a.looked_after)
            if (c.route != LegalRoute::unaccompanied) before[{c.family.value, c.child}] = c.placement;
        run();
        for (const LookedAfter& c : a.looked_after) {
            if (c.route == LegalRoute::unaccompanied) continue;
            const Placement was = before.at({c.family.value, c.child});
            const int age = now.index - c.birth, months = now.index - c.entered;
            if (was == Placement::kin) REQUIRE(c.placement == Placement::kin);
            else if (age >= 192 && was != Placement::supported) supported.add(month, wrong_month, c.placement == Placement::supported);
            else if (age < 60 && months >= 6 && was != Placement::adoption) adopted.add(adoption, wrong_adoption, c.placement == Placement::adoption);
            if (months == 1 && age - 1 >= 192) with_kin.add(.4, .44, was == Placement::kin);
        }
    });
    judge(supported);
    judge(adopted);
    CHECK(with_kin.agree());
    CHECK(with_kin.expected > 100);
}
