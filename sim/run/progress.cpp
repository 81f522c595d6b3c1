#include "sim/run/progress.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

namespace hearth {
namespace {

std::string duration(double seconds) {
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 100) return fmt::format("{} s", whole);
    if (whole < 6000) return fmt::format("{} min", (whole + 30) / 60);
    return fmt::format("{:.1f} h", static_cast<double>(whole) / 3600);
}

}  // namespace

std::string progress_text(std::size_t done, std::size_t total, double seconds) {
    if (total == 0) return "setting up";
    std::string text = fmt::format("month {} of {} ({} %)", done, total, 100 * done / total);
    if (done == 0 || seconds < 1) return text;
    const double rate = static_cast<double>(done) / seconds;
    text += rate < 10 ? fmt::format(", {:.1f} months/s", rate) : fmt::format(", {:.0f} months/s", rate);
    if (done < total) text += ", " + duration(static_cast<double>(total - done) / rate) + " left";
    return text;
}

void Progress::update(std::size_t done, std::size_t total, Clock::time_point now) {
    if (done == 0) start_ = now;   // setting up takes long and says nothing of the months to come
    const auto pause = style_ == Style::bar ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000);
    if (style_ == Style::quiet || now - last_ < pause) return;
    last_ = now;
    const std::string text = progress_text(done, total, std::chrono::duration<double>(now - start_).count());
    if (style_ == Style::lines) {
        out_ << text << std::endl;
        return;
    }
    const std::size_t over = shown_ > text.size() ? shown_ - text.size() : 0;
    out_ << '\r' << text << std::string(over, ' ') << std::flush;
    shown_ = text.size();
}

void Progress::clear() {
    if (shown_ == 0) return;
    out_ << '\r' << std::string(shown_, ' ') << '\r' << std::flush;
    shown_ = 0;
}

Progress::Style progress_style_of_stderr() {
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return ::isatty(STDERR_FILENO) == 1 && !dumb ? Progress::Style::bar : Progress::Style::lines;
}

}  // namespace hearth
