#include "sim/run/progress.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

namespace hearth {

std::string duration_text(double seconds) {
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 100) return fmt::format("{} s", whole);
    if (whole < 6000) return fmt::format("{} min", (whole + 30) / 60);
    return fmt::format("{:.1f} h", static_cast<double>(whole) / 3600);
}

std::string progress_text(std::size_t done, std::size_t total, double seconds) {
    if (total == 0) return "setting up";
    std::string text = fmt::format("month {} of {} ({} %)", done, total, 100 * done / total);
    if (done == 0 || seconds < 1) return text;
    const double rate = static_cast<double>(done) / seconds;
    text += rate < 10 ? fmt::format(", {:.1f} months/s", rate) : fmt::format(", {:.0f} months/s", rate);
    if (done < total) text += ", " + duration_text(static_cast<double>(total - done) / rate) + " left";
    return text;
}

std::string runs_text(std::size_t done, std::size_t failed, std::size_t total, std::size_t done_now, double seconds) {
    std::string text = fmt::format("{} of {} runs ({} %)", done, total, total == 0 ? 100 : 100 * done / total);
    if (failed > 0) text += fmt::format(", {} failed", failed);
    if (done_now == 0 || seconds < 1) return text;
    const double rate = static_cast<double>(done_now) / seconds;
    text += fmt::format(", {:.{}f} runs/s", rate, rate < 1 ? 3 : 1);
    if (done < total) text += ", " + duration_text(static_cast<double>(total - done) / rate) + " left";
    return text;
}

bool Progress::due(Clock::time_point now) const {
    const Clock::duration pause = style_ == Style::bar ? std::chrono::milliseconds(200) : line_pause_;
    return style_ != Style::quiet && now - last_ >= pause;
}

void Progress::update(std::size_t done, std::size_t total, Clock::time_point now) {
    if (done == 0) start_ = now;   // setting up takes long and says nothing of the months to come
    if (due(now)) show(progress_text(done, total, std::chrono::duration<double>(now - start_).count()), now);
}

void Progress::show(const std::string& text, Clock::time_point now) {
    last_ = now;
    if (style_ == Style::quiet) return;
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
