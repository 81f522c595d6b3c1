// A structure of the user's own: what the table says, what is filled in, what is refused.
#include "models/accountability/custom.hpp"
#include "models/accountability/presets.hpp"
#include "tests/support/catch.hpp"

#include <limits>
#include <sstream>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;

namespace {

/// As the reader of tables makes it, of a text whose first two lines are source and header.
Table table_of(const std::string& text) {
    Table table;
    table.path = "mine.csv";
    table.names = {"relation", "from", "to", "weight", "months"};
    std::array<Table::Texts, 3> texts;
    std::array<Table::Numbers, 2> numbers;
    std::istringstream lines(text);
    std::string line, cell;
    for (int skip = 0; skip < 2; ++skip) std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        for (auto& column : texts) {
            std::getline(cells, cell, ',');
            column.push_back(cell);
        }
        for (auto& column : numbers) {
            cell.clear();
            std::getline(cells, cell, ',');
            column.push_back(cell.empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(cell));
        }
        ++table.rows;
    }
    for (auto& column : texts) table.columns.emplace_back(column);
    for (auto& column : numbers) table.columns.emplace_back(column);
    return table;
}

StructureParameters custom(const std::string& rows) {
    StructureParameters p;
    p.levers.structure = Preset::custom;
    p.custom = table_of("# source: this test\nrelation,from,to,weight,months\n" + rows);
    return p;
}

}  // namespace

TEST_CASE("The table written from any preset gives the same structure again, bit for bit", "[unit][structure]") {
    for (std::size_t preset = 0; preset < preset_count; ++preset) {
        INFO(preset_names[preset]);
        StructureParameters p;
        p.levers.structure = static_cast<Preset>(preset);
        p.levers.improvement_partner = true;
        StructureParameters again = p;
        again.levers.structure = Preset::custom;
        again.custom = table_of(custom_text(own_ties(p, p.levers.structure), "this test"));
        CHECK(check(again).empty());
        CHECK(make_structure(again, again.levers) == make_structure(p, p.levers));
    }
}

TEST_CASE("What a table is silent about comes from the status quo's preset", "[unit][structure]") {
    StructureParameters p = custom("answers_for,lead_member,all,1,0\n");
    p.status_quo = Preset::partnership;
    CHECK(check(p).empty());
    const Structure s = make_structure(p, p.levers);
    Structure usual = make_structure(p, {.structure = Preset::partnership});
    CHECK(find_facts(p, s).owner == Role::lead_member);
    CHECK(s.responsibility != usual.responsibility);
    usual.responsibility = s.responsibility;
    CHECK(s == usual);
}

TEST_CASE("Shares written as thirds are made to add to one", "[unit][structure]") {
    const StructureParameters p = custom("answers_for,leader,all,.333,0\nanswers_for,director,all,.333,0\nanswers_for,police_chief,all,.333,0\n");
    CHECK(check(p).empty());
    const StructureFacts f = find_facts(p, make_structure(p, p.levers));
    for (const Role role : {Role::leader, Role::director, Role::police_chief}) CHECK_THAT(f.blame[at(role)], WithinAbs(1.0 / 3, 1e-12));
    CHECK_THAT(f.owners[0], WithinAbs(3, 1e-9));
    CHECK(f.owner == Role::director);
}

TEST_CASE("An empty weight is the whole, and an empty month at once", "[unit][structure]") {
    const StructureParameters p = custom("answers_for,director,all,,\ninforms,services,director,,\n");
    CHECK(check(p).empty());
    const Structure s = make_structure(p, p.levers);
    CHECK(s.responsibility[3][at(Role::director)] == 1);
    CHECK(s.information[at(Subject::services)][at(Role::director)] == 1);
    CHECK(s.information[at(Subject::services)][at(Role::lead_member)] == .8 * .4);   // by the independent chair alone
}

TEST_CASE("A month or a weight that nothing would read is refused, once each", "[unit][structure]") {
    CHECK(check(custom("answers_for,director,all,1,0\nanswers_to,director,leader,1,0\ninforms,services,director,.5,2\n")).empty());
    CHECK(check(custom("answers_for,director,all,1,3\n")).size() == 1);
    CHECK(check(custom("answers_for,director,all,1,\nanswers_to,director,leader,.5,\n")).size() == 1);
    CHECK(check(custom("answers_for,director,all,1,\nanswers_to,director,leader,0,\n")).size() == 1);
}

TEST_CASE("A leader who answers but hears nothing is refused, unless a lever tells them", "[unit][structure]") {
    StructureParameters p = custom("answers_for,leader,all,1,\ninforms,services,director,1,\n");
    CHECK(check(p).empty());   // the independent chair tells the council's leaders
    p.levers.independent_chair = false;
    REQUIRE(check(p).size() == 1);
    CHECK(check(p)[0].key == "leadership.custom");
    CHECK(check(p)[0].message.find("unreachable: leader ") == 0);
}
