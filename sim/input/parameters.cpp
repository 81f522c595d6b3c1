#include "sim/input/parameters.hpp"

#include "sim/input/key_names.hpp"
#include "sim/input/layers.hpp"
#include "sim/input/nesting.hpp"
#include "sim/input/set_text.hpp"
#include "sim/core/shell.hpp"
#include "sim/core/suggest.hpp"
#include "sim/input/table_file.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace hearth {
namespace {

/// A value that was given somewhere, checked.
struct Given {
    Value value;
    Literal literal;
    std::string origin;
};

class ScenarioReader {
public:
    ScenarioReader(const std::string& path, Model& model) : path_(path), model_(model), declarations_(model.declarations()) {
        for (const Declaration& declaration : declarations_) sections_.insert(section_of(declaration.key));
    }

    CheckedScenario read(std::span<const std::string> sets) {
        layers_ = read_layers(path_, problems_);
        if (!layers_.empty()) refuse_sweep(layers_.front());
        sound_ = layers_read_ = problems_.empty();
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) read_layer(*layer);
        for (const std::string& set : sets) read_set(set);
        for (const Declaration& declaration : declarations_) resolve(declaration);
        if (sound_) check_together();
        stop_at_problems();
        checked_.scenario.name = std::filesystem::path(path_).stem().string();
        for (const Document& layer : layers_) checked_.scenario.files.push_back({layer.name, layer.text});
        return std::move(checked_);
    }

private:
    // Else every line of it would be a problem of its own.
    static void refuse_sweep(const Document& document) {
        for (const Section& section : document.sections) {
            if (section.name == "sweep")
                throw InputError({{section.at, fmt::format("[sweep] (a sweep, not a scenario). Did you mean hearth sweep run {}?", shell_path(document.name))}});
        }
    }

    void read_layer(const Document& layer) {
        for (const Section& section : layer.sections) {
            if (!sections_.contains(section.name)) {
                unknown_section(section.at, section.name);
                continue;
            }
            for (const Entry& entry : section.entries) {
                const Declaration* declaration = find(section.name + "." + entry.name);
                if (declaration == nullptr) unknown_key(entry.at, section.name, entry.name, entry.value.text);
                else take(*declaration, entry.value, to_text(Position{entry.at.file, entry.at.line}));
            }
        }
    }

    void read_set(const std::string& set) {
        const auto equals = set.find('=');
        const std::string key(set.substr(0, equals));
        const auto dot = key.find('.');
        if (equals == std::string::npos || dot == std::string::npos) {
            problems_.push_back({{"--set"}, fmt::format("{} (must be section.key=value).", shortened(set))});
            return;
        }
        const std::string value = set.substr(equals + 1);
        const std::string section = key.substr(0, dot), name = key.substr(dot + 1);
        const Declaration* declaration = find(key);
        if (const auto deep = toml_too_deep(value); deep && declaration != nullptr && !takes_words(*declaration)) {
            problems_.push_back({{"--set"}, fmt::format("{} = {} ({}).", key, shortened(value), deep->what)});
            sound_ = false;
        } else if (declaration != nullptr) take(*declaration, set_literal(*declaration, value, {"--set"}), "--set");
        else if (!sections_.contains(section)) unknown_section({"--set"}, section);
        else unknown_key({"--set"}, section, name, shortened(value));
    }

    void take(const Declaration& declaration, const Literal& literal, const std::string& origin) {
        const auto value = checked_value(declaration, literal, problems_);
        sound_ = sound_ && value.has_value();
        if (value) given_.insert_or_assign(declaration.key, Given{*value, literal, origin});
    }

    void resolve(const Declaration& declaration) {
        const auto found = given_.find(declaration.key);
        const bool is_default = found == given_.end();
        const Value value = is_default ? declaration.default_value : found->second.value;
        checked_.scenario.values.push_back({declaration.key, toml_text(value), is_default ? "default" : found->second.origin});
        checked_.values.push_back(value);
        checked_.tables.emplace_back();
        if (declaration.type != ValueType::table) return;
        const std::string& path = std::get<std::string>(value);
        if (!path.empty()) checked_.tables.back() = read_table(declaration, path, is_default ? nullptr : &found->second);
    }

    Table read_table(const Declaration& declaration, const std::string& path, const Given* given) {
        // Where a file could not be read, what it would have named or extended is not known.
        if (layers_.empty() || (given == nullptr && !layers_read_)) return {};
        const std::size_t problems_before = problems_.size();
        const std::string beside = given == nullptr ? layers_.back().name : given->origin == "--set" ? "" : given->literal.at.file;
        const std::string file = path_beside(beside, path);
        const NamedBy named_by{given == nullptr ? Position{"default"} : given->literal.at, declaration.key, toml_text(path)};
        const auto content = read_text_file(file, most_table_bytes, named_by, problems_);
        Table table;
        if (content) table = parse_table(file, *content, declaration.schema, problems_);
        sound_ = sound_ && problems_.size() == problems_before;
        table.path = path;
        checked_.scenario.tables.push_back({declaration.key, path, file, table.source, table.content, table.remarks});
        return table;
    }

