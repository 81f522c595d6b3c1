// The frame of a run file: everything but the values. Inside the room; others see run_file.hpp.
#pragma once

#include "sim/output/netcdf.hpp"
#include "sim/output/run_description.hpp"

#include <map>
#include <string>
#include <vector>

namespace hearth {

struct RunFileFrame {
    hdf5::Netcdf netcdf;
    std::map<std::string, hdf5::Handle> dimensions;   ///< by name, the code lists too
    std::vector<hdf5::Handle> measures;               ///< empty ones, in the order of measure_layouts()
};

/// Throws hdf5::Error.
RunFileFrame write_frame(hid_t file, const RunDescription& description);

}  // namespace hearth
