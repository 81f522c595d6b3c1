// Relations between numbered things (authorities and their neighbours, later carers and matches): a Boost graph behind types
// that cannot be mixed up. Links keep the order in which they were made, so nothing here depends on addresses or hashes.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>

namespace hearth {

/// A directed relation over things 0 .. size - 1. `Id` is a struct with a member `index`; `Link` is what is known of one link.
template <class Id, class Link>
class Relation {
public:
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Link>;

    explicit Relation(std::size_t size = 0) : graph_(size) {}

    std::size_t size() const { return boost::num_vertices(graph_); }
    /// Both must be below size(). Relating twice makes two links.
    void relate(Id from, Id to, Link link) { boost::add_edge(from.index, to.index, std::move(link), graph_); }
    std::size_t count(Id from) const { return boost::out_degree(from.index, graph_); }

    /// visit(Id to, const Link&) for each link of `from`, in the order they were made.
    template <class Visit> void for_each(Id from, Visit visit) const {
        const auto [first, last] = boost::out_edges(from.index, graph_);
        for (auto edge = first; edge != last; ++edge)
            visit(Id{static_cast<decltype(Id::index)>(boost::target(*edge, graph_))}, graph_[*edge]);
    }

    /// For Boost's algorithms.
    const Graph& graph() const { return graph_; }

private:
    Graph graph_;
};

}  // namespace hearth
