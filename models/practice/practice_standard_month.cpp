// The practice standard month by month: process of practice_standard.hpp.
#include "models/draws/assurance_words.hpp"
#include "models/ledger/measures.hpp"
#include "models/practice/practice.hpp"
#include "models/practice/practice_standard.hpp"

namespace hearth::children {
namespace {

constexpr double year = 12;

}  // namespace

void practice_standard(PracticeStandard& s, const PracticeStandardInputs& in) {
    const auto words = drawn<PracticeStandardWords>(in.random, in.authority, in.month);
    const double help = s.help - in.usual_help + in.from_neighbours;
    s.practice = next_practice_standard(in.p, s.practice, normal(words.practice), help, in.new_directors > 0);
    s.record_keeping = next_record_keeping(in.p, s.record_keeping, normal(words.record_keeping));
    s.quality_year += (in.quality - s.quality_year) / year;
    s.help = 0;
}

void shift_to_record_keeping(PracticeStandard& s, const PracticeStandardParameters& p, double effort) {
    s.record_keeping_share += (effort - s.record_keeping_share) / p.angle_months;
}

void initialise_practice_standard(PracticeStandard& s, const PracticeStandardParameters& p, RandomKey random, std::uint16_t authority) {
    const auto words = drawn<InitialPracticeStandardWords>(random, authority, std::uint16_t{0});
    s = {};
    s.practice = p.spread * normal(words.practice);
    s.record_keeping = normal(words.record_keeping);
    s.quality_year = practice_standard_factor(s.practice);
}

void apply_practice_standard(const PracticeStandard& s, Practice& practice) { practice.quality *= practice_standard_factor(s.practice); }

void measure_practice_standard(const PracticeStandard& s, std::span<double> row) {
    row[column("standing").first] = 1 + s.practice;
    row[column("paper_share").first] = s.record_keeping_share;
}

}  // namespace hearth::children
