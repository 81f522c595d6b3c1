// How a budget is made and kept, by table: care and social work first, early help the rest, or the other way about.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"


using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const BudgetBase base = {500, 200, 120, 180};   // 1,000 in all, 300 of it early help

BudgetYear like_the_status_quo() {
    BudgetYear year;
    year.care = base.care, year.social_work = base.social_work;
    return year;
}

double early_help_of(const Budget& b) { return b.targeted + b.universal; }

void check_budget(const Budget& b, double total, double statutory, double posts, double targeted, double universal) {
    CHECK_THAT(b.total, WithinAbs(total, 1e-9));
    CHECK_THAT(b.statutory, WithinAbs(statutory, 1e-9));
    CHECK_THAT(b.posts, WithinAbs(posts, 1e-9));
    CHECK_THAT(b.targeted, WithinAbs(targeted, 1e-9));
    CHECK_THAT(b.universal, WithinAbs(universal, 1e-9));
}

Table path_of(const std::vector<std::pair<double, double>>& rows) {
    Table table;
    table.path = "paths/one.csv";
    table.names = {"year", "index"};
    Table::Numbers years, values;
    for (const auto& [year, value] : rows) years.push_back(year), values.push_back(value);
    table.columns = {years, values};
    table.rows = rows.size();
    return table;
}

}  // namespace

TEST_CASE("The status quo's budget is what the status quo costs", "[unit][money]") {
    check_budget(make_budget(base, like_the_status_quo()), 1000, 700, 200, 120, 180);
    BudgetYear grown = like_the_status_quo();   // money follows children
    grown.population = 1.1, grown.care *= 1.1, grown.social_work *= 1.1;
    check_budget(make_budget(base, grown), 1100, 770, 220, 132, 198);
}

TEST_CASE("Half of growing need is funded: early help pays that half, and posts the other", "[unit][money]") {
    for (const double more : {40.0, -40.0}) {   // as much either way, or noise would move the mean
        BudgetYear year = like_the_status_quo();
        year.care += more;
        const Budget b = make_budget(base, year);
        CHECK_THAT(b.statutory, WithinAbs(700 + more / 2, 1e-9));
        CHECK_THAT(b.posts, WithinAbs(200 - more / 2, 1e-9));
        CHECK_THAT(early_help_of(b), WithinAbs(300 - more / 2, 1e-9));
        CHECK_THAT(b.targeted / early_help_of(b), WithinRel(.4));
    }
    BudgetYear funded = like_the_status_quo();
    funded.care += 40, funded.funded_growth = 1;
    CHECK_THAT(make_budget(base, funded).posts, WithinAbs(200, 1e-9));
}

TEST_CASE("Care and social work come first: early help bears a cut alone until there is none", "[unit][money]") {
    struct Row { double cut, statutory, posts, early_help; };
    for (const Row& row : {Row{.1, 700, 200, 200}, {.2, 700, 200, 100}, {.3, 700, 200, 0}, {.4, 600, 100, 0}, {.5, 500, 0, 0}, {.7, 300, 0, 0}, {1, 0, 0, 0}}) {
        CAPTURE(row.cut);
        BudgetYear year = like_the_status_quo();
        year.cut = row.cut;
        const Budget b = make_budget(base, year);
        CHECK_THAT(b.statutory, WithinAbs(row.statutory, 1e-9));
        CHECK_THAT(b.posts, WithinAbs(row.posts, 1e-9));
        CHECK_THAT(early_help_of(b), WithinAbs(row.early_help, 1e-9));
    }
}

TEST_CASE("A ring-fence keeps early help's share and takes the cut from posts", "[unit][money]") {
    struct Row { double cut, posts, early_help; };
    for (const Row& row : {Row{0, 200, 300}, {.1, 130, 270}, {.2, 60, 240}, {.5, 0, 150}, {1, 0, 0}}) {
        CAPTURE(row.cut);
        BudgetYear year = like_the_status_quo();
        year.cut = row.cut, year.ringfence = true;
        const Budget b = make_budget(base, year);
        CHECK_THAT(b.posts, WithinAbs(row.posts, 1e-9));
        CHECK_THAT(early_help_of(b), WithinAbs(row.early_help, 1e-9));
        CHECK_THAT(b.statutory + early_help_of(b), WithinAbs(b.total, 1e-9));   // nothing disappears
    }
}

TEST_CASE("What reserves give or take is early help's, or, ring-fenced, the posts'", "[unit][money]") {
    for (const double from_reserves : {30.0, -30.0})
        for (const bool ringfence : {false, true}) {
            BudgetYear year = like_the_status_quo();
            year.from_reserves = from_reserves, year.ringfence = ringfence;
            const Budget b = make_budget(base, year);
            CHECK_THAT(early_help_of(b), WithinAbs(300 + (ringfence ? 0 : from_reserves), 1e-9));
            CHECK_THAT(b.posts, WithinAbs(200 + (ringfence ? from_reserves : 0), 1e-9));
        }
}

TEST_CASE("Posts moved to early help become targeted places, pound for pound", "[unit][money]") {
    BudgetYear year = like_the_status_quo();
    year.moved = 50;
    check_budget(make_budget(base, year), 1000, 650, 150, 170, 180);
    year.ringfence = true;
    check_budget(make_budget(base, year), 1000, 650, 150, 170, 180);
    BudgetYear edge = like_the_status_quo();
    edge.edge = 25;
    check_budget(make_budget(base, edge), 1000, 700, 175, 120, 180);
}

