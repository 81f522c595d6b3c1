// Standing month by month: process of standing.hpp.
#include "models/month/world.hpp"
#include "sim/core/sampling.hpp"

namespace hearth::children {
namespace {

constexpr double year = 12;

}  // namespace

void live_standing(Assurance& s, const AssuranceView& v) {
    const StandingParameters& p = v.p.standing;
    Standing& standing = s.standing;
    const Words luck = draw(v.luck, {0, v.authority}, v.month, luck::standing);
    const double help = standing.help - v.nation.norm.help + help_from_peers(s, v);
    standing.practice = next_standing(p, standing.practice, normal(luck[0], luck[1]), help, v.around.new_directors > 0);
    standing.paper = next_paper(p, standing.paper, normal(luck[2], luck[3]));
    standing.quality_year += (v.around.quality - standing.quality_year) / year;
    standing.help = 0;
}

void found_standing(Standing& s, const AssuranceView& v) {
    const Words luck = draw(v.luck, {0, v.authority}, std::uint16_t{0}, luck::standing, 1);
    s = {};
    s.practice = v.p.standing.spread * normal(luck[0], luck[1]);
    s.paper = normal(luck[2], luck[3]);
    s.quality_year = standing_factor(s.practice);
}

void apply_standing(const Authority& a, const Nation&, Practice& practice) {
    practice.quality *= standing_factor(a.assurance.standing.practice);
}

}  // namespace hearth::children
