#include "app/errors.hpp"

#include "app/commands.hpp"
#include "sim/input/error.hpp"
#include "sim/output/run_file_error.hpp"
#include "sim/run/sweep/folder.hpp"

#include <filesystem>
#include <iostream>
#include <new>
#include <system_error>

namespace hearth::cli {
namespace {

int tell(const std::string& message, Exit code) {
    std::cout.flush();
    std::cerr << message << std::endl;
    return code;
}

int tell(const InputError& error) {
    const std::size_t count = error.problems().size();
    const std::string summary = count == 1 ? "1 problem" : std::to_string(count) + " problems";
    return tell(std::string(error.what()) + "\nhearth: " + summary + "; nothing was run and nothing was written.", invalid_input);
}

}  // namespace

int guarded(const std::function<int()>& command) {
    try {
        const int code = command();
        std::cout.flush();
        if (!std::cout) return tell("hearth: the result could not be written to standard output.", system_refused);
        return code;
    } catch (const UsageError& error) {
        return tell(std::string("hearth: ") + error.what(), usage);
    } catch (const SweepConflict& conflict) {
        return tell(std::string("hearth: ") + conflict.what(), usage);
    } catch (const InputError& error) {
        return tell(error);
    } catch (const RunFileError& error) {
        return tell(std::string("hearth: ") + error.what(), static_cast<Exit>(error.exit_code()));
    } catch (const std::filesystem::filesystem_error& error) {
        const std::string where = error.path1().empty() ? "" : error.path1().string() + ": ";
        return tell("hearth: " + where + "the system refused (" + error.code().message() + ").", system_refused);
    } catch (const std::system_error& error) {
        return tell(std::string("hearth: ") + error.what(), system_refused);
    } catch (const std::bad_alloc&) {
        return tell("hearth: out of memory (fewer --jobs or places need less).", system_refused);
    } catch (const std::exception& error) {
        return tell(std::string("hearth: internal error, please report it: ") + error.what(), internal_error);
    }
}

}  // namespace hearth::cli
