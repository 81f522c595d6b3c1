#include "sim/output/file_aside.hpp"

#include "sim/output/checksum.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;

RunFileError refused(const fs::path& target, int error) {
    return {RunFileError::Reason::system, fmt::format("{}: cannot be written ({})", target.string(), std::strerror(error)), error};
}

// errno for what a renaming would replace although it is no old file of ours: a folder, a link, a pipe, a device; 0 for none.
int in_the_way(const fs::path& target) {
    std::error_code ignored;
    const fs::file_status status = fs::symlink_status(target, ignored);
    if (!fs::exists(status) || fs::is_regular_file(status)) return 0;
    return fs::is_directory(status) ? EISDIR : EEXIST;
}

int sync(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

}  // namespace

FileAside::FileAside(const fs::path& target) : target_(target), temporary_(temporary_beside(target)) {
    if (const int error = in_the_way(target_)) throw refused(target_, error);   // better now than after the run
    try {
        guarded([&] { file_.emplace(hdf5::File::create(temporary_)); });
    } catch (...) {   // the destructor does not run
        discard();
        throw;
    }
}

void FileAside::refuse(const hdf5::Error& error) const {
    const int reason = file_ && file_->device_error() != 0 ? file_->device_error() : error.system_error;
    if (reason != 0) throw refused(target_, reason);
    throw std::runtime_error(fmt::format("{}: writing '{}' failed inside HDF5", target_.string(), error.what()));
}

void FileAside::refuse_device_error() const {
    if (file_ && file_->device_error() != 0) throw refused(target_, file_->device_error());
}

void FileAside::discard() {
    if (!file_) return;
    file_.reset();
    std::error_code ignored;
    fs::remove(temporary_, ignored);
}

fs::path FileAside::finish(Existing existing) {
    guarded([&] { file_->close(); });
    if (const int error = append_checksum(temporary_)) throw refused(target_, error);
    if (const int error = sync(temporary_, O_RDWR)) throw refused(target_, error);
    if (in_the_way(target_) != 0) existing = Existing::keep;   // it came during the run
    fs::path name;
    try {
        name = publish_beside(temporary_, target_, existing);
    } catch (const fs::filesystem_error& error) {
        file_.reset();   // the temporary stays: it is whole
        throw RunFileError(RunFileError::Reason::system, fmt::format("{}: cannot be written ({}); the result is whole and lies in {}", target_.string(),
                                                                     error.code().message(), temporary_.string()), error.code().value());
    }
    file_.reset();
    const fs::path folder = target_.parent_path();
    sync(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);   // some disks cannot; the file is whole either way
    return name;
}

}  // namespace hearth
