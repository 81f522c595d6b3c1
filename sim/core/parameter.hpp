// A parameter is declared once: key, unit, meaning, default, range, evidence grade, source, and the struct member it fills.
// Reading, checking, the manual, the JSON Schema, the copy in the run file and sweep ranges all come from the declaration.
#pragma once

#include "sim/core/month.hpp"
#include "sim/core/table.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hearth {

/// How well a default is known: tied to a published figure, standard theory, assumed (so it belongs in sweeps),
/// or not evidence at all but a choice of the person running (which months, which places, which seed).
enum class Evidence { published, theory, assumed, choice };
std::string_view to_text(Evidence evidence);

using Value = std::variant<bool, std::int64_t, double, std::string, std::vector<double>, std::vector<std::string>>;
enum class ValueType { flag, integer, number, text, option, month, numbers, texts, table };
std::string_view to_text(ValueType type);

/// The bytes that a declaration fills.
struct Target { const void* address = nullptr; std::size_t bytes = 0; };
template <class T> Target target_of(const T& value) { return {&value, sizeof(T)}; }

struct Declaration {
    std::string key;                        ///< "section.name", both snake_case
    ValueType type = ValueType::number;
    std::string unit;                       ///< "1" for a pure number
    std::string meaning;                    ///< one sentence
    Value default_value;                    ///< a month and an option as text; a table as its path
    Range range = {};                       ///< integer, number, numbers (each element)
    std::vector<std::string> options = {};  ///< option: the allowed words, in their fixed order
    std::vector<std::string> elements = {}; ///< numbers: what each element stands for; its size is the length asked for
    TableSchema schema = {};                ///< table
    Evidence evidence = Evidence::assumed;
    std::string source;                     ///< publication or reason
    Target target = {};                     ///< where it is kept
    std::function<void(const Value&)> store = {};        ///< puts a checked value where it belongs
    std::function<void(Table)> store_table = {};         ///< table only
};

/// What the declaring code writes, one struct a type; the order of members is the order on the page. The default is not among them:
/// it is what the target holds, so it is written once, in the struct.
struct Number  { std::string key, unit, meaning; Range range; Evidence evidence; std::string source; };
struct Integer { std::string key, unit, meaning; Range range; Evidence evidence; std::string source; };
struct Flag    { std::string key, meaning; Evidence evidence; std::string source; };
struct Text    { std::string key, meaning; Evidence evidence; std::string source; };
struct Texts   { std::string key, meaning; Evidence evidence; std::string source; };
struct Numbers { std::string key, unit, meaning; std::vector<std::string> elements; Range range; Evidence evidence; std::string source; };
struct Option  { std::string key, meaning; std::vector<std::string> options; Evidence evidence; std::string source; };
struct MonthOf { std::string key, meaning; Evidence evidence; std::string source; };
struct TableAt { std::string key, meaning; std::string path; TableSchema schema; Evidence evidence; std::string source; };

/// The declarations of one model in their reading order. Each call takes the default from the target, which must still hold it and
/// must outlive the list. Throws std::logic_error for lengths or words that do not fit.
class Declarations {
public:
    void add(double& target, Number);
    void add(std::int64_t& target, Integer);
    void add(bool& target, Flag);
    void add(std::string& target, Text);
    void add(std::vector<std::string>& target, Texts);
    void add(std::span<double> target, Numbers);   ///< target.size() == elements.size()
    void add(Month& target, MonthOf);
    void add(Table& target, TableAt);              ///< an empty path: no table (rows == 0)
    /// The enumerator whose number is the word's position in the list of options.
    template <class Enum> void add(Enum& target, Option option) {
        add_option(std::move(option), static_cast<std::size_t>(target), target_of(target), [&target](std::size_t position) { target = static_cast<Enum>(position); });
    }

    std::span<const Declaration> all() const { return declarations_; }
    const Declaration* find(std::string_view key) const;

private:
    void add_option(Option option, std::size_t now, Target target, std::function<void(std::size_t)> store);
    std::vector<Declaration> declarations_;
};

/// What a model finds wrong with values that are each in range but do not fit together.
struct ParameterProblem {
    std::string key;       ///< where to look
    std::string message;   ///< "<what> (<why>)"
};

}  // namespace hearth
