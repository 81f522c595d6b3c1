// A checksum of the whole file in the bytes after its HDF5 part, which every HDF5 reader ignores. HDF5 checks its own metadata
// but not the texts in its heap, and crashes on some damage there; so a run file is checked before HDF5 sees it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace hearth {

/// CRC-32 as in zlib and gzip, of `bytes` after what already gave `before`.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

/// Bytes of the trailer: "\nhearth crc32 " + eight hexadecimal digits + "\n".
inline constexpr std::size_t checksum_size = 23;

/// Appends the trailer. Answers 0 or errno.
int append_checksum(const std::filesystem::path& path);

enum class Checksum {
    none,    ///< no trailer: another program wrote the file again, or its end was lost
    right,
    wrong
};
/// Sets `error` to errno, 0 when the file could be read.
Checksum verify_checksum(const std::filesystem::path& path, int& error);

}  // namespace hearth
