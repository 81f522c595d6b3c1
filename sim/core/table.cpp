#include "sim/core/table.hpp"

#include <algorithm>
#include <stdexcept>

namespace hearth {
namespace {

std::size_t position(const Table& table, std::string_view name) {
    const auto found = std::find(table.names.begin(), table.names.end(), name);
    if (found == table.names.end()) throw std::out_of_range("table has no column " + std::string(name));
    return static_cast<std::size_t>(found - table.names.begin());
}

template <class Column>
const Column& column(const Table& table, std::string_view name) {
    const auto* found = std::get_if<Column>(&table.columns.at(position(table, name)));
    if (found == nullptr) throw std::out_of_range("column " + std::string(name) + " has another type");
    return *found;
}

}  // namespace

std::vector<std::string> department_headings(std::string_view name) {
    if (name == "code") return {"new_la_code"};
    if (name == "year") return {"time_period"};
    return {};
}

const Table::Texts& Table::texts(std::string_view name) const { return column<Texts>(*this, name); }
const Table::Numbers& Table::numbers(std::string_view name) const { return column<Numbers>(*this, name); }

}  // namespace hearth
