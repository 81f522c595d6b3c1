// Ranges hold what could be so: nothing is free, and "none of it" can be said of whatever a scenario may do without. What results
// cannot exceed is declared with their definitions.
#include "models/month/model.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

using namespace hearth;
using namespace hearth::children;

namespace {

const Declaration& declared(const ChildrenModel& model, const std::string& key) {
    for (const Declaration& d : model.declarations())
        if (d.key == key) return d;
    throw std::out_of_range(key);
}

DerivedMeasure definition(const std::string& name) {
    for (const DerivedMeasure& d : list_derived_measures())
        if (d.name == name) return d;
    throw std::out_of_range(name);
}

}  // namespace

TEST_CASE("Nothing that is bought is free, and only a budget may be nothing", "[unit][parameters]") {
    const std::array budgets = {"money.targeted_per_child", "money.universal_per_child"};
    const ChildrenModel model;
    int prices = 0;
    for (const Declaration& d : model.declarations()) {
        if (d.unit != "GBP" || std::find(budgets.begin(), budgets.end(), d.key) != budgets.end()) continue;
        CAPTURE(d.key);
        CHECK(d.range.low > 0);
        ++prices;
    }
    CHECK(prices >= 10);
}

TEST_CASE("None of it stays within reach", "[unit][parameters]") {
    const ChildrenModel model;
    for (const char* key : {"money.targeted_per_child", "money.universal_per_child", "early_help.places_per_10000", "care.in_house_per_10000", "partners.places",
                            "attention.floor", "attention.stake", "workforce.agency_cover", "improvement.capacity", "incidents.rate", "need.onset_rate"}) {
        CAPTURE(key);
        CHECK(declared(model, key).range.low == 0);
    }
}

TEST_CASE("Every leader has some time for children's services", "[unit][parameters]") {
    const ChildrenModel model;
    CHECK(declared(model, "attention.usual").range.low >= .05);
}

TEST_CASE("Contacts about quiet families stay below one a year for each, unless they are switched off", "[unit][parameters]") {
    NoticingParameters p;
    CHECK(check(p).empty());
    p.opportunities[0] = 12;   // of which one in six is a false alarm
    const std::vector<ParameterProblem> problems = check(p);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].key == "noticing.opportunities");
    CHECK(problems[0].message.starts_with("social care would be contacted 1.93"));
    p.false_alarms = false;
    CHECK(check(p).empty());
}

TEST_CASE("Rates per 10,000 children and shares of a whole have a bound, and say why", "[unit][measures]") {
    for (const DerivedMeasure& d : list_derived_measures()) {
        CAPTURE(d.name);
        CHECK(std::isfinite(d.most) == !d.why_no_more.empty());
        if (d.unit == "per 10,000 children") CHECK(d.most == 1e4);
    }
    for (const char* name : {"turnover_percent", "vacancy_percent", "rereferral_percent", "ever_in_need_percent"}) CHECK(definition(name).most == 100);
    for (const char* name : {"section_47_percent", "caseload", "council_spending"}) CHECK(std::isinf(definition(name).most));   // unlike things
}
