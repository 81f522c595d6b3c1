// Opening a file of ours to read: what kind of file it is comes first, then whether its bytes are those that were written; only then
// does HDF5 see it. Inside the room.
#pragma once

#include "sim/output/hdf5_file.hpp"
#include "sim/output/run_file_error.hpp"

#include <array>
#include <filesystem>
#include <string_view>

namespace hearth {

/// A kind of file: its attribute `format`, what people call it, and the version a program of ours writes.
struct FileKind {
    std::string_view format;
    std::string_view name;               ///< "run file"
    std::array<int, 2> version;          ///< {major, minor}: any minor of its own major is read
};

/// Throw RunFileError.
hdf5::File open_hdf5(const std::filesystem::path& path, const FileKind& kind);
std::array<int, 2> check_format(hid_t file, const std::filesystem::path& path, const FileKind& kind);

[[noreturn]] void fail(RunFileError::Reason reason, const std::filesystem::path& path, const std::string& why, int error = 0);
/// "is damaged ('<what>' cannot be read)", or what the disk said.
[[noreturn]] void unreadable(const hdf5::File& file, const std::filesystem::path& path, std::string_view what);
/// In a handler only: tells what is being handled. What hdf5_read.hpp or schema::check found wrong becomes a RunFileError.
[[noreturn]] void tell_fault(const hdf5::File& file, const std::filesystem::path& path);

/// Runs a step that reads.
template <class Step>
void reading(const hdf5::File& file, const std::filesystem::path& path, Step step) {
    try {
        step();
    } catch (const std::exception&) {
        tell_fault(file, path);
    }
}

}  // namespace hearth
