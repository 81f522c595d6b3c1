#include "sim/output/netcdf.hpp"

#include "sim/output/hdf5_read.hpp"

#include <hdf5_hl.h>

#include <fmt/format.h>

#include <array>

namespace hearth::hdf5 {
namespace {

// netCDF's own mark of a dimension without a coordinate.
std::string without_coordinate(hsize_t length) {
    return fmt::format("This is a netCDF dimension but not a netCDF variable.{:10}", length);
}

}  // namespace

void Netcdf::attach(hid_t dataset, hid_t dimension, unsigned axis) {
    silence();
    check(H5DSattach_scale(dataset, dimension, axis), "dimension");
}

void Netcdf::make_dimension(hid_t coordinate, const std::string& name) {
    silence();
    check(H5DSset_scale(coordinate, name.c_str()), name);
    write_attribute(coordinate, "_Netcdf4Dimid", std::array<std::int32_t, 1>{next_id_++});
}

const Netcdf::TextDimension& Netcdf::text_dimension(hid_t texts) {
    const hsize_t length = extent(texts).at(1);
    TextDimension& dimension = text_dimensions_[length];
    if (dimension.handle < 0) {
        dimension = {create_dataset(file_, fmt::format("text{}", length), H5T_IEEE_F32BE, {.extent = {length}}), next_id_};
        make_dimension(dimension.handle, without_coordinate(length));
    }
    return dimension;
}

Handle Netcdf::numbers_dimension(hid_t location, const std::string& name, std::span<const std::int32_t> numbers) {
    Handle coordinate = create_numbers(location, name, numbers);
    make_dimension(coordinate, name);
    return coordinate;
}

// A coordinate cannot refer to dimensions by HDF5's means, because it is one; netCDF has an attribute for that.
Handle Netcdf::texts_dimension(hid_t location, const std::string& name, std::span<const std::string> texts) {
    Handle coordinate = create_texts(location, name, texts);
    const std::int32_t text_id = text_dimension(coordinate).id;   // may take an id first
    const std::array<std::int32_t, 2> ids = {next_id_, text_id};
    make_dimension(coordinate, name);
    write_attribute(coordinate, "_Netcdf4Coordinates", ids);
    write_attribute(coordinate, "_Encoding", "utf-8");
    return coordinate;
}

Handle Netcdf::texts(hid_t location, const std::string& name, hid_t dimension, std::span<const std::string> texts) {
    Handle dataset = create_texts(location, name, texts);
    attach(dataset, dimension, 0);
    attach(dataset, text_dimension(dataset).handle, 1);
    write_attribute(dataset, "_Encoding", "utf-8");
    return dataset;
}

}  // namespace hearth::hdf5
