// A part as merging needs it: its head and its chunks as they are on disk. Inside the room.
#pragma once

#include "sim/output/chunk_values.hpp"
#include "sim/output/part_file.hpp"

#include <filesystem>

namespace hearth {

struct PackedPart {
    PartHead head;
    PackedChunks chunks;
};

/// Throws RunFileError, also for a part that does not fit the description.
PackedPart read_packed_part(const std::filesystem::path& path, const RunDescription& description);

}  // namespace hearth
