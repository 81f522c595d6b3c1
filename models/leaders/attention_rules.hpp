// Rules of attention; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/attention.hpp"

namespace hearth::children {

/// A leader's time: for children's services, and for all other portfolios. Adds to 1 for who is not overloaded.
struct Time { double children = 0, others = 0; };

/// What a leader has at stake against the status quo, by the rule; 0 where responsibility is as usual.
double stake_of(const AttentionParameters& p, const StructureFacts& facts, const StructureFacts& usual, std::size_t role);
/// Writes what happens down for whoever hears of it now or later.
void write_news(News& news, const Surroundings& around, Month month);
/// As if it had always been like this.
void fill_news(News& news, const Surroundings& around);
/// Trouble a leader sees: their share of news as old as it is when it reaches them. Less is reported where the director is directive.
double seen_by(const Structure& structure, const News& news, Month month, double director_style, std::size_t role);
/// What a coming vote adds for those who stand for it.
double politics(const AttentionParameters& p, int months_to_vote, std::size_t role);
/// How far more people report than one can lead, 1 or more; time for everything is divided by it.
double overload(const AttentionParameters& p, double reports, bool director, bool twin_hatted);
/// The logit: `pull` is utility beyond the usual, `adults` weight of adults' services beyond the usual.
Time time_of(double usual, double pull, double adults, double overload);
/// Time that other portfolios have lost, of all they usually have; below 0 they have gained.
double lost_to_others(double others, double usual_children, double usual_overload);

}  // namespace hearth::children
