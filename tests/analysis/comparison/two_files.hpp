// Two files to compare, and what is answered to a question that does not fit them.
#pragma once

#include "analysis/comparison/comparison.hpp"
#include "analysis/read/question_error.hpp"
#include "tests/analysis/pairs.hpp"

namespace sample {

/// Two files of four replicates: in the second 1, 2, 3 and 4 children more are looked after.
struct TwoFiles {
    support::TemporaryFolder folder;
    std::string base = write_pair(folder, "base.h5", pair_description(4), {0});
    std::string other = write_pair(folder, "other.h5", pair_description(4), {1, 2, 3, 4});
    hearth::analysis::CompareOptions options() const { return {.paths = {base, other}, .measures = {"all"}}; }
};

inline std::string refusal_of(const hearth::analysis::CompareOptions& options) {
    try {
        hearth::analysis::comparison_of(options);
    } catch (const hearth::analysis::QuestionError& error) {
        return error.what();
    }
    return "answered";
}

}  // namespace sample
