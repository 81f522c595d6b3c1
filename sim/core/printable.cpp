#include "sim/core/printable.hpp"

#include "sim/core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hearth {
namespace {

// First and last of each range that moves, hides or reorders what stands on a terminal, in order.
constexpr std::array<std::pair<char32_t, char32_t>, 14> unsafe = {{{0x00, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x034F, 0x034F}, {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF}}};

bool is_unsafe(char32_t c) {
    return std::any_of(unsafe.begin(), unsafe.end(), [c](const auto& range) { return range.first <= c && c <= range.second; });
}

char32_t decoded(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(character[i])); };
    switch (character.size()) {
        case 1: return byte(0);
        case 2: return (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
        case 3: return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
        default: return (byte(0) & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
    }
}

void add_hexadecimal(std::string& text, char32_t value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += "0123456789ABCDEF"[value >> shift & 0xFu];
}

// As JSON writes it: two halves for what lies beyond four digits.
void add_escaped(std::string& text, char32_t c) {
    if (c > 0xFFFF) {
        add_escaped(text, 0xD800 + ((c - 0x10000) >> 10));
        c = 0xDC00 + ((c - 0x10000) & 0x3FFu);
    }
    text += "\\u";
    add_hexadecimal(text, c, 4);
}

}  // namespace

std::string printable(std::string_view text, Lines lines) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        const std::string_view character = text.substr(at, std::max<std::size_t>(1, length));
        const bool layout = lines == Lines::several && (character == "\n" || character == "\t");
        if (length == 0) {
            shown += "\\x";
            add_hexadecimal(shown, static_cast<unsigned char>(text[at]), 2);
        } else if (const char32_t c = decoded(character); is_unsafe(c) && !layout) {
            add_escaped(shown, c);
        } else {
            shown += character;
        }
        at += character.size();
    }
    return shown;
}

}  // namespace hearth
