// Timing a simulation from outside: phases as a run has them, and processes one by one.
#pragma once

#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hearth::benchmark {

struct Phases {
    double open = 0, burn_in = 0, recorded = 0;   ///< seconds
    std::uint64_t visits = 0;                     ///< active families summed over the recorded months
    double families = 0, active = 0, children = 0;   ///< at the end
    double peak_bytes = 0;                        ///< of the process so far
};
/// One replicate, with every measure read every month as a run does.
Phases time_phases(const children::Parameters& p, int threads);

struct Timed { std::string name; double seconds = 0; };
struct Event { std::string name; double count = 0, seconds = 0; };
struct ByProcess {
    std::vector<Timed> processes;
    std::vector<Event> events;
};
/// The recorded months on one thread, authority by authority, a clock around each process.
ByProcess time_processes(const children::Parameters& p);

}  // namespace hearth::benchmark
