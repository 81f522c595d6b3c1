#include "sim/input/set_text.hpp"

#include "sim/input/text_file.hpp"

namespace hearth {

bool takes_words(const Declaration& declaration) {
    return declaration.type == ValueType::text || declaration.type == ValueType::option || declaration.type == ValueType::month ||
           declaration.type == ValueType::table;
}

Literal set_literal(const Declaration& declaration, const std::string& value, const Position& at) {
    auto literal = parse_literal(value);
    if (takes_words(declaration) && !(literal && std::holds_alternative<std::string>(literal->value))) literal = text_literal(value);
    if (!literal && declaration.type == ValueType::texts) literal = text_literal(value);   // a lone text is a list of one
    if (!literal) literal = Literal{Literal::Other{"no TOML value"}, shortened(value), {}};
    literal->at = at;
    return *literal;
}

}  // namespace hearth
