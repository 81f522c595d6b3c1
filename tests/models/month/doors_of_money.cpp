// Doors of money: costs, budgets, the opening of the books, accounts and the other agencies; and of partners.
#include "models/month/money_inputs.hpp"
#include "models/month/partners_inputs.hpp"
#include "models/places/elections.hpp"
#include "tests/models/month/every_door.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {
namespace money_doors {

using W = DoorWorld&;

constexpr std::size_t schools_agency = static_cast<std::size_t>(Agency::schools);

State budget_of(const Books& b) {
    return numbers({b.budget.total, b.budget.statutory, b.budget.posts, b.budget.targeted, b.budget.universal, b.planned_draw, b.targeted, b.universal, b.uncut, b.grants, b.extra_draw,
                    b.posts, double(b.from_schools)});
}

State budget_state(const DoorWorld& w) { return budget_of(w.a.books) + numbers({w.a.early_help.places, w.a.early_help.universal}); }

State opening_state(const DoorWorld& w) {
    const Books& b = w.a.books;
    return numbers({b.base.care, b.base.social_work, b.base.targeted, b.base.universal, b.pay_a_post, b.status_quo_need}) + all_of(b.reserves);
}

State accounts_state(const DoorWorld& w) {
    const Books& b = w.a.books;
    return numbers({b.overspent, b.early_help_cut, double(b.reserves[0])}) + all_of(b.care_bill) + all_of(b.social_work);
}

State spending_state(const DoorWorld& w) { return flows(w, {column("spending")}); }
State agencies_state(const DoorWorld& w) { return all_of(w.a.books.income) + all_of(w.a.books.spent) + all_of(w.a.partners.pressure); }

void opens(W w) {
    const double costs = w.a.books.process_costs;
    w.a.books = {};
    w.a.books.process_costs = costs;
    open_books(w.a, w.n);
}

void costed_and_closed(W w) { lives<costs>(w), lives<accounts>(w); }

const Consumer costed{lives<costs>, spending_state};
const Consumer budgeted{lives<budgets>, budget_state};
const Consumer opened{opens, opening_state};
const Consumer closed{lives<accounts>, accounts_state};
const Consumer paid{lives<accounts>, spending_state};
const Consumer shared_out{costed_and_closed, spending_state};
const Consumer other_agencies{[](W w) { w.a.month = w.now, agencies_month(w.a, w.n, w.now); }, agencies_state};

void cut(W w) { w.policy_for(27), w.p.money.levers.cut_percent = 30; }
/// So that places are what the council's money alone pays for.
void council_alone(W w) { w.p.partners.on = false; }
void good(W w) { w.a.assurance.inspection.grade = Grade::good; }
void without_workers(W w) { w.a.opening_averages.case_hours = 0, w.a.books.process_costs = 1e6; }
void partners_cut(W w) { w.policy_for(27), w.p.partners.levers.cut_percent.fill(20); }

/// The authority gets a number that votes next month, or one that has just voted.
void votes(W w, bool next_month) {
    while ((months_to_vote(election_year(w.n.random, w.a.number), w.now) <= 2) != next_month) w.a.number += 1;
}

State trust_state(const DoorWorld& w) { return all_of(w.a.partners.trust); }

const Consumer contributes{lives<partners>, [](const DoorWorld& w) { return all_of(w.a.partners.contribution) + numbers({w.a.partners.mean}); }};
const Consumer remembers{[](W w) { remember_events(w.a, w.n); }, trust_state};

}  // namespace money_doors

