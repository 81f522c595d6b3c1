// The dimensions of netCDF in one HDF5 file that is being written. Inside the room.
//
// Texts are characters over a second dimension, as CF has them since netCDF-3: netCDF's C library (4.9.0) writes past the end of its
// memory when it reads HDF5's own texts of fixed length, and texts of variable length are what a reader should not have to trust.
#pragma once

#include "sim/output/hdf5_file.hpp"

#include <map>

namespace hearth::hdf5 {

/// Throws Error. Everything it makes must be closed before the file.
class Netcdf {
public:
    Netcdf() = default;   ///< of no file
    explicit Netcdf(hid_t file) : file_(file) {}

    /// A new dimension: numbers, or texts, that are its coordinate. Answered, so that attributes can be added.
    Handle numbers_dimension(hid_t location, const std::string& name, std::span<const std::int32_t> numbers);
    Handle texts_dimension(hid_t location, const std::string& name, std::span<const std::string> texts);

    /// Texts along a dimension.
    Handle texts(hid_t location, const std::string& name, hid_t dimension, std::span<const std::string> texts);

    static void attach(hid_t dataset, hid_t dimension, unsigned axis);

private:
    void make_dimension(hid_t coordinate, const std::string& name);
    struct TextDimension {
        Handle handle;
        std::int32_t id = 0;
    };
    const TextDimension& text_dimension(hid_t texts);

    hid_t file_ = -1;
    std::int32_t next_id_ = 0;
    std::map<hsize_t, TextDimension> text_dimensions_;   // "text16" and so on, in the root, by length
};

}  // namespace hearth::hdf5
