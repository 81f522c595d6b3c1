// Money in a world: every pound is accounted for, care is paid first, and who runs out of money goes on.
#include "models/month/laws.hpp"
#include "models/month/money_inputs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>
#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr Column spending = column("spending");
constexpr std::size_t early_help_service = 5, care_service = 6, universal_service = 7;

Parameters with_money(const std::vector<SmallPlace>& places) {
    Parameters p = small_parameters(places);
    p.money.on = p.partners.on = true;
    p.money.elections = false;
    return p;
}

/// Spending and income of one agency, added up by the test.
struct Account {
    std::int64_t opened = 0, income = 0, spent = 0;
};

double early_help_money(const Books& books) { return books.targeted + books.universal; }

/// Sum over months of a world's spending on a service in its first place.
double spent_on(const Parameters& p, int months, std::size_t service) {
    Simulation world = small_world(p);
    double sum = 0;
    for (int m = 0; m < months; ++m) {
        step(world);
        sum += world.authorities[0].ledger[spending.first + service];
    }
    return sum;
}

}  // namespace

TEST_CASE("Every pound is accounted for in every month of twenty years, whatever is cut", "[law][money]") {
    for (const double cut : {0.0, 30.0, 75.0, 100.0})
        for (const bool ringfence : {false, true}) {
            Parameters p = with_money(uneven_places());
            p.money.elections = true;
            p.money.levers.cut_percent = cut, p.money.levers.protect = 0, p.money.levers.ringfence = ringfence;
            p.money.levers.workers_to_early_help = cut / 500, p.money.levers.early_help_extra_percent = cut;
            p.money.levers.early_help_extra_from = ringfence ? PaidFrom::reserves : PaidFrom::statutory;
            p.partners.levers.pooled.fill(.5), p.partners.levers.school_reserves_usable = 1, p.partners.levers.cut_percent.fill(cut);
            Simulation world = small_world(p);
            std::vector<std::array<Account, agency_count>> accounts(world.authorities.size());
            for (std::size_t i = 0; i < accounts.size(); ++i)
                for (std::size_t j = 0; j < agency_count; ++j) accounts[i][j].opened = world.authorities[i].books.reserves[j];
            std::size_t broken = 0;
            for (int month = 0; month < 252; ++month) {
                step(world);
                broken += world.broken_laws().size();
                for (std::size_t i = 0; i < accounts.size(); ++i) {
                    const Authority& a = world.authorities[i];
                    broken += a.counted(spending) != a.books.spent[council];
                    for (std::size_t j = 0; j < agency_count; ++j) {
                        Account& account = accounts[i][j];
                        account.income += a.books.income[j], account.spent += a.books.spent[j];
                        broken += a.books.reserves[j] != account.opened + account.income - account.spent;
                    }
                }
            }
            CAPTURE(cut, ringfence);
            CHECK(broken == 0);
        }
}

TEST_CASE("The law sees a pound that came from nowhere, and one spent on nothing", "[law][money]") {
    Simulation world = small_world(with_money({steady("A", 1, 3000)}));
    step(world, 3);
    Authority& a = world.authorities[0];
    const auto broken = [&] {
        Laws laws;
        check_books(a, world.nation, laws);
        return laws.broken.size();
    };
    CHECK(broken() == 0);
    a.books.reserves[2] += 1;
    CHECK(broken() == 1);
    a.books.reserves[2] -= 1;
    a.ledger[spending.first] += 1;
    CHECK(broken() == 1);
    a.ledger[spending.first] -= 1;
    a.early_help.places = -1;
    CHECK(broken() == 1);
}

TEST_CASE("Histories live with the places and services that the opening's money pays for", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 3000)});
    p.money.early_help_opening = 1.5, p.money.targeted_per_child = 120, p.costs.early_help_place_year = 6000;
    const Simulation world = small_world(p);
    const Authority& a = world.authorities[0];
    CHECK_THAT(a.early_help.places, WithinRel(a.children * 120 * 1.5 / 6000, .01));
    CHECK(a.early_help.universal == 1.5);
    CHECK_THAT(a.books.base.targeted, WithinRel(120 * 1.5 * 3000, 1e-9));
    CHECK_THAT(a.opening_averages.children, WithinRel(3000, .02));   // whole families, the oldest too
}

TEST_CASE("A cut takes early help and pays the care bill in full", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 6000)});
    p.money.levers.cut_percent = 25, p.money.levers.protect = 0, p.money.levers.cut_years = 1;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    step(world, 12);
    const double before = early_help_money(a.books);
    for (int m = 0; m < 24; ++m) {
        step(world);
        const auto care = static_cast<double>(a.ledger[spending.first + care_service]);
        CHECK_THAT(care, WithinAbs(care_cost(a, world.nation, a.month), 1));
    }
    CHECK(early_help_money(a.books) < .5 * before);
    CHECK_THAT(a.books.budget.total, WithinRel(.75 * a.books.base.total(), 1e-9));
}

