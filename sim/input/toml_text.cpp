#include "sim/input/toml_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hearth {
namespace {

struct Writer {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }

    std::string operator()(double value) const {
        if (std::isnan(value)) return "nan";
        if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
        const std::string text = fmt::format("{}", value);
        return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
    }

    std::string operator()(const std::string& value) const {
        std::string text = "\"";
        for (const char c : value) {
            if (c == '"' || c == '\\') text += std::string("\\") + c;
            else if (c == '\n') text += "\\n";
            else if (c == '\t') text += "\\t";
            else if (static_cast<unsigned char>(c) < 0x20u || c == 0x7F) text += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
            else text += c;
        }
        return text + "\"";
    }

    template <class Element>
    std::string operator()(const std::vector<Element>& values) const {
        std::string text = "[";
        for (const Element& value : values) text += (text.size() > 1 ? ", " : "") + (*this)(value);
        return text + "]";
    }
};

}  // namespace

std::string toml_text(const Value& value) { return std::visit(Writer{}, value); }

}  // namespace hearth
