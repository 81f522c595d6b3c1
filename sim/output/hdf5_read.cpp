#include "sim/output/hdf5_read.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hearth::hdf5 {
namespace {

constexpr int most_dimensions = 5;                                // scenario, replicate, time, authority, label
constexpr std::size_t longest_attribute = std::size_t{1} << 20;   // bytes

void require(bool condition, const std::string& name, const char* why) {
    if (!condition) throw Unfit("'" + name + "' " + why);
}

std::string name_of(hid_t dataset) {
    std::array<char, 256> name{};
    H5Iget_name(dataset, name.data(), name.size());
    const std::string path = name.data();
    return path.substr(path.rfind('/') + 1);
}

// A path would be followed through links that nobody has looked at.
bool plain_name(const std::string& name) {
    return !name.empty() && name != "." && name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

void require_ordinary_link(hid_t location, const std::string& name) {
    if (!exists(location, name)) throw Missing(name);
    H5L_info_t link{};
    check(H5Lget_info(location, name.c_str(), &link, H5P_DEFAULT), name);
    require(link.type == H5L_TYPE_HARD, name, "is a link to elsewhere");
}

bool one_of_ours(hid_t type) {
    if (H5Tget_class(type) == H5T_STRING) return H5Tis_variable_str(type) == 0 && H5Tget_size(type) == 1;
    const std::array<hid_t, 5> numbers = {H5T_NATIVE_INT8, H5T_NATIVE_INT32, H5T_NATIVE_INT64, H5T_NATIVE_FLOAT, H5T_NATIVE_DOUBLE};
    return std::any_of(numbers.begin(), numbers.end(), [&](hid_t number) { return H5Tequal(type, number) > 0; });
}

bool filters_are_ours(hid_t creation) {
    const int filters = H5Pget_nfilters(creation);
    for (int i = 0; i < filters; ++i) {
        unsigned flags = 0, settings = 0;
        std::size_t values = 0;
        const H5Z_filter_t filter = H5Pget_filter2(creation, static_cast<unsigned>(i), &flags, &values, nullptr, 0, nullptr, &settings);
        if (filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_DEFLATE) return false;
    }
    return filters >= 0 && filters <= 2;
}

void require_plain_storage(hid_t creation, const std::string& name) {
    const H5D_layout_t layout = H5Pget_layout(creation);
    require(layout == H5D_CONTIGUOUS || layout == H5D_CHUNKED, name, "has a layout that run files do not have");
    require(H5Pget_external_count(creation) == 0, name, "has its values in other files");
    require(filters_are_ours(creation), name, "has filters that run files do not have");
}

/// Product of `counts` and `each`; the largest number where it does not fit.
std::size_t bytes_of(std::span<const hsize_t> counts, std::size_t each) {
    if (std::find(counts.begin(), counts.end(), 0) != counts.end()) return 0;
    std::size_t bytes = each;
    for (const hsize_t count : counts) {
        if (bytes > std::numeric_limits<std::size_t>::max() / count) return std::numeric_limits<std::size_t>::max();
        bytes *= count;
    }
    return bytes;
}

void require_shape(hid_t dataset, hid_t creation, const std::string& name) {
    const Handle space(H5Dget_space(dataset), H5Sclose, name);
    const int rank = H5Sget_simple_extent_ndims(space);
    require(H5Sget_simple_extent_type(space) == H5S_SIMPLE && rank >= 1 && rank <= most_dimensions, name, "has a shape that run files do not have");
    std::vector<hsize_t> shape(static_cast<std::size_t>(rank));
    check(H5Sget_simple_extent_dims(space, shape.data(), nullptr), name);
    require(bytes_of(shape, 8) < std::numeric_limits<std::size_t>::max(), name, "is larger than any disk");
    if (H5Pget_layout(creation) != H5D_CHUNKED) return;
    check(H5Pget_chunk(creation, rank, shape.data()), name);
    require(bytes_of(shape, 8) <= most_bytes, name, "has chunks that are too large");
}

// Storage before shape: to ask a virtual dataset for its extent opens the files it points to.
void require_ours(hid_t dataset, const std::string& name) {
    const Handle type(H5Dget_type(dataset), H5Tclose, name), creation(H5Dget_create_plist(dataset), H5Pclose, name);
    require(one_of_ours(type), name, "has a type that run files do not have");
    require_plain_storage(creation, name);
    require_shape(dataset, creation, name);
}

Handle open_unchecked(hid_t location, const std::string& name, std::size_t cache_bytes) {
    if (cache_bytes == usual_cache) return {H5Dopen2(location, name.c_str(), H5P_DEFAULT), H5Dclose, name};
    const Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose, name);
    check(H5Pset_chunk_cache(access, 101, cache_bytes, 1.0), name);
    return {H5Dopen2(location, name.c_str(), access), H5Dclose, name};
}

H5T_class_t class_of(hid_t dataset) {
    const Handle type(H5Dget_type(dataset), H5Tclose, "type");
    return H5Tget_class(type);
}

std::string up_to_zero(const char* first, std::size_t size) { return {first, std::find(first, first + size, '\0')}; }

}  // namespace

bool exists(hid_t location, const std::string& name) {
    silence();
    return plain_name(name) && H5Lexists(location, name.c_str(), H5P_DEFAULT) > 0;
}

Handle open_group(hid_t location, const std::string& name) {
    require_ordinary_link(location, name);
    return {H5Gopen2(location, name.c_str(), H5P_DEFAULT), H5Gclose, name};
}