TEST_CASE("An authority out of money goes on: no places, notices every month, debt, and every figure a number", "[unit][money]") {
    for (const bool ringfence : {false, true}) {
        Parameters p = with_money({steady("A", 1, 4000), {"TINY", 7, .25, {{1999, 40}, {2003, 20}}, 1}});
        p.money.levers.cut_percent = 100, p.money.levers.protect = 0, p.money.levers.cut_years = 1, p.money.levers.ringfence = ringfence;
        p.partners.levers.cut_percent.fill(100);
        Simulation world = small_world(p);
        step(world, 12 + 60);
        for (std::size_t place = 0; place < 2; ++place) {
            const Authority& a = world.authorities[place];
            CHECK(a.books.reserves[council] < 0);
            CHECK(a.books.emergency);
            CHECK(a.early_help.places == 0);
            CHECK(a.workforce.established >= 0);
            const std::vector<double> row = measured(world, place);
            for (const double value : row) CHECK(std::isfinite(value));
            CHECK(row[column("emergency_months").first] == 1);
        }
        CHECK(world.broken_laws().empty());
    }
}

TEST_CASE("Under a notice half of early help is cut and no post is added, until reserves are back", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 5000)});
    p.money.emergency_cut = .5, p.money.in_year_cut = 0;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    step(world, 2);
    a.workforce.established = 10, a.books.posts = 34;
    const std::int64_t kept = a.books.reserves[council];
    a.books.reserves[council] = -50000000, a.books.opening_reserves[council] += -50000000 - kept;
    step(world);   // the notice comes with the accounts
    CHECK(a.books.emergency);
    CHECK(a.workforce.established == 12);   // a twelfth of the way
    step(world);
    CHECK_THAT(early_help_money(a.books), WithinRel(.5 * (a.books.budget.targeted + a.books.budget.universal), 1e-9));
    CHECK(a.workforce.established == 12);
    a.books.posts = 0;
    step(world);
    CHECK(a.workforce.established == 11);   // fewer posts there may be
    a.books.reserves[council] += 100000000, a.books.opening_reserves[council] += 100000000;
    step(world, 2);
    CHECK_FALSE(a.books.emergency);
    CHECK_THAT(early_help_money(a.books), WithinRel(a.books.budget.targeted + a.books.budget.universal, 1e-9));
}

TEST_CASE("Before policy start no lever acts, and after it each does", "[unit][money]") {
    Parameters without = with_money({steady("A", 1, 4000)}), with = without;
    without.policy.after_months = with.policy.after_months = 12;
    with.money.levers.cut_percent = 40, with.money.levers.universal_percent = 30, with.partners.levers.pooled.fill(1);
    Simulation x = small_world(without), y = small_world(with);
    step(x, 24), step(y, 24);
    CHECK(measured(x, 0) == measured(y, 0));
    step(x), step(y);
    CHECK(measured(x, 0) != measured(y, 0));
    CHECK(y.authorities[0].books.budget.total < x.authorities[0].books.budget.total);
}

TEST_CASE("More early help comes with its own money, out of reserves, or out of social work", "[unit][money]") {
    const auto after_a_year = [](PaidFrom from, double percent) {
        Parameters p = with_money({steady("A", 1, 5000)});
        p.money.tolerance = 1, p.money.emergency_cut = 0;   // nothing else is cut
        p.money.levers.early_help_extra_percent = percent, p.money.levers.early_help_extra_from = from, p.money.levers.early_help_extra_months = 24;
        Simulation world = small_world(p);
        step(world, 24);
        return world.authorities[0].books;
    };
    const Books plain = after_a_year(PaidFrom::grant, 0), grant = after_a_year(PaidFrom::grant, 20), reserves = after_a_year(PaidFrom::reserves, 20), statutory = after_a_year(PaidFrom::statutory, 20);
    const double extra = .2 * plain.base.early_help();
    CHECK_THAT(static_cast<double>(grant.income[council] - plain.income[council]), WithinAbs(extra / 12, 2));
    CHECK_THAT(early_help_money(grant) - early_help_money(plain), WithinRel(extra, .001));
    CHECK(reserves.income[council] == plain.income[council]);
    CHECK_THAT(early_help_money(reserves) - early_help_money(plain), WithinRel(extra, .001));
    CHECK(reserves.reserves[council] < grant.reserves[council] - .5 * extra);
    CHECK(statutory.income[council] == plain.income[council]);
    CHECK_THAT(plain.budget.statutory - statutory.budget.statutory, WithinRel(extra, .2));   // less what need has fallen or risen
    CHECK(early_help_money(statutory) > early_help_money(plain));
    Parameters over = with_money({steady("A", 1, 5000)});
    over.money.levers.early_help_extra_percent = 20, over.money.levers.early_help_extra_months = 6;
    Simulation world = small_world(over);
    step(world, 12 + 6);
    CHECK(world.authorities[0].books.grants > 0);
    step(world);
    CHECK(world.authorities[0].books.grants == 0);
}

