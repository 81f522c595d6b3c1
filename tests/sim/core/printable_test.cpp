#include "sim/core/printable.hpp"
#include "sim/core/utf8.hpp"

#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

TEST_CASE("What can act on a terminal is shown by its number, and all other text stays as it is", "[unit]") {
    CHECK(printable("Kingston upon Hull, caf\u00E9, 30 \u00B0, \u65E5\u672C, \U0001F3E0") == "Kingston upon Hull, caf\u00E9, 30 \u00B0, \u65E5\u672C, \U0001F3E0");
    CHECK(printable("\x1B[31mred\x07\x7F") == "\\u001B[31mred\\u0007\\u007F");
    CHECK(printable("\u009B31m \u061C\u200B\u200E\u202E\u2066\u2069\uFEFF") == "\\u009B31m \\u061C\\u200B\\u200E\\u202E\\u2066\\u2069\\uFEFF");
    CHECK(printable("\U000E0041") == "\\uDB40\\uDC41");
    CHECK(printable(std::string_view("a\0b", 3)) == "a\\u0000b");
    CHECK(printable("a\xFF\xC3(\xE2\x80") == "a\\xFF\\xC3(\\xE2\\x80");
}

TEST_CASE("Line ends and tabs stay where they are layout only", "[unit]") {
    CHECK(printable("a\tb\nc\r") == "a\tb\nc\\u000D");
    CHECK(printable("a\tb\nc", Lines::one) == "a\\u0009b\\u000Ac");
}

TEST_CASE("Whatever the bytes, printable text is UTF-8 without control characters, and showing it again changes nothing", "[property]") {
    CHECK(test::holds("printable", [](const std::string& text) {
        const std::string shown = printable(text, Lines::one);
        RC_ASSERT(printable(shown, Lines::one) == shown);
        for (std::size_t at = 0; at < shown.size(); at += utf8_length(shown, at)) {
            RC_ASSERT(utf8_length(shown, at) > 0u);
            RC_ASSERT(static_cast<unsigned char>(shown[at]) >= 0x20u && shown[at] != 0x7F);
        }
    }));
}
