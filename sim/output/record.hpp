// What one replicate leaves behind: every measure of every month (or year) and place, ready to be written.
#pragma once

#include "sim/core/measure.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hearth {

/// Columns stand in the order of the model's measures, a split measure taking one column a label (the order of World::measure).
/// Column c is counts[c] for MeasureType::count, pounds[c] for pounds, reals[c] for real; its other two vectors stay empty.
/// Within a column the value of a time step and place is at [step * places + place].
struct ReplicateRecord {
    std::size_t steps = 0;
    std::size_t places = 0;
    std::vector<std::vector<std::int32_t>> counts;
    std::vector<std::vector<float>> reals;
    std::vector<std::vector<std::int64_t>> pounds = {};
};

/// A record of zeros with every column in place.
ReplicateRecord make_record(std::span<const Measure> measures, std::span<const CodeList> code_lists, std::size_t steps,
                            std::size_t places);
/// One more column of zeros.
void add_column(ReplicateRecord& record, MeasureType type);

/// Where the value of a column of that type stands. It must fit the type.
void put(ReplicateRecord& record, std::size_t column, MeasureType type, std::size_t cell, double value);
double value_at(const ReplicateRecord& record, std::size_t column, MeasureType type, std::size_t cell);

}  // namespace hearth
