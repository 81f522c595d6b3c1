#include "app/answer.hpp"

namespace hearth::cli {

int compare(const CompareArguments& arguments) { return answer("compare", analysis::compare, arguments); }

}  // namespace hearth::cli