    // Only of values that are each as they should be: with a default in place of a bad one, what does not fit would mislead.
    void check_together() {
        store(checked_, model_);
        for (const ParameterProblem& problem : model_.check()) misfit(problem);
        for (const ParameterProblem& problem : check_output(model_)) misfit(problem);
    }

    // Told where the value was given.
    void misfit(const ParameterProblem& problem) {
        const auto found = given_.find(problem.key);
        const Declaration* declaration = find(problem.key);
        const Position at = found != given_.end() ? found->second.literal.at : Position{"default"};
        const std::string value = found != given_.end()   ? found->second.literal.text
                                  : declaration != nullptr ? shortened(toml_text(declaration->default_value))
                                                           : "?";
        problems_.push_back({at, fmt::format("{} = {}: {}", problem.key, value, problem.message)});
    }

    bool suggests() const { return problems_.size() < most_suggested; }

    void unknown_section(const Position& at, const std::string& name) {
        if (!suggests()) return problems_.push_back({at, fmt::format("[{}] (unknown section).", name)});
        std::vector<std::string> known;
        for (const Declaration& declaration : declarations_) {
            const std::string section = section_of(declaration.key);
            if (std::find(known.begin(), known.end(), section) == known.end()) known.push_back(section);
        }
        std::string suggestion;
        if (const auto near = nearest_word(name, known)) suggestion = " Did you mean [" + *near + "]?";
        const std::string list = suggestion.empty() ? fmt::format("; there are [{}]", fmt::join(known, "], [")) : "";
        problems_.push_back({at, fmt::format("[{}] (unknown section{}).{}", name, list, suggestion)});
    }

    void unknown_key(const Position& at, const std::string& section, const std::string& name, const std::string& value) {
        if (!suggests()) return problems_.push_back({at, fmt::format("{}.{} = {} (unknown key).", section, name, value)});
        const std::vector<std::string> known = names_in(section);
        std::string suggestion = did_you_mean(name, known);
        for (const Declaration& declaration : declarations_) {
            if (suggestion.empty() && name_of(declaration.key) == name) {
                suggestion = fmt::format(" Did you mean {} in [{}]?", name, section_of(declaration.key));
            }
        }
        const bool few = known.size() <= most_listed;
        const std::string list = !suggestion.empty() ? ""
                                 : few               ? fmt::format("; [{}] has {}", section, fmt::join(known, ", "))
                                                     : fmt::format("; hearth params {} lists what there is", section);
        problems_.push_back({at, fmt::format("{}.{} = {} (unknown key{}).{}", section, name, value, list, suggestion)});
    }

    std::vector<std::string> names_in(const std::string& section) const {
        std::vector<std::string> names;
        for (const Declaration& declaration : declarations_) {
            if (section_of(declaration.key) == section) names.push_back(name_of(declaration.key));
        }
        return names;
    }

    const Declaration* find(const std::string& key) const {
        const auto found = std::find_if(declarations_.begin(), declarations_.end(),
                                        [&](const Declaration& declaration) { return declaration.key == key; });
        return found == declarations_.end() ? nullptr : &*found;
    }

    // In the order of the files and their lines; then --set, tables and defaults in the order they were met.
    void stop_at_problems() {
        if (problems_.empty()) return;
        const auto rank = [&](const Problem& problem) {
            const auto layer = std::find_if(layers_.begin(), layers_.end(),
                                            [&](const Document& document) { return document.name == problem.at.file; });
            const bool in_layer = layer != layers_.end();
            return std::tuple(layer - layers_.begin(), in_layer ? problem.at.line : 0, in_layer ? problem.at.column : 0);
        };
        std::stable_sort(problems_.begin(), problems_.end(),
                         [&](const Problem& a, const Problem& b) { return rank(a) < rank(b); });
        throw InputError(told_problems(std::move(problems_)));
    }

    std::string path_;
    Model& model_;
    std::span<const Declaration> declarations_;
    std::set<std::string> sections_;
    std::vector<Document> layers_;
    std::map<std::string, Given> given_;               // by key; later ones replace earlier ones
    bool layers_read_ = true;
    bool sound_ = true;                                // so far they are; a key nobody knows does not matter here
    CheckedScenario checked_;
    Problems problems_;
};

}  // namespace

CheckedScenario check_scenario(const std::string& path, std::span<const std::string> sets, Model& model) {
    return ScenarioReader(path, model).read(sets);
}

Scenario read_scenario(const std::string& path, std::span<const std::string> sets, Model& model) {
    return check_scenario(path, sets, model).scenario;
}

void store(const CheckedScenario& checked, Model& model) {
    const std::span<const Declaration> declarations = model.declarations();
    for (std::size_t i = 0; i < declarations.size(); ++i) {
        if (declarations[i].type == ValueType::table) declarations[i].store_table(checked.tables[i]);
        else declarations[i].store(checked.values[i]);
    }
}

}  // namespace hearth
