#include "sim/run/sweep/folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <array>
#include <functional>
#include <iterator>
#include <thread>
#include <vector>

using namespace hearth;

namespace fs = std::filesystem;

namespace {

SweepOrder order(const std::string& sweep = "a.toml", const std::string& frame = "f1") {
    return {.sweep = sweep, .options = {.scenario = "s.toml", .replicates = {}, .sets = {"x.y=1"}}, .output = "a.h5", .from = {}, .frame = frame};
}

std::string conflict(const std::function<void()>& act) {
    try {
        act();
    } catch (const SweepConflict& found) {
        return found.what();
    }
    return "";
}

}  // namespace

TEST_CASE("A folder remembers how its sweep was ordered", "[unit]") {
    const support::TemporaryFolder temporary;
    const fs::path path = temporary.path() / "a.sweep";
    SweepFolder::create(path, order(), false);
    const SweepFolder again = SweepFolder::open(path.string() + "/");
    CHECK(again.order().sweep == "a.toml");
    CHECK(again.order().options.scenario == "s.toml");
    CHECK_FALSE(again.order().options.replicates);
    CHECK(again.order().options.sets == std::vector<std::string>{"x.y=1"});
    CHECK(again.order().output == "a.h5");
    CHECK(again.order().frame == "f1");
    CHECK(fs::weakly_canonical(again.path() / again.order().from) == fs::current_path());
    CHECK(again.path() == path);
}

TEST_CASE("A folder of another sweep, another program or something else is not touched", "[unit]") {
    const support::TemporaryFolder temporary;
    const fs::path path = temporary.path() / "a.sweep";
    SweepFolder::create(path, order(), false);
    CHECK(conflict([&] { SweepFolder::create(path, order(), false); }).empty());
    CHECK(conflict([&] { SweepFolder::create(path, order("b.toml"), false); }).find("a sweep of a.toml with other options, or of another file") != std::string::npos);
    CHECK(conflict([&] { SweepFolder::create(path, order("a.toml", "f2"), false); }).find("other sizes, months or measures, or by another program") != std::string::npos);
    CHECK(SweepFolder::open(path).order().frame == "f1");
    CHECK(conflict([&] { SweepFolder::create(temporary.path(), order(), true); }).find("plan.json is not there") != std::string::npos);
    CHECK(conflict([&] { SweepFolder::open(temporary.path() / "nothing"); }).find("there is no such folder") != std::string::npos);
    temporary.write("a.sweep/plan.json", "{\"format\": \"hearth sweep\", \"version\"");
    CHECK(conflict([&] { SweepFolder::open(path); }).find("damaged") != std::string::npos);
    temporary.write("a.sweep/plan.json", "{\"format\": \"hearth sweep\", \"version\": 99}");
    CHECK(conflict([&] { SweepFolder::open(path); }).find("another version") != std::string::npos);
}

TEST_CASE("Starting afresh removes the parts of the old sweep and nothing else", "[unit]") {
    const support::TemporaryFolder temporary;
    const fs::path path = temporary.path() / "a.sweep";
    SweepFolder folder = SweepFolder::create(path, order(), false);
    temporary.write("a.sweep/parts/000003-0001.h5", "x");
    temporary.write("a.sweep/parts/000012-0000.h5", "x");
    temporary.write("a.sweep/parts/notes.txt", "mine");
    REQUIRE(folder.parts().size() == 2);
    CHECK(folder.parts()[0] == PartAt{3, 1});
    CHECK(folder.part({3, 1}).filename() == "000003-0001.h5");
    folder = SweepFolder::create(path, order(), true);
    CHECK(folder.parts().size() == 2);   // the same frame: what fits is kept
    folder = SweepFolder::create(path, order("b.toml", "f2"), true);
    CHECK(folder.parts().empty());
    CHECK(temporary.read("a.sweep/parts/notes.txt") == "mine");
    CHECK(SweepFolder::open(path).order().sweep == "b.toml");
}

TEST_CASE("Two programs cannot run one shard at the same time, two shards they can", "[unit]") {
    const support::TemporaryFolder temporary;
    const SweepFolder folder = SweepFolder::create(temporary.path() / "a.sweep", order(), false);
    {
        const auto first = folder.lock({1, 2}), second = folder.lock({2, 2});
        CHECK(conflict([&] { folder.lock({1, 2}); }).find("another hearth is running this shard") != std::string::npos);
    }
    CHECK(conflict([&] { folder.lock({1, 2}); }).empty());
}

TEST_CASE("Nothing is taken from under a sweep that runs, not even when told to start afresh", "[unit]") {
    const support::TemporaryFolder temporary;
    const fs::path path = temporary.path() / "a.sweep";
    const SweepFolder folder = SweepFolder::create(path, order(), false);
    temporary.write("a.sweep/parts/000003-0001.h5", "x");
    const auto running = folder.lock({1, 2});
    CHECK(conflict([&] { SweepFolder::create(path, order("a.toml", "f2"), true); }).find("another hearth is running") != std::string::npos);
    CHECK(conflict([&] { SweepFolder::create(path, order("b.toml"), true); }).find("another hearth is running") != std::string::npos);
    CHECK(folder.parts().size() == 1);
    CHECK(SweepFolder::open(path).order().sweep == "a.toml");
    CHECK(conflict([&] { SweepFolder::create(path, order(), true); }).empty());   // the same sweep: another shard of it
}

