#include "sim/core/find_place.hpp"

#include "tests/support/catch.hpp"

using namespace hearth;

namespace {

const std::vector<std::string> names = {"Hertfordshire", "Herefordshire, County of", "Bristol, City of", "Kingston upon Hull, City of",
                                        "Kingston upon Thames", "County Durham", "Southend-on-Sea", "Leeds", "St. Helens", "Derby", "Derbyshire",
                                        "Hammersmith and Fulham", "North Somerset", "Somerset", "Northamptonshire"};

std::vector<std::string> numbered() {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < names.size(); ++i) codes.push_back("E060000" + std::to_string(10 + i));
    return codes;
}

std::string found(const std::string& text) {
    const std::vector<std::string> codes = numbered();
    const auto place = find_place({codes, names}, text);
    return place ? names[*place] : "";
}

std::string suggested(const std::string& text, PlaceText as = PlaceText::name) {
    const std::vector<std::string> codes = numbered();
    return did_you_mean_place({codes, names}, text, as);
}

}  // namespace

TEST_CASE("A place is found by its code or name, capitals and punctuation aside", "[unit]") {
    for (const char* text : {"Leeds", "leeds", " LEEDS ", "E06000017", "e06000017"}) CHECK(found(text) == "Leeds");
    for (const char* text : {"St. Helens", "st helens", "St Helens", "Saint Helens"}) CHECK(found(text) == "St. Helens");
    CHECK(found("Southend on sea") == "Southend-on-Sea");
    CHECK(found("Hammersmith & Fulham") == "Hammersmith and Fulham");
    CHECK(found("bristol city of") == "Bristol, City of");
    for (const char* text : {"", "-", "Herefordshire", "Leeds City Council", "E0600001", "all"}) CHECK(found(text).empty());
}

TEST_CASE("A name that holds what was typed comes before one that is spelt alike", "[unit]") {
    CHECK(suggested("Herefordshire") == "Did you mean Herefordshire, County of?");
    CHECK(suggested("herefordshire council") == "Did you mean Herefordshire, County of?");
    CHECK(suggested("Bristol") == "Did you mean Bristol, City of?");
    CHECK(suggested("Kingston upon Hull") == "Did you mean Kingston upon Hull, City of?");
    CHECK(suggested("Hull City Council") == "Did you mean Kingston upon Hull, City of?");
    CHECK(suggested("Durham") == "Did you mean County Durham?");
    CHECK(suggested("Southend") == "Did you mean Southend-on-Sea?");
    CHECK(suggested("Leeds City Council") == "Did you mean Leeds?");
    CHECK(suggested("Derby City") == "Did you mean Derby?");
    CHECK(suggested("Somerset County Council") == "Did you mean Somerset?");   // and not North Somerset
    CHECK(suggested("North Northamptonshire") == "Did you mean Northamptonshire?");
    CHECK(suggested("Kingston") == "Did you mean Kingston upon Hull, City of (E06000013) or Kingston upon Thames (E06000014)?");
}

TEST_CASE("A slip of the fingers is answered with what is spelt alike, a wrong code or another word with nothing", "[unit]") {
    CHECK(suggested("Herfordshire") == "Did you mean Hertfordshire (E06000010) or Herefordshire, County of (E06000011)?");
    CHECK(suggested("Ledes", PlaceText::name_and_code) == "Did you mean Leeds (E06000017)?");
    CHECK(suggested("Hamm") == "Did you mean Hammersmith and Fulham?");
    for (const char* text : {"", "council", "E06000099", "Atlantis"}) CHECK(suggested(text).empty());
    CHECK(suggested(std::string(5000, 'x')).empty());
}
