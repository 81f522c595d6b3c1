// Rules of media; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/incidents/media.hpp"

namespace hearth::children {

/// Fear that the story of a scenario adds in that month: from its month on, halved every half-life.
double story_fear(const MediaParameters& p, Month month);
/// Mood after so many months in which so many more scandals than usual were taken up (missed harm less needless intervention).
double next_mood(const MediaParameters& p, double mood, double more_than_usual, int months);

/// Scandals taken up in a usual month of one authority: missed harm less needless intervention.
double taken_up_a_month(const MediaParameters& p, const IncidentParameters& incidents);
/// Of all authorities, since the nation last looked.
struct ScandalsTakenUp { double beyond_usual = 0; int months = 0; };
/// Adds those of one authority, which begins to count again.
void take_up(ScandalsTakenUp& sum, IncidentState& s, double usual_a_month);

/// Fear that media make everywhere that month.
double media_fear(const MediaParameters& p, const MediaMood& media, Month month);
/// Adds that fear, and turns routes into care towards orders.
void apply_media(const MediaParameters& p, double fear, Practice& practice);

}  // namespace hearth::children