TEST_CASE("A folder named through a link or through .. finds back to where its user stood", "[unit]") {
    const support::TemporaryFolder temporary;
    fs::create_directories(temporary.path() / "disk" / "deep" / "place");
    fs::create_directory_symlink("disk/deep/place", temporary.path() / "link");
    for (const fs::path& path : {temporary.path() / "link" / "a.sweep", temporary.path() / "disk" / ".." / "disk" / "deep" / "b.sweep"}) {
        SweepFolder::create(path, order(), false);
        const SweepFolder again = SweepFolder::open(path);
        CHECK(fs::canonical(again.path() / again.order().from) == fs::current_path());
        CHECK(conflict([&] { SweepFolder::create(path, order(), false); }).empty());
    }
}

TEST_CASE("A folder whose parts were removed has none", "[unit]") {
    const support::TemporaryFolder temporary;
    const SweepFolder folder = SweepFolder::create(temporary.path() / "a.sweep", order(), false);
    fs::remove(temporary.path() / "a.sweep" / "parts");
    CHECK(folder.parts().empty());
    const auto running = folder.lock({1, 1});
    CHECK(fs::is_directory(temporary.path() / "a.sweep" / "parts"));
}

TEST_CASE("Shards that begin at the same moment share one folder", "[unit]") {
    const support::TemporaryFolder temporary;
    for (int round = 0; round < 20; ++round) {
        const fs::path path = temporary.path() / (std::to_string(round) + ".sweep");
        std::array<std::string, 8> said;
        std::vector<std::thread> shards;
        for (std::string& mine : said)
            shards.emplace_back([&] { mine = conflict([&] { SweepFolder::create(path, order(), false); }); });
        for (std::thread& shard : shards) shard.join();
        for (const std::string& mine : said) CHECK(mine.empty());
        CHECK(SweepFolder::open(path).order().sweep == "a.toml");
    }
    CHECK(std::distance(fs::directory_iterator(temporary.path()), {}) == 20);   // nothing is left aside
}

TEST_CASE("A folder keeps what its sweep is read from, and a damaged copy counts as none", "[unit]") {
    const support::TemporaryFolder temporary;
    const SweepFolder folder = SweepFolder::create(temporary.path() / "a.sweep", order(), false);
    CHECK(folder.kept().empty());
    const KeptTexts inputs = {{"a.toml", "[sweep]\n\"é\"\n"}, {"../s.toml", "x"}};
    folder.keep(inputs);
    CHECK(folder.kept() == inputs);
    temporary.write("a.sweep/inputs.json", "{\"a.toml\": 1}");
    CHECK(folder.kept().empty());
    temporary.write("a.sweep/inputs.json", "{\"a.toml\": \"x");
    CHECK(folder.kept().empty());
}

TEST_CASE("A folder that came from somebody else is written into only, and its output stands beside it", "[unit]") {
    const support::TemporaryFolder temporary;
    const fs::path path = temporary.path() / "a.sweep", elsewhere = temporary.path() / "elsewhere";
    fs::create_directory(elsewhere);
    SweepFolder::create(path, order(), false);
    const std::string plan = temporary.read("a.sweep/plan.json");
    const auto with = [&](const std::string& before, const std::string& after) {
        std::string changed = plan;
        changed.replace(changed.find(before), before.size(), after);
        temporary.write("a.sweep/plan.json", changed);
    };
    const auto told_to_write = [&](const std::string& output) {
        with("\"output\": \"a.h5\",\n  \"from\": \"" + SweepFolder::open(path).order().from, "\"output\": \"" + output + "\",\n  \"from\": \"..");
        const auto found = SweepFolder::open(path).output();
        temporary.write("a.sweep/plan.json", plan);
        return found;
    };
    temporary.write("a.toml", "");   // the sweep file is there: nothing was moved
    fs::create_directory_symlink("..", elsewhere / "back");
    CHECK(told_to_write("a.h5") == temporary.path() / "a.h5");
    CHECK(told_to_write("elsewhere/back/b.h5") == temporary.path() / "b.h5");
    for (const std::string& output : {(elsewhere / "a.h5").string(), std::string("../a.h5"), std::string("elsewhere/a.h5"), std::string(".."), std::string()})
        CHECK_FALSE(told_to_write(output));
    for (const char* sizes : {"\"most_replicates\": -1", "\"most_replicates\": 1000000000"}) {
        with("\"most_replicates\": 0", sizes);
        CHECK(conflict([&] { SweepFolder::open(path); }).find("damaged") != std::string::npos);
    }
    with("\"chunk\": [\n    1", "\"chunk\": [\n    0");
    CHECK(conflict([&] { SweepFolder::open(path); }).find("damaged") != std::string::npos);
    temporary.write("a.sweep/plan.json", plan);
    for (const char* name : {"log.jsonl", "parts", "folder.lock"}) {
        fs::remove_all(path / name);
        fs::create_symlink(elsewhere / name, path / name);
        CHECK(conflict([&] { SweepFolder::open(path); }).find("is a link") != std::string::npos);
        CHECK(conflict([&] { SweepFolder::create(path, order(), true); }).find("is a link") != std::string::npos);
        fs::remove(path / name);
    }
    CHECK(fs::directory_iterator(elsewhere) != fs::directory_iterator());   // only the link that was made here
    CHECK(conflict([&] { SweepFolder::open(path); }).empty());
}
