#include "app/interrupt.hpp"

#include <csignal>
#include <cstdint>

#include <time.h>
#include <unistd.h>

namespace hearth::cli {
namespace {

std::atomic<bool> stop{false};   // a signal handler can reach nothing but a global
std::atomic<std::int64_t> first_signal{0};   // milliseconds; 0: none yet
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

// `timeout`, shells and process managers signal the program and then its group: two signals, one request.
constexpr std::int64_t one_request_ms = 1000;

std::int64_t now_ms() {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);   // may be called in a handler, which std::chrono does not promise
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1000000 + 1;   // never 0
}

void end_at_once(int signal) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);   // takes effect when the handler returns
}

extern "C" void on_signal(int signal) {
    constexpr char text[] = "\nhearth: stopping; what is complete is kept (again, a second from now, to end at once)\n";
    std::int64_t first = 0;
    if (!first_signal.compare_exchange_strong(first, now_ms())) {
        const bool insists = signal == SIGINT || signal == SIGTERM || signal == SIGHUP;
        if (insists && now_ms() - first >= one_request_ms) end_at_once(signal);
        return;
    }
    stop = true;
    const auto ignored = ::write(STDERR_FILENO, text, sizeof text - 1);
    static_cast<void>(ignored);
}

}  // namespace

const std::atomic<bool>& stop_on_interrupt() {
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGXCPU}) {
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
    }
    return stop;
}

void survive_file_limits() { std::signal(SIGXFSZ, SIG_IGN); }

}  // namespace hearth::cli
