// Signals close together are one request. The command line is no library, so its file is compiled in here.
#include "app/interrupt.cpp"   // NOLINT(bugprone-suspicious-include)
#include "tests/support/catch.hpp"

#include <cstdio>
#include <functional>

#include <fcntl.h>
#include <sys/wait.h>

namespace {

/// How a process of its own ends: a signal ends it, and what was caught stays caught.
int status_of(const std::function<int()>& body) {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
        ::_exit(body());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// Whether a process of its own goes to its end, and answers 0.
bool ends_well(const std::function<int()>& body) {
    const int status = status_of(body);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Whether a signal asks the run to stop.
bool stops_at(int signal) {
    const std::atomic<bool>& stop = hearth::cli::stop_on_interrupt();
    std::raise(signal);
    return stop;
}

void pause_ms(long ms) {
    const timespec time{ms / 1000, ms % 1000 * 1000000};
    ::nanosleep(&time, nullptr);
}

}  // namespace

TEST_CASE("The first signal asks the run to stop, more of them at once, of either kind, mean no more than that", "[unit]") {
    CHECK(ends_well([] {
        const std::atomic<bool>& stop = hearth::cli::stop_on_interrupt();
        if (stop) return 1;
        for (const int signal : {SIGINT, SIGINT, SIGTERM, SIGINT}) std::raise(signal);
        return stop ? 0 : 2;
    }));
}

TEST_CASE("Each signal by which a system says come to an end asks the run to stop, unless it was ignored at the start", "[unit]") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGXCPU}) {
        CAPTURE(signal);
        CHECK(ends_well([&] { return stops_at(signal) ? 0 : 1; }));
        CHECK(ends_well([&] {
            std::signal(signal, SIG_IGN);
            return stops_at(signal) ? 1 : 0;
        }));
    }
}

TEST_CASE("Warnings that a system repeats never end the program at once", "[unit]") {
    CHECK(ends_well([] {
        hearth::cli::stop_on_interrupt();
        std::raise(SIGXCPU);
        pause_ms(1100);
        for (const int signal : {SIGXCPU, SIGUSR1, SIGUSR2}) std::raise(signal);
        return 0;
    }));
}

TEST_CASE("A signal more than a second after the first ends the program at once, as if it had never been caught", "[unit]") {
    for (const int last : {SIGINT, SIGTERM}) {
        const int status = status_of([&] {
            hearth::cli::stop_on_interrupt();
            std::raise(SIGINT);
            std::raise(SIGINT);
            pause_ms(1100);
            std::raise(last);
            return 0;
        });
        REQUIRE(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == last);
    }
}
