#include "sim/output/hdf5_file.hpp"

#include "sim/output/file_driver.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <atomic>

namespace hearth::hdf5 {
namespace {

// The library keeps one error stack a thread, so each thread must be silenced.
void silence() {
    thread_local const herr_t done = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    static_cast<void>(done);
}

Handle property_list(hid_t kind) { return {H5Pcreate(kind), H5Pclose, "property list"}; }

Handle dataspace(std::span<const hsize_t> extent) {
    return {H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr), H5Sclose, "dataspace"};
}

// 1.10 is what every reader in use understands; its chunk index costs next to nothing for small runs, the older one 2 KB each.
Handle file_access(int* device_error) {
    Handle list = property_list(H5P_FILE_ACCESS);
    check(H5Pset_libver_bounds(list, H5F_LIBVER_V110, H5F_LIBVER_V110), "format bounds");
    use_plain_driver(list, device_error);
    return list;
}

constexpr unsigned creation_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;   // or netCDF refuses to append

Handle text_type(std::size_t size) {
    Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "text type");
    check(H5Tset_size(type, size), "text size");
    check(H5Tset_cset(type, H5T_CSET_UTF8), "character set");
    return type;
}

Handle create_filled(hid_t location, const std::string& name, hid_t type, std::size_t size, const void* values) {
    Handle dataset = create_dataset(location, name, type, {.extent = {size}});
    if (size > 0) check(H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values), name);
    return dataset;
}

void write_numbers_attribute(hid_t object, const char* name, hid_t type, std::size_t size, const void* values) {
    const hsize_t extent[] = {size};
    const Handle space = size == 1 ? Handle(H5Screate(H5S_SCALAR), H5Sclose, name) : dataspace(extent);
    const Handle attribute(H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose, name);
    check(H5Awrite(attribute, type, values), name);
}

}  // namespace

Handle::Handle(hid_t id, Close close, std::string_view what) : id_(id), close_(close) {
    if (id < 0) throw Error(std::string(what));
}

Handle& Handle::operator=(Handle&& other) noexcept {
    if (this != &other) {
        reset();
        id_ = std::exchange(other.id_, -1);
        close_ = other.close_;
    }
    return *this;
}

void Handle::reset() {
    silence();
    if (id_ >= 0) close_(id_);
    id_ = -1;
}

void check(herr_t answer, std::string_view what) {
    if (answer < 0) throw Error(std::string(what));
}

File File::create(const std::filesystem::path& path) {
    silence();
    File file;
    const Handle access = file_access(file.device_error_.get());
    const Handle creation = property_list(H5P_FILE_CREATE);
    check(H5Pset_link_creation_order(creation, creation_order), "creation order");
    check(H5Pset_attr_creation_order(creation, creation_order), "creation order");
    check(H5Pset_obj_track_times(creation, false), "times");   // the root group has a clock as well
    const hid_t id = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation, access);
    if (id < 0) throw Error("create", file.device_error());
    file.handle_ = Handle(id, H5Fclose, "create");
    return file;
}

File File::open(const std::filesystem::path& path) {
    silence();
    File file;
    const Handle access = file_access(file.device_error_.get());
    const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access);
    if (id < 0) throw Error("open", file.device_error());
    file.handle_ = Handle(id, H5Fclose, "open");
    return file;
}

// Files are told apart by name even where none is on a disk.
File File::in_memory() {
    silence();
    static std::atomic<unsigned> made{0};
    File file;
    const Handle access = property_list(H5P_FILE_ACCESS);
    check(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110), "format bounds");
    check(H5Pset_fapl_core(access, std::size_t{1} << 20, false), "memory");
    const std::string name = "in memory " + std::to_string(made++);
    file.handle_ = Handle(H5Fcreate(name.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, access), H5Fclose, name);
    return file;
}

Handle create_group(hid_t location, const std::string& name) {
    silence();
    const Handle creation = property_list(H5P_GROUP_CREATE);
    check(H5Pset_link_creation_order(creation, creation_order), name);
    check(H5Pset_attr_creation_order(creation, creation_order), name);
    check(H5Pset_obj_track_times(creation, false), name);
    return {H5Gcreate2(location, name.c_str(), H5P_DEFAULT, creation, H5P_DEFAULT), H5Gclose, name};
}

Handle open_group(hid_t location, const std::string& name) {
    if (!exists(location, name)) throw Missing(name);
    return {H5Gopen2(location, name.c_str(), H5P_DEFAULT), H5Gclose, name};
}

