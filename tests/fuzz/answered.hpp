// What the command line answers is no finding (app/errors.cpp lists it); everything else passes through.
#pragma once

#include "sim/input/error.hpp"
#include "sim/output/run_file_error.hpp"

#include <nlohmann/json.hpp>

#include <new>
#include <string>
#include <system_error>

namespace hearth::fuzz {

/// With --json a command prints its answer as JSON; bytes that are not UTF-8 are replaced there.
inline void tell(const std::string& text) { static_cast<void>(nlohmann::ordered_json(text).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)); }

/// Whether the bytes were read; no when they were refused.
template <class Read> bool answered(Read read) {
    try {
        read();
        return true;
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems()) tell(to_text(problem));
    } catch (const RunFileError& error) {
        tell(error.what());
    } catch (const std::system_error& error) {
        tell(error.what());
    } catch (const std::bad_alloc&) {   // limits.cpp refuses what no sound input asks for
    }
    return false;
}

}  // namespace hearth::fuzz
