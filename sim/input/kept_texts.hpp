// The texts that a plan was read from, kept so that it can be read again where the files are not: a sweep's folder carries them.
#pragma once

#include <map>
#include <string>

namespace hearth {

/// By path, as it was opened.
using KeptTexts = std::map<std::string, std::string>;

/// While one lives, read_text_file() on its thread takes texts from `from` instead of the disk (nullptr: from the disk), and puts what
/// it has read into `into`. One at a time on a thread.
class KeepTexts {
public:
    KeepTexts(const KeptTexts* from, KeptTexts& into);
    ~KeepTexts();
    KeepTexts(const KeepTexts&) = delete;
    KeepTexts& operator=(const KeepTexts&) = delete;

    static const KeptTexts* from();                                     ///< nullptr: from the disk
    static void keep(const std::string& path, const std::string& text);
};

}  // namespace hearth
