// What is told of valid tables: rows of codes that nobody has, figures that end early or have gaps.
#include "models/places/remarks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

const Month start = make_month(2010, 4);

/// Buckinghamshire and Gateshead, with figures for 2010 to 2015.
PlaceParameters two_places(std::vector<std::tuple<std::string, int, double>> more = {}, int last_of_first = 2015) {
    Parameters p = small_parameters({{"E10000002", 1, .1, {}, 0}, {"E08000037", 2, .2, {}, 0}});
    for (int year = 2010; year <= 2015; ++year) {
        if (year <= last_of_first) more.emplace_back("E10000002", year, 1000);
        more.emplace_back("E08000037", year, 1000);
    }
    p.place.population = yearly_table(more);
    p.place.population.path = "people.csv";
    p.place.table.path = "places.csv";
    p.place.unaccompanied = {};
    return p.place;
}

std::vector<std::string> told(const PlaceParameters& p, int years = 5) { return children::remarks(p, start, start + 12 * years); }

}  // namespace

TEST_CASE("Tables that fit the run have no remarks", "[unit][place]") { CHECK(told(two_places()).empty()); }

TEST_CASE("Figures that end before the run does are told, with the years", "[unit][place]") {
    CHECK(told(two_places({}, 2012)) ==
          std::vector<std::string>{"people.csv: E10000002 (Place E10000002) has figures for 2010 to 2012 only, and the run goes to 2015: the last is held."});
    CHECK(told(two_places(), 9) ==
          std::vector<std::string>{"people.csv: E10000002 (Place E10000002), E08000037 (Place E08000037) have figures for 2010 to 2015 only, and the run goes to 2019: the last is held."});
    CHECK(children::remarks(two_places(), make_month(2000, 4), start).empty());
    PlaceParameters held = two_places();
    held.held_at_year = 2012;
    CHECK(told(held, 9).empty());
    PlaceParameters late = two_places({}, 2009);
    late.population = yearly_table({{"E10000002", 2013, 10}, {"E10000002", 2015, 10}, {"E08000037", 2011, 10}, {"E08000037", 2015, 10}});
    late.population.path = "people.csv";
    const std::vector<std::string> remarks = told(late);
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0] == "people.csv: E10000002 (Place E10000002) has figures for 2013 to 2015 only, and the run begins in 2011: the first is held.");
    CHECK(remarks[1].find("E10000002 (Place E10000002): 2014, E08000037 (Place E08000037): 2012, 2013, 2014.") != std::string::npos);
}

TEST_CASE("Rows of a code that the places do not have are told, with what is known of it", "[unit][place]") {
    const std::vector<std::string> remarks = told(two_places({{"E06000060", 2013, 1000}, {"E06000060", 2014, 1000}, {"E06000060", 2015, 1000}}, 2012));
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0] == "people.csv: 3 rows are of codes that places.csv does not have and not used: E06000060. Buckinghamshire has had the code E06000060 since "
                        "April 2020, when one council replaced the county council and its districts. The table has Place E10000002 (E10000002) for it.");
    CHECK(remarks[1].find("the last is held") != std::string::npos);
    CHECK(told(two_places({{"E99", 2013, 1}})) == std::vector<std::string>{"people.csv: 1 row is of codes that places.csv does not have and not used: E99."});
    CHECK(told(two_places({{"E97", 2013, 1}, {"E98", 2013, 1}, {"E99", 2013, 1}})).empty());   // the places are a choice of those in the table
}

TEST_CASE("A place without any figure in a table that has them is told", "[unit][place]") {
    PlaceParameters p = two_places();
    p.unaccompanied = yearly_table({{"E08000037", 2010, 3}, {"E08000037", 2011, 3}, {"E08000037", 2012, 3}, {"E08000037", 2013, 3}, {"E08000037", 2014, 3}, {"E08000037", 2015, 3}});
    p.unaccompanied.path = "alone.csv";
    CHECK(told(p) == std::vector<std::string>{"alone.csv: no figure at all, taken as none: E10000002 (Place E10000002)."});
}

TEST_CASE("Places of the recipe have no tables to tell of", "[unit][place]") {
    PlaceParameters p = two_places({}, 2012);
    p.source = PlaceSource::recipe;
    CHECK(told(p).empty());
}
