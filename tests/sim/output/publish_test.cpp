// A file that others put at a target is never replaced unasked, and what the dead left is cleared, nothing else.
#include "sim/output/publish.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <regex>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace hearth;

namespace {

namespace fs = std::filesystem;

void as_another_process(const std::function<void()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
        body();
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

std::size_t files(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

struct Parts { std::string machine, boot, process, start; };

Parts parts_of(const fs::path& temporary) {
    const std::regex shape(R"(.*\.([0-9a-f]{8})-([0-9a-f]{8})-(\d+)-(\d+)-\d+\.tmp)");
    std::smatch found;
    const std::string name = temporary.filename().string();
    REQUIRE(std::regex_match(name, found, shape));
    return {found[1], found[2], found[3], found[4]};
}

std::string other(const std::string& digits) { return (digits[0] == '0' ? "1" : "0") + digits.substr(1); }

}  // namespace

TEST_CASE("Publishing keeps what came into being meanwhile, and gives the result the next free name", "[unit]") {
    const support::TemporaryFolder folder;
    const fs::path target = folder.write("r.h5", "theirs");
    folder.write("r.2.h5", "theirs too");
    CHECK(publish(folder.write("a.tmp", "mine"), target, Existing::keep) == EEXIST);
    CHECK(folder.read("a.tmp") == "mine");
    CHECK(publish_beside(folder.path() / "a.tmp", target, Existing::keep) == folder.path() / "r.3.h5");
    CHECK(folder.read("r.h5") == "theirs");
    CHECK(folder.read("r.2.h5") == "theirs too");
    CHECK(folder.read("r.3.h5") == "mine");
    CHECK(files(folder.path()) == 3);
    CHECK(publish(folder.write("b.tmp", "new"), target, Existing::replace) == 0);
    CHECK(folder.read("r.h5") == "new");
    CHECK(publish(folder.write("c.tmp", "first"), folder.path() / "s.h5", Existing::keep) == 0);
    CHECK(folder.read("s.h5") == "first");
    CHECK(files(folder.path()) == 4);
}

TEST_CASE("Of many processes that publish one name at once, each keeps its result and none replaces another", "[unit]") {
    const support::TemporaryFolder folder;
    std::vector<pid_t> children;
    for (int n = 0; n < 8; ++n) {
        const pid_t child = ::fork();
        if (child == 0) {
            const fs::path temporary = temporary_beside(folder.path() / "r.h5");
            write_text(temporary, fmt::format("result {}", n), Existing::keep);
            publish_beside(temporary, folder.path() / "r.h5", Existing::keep);
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) ::waitpid(child, nullptr, 0);
    std::vector<std::string> texts;
    for (const auto& entry : fs::directory_iterator(folder.path())) texts.push_back(folder.read(entry.path().filename().string()));
    std::sort(texts.begin(), texts.end());
    REQUIRE(texts.size() == 8);
    for (int n = 0; n < 8; ++n) CHECK(texts[static_cast<std::size_t>(n)] == fmt::format("result {}", n));
}

TEST_CASE("What dead programs of this machine left of a target is cleared, and nothing else", "[unit]") {
    const support::TemporaryFolder folder;
    const fs::path target = folder.path() / "r.h5";
    const fs::path mine = temporary_beside(target);
    const Parts p = parts_of(mine);
    as_another_process([&] { folder.write(temporary_beside(target).filename().string(), "left by a process that is gone"); });
    folder.write(fmt::format("r.h5.{}-{}-{}-{}-1.tmp", p.machine, p.boot, p.process, p.start + "1"), "of another process that had this one's number");
    const fs::path of_last_boot = folder.write(fmt::format("r.h5.{}-{}-1-1-0.tmp", p.machine, other(p.boot)), "from before the machine was started again");
    fs::last_write_time(of_last_boot, fs::file_time_type::clock::now() - std::chrono::hours(24 * 3650));
    folder.write(fmt::format("r.h5.{}-{}-1-1-1.tmp", p.machine, other(p.boot)), "of a cloned machine that runs now");
    folder.write("r.h5.x" + mine.filename().string().substr(4), "of a target whose name begins with this one");
    folder.write("other.h5" + mine.filename().string().substr(4), "of another target");
    folder.write(fmt::format("r.h5.{}-{}-999999999-1-0.tmp", other(p.machine), p.boot), "of another machine");
    for (const char* name : {"r.h5.tmp", "r.h5.1234.tmp", "r.h5.note", "r.h5", "x.tmp"}) folder.write(name, "not ours");
    REQUIRE(files(folder.path()) == 12);
    CHECK(clear_left_over(target));   // the clone may be writing
    CHECK(files(folder.path()) == 9);
    fs::remove(folder.path() / fmt::format("r.h5.{}-{}-1-1-1.tmp", p.machine, other(p.boot)));
    CHECK_FALSE(clear_left_over(target));
    CHECK(files(folder.path()) == 8);
    folder.write(mine.filename().string(), "under way");
    CHECK(clear_left_over(target));
    CHECK(files(folder.path()) == 9);
    CHECK(fs::exists(mine));
}

TEST_CASE("A long name can be written, and its left-overs are found", "[unit]") {
    const support::TemporaryFolder folder;
    const fs::path target = folder.path() / (std::string(250, 'x') + ".h5");
    CHECK(temporary_beside(target).filename().string().size() <= 255);
    write_text(target, "long", Existing::keep);
    CHECK(files(folder.path()) == 1);
    as_another_process([&] { folder.write(temporary_beside(target).filename().string(), "dead"); });
    CHECK_FALSE(clear_left_over(target));
    CHECK(files(folder.path()) == 1);
}

TEST_CASE("What was private stays private when it is replaced", "[unit]") {
    const support::TemporaryFolder folder;
    const fs::path target = folder.write("r.h5", "old");
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    write_text(target, "new", Existing::replace);
    CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.read("r.h5") == "new");
}

TEST_CASE("Left-over folders and parts are cleared as files are", "[unit]") {
    const support::TemporaryFolder folder;
    const Parts p = parts_of(temporary_beside(folder.path() / "r"));
    const std::string dead = fmt::format("{}-{}-999999999-1-0.tmp", p.machine, p.boot);
    folder.write("s.sweep." + dead + "/parts/a.h5", "half a folder");
    folder.write("000001-0000.h5." + dead, "half a part");
    folder.write("000002-0000.h5", "a part");
    clear_left_over_in(folder.path());
    CHECK(files(folder.path()) == 1);
    CHECK(folder.read("000002-0000.h5") == "a part");
}

TEST_CASE("A text is written whole or not at all", "[unit]") {
    const support::TemporaryFolder folder;
    write_text(folder.path() / "log.json", "one", Existing::keep);
    CHECK_THROWS_AS(write_text(folder.path() / "log.json", "two", Existing::keep), fs::filesystem_error);
    CHECK(folder.read("log.json") == "one");
    write_text(folder.path() / "log.json", "three", Existing::replace);
    CHECK(folder.read("log.json") == "three");
    CHECK_THROWS_AS(write_text(folder.path() / "no" / "log.json", "four", Existing::keep), fs::filesystem_error);
    CHECK(files(folder.path()) == 1);
}
