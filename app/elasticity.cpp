#include "app/answer.hpp"

namespace hearth::cli {

int elasticity(const ElasticityArguments& arguments) { return answer("elasticity", analysis::elasticity, arguments); }

}  // namespace hearth::cli
