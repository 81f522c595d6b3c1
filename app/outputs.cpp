#include "app/outputs.hpp"

#include "app/commands.hpp"
#include "app/errors.hpp"
#include "sim/output/publish.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace hearth::cli {
namespace {

namespace fs = std::filesystem;

const char* kind_of(fs::file_status status) {
    switch (status.type()) {
        case fs::file_type::directory: return "a folder";
        case fs::file_type::symlink: return "a link";
        case fs::file_type::fifo: return "a pipe";
        case fs::file_type::block:
        case fs::file_type::character: return "a device";
        default: return "something else";
    }
}

}  // namespace

void refuse_to_replace(const fs::path& path, bool force) {
    if (clear_left_over(path)) throw UsageError(fmt::format("{}: another hearth is writing it just now; -o FILE names another.", path.string()));
    std::error_code ignored;
    const fs::file_status status = fs::symlink_status(path, ignored);
    if (!fs::exists(status)) return;
    if (!fs::is_regular_file(status)) {
        throw UsageError(fmt::format("{}: {}, not a plain file, and was not touched; -o FILE names another.", path.string(), kind_of(status)));
    }
    if (!force) {
        throw UsageError(fmt::format("{}: exists already and was not touched. --force replaces it, -o FILE names another.", path.string()));
    }
}

int tell_other_name(const fs::path& asked, const fs::path& written, int code) {
    if (written == asked) return code;
    spdlog::error("{}: came into being meanwhile and was not touched; the result is {}.", asked.string(), written.string());
    return usage;
}

std::vector<std::string> inputs_of(const Scenario& scenario) {
    std::vector<std::string> inputs;
    for (const ScenarioFile& file : scenario.files) inputs.push_back(file.name);
    for (const ScenarioTable& table : scenario.tables) inputs.push_back(table.file);
    return inputs;
}

void refuse_to_replace_inputs(const fs::path& path, const std::vector<std::string>& inputs) {
    for (const std::string& input : inputs) {
        std::error_code ignored;
        if (fs::equivalent(path, input, ignored)) {
            throw UsageError(fmt::format("{}: is what the scenario is read from, and was not touched; -o FILE names another.", path.string()));
        }
    }
}

}  // namespace hearth::cli
