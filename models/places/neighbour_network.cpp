#include "models/places/neighbour_graph.hpp"
#include "models/places/place.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <utility>

namespace hearth::children {
namespace {

using Distance = std::pair<double, std::uint32_t>;

double squared(double x) { return x * x; }

double distance(const PlaceParameters& p, const PlaceData& x, const PlaceData& y) {
    const auto size = [](const PlaceData& place) { return place.children.knots.empty() ? 1 : std::max(1.0, place.children.knots.front().second); };
    const double deprivation = p.score_sd > 0 ? (x.score - y.score) / p.score_sd : 0;
    const double log_size = p.size_sd > 0 ? math::log(size(x) / size(y)) / p.size_sd : 0;
    return squared(deprivation) + squared(log_size);
}

std::vector<std::uint32_t> most_alike(const PlaceParameters& p, std::span<const PlaceData> places, std::size_t from) {
    std::vector<Distance> others;
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (i != from) others.push_back({distance(p, places[from], places[i]), i});
    std::sort(others.begin(), others.end());
    others.resize(std::min<std::size_t>(others.size(), peer_count));
    std::vector<std::uint32_t> nearest;
    for (const auto& [how_far, i] : others) nearest.push_back(i);
    return nearest;
}

std::vector<std::uint32_t> published(std::span<const PlaceData> places, const std::vector<std::string>& codes) {
    std::vector<std::uint32_t> nearest;
    for (const std::string& code : codes)
        for (std::uint32_t i = 0; i < places.size(); ++i)
            if (places[i].place.code == code) nearest.push_back(i);
    return nearest;
}

}  // namespace

PeerNetwork make_peers(const PlaceParameters& p, std::span<const PlaceData> places) {
    PeerNetwork network(places.size());
    for (std::uint32_t from = 0; from < places.size(); ++from) {
        const std::vector<std::string>& codes = places[from].place.neighbours;
        Neighbour link;
        for (const std::uint32_t to : codes.empty() ? most_alike(p, places, from) : published(places, codes)) {
            network.relate({from}, {to}, link);
            link.rank += 1;
        }
    }
    return network;
}

}  // namespace hearth::children
