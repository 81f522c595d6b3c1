// The nation's media: stories about single authorities frighten all of them, for as long as they are remembered. A story of a scenario
// (as of November 2008) does so by its size and by how far it is taken up; scandals of the run add to the mood, which the nation looks at
// once a year: those that were taken up, less as many as usually are. In a run of few authorities the rest is as it usually is.
// Who is afraid of the media also goes to court sooner: orders are a larger part of how care begins.
// Reads: scandals since it last looked, in authority order. Changes: the mood; fear and routes into care. Claim C41; size set by the
// response to November 2008: care applications two thirds up, section 47 enquiries a quarter, looked-after children 6 % in a year.
#pragma once

#include "models/incidents/incidents.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct Practice;

struct MediaMood { double mood = 0; };             ///< what the nation fears from scandals elsewhere, beyond the status quo

struct MediaParameters {
    double story = 0;                    ///< fear that it adds, once taken up
    Month story_month = make_month(2008, 11);
    double taken_up = 1;
    double half_life = 18;               ///< months
    double reach = .05;                    ///< P(a scandal is taken up)
    double fear = .1;                     ///< that one taken up adds everywhere
    double orders = 2;                   ///< log rise of the odds of an order per unit of fear
};
void declare(Declarations& declarations, MediaParameters& p);

}  // namespace hearth::children
