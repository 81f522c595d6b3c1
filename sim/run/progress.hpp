// How far a run is, on stderr: a line that rewrites itself on a terminal, else a plain line every few seconds. No colours.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

namespace hearth {

/// "8 s", "12 min", "3.5 h", rounded up.
std::string duration_text(double seconds);

/// "month 120 of 300 (40 %), 85 months/s, 2 s left". Below a second or a month: no rate yet.
std::string progress_text(std::size_t done, std::size_t total, double seconds);

/// "312 of 500 runs (62 %), 1 failed, 26.3 runs/s, 8 s left"; `done_now` of the done ones took these seconds.
std::string runs_text(std::size_t done, std::size_t failed, std::size_t total, std::size_t done_now, double seconds);

class Progress {
public:
    enum class Style { quiet, lines, bar };
    using Clock = std::chrono::steady_clock;

    /// Lines come no more often than `line_pause`.
    Progress(std::ostream& out, Style style, Clock::time_point now = Clock::now(), Clock::duration line_pause = std::chrono::seconds(5))
        : out_(out), style_(style), line_pause_(line_pause), start_(now), last_(now) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Months of a run.
    void update(std::size_t done, std::size_t total, Clock::time_point now = Clock::now());
    /// Whether it is time for another text, and the text then.
    bool due(Clock::time_point now = Clock::now()) const;
    void show(const std::string& text, Clock::time_point now = Clock::now());
    void clear();   ///< takes the bar away, so that other lines can be printed

private:
    std::ostream& out_;
    Style style_;
    Clock::duration line_pause_;
    Clock::time_point start_;
    Clock::time_point last_;
    std::size_t shown_ = 0;   // characters of the bar on screen
};

/// bar on a terminal that can go back to the start of its line, else lines.
Progress::Style progress_style_of_stderr();

}  // namespace hearth
