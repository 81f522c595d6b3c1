#include "sim/input/sweep_vary.hpp"

#include "sim/input/sweep_design.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace hearth {
namespace {

class FactorReader {
public:
    FactorReader(const Declaration& declaration, const Entry& entry, DesignKind kind, Problems& problems)
        : declaration_(declaration), entry_(entry), kind_(kind), problems_(problems) {
        whole_ = declaration.type == ValueType::integer;
        numeric_ = whole_ || declaration.type == ValueType::number;
        of_lists_ = declaration.type == ValueType::numbers || declaration.type == ValueType::texts;
    }

    std::optional<Factor> read() {
        if (of_lists_ && is_sampled(kind_)) {
            return problem("a parameter of several values cannot be sampled; design = \"list\" or \"grid\" takes it as a list of lists");
        }
        const auto* word = std::get_if<std::string>(&entry_.value.value);
        if (word != nullptr && *word == "range") return whole_range();
        const auto* list = std::get_if<std::vector<Literal>>(&entry_.value.value);
        if (list == nullptr || list->empty()) return problem(asked_for());
        return is_sampled(kind_) && numeric_ ? bounds(*list) : levels(*list);
    }

private:
    std::nullopt_t problem(const std::string& why) {
        problems_.push_back({entry_.value.at, fmt::format("{} = {} ({}).", declaration_.key, entry_.value.text, why)});
        return std::nullopt;
    }

    Factor empty() const { return {.key = declaration_.key, .at = entry_.at, .whole = whole_}; }

    std::string asked_for() const {
        if (of_lists_) return "must be a list of lists, [[...], [...]]";
        if (!is_sampled(kind_)) return "must be a list of values, [..., ...]";
        if (!numeric_) return "must be a list of values to draw among, [..., ...]";
        const std::string words = "must be [from, to], [from, to, \"log\"] or \"range\"";
        return std::holds_alternative<std::vector<Literal>>(entry_.value.value)
                   ? words + "; design = \"list\" or \"grid\" takes values one by one" : words;
    }

    std::optional<Factor> whole_range() {
        Factor factor = empty();
        const Range& range = declaration_.range;
        if (declaration_.type == ValueType::flag) {
            factor.levels = {"false", "true"};
        } else if (declaration_.type == ValueType::option) {
            for (const std::string& option : declaration_.options) factor.levels.push_back(toml_text(option));
        } else if (!numeric_) {
            return problem("it has no range; list its values");
        } else if (!std::isfinite(range.low) || !std::isfinite(range.high)) {
            return problem("its declared range has no end; say from where to where");
        } else if (is_sampled(kind_)) {
            factor.low = range.low, factor.high = range.high;
        } else {
            for (const double end : {range.low, range.high}) {
                factor.levels.push_back(whole_ ? toml_text(static_cast<std::int64_t>(end)) : toml_text(end));
            }
        }
        return factor;
    }

    std::optional<Factor> bounds(const std::vector<Literal>& list) {
        Factor factor = empty();
        const auto* word = list.size() == 3 ? std::get_if<std::string>(&list[2].value) : nullptr;
        factor.logarithmic = word != nullptr && *word == "log";
        if (list.size() != 2 && !factor.logarithmic) return problem(asked_for());
        const auto low = number(list[0]), high = number(list[1]);
        if (!low || !high) return std::nullopt;
        if (!(*low < *high)) return problem("from must be below to");
        if (factor.logarithmic && !(*low > 0)) return problem("\"log\" needs a range above 0");
        factor.low = *low, factor.high = *high;
        return factor;
    }

    std::optional<double> number(const Literal& literal) {
        const auto value = checked_value(declaration_, literal, problems_);
        if (!value) return std::nullopt;
        const auto* whole = std::get_if<std::int64_t>(&*value);
        return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(*value);
    }

    std::optional<Factor> levels(const std::vector<Literal>& list) {
        Factor factor = empty();
        for (const Literal& literal : list) {
            if (of_lists_ && !std::holds_alternative<std::vector<Literal>>(literal.value)) return problem(asked_for());
            if (const auto value = checked_value(declaration_, literal, problems_)) factor.levels.push_back(toml_text(*value));
        }
        if (factor.levels.size() < list.size()) return std::nullopt;
        return factor;
    }

    const Declaration& declaration_;
    const Entry& entry_;
    DesignKind kind_;
    Problems& problems_;
    bool whole_ = false, numeric_ = false, of_lists_ = false;
};

}  // namespace

std::optional<Factor> read_factor(const Declaration& declaration, const Entry& entry, DesignKind kind, Problems& problems) {
    return FactorReader(declaration, entry, kind, problems).read();
}

}  // namespace hearth
