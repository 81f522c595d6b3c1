// A thin owning layer over the C API of HDF5: files, and writing the numbers and texts of a run file. Reading is hdf5_read.hpp, the
// dimensions of netCDF are netcdf.hpp. Every failure is an Error; HDF5's own error printing is off.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::hdf5 {

struct Error : std::runtime_error {
    explicit Error(const std::string& what, int error = 0) : std::runtime_error(what), system_error(error) {}
    int system_error;   ///< errno when the disk was the reason, else 0
};

/// Owns one identifier of the library.
class Handle {
public:
    using Close = herr_t (*)(hid_t);
    Handle() = default;
    /// Throws Error naming `what` when the library answered a negative identifier.
    Handle(hid_t id, Close close, std::string_view what);
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
    Handle& operator=(Handle&& other) noexcept;
    ~Handle() { reset(); }
    void reset();
    operator hid_t() const { return id_; }

private:
    hid_t id_ = -1;
    Close close_ = nullptr;
};

/// Turns off the library's own error printing in this thread.
void silence();
/// Throws Error naming `what` when the library answered a negative number.
void check(herr_t answer, std::string_view what);

class File {
public:
    static File create(const std::filesystem::path& path);   ///< an existing file is emptied
    static File open(const std::filesystem::path& path);     ///< for reading
    static File in_memory();                                 ///< gone when closed
    operator hid_t() const { return handle_; }
    /// First errno the disk answered, or 0. Writing goes on regardless (see file_driver.hpp), so ask after every step.
    int device_error() const { return *device_error_; }
    void close() { handle_.reset(); }                        ///< everything opened from it must be closed before

private:
    File() = default;
    std::unique_ptr<int> device_error_ = std::make_unique<int>(0);
    Handle handle_;
};

Handle create_group(hid_t location, const std::string& name);

struct DatasetShape {
    std::vector<hsize_t> extent;
    std::vector<hsize_t> chunk = {};      ///< empty: in one piece, not compressed; else shuffle and deflate 1
    const void* fill = nullptr;           ///< one value of the type, for what is never written
};
Handle create_dataset(hid_t location, const std::string& name, hid_t type, const DatasetShape& shape);

/// A chunk as it was compressed elsewhere, put where `start` says (a multiple of the chunk) without unpacking it.
void write_packed_chunk(hid_t dataset, std::span<const hsize_t> start, std::span<const unsigned char> packed);

/// UTF-8 as rows of characters, filled up with zero bytes to one length: a power of two, 16 or more. Texts must not hold a zero byte
/// themselves (std::logic_error).
Handle create_texts(hid_t location, const std::string& name, std::span<const std::string> texts);

Handle create_numbers(hid_t location, const std::string& name, std::span<const std::int32_t> numbers);
Handle create_numbers(hid_t location, const std::string& name, std::span<const double> numbers);
Handle create_numbers(hid_t location, const std::string& name, std::span<const std::int8_t> numbers);

/// A rectangle of a dataset; `values` holds its product of counts, in the type given (H5T_NATIVE_...).
void write_block(hid_t dataset, std::span<const hsize_t> start, std::span<const hsize_t> count, hid_t type, const void* values);

void write_attribute(hid_t object, const char* name, std::string_view text);   ///< fixed length, as netCDF writes text
void write_attribute(hid_t object, const char* name, std::span<const std::int32_t> numbers);
void write_attribute(hid_t object, const char* name, std::span<const std::int64_t> numbers);
void write_attribute(hid_t object, const char* name, std::span<const std::int8_t> numbers);
void write_attribute(hid_t object, const char* name, std::span<const float> numbers);
void write_attribute(hid_t object, const char* name, std::span<const double> numbers);

}  // namespace hearth::hdf5
