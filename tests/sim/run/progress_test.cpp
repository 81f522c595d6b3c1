#include "sim/run/progress.hpp"
#include "tests/support/catch.hpp"

#include <sstream>

using namespace hearth;
using std::chrono::milliseconds;

TEST_CASE("Progress says how far, how fast and how long still", "[unit]") {
    CHECK(progress_text(0, 0, 3) == "setting up");
    CHECK(progress_text(0, 300, 3) == "month 0 of 300 (0 %)");
    CHECK(progress_text(120, 300, 2) == "month 120 of 300 (40 %), 60 months/s, 3 s left");
    CHECK(progress_text(1, 300, 2) == "month 1 of 300 (0 %), 0.5 months/s, 10 min left");
    CHECK(progress_text(1, 30000, 2) == "month 1 of 30000 (0 %), 0.5 months/s, 16.7 h left");
    CHECK(progress_text(300, 300, 2) == "month 300 of 300 (100 %), 150 months/s");
}

TEST_CASE("A bar rewrites its line and leaves nothing behind", "[unit]") {
    std::ostringstream out;
    const auto start = Progress::Clock::now();
    {
        Progress progress(out, Progress::Style::bar, start);
        progress.update(1, 300, start + milliseconds(100));   // too early
        progress.update(0, 300, start + milliseconds(300));
        progress.update(0, 0, start + milliseconds(600));
    }
    CHECK(out.str() == "\rmonth 0 of 300 (0 %)\rsetting up          \r          \r");
}

TEST_CASE("Lines come every few seconds at most, and quiet says nothing", "[unit]") {
    std::ostringstream out;
    const auto start = Progress::Clock::now();
    Progress lines(out, Progress::Style::lines, start);
    Progress quiet(out, Progress::Style::quiet, start);
    for (int i = 0; i < 100; ++i) {
        lines.update(0, 300, start + milliseconds(100 * i));
        quiet.update(0, 300, start + milliseconds(100 * i));
    }
    CHECK(out.str() == "month 0 of 300 (0 %)\n");
}

TEST_CASE("The rate does not count the time of setting up", "[unit]") {
    std::ostringstream out;
    const auto start = Progress::Clock::now();
    Progress progress(out, Progress::Style::lines, start);
    progress.update(0, 0, start + milliseconds(20000));
    progress.update(24, 100, start + milliseconds(32000));
    CHECK(out.str() == "setting up\nmonth 24 of 100 (24 %), 2.0 months/s, 38 s left\n");
}
