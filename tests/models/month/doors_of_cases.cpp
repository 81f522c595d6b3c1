// Doors of the rooms that deal with cases: casework, care, early help, population, outcomes, and the rules about a family.
#include "models/month/case_inputs.hpp"
#include "models/outcomes/outcomes.hpp"
#include "models/population/initialisation.hpp"
#include "models/population/moving.hpp"
#include "tests/models/month/every_door.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {
namespace case_doors {

using W = DoorWorld&;

State cases_state(const DoorWorld& w) { return state_of(w.a); }

/// Who was made, whatever becomes of them.
State people_of_all(const Authority& a) {
    State s;
    for (const Family& f : a.families) {
        put_all(s, std::array<std::int64_t, 6>{f.id.value, f.band, f.children, f.frailty, f.disabled, f.stayer});
        put_all(s, f.birth);
    }
    return s;
}

State people_state(const DoorWorld& w) { return people_of_all(w.a) + numbers({w.a.moves_due, double(w.a.children)}); }
State seen_state(const DoorWorld& w) { return w.seen; }

/// An authority as it is first peopled.
void peopled(W w) {
    Authority fresh;
    const FamilyRules family = family_rules(w.n);
    populate(fresh, population_inputs(w.places[0], w.n, family, w.n.history_start - 1), w.a.number);
    w.seen = people_of_all(fresh);
}

State contact_state(const DoorWorld& w) {
    State s;
    for (std::size_t level = 0; level < level_count; ++level)
        s = s + all_of(w.a.contact_chances.hazard[level]) + all_of(w.a.contact_chances.lead[level]) + numbers({w.a.contact_chances.most_lead_offers[level]});
    return s;
}

State acceptance_state(const DoorWorld& w) {
    State s;
    for (const ByLevel& chances : w.a.acceptance) s = s + all_of(chances);
    return s;
}

State hazards_state(const DoorWorld& w) { return all_of(w.a.active.escalate) + all_of(w.a.active.ease); }
State waiting_rests(const DoorWorld& w) {
    State s;
    for (Slot slot = 0; slot < w.a.families.size(); ++slot) s = s + numbers({w.a.queue.waiting(slot) ? w.a.queue.remaining(slot, 1) : -1});
    return s;
}
State trust_of_families(const DoorWorld& w) {
    State s = numbers({w.a.trust_sum});
    for (const Family& f : w.a.families) s.push_back(f.trust), s.push_back(f.trust_since);
    return s;
}
State care_state(const DoorWorld& w) {
    State s = flows(w, {column("care_starts"), column("care_starts_by_route"), column("care_ends")});
    for (const LookedAfter& c : w.a.looked_after) put_all(s, std::array<std::int64_t, 4>{c.family.value, c.child, std::int64_t(c.placement), std::int64_t(c.route)});
    return s;
}
State turned_eighteen(const DoorWorld& w) { return numbers({double(w.a.ledger[column("care_ends").first + std::size_t(CareEnd::turned_18)])}); }
State places_state(const DoorWorld& w) {
    State s = flows(w, {column("early_help_starts"), column("early_help_drop_outs")});
    for (const Case& c : w.a.active.cases) s.push_back(std::int64_t(c.help)), s.push_back(c.help_due);
    return s;
}
State movers_state(const DoorWorld& w) {
    State s;
    for (const auto& [id, slot] : w.a.onsets) s.push_back(id.value);
    return s;
}

void practice_is_made(W w) { w.live_to("practice conditions"); }
void swept(W w) { w.live_to("monthly sweep"); }
void contacted(W w) { w.live_to("false alarms about quiet families"); }
void care_begins(W w) {
    practice_is_made(w);
    w.a.practice.care_entry = 5;
    w.live_to("unaccompanied arrivals");
}
void helped_early(W w) { w.live_to("allocation of cases"), w.a.early_help.places = 10000; }
void before_course(W w) { w.live_to("onset of need"); }
void before_onset(W w) { w.live_to("early help"); }

const Consumer front_door{lives<practice_conditions>, acceptance_state};
const Consumer sources{lives<practice_conditions>, contact_state};
const Consumer contacts_made{lives<contacts_about_need>, cases_state};
const Consumer false_alarms_made{lives<false_alarms>, cases_state};
const Consumer episodes_go_on{lives<open_episodes>, cases_state};
const Consumer harmed{lives<outcomes>, [](const DoorWorld& w) { return numbers({w.a.outcomes.harm, w.a.outcomes.needless}); }};
const Consumer care_goes_on{lives<looked_after_children>, cases_state};
const Consumer birthdays_in_care{lives<looked_after_children>, turned_eighteen};
const Consumer arrive_alone{lives<unaccompanied_arrivals>, care_state};
const Consumer enter{lives<care_entries>, care_state};
const Consumer families_of_those_who_enter{lives<care_entries>, hazards_state};
const Consumer helped{lives<early_help>, places_state};
const Consumer helped_service{lives<early_help>, [](const DoorWorld& w) { return numbers({w.a.early_help.community, w.a.early_help.edge_of_care_families}); }};
const Consumer helped_trust{lives<early_help>, trust_of_families};
const Consumer onset{lives<onset_of_need>, cases_state};
const Consumer course{lives<course_of_need>, cases_state};
const Consumer course_hazards{lives<course_of_need>, hazards_state};
const Consumer quiet_again{lives<course_of_need>, waiting_rests};
const Consumer places_end{lives<early_help>, [](const DoorWorld& w) { return all_of(w.a.notice); }};
const Consumer month_begins{[](W w) { w.live_to("begin month"); }, trust_of_families};
const Consumer born_and_moved{lives<demography>, people_state};
const Consumer first_families{peopled, seen_state};
const Consumer move{[](W w) { families_move(w.n, w.authorities, w.now); }, movers_state};

/// Money sets no places, and so few are usual that there is a queue.
void few_places(W w) { w.p.money.on = false, w.p.early_help.places_per_10000 = 0, w.p.care.in_house_per_10000 = 0; }
void in_the_histories(W w) { w.n.opening = w.now + 1; }
void two_places(W w) {
    w.authorities[1].number = static_cast<std::uint16_t>(w.a.number + 1);
    w.p.moving.share = .5;
}
void grown_up_in_care(W w) {
    for (LookedAfter& c : w.a.looked_after) c.birth = static_cast<std::int16_t>(w.now.index - childhood_months);
}
void help_ends_now(W w) {
    helped_early(w);
    w.a.sweep.service.clear();
    for (std::uint32_t i = 0; i < w.a.active.size(); ++i)
        if (w.a.active.cases[i].help == Help::place) w.a.active.cases[i].help_due = static_cast<std::int16_t>(w.now.index), w.a.sweep.service.push_back(i);
}
/// Whoever waits has done so before, and half of them give up.
void tired_of_waiting(W w) {
    helped_early(w);
    w.p.early_help.drop_out = .5;
    for (const Waiting& family : w.a.waiting) w.a.active.cases[w.a.families[family.slot].active].help_since = static_cast<std::int16_t>(w.now.index - 1);
}
void without_demography(W w) { before_onset(w), w.p.demography.on = false; }
void growing_twice(W w) { w.places[0].children.knots = {{w.n.opening, 6000}, {w.n.opening + 120, 12000}}; }
void all_in_one_band(W w) { w.places[0].band_share = {}, w.places[0].band_share.back() = 1; }

}  // namespace case_doors