Handle open_dataset(hid_t location, const std::string& name, std::size_t cache_bytes) {
    require_ordinary_link(location, name);
    Handle dataset = open_unchecked(location, name, cache_bytes);
    require_ours(dataset, name);
    return dataset;
}

std::vector<hsize_t> extent(hid_t dataset) {
    const Handle space(H5Dget_space(dataset), H5Sclose, "dataspace");
    std::vector<hsize_t> result(static_cast<std::size_t>(std::max(H5Sget_simple_extent_ndims(space), 0)));
    check(H5Sget_simple_extent_dims(space, result.data(), nullptr), "extent");
    return result;
}

std::vector<hsize_t> chunk(hid_t dataset) {
    const Handle creation(H5Dget_create_plist(dataset), H5Pclose, "creation");
    if (H5Pget_layout(creation) != H5D_CHUNKED) return {};
    std::vector<hsize_t> result(extent(dataset).size());
    check(H5Pget_chunk(creation, static_cast<int>(result.size()), result.data()), "chunk");
    return result;
}

bool has_type(hid_t dataset, hid_t type) {
    const Handle own(H5Dget_type(dataset), H5Tclose, "type");
    return H5Tequal(own, type) > 0;
}

std::vector<std::string> read_texts(hid_t dataset) {
    silence();
    const std::vector<hsize_t> shape = extent(dataset);
    require(class_of(dataset) == H5T_STRING && shape.size() == 2, name_of(dataset), "does not hold texts");
    require(bytes_of(shape, 1) <= most_bytes, name_of(dataset), "holds more text than fits");
    std::vector<char> characters(shape[0] * shape[1]);
    std::vector<std::string> texts(shape[0]);
    if (characters.empty()) return texts;
    const Handle type(H5Dget_type(dataset), H5Tclose, "type");
    check(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, characters.data()), "texts");
    for (std::size_t row = 0; row < texts.size(); ++row) texts[row] = up_to_zero(characters.data() + row * shape[1], shape[1]);
    return texts;
}

std::vector<double> read_numbers(hid_t dataset) {
    silence();
    const std::vector<hsize_t> shape = extent(dataset);
    require(class_of(dataset) != H5T_STRING && shape.size() <= 2, name_of(dataset), "does not hold a list of numbers");
    require(bytes_of(shape, sizeof(double)) <= most_bytes, name_of(dataset), "holds more numbers than fit");
    std::vector<double> numbers(bytes_of(shape, 1));
    if (!numbers.empty()) check(H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), "numbers");
    return numbers;
}

std::vector<std::size_t> read_positions(hid_t dataset, std::size_t limit) {
    std::vector<std::size_t> positions;
    for (const double number : read_numbers(dataset)) {
        const bool fits = number >= 0 && number < static_cast<double>(limit) && number == std::floor(number);
        require(fits, name_of(dataset), "has a number that is out of range");
        positions.push_back(static_cast<std::size_t>(number));
    }
    return positions;
}

void read_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, void* values) {
    silence();
    const Handle file_space(H5Dget_space(dataset), H5Sclose, "dataspace");
    const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr), H5Sclose, "dataspace");
    check(H5Sselect_hyperslab(file_space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr), "selection");
    check(H5Dread(dataset, type, memory, file_space, H5P_DEFAULT, values), "read");
}

std::vector<unsigned char> read_packed_chunk(hid_t dataset) {
    silence();
    const std::vector<hsize_t> start(extent(dataset).size(), 0);
    hsize_t size = 0;
    check(H5Dget_chunk_storage_size(dataset, start.data(), &size), "chunk");
    if (size == 0 || size > most_bytes) throw Error("chunk");
    std::vector<unsigned char> packed(size);
    std::uint32_t filters_left_out = 0;
    check(H5Dread_chunk(dataset, H5P_DEFAULT, start.data(), &filters_left_out, packed.data()), "chunk");
    if (filters_left_out != 0) throw Error("chunk");
    return packed;
}

bool has_attribute(hid_t object, const char* name) {
    silence();
    return H5Aexists(object, name) > 0;
}

std::string read_text_attribute(hid_t object, const char* name) {
    if (!has_attribute(object, name)) throw Missing(name);
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, name);
    const Handle type(H5Aget_type(attribute), H5Tclose, name), space(H5Aget_space(attribute), H5Sclose, name);
    require(H5Tget_class(type) == H5T_STRING && H5Tis_variable_str(type) == 0, name, "is not a text of fixed length");
    require(H5Sget_simple_extent_type(space) == H5S_SCALAR && H5Tget_size(type) <= longest_attribute, name, "is not one text");
    std::vector<char> text(H5Tget_size(type));
    check(H5Aread(attribute, type, text.data()), name);
    return up_to_zero(text.data(), text.size());
}

std::vector<std::int32_t> read_integer_attribute(hid_t object, const char* name, std::size_t count) {
    if (!has_attribute(object, name)) throw Missing(name);
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, name);
    const Handle type(H5Aget_type(attribute), H5Tclose, name), space(H5Aget_space(attribute), H5Sclose, name);
    require(H5Tget_class(type) == H5T_INTEGER && H5Tget_size(type) <= 8, name, "is not an integer");
    const hssize_t points = H5Sget_simple_extent_npoints(space);
    require(points >= 0 && static_cast<std::size_t>(points) == count, name, "has another number of integers");
    std::vector<std::int32_t> numbers(count);
    check(H5Aread(attribute, H5T_NATIVE_INT32, numbers.data()), name);
    return numbers;
}

}  // namespace hearth::hdf5
