#include "sim/core/parameter.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace hearth {

std::string_view to_text(Evidence evidence) {
    constexpr std::array<std::string_view, 4> words = {"published", "theory", "assumed", "choice"};
    return words.at(static_cast<std::size_t>(evidence));
}

std::string_view to_text(ValueType type) {
    constexpr std::array<std::string_view, 9> words = {"true or false", "whole number", "number", "text", "one of a list",
                                                       "month", "list of numbers", "list of texts", "table"};
    return words.at(static_cast<std::size_t>(type));
}

const Declaration* Declarations::find(std::string_view key) const {
    const auto found = std::find_if(declarations_.begin(), declarations_.end(),
                                    [&](const Declaration& declaration) { return declaration.key == key; });
    return found == declarations_.end() ? nullptr : &*found;
}

void Declarations::add(double& target, Number n) {
    declarations_.push_back({.key = n.key, .type = ValueType::number, .unit = n.unit, .meaning = n.meaning,
                             .default_value = target, .range = n.range, .evidence = n.evidence, .source = n.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = std::get<double>(v); }});
}

void Declarations::add(std::int64_t& target, Integer n) {
    declarations_.push_back({.key = n.key, .type = ValueType::integer, .unit = n.unit, .meaning = n.meaning,
                             .default_value = target, .range = n.range, .evidence = n.evidence, .source = n.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = std::get<std::int64_t>(v); }});
}

void Declarations::add(bool& target, Flag f) {
    declarations_.push_back({.key = f.key, .type = ValueType::flag, .unit = "1", .meaning = f.meaning,
                             .default_value = target, .evidence = f.evidence, .source = f.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = std::get<bool>(v); }});
}

void Declarations::add(std::string& target, Text t) {
    declarations_.push_back({.key = t.key, .type = ValueType::text, .unit = "", .meaning = t.meaning,
                             .default_value = target, .evidence = t.evidence, .source = t.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = std::get<std::string>(v); }});
}

void Declarations::add(std::vector<std::string>& target, Texts t) {
    declarations_.push_back({.key = t.key, .type = ValueType::texts, .unit = "", .meaning = t.meaning,
                             .default_value = target, .evidence = t.evidence, .source = t.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = std::get<std::vector<std::string>>(v); }});
}

void Declarations::add(std::span<double> target, Numbers n) {
    if (target.size() != n.elements.size())
        throw std::logic_error(n.key + ": elements and target differ in length");
    declarations_.push_back({.key = n.key, .type = ValueType::numbers, .unit = n.unit, .meaning = n.meaning,
                             .default_value = std::vector<double>(target.begin(), target.end()), .range = n.range, .elements = n.elements,
                             .evidence = n.evidence, .source = n.source, .target = {target.data(), target.size_bytes()}, .store = [target](const Value& v) {
                                 const auto& values = std::get<std::vector<double>>(v);
                                 std::copy(values.begin(), values.end(), target.begin());
                             }});
}

void Declarations::add(Month& target, MonthOf m) {
    declarations_.push_back({.key = m.key, .type = ValueType::month, .unit = "", .meaning = m.meaning,
                             .default_value = to_text(target), .evidence = m.evidence, .source = m.source,
                             .target = target_of(target), .store = [&target](const Value& v) { target = parse_month(std::get<std::string>(v)).value(); }});
}

void Declarations::add(Table& target, TableAt t) {
    declarations_.push_back({.key = t.key, .type = ValueType::table, .unit = "", .meaning = t.meaning,
                             .default_value = t.path, .schema = std::move(t.schema), .evidence = t.evidence,
                             .source = t.source, .target = target_of(target), .store_table = [&target](Table read) { target = std::move(read); }});
}

void Declarations::add_option(Option o, std::size_t now, Target target, std::function<void(std::size_t)> store) {
    const auto position = [options = o.options](const std::string& word) {
        const auto found = std::find(options.begin(), options.end(), word);
        if (found == options.end()) throw std::logic_error(word + " is not an option");
        return static_cast<std::size_t>(found - options.begin());
    };
    if (now >= o.options.size()) throw std::logic_error(o.key + ": the default is not among the options");
    declarations_.push_back({.key = o.key, .type = ValueType::option, .unit = "", .meaning = o.meaning,
                             .default_value = o.options[now], .options = o.options, .evidence = o.evidence, .source = o.source,
                             .target = target, .store = [position, store](const Value& v) { store(position(std::get<std::string>(v))); }});
}

}  // namespace hearth
