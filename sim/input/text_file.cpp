#include "sim/input/text_file.hpp"

#include "sim/core/suggest.hpp"
#include "sim/input/kept_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <variant>
#include <vector>

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

std::variant<std::string, TextFailure> read_bytes(const std::string& path, std::size_t most_bytes) {
    std::error_code ignored;
    if (path.empty()) return TextFailure{.why = "no file name"};
    if (const KeptTexts* kept = KeepTexts::from()) {
        const auto found = kept->find(path);
        if (found == kept->end()) return TextFailure{.why = "not among what is kept"};
        return found->second;
    }
    if (fs::is_directory(path, ignored)) return TextFailure{.why = "a folder, not a file"};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file && errno == ENOENT) return no_such_file(path);
    if (!file) return TextFailure{.why = std::string("cannot be read: ") + std::strerror(errno)};
    std::string bytes;
    std::vector<char> block(1 << 16);
    while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get())) {
        bytes.append(block.data(), got);
        if (bytes.size() > most_bytes) return TextFailure{.why = fmt::format("larger than the {} MB allowed", most_bytes / 1'000'000)};
    }
    if (std::ferror(file.get()) != 0) return TextFailure{.why = std::string("cannot be read: ") + std::strerror(errno)};
    return bytes;
}

// Bytes of the UTF-8 character at `at`, 0 when there is none (also for overlong forms and surrogates).
std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80u) return 1;
    if (first >= 0xC2u && first <= 0xDFu) return follows(1) ? 2 : 0;
    if (first >= 0xE0u && first <= 0xEFu) {
        const bool overlong = first == 0xE0u && byte(1) < 0xA0u;
        const bool surrogate = first == 0xEDu && byte(1) > 0x9Fu;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0u && first <= 0xF4u) {
        const bool overlong = first == 0xF0u && byte(1) < 0x90u;
        const bool beyond = first == 0xF4u && byte(1) > 0x8Fu;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
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
