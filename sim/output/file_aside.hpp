// An HDF5 file that is written under a temporary name beside its target and gets its name only when it is whole (publish.hpp).
#pragma once

#include "sim/output/hdf5_file.hpp"
#include "sim/output/publish.hpp"
#include "sim/output/run_file_error.hpp"

#include <filesystem>
#include <optional>

namespace hearth {

class FileAside {
public:
    /// Throws RunFileError (Reason::system), also where the target is in the way: a folder, a link, a pipe.
    explicit FileAside(const std::filesystem::path& target);
    ~FileAside() { discard(); }   ///< without finish(): removes the temporary
    FileAside(const FileAside&) = delete;
    FileAside& operator=(const FileAside&) = delete;

    operator hid_t() const { return *file_; }

    /// Runs a step that writes. What the disk refused is a RunFileError; what HDF5 refused although the disk did not is ours,
    /// a std::runtime_error.
    template <class Step> void guarded(Step step) {
        try {
            step();
        } catch (const hdf5::Error& error) {
            refuse(error);
        }
        refuse_device_error();
    }

    /// Closes, appends the checksum, fsyncs, publishes. Everything opened from the file must be closed before. Returns the name it
    /// got: where something came into being at the target that is to be kept, the next free one.
    std::filesystem::path finish(Existing existing);

private:
    [[noreturn]] void refuse(const hdf5::Error& error) const;
    void refuse_device_error() const;
    void discard();

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    std::optional<hdf5::File> file_;   // engaged while the temporary exists
};

}  // namespace hearth
