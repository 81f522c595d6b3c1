// What is measured: every column has one owner, every published definition is made of columns there are, and money is counts
// times unit costs.
#include "models/ledger/pounds.hpp"
#include "models/money/accounts_month.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <set>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;

namespace {

/// "measure" or "measure/label" as derived measures write it.
std::set<std::string> names_with_labels() {
    std::set<std::string> names;
    const std::vector<CodeList> codes = list_codes();
    for (const Measure& m : list_measures()) {
        names.insert(m.name);
        for (const CodeList& list : codes)
            if (list.name == m.by)
                for (const std::string& label : list.labels) names.insert(m.name + "/" + label);
    }
    return names;
}

}  // namespace

TEST_CASE("Every published definition can be worked out from the outcomes alone", "[unit][measures]") {
    std::set<std::string> core;
    for (const Measure& m : list_measures())
        if (m.core) core.insert(m.name);
    CHECK(core.size() < list_measures().size() / 2 + 1);   // a selection, or sweeps would write everything
    for (const DerivedMeasure& derived : list_derived_measures())
        for (const auto* terms : {&derived.numerator, &derived.denominator})
            for (const std::string& term : *terms) {
                CAPTURE(derived.name, term);
                CHECK(core.contains(term.substr(0, term.find('/'))));
            }
}

TEST_CASE("Only what nobody defends is called worse when there is more of it", "[unit][measures]") {
    std::set<std::string> lower;
    for (const Measure& m : list_measures()) {
        CHECK(m.better != Better::higher);
        if (m.better == Better::lower) lower.insert(m.name);
    }
    for (const DerivedMeasure& m : list_derived_measures()) {
        CHECK(m.better != Better::higher);
        if (m.better == Better::lower) lower.insert(m.name);
    }
    CHECK(lower == std::set<std::string>{"rereferrals", "repeat_plans", "rereferral_percent", "repeat_plan_percent", "vacant_posts", "vacancy_percent",
                                         "worker_leavers", "turnover_percent", "cases_unallocated", "cases_handed_on", "failure_demand", "emergency_months",
                                         "crises", "disruption", "failing", "preventable_incidents", "restructuring_dip", "harm", "harm_by_band", "harm_rate", "harm_most_deprived_rate", "harm_least_deprived_rate", "preventable_incident_rate", "recovery_months", "needless_intervention", "needless_rate"});
}

TEST_CASE("Each measure owns its columns, one after the other and none twice", "[unit][measures]") {
    const std::vector<Measure> measures = list_measures();
    const std::vector<CodeList> codes = list_codes();
    std::set<std::string> names;
    std::size_t columns = 0;
    for (const Measure& m : measures) {
        CHECK(names.insert(m.name).second);
        CHECK_FALSE(m.meaning.empty());
        columns += column_count(m, codes);
    }
    CHECK(columns == column_total);
    CHECK(column("children").first == 0);
    CHECK(column("families_by_level").first == 2);
    CHECK(column("families_by_level").width == level_count);
    CHECK(column("children_by_band").first == 6);
    CHECK(column("births").first == 16);
}

TEST_CASE("Published definitions are made of measures there are", "[unit][measures]") {
    const std::set<std::string> there = names_with_labels();
    std::set<std::string> names;
    for (const DerivedMeasure& d : list_derived_measures()) {
        CAPTURE(d.name);
        CHECK(names.insert(d.name).second);
        CHECK(there.count(d.name) == 0);
        for (const auto* parts : {&d.numerator, &d.denominator})
            for (const std::string& part : *parts) CHECK(there.count(part) == 1);
        if (d.unit == "percent") CHECK(d.scale == 100);
        if (d.unit == "per 10,000 children") CHECK(d.scale == 1e4);
        if (d.unit == "GBP per child") CHECK(d.scale == 1);
    }
}

TEST_CASE("Code lists are as long as what they name", "[unit][measures]") {
    std::map<std::string, std::size_t> sizes;
    for (const CodeList& list : list_codes()) sizes[list.name] = list.labels.size();
    CHECK(sizes["source"] == source_count);
    CHECK(sizes["band"] == band_count);
    CHECK(sizes["level"] == level_count);
    CHECK(sizes["age"] == childhood_months / 12);
    CHECK(sizes["age_group"] == care_age_count);
    CHECK(sizes["placement"] == placement_count);
    CHECK(sizes["care_end"] == care_end_count);
    CHECK(sizes["legal_route"] == legal_route_count);
    CHECK(sizes["factor"] == factor_count);
}

