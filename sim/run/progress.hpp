// How far a run is, on stderr: a line that rewrites itself on a terminal, else a plain line every few seconds. No colours.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

namespace hearth {

/// "month 120 of 300 (40 %), 85 months/s, 2 s left". Below a second or a month: no rate yet.
std::string progress_text(std::size_t done, std::size_t total, double seconds);

class Progress {
public:
    enum class Style { quiet, lines, bar };
    using Clock = std::chrono::steady_clock;

    Progress(std::ostream& out, Style style, Clock::time_point now = Clock::now()) : out_(out), style_(style), start_(now), last_(now) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void update(std::size_t done, std::size_t total, Clock::time_point now = Clock::now());
    void clear();   ///< takes the bar away, so that other lines can be printed

private:
    std::ostream& out_;
    Style style_;
    Clock::time_point start_;
    Clock::time_point last_;
    std::size_t shown_ = 0;   // characters of the bar on screen
};

/// bar on a terminal that can go back to the start of its line, else lines.
Progress::Style progress_style_of_stderr();

}  // namespace hearth
