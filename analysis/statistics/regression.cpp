#include "analysis/statistics/regression.hpp"

#include "analysis/statistics/descriptive.hpp"
#include "sim/core/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearth::analysis {
namespace {

using Matrix = std::vector<std::vector<double>>;

constexpr double rounding = 1e-12;   // of what is a correlation or a slope between variables of deviation 1

// Mean 0 and length 1; nothing for values that do not vary.
std::optional<std::vector<double>> standardised(std::span<const double> values) {
    const double middle = mean(values), length = std::sqrt(variance(values) * static_cast<double>(values.size() - 1));
    if (!(length > rounding * std::abs(middle))) return std::nullopt;
    std::vector<double> result;
    for (const double value : values) result.push_back((value - middle) / length);
    return result;
}

double product(const std::vector<double>& a, const std::vector<double>& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

// Gauss and Jordan without pivoting, which a correlation matrix does not need; nothing where it is as good as singular.
std::optional<Matrix> inverse(Matrix m) {
    const std::size_t n = m.size();
    Matrix result(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i) result[i][i] = 1;
    for (std::size_t pivot = 0; pivot < n; ++pivot) {
        const double size = m[pivot][pivot];   // what of this parameter the ones before do not explain
        if (!(size > 1e-9)) return std::nullopt;
        for (std::size_t j = 0; j < n; ++j) m[pivot][j] /= size, result[pivot][j] /= size;
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = m[i][pivot];
            if (i == pivot || factor == 0) continue;
            for (std::size_t j = 0; j < n; ++j) m[i][j] -= factor * m[pivot][j], result[i][j] -= factor * result[pivot][j];
        }
    }
    return result;
}

Coefficient partial_correlation(double value, double degrees) {
    const double z = std::atanh(std::clamp(value, -1 + 1e-15, 1 - 1e-15));
    const double half = quantile(NormalDistribution(), (1 + confidence) / 2) / std::sqrt(degrees);
    return {value, {std::tanh(z - half), std::tanh(z + half)}};
}

}  // namespace

std::optional<Regression> regress(std::span<const std::vector<double>> parameters, std::span<const double> outcome) {
    const std::size_t k = parameters.size(), n = outcome.size();
    if (n < k + 4 || k == 0) return std::nullopt;
    Matrix x;
    for (const std::vector<double>& parameter : parameters) {
        auto column = standardised(parameter);
        if (!column) return std::nullopt;
        x.push_back(std::move(*column));
    }
    const auto y = standardised(outcome);
    if (!y) return std::nullopt;
    Matrix correlation(k, std::vector<double>(k));
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j < k; ++j) correlation[i][j] = product(x[i], x[j]);
    const auto inverted = inverse(std::move(correlation));
    if (!inverted) return std::nullopt;
    Regression result;
    std::vector<double> slopes(k);
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) slopes[i] += (*inverted)[i][j] * product(x[j], *y);
        result.explained += slopes[i] * product(x[i], *y);
    }
    const double left = std::max(0.0, 1 - result.explained), degrees = static_cast<double>(n - k - 1);
    for (std::size_t i = 0; i < k; ++i) {
        const double unsettled = left * (*inverted)[i][i], half = t_quantile(degrees) * std::sqrt(unsettled / degrees);
        if (std::abs(slopes[i]) < rounding) slopes[i] = 0;
        result.standardised.push_back({slopes[i], {slopes[i] - half, slopes[i] + half}});
        const double size = std::sqrt(slopes[i] * slopes[i] + unsettled);
        result.partial.push_back(partial_correlation(size > 0 ? slopes[i] / size : 0, degrees - 1));
    }
    return result;
}

std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t i = first; i < end; ++i) result[order[i]] = static_cast<double>(first + 1 + end) / 2;
        first = end;
    }
    return result;
}

}  // namespace hearth::analysis