TEST_CASE("Grants for targeted and universal services change those alone", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 5000)});
    const double targeted = spent_on(p, 13, early_help_service), universal = spent_on(p, 13, universal_service);
    Parameters more = p, none = p;
    more.money.levers.targeted_percent = 50, none.money.levers.universal_percent = -100;
    CHECK(spent_on(more, 13, universal_service) == universal);
    CHECK(spent_on(more, 13, early_help_service) > targeted + .4 * 91 * 5000 / 12);
    CHECK(spent_on(none, 13, early_help_service) == targeted);
    CHECK(spent_on(none, 13, universal_service) < universal * 12.2 / 13);
}

TEST_CASE("An election moves money between services and makes or loses none", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 5000)});
    p.money.elections = true, p.money.election_shift = .3;
    p.money.tolerance = 1, p.money.emergency_cut = 0;
    int before_the_vote = 0;
    watch(p, 60, "budgets", [&](Authority& a, const Nation& n, Month month, auto run) {
        run();
        const Books& books = a.books;
        CHECK_THAT(early_help_money(books), WithinRel(books.budget.targeted + books.budget.universal, 1e-12));
        const double moved = books.universal - books.budget.universal;
        CHECK_THAT(moved, WithinRel(books.budget.targeted * moved_to_visible(n.parameters->money, election_year(n.random, a.number), month), 1e-9));
        before_the_vote += moved > 0;
    });
    CHECK(before_the_vote >= 12);
    CHECK(before_the_vote <= 24);
}

TEST_CASE("Authorities vote in different years, and the same ones in every arm", "[unit][money]") {
    const Parameters p = with_money({steady("A", 1, 100), steady("B", 2, 100), steady("C", 3, 100), steady("D", 4, 100), steady("E", 5, 100), steady("F", 6, 100)});
    Parameters other = p;
    other.money.levers.cut_percent = 50;
    const Simulation x = small_world(p), y = small_world(other);
    std::array<int, 4> votes{};
    for (std::size_t i = 0; i < x.authorities.size(); ++i) {
        CHECK(election_year(x.nation.random, x.authorities[i].number) == election_year(y.nation.random, y.authorities[i].number));
        votes[static_cast<std::size_t>(election_year(x.nation.random, x.authorities[i].number))] += 1;
    }
    CHECK(std::count(votes.begin(), votes.end(), 6) == 0);
}

TEST_CASE("Pooled school balances flow to early help, pound for pound", "[unit][money][partners]") {
    Parameters p = with_money({steady("A", 1, 8000)});
    p.partners.levers.pooled[0] = .5, p.partners.levers.school_reserves_usable = .8;
    Parameters apart = p;
    apart.partners.levers.pooled.fill(0);
    Simulation pooled = small_world(p), not_pooled = small_world(apart);
    step(pooled, 12), step(not_pooled, 12);
    const auto balances = static_cast<double>(pooled.authorities[0].books.reserves[1]);
    const std::int64_t income = not_pooled.authorities[0].books.income[council];
    step(pooled), step(not_pooled);
    const Books& books = pooled.authorities[0].books;
    CHECK_THAT(static_cast<double>(books.from_schools), WithinAbs(.5 * .8 * balances / 36, 1));
    CHECK(books.from_schools > 0);
    CHECK(books.income[council] == income + books.from_schools);
    CHECK(not_pooled.authorities[0].books.from_schools == 0);
}

TEST_CASE("Reserves come back to their target from above and from below", "[unit][money]") {
    for (const double start : {.25, -.10}) {
        Parameters p = with_money({steady("A", 1, 20000)});
        p.money.emergency_cut = 0;
        Simulation world = small_world(p);
        Authority& a = world.authorities[0];
        const double year = a.books.base.total();
        const std::int64_t put = static_cast<std::int64_t>(start * year) - a.books.reserves[council];
        a.books.reserves[council] += put, a.books.opening_reserves[council] += put;
        const std::int64_t health = a.books.reserves[2];
        a.books.reserves[2] += put, a.books.opening_reserves[2] += put;
        Simulation undisturbed = small_world(p);
        step(world, 120), step(undisturbed, 120);
        CHECK_THAT(static_cast<double>(a.books.reserves[2] - undisturbed.authorities[0].books.reserves[2]), WithinAbs(0, .15 * std::abs(static_cast<double>(put))));   // e^-3.3 of it, and what noise the other council money made
        CHECK(health > 0);
        CHECK_THAT(static_cast<double>(a.books.reserves[council]) / year, WithinAbs(.05, .75 * std::abs(start - .05)));
        CHECK(world.broken_laws().empty());
    }
}

