#include "sim/cli/interrupt.hpp"

#include <csignal>
#include <cstring>

#include <unistd.h>

namespace hearth::cli {
namespace {

std::atomic<bool> stop{false};   // a signal handler can reach nothing but a global
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_signal(int) {
    constexpr char text[] = "\nhearth: stopping; complete replicates are kept (again to end at once)\n";
    stop = true;
    const auto ignored = ::write(STDERR_FILENO, text, sizeof text - 1);
    static_cast<void>(ignored);
}

}  // namespace

const std::atomic<bool>& stop_on_interrupt() {
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;   // the next one has its usual effect
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return stop;
}

void survive_file_limits() { std::signal(SIGXFSZ, SIG_IGN); }

}  // namespace hearth::cli
