#include "app/commands.hpp"
#include "app/errors.hpp"
#include "app/given.hpp"
#include "sim/core/suggest.hpp"
#include "sim/input/manual.hpp"

#include <iostream>

namespace hearth::cli {
namespace {

[[noreturn]] void refuse(const std::string& only, std::span<const Declaration> declarations) {
    std::vector<std::string> known;
    for (const Declaration& declaration : declarations) {
        known.push_back(declaration.key);
        known.push_back(declaration.key.substr(0, declaration.key.find('.')));
    }
    throw UsageError("params: " + only + " is neither a section nor a key." + did_you_mean(only, known));
}

}  // namespace

int params(const ParamsArguments& arguments, ModelFactory make_model) {
    const auto model = make_model();
    if (!arguments.resolved.empty()) {
        if (arguments.schema || !arguments.only.empty()) throw UsageError("params: --resolved goes with --json and --set only.");
        const Scenario scenario = read_given(arguments.resolved, arguments.sets, *model).scenario;
        std::cout << (arguments.json ? resolved_json(scenario) : resolved_text(scenario));
        return done;
    }
    if (!arguments.sets.empty()) throw UsageError("params: --set goes with --resolved SCENARIO.");
    if (arguments.schema && !arguments.only.empty()) throw UsageError("params: --schema is of the whole scenario.");
    const auto chosen = chosen_declarations(model->declarations(), arguments.only);
    if (chosen.empty()) refuse(arguments.only, model->declarations());
    std::cout << (arguments.schema ? manual_schema(chosen) : arguments.json ? manual_json(chosen) : manual_text(chosen));
    return done;
}

}  // namespace hearth::cli
