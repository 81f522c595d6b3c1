// Stocks change by their flows: for every authority and month, what was there, plus what came, less what went, is what is there.
// Where a stock has a way in or out that is not measured (a family that moves away while it waits), the identity is tested
// where that way is closed.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <functional>

using namespace hearth;
using namespace hearth::support;

namespace {

using Row = std::vector<double>;

double of(const Row& row, Column c, std::size_t label) { return row[c.first + label]; }

/// Calls `check` with last month's values and this month's, for each authority.
void every_month(const Parameters& p, int months, const std::function<void(const Row& before, const Row& now)>& check) {
    Simulation world = small_world(p);
    std::vector<Row> before;
    for (int m = 0; m <= months; ++m) {
        step(world);
        std::vector<Row> now;
        for (std::size_t i = 0; i < world.authorities.size(); ++i) now.push_back(measured(world, i));
        for (std::size_t i = 0; i < before.size(); ++i) check(before[i], now[i]);
        before = now;
    }
}

double unaccompanied_starts(const Row& row) { return of(row, column("care_starts_by_route"), 3); }

void check_always(const Row& before, const Row& now) {
    const auto sum = [&](Column c) { return total(now, c); };
    const auto change = [&](Column c) { return total(now, c) - total(before, c); };
    REQUIRE(change(column("looked_after")) == sum(column("care_starts")) - sum(column("care_ends")));
    REQUIRE(sum(column("care_starts")) == sum(column("care_starts_by_route")));
    REQUIRE(change(column("on_protection_plan")) == sum(column("protection_plan_starts")) - sum(column("protection_plans_ended")));
    // Unaccompanied children come and turn 18 outside the counts of families.
    REQUIRE(change(column("children")) - change(column("looked_after_unaccompanied")) ==
            sum(column("births")) + sum(column("moved_in")) - sum(column("moved_out")) - sum(column("eighteenth_birthdays")));
    REQUIRE(change(column("looked_after_unaccompanied")) <= unaccompanied_starts(now));
    REQUIRE(sum(column("children_in_need_starts")) == sum(column("assessments")) - sum(column("not_in_need")));
    REQUIRE(sum(column("children_in_need")) == sum(column("under_assessment")) + sum(column("under_enquiry")) + sum(column("in_support")) +
                                                   sum(column("on_protection_plan")) + sum(column("looked_after")));
    REQUIRE(sum(column("looked_after")) == sum(column("looked_after_by_placement")));
    REQUIRE(sum(column("looked_after")) == sum(column("looked_after_by_age")));
    REQUIRE(sum(column("looked_after")) == sum(column("looked_after_by_band")) + sum(column("looked_after_unaccompanied")));
    REQUIRE(sum(column("families")) == sum(column("families_by_level")));
    REQUIRE(sum(column("referrals")) == sum(column("referrals_by_band")));
}

void check_parts(const Row& row) {
    const auto sum = [&](Column c) { return total(row, c); };
    for (std::size_t j = 0; j < source_count; ++j) REQUIRE(of(row, column("referrals"), j) <= of(row, column("contacts"), j));
    REQUIRE(sum(column("rereferrals")) <= sum(column("referrals")));
    REQUIRE(sum(column("referrals_quiet")) <= sum(column("referrals")));
    REQUIRE(sum(column("no_further_action")) <= sum(column("referrals")));
    REQUIRE(sum(column("repeat_plans")) <= sum(column("protection_plan_starts")));
    for (std::size_t f = 0; f < factor_count; ++f) REQUIRE(of(row, column("onsets_by_factor"), f) <= sum(column("onsets")));
    for (const Column c : {column("eighteen_ever_referred"), column("eighteen_ever_in_need"), column("eighteen_ever_on_plan"), column("eighteen_ever_looked_after")})
        REQUIRE(sum(c) <= sum(column("eighteenth_birthdays")));
    REQUIRE(sum(column("eighteen_ever_on_plan")) <= sum(column("eighteen_ever_referred")));
}

}  // namespace

TEST_CASE("Stocks of children, plans and care change by exactly their flows", "[law]") {
    Parameters p = small_parameters(uneven_places());
    SECTION("as published") {}
    SECTION("with much more need and care") {
        p.need.onset_rate = .3;
        p.care.entry = {.1, .3, 1, 4};
    }
    double flows = 0;
    every_month(p, 72, [&](const Row& before, const Row& now) {
        check_always(before, now);
        check_parts(now);
        flows += total(now, column("care_starts")) * total(now, column("care_ends"));
    });
    CHECK(flows > 0);
}

TEST_CASE("Families waiting for early help change by offers, starts and drop-outs where nobody moves", "[law]") {
    Parameters p = small_parameters(uneven_places());
    p.demography.on = false;
    p.early_help.places_per_10000 = 30;
    double dropped = 0;
    every_month(p, 48, [&](const Row& before, const Row& now) {
        REQUIRE(total(now, column("early_help_waiting")) - total(before, column("early_help_waiting")) ==
                total(now, column("early_help_offers")) - total(now, column("early_help_starts")) - total(now, column("early_help_drop_outs")));
        dropped += total(now, column("early_help_drop_outs"));
    });
    CHECK(dropped > 0);
}

TEST_CASE("Open episodes change by referrals and by how they end where nobody moves or enters care", "[law]") {
    Parameters p = small_parameters(uneven_places());
    p.demography.on = false;
    p.care.entry.fill(0);
    double ended = 0;
    every_month(p, 48, [&](const Row& before, const Row& now) {
        const auto sum = [&](Column c) { return total(now, c); };
        const auto open = [](const Row& row) { return total(row, column("children_in_need")) - total(row, column("looked_after")); };
        const auto accepted = sum(column("referrals")) - sum(column("no_further_action"));
        REQUIRE(total(now, column("under_assessment")) - total(before, column("under_assessment")) == accepted - sum(column("assessments")));
        REQUIRE(open(now) - open(before) == accepted - sum(column("not_in_need")) - sum(column("support_ended")));
        ended += sum(column("support_ended"));
    });
    CHECK(ended > 0);
}
