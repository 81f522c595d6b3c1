// All parameters of the model: one struct a submodel, declared beside the rule that uses them.
#pragma once

#include "models/month/assurance_parameters.hpp"
#include "models/outcomes/every_child_matters.hpp"
#include "models/population/demography.hpp"
#include "models/families/need.hpp"
#include "models/casework/noticing.hpp"
#include "models/families/trust.hpp"
#include "models/leaders/leaders_parameters.hpp"
#include "models/money/budget.hpp"
#include "models/money/costs.hpp"
#include "models/population/moving.hpp"
#include "models/places/place.hpp"
#include "models/outcomes/outcomes.hpp"
#include "models/partners/partners.hpp"
#include "models/month/policy.hpp"
#include "models/casework/assessment.hpp"
#include "models/care/care.hpp"
#include "models/practice/caution.hpp"
#include "models/early_help/early_help.hpp"
#include "models/casework/front_door.hpp"
#include "models/practice/practice.hpp"
#include "models/casework/support.hpp"
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
    OutcomeIndexParameters outcome_indices;
};

void declare(Declarations& declarations, Parameters& p);
std::vector<ParameterProblem> check(const Parameters& p);

}  // namespace hearth::children
