// Where the named words of a block lie: the numbers of every stored result depend on it.
#include "models/draws/assurance_words.hpp"
#include "models/draws/family_words.hpp"
#include "models/draws/leader_words.hpp"
#include "models/draws/service_words.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;
using namespace hearth::children;

namespace {

constexpr RandomKey seed{20190331, 3};
constexpr Entity someone{71, 9};
constexpr Month then{24227};

/// Half of a block by its number, half 0 the low one of word 0.
std::uint16_t half(const Words& words, unsigned number) { return static_cast<std::uint16_t>(words[number / 2] >> (16 * (number % 2))); }

TwoWords two(const Words& words, std::size_t first) { return {words[first], words[first + 1]}; }

}  // namespace

TEST_CASE("A uniform of a half is that of the same half of the block", "[unit][draws]") {
    for (std::uint32_t who = 0; who < 200; ++who) {
        const Words words = draw(seed, {who, 1}, then, purposes::month);
        for (unsigned k = 0; k < 8; ++k) CHECK(uniform(half(words, k)) == uniform_half(words, k));
    }
    CHECK(uniform(std::uint16_t{0}) == 0x1p-17);
    CHECK(uniform(std::uint16_t{0xFFFF}) == 1 - 0x1p-17);
}

TEST_CASE("A number of two words is that of the word and its tail", "[unit][draws]") {
    const Words words = draw(seed, someone, then, purposes::recipe);
    CHECK(normal(two(words, 2)) == normal(words[2], words[3]));
    CHECK(exponential(two(words, 0)) == exponential(words[0], words[1]));
}

TEST_CASE("Named words of places and families lie where they always lay", "[unit][draws]") {
    const Words words = draw(seed, someone, then, purposes::family);
    const auto family = named<FamilyWords>(words);
    CHECK(family.size == words[0]);
    for (unsigned k = 1; k < 4; ++k) CHECK(family.gap[k - 1] == half(words, k + 1));
    CHECK(family.eldest_disabled == half(words, 5));
    CHECK(family.stayer == half(words, 6));
    CHECK(family.frailty >> 8 == static_cast<int>(words[3] >> 24));
    const auto siblings = named<SiblingWords>(words);
    for (unsigned k = 0; k < 3; ++k) CHECK(siblings.disabled[k] == half(words, k));
    const auto spell = named<SpellWords>(words);
    for (unsigned k = 0; k < 7; ++k) CHECK(spell.factor[k] == half(words, k));
    CHECK(spell.chronic == half(words, 7));
    CHECK(named<ResistanceWords>(words).resistance == two(words, 0));
    const auto moving = named<MovingFamilyWords>(words);
    CHECK(Words{moving.moves, moving.destination, moving.handed_over, moving.place} == words);
}

TEST_CASE("Named words of services lie where they always lay", "[unit][draws]") {
    const Words words = draw(seed, someone, then, purposes::referral);
    const auto month = named<MonthWords>(words);
    CHECK(Words{month.need, month.contact, month.service, month.care} == words);
    const auto referral = named<ReferralWords>(words);
    CHECK(referral.about == half(words, 0));
    for (unsigned k = 0; k < 4; ++k) CHECK(referral.brought[k] == half(words, k + 1));
    CHECK(referral.assessment_longer == half(words, 5));
    CHECK(referral.no_further_action == words[3]);
    const auto alarm = named<FalseAlarmWords>(words);
    CHECK((alarm.slot == words[0] && alarm.thinning == words[1] && alarm.accepted == words[2]));
    CHECK((alarm.offer == half(words, 6) && alarm.siblings == half(words, 7)));
    const auto entry = named<CareEntryWords>(words);
    CHECK(Words{entry.first, entry.later[0], entry.later[1], entry.later[2]} == words);
    const auto placement = named<PlacementWords>(words);
    CHECK(Words{placement.placement, placement.overflow, placement.route, placement.free} == words);
    const auto post = named<PostWords>(words);
    CHECK(Words{post.leaves, post.filled, post.newly_qualified, post.to_agency} == words);
}

