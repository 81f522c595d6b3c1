// The month is one list of named processes. An authority process touches one authority and reads the nation; a nation process
// runs alone, over the authorities in their order. Consecutive authority processes run fused: each authority goes through all
// of them on one thread, in parallel over authorities, so threads never meet inside a month.
#pragma once

#include "sim/core/executor.hpp"
#include "sim/core/month.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace hearth {

template <class Nation, class Authority>
struct Process {
    std::string_view name;
    void (*authority)(Authority&, const Nation&, Month) = nullptr;            ///< exactly one of the two is set
    void (*nation)(Nation&, std::span<Authority>, Month) = nullptr;
};

enum class Fusion { fused, one_by_one };   ///< one_by_one exists for the test that both give the same bits

template <class Nation, class Authority>
void run_month(std::span<const Process<Nation, Authority>> schedule, Nation& nation, std::span<Authority> authorities, Month month,
               Executor& executor, Fusion fusion = Fusion::fused) {
    std::size_t first = 0;
    while (first < schedule.size()) {
        if (schedule[first].nation != nullptr) {
            schedule[first++].nation(nation, authorities, month);
            continue;
        }
        std::size_t last = first + 1;
        while (fusion == Fusion::fused && last < schedule.size() && schedule[last].authority != nullptr) ++last;
        executor.for_each(authorities.size(), [&](std::size_t i) {
            for (std::size_t p = first; p < last; ++p) schedule[p].authority(authorities[i], nation, month);
        });
        first = last;
    }
}

/// Several months. Where no process is the nation's, authorities do not meet at all, so each goes through all the months while
/// its block is in the cache; otherwise month by month. Same bits either way. `observe(i, month)` is called for each authority
/// after each of its months, on the thread that simulated it.
template <class Nation, class Authority, class Observe>
void run_months(std::span<const Process<Nation, Authority>> schedule, Nation& nation, std::span<Authority> authorities, Month first, int months,
                Executor& executor, const Observe& observe) {
    const auto all_of = [&](std::size_t i, Month from, int count) {
        for (Month month = from; month < from + count; ++month) {
            for (const auto& process : schedule) process.authority(authorities[i], nation, month);
            observe(i, month);
        }
    };
    bool coupled = false;
    for (const auto& process : schedule) coupled = coupled || process.nation != nullptr;
    if (!coupled) {
        executor.for_each(authorities.size(), [&](std::size_t i) { all_of(i, first, months); });
        return;
    }
    for (Month month = first; month < first + months; ++month) {
        run_month(schedule, nation, authorities, month, executor);
        executor.for_each(authorities.size(), [&](std::size_t i) { observe(i, month); });
    }
}

}  // namespace hearth