TEST_CASE("Without money, what is spent is counts times unit costs, and nobody has books", "[unit][money]") {
    Parameters p = small_parameters({steady("A", 1, 3000)});
    p.money.levers.cut_percent = 100;
    Simulation world = small_world(p);
    step(world, 14);
    const Authority& a = world.authorities[0];
    CHECK(a.ledger[spending.first + universal_service] == 0);
    CHECK_THAT(a.ledger[spending.first + care_service], WithinAbs(placement_bill(a, world.nation), 1));
    CHECK(a.books.spent[council] == 0);
    CHECK(a.books.reserves[council] == 0);
}

TEST_CASE("Overspending cuts early help for the rest of the year, and April begins anew", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 20000)});
    p.money.in_year_cut = .1, p.money.tolerance = .01;
    Simulation world = small_world(p);
    Books& books = world.authorities[0].books;
    step(world, 12);
    double beyond = 0;
    for (int month = 0; month < 3; ++month) {   // April to June
        step(world);
        beyond += static_cast<double>(books.spent[council] - books.income[council]) - books.planned_draw / 12;
        CHECK_THAT(books.overspent, WithinAbs(beyond, 1e-3));
    }
    books.overspent += .5 * books.budget.total;
    step(world, 2);
    CHECK(books.early_help_cut == .1);
    CHECK_THAT(early_help_money(books), WithinRel(.9 * (books.budget.targeted + books.budget.universal), 1e-9));
    step(world, 7);
    CHECK(month_of_budget(world.now) == 1);
    live_with_look(world.authorities[0], world.nation, world.now, "budgets", [&](auto run) {
        run();
        CHECK_THAT(early_help_money(books), WithinRel(books.budget.targeted + books.budget.universal, 1e-9));
    });
}

TEST_CASE("Budgets follow the settlement's path, and the care bill the path of unit costs", "[unit][money]") {
    const auto path = [](double first, double last) {
        Table table;
        table.names = {"year", "index"};
        table.columns = {Table::Numbers{1999, 2000, 2001}, Table::Numbers{first, first, last}};
        table.rows = 3;
        return table;
    };
    Parameters p = with_money({steady("A", 1, 8000)});
    p.money.settlement = path(80, 76), p.money.unit_costs = path(.8, 1);
    Simulation world = small_world(p);   // opens in April 1998
    const Authority& a = world.authorities[0];
    step(world, 24);   // to March 2000
    CHECK_THAT(a.books.budget.total, WithinRel(a.books.base.total(), 1e-9));
    CHECK_THAT(care_cost(a, world.nation, a.month), WithinRel(.8 * placement_bill(a, world.nation) * (1 + p.money.other_care), 1e-9));
    const double bill = a.books.budget.statutory;
    step(world, 1);
    CHECK_THAT(a.books.budget.total, WithinRel(.95 * a.books.base.total(), 1e-9));
    CHECK_THAT(care_cost(a, world.nation, a.month), WithinRel(placement_bill(a, world.nation) * (1 + p.money.other_care), 1e-9));
    CHECK(a.books.budget.statutory > 1.05 * bill);   // the forecast knows the new prices
}

TEST_CASE("Moved posts leave social work at once", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 40000)});
    p.money.levers.workers_to_early_help = .2;
    Parameters unmoved = p;
    unmoved.money.levers.workers_to_early_help = 0;
    Simulation world = small_world(p), other = small_world(unmoved);
    for (Simulation* each : {&world, &other}) {
        Authority& a = each->authorities[0];
        a.workforce.base_posts = a.workforce.established = a.books.posts = 20, a.books.pay_a_post = 0;
        step(*each, 13);
    }
    const Authority &a = world.authorities[0], &b = other.authorities[0];
    CHECK_THAT(b.workforce.established, WithinAbs(20, 1e-9));
    CHECK_THAT(a.workforce.established, WithinAbs(16, 1e-9));
    CHECK_THAT(a.books.budget.targeted - b.books.budget.targeted, WithinRel(.2 * a.books.base.social_work, 1e-6));
    CHECK_THAT(a.books.budget.universal, WithinRel(b.books.budget.universal, 1e-6));
}

TEST_CASE("Help at the edge of care is paid for as its own service", "[unit][money]") {
    Parameters p = with_money({steady("A", 1, 3000)});
    p.costs.edge_of_care_month = 800;
    watch(p, 2, "accounts", [](Authority& a, const Nation&, Month, auto run) {
        a.early_help.edge_of_care_families = 12;
        run();
        CHECK(a.ledger[spending.first + 8] == 9600);
    });
}
