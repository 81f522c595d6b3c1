#include "sim/output/file_driver.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>
#if H5_VERSION_GE(1, 14, 0)
#include <H5FDdevelop.h>
#endif

namespace hearth::hdf5 {
namespace {

struct Settings { int* device_error; };

struct OpenFile {
    H5FD_t library_part;   // must come first: HDF5 sees only this
    int descriptor;
    dev_t device;
    ino_t inode;
    haddr_t end_of_allocation;
    haddr_t end_of_file;
    int* device_error;
};

OpenFile& self(H5FD_t* file) { return *reinterpret_cast<OpenFile*>(file); }
const OpenFile& self(const H5FD_t* file) { return *reinterpret_cast<const OpenFile*>(file); }

void remember(int* device_error) {
    if (*device_error == 0) *device_error = errno;
}

H5FD_t* open_file(const char* name, unsigned flags, hid_t file_access, haddr_t) {
    int* device_error = static_cast<const Settings*>(H5Pget_driver_info(file_access))->device_error;
    int mode = (flags & H5F_ACC_RDWR) != 0 ? O_RDWR : O_RDONLY;
    if ((flags & H5F_ACC_TRUNC) != 0) mode |= O_TRUNC;
    if ((flags & H5F_ACC_CREAT) != 0) mode |= O_CREAT;
    const int descriptor = ::open(name, mode | O_CLOEXEC, 0666);
    struct stat status {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0) {
        *device_error = errno;
        if (descriptor >= 0) ::close(descriptor);
        return nullptr;
    }
    *device_error = 0;   // HDF5 first tries without O_CREAT, and fails
    auto* file = new OpenFile{};
    file->descriptor = descriptor;
    file->device = status.st_dev;
    file->inode = status.st_ino;
    file->end_of_file = static_cast<haddr_t>(status.st_size);
    file->device_error = device_error;
    return &file->library_part;
}

herr_t close_file(H5FD_t* file) {
    if (::close(self(file).descriptor) != 0) remember(self(file).device_error);
    delete &self(file);
    return 0;
}

int compare(const H5FD_t* a, const H5FD_t* b) {
    if (self(a).device != self(b).device) return self(a).device < self(b).device ? -1 : 1;
    if (self(a).inode != self(b).inode) return self(a).inode < self(b).inode ? -1 : 1;
    return 0;
}

herr_t query(const H5FD_t*, unsigned long* flags) {
    *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
             H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
    return 0;
}

haddr_t end_of_allocation(const H5FD_t* file, H5FD_mem_t) { return self(file).end_of_allocation; }
herr_t set_end_of_allocation(H5FD_t* file, H5FD_mem_t, haddr_t address) {
    self(file).end_of_allocation = address;
    return 0;
}
haddr_t end_of_file(const H5FD_t* file, H5FD_mem_t) { return self(file).end_of_file; }

// Beyond the end there are zeros, as HDF5 expects.
herr_t read(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, void* buffer) {
    auto* to = static_cast<char*>(buffer);
    while (size > 0) {
        const ssize_t got = ::pread(self(file).descriptor, to, size, static_cast<off_t>(address));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            remember(self(file).device_error);
            return -1;
        }
        if (got == 0) {
            std::memset(to, 0, size);
            return 0;
        }
        to += got;
        address += static_cast<haddr_t>(got);
        size -= static_cast<std::size_t>(got);
    }
    return 0;
}

herr_t write(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, const void* buffer) {
    const auto* from = static_cast<const char*>(buffer);
    while (size > 0 && *self(file).device_error == 0) {
        const ssize_t put = ::pwrite(self(file).descriptor, from, size, static_cast<off_t>(address));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) {
            remember(self(file).device_error);
            break;
        }
        from += put;
        address += static_cast<haddr_t>(put);
        size -= static_cast<std::size_t>(put);
    }
    self(file).end_of_file = std::max(self(file).end_of_file, address + size);
    return 0;
}

herr_t truncate(H5FD_t* file, hid_t, hbool_t) {
    OpenFile& f = self(file);
    if (f.end_of_allocation == f.end_of_file) return 0;
    if (*f.device_error == 0 && ::ftruncate(f.descriptor, static_cast<off_t>(f.end_of_allocation)) != 0) remember(f.device_error);
    f.end_of_file = f.end_of_allocation;
    return 0;
}

H5FD_class_t plain_driver() {
    H5FD_class_t driver{};
#if H5_VERSION_GE(1, 14, 0)
    driver.version = H5FD_CLASS_VERSION;
    driver.value = static_cast<H5FD_class_value_t>(512);
#endif
    driver.name = "hearth_plain";
    driver.maxaddr = static_cast<haddr_t>(INT64_MAX);
    driver.fc_degree = H5F_CLOSE_WEAK;
    driver.fapl_size = sizeof(Settings);
    driver.open = open_file;
    driver.close = close_file;
    driver.cmp = compare;
    driver.query = query;
    driver.get_eoa = end_of_allocation;
    driver.set_eoa = set_end_of_allocation;
    driver.get_eof = end_of_file;
    driver.read = read;
    driver.write = write;
    driver.truncate = truncate;
    constexpr H5FD_mem_t map[H5FD_MEM_NTYPES] = H5FD_FLMAP_DICHOTOMY;
    std::copy(std::begin(map), std::end(map), std::begin(driver.fl_map));
    return driver;
}

}  // namespace

void use_plain_driver(hid_t file_access, int* device_error) {
    static const H5FD_class_t driver = plain_driver();
    static const hid_t id = H5FDregister(&driver);
    const Settings settings{device_error};
    H5Pset_driver(file_access, id, &settings);
}

}  // namespace hearth::hdf5
