#include "sim/output/open_file.hpp"

#include "sim/output/checksum.hpp"

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

void check_kind(const fs::path& path, std::string_view name) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) fail(Reason::not_found, path, "there is no such file");
    if (error) system_failure(path, error.value());
    if (fs::is_directory(status)) fail(Reason::not_hdf5, path, fmt::format("is a folder, not a {}", name));
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

// Our superblock (versions 2 and 3) says at byte 28 where the HDF5 part ends; what follows it should have been the checksum.
bool remains_of_trailer(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<unsigned char, 36> superblock{};
    if (!file.read(reinterpret_cast<char*>(superblock.data()), superblock.size()) || superblock[8] < 2) return false;
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < 8; ++i) end |= std::uint64_t{superblock[28 + i]} << (8 * i);
    return fs::file_size(path) > end;
}

}  // namespace

void fail(Reason reason, const fs::path& path, const std::string& why, int error) {
    throw RunFileError(reason, path.string() + ": " + why, error);
}

void unreadable(const hdf5::File& file, const fs::path& path, std::string_view what) {
    if (file.device_error() != 0) system_failure(path, file.device_error());
    fail(Reason::damaged, path, fmt::format("is damaged ('{}' cannot be read)", what));
}

hdf5::File open_hdf5(const fs::path& path, const FileKind& kind) {
    check_kind(path, kind.name);
    int error = 0;
    const Checksum checksum = verify_checksum(path, error);
    if (error != 0) system_failure(path, error);
    if (checksum == Checksum::wrong) fail(Reason::damaged, path, "is damaged (its checksum does not match its bytes)");
    try {
        hdf5::File file = hdf5::File::open(path);
        if (checksum == Checksum::none && (kind.needs_checksum || remains_of_trailer(path))) cut_short(path);
        return file;
    } catch (const hdf5::Error& refusal) {
        if (refusal.system_error != 0) system_failure(path, refusal.system_error);
        cut_short(path);
    }
}

std::array<int, 2> check_format(hid_t file, const fs::path& path, const FileKind& kind) {
    if (!hdf5::has_attribute(file, "format") || !hdf5::has_attribute(file, "format_version"))
        fail(Reason::foreign, path, fmt::format("is HDF5, but not a {} (its format is not \"{}\")", kind.name, kind.format));
    const std::string format = hdf5::read_text_attribute(file, "format");
    if (format != kind.format)
        fail(Reason::foreign, path, fmt::format("is HDF5, but its format is \"{}\", not \"{}\"", format, kind.format));
    const std::vector<std::int32_t> version = hdf5::read_integer_attribute(file, "format_version");
    if (version.size() != 2) fail(Reason::damaged, path, "has a format_version that is not two numbers");
    if (version[0] != kind.version[0])
        fail(Reason::other_version, path,
             fmt::format("is a {} of format {}.{}; this program reads format {}.x (its own is {}.{})", kind.format, version[0],
                         version[1], kind.version[0], kind.version[0], kind.version[1]));
    return {version[0], version[1]};
}

}  // namespace hearth