Handle open_dataset(hid_t location, const std::string& name, std::size_t cache_bytes) {
    if (!exists(location, name)) throw Missing(name);
    const Handle access = property_list(H5P_DATASET_ACCESS);
    check(H5Pset_chunk_cache(access, 101, cache_bytes, 1.0), name);
    return {H5Dopen2(location, name.c_str(), access), H5Dclose, name};
}

bool exists(hid_t location, const std::string& name) {
    silence();
    return H5Lexists(location, name.c_str(), H5P_DEFAULT) > 0 && H5Oexists_by_name(location, name.c_str(), H5P_DEFAULT) > 0;
}

Handle create_dataset(hid_t location, const std::string& name, hid_t type, const DatasetShape& shape) {
    silence();
    const Handle creation = property_list(H5P_DATASET_CREATE);
    check(H5Pset_obj_track_times(creation, false), name);   // or the clock would be in the file
    check(H5Pset_attr_creation_order(creation, creation_order), name);
    if (shape.fill != nullptr) check(H5Pset_fill_value(creation, type, shape.fill), name);
    if (!shape.chunk.empty()) {
        check(H5Pset_chunk(creation, static_cast<int>(shape.chunk.size()), shape.chunk.data()), name);
        check(H5Pset_shuffle(creation), name);
        check(H5Pset_deflate(creation, 1), name);   // levels 4 and 9 gained less than 1 % on run files
    }
    const Handle space = dataspace(shape.extent);
    return {H5Dcreate2(location, name.c_str(), type, space, H5P_DEFAULT, creation, H5P_DEFAULT), H5Dclose, name};
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

std::vector<unsigned char> read_packed_chunk(hid_t dataset) {
    silence();
    const std::vector<hsize_t> start(extent(dataset).size(), 0);
    hsize_t size = 0;
    check(H5Dget_chunk_storage_size(dataset, start.data(), &size), "chunk");
    std::vector<unsigned char> packed(size);
    std::uint32_t filters_left_out = 0;
    check(H5Dread_chunk(dataset, H5P_DEFAULT, start.data(), &filters_left_out, packed.data()), "chunk");
    if (size == 0 || filters_left_out != 0) throw Error("chunk");
    return packed;
}

void write_packed_chunk(hid_t dataset, std::span<const hsize_t> start, std::span<const unsigned char> packed) {
    silence();
    check(H5Dwrite_chunk(dataset, H5P_DEFAULT, 0, start.data(), packed.size(), packed.data()), "chunk");
}

Handle create_texts(hid_t location, const std::string& name, std::span<const std::string> texts) {
    std::vector<const char*> pointers;
    for (const std::string& text : texts) {
        if (text.find('\0') != std::string::npos) throw std::logic_error(name + ": a text with a zero byte");
        pointers.push_back(text.c_str());
    }
    silence();
    return create_filled(location, name, text_type(H5T_VARIABLE), pointers.size(), pointers.data());
}

std::vector<std::string> read_texts(hid_t dataset) {
    silence();
    const Handle type(H5Dget_type(dataset), H5Tclose, "type");
    if (H5Tis_variable_str(type) <= 0) throw Error("not texts");
    const Handle space(H5Dget_space(dataset), H5Sclose, "dataspace");
    const hssize_t size = H5Sget_simple_extent_npoints(space);
    std::vector<char*> pointers(static_cast<std::size_t>(std::max<hssize_t>(size, 0)), nullptr);
    if (pointers.empty()) return {};
    check(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()), "texts");
    std::vector<std::string> texts;
    for (const char* text : pointers) texts.emplace_back(text == nullptr ? "" : text);
    check(H5Dvlen_reclaim(type, space, H5P_DEFAULT, pointers.data()), "texts");
    return texts;
}

Handle create_numbers(hid_t location, const std::string& name, std::span<const std::int32_t> numbers) {
    return create_filled(location, name, H5T_NATIVE_INT32, numbers.size(), numbers.data());
}

Handle create_numbers(hid_t location, const std::string& name, std::span<const double> numbers) {
    return create_filled(location, name, H5T_NATIVE_DOUBLE, numbers.size(), numbers.data());
}

Handle create_numbers(hid_t location, const std::string& name, std::span<const std::int8_t> numbers) {
    return create_filled(location, name, H5T_NATIVE_INT8, numbers.size(), numbers.data());
}