Room doors_of_casework() {
    using namespace case_doors;
    return {{HEARTH_FIELDS(CaseworkRules, noticing, front_door, assessment, support, early_help, trust),
             HEARTH_FIELDS(CaseworkInputs, rules, family, practice, chances, acceptance, random),
             HEARTH_FIELDS(OutcomeInputs, p, practice)},
            {{"CaseworkRules.noticing", sources, [](W w) { w.p.noticing.opportunities[1] *= 2; }},
             {"CaseworkRules.front_door", front_door, [](W w) { w.p.front_door.threshold += .5; }},
             {"CaseworkRules.assessment", episodes_go_on, [](W w) { w.p.assessment.need_bar += 2; }, contacted},
             {"CaseworkRules.support", episodes_go_on, [](W w) { w.p.support.close.fill(.01); }, contacted},
             {"CaseworkRules.early_help", sources, [](W w) { w.p.early_help.lead_share = .2; }},
             {"CaseworkRules.trust", sources, [](W w) { w.p.trust.request = 1; }},
             {"CaseworkInputs.rules", contacts_made, [](W w) { w.p.front_door.no_further_action.fill(1); }, swept},
             {"CaseworkInputs.family", contacts_made, [](W w) { w.p.need.escalate.fill(.01); }, swept},
             {"CaseworkInputs.practice", contacts_made, [](W w) { w.a.practice.delay_months = 9; }, swept},
             {"CaseworkInputs.chances", contacts_made, [](W w) { w.a.contact_chances.total.fill(0); }, swept},
             {"CaseworkInputs.acceptance", contacts_made, [](W w) { w.a.acceptance = {}; }, swept},
             {"CaseworkInputs.random", contacts_made, [](W w) { w.n.random.seed += 1; }, swept},
             {"CaseworkInputs.random", false_alarms_made, [](W w) { w.n.random.seed += 1; }, swept},
             {"OutcomeInputs.p", harmed, [](W w) { w.p.outcomes.level_weight[0] = .9; }},
             {"OutcomeInputs.practice", harmed, [](W w) { w.a.practice.quality = .3; }}}};
}

