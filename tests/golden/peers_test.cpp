// England's statistical neighbours as a graph, by Boost's own algorithms.
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"
#include "models/places/neighbour_graph.hpp"
#include "tests/support/catch.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::children;

namespace {

std::vector<PlaceData> places_of(const std::string& scenario, ChildrenModel& model) {
    read_scenario(HEARTH_SOURCE_DIR "/scenarios/" + scenario, {}, model);
    return make_places(model.parameters().place, static_cast<std::uint64_t>(model.parameters().run.seed));
}

int weak_components(const PeerNetwork& network) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> both_ways(network.size());
    for (std::uint32_t from = 0; from < network.size(); ++from)
        network.for_each({from}, [&](PeerIndex to, const Neighbour&) { boost::add_edge(from, to.index, both_ways); });
    std::vector<int> component(network.size());
    return boost::connected_components(both_ways, component.data());
}

std::vector<int> degrees_in(const PeerNetwork& network) {
    std::vector<int> degree(network.size());
    for (std::uint32_t from = 0; from < network.size(); ++from)
        network.for_each({from}, [&](PeerIndex to, const Neighbour&) { degree[to.index] += 1; });
    return degree;
}

}  // namespace

TEST_CASE("England's neighbours are one network, ten to each authority", "[golden][peers]") {
    ChildrenModel model;
    const std::vector<PlaceData> places = places_of("england.toml", model);
    const PeerNetwork network = make_peers(model.parameters().place, places);
    REQUIRE(network.size() == 149);
    int nine = 0, ten = 0;
    for (std::uint32_t i = 0; i < network.size(); ++i) {
        INFO(places[i].place.name);
        CHECK(network.count({i}) == places[i].place.neighbours.size());
        nine += network.count({i}) == peer_count - 1, ten += network.count({i}) == peer_count;
        network.for_each({i}, [&](PeerIndex to, const Neighbour&) { CHECK(to.index != i); });
    }
    CHECK((ten == 145 && nine == 4));   // the table names nine for four of them
    CHECK(weak_components(network) == 1);
    const std::vector<int> in = degrees_in(network);
    CAPTURE(*std::min_element(in.begin(), in.end()), *std::max_element(in.begin(), in.end()));
    CHECK(*std::max_element(in.begin(), in.end()) > peer_count);   // being a neighbour is not mutual: some are many places'
}

TEST_CASE("Invented places have ten neighbours each", "[golden][peers]") {
    ChildrenModel model;
    const std::vector<PlaceData> places = places_of("synthetic.toml", model);
    const PeerNetwork network = make_peers(model.parameters().place, places);
    for (std::uint32_t i = 0; i < network.size(); ++i) CHECK(network.count({i}) == peer_count);
}
