#include "analysis/statistics/bootstrap.hpp"

#include "analysis/statistics/descriptive.hpp"
#include "sim/core/random.hpp"

namespace hearth::analysis {

std::vector<std::uint32_t> resampled_positions(std::size_t resample, std::size_t n) {
    constexpr RandomKey random{.seed = 1979, .replicate = 0};   // analysis shares no draw with any run: runs have a purpose from 1 on
    constexpr Purpose purpose{0};
    std::vector<std::uint32_t> positions(n);
    Words words{};
    for (std::size_t i = 0; i < n; ++i) {
        if (i % 4 == 0)
            words = draw(random, {static_cast<std::uint32_t>(resample), static_cast<std::uint16_t>(i >> 18)}, std::uint16_t{0}, purpose,
                         static_cast<std::uint16_t>(i / 4));
        positions[i] = uniform_index(words[i % 4], static_cast<std::uint32_t>(n));
    }
    return positions;
}

Interval percentile_interval(std::vector<double> estimates) {
    const double tail = (1 - confidence) / 2;
    return {quantile(estimates, tail), quantile(estimates, 1 - tail)};
}

Interval bootstrap_interval(std::size_t n, const std::function<double(const std::vector<std::uint32_t>&)>& estimate) {
    std::vector<double> estimates;
    for (std::size_t resample = 0; resample < resamples; ++resample) estimates.push_back(estimate(resampled_positions(resample, n)));
    return percentile_interval(std::move(estimates));
}

}  // namespace hearth::analysis
