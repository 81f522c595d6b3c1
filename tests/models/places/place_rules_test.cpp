// Places: paths, mixes of bands, rows of tables and the recipe of synthetic ones.
#include "models/places/changed_places.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <numeric>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

double sum(const auto& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

double mean_score(const std::array<double, band_count>& scores, const std::array<double, band_count>& shares) {
    return std::inner_product(scores.begin(), scores.end(), shares.begin(), 0.0);
}

}  // namespace

TEST_CASE("A path is flat outside its knots and linear between them", "[unit][place]") {
    CHECK(Path{}.at(Month{100}) == 0);
    const Path path{{{Month{100}, 10}, {Month{110}, 30}, {Month{112}, 20}}};
    const std::vector<std::pair<int, double>> value_by_month = {{0, 10}, {100, 10}, {101, 12}, {105, 20}, {110, 30}, {111, 25}, {112, 20}, {500, 20}};
    for (const auto& [month, value] : value_by_month) CHECK_THAT(path.at(Month{month}), WithinAbs(value, 1e-12));
}

TEST_CASE("Shares of bands tilt until their mean score is the place's", "[unit][place]") {
    std::array<double, band_count> scores{};
    for (std::size_t b = 0; b < band_count; ++b) scores[b] = .05 * static_cast<double>(b + 1);   // mean .275
    const auto even = band_shares(scores, .275);
    for (const double share : even) CHECK_THAT(share, WithinAbs(.1, 1e-9));
    const auto poor = band_shares(scores, .4);
    for (std::size_t b = 2; b < band_count; ++b) CHECK_THAT(poor[b] / poor[b - 1], WithinRel(poor[1] / poor[0], 1e-9));   // exponential in the score
    CHECK(poor[9] > poor[0]);
    CHECK(band_shares(scores, .01)[0] > .99);   // held inside the range
    CHECK(band_shares(scores, .99)[9] > .99);
    CHECK(test::holds("shares add to one, hit the mean and tilt one way", [scores] {
        const double score = *rc::gen::inRange(70, 480) / 1e3;
        const auto shares = band_shares(scores, score), poorer = band_shares(scores, score + .01);
        RC_ASSERT(std::fabs(sum(shares) - 1) < 1e-12);
        RC_ASSERT(std::fabs(mean_score(scores, shares) - score) < 1e-9);
        RC_ASSERT(poorer[0] < shares[0] && poorer[9] > shares[9]);
    }));
}

TEST_CASE("Places come from the rows of the tables, in their order", "[unit][place]") {
    Parameters p = small_parameters(uneven_places());
    p.place.population_scale = 2;
    const std::vector<PlaceData> places = make_places(p.place, 1);
    REQUIRE(places.size() == 4);
    const PlaceData& first = places[0];
    CHECK(first.place.code == "GROW");
    CHECK(first.place.name == "Place GROW");
    CHECK(first.number == 12);
    CHECK(first.score == .12);
    CHECK_THAT(mean_score(p.place.band_score, first.band_share), WithinAbs(.12, 1e-9));
    CHECK(first.children.at(make_month(1998, 6)) == 1800);    // the mid-year estimate of 1998, published in 1999, times two
    CHECK(first.children.at(make_month(2004, 6)) == 3600);
    CHECK_THAT(first.children.at(make_month(2001, 6)), WithinRel(2700.0, 1e-12));
    CHECK(first.unaccompanied.at(make_month(1999, 3)) == 12);
    CHECK(places[3].children.at(make_month(2010, 1)) == 40);
}

TEST_CASE("Places are chosen by name or code, one alone or a list", "[unit][place]") {
    Parameters p = small_parameters(uneven_places());
    p.place.authorities = {"TINY", "Place GROW"};
    CHECK(make_places(p.place, 1).size() == 2);
    CHECK(make_places(p.place, 1)[0].place.code == "GROW");
    p.place.authorities = {"all"};
    p.place.authority = "STEADY";
    CHECK(make_places(p.place, 1).size() == 1);
    CHECK(make_places(p.place, 1)[0].number == 40);
    CHECK(children::check(p.place).empty());
}

TEST_CASE("What is wrong with places is told with the key to look at", "[unit][place]") {
    Parameters p = small_parameters(uneven_places());
    const auto only_problem = [&] {
        const std::vector<ParameterProblem> problems = children::check(p.place);
        REQUIRE(problems.size() == 1);
        return problems[0].key + ": " + problems[0].message;
    };
    p.place.authority = "Atlantis";
    const std::string as_there = " (write its name or code as there; several, or \"all\", go into place.authorities)";
    CHECK(only_problem() == "place.authority: \"Atlantis\" is no authority of " + p.place.table.path + as_there);
    p.place.authority = "all";
    CHECK(only_problem() == "place.authority: \"all\" is no authority of " + p.place.table.path + as_there);
    p.place.authority = "place growe";
    CHECK(only_problem() == "place.authority: \"place growe\" is no authority of " + p.place.table.path + as_there + ". Did you mean Place GROW?");
    p.place.authority = "grow";   // capitals and punctuation do not count
    CHECK(children::check(p.place).empty());
    CHECK(make_places(p.place, 1).at(0).place.name == "Place GROW");
    p.place.authority = "TINY";
    p.place.authorities = {"Place GROW"};
    CHECK(only_problem() == "place.authorities: place.authority is \"TINY\" as well (write place.authority = \"\" to run the list, or leave the list out)");
    p.place.authority = "";
    p.place.authorities = {};
    CHECK(only_problem() == "place.authorities: no authority is named (write \"all\" for every row of the table)");
    p.place.authorities = {"all"};
    p.place.population = yearly_table({{"GROW", 1999, 10}, {"SHRINK", 1999, 10}, {"STEADY", 1999, 10}});
    CHECK(only_problem() == "place.population: no child population for TINY (Place TINY) in " + p.place.population.path);
}

