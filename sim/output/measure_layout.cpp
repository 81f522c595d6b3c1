#include "sim/output/measure_layout.hpp"

#include "sim/output/run_file.hpp"
#include "sim/output/schema.hpp"

#include <algorithm>
#include <stdexcept>

namespace hearth {
namespace {

std::size_t cells(const ReplicateRecord& record, std::size_t column, MeasureType type) {
    if (type == MeasureType::pounds) return record.pounds[column].size();
    return type == MeasureType::real ? record.reals[column].size() : record.counts[column].size();
}

}  // namespace

hid_t MeasureLayout::value_type() const {
    if (type == MeasureType::pounds) return H5T_NATIVE_INT64;
    return type == MeasureType::real ? H5T_NATIVE_FLOAT : H5T_NATIVE_INT32;
}

const void* MeasureLayout::missing() const {
    if (type == MeasureType::pounds) return &schema::missing_pounds;
    return type == MeasureType::real ? static_cast<const void*>(&schema::missing_real) : &schema::missing_count;
}

std::vector<hsize_t> MeasureLayout::extent(std::size_t scenarios, std::size_t replicates) const {
    std::vector<hsize_t> result = {scenarios, replicates, steps, places};
    if (split) result.push_back(labels);
    return result;
}

std::vector<MeasureLayout> measure_layouts(const RunDescription& d) {
    std::vector<MeasureLayout> layouts;
    std::size_t first = 0;
    for (const Measure& measure : d.measures) {
        const std::size_t labels = column_count(measure, d.code_lists);
        layouts.push_back({measure.name, measure.type, !measure.by.empty(), first, labels, d.steps(), d.places.size()});
        first += labels;
    }
    return layouts;
}

std::size_t replicates_per_chunk(const RunDescription& description) {
    const std::size_t bytes_each = std::max<std::size_t>(1, 4 * description.steps() * description.places.size());
    const std::size_t wanted = std::clamp<std::size_t>((std::size_t{256} << 10) / bytes_each, 1, 256);
    return std::min(wanted, std::max<std::size_t>(1, description.replicates));
}

ChunkShape chunk_shape(const RunDescription& description) {
    return description.chunk.value_or(ChunkShape{1, replicates_per_chunk(description)});
}

void check_record(const ReplicateRecord& record, std::span<const MeasureLayout> layouts) {
    const std::size_t columns = layouts.empty() ? 0 : layouts.back().first + layouts.back().labels;
    bool fits = record.counts.size() == columns && record.reals.size() == columns && record.pounds.size() == columns;
    for (const MeasureLayout& layout : layouts) {
        fits = fits && record.steps == layout.steps && record.places == layout.places;
        for (std::size_t c = layout.first; fits && c < layout.first + layout.labels; ++c)
            fits = cells(record, c, layout.type) == layout.steps * layout.places;
    }
    if (!fits) throw std::logic_error("a record does not have the columns, time steps and places of its run file");
}

}  // namespace hearth
