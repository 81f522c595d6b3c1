// The governance graph: leaders, what there is to lead, what there is to hear of, and ties of five types between them, each with a
// weight. A structure is such a list of ties; presets, a scenario's own table and levers all write ties, and R, K, I, W and answering
// are read off the graph. News goes along the best path: shares multiply along it and months add up.
// Reads: nothing. Changes: nothing. Boost.Graph finds paths, orders and centralities.
#pragma once

#include "models/accountability/structure.hpp"
#include "sim/core/graph.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hearth::children {

enum class TieType : std::uint8_t { answers_for, controls, informs, influences, answers_to };
inline constexpr std::size_t tie_type_count = 5;
inline constexpr std::array<std::string_view, tie_type_count> tie_type_names = {"answers_for", "controls", "informs", "influences", "answers_to"};

/// A vertex: the nine roles, the six tasks, the two subjects, and those outside; numbered in that order.
struct Node {
    std::uint8_t index = 0;
    bool operator==(const Node&) const = default;
};
inline constexpr std::size_t first_task_node = role_count, first_subject_node = first_task_node + task_count;
inline constexpr std::size_t first_outside_node = first_subject_node + subject_count, node_count = first_outside_node + 3;
constexpr Node node(Role role) { return {static_cast<std::uint8_t>(at(role))}; }
constexpr Node node(Task task) { return {static_cast<std::uint8_t>(first_task_node + at(task))}; }
constexpr Node node(Subject subject) { return {static_cast<std::uint8_t>(first_subject_node + at(subject))}; }
inline constexpr Node public_node{first_outside_node}, improvement_partner_node{first_outside_node + 1}, checkers_node{first_outside_node + 2};

enum class NodeType : std::uint8_t { role, task, subject, outside };
constexpr NodeType type_of(Node n) {
    return n.index < first_task_node ? NodeType::role : n.index < first_subject_node ? NodeType::task : n.index < first_outside_node ? NodeType::subject : NodeType::outside;
}
std::string_view name_of(Node n);

/// Whoever influences or informs is `from`; whoever answers is `from`.
struct Tie {
    TieType type = TieType::informs;
    Node from, to;
    double weight = 1;                   ///< share of a task, share of news that is passed on, share of influence
    int months = 0;                      ///< by which news is older when it arrives
    bool operator==(const Tie&) const = default;
};
using Ties = std::vector<Tie>;

/// What one hears of a subject: nothing where share is 0.
struct Heard {
    double share = 0;
    int months = 0;
};

struct Centralities {
    ByRole between{};                    ///< betweenness over who informs and influences whom, 0 to 1
    ByRole listened{};                   ///< sum of weights with which others listen to one
    ByRole practice_standard{};                   ///< eigenvector of W: weight of each in what all would come to agree on; adds to 1
};

class GovernanceGraph {
public:
    explicit GovernanceGraph(std::span<const Tie> ties);

    const Ties& ties() const { return ties_; }
    /// By each node, along the best path from `source`: the greatest share, and of equal shares the freshest.
    std::array<Heard, node_count> heard_from(Node source) const;
    /// Leaders in an order in which everybody comes before those who answer to them; nothing where answering runs in a circle.
    std::optional<PerRole<Role>> from_the_top() const;
    /// Betweenness of each node over ties that inform or influence.
    std::array<double, node_count> betweenness() const;

private:
    Relation<Node, Tie> only(TieType type) const;
    Ties ties_;
};

Centralities find_centralities(const GovernanceGraph& graph, const Structure& structure);

}  // namespace hearth::children