TEST_CASE("A former or later name or code of an authority is answered with what changed", "[unit][place]") {
    const std::vector<std::string> codes = {"E10000021", "E06000058", "E10000023"};
    const std::vector<std::string> names = {"Northamptonshire", "Bournemouth, Christchurch and Poole", "North Yorkshire"};
    const auto told = [&](const std::string& text) { return children::what_changed({codes, names}, text); };
    const std::string west = "West Northamptonshire (E06000062) is one of the two councils that replaced Northamptonshire County Council in April 2021. "
                             "The table has Northamptonshire (E10000021) for it.";
    CHECK(told("west northamptonshire") == west);
    CHECK(told("E06000062") == west);
    CHECK(told("E06000065").find("The table has North Yorkshire (E10000023) for it.") != std::string::npos);
    CHECK(told("BCP").find("Bournemouth, Christchurch and Poole (E06000058)") != std::string::npos);
    CHECK(told("Cumberland").empty());   // nothing in this table stands for it
    CHECK(told("Leeds").empty());
    const std::vector<std::string> later = {"E06000061", "E06000062"}, later_names = {"North Northamptonshire", "West Northamptonshire"};
    CHECK(children::what_changed({later, later_names}, "Northamptonshire").ends_with(
        "The table has North Northamptonshire (E06000061) and West Northamptonshire (E06000062) for it."));
}

TEST_CASE("Shares that do not add to one are refused", "[unit][parameters]") {
    Parameters p = small_parameters(uneven_places());
    REQUIRE(children::check(p).empty());
    p.demography.children = {.5, .3, .1, .05};
    p.demography.gap_shortest = 40, p.demography.gap_longest = 30;
    p.care.route = {.5, .5, .1};
    p.care.to_home[2] = .9, p.care.to_kin[2] = .2, p.care.to_adoption[2] = 0;
    std::vector<std::string> keys;
    for (const ParameterProblem& problem : children::check(p)) keys.push_back(problem.key);
    CHECK(keys == std::vector<std::string>{"demography.children", "care.route", "demography.gap_longest", "care.to_home"});
}

TEST_CASE("Synthetic places follow the recipe's spread and its seed", "[unit][place]") {
    Parameters p = small_parameters({});
    PlaceParameters& recipe = p.place;
    recipe.source = PlaceSource::recipe;
    recipe.synthetic_count = 1000;
    recipe.size_mean = 11, recipe.size_sd = .5, recipe.score_mean = .19, recipe.score_sd = .03, recipe.size_score_correlation = -.4;
    const std::vector<PlaceData> places = make_places(recipe, 5);
    REQUIRE(places.size() == 1000);
    double size = 0, score = 0, size_2 = 0, score_2 = 0, both = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(places[i].number == 1000 + i);
        CHECK_THAT(mean_score(recipe.band_score, places[i].band_share), WithinAbs(places[i].score, 1e-9));
        const double x = (std::log(places[i].children.at(Month{0})) - 11) / .5, y = (places[i].score - .19) / .03;
        size += x / 1000, score += y / 1000, size_2 += x * x / 1000, score_2 += y * y / 1000, both += x * y / 1000;
    }
    const double four_errors = 4.4 / std::sqrt(1000.0);
    CHECK_THAT(size, WithinAbs(0, four_errors));
    CHECK_THAT(score, WithinAbs(0, four_errors));
    CHECK_THAT(size_2, WithinAbs(1, 1.5 * four_errors));
    CHECK_THAT(score_2, WithinAbs(1, 1.5 * four_errors));
    CHECK_THAT(both, WithinAbs(-.4, 1.2 * four_errors));
    CHECK(make_places(recipe, 5)[17].score == places[17].score);
    CHECK(make_places(recipe, 6)[17].score != places[17].score);
}

TEST_CASE("A place opens with its published population and mix of bands", "[unit][place]") {
    Parameters p = small_parameters({steady("ONE", 1, 6000, .30)});
    p.run.burn_in_months = 0;
    const Simulation world = small_world(p);
    CHECK_THAT(static_cast<double>(world.authorities[0].children), WithinRel(6000.0, .02));
    double children = 0;
    for (const int in_band : world.authorities[0].children_by_band) children += in_band;
    for (std::size_t b = 0; b < band_count; ++b)
        CHECK_THAT(world.authorities[0].children_by_band[b] / children, WithinAbs(world.places[0].band_share[b], .02));
}

TEST_CASE("A growing and a shrinking place follow their published paths about a year behind", "[unit][place]") {
    Parameters p = small_parameters({{"GROW", 12, .12, {{1999, 3000}, {2009, 4500}}, 0}, {"SHRINK", 3, .20, {{1999, 4500}, {2009, 3000}}, 0}});
    Simulation world = small_world(p);
    step(world, 108);
    const std::array<double, 2> behind = {-150, 150};   // a year of the path
    for (std::size_t i = 0; i < 2; ++i)
        CHECK_THAT(world.authorities[i].children - world.places[i].children.at(world.now - 1), WithinAbs(behind[i], 75));
}
