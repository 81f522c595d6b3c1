#include "app/errors.hpp"

#include "app/answer.hpp"
#include "app/commands.hpp"
#include "sim/core/printable.hpp"
#include "sim/input/error.hpp"
#include "sim/output/run_file_error.hpp"
#include "sim/run/sweep/folder.hpp"

#include <filesystem>
#include <iostream>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace hearth::cli {
namespace {

class Teller {
public:
    explicit Teller(bool json) : json_(json) {}

    int tell(const std::string& message, Exit code) const { return tell("hearth: " + printable(message, Lines::one), code, {{{}, message}}); }
    int tell(const InputError& error) const {
        const std::size_t count = error.problems().size();
        const std::string summary = count == 1 ? "1 problem" : std::to_string(count) + " problems";
        return tell(std::string(error.what()) + "\nhearth: " + summary + "; nothing was run and nothing was written.", invalid_input, error.problems());
    }

private:
    int tell(const std::string& message, Exit code, const Problems& problems) const {
        if (json_) print({{"problems", problems_json(problems)}});
        std::cout.flush();
        std::cerr << message << std::endl;
        return code;
    }

    bool json_;
};

}  // namespace

nlohmann::ordered_json problems_json(const Problems& problems) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) {
        list.push_back({{"file", problem.at.file}, {"line", problem.at.line}, {"column", problem.at.column}, {"message", problem.message}});
    }
    return list;
}

namespace {

constexpr std::string_view out_of_memory = "out of memory; fewer --jobs, or a run of fewer places, scenarios or months, need less.";

// HDF5 takes a block that it cannot have for a fault of the file.
bool short_of_memory() {
    constexpr std::size_t enough = 32 << 20;
    const std::unique_ptr<char[]> block(new (std::nothrow) char[enough]);
    return block == nullptr;
}

int told(const std::function<int()>& command, const Teller& teller) {
    try {
        const int code = command();
        std::cout.flush();
        if (!std::cout) return teller.tell("the result could not be written to standard output.", system_refused);
        return code;
    } catch (const UsageError& error) {
        return teller.tell(error.what(), usage);
    } catch (const SweepConflict& conflict) {
        return teller.tell(conflict.what(), usage);
    } catch (const InputError& error) {
        return teller.tell(error);
    } catch (const RunFileError& error) {
        if (short_of_memory()) return teller.tell(std::string(out_of_memory), system_refused);
        return teller.tell(error.what(), static_cast<Exit>(error.exit_code()));
    } catch (const std::filesystem::filesystem_error& error) {
        const std::string where = error.path1().empty() ? "" : error.path1().string() + ": ";
        return teller.tell(where + "the system refused (" + error.code().message() + ").", system_refused);
    } catch (const std::system_error& error) {
        return teller.tell(error.what(), system_refused);
    } catch (const std::bad_alloc&) {
        return teller.tell(std::string(out_of_memory), system_refused);
    } catch (const std::exception& error) {
        if (short_of_memory()) return teller.tell(std::string(out_of_memory), system_refused);
        return teller.tell(std::string("internal error, please report it: ") + error.what(), internal_error);
    }
}

// Where there is no memory even for telling so.
int tell_without_memory() {
    for (const std::string_view text : {std::string_view("hearth: "), out_of_memory, std::string_view("\n")}) {
        const auto ignored = ::write(STDERR_FILENO, text.data(), text.size());
        static_cast<void>(ignored);
    }
    return system_refused;
}

}  // namespace

int guarded(const std::function<int()>& command, bool json) {
    try {
        return told(command, Teller(json));
    } catch (const std::bad_alloc&) {
        return tell_without_memory();
    }
}

}  // namespace hearth::cli
