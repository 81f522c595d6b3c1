#include "models/incidents/media_rules.hpp"

#include "models/practice/practice.hpp"
#include "models/incidents/incidents_rules.hpp"
#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, MediaParameters& p) {
    d.add(p.story, Number{"media.story", "1", "Fear that one story adds everywhere, once it is wholly taken up; acts where assurance.on.", {0, 2}, Evidence::choice, "0: none; .35 gives the response to November 2008 (models/README.md)."});
    d.add(p.story_month, MonthOf{"media.story_month", "Month of that story.", Evidence::choice, "The death of a child that was reported in November 2008."});
    d.add(p.taken_up, Number{"media.taken_up", "1", "How far the nation's media take that story up.", {0, 1}, Evidence::choice, "0: it stays where it happened."});
    d.add(p.half_life, Number{"media.half_life", "month", "Half of the fear that media make is gone after so many months.", {1, 120}, Evidence::assumed, "12 to 24 swept."});
    d.add(p.reach, Number{"media.reach", "1", "Chance that a scandal of the run is taken up by the nation's media.", {0, 1}, Evidence::assumed, "One in five years or so; swept; 0 switches it off."});
    d.add(p.fear, Number{"media.fear", "1", "Fear that a scandal taken up adds everywhere; one of needless intervention takes as much away.", {0, 1}, Evidence::assumed, "A third of the story of 2008; swept; 0 switches it off."});
    d.add(p.orders, Number{"media.orders", "1", "Log rise of the odds that care begins by an order rather than by agreement, per unit of fear that media make.", {0, 6}, Evidence::assumed, "Applications rose by two thirds after November 2008 while looked-after children rose by 6 % in a year (Cafcass, DfE); swept; 0 switches it off."});
}

double story_fear(const MediaParameters& p, Month month) {
    if (p.story == 0 || p.taken_up == 0 || month < p.story_month) return 0;
    return p.story * p.taken_up * math::pow(.5, (month - p.story_month) / p.half_life);
}

double next_mood(const MediaParameters& p, double mood, double more_than_usual, int months) {
    constexpr double calmest = -1, most_frightened = 2;
    const double left = math::pow(.5, months / p.half_life), since_the_middle = math::pow(.5, months / 2.0 / p.half_life);
    return std::clamp(mood * left + p.fear * more_than_usual * since_the_middle, calmest, most_frightened);
}

double taken_up_a_month(const MediaParameters& p, const IncidentParameters& incidents) {
    return p.reach * (scandals_a_year(incidents, ScandalKind::missed_harm) - scandals_a_year(incidents, ScandalKind::needless_intervention)) / 12;
}

void take_up(ScandalsTakenUp& sum, IncidentState& s, double usual_a_month) {
    sum.beyond_usual += s.scandals_since - usual_a_month * s.months_since;
    sum.months = std::max(sum.months, static_cast<int>(s.months_since));
    s.scandals_since = s.months_since = 0;
}

double media_fear(const MediaParameters& p, const MediaMood& media, Month month) { return media.mood + story_fear(p, month); }

void apply_media(const MediaParameters& p, double fear, Practice& practice) {
    if (fear == 0) return;
    practice.fear += fear;
    practice.orders *= math::exp(p.orders * fear);
}

}  // namespace hearth::children
