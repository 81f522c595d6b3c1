// Detectors of failure judged on the same months: each authority's scores and whether it fails, month by month, then how much of failure
// each of them tells of if it may be wrong as often as the other.
#pragma once

#include "models/improvement/early_warning_rules.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>
#include <functional>

namespace hearth::support {

struct WatchedMonth {
    BySign indicator{};
    double single = 0, basket = 0, quality = 1;
    bool failing = false;
};
using Watched = std::vector<std::vector<WatchedMonth>>;   ///< by authority

/// So many alike places of so many children, with all that the model has, at the status quo.
inline Parameters alike_places(int places, double children) {
    std::vector<SmallPlace> list;
    for (int k = 0; k < places; ++k) list.push_back(steady("P" + std::to_string(k), k + 1, children, .06 + .24 * (k + .5) / places));
    Parameters p = small_parameters(list);
    p.workforce.on = p.money.on = p.partners.on = p.trust.on = p.early_help.lead_professionals = p.leadership.on = p.assurance.on = true;
    p.run.burn_in_months = 60;
    return p;
}

inline Watched watched(const Parameters& p, int months, std::uint32_t replicate = 0) {
    Simulation world = small_world(p, replicate);
    step(world, static_cast<int>(p.run.burn_in_months));
    Watched all(world.authorities.size());
    for (int m = 0; m < months; ++m) {
        step(world);
        for (std::size_t a = 0; a < all.size(); ++a) {
            const ImprovementState& s = world.authorities[a].assurance.improvement;
            all[a].push_back({s.indicator, s.single, s.basket, world.authorities[a].assurance.practice_standard.quality_year, s.failing});
        }
    }
    return all;
}

using Scores = std::vector<std::vector<double>>;   ///< by authority and month

/// What a detector makes of each authority's months, in their order.
inline Scores level_scores(const Watched& all, const std::function<double(const WatchedMonth&)>& read) {
    Scores scores(all.size());
    for (std::size_t a = 0; a < all.size(); ++a)
        for (const WatchedMonth& month : all[a]) scores[a].push_back(read(month));
    return scores;
}

inline Scores summed_scores(const WarningParameters& p, Scores scores) {
    for (std::vector<double>& months : scores) {
        double sum = 0;
        for (double& score : months) score = sum = next_sum(p, sum, score);
    }
    return scores;
}

enum class Fate { healthy, coming, failing, unknown };

/// Healthy: no failure now, nor within the months that an alarm is about.
inline Fate fate_of(const std::vector<WatchedMonth>& months, std::size_t m) {
    if (months[m].failing) return Fate::failing;
    for (std::size_t next = m + 1; next <= m + warning_months; ++next) {
        if (next >= months.size()) return Fate::unknown;
        if (months[next].failing) return Fate::coming;
    }
    return Fate::healthy;
}

struct Detected {
    int failures = 0;
    double bar = 0, sensitivity = 0, by_month = 0, median_lead = 0;
};

/// The bar at which this share of healthy months has an alarm.
inline double bar_for(const Watched& all, const Scores& scores, double false_alarm) {
    std::vector<double> healthy;
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t m = 0; m < all[a].size(); ++m)
            if (fate_of(all[a], m) == Fate::healthy) healthy.push_back(scores[a][m]);
    std::sort(healthy.begin(), healthy.end());
    return healthy.empty() ? 0 : healthy[static_cast<std::size_t>((1 - false_alarm) * static_cast<double>(healthy.size() - 1))];
}

/// Months by which the last alarm before this month, on within the months it is about, had begun before it; none: 0.
inline int lead_before(const std::vector<double>& scores, std::size_t onset, double bar) {
    for (std::size_t back = 1; back <= warning_months && back <= onset; ++back) {
        if (scores[onset - back] <= bar) continue;
        while (back < warning_months && back < onset && scores[onset - back - 1] > bar) ++back;
        return static_cast<int>(back);
    }
    return 0;
}

inline Detected judge(const Watched& all, const Scores& scores, double false_alarm) {
    Detected d;
    d.bar = bar_for(all, scores, false_alarm);
    std::vector<int> leads;
    double coming = 0, informed = 0;
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t m = 1; m < all[a].size(); ++m) {
            if (fate_of(all[a], m) == Fate::coming) coming += 1, informed += scores[a][m] > d.bar;
            if (m < warning_months || !all[a][m].failing || all[a][m - 1].failing) continue;
            d.failures += 1;
            if (const int lead = lead_before(scores[a], m, d.bar); lead > 0) leads.push_back(lead);
        }
    std::sort(leads.begin(), leads.end());
    if (d.failures > 0) d.sensitivity = static_cast<double>(leads.size()) / d.failures;
    if (coming > 0) d.by_month = informed / coming;
    if (!leads.empty()) d.median_lead = leads[leads.size() / 2];
    return d;
}

}  // namespace hearth::support
