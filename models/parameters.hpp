// All parameters of the model: one struct a submodel, declared beside the rule that uses them.
#pragma once

#include "models/assurance/parameters.hpp"
#include "models/every_child_matters.hpp"
#include "models/families/demography.hpp"
#include "models/families/need.hpp"
#include "models/families/noticing.hpp"
#include "models/families/trust.hpp"
#include "models/leadership/parameters.hpp"
#include "models/money/budget.hpp"
#include "models/money/costs.hpp"
#include "models/nation/moving.hpp"
#include "models/nation/place.hpp"
#include "models/outcomes.hpp"
#include "models/partners/partners.hpp"
#include "models/policy.hpp"
#include "models/services/assessment.hpp"
#include "models/services/care.hpp"
#include "models/services/caution.hpp"
#include "models/services/early_help.hpp"
#include "models/services/front_door.hpp"
#include "models/services/practice.hpp"
#include "models/services/support.hpp"
#include "models/workforce/workforce.hpp"
#include "sim/core/model.hpp"

namespace hearth::children {

struct Parameters {
    RunSettings run;
    PlaceParameters place;
    DemographyParameters demography;
    NeedParameters need;
    NoticingParameters noticing;
    FrontDoorParameters front_door;
    AssessmentParameters assessment;
    SupportParameters support;
    EarlyHelpParameters early_help;
    CareParameters care;
    PracticeParameters practice;
    CostParameters costs;
    TrustParameters trust;
    WorkforceParameters workforce;
    PartnerParameters partners;
    MoneyParameters money;
    PolicyParameters policy;
    CautionParameters caution;
    LeadershipParameters leadership;
    OutcomeParameters outcomes;
    AssuranceParameters assurance;
    MovingParameters moving;
    LifeParameters lives;
};

void declare(Declarations& declarations, Parameters& p);
std::vector<ParameterProblem> check(const Parameters& p);

}  // namespace hearth::children
