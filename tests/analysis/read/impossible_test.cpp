#include "analysis/read/impossible.hpp"
#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;
using namespace hearth::analysis;

namespace {

constexpr std::array<std::size_t, 1> first_scenario = {0};

/// The sample's definitions, referrals with a bound.
std::vector<DerivedMeasure> with_most(double most) {
    std::vector<DerivedMeasure> definitions = sample::description().derived_measures;
    definitions[0].most = most;
    definitions[0].why_no_more = "each child counts once";
    return definitions;
}

struct Parameters {
    double rate = .1, pace = 1;
    std::array<double, 2> weights = {.5, .5};
    std::int64_t years = 20;
    Declarations declarations;
    Parameters() {
        declarations.add(rate, Number{"need.rate", "1", "Rate.", {0, 1}, Evidence::assumed, ""});
        declarations.add(pace, Number{"need.pace", "1", "Pace.", {0, 2}, Evidence::assumed, ""});
        declarations.add(weights, Numbers{"need.weights", "1", "Weights.", {"a", "b"}, {0, 1}, Evidence::assumed, ""});
        declarations.add(years, Integer{"run.years", "year", "Years.", {1, 60}, Evidence::choice, ""});
    }
};

RunDescription description_with(std::vector<ResolvedValue> resolved) {
    RunDescription d = sample::description();
    d.resolved = std::move(resolved);
    return d;
}

}  // namespace

TEST_CASE("A result above what is possible is found in its place, year and replicate, and one at it is not", "[unit]") {
    const support::TemporaryFolder folder;
    const RunFile file(sample::write(folder, sample::description()));
    const auto found = [&](double most) {
        const std::vector<DerivedMeasure> definitions = with_most(most);
        return impossible_results(file, first_scenario, {definitions, {}});
    };
    CHECK(found(720).empty());   // Alton's 144 of 2,000 in the second replicate; 600 in the first
    const std::vector<Impossible> one = found(719);
    REQUIRE(one.size() == 1);
    CHECK(one[0].definition.name == "referral_rate");
    CHECK(one[0].value == 720);
    CHECK((one[0].place == 0 && one[0].year == 2019 && one[0].replicate == 1));
    CHECK((one[0].cases == 1 && one[0].looked_at == 4));
    CHECK(found(299).at(0).cases == 4);
    CHECK(impossible_results(file, first_scenario, {}).empty());
}

TEST_CASE("A ratio over a handful is not judged, because chance alone carries it anywhere", "[unit]") {
    const support::TemporaryFolder folder;
    std::vector<DerivedMeasure> definitions = with_most(1);
    const auto over = [&](int children) {
        RunDescription d = sample::description(1);
        const std::string path = (folder.path() / "few.h5").string();
        RunFileWriter writer(path, d);
        ReplicateRecord record = sample::record(d, 0);
        for (std::int32_t& value : record.counts[0]) value = children;
        writer.write_replicates(0, 0, {&record, 1});
        writer.close();
        return impossible_results(RunFile(path), first_scenario, {definitions, {}}).size();
    };
    CHECK(over(9) == 0);
    CHECK(over(10) == 1);
}

TEST_CASE("What is set furthest from its default comes first, against its range, and how long is run does not count", "[unit]") {
    const Parameters p;
    const RunDescription d = description_with({{"need.rate", "0.5", "--set"}, {"need.pace", "2.0", "--set"}, {"need.weights", "[0.4, 0.6]", "--set"},
                                               {"run.years", "60", "--set"}, {"unheard.of", "1", "--set"}});
    const std::vector<SetParameter> set = furthest_set(d, 0, p.declarations.all());
    REQUIRE(set.size() == 3);
    CHECK((set[0].key == "need.pace" && set[0].distance == 1));
    CHECK((set[1].key == "need.rate" && set[1].value == "0.5" && set[1].default_value == "0.1"));
    CHECK((set[2].key == "need.weights" && set[2].default_value == "[0.5, 0.5]"));
    CHECK(furthest_set(description_with({{"need.rate", "0.1", "default"}}), 0, p.declarations.all()).empty());
}

TEST_CASE("The remark says what, where, why it cannot be, and what to do", "[unit]") {
    const support::TemporaryFolder folder;
    const Parameters p;
    const RunFile file(sample::write(folder, description_with({{"need.rate", "0.5", "--set"}})));
    const std::vector<DerivedMeasure> definitions = with_most(650);
    CHECK(remarks_on_results(file, first_scenario, {definitions, p.declarations.all()}) ==
          std::vector<std::string>{
              "Not possible: referral_rate (Referrals) is 720.0 per 10,000 children in Alton, year ending 31 March 2019, replicate 1; the most possible is "
              "650 (each child counts once). Above it: 1 of 4 figures by place, year and replicate. Numbers set furthest from their defaults, against their ranges: "
              "need.rate = 0.5 (default 0.1). Set them nearer to their defaults, or do not use this figure."});
}