Room doors_of_budgets() {
    using namespace money_doors;
    return {{HEARTH_FIELDS(BudgetInputs, p, levers, early_help_place_year, published_children, established, protection, finance, money_after_grade, edge_of_care, usable_school_balances,
                           workers, election_year, month, opening, policy),
             HEARTH_FIELDS(OpeningBooksInputs, budget, benefit, children, placements, families, months, grown, status_quo_pay, base_posts, early_help)},
            {{"BudgetInputs.p", budgeted, [](W w) { w.p.money.reserves_months = 6; }},
             {"BudgetInputs.levers", budgeted, [](W w) { w.p.money.levers.targeted_percent = 50; }},
             {"BudgetInputs.early_help_place_year", budgeted, [](W w) { w.p.costs.early_help_place_year *= 2; }, council_alone},
             {"BudgetInputs.published_children", budgeted, [](W w) { published(w, 1, 1.5); }},
             {"BudgetInputs.established", budgeted, [](W w) { w.a.workforce.established += 5; }, [](W w) { w.a.books.pay_a_post = 0; }},
             {"BudgetInputs.protection", budgeted, [](W w) { w.a.leadership.lever[at(Task::budget)] += .3; }, cut},
             {"BudgetInputs.finance", budgeted, [](W w) { w.a.leadership.other_portfolios += .5; }},
             {"BudgetInputs.money_after_grade", budgeted, [](W w) { w.a.assurance.inspection.grade = Grade::inadequate; }, good},
             {"BudgetInputs.edge_of_care", budgeted, [](W w) { w.a.early_help.edge_of_care_families += 20; }},
             {"BudgetInputs.usable_school_balances", budgeted, [](W w) { w.p.partners.levers.school_reserves_usable = 1; },
              [](W w) { w.p.partners.levers.pooled.fill(1), w.a.books.reserves[schools_agency] = 1000000; }},
             {"BudgetInputs.workers", budgeted, [](W w) { w.a.opening_averages.case_hours = 0; }, [](W w) { w.a.books.care_bill.fill(w.a.books.base.care / 10); }},
             {"BudgetInputs.election_year", budgeted, [](W w) { votes(w, true); }, [](W w) { votes(w, false); }},
             {"BudgetInputs.month", budgeted, [](W w) { w.later(1); }, [](W w) { w.policy_for(3); }},
             {"BudgetInputs.opening", budgeted, [](W w) { w.n.opening = w.now; }, [](W w) { w.policy_for(3), w.p.money.reserves_months = 6; }},
             {"BudgetInputs.policy", budgeted, [](W w) { w.policy_for(3); }, cut},
             {"OpeningBooksInputs.budget", opened, [](W w) { w.p.money.universal_per_child *= 2; }},
             {"OpeningBooksInputs.benefit", opened, [](W w) { w.p.partners.benefit[1] *= 2; }},
             {"OpeningBooksInputs.children", opened, [](W w) { w.a.opening_averages.children *= 2, published(w, 2, 2); }},
             {"OpeningBooksInputs.placements", opened, [](W w) { w.a.opening_averages.placements *= 2; }},
             {"OpeningBooksInputs.families", opened, [](W w) { w.a.opening_averages.families[acute] *= 2; }},
             {"OpeningBooksInputs.months", opened, [](W w) { w.a.opening_averages.months *= 2; }, without_workers},
             {"OpeningBooksInputs.grown", opened, [](W w) { published(w, 1.5, 1.5); }},
             {"OpeningBooksInputs.status_quo_pay", opened, [](W w) { w.a.workforce.stationary.permanent *= .8; }},
             // Pay for as many posts stays what it was, so that each is paid half.
             {"OpeningBooksInputs.base_posts", opened, [](W w) { w.a.workforce.base_posts *= 2, w.p.workforce.post_year /= 2; }},
             {"OpeningBooksInputs.early_help", opened, [](W w) { w.p.early_help.on = false; }}}};
}

