// One question to several run files: what all of them hold, and which of them lacks the rest.
#pragma once

#include "analysis/read/arms.hpp"
#include "analysis/read/quantities.hpp"
#include "sim/output/run_description.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// A file as the user named it, and what it says of itself.
struct NamedFile { std::string name; const RunDescription* description; };

/// The files of these arms, each once, that of the base first; one file without a name where all arms are of one.
std::vector<NamedFile> files_of(const Arms& arms);

/// The first file's description with only the measures that every file holds, split alike.
RunDescription shared_description(const std::vector<NamedFile>& files);

/// list_quantities() or list_labels() of one code list: what names come to in one file.
using ListOf = std::function<Quantities(const RunDescription&, const std::vector<std::string>& names)>;

/// Throws QuestionError where one of the names is a figure of some of the files and not of all: "few.h5 does not hold children, which
/// looked_after_rate needs."
void require_in_all(const std::vector<NamedFile>& files, const std::vector<std::string>& names, const ListOf& list);

/// One line for figures that some files hold and others do not, "" where there are none.
std::string note_not_shared(const std::vector<NamedFile>& files, const Quantities& shared, const ListOf& list);

}  // namespace hearth::analysis