Room doors_of_care() {
    using namespace case_doors;
    return {{HEARTH_FIELDS(CareInputs, care, family, random, unaccompanied, entry, orders, limited, birthdays)},
            {{"CareInputs.care", care_goes_on, [](W w) { w.p.care.exit_early = w.p.care.exit_late = 9; }},
             {"CareInputs.family", families_of_those_who_enter, [](W w) { w.p.need.ease.fill(9); }, care_begins},
             {"CareInputs.random", care_goes_on, [](W w) { w.n.random.seed += 1; }, [](W w) { w.p.care.exit_early = w.p.care.exit_late = 3; }},
             {"CareInputs.unaccompanied", arrive_alone, [](W w) { w.places[0].unaccompanied.knots = {{w.n.opening, 500}}; }},
             {"CareInputs.entry", enter, [](W w) { w.a.practice.care_entry = 0; }, care_begins},
             {"CareInputs.orders", enter, [](W w) { w.a.practice.orders = 100; }, care_begins},
             {"CareInputs.limited", enter, in_the_histories, [](W w) { few_places(w), care_begins(w); }},
             {"CareInputs.birthdays", birthdays_in_care, [](W w) { w.p.demography.on = false; }, grown_up_in_care}}};
}

Room doors_of_early_help() {
    using namespace case_doors;
    return {{HEARTH_FIELDS(EarlyHelpInputs, early_help, trust, family, random, places, limited, in_history, edge_coverage)},
            {{"EarlyHelpInputs.early_help", helped, [](W w) { w.p.early_help.months = 3; }, helped_early},
             {"EarlyHelpInputs.trust", helped_trust, [](W w) { w.p.trust.helped = .4; }, help_ends_now},
             {"EarlyHelpInputs.family", places_end, [](W w) { w.p.early_help.diversion = false; }, helped_early},
             {"EarlyHelpInputs.random", helped, [](W w) { w.n.random.seed += 1; }, tired_of_waiting},
             {"EarlyHelpInputs.places", helped, [](W w) { w.a.early_help.places = 0; }, helped_early},
             {"EarlyHelpInputs.limited", helped, in_the_histories, [](W w) { helped_early(w), few_places(w); }},
             {"EarlyHelpInputs.in_history", helped_service, in_the_histories, [](W w) { helped_early(w), w.a.early_help.universal = 2; }},
             {"EarlyHelpInputs.edge_coverage", helped_service, [](W w) { w.p.care.edge_coverage = .5; }, helped_early}}};
}

Room doors_of_population() {
    using namespace case_doors;
    return {{HEARTH_FIELDS(FamilyRules, need, tables, trust, diversion, random),
             HEARTH_FIELDS(NeedInputs, family, casework, practice, random, filling, months_from_start, ages_at),
             HEARTH_FIELDS(PopulationInputs, demography, family, random, children, band_share, history_start, opening, needed_from, in_history),
             HEARTH_FIELDS(MovingInputs, moving, family)},
            {{"FamilyRules.need", course_hazards, [](W w) { w.p.need.escalate.fill(.01); }, before_course},
             {"FamilyRules.tables", course_hazards, [](W w) { w.n.need.ease.fill(5); }, before_course},
             {"FamilyRules.trust", month_begins, [](W w) { w.p.trust.half_life_months = 3; }},
             {"FamilyRules.diversion", places_end, [](W w) { w.p.early_help.diversion = false; }, helped_early},
             {"FamilyRules.random", quiet_again, [](W w) { w.n.random.seed += 1; }, before_course},
             {"NeedInputs.family", onset, [](W w) { w.p.need.factor_share.fill(1); }, before_onset},
             {"NeedInputs.casework", course, [](W w) { w.p.support.ease = w.p.support.protect = 20; }, before_course},
             {"NeedInputs.practice", onset, [](W w) { w.a.practice.community = 5; }, before_onset},
             {"NeedInputs.random", onset, [](W w) { w.n.random.seed += 1; }, before_onset},
             {"NeedInputs.filling", onset, [](W w) { w.n.filled = w.now + 1; }, before_onset},
             {"NeedInputs.months_from_start", onset, [](W w) { w.p.run.start = w.p.run.start - 120; }, [](W w) { before_onset(w), w.p.need.growth_percent = 20; }},
             {"NeedInputs.ages_at", onset, [](W w) { w.n.opening = w.now; }, without_demography},
             {"PopulationInputs.demography", born_and_moved, [](W w) { w.p.demography.children = {1, 0, 0, 0}; }},
             {"PopulationInputs.family", born_and_moved, [](W w) { w.p.need.disability_share = 1; }},
             {"PopulationInputs.random", born_and_moved, [](W w) { w.n.random.seed += 1; }},
             {"PopulationInputs.children", born_and_moved, [](W w) { published(w, 1, 1.5); }},
             {"PopulationInputs.band_share", born_and_moved, all_in_one_band},
             {"PopulationInputs.history_start", first_families, [](W w) { w.n.history_start = w.n.history_start - 12; }},
             {"PopulationInputs.opening", first_families, [](W w) { w.n.opening = w.n.opening + 60; }, growing_twice},
             {"PopulationInputs.needed_from", first_families, [](W w) { w.n.opening_averages_start = w.n.opening_averages_start - 60; }},
             {"PopulationInputs.in_history", born_and_moved, in_the_histories, [](W w) { w.places[0].children.knots = {{w.n.opening, 8000}}; }},
             {"MovingInputs.moving", move, [](W w) { w.p.moving.share = .1; }, two_places},
             {"MovingInputs.family", move, [](W w) { w.n.random.seed += 1; }, two_places}}};
}

}  // namespace hearth::support
