#include "sim/output/hdf5_file.hpp"

#include "sim/output/file_driver.hpp"

#include <algorithm>
#include <atomic>
#include <bit>

namespace hearth::hdf5 {
namespace {

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

// Rows of equal length compress well, so short lists stay in one piece.
constexpr std::size_t packed_from = 2048, chunk_bytes = std::size_t{1} << 18;

// A power of two, so that few lengths are in use.
std::size_t text_length(std::span<const std::string> texts) {
    std::size_t longest = 1;
    for (const std::string& text : texts) longest = std::max(longest, text.size());
    return std::max<std::size_t>(16, std::bit_ceil(longest));
}

// Nothing that a file says makes the library open another file or load code.
bool stay_within_the_file() {
    H5Lunregister(H5L_TYPE_EXTERNAL);
    H5PLset_loading_state(0);
    return true;
}

}  // namespace

// The library keeps one error stack a thread, so each thread must be silenced.
void silence() {
    thread_local const herr_t done = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    static_cast<void>(done);
}

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
    static const bool once = stay_within_the_file();
    static_cast<void>(once);
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

void write_packed_chunk(hid_t dataset, std::span<const hsize_t> start, std::span<const unsigned char> packed) {
    silence();
    check(H5Dwrite_chunk(dataset, H5P_DEFAULT, 0, start.data(), packed.size(), packed.data()), "chunk");
}

Handle create_texts(hid_t location, const std::string& name, std::span<const std::string> texts) {
    silence();
    const std::size_t length = text_length(texts);
    std::vector<char> characters(texts.size() * length, '\0');
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (texts[row].find('\0') != std::string::npos) throw std::logic_error(name + ": a text with a zero byte");
        std::copy(texts[row].begin(), texts[row].end(), characters.begin() + static_cast<std::ptrdiff_t>(row * length));
    }
    DatasetShape shape{.extent = {texts.size(), length}};
    if (characters.size() > packed_from) shape.chunk = {std::clamp<std::size_t>(chunk_bytes / length, 1, texts.size()), length};
    Handle dataset = create_dataset(location, name, text_type(1), shape);
    if (!characters.empty()) check(H5Dwrite(dataset, text_type(1), H5S_ALL, H5S_ALL, H5P_DEFAULT, characters.data()), name);
    return dataset;
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

void write_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, const void* values) {
    silence();
    const Handle file_space(H5Dget_space(dataset), H5Sclose, "dataspace");
    check(H5Sselect_hyperslab(file_space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr), "selection");
    check(H5Dwrite(dataset, type, dataspace(count), file_space, H5P_DEFAULT, values), "write");
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

void write_attribute(hid_t object, const char* name, std::span<const std::int64_t> numbers) {
    write_numbers_attribute(object, name, H5T_NATIVE_INT64, numbers.size(), numbers.data());
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

}  // namespace hearth::hdf5
