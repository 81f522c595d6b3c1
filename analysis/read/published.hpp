// The published figures a run file carries, by place and for England, and which places are each other's statistical neighbours.
#pragma once

#include "analysis/read/csv.hpp"
#include "sim/core/graph.hpp"
#include "sim/output/run_description.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hearth::analysis {

class Published {
public:
    explicit Published(const RunDescription& description);

    std::optional<double> of_place(const std::string& code, int year, std::string_view column) const;
    std::optional<double> of_england(int year, const std::string& measure) const;
    /// True where the run holds every place of its table of places, one by one or summed, and their children are those of England by
    /// the national table: then it may be compared with England's figures. Which places have published figures says nothing about that.
    bool whole_country() const { return whole_country_; }
    bool any_of(int year) const;
    std::optional<std::pair<int, int>> years() const;   ///< first and last with any figure

    struct NeighbourMean { double value = 0; int neighbours = 0; };
    /// Plain mean over the statistical neighbours that published the figure, as the Local Authority Interactive Tool has it.
    std::optional<NeighbourMean> of_neighbours(const std::string& code, int year, std::string_view column) const;
    /// Income deprivation affecting children (share, 0 to 1) from whichever table of the run has it.
    std::optional<double> deprivation(const std::string& code) const;

private:
    struct PlaceId { std::uint32_t index; };
    struct Nearness { int rank; };   ///< 1 = nearest

    void read_observed(const RunTable& table);
    void read_national(const RunTable& table);
    void read_deprivation(const RunTable& table);
    void read_children(const RunTable& table);
    bool covers_england(const RunDescription& description) const;
    void relate_neighbours(const RunDescription& description);
    PlaceId place(const std::string& code);
    std::string published_name(const std::string& heading) const;

    std::map<std::string, std::string> published_names_;                        // by the measure's name
    TextTable observed_;
    std::map<std::pair<std::string, int>, std::size_t> observed_row_;           // by code and year
    std::map<std::pair<int, std::string>, double> national_;                    // by year and measure
    std::map<std::string, double> deprivation_;
    std::map<int, std::map<std::string, double>> children_;                     // by year and code
    std::map<std::string, std::uint32_t> index_;
    std::vector<std::string> codes_;
    Relation<PlaceId, Nearness> neighbours_;
    bool whole_country_ = false;
};

}  // namespace hearth::analysis
