// Where the values of each measure stand: in a replicate's record, in a chunk, in a file. Inside the room.
#pragma once

#include "sim/output/hdf5_file.hpp"
#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hearth {

struct MeasureLayout {
    std::string name;
    MeasureType type = MeasureType::count;
    bool split = false;
    std::size_t first = 0;    ///< column of the record
    std::size_t labels = 1;
    std::size_t steps = 0, places = 0;

    hid_t value_type() const;        ///< both in memory and in the file
    const void* missing() const;     ///< one value of that type
    /// Of so many scenarios and replicates: {scenarios, replicates, steps, places[, labels]}.
    std::vector<hsize_t> extent(std::size_t scenarios, std::size_t replicates) const;
    hdf5::DatasetShape dataset(std::size_t scenarios, std::size_t replicates, const ChunkShape& chunk) const {
        return {extent(scenarios, replicates), extent(chunk.scenarios, chunk.replicates), missing()};
    }
};

std::vector<MeasureLayout> measure_layouts(const RunDescription& description);

/// What the description asks for, or whole replicates of one scenario.
ChunkShape chunk_shape(const RunDescription& description);

/// std::logic_error where a record does not have these columns.
void check_record(const ReplicateRecord& record, std::span<const MeasureLayout> layouts);

}  // namespace hearth
