// What a month costs. Prints, for a scenario and any --set values: time by phase on one and on N threads, visits a second,
// active share, bytes a family, then time by process of the month and cost by kind of event on one thread.
//     month_benchmark SCENARIO THREADS [key=value ...]
#include "benchmarks/month/timing.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

void print_phases(const hearth::children::Parameters& p, int threads) {
    const auto phases = hearth::benchmark::time_phases(p, threads);
    const double total = phases.open + phases.burn_in + phases.recorded;
    std::printf("threads %d: histories %.3f s, burn-in %.3f s, recorded months %.3f s, together %.3f s; %.1f M family visits a second in the recorded months\n",
                threads, phases.open, phases.burn_in, phases.recorded, total, static_cast<double>(phases.visits) / phases.recorded / 1e6);
    if (threads != 1) return;
    std::printf("families %.0f, children %.0f, active share %.1f %%, %.0f bytes a family (peak resident %.0f MiB)\n", phases.families,
                phases.children, 100 * phases.active / phases.families, phases.peak_bytes / phases.families, phases.peak_bytes / 1048576);
}

void print_processes(const hearth::children::Parameters& p) {
    const auto timed = hearth::benchmark::time_processes(p);
    double all = 0;
    for (const auto& process : timed.processes) all += process.seconds;
    for (const auto& process : timed.processes)
        std::printf("  %-36s %6.3f s %5.1f %%\n", process.name.c_str(), process.seconds, 100 * process.seconds / all);
    for (const auto& event : timed.events)
        std::printf("  %-36s %12.0f events, %7.1f ns each\n", event.name.c_str(), event.count, event.seconds / event.count * 1e9);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::puts("month_benchmark SCENARIO THREADS [key=value ...]");
        return 2;
    }
    hearth::children::ChildrenModel model;
    hearth::read_scenario(argv[1], std::vector<std::string>(argv + 3, argv + argc), model);
    print_phases(model.parameters(), 1);
    if (const int threads = std::atoi(argv[2]); threads > 1) print_phases(model.parameters(), threads);
    print_processes(model.parameters());
}
