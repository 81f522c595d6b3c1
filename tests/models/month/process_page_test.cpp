// What `hearth model` says a process changes is read off the sources; here the month is lived, and the states of the rooms that a
// process in fact changes must be those.
#include "models/month/process_page.hpp"
#include "tests/support/one_month.hpp"

#include <cstring>
#include <functional>
#include <set>

using namespace hearth;
using namespace hearth::support;

namespace {

struct RoomState {
    std::string name;                    ///< as the page writes it
    std::function<std::string(const Authority&)> bytes;
};

template <class State>
RoomState room_state(std::string name, State Authority::* member) {
    return {std::move(name), [member](const Authority& a) {
                std::string bytes(sizeof(State), '\0');
                std::memcpy(bytes.data(), static_cast<const void*>(&(a.*member)), sizeof(State));   // in place, so that gaps between members stay as they are
                return bytes;
            }};
}

const std::vector<RoomState>& room_states() {
    static const std::vector<RoomState> states = {
        room_state("a.practice", &Authority::practice), room_state("a.opening_averages", &Authority::opening_averages),
        room_state("a.workforce", &Authority::workforce), room_state("a.early_help", &Authority::early_help),
        room_state("a.partners", &Authority::partners), room_state("a.books", &Authority::books),
        room_state("a.leadership", &Authority::leadership), room_state("a.assurance", &Authority::assurance),
        room_state("a.outcomes", &Authority::outcomes), room_state("a.contact_chances", &Authority::contact_chances)};
    return states;
}

/// Rooms of that list that the page says a process changes.
std::set<std::string> told(const ProcessPage& page) {
    std::set<std::string> rooms;
    for (const RoomState& state : room_states())
        if ((std::string(page.changes) + ",").find(state.name + ",") != std::string::npos || page.changes.find(state.name + ".") != std::string_view::npos)
            rooms.insert(state.name);
    return rooms;
}

std::set<std::string> changed_by(const MonthProcess& process, Authority& a, const Nation& n, Month month) {
    std::vector<std::string> before;
    for (const RoomState& state : room_states()) before.push_back(state.bytes(a));
    process.authority(a, n, month);
    std::set<std::string> changed;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (room_states()[i].bytes(a) != before[i]) changed.insert(room_states()[i].name);
    return changed;
}

/// By process, in the order of the month: what so many months of every layer, and of an authority's history, change.
std::vector<std::set<std::string>> changed_in(int months) {
    Parameters p = every_layer();
    p.assurance.restructuring.levers.rollout = RollOut::universal;
    p.assurance.incidents.scandal = 5, p.assurance.inspection.levers.cut_drift = 1;   // so that leaders hear of scandals and of grades
    Simulation world(small_world(p));
    std::vector<std::set<std::string>> changed(month_schedule().size());
    world.now = world.nation.opening - 1;   // one month as in the histories, in which the status quo is taken
    for (int m = 0; m < months; ++m, ++world.now)
        for (std::size_t i = 0; i < changed.size(); ++i) {
            const MonthProcess& process = month_schedule()[i];
            if (process.authority != nullptr) changed[i].merge(changed_by(process, world.authorities[0], world.nation, world.now));
        }
    return changed;
}

}  // namespace

TEST_CASE("The rooms that a process changes are those that its page tells of", "[unit][model]") {
    const auto pages = process_pages();
    const auto month = month_schedule();
    REQUIRE(pages.size() == month.size());
    const auto changed = changed_in(120);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].name == month[i].name);
        CHECK(pages[i].nations == (month[i].authority == nullptr));
        INFO(pages[i].name << ": " << pages[i].changes);
        if (month[i].authority != nullptr) CHECK(changed[i] == told(pages[i]));
    }
}
