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

}  // namespace hearth
