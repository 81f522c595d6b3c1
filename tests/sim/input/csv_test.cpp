#include "sim/input/csv.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

namespace {

std::string quoted(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

TEST_CASE("Whatever is written in quotes is read back", "[unit]") {
    CHECK(test::holds("any cells survive quoting", [](const std::vector<std::vector<std::string>>& table) {
        std::string text;
        for (const auto& row : table) {
            for (std::size_t c = 0; c < row.size(); ++c) text += (c > 0 ? "," : "") + quoted(row[c]);
            if (!row.empty()) text += "\r\n";
        }
        Problems problems;
        std::vector<std::vector<std::string>> read, written;
        for (const Row& row : parse_csv("t.csv", text, 2, problems)) {
            read.emplace_back();
            for (const Cell& cell : row) read.back().push_back(cell.text);
        }
        for (const auto& row : table) if (!row.empty()) written.push_back(row);
        RC_ASSERT(problems.empty());
        RC_ASSERT(read == written);
    }));
}

TEST_CASE("No text whatever brings the reader down", "[unit]") {
    CHECK(test::holds("any text is read or refused", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("\",\r\nab ")));
        Problems problems;
        std::size_t cells = 0;
        for (const Row& row : parse_csv("t.csv", text, 2, problems)) cells += row.size();
        RC_ASSERT(cells <= text.size() + 1);
    }));
}
