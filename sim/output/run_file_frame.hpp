// The frame of a run file: everything but the values. Inside the room; others see run_file.hpp.
#pragma once

#include "sim/output/hdf5_file.hpp"
#include "sim/output/run_description.hpp"

#include <map>
#include <string>
#include <vector>

namespace hearth {

/// An empty measure in the file and where its values stand in a ReplicateRecord.
struct MeasureSlot {
    hdf5::Handle dataset;
    MeasureType type;
    bool split;
    std::size_t first;    ///< column of the record
    std::size_t labels;
};

struct RunFileFrame {
    std::map<std::string, hdf5::Handle> dimensions;   ///< by name, the code lists too
    std::vector<MeasureSlot> measures;
};

/// Throws hdf5::Error.
RunFileFrame write_frame(hid_t file, const RunDescription& description, std::size_t replicates_per_chunk);

}  // namespace hearth