TEST_CASE("Pounds of a month are counted in 64 bits, and are measured to the pound", "[unit][costs]") {
    Parameters p;
    p.costs.placement_week.fill(20000);
    Nation n;
    n.parameters = &p;
    Authority a;
    a.looked_after.resize(100'000);
    costs(a, n, Month{});
    const std::int64_t care = 8'696'666'667;   // 100,000 x 20,000 x 52.18 / 12
    CHECK(a.ledger[column("spending").first + 6] == care);

    Books books;
    const MoneyParameters money;
    const auto spent = accounts(books, {.p = money, .placements = static_cast<double>(care), .pay = {}, .month = make_month(2019, 1)});
    CHECK(spent[6] == 10'870'833'334);   // and a quarter for other care
    CHECK(books.spent[council] == spent[6]);
}

TEST_CASE("Pounds that would not be exact are told apart from a figure", "[unit][costs]") {
    CHECK(rounded(2.5e9) == 2'500'000'000);
    CHECK(rounded(-1.6) == -2);
    CHECK(rounded(1e300) == static_cast<std::int64_t>(too_many_pounds));
    CHECK(rounded(-1e300) == -static_cast<std::int64_t>(too_many_pounds));
}

TEST_CASE("Durations fall into the published groups", "[unit][measures]") {
    const std::vector<std::pair<int, std::size_t>> group_by_month = {{0, 0}, {2, 0}, {3, 1}, {5, 1}, {6, 2}, {11, 2}, {12, 3}, {23, 3}, {24, 4}, {200, 4}};
    for (const auto& [months, group] : group_by_month) CHECK(duration_code(months) == group);
}

TEST_CASE("Spending is the month's counts times unit costs", "[unit][costs]") {
    Parameters p;
    p.costs = {.contact = 10, .assessment = 100, .enquiry = 200, .conference = 50, .support_month = 20, .plan_month = 30,
               .early_help_place_year = 1200, .placement_week = {1, 2, 4, 8, 16, 32}};
    Nation n;
    n.parameters = &p;
    Authority a;
    a.add(column("contacts"), 0, 3), a.add(column("contacts"), 5, 4);
    a.add(column("assessments"), 5), a.add(column("section_47"), 2), a.add(column("conferences"), 1);
    a.children_by_status[static_cast<std::size_t>(Status::support)] = 6;
    a.children_by_status[static_cast<std::size_t>(Status::plan)] = 7;
    a.places_taken = 8;
    for (const Placement placement : {Placement::in_house_foster, Placement::residential, Placement::residential}) {
        LookedAfter child;
        child.placement = placement;
        a.looked_after.push_back(child);
    }
    costs(a, n, Month{});
    const std::array<int, 7> pounds = {70, 500, 450, 120, 210, 800, 78};   // care: 18 a week, 52.18 weeks a year: 78.27 a month
    for (std::size_t service = 0; service < pounds.size(); ++service) CHECK(a.ledger[column("spending").first + service] == pounds[service]);
}

TEST_CASE("Stocks are taken from the world at month end", "[unit][measures]") {
    Parameters p = small_parameters(uneven_places());
    p.early_help.places_per_10000 = 100;
    p.practice = {.quality = 1.25, .pressure = .75};
    Simulation world = small_world(p);
    step(world, 6);
    for (std::size_t i = 0; i < world.authorities.size(); ++i) {
        const Authority& a = world.authorities[i];
        const std::vector<double> row = measured(world, i);
        const auto value = [&](Column c) { return row[c.first]; };
        CHECK(value(column("children")) == a.children);
        CHECK(value(column("families")) == a.families_present);
        CHECK(value(column("looked_after")) == static_cast<double>(a.looked_after.size()));
        CHECK(value(column("early_help_places")) == std::floor(a.children / 100.0 + .5));
        CHECK(value(column("early_help_waiting")) == static_cast<double>(a.waiting.size()));
        CHECK(value(column("active_families")) == static_cast<double>(a.active.size()));
        CHECK(value(column("practice_quality")) == 1.25);
        CHECK(value(column("workload_pressure")) == .75);
    }
}
