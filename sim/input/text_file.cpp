#include "sim/input/text_file.hpp"

#include "sim/core/suggest.hpp"
#include "sim/core/descriptor.hpp"
#include "sim/core/utf8.hpp"
#include "sim/input/kept_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <variant>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth {
namespace {

struct TextFailure {
    int line = 0;   // 0: it could not be opened or read at all
    int column = 0;
    std::string why = {};
    std::string suggestion = {};
};

namespace fs = std::filesystem;

TextFailure no_such_file(const fs::path& path) {
    if (path == "-") return {.why = "no such file; /dev/stdin names the standard input"};
    std::error_code ignored;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, ignored)) return {.why = "no such file; the folder " + folder.string() + " does not exist either"};
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    TextFailure failure{.why = "no such file"};
    if (const auto near = nearest_word(path.filename().string(), names)) {
        failure.suggestion = " Did you mean " + (path.parent_path() / *near).string() + "?";
    }
    return failure;
}

// What cannot be read twice, or never ends; "" for a plain file. The program's own standard input is whatever its user made of it.
std::string why_not_plain(const std::string& path, const struct stat& found) {
    if (S_ISDIR(found.st_mode)) return "a folder, not a file";
    if (path == "/dev/stdin" || S_ISREG(found.st_mode)) return "";
    if (S_ISFIFO(found.st_mode)) return "is a pipe, not a file: write it to a file first";
    if (S_ISSOCK(found.st_mode)) return "is a socket, not a file: write what it sends to a file first";
    return "is a device, not a file: write what it holds to a file first";
}

std::string too_large(std::size_t most_bytes) { return fmt::format("larger than the {} MB allowed", most_bytes / 1'000'000); }

// "": opening it cannot wait for anybody. Looked at before it is opened, because opening alone can set a device going.
std::string why_not_opened(const std::string& path, std::size_t most_bytes) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) return "";   // opening it says why
    if (const std::string why = why_not_plain(path, found); !why.empty()) return why;
    return S_ISREG(found.st_mode) && static_cast<std::uintmax_t>(found.st_size) > most_bytes ? too_large(most_bytes) : "";
}

std::variant<std::string, TextFailure> read_from_disk(const std::string& path, std::size_t most_bytes) {
    if (const std::string why = why_not_opened(path, most_bytes); !why.empty()) return TextFailure{.why = why};
    const bool own_input = path == "/dev/stdin";
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | (own_input ? 0 : O_NONBLOCK)));
    if (file < 0 && errno == ENOENT) return no_such_file(path);
    if (file < 0) return TextFailure{.why = std::string("cannot be read: ") + std::strerror(errno)};
    struct stat found = {};
    if (::fstat(file, &found) != 0) return TextFailure{.why = std::string("cannot be read: ") + std::strerror(errno)};
    if (const std::string why = why_not_plain(path, found); !why.empty()) return TextFailure{.why = why};   // it changed meanwhile
    std::string bytes;
    std::vector<char> block(1 << 16);
    while (true) {
        const ssize_t got = ::read(file, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return TextFailure{.why = std::string("cannot be read: ") + std::strerror(errno)};
        if (got == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > most_bytes) return TextFailure{.why = too_large(most_bytes)};
    }
}

std::variant<std::string, TextFailure> read_bytes(const std::string& path, std::size_t most_bytes) {
    if (path.empty()) return TextFailure{.why = "no file name"};
    if (const KeptTexts* kept = KeepTexts::from()) {
        const auto found = kept->find(path);
        if (found == kept->end()) return TextFailure{.why = "not among what is kept"};
        if (found->second.size() > most_bytes) return TextFailure{.why = too_large(most_bytes)};
        return found->second;
    }
    return read_from_disk(path, most_bytes);
}

TextFailure at_character(std::string_view text, std::size_t end, std::string why) {
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n') + 1;
    const std::size_t start = end == 0 ? 0 : text.rfind('\n', end - 1) + 1;
    return {static_cast<int>(line), static_cast<int>(character_count(text.substr(start, end - start))) + 1, std::move(why)};
}

std::optional<TextFailure> not_text(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return at_character(text, 0, "UTF-16 (save the file as UTF-8)");
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) return at_character(text, nul, "a NUL byte (not a text file)");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        const unsigned byte = static_cast<unsigned char>(text[at]);
        if (length == 0) return at_character(text, at, fmt::format("the byte 0x{:02X} (not UTF-8 text; save the file as UTF-8)", byte));
        at += length;
    }
    return std::nullopt;
}

std::variant<std::string, TextFailure> read_text(const std::string& path, std::size_t most_bytes) {
    auto read = read_bytes(path, most_bytes);
    if (std::holds_alternative<TextFailure>(read)) return read;
    std::string& text = std::get<std::string>(read);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (auto failure = not_text(text)) return *failure;
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) return TextFailure{.why = "an empty file"};
    KeepTexts::keep(path, text);
    return read;
}

}  // namespace

std::optional<std::string> read_text_file(const std::string& path, std::size_t most_bytes, const NamedBy& named_by, Problems& problems) {
    auto read = read_text(path, most_bytes);
    if (auto* text = std::get_if<std::string>(&read)) return std::move(*text);
    const auto& failure = std::get<TextFailure>(read);
    if (failure.line > 0 || named_by.key.empty()) {
        problems.push_back({{path, failure.line, failure.column}, failure.why + "." + failure.suggestion});
    } else {
        problems.push_back({named_by.at, fmt::format("{} = {} ({}: {}).{}", named_by.key, named_by.text, path, failure.why, failure.suggestion)});
    }
    return std::nullopt;
}

Bytes read_plain_file(const std::string& path, std::size_t most_bytes) {
    auto read = read_from_disk(path, most_bytes);
    if (auto* failure = std::get_if<TextFailure>(&read)) return {std::nullopt, std::move(failure->why)};
    return {std::move(std::get<std::string>(read)), ""};
}

bool begins_with(const std::string& path, std::string_view bytes) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return false;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::string first(bytes.size(), '\0');
    return file >= 0 && ::pread(file, first.data(), first.size(), 0) == static_cast<ssize_t>(first.size()) && first == bytes;
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return count;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string shown;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == most) return shown + "...";
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        const bool control = static_cast<unsigned char>(text[at]) < 0x20u || text[at] == 0x7F;
        shown += control ? std::string_view(" ") : text.substr(at, length);
        at += length;
    }
    return shown;
}

}  // namespace hearth
