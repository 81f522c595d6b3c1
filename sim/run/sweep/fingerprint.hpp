// A short name for a long text: equal texts have equal fingerprints on any machine, different ones differ for all purposes here.
#pragma once

#include <string>
#include <string_view>

namespace hearth {

/// 36 characters (a name-based UUID, RFC 4122 version 5).
std::string fingerprint(std::string_view text);

}  // namespace hearth
