#include "sim/output/record.hpp"

namespace hearth {

ReplicateRecord make_record(std::span<const Measure> measures, std::span<const CodeList> code_lists, std::size_t steps,
                            std::size_t places) {
    ReplicateRecord record{.steps = steps, .places = places, .counts = {}, .reals = {}, .pounds = {}};
    for (const Measure& measure : measures)
        for (std::size_t label = 0; label < column_count(measure, code_lists); ++label) add_column(record, measure.type);
    return record;
}

void add_column(ReplicateRecord& record, MeasureType type) {
    const auto cells = [&](MeasureType of) { return type == of ? record.steps * record.places : 0; };
    record.counts.emplace_back(cells(MeasureType::count));
    record.reals.emplace_back(cells(MeasureType::real));
    record.pounds.emplace_back(cells(MeasureType::pounds));
}

void put(ReplicateRecord& record, std::size_t column, MeasureType type, std::size_t cell, double value) {
    switch (type) {
        case MeasureType::count: record.counts[column][cell] = static_cast<std::int32_t>(value); break;
        case MeasureType::pounds: record.pounds[column][cell] = static_cast<std::int64_t>(value); break;
        case MeasureType::real: record.reals[column][cell] = static_cast<float>(value); break;
    }
}

double value_at(const ReplicateRecord& record, std::size_t column, MeasureType type, std::size_t cell) {
    switch (type) {
        case MeasureType::count: return record.counts[column][cell];
        case MeasureType::pounds: return static_cast<double>(record.pounds[column][cell]);
        case MeasureType::real: return static_cast<double>(record.reals[column][cell]);
    }
    return 0;
}

}  // namespace hearth
