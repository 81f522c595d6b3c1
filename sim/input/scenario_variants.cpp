#include "sim/input/scenario_variants.hpp"

#include "sim/input/set_text.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hearth {
namespace {

std::pair<std::string_view, std::string> split(const std::string& set) {
    const auto equals = std::min(set.find('='), set.size());
    return {std::string_view(set).substr(0, equals), set.substr(std::min(equals + 1, set.size()))};
}

const Declaration* find(std::span<const Declaration> declarations, std::string_view key) {
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& d) { return d.key == key; });
    return found == declarations.end() ? nullptr : &*found;
}

// What does not fit together, with the value that stands where it is blamed.
Problem misfit(const ParameterProblem& problem, const Position& at, const std::string& value) {
    return {at, fmt::format("{} = {}: {}", problem.key, value, problem.message)};
}

}  // namespace

ScenarioVariants::ScenarioVariants(const std::string& path, std::span<const std::string> sets, ModelFactory make_model)
    : make_model_(make_model), model_(make_model()), base_(check_scenario(path, sets, *model_)) {}

std::unique_ptr<Model> ScenarioVariants::make(std::span<const std::string> sets, const Position& at) const {
    std::unique_ptr<Model> model = make_model_();
    store(base_, *model);
    Problems problems;
    for (const std::string& set : sets) {
        const auto [key, text] = split(set);
        const Declaration* declaration = find(model->declarations(), key);
        if (declaration == nullptr || declaration->type == ValueType::table) continue;   // refused when the sweep was read, or in the base
        if (const auto value = checked_value(*declaration, set_literal(*declaration, text, at), problems)) declaration->store(*value);
    }
    // With a value of the scenario in place of a bad one, what does not fit together would mislead.
    if (problems.empty())
        for (const auto& found : {model->check()})
            for (const ParameterProblem& problem : found) problems.push_back(misfit(problem, at, value(problem.key, sets)));
    if (!problems.empty()) throw InputError(std::move(problems));
    return model;
}

std::string ScenarioVariants::value(std::string_view key, std::span<const std::string> sets) const {
    const Declaration* declaration = find(model_->declarations(), key);
    if (declaration == nullptr) return "";
    for (auto set = sets.rbegin(); set != sets.rend(); ++set) {
        const auto [given, text] = split(*set);
        if (given != key) continue;
        Problems ignored;
        const auto value = checked_value(*declaration, set_literal(*declaration, text, {}), ignored);
        return value ? toml_text(*value) : text;
    }
    return base_.scenario.values[static_cast<std::size_t>(declaration - model_->declarations().data())].value;
}

}  // namespace hearth
