#include "benchmarks/month/timing.hpp"

#include "sim/run/executor.hpp"

#include <chrono>
#include <numeric>

#include <sys/resource.h>

namespace hearth::benchmark {
namespace {

using children::column;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::unique_ptr<Executor> make_executor(int threads) {
    if (threads > 1) return std::make_unique<TbbExecutor>(threads);
    return std::make_unique<SerialExecutor>();
}

void measure_places(const children::Simulation& s, Phases& phases) {
    for (const children::Authority& a : s.authorities) {
        phases.families += a.families_present;
        phases.children += a.children;
        phases.active += static_cast<double>(a.active.size());
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    phases.peak_bytes = static_cast<double>(usage.ru_maxrss) * 1024;
}

/// Counts of what happened in one authority's month, by the kinds of event that cost.
struct Happened {
    double onsets = 0, false_alarms = 0, birthdays = 0, visits = 0, births = 0;
    void add(const children::Authority& a) {
        onsets += static_cast<double>(a.counted(column("onsets")));
        birthdays += static_cast<double>(a.counted(column("eighteenth_birthdays")));
        births += static_cast<double>(a.counted(column("births")));
        visits += static_cast<double>(a.sweep.klass.size());
    }
};

}  // namespace

Phases time_phases(const children::Parameters& p, int threads) {
    const auto executor = make_executor(threads);
    Phases phases;
    const double t0 = now();
    children::Simulation s(p, {static_cast<std::uint64_t>(p.run.seed), 0}, *executor);
    const double t1 = now();
    s.advance(static_cast<int>(p.run.burn_in_months), *executor, [](std::size_t, Month) {});
    const double t2 = now();
    std::vector<std::uint64_t> visits(s.authorities.size());
    s.advance(static_cast<int>(p.run.years) * 12, *executor, [&](std::size_t place, Month) {
        std::array<double, children::column_total> row;
        s.measure(place, row);
        visits[place] += s.authorities[place].sweep.klass.size();
    });
    phases = {t1 - t0, t2 - t1, now() - t2, std::accumulate(visits.begin(), visits.end(), std::uint64_t{0})};
    measure_places(s, phases);
    return phases;
}

ByProcess time_processes(const children::Parameters& p) {
    SerialExecutor executor;
    children::Simulation s(p, {static_cast<std::uint64_t>(p.run.seed), 0}, executor);
    const auto schedule = children::month_schedule();
    ByProcess timed;
    for (const auto& process : schedule) timed.processes.push_back({std::string(process.name)});
    Happened happened;
    for (children::Authority& a : s.authorities)
        for (Month month = s.now; month < p.run.start + static_cast<int>(p.run.years) * 12; ++month) {
            for (std::size_t k = 0; k < schedule.size(); ++k) {
                if (schedule[k].authority == nullptr) continue;   // the nation needs all authorities at once; it takes no time to speak of
                const double before = static_cast<double>(a.counted(column("contacts"))), start = now();
                schedule[k].authority(a, s.nation, month);
                timed.processes[k].seconds += now() - start;
                if (schedule[k].name == "false alarms about quiet families") happened.false_alarms += static_cast<double>(a.counted(column("contacts"))) - before;
            }
            happened.add(a);
        }
    const auto seconds = [&](std::initializer_list<std::string_view> names) {
        double sum = 0;
        for (const auto& process : timed.processes)
            for (const std::string_view name : names) sum += process.name == name ? process.seconds : 0;
        return sum;
    };
    timed.events = {{"onset", happened.onsets, seconds({"onset of need"})},
                    {"false alarm (child in a contact)", happened.false_alarms, seconds({"false alarms about quiet families"})},
                    {"birth or 18th birthday", happened.births + happened.birthdays, seconds({"demography"})},
                    {"visit of an active family", happened.visits, seconds({"monthly sweep", "contacts about families in need", "care entries", "open episodes", "early help", "course of need", "quiet families leave"})}};
    return timed;
}

}  // namespace hearth::benchmark
