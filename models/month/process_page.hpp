// What each process of the month reads and changes, as the sources say it: the definitions are made by cmake/month_page.py when the
// program is built, so nobody keeps them up to date.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace hearth::children {

/// One member of a struct of inputs that a process hands to a room.
struct ProcessRead {
    std::string_view inputs, member;   ///< "InspectionInputs", "quality_year"
    std::string_view source;           ///< the expression it is made from; a: the authority, n: the nation. "": its default
    std::string_view meaning;          ///< as commented where it is declared
};

struct ProcessPage {
    std::string_view name;             ///< in the schedule
    bool nations = false;              ///< a process of the nation, not of one authority
    std::string_view changes, looks_at;   ///< members of the authority (a) and the nation (n), listed
    std::size_t first_read = 0, read_count = 0;
};

/// In the order of the month.
std::span<const ProcessPage> process_pages();
std::span<const ProcessRead> reads_of(const ProcessPage& page);

}  // namespace hearth::children
