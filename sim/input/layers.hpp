// A scenario and the files it extends.
#pragma once

#include "sim/input/error.hpp"
#include "sim/input/scenario_file.hpp"

#include <string>
#include <vector>

namespace hearth {

/// The file given first, then what it extends, and so on to the last. Files that cannot be read and loops become problems.
std::vector<Document> read_layers(const std::string& path, Problems& problems);

/// A path that stands in `file`, seen from where the user stands; never made absolute.
std::string path_beside(const std::string& file, const std::string& path);

}  // namespace hearth
