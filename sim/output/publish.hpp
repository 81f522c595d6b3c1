// How a file comes to be: written whole under a name of its own beside its target, then given the target's name in one step that
// cannot replace what others have put there meanwhile. Of what a killed program left behind, only what is surely dead is cleared.
#pragma once

#include <filesystem>
#include <string>

namespace hearth {

/// What may happen to a file that has the target's name already.
enum class Existing { keep, replace };

/// "r.h5" -> "r.h5.<machine>-<boot>-<process>-<its start>-<number>.tmp", different at every call: machines that share a disk, and
/// boots of one machine, may share process numbers.
std::filesystem::path temporary_beside(const std::filesystem::path& target);

/// Gives a file the target's name, or says why not (an errno): EEXIST where something has it and is to be kept. The temporary is
/// gone afterwards only where that worked.
int publish(const std::filesystem::path& temporary, const std::filesystem::path& target, Existing existing);

/// As publish(); where the target cannot be had, because something that is to be kept has come there or the system refuses, under the
/// first free name of "r.2.h5", "r.3.h5" and so on, so that no work is lost. The name it got. Throws std::filesystem::filesystem_error.
std::filesystem::path publish_beside(const std::filesystem::path& temporary, const std::filesystem::path& target, Existing existing);

/// Removes what dead programs of this machine left of a target; what others, or programs of other machines, are writing stays.
/// Returns whether a living program of this machine is writing it.
bool clear_left_over(const std::filesystem::path& target);
/// The same for everything in a folder.
void clear_left_over_in(const std::filesystem::path& folder);

/// A small text, written whole and fsynced before it is published. Throws std::filesystem::filesystem_error, naming the target.
void write_text(const std::filesystem::path& target, const std::string& text, Existing existing);

}  // namespace hearth
