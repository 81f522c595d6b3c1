#include "sim/core/measure.hpp"
#include "sim/core/table.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <stdexcept>

using namespace hearth;

TEST_CASE("a table gives its columns by name and type", "[unit][table]") {
    Table table;
    table.names = {"code", "children"};
    table.columns = {Table::Texts{"E1", "E2"}, Table::Numbers{10, 20}};
    table.rows = 2;
    CHECK(table.texts("code")[1] == "E2");
    CHECK(table.numbers("children")[0] == 10);
    CHECK_THROWS_AS(table.numbers("code"), std::out_of_range);
    CHECK_THROWS_AS(table.texts("children"), std::out_of_range);
    CHECK_THROWS_AS(table.texts("absent"), std::out_of_range);
}

TEST_CASE("a measure has one column, or one for each code it is split by", "[unit][measure]") {
    const std::array lists = {CodeList{"agency", "Who refers.", {"school", "health", "police"}}};
    Measure referrals;
    CHECK(column_count(referrals, lists) == 1);
    referrals.by = "agency";
    CHECK(column_count(referrals, lists) == 3);
    referrals.by = "age";
    CHECK_THROWS_AS(column_count(referrals, lists), std::logic_error);
}
