#include "analysis/sensitivity.hpp"

#include "analysis/summarise.hpp"

namespace hearth::analysis {

void sensitivity(const SensitivityOptions&, std::ostream&) { throw QuestionError("is being built."); }

}  // namespace hearth::analysis
