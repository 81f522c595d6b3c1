// What a run file of several scenarios holds besides: where its scenarios come from, as variables of each scenario and as the
// design that made them, and which places one stands for. Writing and reading stand side by side. Inside the room.
#pragma once

#include "sim/output/netcdf.hpp"
#include "sim/output/run_description.hpp"

#include <string>
#include <vector>

namespace hearth {

/// Names of the variables of each scenario (`arm`, `point`, `seed`, the varied parameters); none without a sweep.
std::vector<std::string> sweep_variables(const RunDescription& description);
/// Over the dimension `scenario`.
void write_sweep_variables(hid_t file, hdf5::Netcdf& netcdf, hid_t scenario, const RunDescription& description);
void write_design(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description);
void write_summed_places(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description);

/// Leave the description as it is where the file does not have them. Throw hdf5::Error.
void read_sweep(hid_t file, RunDescription& description);
void read_summed_places(hid_t file, RunDescription& description);

}  // namespace hearth
