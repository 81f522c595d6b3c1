// What neighbours give, as a table; and who is whose neighbour.
#include "models/places/neighbour_graph.hpp"
#include "models/improvement/neighbours_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

bool near(double x, double y, double apart = 1e-8) { return std::fabs(x - y) < apart; }

PeerParameters peers_of(double imitation, double transfer) {
    PeerParameters p;
    p.imitation = imitation, p.practice_transfer = transfer;
    return p;
}

std::vector<std::uint32_t> neighbours(const PeerNetwork& network, std::uint32_t from) {
    std::vector<std::uint32_t> list;
    network.for_each({from}, [&](PeerIndex to, const Neighbour& link) {
        CHECK(link.rank == static_cast<int>(list.size()) + 1);
        list.push_back(to.index);
    });
    return list;
}

}  // namespace

TEST_CASE("A place moves towards its neighbours as much from above as from below, a twelfth of the year's share a month", "[rules][peers]") {
    const PeerParameters p = peers_of(.24, .12);
    CHECK(help_of_peers(p, {.5, .5}, .5, 0, 0) == 0);
    CHECK(near(help_of_peers(p, {.5, .9}, 0, 0, 0), .01));
    CHECK(near(help_of_peers(p, {-.5, .9}, 0, 0, 0), -.01));
    CHECK(help_of_peers(peers_of(0, .12), {.5, .9}, 0, 0, 0) == 0);
}

TEST_CASE("Better neighbours lift by what is shared and by practitioners who carry it home, and never pull down", "[rules][peers]") {
    const PeerParameters p = peers_of(.24, .12);
    CHECK(near(help_of_peers(p, {0, .5}, 0, 1, 0), .01));
    CHECK(near(help_of_peers(p, {0, .5}, 0, 2, 0), .02));
    CHECK(near(help_of_peers(p, {0, .5}, 0, 0, 1), .005));
    CHECK(help_of_peers(p, {.8, .5}, .8, 3, 1) == 0);
}

TEST_CASE("Imitation narrows the spread by as much as it adds to the reversion of practice", "[rules][peers]") {
    CHECK(spread_left(peers_of(0, 0), 36) == 1);
    CHECK(near(spread_left(peers_of(.05, 0), 36), .907, .001));
    CHECK(near(spread_left(peers_of(.1, 0), 36), .835, .001));
}

TEST_CASE("Neighbours outside the run are as places usually are", "[rules][peers]") {
    const double spread = .1;
    PeerSums none;
    CHECK(mean_quality(none) == 1);
    CHECK(mean_practice(none, .1, spread).all == 0);
    CHECK(near(mean_practice(none, 0, spread).better, .1 * .79788456));     // mean of a half normal
    CHECK(near(mean_practice(none, .1, spread).better, .1 * 1.52513528));   // above one standard deviation
    CHECK(mean_practice(none, .1, 0).better == .1);
    PeerSums all;
    for (int k = 0; k < peer_count; ++k) add_peer(all, k < 5 ? .8 : 1.1, k < 5 ? -.2 : .1, 0);
    CHECK(all.better_count == 5);
    CHECK(near(mean_quality(all), .95));
    CHECK(near(mean_practice(all, 0, spread).all, -.05));
    CHECK(near(mean_practice(all, 0, spread).better, .1));
    PeerSums half;
    for (int k = 0; k < 5; ++k) add_peer(half, 1.2, .2, .3);
    CHECK(near(mean_quality(half), 1.1));
    CHECK(near(mean_practice(half, .3, spread).all, .1));
}

TEST_CASE("Published neighbours are taken in their order, those not in the run are left out", "[rules][peers]") {
    std::vector<PlaceData> places(3);
    places[0].place = {"A", "", {"C", "X", "B"}}, places[1].place = {"B", "", {"A"}}, places[2].place = {"C", "", {"X"}};
    const PeerNetwork network = make_peers({}, places);
    CHECK(neighbours(network, 0) == std::vector<std::uint32_t>{2, 1});
    CHECK(neighbours(network, 1) == std::vector<std::uint32_t>{0});
    CHECK(neighbours(network, 2).empty());
}

TEST_CASE("Where no neighbours are published they are the ten most alike by deprivation and size", "[rules][peers]") {
    PlaceParameters p;
    p.score_sd = .1, p.size_sd = 1;
    std::vector<PlaceData> places(13);
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].score = .01 * static_cast<double>(i);
        places[i].children.knots = {{make_month(2014, 4), 1000}};
    }
    CHECK(neighbours(make_peers(p, places), 0) == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    places[1].children.knots = {{make_month(2014, 4), 20000}};   // three standard deviations larger
    CHECK(neighbours(make_peers(p, places), 0) == std::vector<std::uint32_t>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    CHECK(neighbours(make_peers(p, std::span(places).first(1)), 0).empty());
}
