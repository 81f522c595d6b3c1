// The month is one list of named processes. An authority process touches one authority and reads the nation; a nation process
// runs alone, over the authorities in their order. Consecutive authority processes run fused: each authority goes through all
// of them on one thread, in parallel over authorities, so threads never meet inside a month.
#pragma once

#include "sim/core/executor.hpp"
#include "sim/core/month.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace hearth {

template <class Nation, class Authority>
struct Process {
    std::string_view name;
    void (*authority)(Authority&, const Nation&, Month) = nullptr;            ///< exactly one of the two is set
    void (*nation)(Nation&, std::span<Authority>, Month) = nullptr;
    int every = 1;   ///< a nation process runs in months whose index this divides; the fewer, the longer authorities run on their own
};

/// Whether a process runs in that month.
template <class Nation, class Authority>
bool is_due(const Process<Nation, Authority>& process, Month month) { return process.every == 1 || month.index % process.every == 0; }

enum class Fusion { fused, one_by_one };   ///< one_by_one exists for the test that both give the same bits

template <class Nation, class Authority>
void run_month(std::span<const Process<Nation, Authority>> schedule, Nation& nation, std::span<Authority> authorities, Month month,
               Executor& executor, Fusion fusion = Fusion::fused) {
    std::size_t first = 0;
    while (first < schedule.size()) {
        if (schedule[first].nation != nullptr) {
            if (is_due(schedule[first], month)) schedule[first].nation(nation, authorities, month);
            ++first;
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

/// Several months. Where no process of the nation is due, authorities do not meet, so each goes through all the months up to the
/// next that has one while its block is in the cache. Same bits as month by month. `observe(i, month)` is called for each
/// authority after each of its months, on the thread that simulated it.
template <class Nation, class Authority, class Observe>
void run_months(std::span<const Process<Nation, Authority>> schedule, Nation& nation, std::span<Authority> authorities, Month first, int months,
                Executor& executor, const Observe& observe) {
    const auto all_of = [&](std::size_t i, Month from, Month to) {
        for (Month month = from; month < to; ++month) {
            for (const auto& process : schedule)
                if (process.authority != nullptr) process.authority(authorities[i], nation, month);
            observe(i, month);
        }
    };
    std::size_t head = 0;   // processes of the nation that open the month need no meeting in the middle of it
    while (head < schedule.size() && schedule[head].nation != nullptr) ++head;
    const auto they_meet = [&](Month month, std::size_t from) {
        return std::any_of(schedule.begin() + static_cast<std::ptrdiff_t>(from), schedule.end(), [&](const auto& process) { return process.nation != nullptr && is_due(process, month); });
    };
    const Month end = first + months;
    for (Month month = first; month < end;) {
        Month until = month + 1;
        if (they_meet(month, head)) {
            run_month(schedule, nation, authorities, month, executor);
            executor.for_each(authorities.size(), [&](std::size_t i) { observe(i, month); });
        } else {
            for (std::size_t p = 0; p < head; ++p)
                if (is_due(schedule[p], month)) schedule[p].nation(nation, authorities, month);
            while (until < end && !they_meet(until, 0)) ++until;
            executor.for_each(authorities.size(), [&](std::size_t i) { all_of(i, month, until); });
        }
        month = until;
    }
}

}  // namespace hearth
