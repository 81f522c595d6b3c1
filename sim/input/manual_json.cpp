// The parts of the manual that are JSON.
#include "sim/input/manual.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>

namespace hearth {
namespace {

using Json = nlohmann::ordered_json;

Json value_json(const Value& value) {
    return std::visit([](const auto& v) { return Json(v); }, value);
}

Json limit_json(double limit) {
    if (std::nearbyint(limit) != limit || std::abs(limit) > 0x1p63) return limit;
    return limit < 0x1p63 ? static_cast<std::int64_t>(limit) : std::numeric_limits<std::int64_t>::max();
}

void put_range(Json& json, const Range& range) {
    if (std::isfinite(range.low)) json["minimum"] = limit_json(range.low);
    if (std::isfinite(range.high)) json["maximum"] = limit_json(range.high);
}

const char* type_name(ValueType type) {
    switch (type) {
        case ValueType::flag: return "flag";
        case ValueType::integer: return "integer";
        case ValueType::number: return "number";
        case ValueType::text: return "text";
        case ValueType::option: return "option";
        case ValueType::month: return "month";
        case ValueType::numbers: return "numbers";
        case ValueType::texts: return "texts";
        case ValueType::table: return "table";
    }
    return "";
}

const char* cell_name(CellType type) {
    switch (type) {
        case CellType::text: return "text";
        case CellType::number: return "number";
        case CellType::integer: return "integer";
        case CellType::year: return "year";
        case CellType::list: return "list";
    }
    return "";
}

Json columns_json(const TableSchema& schema) {
    Json columns = Json::array();
    for (const ColumnSchema& column : schema.columns) {
        Json json = {{"name", column.name}, {"unit", column.unit}, {"meaning", column.meaning}};
        json["type"] = cell_name(column.type);
        put_range(json, column.range);
        json["may_be_absent"] = column.presence == Presence::optional;
        json["also"] = column.also;
        json["may_be_empty"] = column.empty == EmptyCells::allowed;
        columns.push_back(std::move(json));
    }
    return columns;
}

Json declaration_json(const Declaration& d) {
    Json json = {{"key", d.key}, {"type", type_name(d.type)}, {"unit", d.unit}, {"meaning", d.meaning}};
    json["default"] = value_json(d.default_value);
    put_range(json, d.range);
    if (!d.options.empty()) json["options"] = d.options;
    if (!d.elements.empty()) json["elements"] = d.elements;
    if (d.type == ValueType::table) json["columns"] = columns_json(d.schema);
    json["evidence"] = std::string(to_text(d.evidence));
    json["source"] = d.source;
    return json;
}

Json property(const Declaration& d) {
    Json json;
    json["description"] = d.meaning + (d.unit.empty() || d.unit == "1" ? "" : " [" + d.unit + "]");
    json["default"] = value_json(d.default_value);
    switch (d.type) {
        case ValueType::flag: json["type"] = "boolean"; break;
        case ValueType::integer:
            json["type"] = "integer";
            put_range(json, d.range);
            break;
        case ValueType::number:
            json["type"] = "number";
            put_range(json, d.range);
            break;
        case ValueType::text:
        case ValueType::table: json["type"] = "string"; break;
        case ValueType::option:
            json["type"] = "string";
            json["enum"] = d.options;
            break;
        case ValueType::month:
            json["type"] = "string";
            json["pattern"] = "^(19|2[0-6])[0-9][0-9]-(0[1-9]|1[0-2])$";
            break;
        case ValueType::numbers:
            json["type"] = "array";
            json["items"]["type"] = "number";
            put_range(json["items"], d.range);
            json["minItems"] = json["maxItems"] = d.elements.size();
            break;
        case ValueType::texts:
            json["type"] = {"array", "string"};   // a lone text is a list of one
            json["items"]["type"] = "string";
            break;
    }
    return json;
}

}  // namespace

std::string manual_json(std::span<const Declaration> declarations) {
    Json json = Json::array();
    for (const Declaration& d : declarations) json.push_back(declaration_json(d));
    return json.dump(2) + "\n";
}

std::string manual_schema(std::span<const Declaration> declarations) {
    Json schema;
    schema["$schema"] = "http://json-schema.org/draft-07/schema#";
    schema["title"] = "hearth scenario";
    schema["type"] = "object";
    schema["additionalProperties"] = false;
    Json& sections = schema["properties"];
    sections["extends"] = {{"type", "string"}, {"description", "A scenario file whose values hold where this one says nothing."}};
    for (const Declaration& d : declarations) {
        const auto dot = d.key.find('.');
        Json& section = sections[d.key.substr(0, dot)];
        section["type"] = "object";
        section["additionalProperties"] = false;
        section["properties"][d.key.substr(dot + 1)] = property(d);
    }
    return schema.dump(2) + "\n";
}

std::string resolved_json(const Scenario& scenario) {
    Json json = Json::array();
    for (const ScenarioValue& value : scenario.values) {
        json.push_back({{"key", value.key}, {"value", value.value}, {"origin", value.origin}});
    }
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace hearth
