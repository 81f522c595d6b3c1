// How HDF5 touches the disk here: plain pread and pwrite. HDF5's own driver loses errno, takes locks that fail on network
// disks, and after a failed write cannot close its file any more. This one remembers the first errno and answers "done", so
// that HDF5 always closes cleanly; the owner of the file asks device_error() and throws the file away.
#pragma once

#include <hdf5.h>

namespace hearth::hdf5 {

/// Makes a file access list use the driver. `device_error` receives the first errno (0 before) and must outlive the file.
void use_plain_driver(hid_t file_access, int* device_error);

}  // namespace hearth::hdf5
