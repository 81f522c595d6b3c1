#include "analysis/text/figures.hpp"

#include "sim/core/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hearth::analysis {

std::string counted(std::size_t n, const std::string& thing) {
    return fmt::format("{} {}{}", thousands(static_cast<double>(n)), thing, n == 1 ? "" : "s");
}

std::string thousands(double value) { return rounded(value, 0); }

std::string figure(double value) {
    const double size = std::abs(value);
    if (size >= 1000) return thousands(value);
    if (size >= 1 || size == 0) return fmt::format("{:.1f}", value);
    return fmt::format("{:.2g}", value);
}

std::string signed_figure(double value) { return (value > 0 ? "+" : "") + figure(value); }

std::string rounded(double value, int decimals) {
    const double unit = std::pow(10, -std::min(decimals, 0));
    std::string digits = fmt::format("{:.{}f}", decimals < 0 ? std::round(value / unit) * unit : value, std::max(decimals, 0));
    if (digits.front() == '-' && digits.find_first_not_of("-0.") == std::string::npos) digits.erase(0, 1);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (auto at = static_cast<std::ptrdiff_t>(point) - 3; at > (digits.front() == '-' ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string signed_rounded(double value, int decimals) {
    const std::string text = rounded(value, decimals);
    if (text.find_first_not_of("-0.,") == std::string::npos) return "0.0";
    return (value > 0 ? "+" : "") + text;
}

std::string figure(const std::optional<double>& value) { return value ? figure(*value) : "-"; }

std::string sentence(std::string text) {
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text;
}

std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string years_text(const std::vector<int>& years) {
    return years.size() == 1 ? fmt::format("{}", years.front()) : fmt::format("{} to {}", years.front(), years.back());
}

std::string places_text(const std::vector<std::string>& names, bool all) {
    if (names.size() == 1) return names.front();
    if (names.size() == 2) return names[0] + " and " + names[1];
    return (all ? "all " : "") + counted(names.size(), "place");
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line.append(i > 0 ? "," : "").append(csv_cell_of(cells[i]));
    return line + "\n";
}

std::string csv_cell(const std::optional<double>& value) { return value && std::isfinite(*value) ? fmt::format("{}", *value) : ""; }

}  // namespace hearth::analysis
