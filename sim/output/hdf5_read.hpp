// Reading HDF5 that anybody may have made. What an object is gets checked before any of its bytes are used: an ordinary link, one of
// the types that run files have, plain storage within the file, a size that fits in memory. Nothing of variable length is read, so
// the library never walks its global heap. Inside the room.
#pragma once

#include "sim/output/hdf5_file.hpp"

namespace hearth::hdf5 {

/// What was asked for by name is not there.
struct Missing : Error { using Error::Error; };

/// An object that no run file has; what() says which and why: "'time' is a link to elsewhere".
struct Unfit : Error { using Error::Error; };

/// Largest dataset that is read at once, in bytes in memory; and largest chunk.
inline constexpr std::size_t most_bytes = std::size_t{1} << 30;

inline constexpr std::size_t usual_cache = std::size_t{1} << 20;   ///< HDF5's own, in bytes

/// Whether a link of this name is there, of whatever kind.
bool exists(hid_t location, const std::string& name);

/// Throw Missing; Unfit where the object is of a kind that run files do not have: reached by a soft or external link, of variable
/// length, compound, stored in other files, with filters other than ours, or larger than its bytes could be.
Handle open_group(hid_t location, const std::string& name);
/// Unpacked chunks are kept up to `cache_bytes`: without that a chunk is unpacked again for every replicate in it.
Handle open_dataset(hid_t location, const std::string& name, std::size_t cache_bytes = usual_cache);

std::vector<hsize_t> extent(hid_t dataset);
std::vector<hsize_t> chunk(hid_t dataset);               ///< empty where it is in one piece
bool has_type(hid_t dataset, hid_t type);

/// Rows of characters (create_texts). Throws Unfit for anything else.
std::vector<std::string> read_texts(hid_t dataset);
/// Any numbers of at most two dimensions, in the order of the file. Throws Unfit for texts.
std::vector<double> read_numbers(hid_t dataset);
/// Numbers of one dimension that are positions: throws Unfit unless all are whole and from 0 to below `limit`.
std::vector<std::size_t> read_positions(hid_t dataset, std::size_t limit);

/// A rectangle of a dataset of numbers; `values` holds the product of the counts, in the type given (H5T_NATIVE_...).
void read_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, void* values);
/// The first chunk as it is compressed.
std::vector<unsigned char> read_packed_chunk(hid_t dataset);

bool has_attribute(hid_t object, const char* name);
/// Throw Missing; Unfit unless it is one text of fixed length, or exactly `count` integers.
std::string read_text_attribute(hid_t object, const char* name);
std::vector<std::int32_t> read_integer_attribute(hid_t object, const char* name, std::size_t count);

}  // namespace hearth::hdf5
