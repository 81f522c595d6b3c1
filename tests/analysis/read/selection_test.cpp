#include "analysis/read/quantities.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/read/selection.hpp"

#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;
using namespace hearth::analysis;

TEST_CASE("A year is read as tables write it: 2018/19 ends on 31 March 2019", "[unit]") {
    for (const char* text : {"2019", "2018/19", "2018-19", "201819", "2018/2019"}) CHECK(year_ending(text) == 2019);
    CHECK(year_ending("1999/00") == 2000);
    for (const char* text : {"", "19", "2018/20", "2018-2019", "2019.0", "2018/", "20181", "2018/19/20", "-201", "2018-1", "2018 19"}) CHECK_FALSE(year_ending(text));
}

TEST_CASE("Several years are FIRST-LAST in either way of writing", "[unit]") {
    RunDescription d = sample::description();
    d.first_month = make_month(2014, 4);
    d.months = 60;   // the years ending March 2015 to 2019
    const std::vector<int> all = {2015, 2016, 2017, 2018, 2019}, some = {2017, 2018, 2019};
    for (const char* text : {"all", "2015-2019", "2014/15-2018/19"}) CHECK(choose_years(d, {}, text) == all);
    for (const char* text : {"2017-2019", "2016/17-2018/19", "2016-17-2018-19", "201617-201819", "2017-2018/19"}) CHECK(choose_years(d, {}, text) == some);
    for (const char* text : {"2018-19", "2018/19", "2019", "2019-2019"}) CHECK(choose_years(d, {}, text) == std::vector<int>{2019});
    for (const char* text : {"2019-2015", "2015-", "recent", "2013/14-2018/19"}) CHECK_THROWS_AS(choose_years(d, {}, text), QuestionError);
}

TEST_CASE("A place of the run is found as one writes it", "[unit]") {
    RunDescription d = sample::description();
    d.places = {{"E06000019", "Herefordshire, County of", {}}, {"E10000015", "Hertfordshire", {}}, {"E08000035", "Leeds", {}}};
    CHECK(find_places(d, {"leeds", "e06000019", "HERTFORDSHIRE", "Leeds"}) == std::vector<std::size_t>{2, 0, 1});
    CHECK_THROWS_WITH(find_places(d, {"Herefordshire"}), "place 'Herefordshire' is not among the 3 of this run. Did you mean Herefordshire, County of (E06000019)?");
}
