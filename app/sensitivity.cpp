#include "app/answer.hpp"

namespace hearth::cli {

int sensitivity(const SensitivityArguments& arguments) { return answer("sensitivity", analysis::sensitivity, arguments); }

}  // namespace hearth::cli
