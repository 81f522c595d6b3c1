#include "sim/input/value_check.hpp"

#include "sim/core/cells.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace hearth {
namespace {

std::string bound(double value) {
    // Whole numbers beyond 2^53 are limits of a type (2^63 - 1), which a double shows rounded up.
    if (value >= 9223372036854775807.0) return "9223372036854775807";
    return fmt::format("{}", value);
}

std::string allowed(const Declaration& declaration) {
    const std::string range = range_text(declaration.range, declaration.unit);
    return range.empty() ? "" : "; allowed " + range;
}

std::string asked_for(const Declaration& declaration) {
    switch (declaration.type) {
        case ValueType::flag: return "true or false";
        case ValueType::integer: return "a whole number";
        case ValueType::number: return "a number";
        case ValueType::text: return "text, in quotes";
        case ValueType::option: return "one of \"" + fmt::format("{}", fmt::join(declaration.options, "\", \"")) + "\"";
        case ValueType::month: return "a month as \"YYYY-MM\", 1900-01 to 2699-12";
        case ValueType::numbers:
            return fmt::format("a list of {} numbers: {}", declaration.elements.size(), fmt::join(declaration.elements, ", "));
        case ValueType::texts: return "a list of texts, [\"...\", \"...\"], or one text";
        case ValueType::table: return "the name of a table file, in quotes";
    }
    return "";
}

class Check {
public:
    Check(const Declaration& declaration, const Literal& given, Problems& problems)
        : declaration_(declaration), given_(given), problems_(problems) {}

    std::optional<Value> value() {
        switch (declaration_.type) {
            case ValueType::flag:
                if (const auto* flag = std::get_if<bool>(&given_.value)) return *flag;
                break;
            case ValueType::integer: return integer();
            case ValueType::number:
                if (const auto read = number(given_, declaration_.key)) return *read;
                return std::nullopt;
            case ValueType::text:
            case ValueType::table:
                if (const auto* text = std::get_if<std::string>(&given_.value)) return *text;
                break;
            case ValueType::option: return option();
            case ValueType::month: return month();
            case ValueType::numbers: return numbers();
            case ValueType::texts: return texts();
        }
        return wrong_type(given_, declaration_.key);
    }

private:
    std::nullopt_t problem(const Literal& at, const std::string& what, const std::string& why, const std::string& suggestion = "") {
        problems_.push_back({at.at, fmt::format("{} = {} ({}).{}", what, at.text, why, suggestion)});
        return std::nullopt;
    }
    std::nullopt_t wrong_type(const Literal& at, const std::string& what) {
        return problem(at, what, "must be " + asked_for(declaration_) + allowed(declaration_));
    }

    std::optional<Value> integer() {
        const auto* read = std::get_if<std::int64_t>(&given_.value);
        if (read == nullptr) return wrong_type(given_, declaration_.key);
        const auto value = static_cast<double>(*read);
        if (value < declaration_.range.low || value > declaration_.range.high) return out_of_range(given_, declaration_.key);
        return *read;
    }

    std::optional<double> number(const Literal& at, const std::string& what) {
        const auto* whole = std::get_if<std::int64_t>(&at.value);
        const auto* read = std::get_if<double>(&at.value);
        if (whole == nullptr && read == nullptr) return no_number(at, what);
        const double value = whole != nullptr ? static_cast<double>(*whole) : *read;
        if (!std::isfinite(value)) return problem(at, what, "not a finite number" + allowed(declaration_));
        if (value < declaration_.range.low || value > declaration_.range.high) return out_of_range(at, what);
        return value;
    }

    std::nullopt_t no_number(const Literal& at, const std::string& what) {
        const std::string written = with_digits_around_point(at.text);
        if (written.empty()) {
            const auto* text = std::get_if<std::string>(&at.value);
            const std::string why = why_no_number(text != nullptr ? *text : at.text);
            return problem(at, what, "must be a number" + allowed(declaration_) + (why.empty() ? "" : "; " + why));
        }
        return problem(at, what, "must be a number with a digit before and after the point" + allowed(declaration_),
                       " Did you mean " + written + "?");
    }

    std::nullopt_t out_of_range(const Literal& at, const std::string& what) {
        return problem(at, what, "out of range" + allowed(declaration_));
    }

    std::optional<Value> option() {
        const auto* word = std::get_if<std::string>(&given_.value);
        if (word == nullptr) return wrong_type(given_, declaration_.key);
        for (const std::string& known : declaration_.options) {
            if (known == *word) return *word;
        }
        return problem(given_, declaration_.key, "must be " + asked_for(declaration_), did_you_mean(*word, declaration_.options, "\""));
    }

    std::optional<Value> month() {
        const auto* text = std::get_if<std::string>(&given_.value);
        if (text == nullptr || !parse_month(*text)) return wrong_type(given_, declaration_.key);
        return *text;
    }

    std::optional<Value> numbers() {
        const auto* list = std::get_if<std::vector<Literal>>(&given_.value);
        if (list == nullptr) return wrong_type(given_, declaration_.key);
        const std::size_t asked = declaration_.elements.size();
        if (list->size() != asked) {
            return problem(given_, declaration_.key, fmt::format("{} value{}; must be {}", list->size(), list->size() == 1 ? "" : "s",
                                                                 asked_for(declaration_)));
        }
        std::vector<double> values;
        for (std::size_t i = 0; i < asked; ++i) {
            const auto value = number((*list)[i], declaration_.key + "[" + declaration_.elements[i] + "]");
            if (value) values.push_back(*value);
        }
        if (values.size() < asked) return std::nullopt;
        return values;
    }

    std::optional<Value> texts() {
        if (const auto* lone = std::get_if<std::string>(&given_.value)) return std::vector<std::string>{*lone};
        const auto* list = std::get_if<std::vector<Literal>>(&given_.value);
        if (list == nullptr) return wrong_type(given_, declaration_.key);
        std::vector<std::string> values;
        for (const Literal& element : *list) {
            const auto* text = std::get_if<std::string>(&element.value);
            if (text == nullptr) wrong_type(element, declaration_.key);
            else values.push_back(*text);
        }
        if (values.size() < list->size()) return std::nullopt;
        return values;
    }

    const Declaration& declaration_;
    const Literal& given_;
    Problems& problems_;
};

}  // namespace

std::string range_text(const Range& range, const std::string& unit) {
    const bool low = std::isfinite(range.low), high = std::isfinite(range.high);
    if (!low && !high) return "";
    std::string text = low && high ? bound(range.low) + " to " + bound(range.high)
                     : low         ? bound(range.low) + " or more"
                                   : bound(range.high) + " or less";
    if (!unit.empty() && unit != "1") text += " [" + unit + "]";
    return text;
}

std::optional<Value> checked_value(const Declaration& declaration, const Literal& given, Problems& problems) {
    return Check(declaration, given, problems).value();
}

}  // namespace hearth
