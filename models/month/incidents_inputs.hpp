// Where incidents, learning and media meet the month: what they read put together.
#pragma once

#include "models/incidents/incidents_month.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct Authority;
struct Nation;

IncidentInputs incident_inputs(const Authority& a, const Nation& n, Month month);
LearningInputs learning_inputs(const Authority& a, const Nation& n, Month month);
/// Fear that media make everywhere that month.
double media_fear(const Nation& n, Month month);

}  // namespace hearth::children