Room doors_of_accounts() {
    using namespace money_doors;
    return {{HEARTH_FIELDS(CostsInputs, p, work, early_help_places, placements),
             HEARTH_FIELDS(AccountsInputs, p, placements, edge_of_care, process_costs, pay, social_work_need, month),
             HEARTH_FIELDS(AgenciesInputs, p, levers, benefit, contribution_cost, contribution, cut_percent, families, population, month, policy)},
            {{"CostsInputs.p", costed, [](W w) { w.p.costs.contact *= 2; }},
             {"CostsInputs.work", costed, [](W w) { set_flow(w, column("contacts"), 5000); }},
             {"CostsInputs.early_help_places", costed, [](W w) { w.a.places_taken += 10; }},
             {"CostsInputs.placements", costed, [](W w) { for (LookedAfter& c : w.a.looked_after) c.placement = Placement::residential; }},
             {"AccountsInputs.p", closed, [](W w) { w.p.money.other_care *= 2; }},
             {"AccountsInputs.placements", closed, [](W w) { for (LookedAfter& c : w.a.looked_after) c.placement = Placement::residential; }},
             {"AccountsInputs.edge_of_care", paid, [](W w) { w.a.early_help.edge_of_care_families += 20; }},
             {"AccountsInputs.process_costs", shared_out, [](W w) { set_flow(w, column("contacts"), 5000); }},
             {"AccountsInputs.pay", paid, [](W w) { w.a.workforce.permanent += 10; }},
             {"AccountsInputs.social_work_need", closed, [](W w) { set_flow(w, column("contacts"), 5000); }},
             {"AccountsInputs.month", closed, [](W w) { w.later(1); }},
             {"AgenciesInputs.p", other_agencies, [](W w) { w.p.money.reserves_months = 6; }, [](W w) { w.a.books.reserves[schools_agency] += 100000; }},
             {"AgenciesInputs.levers", other_agencies, [](W w) { w.p.money.levers.cut_years = 10; }, partners_cut},
             {"AgenciesInputs.benefit", other_agencies, [](W w) { w.p.partners.benefit[schools_agency] *= 2; }},
             {"AgenciesInputs.contribution_cost", other_agencies, [](W w) { w.p.partners.contribution_cost *= 2; }},
             {"AgenciesInputs.contribution", other_agencies, [](W w) { w.a.partners.against_status_quo.fill(1.5); }},
             {"AgenciesInputs.cut_percent", other_agencies, [](W w) { w.p.partners.levers.cut_percent.fill(20); }},
             {"AgenciesInputs.families", other_agencies, [](W w) { w.a.families_by_level[acute] += 20; }},
             {"AgenciesInputs.population", other_agencies, [](W w) { published(w, 1, 1.5); }},
             {"AgenciesInputs.month", other_agencies, [](W w) { w.now = w.now + 12; }, partners_cut},
             {"AgenciesInputs.policy", other_agencies, [](W w) { w.policy_for(3); }, partners_cut}}};
}

Room doors_of_partners() {
    using namespace money_doors;
    return {{HEARTH_FIELDS(PartnersInputs, p, levers, legitimacy, duty),
             HEARTH_FIELDS(SharedEvents, early_help_completed, usual_early_help_completed, care_starts, usual_care_starts)},
            {{"PartnersInputs.p", contributes, [](W w) { w.p.partners.benefit_weight = .5; }},
             {"PartnersInputs.levers", contributes, [](W w) { w.p.partners.levers.monitoring = 1; }},
             {"PartnersInputs.levers", contributes, [](W w) { w.p.leadership.levers.orchestration = 1; }, [](W w) { w.a.partners.trust.fill(1.5); }},
             {"PartnersInputs.legitimacy", contributes, [](W w) { w.a.leadership.legitimacy += .5; }},
             {"PartnersInputs.duty", contributes, [](W w) { w.p.assurance.inspection.levers.covers = Covers::all_partners; }},
             {"SharedEvents.early_help_completed", remembers, [](W w) { set_flow(w, column("early_help_completed"), 90); }},
             {"SharedEvents.usual_early_help_completed", remembers, [](W w) { w.a.opening_averages.early_help_completed += 5; }},
             {"SharedEvents.care_starts", remembers, [](W w) { set_flow(w, column("care_starts"), 90); }},
             {"SharedEvents.usual_care_starts", remembers, [](W w) { w.a.opening_averages.care_starts += 5; }},
             {"SharedEvents.usual_care_starts", remembers, [](W w) { w.a.children *= 2; }}}};
}

}  // namespace hearth::support
