// Tables for people: columns as wide as what is in them and two spaces apart, so that figures never run together.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hearth::analysis {

class Columns {
public:
    /// The first is of names, to the left; the last to the left where it is words; all others to the right.
    Columns(std::vector<std::string> headings, bool last_is_words);

    void add(std::vector<std::string> cells);   ///< one a heading, or fewer
    void add_heading(std::string text);         ///< a line of its own

    /// Names longer than `name_width` stand on a line of their own. Every line ends in a line end and not in a space.
    std::string text(std::size_t name_width = 46) const;

private:
    std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;

    bool last_is_words_;
    std::size_t columns_;
    std::vector<std::vector<std::string>> lines_;   ///< the headings first; of one cell: a line of its own
};

}  // namespace hearth::analysis