std::vector<double> read_numbers(hid_t dataset) {
    silence();
    const Handle space(H5Dget_space(dataset), H5Sclose, "dataspace");
    std::vector<double> numbers(static_cast<std::size_t>(std::max<hssize_t>(H5Sget_simple_extent_npoints(space), 0)));
    if (!numbers.empty()) check(H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), "numbers");
    return numbers;
}

void write_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, const void* values) {
    silence();
    const Handle file_space(H5Dget_space(dataset), H5Sclose, "dataspace");
    check(H5Sselect_hyperslab(file_space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr), "selection");
    check(H5Dwrite(dataset, type, dataspace(count), file_space, H5P_DEFAULT, values), "write");
}

void read_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, void* values) {
    silence();
    const Handle file_space(H5Dget_space(dataset), H5Sclose, "dataspace");
    check(H5Sselect_hyperslab(file_space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr), "selection");
    check(H5Dread(dataset, type, dataspace(count), file_space, H5P_DEFAULT, values), "read");
}

void write_attribute(hid_t object, const char* name, std::string_view text) {
    silence();
    const std::string terminated(text);   // an empty text takes its one zero byte, for HDF5 has no empty type
    const Handle type = text_type(std::max<std::size_t>(terminated.size(), 1));
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose, name);
    const Handle attribute(H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose, name);
    check(H5Awrite(attribute, type, terminated.c_str()), name);
}

void write_attribute(hid_t object, const char* name, std::span<const std::int32_t> numbers) {
    write_numbers_attribute(object, name, H5T_NATIVE_INT32, numbers.size(), numbers.data());
}

void write_attribute(hid_t object, const char* name, std::span<const std::int8_t> numbers) {
    write_numbers_attribute(object, name, H5T_NATIVE_INT8, numbers.size(), numbers.data());
}

void write_attribute(hid_t object, const char* name, std::span<const float> numbers) {
    write_numbers_attribute(object, name, H5T_NATIVE_FLOAT, numbers.size(), numbers.data());
}

void write_attribute(hid_t object, const char* name, std::span<const double> numbers) {
    write_numbers_attribute(object, name, H5T_NATIVE_DOUBLE, numbers.size(), numbers.data());
}

bool has_attribute(hid_t object, const char* name) {
    silence();
    return H5Aexists(object, name) > 0;
}

std::string read_text_attribute(hid_t object, const char* name) {
    if (!has_attribute(object, name)) throw Missing(name);
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, name);
    const Handle type(H5Aget_type(attribute), H5Tclose, name);
    if (H5Tget_class(type) != H5T_STRING) throw Error(name);
    if (H5Tis_variable_str(type) > 0) {   // rewritten by a netCDF tool
        char* text = nullptr;
        check(H5Aread(attribute, type, &text), name);
        const std::string result = text == nullptr ? "" : text;
        H5free_memory(text);
        return result;
    }
    std::string text(H5Tget_size(type) + 1, '\0');
    check(H5Aread(attribute, type, text.data()), name);
    return text.c_str();
}

std::vector<std::int32_t> read_integer_attribute(hid_t object, const char* name) {
    if (!has_attribute(object, name)) throw Missing(name);
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, name);
    const Handle space(H5Aget_space(attribute), H5Sclose, name);
    std::vector<std::int32_t> numbers(static_cast<std::size_t>(std::max<hssize_t>(H5Sget_simple_extent_npoints(space), 0)));
    if (!numbers.empty()) check(H5Aread(attribute, H5T_NATIVE_INT32, numbers.data()), name);
    return numbers;
}

void make_dimension(hid_t coordinate, const std::string& name) {
    silence();
    check(H5DSset_scale(coordinate, name.c_str()), name);
}

void attach_dimension(hid_t dataset, hid_t coordinate, unsigned axis) {
    silence();
    check(H5DSattach_scale(dataset, coordinate, axis), "dimension");
}

std::string dimension_name(hid_t dataset, unsigned axis) {
    silence();
    const auto take_name = [](hid_t, unsigned, hid_t scale, void* name) -> herr_t {
        std::array<char, 256> text{};
        if (H5DSget_scale_name(scale, text.data(), text.size()) < 0) return -1;
        *static_cast<std::string*>(name) = text.data();
        return 1;
    };
    std::string name;
    check(H5DSiterate_scales(dataset, axis, nullptr, take_name, &name), "dimension");
    if (name.empty()) throw Error("dimension");
    return name;
}

}  // namespace hearth::hdf5
