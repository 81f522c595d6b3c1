#include "app/answer.hpp"

namespace hearth::cli {

int series(const SeriesArguments& arguments) { return answer("series", analysis::series, arguments); }

}  // namespace hearth::cli
