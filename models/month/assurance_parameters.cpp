#include "models/month/assurance_parameters.hpp"

namespace hearth::children {

void declare(Declarations& d, AssuranceParameters& p) {
    d.add(p.on, Flag{"assurance.on", "Whether inspection, incidents, improvement, restructuring and the ties between authorities are simulated; off: all that they do stays at the status quo.", Evidence::choice, ""});
    declare(d, p.practice_standard);
    declare(d, p.inspection);
    declare(d, p.incidents);
    declare(d, p.learning);
    declare(d, p.warning);
    declare(d, p.improvement);
    declare(d, p.restructuring);
    declare(d, p.media);
    declare(d, p.peers);
}

std::vector<ParameterProblem> check(const AssuranceParameters& p) {
    std::vector<ParameterProblem> problems = check(p.inspection);
    for (const ParameterProblem& problem : check(p.warning)) problems.push_back(problem);
    return problems;
}

}  // namespace hearth::children
