#include "models/accountability/governance.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <limits>

namespace hearth::children {
namespace {

constexpr std::array<std::string_view, node_count - first_outside_node> outside_names = {"public", "improvement_partner", "checkers"};

// Shares multiply, so that the same path gives the same bits however it is written; logarithms would not.
constexpr auto along = [](const Heard& way, const Heard& next) { return Heard{way.share * next.share, way.months + next.months}; };
constexpr auto better = [](const Heard& a, const Heard& b) { return a.share != b.share ? a.share > b.share : a.months < b.months; };

/// What a search has visited. Ours, because the analyser takes the shared memory that Boost would ask for as used after its end.
using Colours = std::array<boost::default_color_type, node_count>;
template <class Graph> auto by_vertex(Colours& colours, const Graph& graph) {
    return boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph));
}

struct Circle : boost::dfs_visitor<> {
    explicit Circle(bool& found) : found_(found) {}
    template <class Edge, class Graph> void back_edge(Edge, const Graph&) { found_ = true; }
    bool& found_;
};

constexpr int steps_to_agree = 2000;

/// Everybody moves half way to those they listen to, so that a circle settles too.
ByRole practice_standard_of(const PerRole<ByRole>& influence) {
    ByRole practice_standard;
    practice_standard.fill(1.0 / role_count);
    for (int step = 0; step < steps_to_agree; ++step) {
        ByRole next{};
        for (std::size_t who = 0; who < role_count; ++who) {
            double listens = 0;
            for (std::size_t whom = 0; whom < role_count; ++whom) {
                listens += influence[who][whom];
                next[whom] += .5 * practice_standard[who] * influence[who][whom];
            }
            next[who] += practice_standard[who] * (1 - .5 * listens);
        }
        practice_standard = next;
    }
    return practice_standard;
}

}  // namespace

std::string_view name_of(Node n) {
    switch (type_of(n)) {
    case NodeType::role: return role_names[n.index];
    case NodeType::task: return task_names[n.index - first_task_node];
    case NodeType::subject: return subject_names[n.index - first_subject_node];
    case NodeType::outside: break;
    }
    return outside_names[n.index - first_outside_node];
}

GovernanceGraph::GovernanceGraph(std::span<const Tie> ties) {
    for (const Tie& tie : ties)
        if (tie.weight > 0) ties_.push_back(tie);
}

Relation<Node, Tie> GovernanceGraph::only(TieType type) const {
    Relation<Node, Tie> relation(node_count);
    for (const Tie& tie : ties_)
        if (tie.type == type) relation.relate(tie.from, tie.to, tie);
    return relation;
}

std::array<Heard, node_count> GovernanceGraph::heard_from(Node source) const {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Heard> graph(node_count);
    for (const Tie& tie : ties_)
        if (tie.type == TieType::informs) boost::add_edge(tie.from.index, tie.to.index, Heard{tie.weight, tie.months}, graph);
    std::array<Heard, node_count> heard{};
    Colours colours{};
    const auto index = boost::get(boost::vertex_index, graph);
    boost::dijkstra_shortest_paths(graph, source.index, boost::dummy_property_map(), boost::make_iterator_property_map(heard.begin(), index),
                                   boost::get(boost::edge_bundle, graph), index, better, along, Heard{0, std::numeric_limits<int>::max()}, Heard{1, 0},
                                   boost::default_dijkstra_visitor(), by_vertex(colours, graph));
    for (Heard& h : heard)
        if (h.share == 0) h = {};
    return heard;
}

std::optional<PerRole<Role>> GovernanceGraph::from_the_top() const {
    const Relation<Node, Tie> answers = only(TieType::answers_to);
    bool circle = false;
    Colours colours{};
    boost::depth_first_search(answers.graph(), boost::visitor(Circle(circle)).color_map(by_vertex(colours, answers.graph())));
    if (circle) return std::nullopt;
    // Boost's order ends with whoever has no arrow into them; arrows point upwards here, so its own order is from the top.
    std::vector<std::size_t> order;
    colours = {};
    boost::topological_sort(answers.graph(), std::back_inserter(order), boost::color_map(by_vertex(colours, answers.graph())));
    PerRole<Role> roles{};
    std::size_t count = 0;
    for (const std::size_t vertex : order)
        if (vertex < role_count) roles[count++] = static_cast<Role>(vertex);
    return roles;
}

std::array<double, node_count> GovernanceGraph::betweenness() const {
    boost::adjacency_list<boost::setS, boost::vecS, boost::directedS> graph(node_count);   // a set: two ties do not make two paths
    for (const Tie& tie : ties_)
        if (tie.type == TieType::informs || tie.type == TieType::influences) boost::add_edge(tie.from.index, tie.to.index, graph);
    std::array<double, node_count> between{};
    boost::brandes_betweenness_centrality(graph, boost::make_iterator_property_map(between.begin(), boost::get(boost::vertex_index, graph)));
    std::size_t met = 0;
    for (std::size_t v = 0; v < node_count; ++v) met += boost::out_degree(v, graph) > 0;
    const double pairs = met > 2 ? static_cast<double>((met - 1) * (met - 2)) : 1;
    for (double& b : between) b /= pairs;
    return between;
}

Centralities find_centralities(const GovernanceGraph& graph, const Structure& structure) {
    Centralities c;
    const auto between = graph.betweenness();
    std::copy_n(between.begin(), role_count, c.between.begin());
    for (const ByRole& row : structure.influence)
        for (std::size_t whom = 0; whom < role_count; ++whom) c.listened[whom] += row[whom];
    c.practice_standard = practice_standard_of(structure.influence);
    return c;
}

}  // namespace hearth::children
