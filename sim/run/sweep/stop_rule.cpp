#include "sim/run/sweep/stop_rule.hpp"

#include "sim/core/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearth {
namespace {

template <class T>
double sum(const std::vector<T>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

double mean(const std::vector<double>& values) { return sum(values) / static_cast<double>(values.size()); }

double half_width(const std::vector<double>& differences) {
    const double n = static_cast<double>(differences.size()), centre = mean(differences);
    double squares = 0;
    for (const double d : differences) squares += (d - centre) * (d - centre);
    return quantile(StudentsT(n - 1), 0.975) * std::sqrt(squares / (n - 1) / n);
}

bool narrow(const StopRule& rule, const std::vector<double>& base, const std::vector<double>& other) {
    std::vector<double> differences, bases;
    for (std::size_t r = 0; r < std::min(base.size(), other.size()); ++r) {
        if (std::isnan(base[r]) || std::isnan(other[r])) continue;
        differences.push_back(other[r] - base[r]);
        bases.push_back(base[r]);
    }
    if (differences.empty()) return true;
    if (differences.size() < 2) return false;
    return half_width(differences) <= (rule.percent ? rule.half_width / 100 * std::abs(mean(bases)) : rule.half_width);
}

}  // namespace

double outcome_of(const ReplicateRecord& record, const RunDescription& description, std::string_view name) {
    std::size_t column = 0;
    for (const Measure& measure : description.measures) {
        const std::size_t labels = column_count(measure, description.code_lists);
        if (measure.name == name) {
            double total = 0;
            for (std::size_t c = column; c < column + labels; ++c) total += sum(record.counts[c]) + sum(record.reals[c]) + sum(record.pounds[c]);
            return measure.kind == MeasureKind::flow ? total : total / static_cast<double>(record.steps);
        }
        column += labels;
    }
    return std::nan("");
}

bool settled(const StopRule& rule, std::span<const std::vector<double>> outcomes) {
    return std::all_of(outcomes.begin() + 1, outcomes.end(), [&](const auto& other) { return narrow(rule, outcomes.front(), other); });
}

}  // namespace hearth
