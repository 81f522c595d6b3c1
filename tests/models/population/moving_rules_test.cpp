// What changes places when families in need move, and what does not.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

TEST_CASE("Marks of children at home go over in the order of their births", "[rules][moving]") {
    CHECK(carried_over(0b0000, 0b0011, 0b0011) == 0b0000);
    CHECK(carried_over(0b0010, 0b0011, 0b0110) == 0b0100);
    CHECK(carried_over(0b0101, 0b0101, 0b1010) == 0b1010);
    CHECK(carried_over(0b1000, 0b1000, 0b0001) == 0b0001);
    CHECK(carried_over(0b0001, 0b1110, 0b0111) == 0b0000);   // not at home: stays
}

TEST_CASE("Two families change need and what is known of them, and stay who they are", "[rules][moving]") {
    Family x, y;
    x.id = {1}, y.id = {2};
    x.birth = {10, 40, 0, 0}, y.birth = {5, 20, 44, 0};
    x.children = 2, y.children = 3, x.home = 0b11, y.home = 0b110, x.joined = 0b11, y.joined = 0b111, x.resident = 0b11, y.resident = 0b110;
    x.present = y.present = true;
    x.level = 2, x.frailty = 250, y.frailty = 30, x.acute_spells = 3, x.spells = 7, y.spells = 4, y.stayer = true;
    x.trust = -20, x.trust_since = 90, y.trust = 5, y.trust_since = 80, x.early_help_ended = 77, x.closed_early = 95;
    x.referred = {95, 60, Family::never, Family::never};
    x.ever_referred = 0b11, x.ever_on_plan = 0b10, y.ever_referred = 0b001, x.disabled = 0b01;
    exchange_need(x, y);
    CHECK((x.level == 0 && y.level == 2 && x.frailty == 30 && y.frailty == 250 && x.acute_spells == 0 && y.acute_spells == 3));
    CHECK((x.stayer && !y.stayer));
    CHECK((x.trust == 5 && x.trust_since == 80 && y.trust == -20 && y.trust_since == 90));
    CHECK((x.early_help_ended == Family::never && y.early_help_ended == 77));
    CHECK((y.ever_referred == 0b111 && x.ever_referred == 0));   // y's first child is grown up and keeps its own mark
    CHECK((y.ever_on_plan == 0b100 && x.ever_on_plan == 0));
    CHECK((y.disabled == 0b010 && x.disabled == 0));
    CHECK((y.referred[1] == Family::never && x.referred[0] == Family::never && x.closed_early == Family::never && y.closed_early == Family::never));
    CHECK((x.id.value == 1 && y.id.value == 2 && x.birth[1] == 40 && y.birth[2] == 44 && x.home == 0b11 && y.home == 0b110 && x.spells == 7 && y.spells == 4));
}
