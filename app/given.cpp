#include "app/given.hpp"

#include "app/errors.hpp"
#include "sim/input/text_file.hpp"
#include "sim/output/run_file.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/run_again.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace hearth::cli {
namespace {

bool is_hdf5(const std::string& path) { return begins_with(path, "\x89HDF\r\n\x1a\n"); }

// Another build may give other figures from the same inputs.
void tell_other_program(const std::string& path, const ProgramDescription& then) {
    const ProgramDescription now = describe_program();
    if (then.version == now.version && then.revision == now.revision && then.compiler == now.compiler && then.libraries == now.libraries) return;
    spdlog::warn("{}: was made by hearth {} ({}), this is {} ({}): figures may differ", path, then.version, then.revision, now.version, now.revision);
}

Given read_run_file(const std::string& path, const std::vector<std::string>& sets, Model& model) {
    const RunFile file(path);
    const RunDescription& description = file.description();
    if (description.sweep || description.given.empty())
        throw UsageError(fmt::format("{}: holds {} scenarios of a sweep; hearth sweep run takes its sweep file.", path, description.scenarios.size()));
    tell_other_program(path, description.program);
    RunAgain again = run_again(description);
    again.sets.insert(again.sets.end(), sets.begin(), sets.end());
    KeptTexts read;
    const KeepTexts from(&again.texts, read);
    return {read_scenario(again.scenario, again.sets, model), again.sets};
}

}  // namespace

Given read_given(const std::string& path, const std::vector<std::string>& sets, Model& model) {
    if (is_hdf5(path)) return read_run_file(path, sets, model);
    return {read_scenario(path, sets, model), sets};
}

}  // namespace hearth::cli
