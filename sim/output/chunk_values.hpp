// The values of one chunk of every measure: laid out, compressed, and carried compressed from file to file. Whatever way a chunk
// takes into a run file, it is compressed here, so that the way does not show in the bytes. Inside the room.
#pragma once

#include "sim/output/measure_layout.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hearth {

/// Runs of one chunk, scenario by scenario: scenario * chunk.replicates + replicate. Nothing for those that are missing.
using ChunkRecords = std::span<const std::optional<ReplicateRecord>>;

/// A dataset of exactly one chunk for each measure. Throws hdf5::Error.
void write_chunk_values(hid_t file, std::span<const MeasureLayout> layouts, const ChunkShape& chunk, ChunkRecords records);
/// The reverse; `complete` says which are there. Throws hdf5::Error.
std::vector<std::optional<ReplicateRecord>> read_chunk_values(hid_t file, std::span<const MeasureLayout> layouts,
                                                              const ChunkShape& chunk, const std::vector<bool>& complete);

/// The name of a measure that does not stand in the file as one chunk of this shape and its type, or "".
std::string other_shape(hid_t file, std::span<const MeasureLayout> layouts, const ChunkShape& chunk);

/// Of each measure, as it is on disk.
using PackedChunks = std::vector<std::vector<unsigned char>>;
PackedChunks read_packed(hid_t file, std::span<const MeasureLayout> layouts);
/// As read_packed() would answer after write_chunk_values(), without touching a disk.
PackedChunks pack(std::span<const MeasureLayout> layouts, const ChunkShape& chunk, ChunkRecords records);

}  // namespace hearth
