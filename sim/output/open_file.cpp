#include "sim/output/open_file.hpp"

#include "sim/output/checksum.hpp"
#include "sim/output/hdf5_read.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Reason = RunFileError::Reason;

[[noreturn]] void system_failure(const fs::path& path, int error) {
    fail(Reason::system, path, fmt::format("cannot be read ({})", std::strerror(error)), error);
}

// HDF5 allows its signature at 0, 512, 1024, 2048 ... (MATLAB uses 512).
bool has_signature(std::ifstream& file) {
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
    std::array<char, 8> bytes{};
    for (std::streamoff at = 0; file.seekg(at) && file.read(bytes.data(), bytes.size()); at = at == 0 ? 512 : 2 * at)
        if (std::string_view(bytes.data(), bytes.size()) == signature) return true;
    return false;
}

// Anything but a file may block for ever, or never end.
std::string_view kind_word(const fs::file_status& status) {
    switch (status.type()) {
        case fs::file_type::directory: return "folder";
        case fs::file_type::fifo: return "pipe";
        case fs::file_type::socket: return "socket";
        default: return "device";
    }
}

void check_kind(const fs::path& path, std::string_view name) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) fail(Reason::not_found, path, "there is no such file");
    if (error) system_failure(path, error.value());
    if (!fs::is_regular_file(status)) fail(Reason::not_hdf5, path, fmt::format("is a {}, not a {}", kind_word(status), name));
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) system_failure(path, errno);
    if (file.peek() == std::ifstream::traits_type::eof()) fail(Reason::not_hdf5, path, fmt::format("is empty, not a {}", name));
    if (!has_signature(file)) fail(Reason::not_hdf5, path, fmt::format("is not a {} (it is not HDF5)", name));
}

[[noreturn]] void cut_short(const fs::path& path) {
    std::error_code ignored;
    fail(Reason::damaged, path, fmt::format("is cut short or damaged ({} bytes are there)", fs::file_size(path, ignored)));
}

// Our superblock (version 3) says at byte 28 where the HDF5 part ends. A file of ours that lost its end is shorter, or has a rest of
// the checksum after it; where the file ends just there, another program has written it.
bool lost_its_end(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<unsigned char, 36> superblock{};
    if (!file.read(reinterpret_cast<char*>(superblock.data()), superblock.size())) return true;
    if (superblock[8] != 3) return false;
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < 8; ++i) end |= std::uint64_t{superblock[28 + i]} << (8 * i);
    return fs::file_size(path) != end;
}

std::string command_of(hid_t file) {
    const bool told = hdf5::has_attribute(file, "history");
    return told ? fmt::format("'{}'", hdf5::read_text_attribute(file, "history")) : "the command that made it";
}

[[noreturn]] void refuse_without_checksum(const fs::path& path, const FileKind& kind) {
    if (lost_its_end(path)) cut_short(path);
    fail(Reason::foreign, path,
         fmt::format("is HDF5, but not a {0} as hearth left it: the checksum at its end is missing. If another program has written it "
                     "again, use the file from before, or make it again with the command that made it", kind.name));
}

}  // namespace

void fail(Reason reason, const fs::path& path, const std::string& why, int error) {
    throw RunFileError(reason, path.string() + ": " + why, error);
}

void unreadable(const hdf5::File& file, const fs::path& path, std::string_view what) {
    if (file.device_error() != 0) system_failure(path, file.device_error());
    fail(Reason::damaged, path, fmt::format("is damaged ('{}' cannot be read)", what));
}

void tell_fault(const hdf5::File& file, const fs::path& path) {
    try {
        throw;
    } catch (const hdf5::Missing& missing) {
        fail(Reason::incomplete, path, fmt::format("is incomplete ('{}' is missing)", missing.what()));
    } catch (const hdf5::Unfit& unfit) {
        fail(Reason::damaged, path, fmt::format("is damaged ({})", unfit.what()));
    } catch (const hdf5::Error& error) {
        unreadable(file, path, error.what());
    } catch (const std::logic_error& contradiction) {
        fail(Reason::damaged, path, fmt::format("is damaged ({})", contradiction.what()));
    }
}

hdf5::File open_hdf5(const fs::path& path, const FileKind& kind) {
    check_kind(path, kind.name);
    int error = 0;
    const Checksum checksum = verify_checksum(path, error);
    if (error != 0) system_failure(path, error);
    if (checksum == Checksum::wrong) fail(Reason::damaged, path, "is damaged (its checksum does not match its bytes)");
    if (checksum == Checksum::none) refuse_without_checksum(path, kind);
    try {
        return hdf5::File::open(path);
    } catch (const hdf5::Error& refusal) {
        if (refusal.system_error != 0) system_failure(path, refusal.system_error);
        fail(Reason::damaged, path, "is damaged (HDF5 cannot open it)");
    }
}

std::array<int, 2> check_format(hid_t file, const fs::path& path, const FileKind& kind) {
    if (!hdf5::has_attribute(file, "format") || !hdf5::has_attribute(file, "format_version"))
        fail(Reason::foreign, path, fmt::format("is HDF5, but not a {} (its format is not \"{}\")", kind.name, kind.format));
    const std::string format = hdf5::read_text_attribute(file, "format");
    if (format != kind.format)
        fail(Reason::foreign, path, fmt::format("is HDF5, but its format is \"{}\", not \"{}\"", format, kind.format));
    const std::vector<std::int32_t> version = hdf5::read_integer_attribute(file, "format_version", 2);
    if (version[0] != kind.version[0])
        fail(Reason::other_version, path,
             fmt::format("is a {} of format {}.{}, and this program reads format {}.x only: make it again with {}", kind.name, version[0],
                         version[1], kind.version[0], command_of(file)));
    return {version[0], version[1]};
}

}  // namespace hearth