TEST_CASE("Named words of leaders and of assurance lie where they always lay", "[unit][draws]") {
    const Words words = draw(seed, someone, then, purposes::leader);
    const auto leader = named<LeaderWords>(words);
    CHECK((leader.competence == words[0] && leader.style == words[1] && leader.commitment == words[2]));
    const auto month = named<LeaderMonthWords>(words);
    CHECK(Words{month.goes, month.follower, month.found, month.shock} == words);
    const auto inspection = named<InspectionWords>(words);
    CHECK((inspection.noise == two(words, 0) && inspection.next == words[2] && inspection.visited == words[3]));
    const auto restructuring = named<RestructuringWords>(words);
    CHECK((restructuring.order == words[0] && restructuring.here == two(words, 1) && restructuring.pilot == words[3]));
    const auto improvement = named<ImprovementWords>(words);
    CHECK((improvement.asks == words[0] && improvement.given == words[1] && improvement.discloses == words[3]));
}

TEST_CASE("A named draw has its own purpose and index, and the entity of an authority", "[unit][draws]") {
    CHECK(drawn<ConferenceWords>(seed, someone, then).plan == draw(seed, someone, then, purposes::conference)[1]);
    CHECK(drawn<SpellWords>(seed, someone, std::uint16_t{4}).chronic == half(draw(seed, someone, std::uint16_t{4}, purposes::spell), 7));
    CHECK(drawn<PlacementWords>(seed, someone, then, 7).route == draw(seed, someone, then, purposes::placement, 7)[2]);
    CHECK(drawn<InitialTenureWords>(seed, someone, then).second == draw(seed, someone, then, purposes::leader_month, 1)[2]);
    CHECK(drawn<NeedlessScandalWords>(seed, 9, then).taken_up == draw(seed, {0, 9}, then, purposes::incident, 1)[1]);
    CHECK(drawn<InitialImprovementWords>(seed, 9, Month{}).asks_in == draw(seed, {1, 9}, Month{}, purposes::initial_assurance)[0]);
    CHECK(drawn<RestructuringRiskWords>(seed, 9, Month{}).error == two(draw(seed, {2, 9}, Month{}, purposes::initial_assurance, 1), 0));
    CHECK(drawn<ChoiceShakeWords>(seed, 9, then).choice == draw(seed, {9, 9}, then, purposes::choice_search)[2]);
}

TEST_CASE("Words in columns are those of each block alone", "[unit][draws]") {
    const std::vector<std::uint32_t> low = {3, 1, 4, 1, 5, 9, 2, 6, 5, 35, 89};
    DrawnColumns<FalseAlarmWords> many;
    many.fill(seed, low, 9, then, 2);
    for (std::size_t i = 0; i < low.size(); ++i) {
        const auto one = drawn<FalseAlarmWords>(seed, {low[i], 9}, then, 2);
        CHECK(many.block(i).accepted == one.accepted);
        CHECK(many.word<&FalseAlarmWords::thinning>(i) == one.thinning);
        CHECK(many.word<&FalseAlarmWords::offer>(i) == one.offer);
        CHECK(many.word<&FalseAlarmWords::siblings>(i) == one.siblings);
    }
    CHECK((column_of<&MonthWords::need> == 0 && column_of<&MonthWords::contact> == 1 && column_of<&MonthWords::service> == 2 && column_of<&MonthWords::care> == 3));
    CHECK((column_of<&FalseAlarmWords::offer> == 3 && column_of<&FalseAlarmWords::siblings> == 3));
}

TEST_CASE("Mirrored words are as far from the other end", "[unit][draws]") {
    const auto words = named<LeaderWords>({0, 1, 0xFFFFFFFEu, 7});
    const LeaderWords other = mirrored(words);
    CHECK((other.competence == 0xFFFFFFFFu && other.style == 0xFFFFFFFEu && other.commitment == 1));
}
