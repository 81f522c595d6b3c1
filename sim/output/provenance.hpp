// The groups of a run file that hold no values: how the run was made (provenance), what it read (tables) and which published
// figures its measures answer to (derived). Writing and reading stand side by side, so that they cannot drift apart.
#pragma once

#include "sim/output/netcdf.hpp"
#include "sim/output/run_description.hpp"

namespace hearth {

void write_provenance(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description);
/// Into the provenance, at the end: only then are they known. In order; nothing where there are none.
void write_failures(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description, const std::vector<RunFailure>& failures);
void write_tables(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description);
void write_derived_measures(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& description);

/// Throw hdf5::Error naming what is missing or does not fit.
void read_provenance(hid_t file, RunDescription& description);
void read_tables(hid_t file, RunDescription& description);
void read_derived_measures(hid_t file, RunDescription& description);

}  // namespace hearth
