#include "analysis/text/records.hpp"

#include "analysis/text/figures.hpp"

namespace hearth::analysis {
namespace {

std::string cell(const Json& value) {
    if (value.is_null()) return "";
    if (value.is_string()) return value.get<std::string>();
    return value.is_number_float() ? csv_cell(value.get<double>()) : value.dump();
}

}  // namespace

void add_interval(Json& record, const std::string& name, const std::optional<Interval>& interval) {
    record[name + "_low"] = interval ? Json(interval->first) : Json(nullptr);
    record[name + "_high"] = interval ? Json(interval->second) : Json(nullptr);
}

std::string csv_of(const std::vector<Json>& records) {
    std::string text;
    for (const Json& record : records) {
        std::vector<std::string> names, cells;
        for (const auto& [name, value] : record.items()) {
            names.push_back(name);
            cells.push_back(cell(value));
        }
        if (text.empty()) text = csv_line(names);
        text += csv_line(cells);
    }
    return text;
}

std::string json_text(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace hearth::analysis
