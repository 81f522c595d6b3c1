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

// declarations.size() where nobody declares it.
std::size_t position(std::span<const Declaration> declarations, std::string_view key) {
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& d) { return d.key == key; });
    return static_cast<std::size_t>(found - declarations.begin());
}

// What does not fit together, with the value that stands where it is blamed.
Problem misfit(const ParameterProblem& problem, const Position& at, const std::string& value) {
    return {at, fmt::format("{} = {}: {}", problem.key, value, problem.message)};
}

}  // namespace

ScenarioVariants::ScenarioVariants(const std::string& path, std::span<const std::string> sets, ModelFactory make_model)
    : make_model_(make_model), model_(make_model()), base_(check_scenario(path, sets, *model_)) {}

Problems ScenarioVariants::apply(std::span<const std::string> sets, const Position& at, Model& model) const {
    Problems problems;
    for (const std::string& set : sets) {
        const auto [key, text] = split(set);
        const std::size_t i = position(model.declarations(), key);
        if (i == base_.values.size() || model.declarations()[i].type == ValueType::table) continue;   // refused or read with the base
        const Declaration& declaration = model.declarations()[i];
        if (const auto value = checked_value(declaration, set_literal(declaration, text, at), problems)) declaration.store(*value);
    }
    // With a value of the scenario in place of a bad one, what does not fit together would mislead.
    if (!problems.empty()) return problems;
    for (const auto& found : {model.check(), check_output(model)})
        for (const ParameterProblem& problem : found) problems.push_back(misfit(problem, at, value(problem.key, sets)));
    return problems;
}

std::unique_ptr<Model> ScenarioVariants::make(std::span<const std::string> sets, const Position& at) const {
    std::unique_ptr<Model> model = make_model_();
    store(base_, *model);
    Problems problems = apply(sets, at, *model);
    if (!problems.empty()) throw InputError(std::move(problems));
    return model;
}

Problems ScenarioVariants::check(std::span<const std::string> sets, const Position& at,
                                 const std::function<Problems(const Model&)>& more) const {
    Problems problems = apply(sets, at, *model_);
    if (problems.empty()) problems = more(*model_);
    for (const std::string& set : sets) {   // as it was
        const std::size_t i = position(model_->declarations(), split(set).first);
        if (i == base_.values.size() || model_->declarations()[i].type == ValueType::table) continue;
        model_->declarations()[i].store(base_.values[i]);
    }
    return problems;
}

std::string ScenarioVariants::value(std::string_view key, std::span<const std::string> sets) const {
    const std::size_t i = position(model_->declarations(), key);
    if (i == base_.values.size()) return "";
    for (auto set = sets.rbegin(); set != sets.rend(); ++set) {
        const auto [given, text] = split(*set);
        if (given != key) continue;
        Problems ignored;
        const Declaration& declaration = model_->declarations()[i];
        const auto value = checked_value(declaration, set_literal(declaration, text, {}), ignored);
        return value ? toml_text(*value) : text;
    }
    return base_.scenario.values[i].value;
}

}  // namespace hearth
