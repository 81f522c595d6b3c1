// The one exception of this room for everything that can go wrong with a run file outside the program's own control.
#pragma once

#include <stdexcept>
#include <string>

namespace hearth {

/// what() names the file and the reason in one line, fit to show to the user.
class RunFileError : public std::runtime_error {
public:
    enum class Reason {
        not_found,       ///< nothing there to read
        not_hdf5,        ///< a text, a spreadsheet, an empty file
        damaged,         ///< HDF5, but cut short or with bytes that no longer fit together
        foreign,         ///< HDF5 or netCDF of somebody else
        other_version,   ///< a run file of a format this program does not read
        incomplete,      ///< a run file in which something every run file has is missing
        system           ///< disk full, no permission, missing folder: see system_error()
    };

    RunFileError(Reason reason, const std::string& what, int system_error = 0)
        : std::runtime_error(what), reason_(reason), system_error_(system_error) {}

    Reason reason() const { return reason_; }
    int system_error() const { return system_error_; }                       ///< errno of Reason::system, else 0
    int exit_code() const { return reason_ == Reason::system ? 5 : 3; }      ///< of the program that reports it

private:
    Reason reason_;
    int system_error_;
};

}  // namespace hearth
