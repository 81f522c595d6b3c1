#include "sim/core/model.hpp"
#include "sim/core/parameter.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

namespace {

enum class Living { home, kin, foster };

struct Toy {
    double rate = 0.25;
    std::int64_t posts = 4;
    bool open = true;
    std::string name = "Leeds";
    std::vector<std::string> partners{"school", "health"};
    std::array<double, 2> shares{0.4, 0.6};
    Living living = Living::kin;
    Month from = make_month(2010, 4);
    Table areas;
};

Declarations declare(Toy& toy) {
    Declarations d;
    d.add(toy.rate, Number{"toy.rate", "1/year", "A rate.", {0, 1}, Evidence::published, "Somebody 2019"});
    d.add(toy.posts, Integer{"toy.posts", "1", "Posts.", {1, 9}, Evidence::assumed, "Assumed."});
    d.add(toy.open, Flag{"toy.open", "Whether it is open.", Evidence::choice, ""});
    d.add(toy.name, Text{"toy.name", "A name.", Evidence::choice, ""});
    d.add(toy.partners, Texts{"toy.partners", "Partners.", Evidence::choice, ""});
    d.add(toy.shares, Numbers{"toy.shares", "1", "Shares.", {"young", "old"}, {0, 1}, Evidence::theory, "A law"});
    d.add(toy.living, Option{"toy.living", "Where.", {"home", "kin", "foster"}, Evidence::choice, ""});
    d.add(toy.from, MonthOf{"toy.from", "From when.", Evidence::choice, ""});
    const TableSchema schema{{{"area", "", "Its name.", CellType::text}}, {"area"}};
    d.add(toy.areas, TableAt{"toy.areas", "Areas.", "data/areas.csv", schema, Evidence::published, "Office"});
    return d;
}

}  // namespace

TEST_CASE("declaring takes the defaults from the struct and keeps the reading order", "[unit][parameters]") {
    Toy toy;
    const Declarations declared = declare(toy);
    const auto has = [&](const char* key, const Value& value) { return declared.find(key)->default_value == value; };
    CHECK(has("toy.rate", 0.25));
    CHECK(has("toy.posts", std::int64_t{4}));
    CHECK(has("toy.open", true));
    CHECK(has("toy.name", std::string("Leeds")));
    CHECK(has("toy.partners", std::vector<std::string>{"school", "health"}));
    CHECK(has("toy.shares", std::vector<double>{0.4, 0.6}));
    CHECK(has("toy.living", std::string("kin")));
    CHECK(has("toy.from", std::string("2010-04")));
    std::vector<ValueType> types;
    for (const Declaration& d : declared.all()) types.push_back(d.type);
    CHECK(types == std::vector{ValueType::number, ValueType::integer, ValueType::flag, ValueType::text, ValueType::texts,
                               ValueType::numbers, ValueType::option, ValueType::month, ValueType::table});
}

TEST_CASE("a declaration stores a value where it belongs", "[unit][parameters]") {
    Toy toy;
    const Declarations declared = declare(toy);
    const auto store = [&](const char* key, Value value) { declared.find(key)->store(value); };
    store("toy.rate", 0.5);
    store("toy.posts", std::int64_t{7});
    store("toy.open", false);
    store("toy.name", std::string("Hull"));
    store("toy.partners", std::vector<std::string>{"police"});
    store("toy.shares", std::vector<double>{0.1, 0.9});
    store("toy.living", std::string("foster"));
    store("toy.from", std::string("2012-01"));
    Table three_rows;
    three_rows.rows = 3;
    declared.find("toy.areas")->store_table(three_rows);
    CHECK(toy.rate == 0.5);
    CHECK(toy.posts == 7);
    CHECK_FALSE(toy.open);
    CHECK(toy.name == "Hull");
    CHECK(toy.partners == std::vector<std::string>{"police"});
    CHECK(toy.shares == std::array{0.1, 0.9});
    CHECK(toy.living == Living::foster);
    CHECK(toy.from == make_month(2012, 1));
    CHECK(toy.areas.rows == 3);
}

TEST_CASE("a declaration carries its unit, range, grade, source and words", "[unit][parameters]") {
    Toy toy;
    const Declarations declared = declare(toy);
    const Declaration& rate = *declared.find("toy.rate");
    CHECK(rate.unit == "1/year");
    CHECK(rate.range.high == 1);
    CHECK(to_text(rate.evidence) == "published");
    CHECK(rate.source == "Somebody 2019");
    CHECK(std::get<double>(rate.default_value) == 0.25);
    CHECK(declared.find("toy.shares")->elements == std::vector<std::string>{"young", "old"});
    CHECK(declared.find("toy.living")->options.size() == 3);
    CHECK(declared.find("toy.areas")->schema.unique_key == std::vector<std::string>{"area"});
    CHECK(to_text(ValueType::option) == "one of a list");
    CHECK(declared.find("toy.other") == nullptr);
}

TEST_CASE("a declaration that contradicts itself is a programming error", "[unit][parameters]") {
    Declarations d;
    std::array<double, 2> two{};
    CHECK_THROWS_AS(d.add(two, Numbers{"toy.two", "1", "Two.", {"a"}, {}, Evidence::choice, ""}), std::logic_error);
    Living living = Living::foster;
    CHECK_THROWS_AS(d.add(living, Option{"toy.living", "Where.", {"home"}, Evidence::choice, ""}), std::logic_error);
}

TEST_CASE("the run's own settings are declared with their defaults", "[unit][parameters]") {
    RunSettings settings;
    Declarations d;
    declare(d, settings);
    CHECK(settings.years == 20);
    CHECK(settings.seed != 0);
    CHECK(settings.start == make_month(1999, 4));
    CHECK(d.find("run.replicates") != nullptr);
}
