// Attention: finite, shared out over children's services, adults' services, finance and place by what is at stake for the leader and
// what they see (a logit over portfolios); less is left for each where more people report than one can lead. What other portfolios
// lose is lost to families and to the books. Rival readings of what responsibility does: who answers for less turns away (own share,
// or only below a floor), nothing, or commitments are complements (others' responsibility draws one in).
// Only what is drawn to or from children is simulated; the other portfolios share out the rest as they always did.
// Reads: structure, news, style of the director, elections. Changes: nothing (rules). Claims C2, C11, C18; Simon (1947) for the limit,
// McFadden (1974) for the logit; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

enum class StakeRule : std::uint8_t { own_share, floor, none, complements };

struct AttentionParameters {
    StakeRule stake_rule = StakeRule::own_share;
    double stake = 2;                    ///< weight; 0: responsibility moves nobody's attention
    ByRole usual{.15, .65, .2, .85, .2, .2, .2, .2, .9};                      ///< share of time for children where nothing draws
    double floor = .1, signal = 1, politics = -.1;
    double span = 8, overload = 1, own_reports = 7, twin_reports = 4, twin_adults = .1;
    double orchestration_cost = .15;
};
void declare(Declarations& declarations, AttentionParameters& p);

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
