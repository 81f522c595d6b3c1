// Every field of every room's inputs is read by that room, through what models/month puts together. The doors are in doors_of_*.cpp.
#include "tests/models/month/every_door.hpp"

#include <filesystem>
#include <fstream>
#include <regex>

using namespace hearth;
using namespace hearth::support;

namespace {

std::vector<Room> every_room() {
    return {doors_of_inspection(), doors_of_incidents(), doors_of_improvement(), doors_of_practice(), doors_of_restructuring(), doors_of_leaders(), doors_of_budgets(),
            doors_of_accounts(), doors_of_partners(), doors_of_workforce(), doors_of_casework(), doors_of_care(), doors_of_early_help(), doors_of_population()};
}

/// As the headers of the rooms define them.
std::vector<std::string> structs_of_inputs() {
    const std::regex definition("struct (\\w+Inputs) (: \\w+ )?\\{");
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::recursive_directory_iterator(std::filesystem::path(HEARTH_SOURCE_DIR) / "models")) {
        if (file.path().extension() != ".hpp") continue;
        std::ifstream header(file.path());
        std::smatch found;
        for (std::string line; std::getline(header, line);)
            if (std::regex_search(line, found, definition)) names.push_back(found[1]);
    }
    return names;
}

bool enumerated(const std::vector<Room>& rooms, const std::string& name) {
    for (const Room& room : rooms)
        for (const Fields& fields : room.fields)
            if (fields.owner == name) return true;
    return false;
}

void check(const Room& room) {
    CHECK_FALSE(room.fields.empty());
    for (const std::string& trouble : troubles_of(room)) FAIL_CHECK(trouble);
}

struct Offered { double used = 0, ignored = 0; };

/// What a consumer of `used` alone makes of it.
Door made_up(std::string field, Act force) {
    return {std::move(field), {[](DoorWorld& w) { w.seen = numbers({w.a.books.targeted}); }, [](const DoorWorld& w) { return w.seen; }}, force};
}

void more_targeted(DoorWorld& w) { w.a.books.targeted += 1; }
void more_universal(DoorWorld& w) { w.a.books.universal += 1; }

}  // namespace

TEST_CASE("Every input of inspection has a door that opens", "[unit][doors][inspection]") { check(doors_of_inspection()); }
TEST_CASE("Every input of incidents, and of what is learnt from them, has a door that opens", "[unit][doors][incidents][learning]") { check(doors_of_incidents()); }
TEST_CASE("Every input of improvement, early warning, neighbours and recovery has a door that opens", "[unit][doors][improvement][warning][peers][recovery]") { check(doors_of_improvement()); }
TEST_CASE("Every input of the practice standard has a door that opens", "[unit][doors][inspection][practice][peers]") { check(doors_of_practice()); }
TEST_CASE("Every input of restructuring has a door that opens", "[unit][doors][restructuring]") { check(doors_of_restructuring()); }
TEST_CASE("Every input of leaders has a door that opens", "[unit][doors][leaders][leading]") { check(doors_of_leaders()); }
TEST_CASE("Every input of budgets has a door that opens", "[unit][doors][money]") { check(doors_of_budgets()); }
TEST_CASE("Every input of costs and accounts has a door that opens", "[unit][doors][money][costs][partners]") { check(doors_of_accounts()); }
TEST_CASE("Every input of partners has a door that opens", "[unit][doors][partners]") { check(doors_of_partners()); }
TEST_CASE("Every input of the workforce has a door that opens", "[unit][doors][workforce][trust]") { check(doors_of_workforce()); }
TEST_CASE("Every input of casework and outcomes has a door that opens", "[unit][doors][noticing][front door][assessment][support][outcomes]") { check(doors_of_casework()); }
TEST_CASE("Every input of care has a door that opens", "[unit][doors][care]") { check(doors_of_care()); }
TEST_CASE("Every input of early help has a door that opens", "[unit][doors][early help][trust]") { check(doors_of_early_help()); }
TEST_CASE("Every input of population and the rules about families has a door that opens", "[unit][doors][need][demography][moving][trust]") { check(doors_of_population()); }

TEST_CASE("Every struct of inputs that a room declares is enumerated", "[unit][doors]") {
    const std::vector<Room> rooms = every_room();
    const std::vector<std::string> names = structs_of_inputs();
    CHECK(names.size() > 25);
    for (const std::string& name : names)
        if (!enumerated(rooms, name)) FAIL_CHECK(name + ": no room's doors list its fields");
}

TEST_CASE("A field without a door and a door through which nothing comes are found", "[unit][doors]") {
    const std::vector<Fields> fields = {HEARTH_FIELDS(Offered, used, ignored)};
    const auto troubles = [&](std::vector<Door> doors) { return troubles_of({fields, std::move(doors)}); };
    const Door used = made_up("Offered.used", more_targeted);
    CHECK(troubles({used, made_up("Offered.ignored", more_targeted)}).empty());
    CHECK(troubles({used}) == std::vector<std::string>{"Offered.ignored: no door"});
    CHECK(troubles({used, made_up("Offered.ignored", more_universal)}) == std::vector<std::string>{"Offered.ignored: its consumer does not notice"});
    CHECK(troubles({used, made_up("Offered.ignored", more_targeted), made_up("Offered.else", more_targeted)}) == std::vector<std::string>{"Offered.else: no such field"});
    const Door reads_itself{"Offered.ignored", {[](DoorWorld&) {}, [](const DoorWorld& w) { return numbers({w.a.books.targeted}); }}, more_targeted};
    CHECK(troubles({used, reads_itself}) == std::vector<std::string>{"Offered.ignored: what is forced is itself what is compared"});
}
