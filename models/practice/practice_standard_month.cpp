// Standing month by month: process of standing.hpp.
#include "models/month/world.hpp"
#include "sim/core/sampling.hpp"

namespace hearth::children {
namespace {

constexpr double year = 12;

}  // namespace

void live_practice_standard(Assurance& s, const AssuranceView& v) {
    const PracticeStandardParameters& p = v.p.practice_standard;
    PracticeStandard& practice_standard = s.practice_standard;
    const Words words = draw(v.random, {0, v.authority}, v.month, purposes::practice_standard);
    const double help = practice_standard.help - v.nation.long_run.help + help_from_peers(s, v);
    practice_standard.practice = next_practice_standard(p, practice_standard.practice, normal(words[0], words[1]), help, v.around.new_directors > 0);
    practice_standard.record_keeping = next_record_keeping(p, practice_standard.record_keeping, normal(words[2], words[3]));
    practice_standard.quality_year += (v.around.quality - practice_standard.quality_year) / year;
    practice_standard.help = 0;
}

void initialise_practice_standard(PracticeStandard& s, const AssuranceView& v) {
    const Words words = draw(v.random, {0, v.authority}, std::uint16_t{0}, purposes::practice_standard, 1);
    s = {};
    s.practice = v.p.practice_standard.spread * normal(words[0], words[1]);
    s.record_keeping = normal(words[2], words[3]);
    s.quality_year = practice_standard_factor(s.practice);
}

void apply_practice_standard(const Authority& a, const Nation&, Practice& practice) {
    practice.quality *= practice_standard_factor(a.assurance.practice_standard.practice);
}

}  // namespace hearth::children
