#include "sim/output/checksum.hpp"

#include "sim/core/descriptor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

namespace hearth {
namespace {

// Eight tables let eight bytes go at once: about 1.5 GB a second against 0.4.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;
constexpr Tables make_tables() {
    Tables t{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        t[0][i] = value;
    }
    for (std::size_t k = 1; k < 8; ++k)
        for (std::size_t i = 0; i < 256; ++i) t[k][i] = (t[k - 1][i] >> 8) ^ t[0][t[k - 1][i] & 0xFF];
    return t;
}
constexpr Tables tables = make_tables();

// Of the first `size` bytes; nothing, with errno set, when they cannot be read.
std::optional<std::uint32_t> checksum_of(int descriptor, std::uintmax_t size) {
    std::vector<char> buffer(std::min<std::uintmax_t>(size, std::uintmax_t{1} << 20));
    std::uint32_t crc = 0;
    for (std::uintmax_t at = 0; at < size;) {
        const std::size_t wanted = std::min<std::uintmax_t>(buffer.size(), size - at);
        const ssize_t got = ::pread(descriptor, buffer.data(), wanted, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got == 0) errno = EIO;
        if (got <= 0) return std::nullopt;
        crc = crc32({buffer.data(), static_cast<std::size_t>(got)}, crc);
        at += static_cast<std::uintmax_t>(got);
    }
    return crc;
}

std::string trailer(std::uint32_t crc) { return fmt::format("\nhearth crc32 {:08x}\n", crc); }
constexpr std::size_t mark_size = 14;   // of the trailer's text before the digits

}  // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
    std::uint32_t crc = ~before;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        crc ^= byte(i) | byte(i + 1) << 8 | byte(i + 2) << 16 | byte(i + 3) << 24;
        crc = tables[7][crc & 0xFF] ^ tables[6][crc >> 8 & 0xFF] ^ tables[5][crc >> 16 & 0xFF] ^ tables[4][crc >> 24] ^
              tables[3][byte(i + 4)] ^ tables[2][byte(i + 5)] ^ tables[1][byte(i + 6)] ^ tables[0][byte(i + 7)];
    }
    for (; i < bytes.size(); ++i) crc = crc >> 8 ^ tables[0][(crc ^ byte(i)) & 0xFF];
    return ~crc;
}

int append_checksum(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    const off_t size = file < 0 ? -1 : ::lseek(file, 0, SEEK_END);
    if (size < 0) return errno;
    const std::optional<std::uint32_t> crc = checksum_of(file, static_cast<std::uintmax_t>(size));
    if (!crc) return errno;
    const std::string text = trailer(*crc);
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t put = ::pwrite(file, text.data() + done, text.size() - done, size + static_cast<off_t>(done));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return errno;
        done += static_cast<std::size_t>(put);
    }
    return 0;
}

Checksum verify_checksum(const std::filesystem::path& path, int& error) {
    error = 0;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const off_t size = file < 0 ? -1 : ::lseek(file, 0, SEEK_END);
    if (size < 0) {
        error = errno;
        return Checksum::none;
    }
    if (size < static_cast<off_t>(checksum_size)) return Checksum::none;
    const off_t content = size - static_cast<off_t>(checksum_size);
    std::string found(checksum_size, '\0');
    if (::pread(file, found.data(), found.size(), content) != static_cast<ssize_t>(found.size())) return Checksum::none;
    if (found.compare(0, mark_size, trailer(0), 0, mark_size) != 0) return Checksum::none;
    const std::optional<std::uint32_t> crc = checksum_of(file, static_cast<std::uintmax_t>(content));
    if (!crc) error = errno;
    return crc && found == trailer(*crc) ? Checksum::right : Checksum::wrong;
}

}  // namespace hearth