TEST_CASE("No budget is below nothing, and none gives more than there is", "[unit][money]") {
    for (const double cut : {0.0, .3, .9, 1.0})
        for (const double care : {0.0, 500.0, 5000.0})
            for (const double reserves : {-3000.0, 0.0, 3000.0})
                for (const double moved : {0.0, 200.0})
                    for (const bool ringfence : {false, true}) {
                        BudgetYear year = like_the_status_quo();
                        year.cut = cut, year.care = care, year.from_reserves = reserves, year.moved = moved, year.ringfence = ringfence;
                        const Budget b = make_budget(base, year);
                        CAPTURE(cut, care, reserves, moved, ringfence);
                        CHECK(std::min({b.total, b.statutory, b.posts, b.targeted, b.universal}) >= 0);
                        CHECK(b.posts <= b.statutory);
                        CHECK(early_help_of(b) <= std::max(0.0, b.total + std::max(0.0, reserves)) + 1e-9);
                    }
}

TEST_CASE("A path is read as it stands, flat before and after", "[unit][money]") {
    const Table path = path_of({{2012, 45}, {2011, 50}, {2013, 40}});   // in any order
    CHECK(path_index({}, 2012) == 1);
    CHECK(path_index(path, 1999) == 50);
    CHECK(path_index(path, 2011) == 50);
    CHECK(path_index(path, 2012) == 45);
    CHECK(path_index(path, 2013) == 40);
    CHECK(path_index(path, 2050) == 40);
}

TEST_CASE("A path with years missing is refused, naming them", "[unit][money]") {
    MoneyParameters p;
    p.settlement = path_of({{2011, 1}, {2014, 1}, {2012, 1}, {2017, 1}});
    p.unit_costs = path_of({{2011, 1}, {2012, 1}});
    const std::vector<ParameterProblem> problems = check(p);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].key == "money.settlement");
    CHECK(problems[0].message == "no row for 2013, 2015, 2016 in paths/one.csv (it goes from 2011 to 2017, and every year between must be there)");
}

TEST_CASE("A cut comes in even steps at policy start and each April after it", "[unit][money]") {
    MoneyLevers levers;
    levers.cut_percent = 40, levers.protect = .6;
    const Month april = make_month(2014, 4), july = make_month(2014, 7);
    struct Row { Month policy, month; double cut; };
    for (const Row& row : {Row{april, april, .04}, {april, april + 11, .04}, {april, april + 12, .08}, {april, april + 47, .16}, {april, april + 200, .16},
                           {july, july, 0}, {july, july + 8, 0}, {july, july + 9, .04}}) {
        CAPTURE(to_text(row.policy), to_text(row.month));
        CHECK_THAT(cut_now(levers, 1, row.policy, row.month), WithinAbs(row.cut, 1e-12));
    }
}

TEST_CASE("In the year early help is cut by what is overspent beyond the tolerance, at most so much", "[unit][money]") {
    MoneyParameters p;
    p.tolerance = .01, p.in_year_cut = .1;
    struct Row { double overspend, early_help_left, cut; };
    for (const Row& row : {Row{-50, 200, 0}, {0, 200, 0}, {10, 200, 0}, {20, 200, .05}, {30, 200, .1}, {500, 200, .1}, {500, 0, 0}})
        CHECK_THAT(cut_in_year(p, row.overspend, 1000, row.early_help_left), WithinAbs(row.cut, 1e-12));
}

TEST_CASE("Before a vote money goes to what is seen, and over four years none is lost", "[unit][money]") {
    MoneyParameters p;
    p.elections = true, p.election_shift = .06;
    for (int year = 0; year < 4; ++year) {
        const Month vote = make_month(2016 + year, 5);   // 2016 is 0 modulo four
        for (int m = 1; m <= 12; ++m) CHECK(moved_to_visible(p, year, vote - m) == .06);
        CHECK(moved_to_visible(p, year, vote) < 0);
        CHECK(moved_to_visible(p, year, vote - 13) < 0);
        double sum = 0;
        for (int m = 0; m < election_months; ++m) sum += moved_to_visible(p, year, vote + m);
        CHECK_THAT(sum, WithinAbs(0, 1e-12));
    }
    p.elections = false;
    CHECK(moved_to_visible(p, 0, make_month(2016, 4)) == 0);
}

TEST_CASE("No lever of money or partners takes more than all there is", "[unit][money]") {
    Parameters p;
    Declarations declarations;
    declare(declarations, p);
    for (const std::string key : {"money.cut_percent", "partners.cut_percent"}) CHECK(declarations.find(key)->range.high == 100);
    for (const std::string key : {"money.protect", "money.workers_to_early_help", "money.in_year_cut", "money.emergency_cut", "money.election_shift", "partners.pooled", "partners.school_reserves_usable", "partners.orchestration"})
        CHECK(declarations.find(key)->range.high == 1);
    CHECK(declarations.find("money.targeted_percent")->range.low == -100);
}

TEST_CASE("What levers are declared with is the status quo that earlier months live under", "[unit][money][partners]") {
    Parameters p;
    Declarations declarations;
    declare(declarations, p);
    const MoneyLevers money;
    const PartnerLevers partners;
    CHECK(p.money.levers.cut_percent == money.cut_percent);
    CHECK(p.money.levers.protect == money.protect);
    CHECK(p.money.levers.early_help_extra_percent == money.early_help_extra_percent);
    CHECK(p.money.levers.targeted_percent == money.targeted_percent);
    CHECK(p.partners.levers.duty == partners.duty);
    CHECK(p.partners.levers.autonomy == partners.autonomy);
    CHECK(p.partners.levers.pooled == partners.pooled);
    CHECK(p.partners.levers.monitoring == partners.monitoring);
    CHECK(p.partners.levers.penalty == partners.penalty);
    CHECK(p.partners.levers.commissioners == partners.commissioners);
}
