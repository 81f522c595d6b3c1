#include "sim/input/design_cell.hpp"

#include "sim/core/cells.hpp"
#include "sim/input/set_text.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <variant>

namespace hearth {
namespace {

DesignCell refused_cell(const Declaration& declaration, const std::string& text, const std::string& why) {
    return {text, fmt::format("{} = {} ({}).", declaration.key, toml_text(shortened(text)), why)};
}

std::string with_reason(const std::string& asked, const std::string& text) {
    if (is_suppression_mark(text)) return asked + "; an empty cell leaves the scenario's own value";
    const std::string why = why_no_number(text);
    return why.empty() ? asked : asked + "; " + why;
}

DesignCell flag(const Declaration& declaration, const std::string& text) {
    if (text == "true" || text == "TRUE" || text == "True") return {"true"};
    if (text == "false" || text == "FALSE" || text == "False") return {"false"};
    return refused_cell(declaration, text, "must be true or false");
}

// What TOML reads is left as it is written.
DesignCell whole_number(const Declaration& declaration, const std::string& text) {
    const Literal literal = set_literal(declaration, text, {});
    if (std::holds_alternative<std::int64_t>(literal.value)) return {text};
    const auto value = read_number(text);
    if (!value) return refused_cell(declaration, text, with_reason("must be a whole number", text));
    return {*value == std::floor(*value) ? fmt::format("{:.0f}", *value) : text};
}

DesignCell any_number(const Declaration& declaration, const std::string& text) {
    const Literal literal = set_literal(declaration, text, {});
    if (std::holds_alternative<std::int64_t>(literal.value) || std::holds_alternative<double>(literal.value)) return {text};
    const auto value = read_number(text);
    if (!value) return refused_cell(declaration, text, with_reason("must be a number", text));
    return {fmt::format("{}", *value)};
}

}  // namespace

DesignCell design_cell(const Declaration& declaration, const std::string& text) {
    if (is_spreadsheet_error(text)) return refused_cell(declaration, text, "a spreadsheet's error, not a " + std::string(
        declaration.type == ValueType::integer || declaration.type == ValueType::number ? "number" : "value"));
    if (declaration.type == ValueType::flag) return flag(declaration, text);
    if (declaration.type == ValueType::integer) return whole_number(declaration, text);
    if (declaration.type == ValueType::number) return any_number(declaration, text);
    return {text};
}

}  // namespace hearth
