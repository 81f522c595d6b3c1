#include "sim/output/chunk_values.hpp"

#include "sim/output/hdf5_read.hpp"
#include "sim/output/schema.hpp"

#include <algorithm>

namespace hearth {
namespace {

// A chunk of one measure in memory: [scenario, replicate][step, place][label].
template <class T>
struct Columns {
    std::vector<std::vector<T>> ReplicateRecord::* of;
    T missing;
};
constexpr Columns<std::int32_t> counts = {&ReplicateRecord::counts, schema::missing_count};
constexpr Columns<std::int64_t> pounds = {&ReplicateRecord::pounds, schema::missing_pounds};
constexpr Columns<float> reals = {&ReplicateRecord::reals, schema::missing_real};

/// Calls `act` with the columns that hold values of that type.
template <class Act>
void with_columns(MeasureType type, Act act) {
    switch (type) {
        case MeasureType::count: return act(counts);
        case MeasureType::pounds: return act(pounds);
        case MeasureType::real: return act(reals);
    }
}

template <class T>
std::vector<T> block_of(const MeasureLayout& layout, const Columns<T>& columns, ChunkRecords records) {
    const std::size_t cells = layout.steps * layout.places, labels = layout.labels;
    std::vector<T> block(records.size() * cells * labels, columns.missing);
    for (std::size_t run = 0; run < records.size(); ++run)
        for (std::size_t label = 0; records[run] && label < labels; ++label) {
            const std::vector<T>& from = ((*records[run]).*columns.of)[layout.first + label];
            T* to = block.data() + run * cells * labels + label;
            for (std::size_t cell = 0; cell < cells; ++cell) to[cell * labels] = from[cell];
        }
    return block;
}

template <class T>
void take_block(const MeasureLayout& layout, const Columns<T>& columns, const std::vector<T>& block,
                std::vector<std::optional<ReplicateRecord>>& records) {
    const std::size_t cells = layout.steps * layout.places, labels = layout.labels;
    for (std::size_t run = 0; run < records.size(); ++run)
        for (std::size_t label = 0; records[run] && label < labels; ++label) {
            const T* from = block.data() + run * cells * labels + label;
            std::vector<T>& to = ((*records[run]).*columns.of)[layout.first + label];
            to.resize(cells);
            for (std::size_t cell = 0; cell < cells; ++cell) to[cell] = from[cell * labels];
        }
}

template <class T>
void write_values(hid_t dataset, const MeasureLayout& layout, const Columns<T>& columns, ChunkRecords records) {
    const std::vector<T> block = block_of(layout, columns, records);
    hdf5::check(H5Dwrite(dataset, layout.value_type(), H5S_ALL, H5S_ALL, H5P_DEFAULT, block.data()), layout.name);
}

template <class T>
void read_values(hid_t dataset, const MeasureLayout& layout, const Columns<T>& columns,
                 std::vector<std::optional<ReplicateRecord>>& records) {
    std::vector<T> block(records.size() * layout.steps * layout.places * layout.labels);
    hdf5::check(H5Dread(dataset, layout.value_type(), H5S_ALL, H5S_ALL, H5P_DEFAULT, block.data()), layout.name);
    take_block(layout, columns, block, records);
}

}  // namespace

void write_chunk_values(hid_t file, std::span<const MeasureLayout> layouts, const ChunkShape& chunk, ChunkRecords records) {
    for (const MeasureLayout& layout : layouts) {
        const hdf5::Handle dataset =
            hdf5::create_dataset(file, layout.name, layout.value_type(), layout.dataset(chunk.scenarios, chunk.replicates, chunk));
        with_columns(layout.type, [&](const auto& columns) { write_values(dataset, layout, columns, records); });
    }
}

std::vector<std::optional<ReplicateRecord>> read_chunk_values(hid_t file, std::span<const MeasureLayout> layouts,
                                                              const ChunkShape& chunk, const std::vector<bool>& complete) {
    std::vector<std::optional<ReplicateRecord>> records(chunk.scenarios * chunk.replicates);
    const std::size_t columns = layouts.empty() ? 0 : layouts.back().first + layouts.back().labels;
    for (std::size_t run = 0; run < records.size(); ++run) {
        if (!complete.at(run) || layouts.empty()) continue;
        records[run] = ReplicateRecord{layouts.front().steps, layouts.front().places, {}, {}, {}};
        records[run]->counts.resize(columns);
        records[run]->reals.resize(columns);
        records[run]->pounds.resize(columns);
    }
    for (const MeasureLayout& layout : layouts) {
        const hdf5::Handle dataset = hdf5::open_dataset(file, layout.name);
        with_columns(layout.type, [&](const auto& of_type) { read_values(dataset, layout, of_type, records); });
    }
    return records;
}

std::string other_shape(hid_t file, std::span<const MeasureLayout> layouts, const ChunkShape& chunk) {
    for (const MeasureLayout& layout : layouts) {
        if (!hdf5::exists(file, layout.name)) return layout.name;
        const hdf5::Handle dataset = hdf5::open_dataset(file, layout.name);
        const std::vector<hsize_t> extent = layout.extent(chunk.scenarios, chunk.replicates);
        const bool same = hdf5::extent(dataset) == extent && hdf5::chunk(dataset) == extent && hdf5::has_type(dataset, layout.value_type());
        if (!same) return layout.name;
    }
    return "";
}

PackedChunks read_packed(hid_t file, std::span<const MeasureLayout> layouts) {
    PackedChunks packed;
    for (const MeasureLayout& layout : layouts) packed.push_back(hdf5::read_packed_chunk(hdf5::open_dataset(file, layout.name)));
    return packed;
}

PackedChunks pack(std::span<const MeasureLayout> layouts, const ChunkShape& chunk, ChunkRecords records) {
    const hdf5::File scratch = hdf5::File::in_memory();
    write_chunk_values(scratch, layouts, chunk, records);
    return read_packed(scratch, layouts);
}

}  // namespace hearth
