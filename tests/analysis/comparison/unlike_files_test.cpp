// `hearth compare` of files that do not hold the same measures.
#include "analysis/comparison/comparison.hpp"
#include "analysis/read/question_error.hpp"

#include "tests/analysis/comparison/two_files.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace hearth;
using namespace hearth::analysis;
using support::has;
using sample::pair_description;
using sample::refusal_of;
using sample::write_pair;

namespace {

// A file that holds referrals and looked-after children alone.
std::string write_few(const support::TemporaryFolder& folder, const std::string& name = "few.h5") {
    RunDescription d = pair_description(4);
    const std::string path = (folder.path() / name).string();
    const ReplicateRecord all = sample::pair_record(d, 0, 1);
    d.measures = {d.measures[1], d.measures[2]};
    ReplicateRecord record = make_record(d.measures, d.code_lists, d.months, d.places.size());
    record.counts[0] = all.counts[1], record.counts[1] = all.counts[2];
    RunFileWriter writer(path, d);
    for (std::size_t r = 0; r < d.replicates; ++r) writer.write_replicates(0, r, {&record, 1});
    writer.close();
    return path;
}

struct UnlikeFiles : sample::TwoFiles {
    std::string few = write_few(folder);
};

}  // namespace

TEST_CASE("Files that hold different measures are compared by what all of them hold, in any order", "[unit]") {
    const UnlikeFiles files;
    const std::string few = files.few;
    for (const bool unpaired : {false, true})
        for (const auto& paths : {std::vector{files.base, few}, std::vector{few, files.base}, std::vector{files.base, files.other, few}}) {
            const Comparison c = comparison_of({.paths = paths, .unpaired = unpaired});
            REQUIRE(c.arms.size() == paths.size() - 1);
            REQUIRE(c.arms.back().rows.size() == 2);
            CHECK(c.arms.back().rows[0].name == "referrals");
            CHECK(c.arms.back().rows[1].name == "looked_after");
            REQUIRE(std::count_if(c.notes.begin(), c.notes.end(), [](const std::string& note) { return has(note, "Not shown, "); }) == 1);
            CHECK(has(c.notes.back(), "Not shown, because " + few + " does not hold their measures: "));
            CHECK(has(c.notes.back(), "referral_rate, looked_after_rate, school_percent"));
        }
}

TEST_CASE("A figure asked for by name is refused with the file that lacks it", "[unit]") {
    const UnlikeFiles files;
    const std::string few = files.few;
    for (const auto& paths : {std::vector{files.base, few}, std::vector{few, files.base}, std::vector{files.base, files.other, few}}) {
        CHECK(refusal_of({.paths = paths, .measures = {"looked_after_rate"}}) == few + " does not hold children, which looked_after_rate needs.");
        CHECK(refusal_of({.paths = paths, .measures = {"referrals", "contacts/schools"}}) == few + " does not hold contacts.");
        CHECK(refusal_of({.paths = paths, .by = "source"}) == few + " holds no measure by source.");
        CHECK(refusal_of({.paths = paths, .measures = {"referrals"}}) == "answered");
        CHECK(has(refusal_of({.paths = paths, .measures = {"referals"}}), "Did you mean 'referrals'?"));
    }
}

TEST_CASE("A measure whose labels stand in another order is not the same measure", "[unit]") {
    const UnlikeFiles files;
    RunDescription d = pair_description(4);
    std::swap(d.code_lists[0].labels[0], d.code_lists[0].labels[1]);
    const std::string swapped = write_pair(files.folder, "swapped.h5", d, {0});
    CHECK(refusal_of({.paths = {files.base, swapped}, .measures = {"contacts/schools"}}) == swapped + " holds contacts in another form than " + files.base + ", so they cannot be compared by it.");
    CHECK(refusal_of({.paths = {files.base, swapped}, .by = "source"}) == "the files hold no measure by source that is the same in all of them.");
}

TEST_CASE("What can be asked of several files is what all of them hold", "[unit]") {
    const UnlikeFiles files;
    std::ostringstream out;
    compare({.paths = {files.base, files.few}, .measures = {"list"}}, out);
    CHECK(has(out.str(), "looked_after "));
    CHECK_FALSE(has(out.str(), "looked_after_rate"));
}
