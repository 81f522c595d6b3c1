// An interrupted run goes on from what is complete, and its file ends equal to one that was never interrupted.
#include "sim/run/earlier_run.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/replicates.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace hearth;

namespace {

namespace fs = std::filesystem;

struct ToyRun {
    explicit ToyRun(std::vector<std::string> given = {}) : sets(std::move(given)) {
        folder.write("toy.toml", "[run]\nyears = 2\nburn_in_months = 0\nreplicates = 9\nseed = 7\n[towns]\npeople = 200\n");
        probe.after_month = [this](RandomKey random, Month month) {
            simulated.insert(random.replicate);
            if (random.replicate == stop_in && month == make_month(1999, 10)) stop = true;
        };
        scenario = read_scenario((folder.path() / "toy.toml").string(), sets, model);
        description = describe(model, scenario, sets);
    }

    fs::path file(const char* name) const { return folder.path() / name; }

    /// `stop_during`: a replicate in whose middle the run is asked to stop; 0: before it begins.
    RunOutcome run(const char* name, EarlierRun earlier = {}, std::uint32_t stop_during = 1000) {
        stop = stop_during == 0, stop_in = stop_during, simulated.clear();
        RunFileWriter writer(file(name), description);
        const RunOutcome outcome = run_replicates(model, 1, LawCheck::none,
            {.complete = [&](std::size_t replicate, ReplicateRecord record) {
                 if (earlier.has(replicate)) record = earlier.record(replicate);
                 writer.write_replicates(0, replicate, {&record, 1});
             },
             .known = [&](std::size_t replicate) { return earlier.has(replicate); }}, stop);
        writer.close();
        return outcome;
    }

    support::TemporaryFolder folder;
    std::vector<std::string> sets;
    std::set<std::uint32_t> simulated = {};
    std::uint32_t stop_in = 1000;
    std::atomic<bool> stop{false};
    toy::Probe probe;
    toy::Model model{&probe};
    Scenario scenario;
    RunDescription description;
};

}  // namespace

TEST_CASE("An interrupted run goes on with what is missing, and ends with the bytes of one that was never interrupted", "[invariance]") {
    ToyRun toy;
    toy.run("whole.h5");
    CHECK(toy.run("broken.h5", {}, 4).complete == 4);
    CHECK(toy.run("broken.h5", EarlierRun::at(toy.file("broken.h5"), toy.description), 7).interrupted);
    EarlierRun earlier = EarlierRun::at(toy.file("broken.h5"), toy.description);
    CHECK(earlier.count() == 7);
    const RunOutcome outcome = toy.run("broken.h5", std::move(earlier));
    CHECK(outcome.complete == 9);
    CHECK_FALSE(outcome.interrupted);
    CHECK(toy.simulated == std::set<std::uint32_t>{7, 8});
    CHECK(toy.folder.read("broken.h5") == toy.folder.read("whole.h5"));
}

TEST_CASE("An interruption of a run that goes on costs nothing that was complete, whenever it comes", "[unit]") {
    ToyRun toy;
    toy.run("broken.h5", {}, 6);
    const RunOutcome at_once = toy.run("broken.h5", EarlierRun::at(toy.file("broken.h5"), toy.description), 0);
    CHECK(at_once.interrupted);
    CHECK(at_once.complete == 6);
    CHECK(toy.simulated.empty());
    CHECK(EarlierRun::at(toy.file("broken.h5"), toy.description).count() == 6);
}

TEST_CASE("What came to an unfinished run's place since it was read is noticed", "[unit]") {
    ToyRun toy;
    toy.run("broken.h5", {}, 4);
    const EarlierRun earlier = EarlierRun::at(toy.file("broken.h5"), toy.description);
    CHECK(earlier.still_there());
    toy.run("new.h5", {}, 5);
    std::filesystem::rename(toy.file("new.h5"), toy.file("broken.h5"));
    CHECK_FALSE(earlier.still_there());
    std::filesystem::remove(toy.file("broken.h5"));
    CHECK_FALSE(earlier.still_there());
}

TEST_CASE("A complete run, another run and a broken file are nothing to go on from", "[unit]") {
    ToyRun toy;
    CHECK(EarlierRun::at(toy.file("none.h5"), toy.description).count() == 0);
    toy.run("whole.h5");
    CHECK(EarlierRun::at(toy.file("whole.h5"), toy.description).count() == 0);
    toy.run("broken.h5", {}, 4);
    REQUIRE(EarlierRun::at(toy.file("broken.h5"), toy.description).count() == 4);
    for (const char* set : {"run.seed=8", "illness.infection=0.4", "run.replicates=8", "towns.label=\"x\""}) {
        CAPTURE(set);
        const EarlierRun others = EarlierRun::at(toy.file("broken.h5"), ToyRun({set}).description);
        CHECK(others.count() == 0);
        CHECK(others.of_others().find("4 of 9 replicates") != std::string::npos);
    }
    RunDescription of_another_program = toy.description;
    of_another_program.program.revision += "x";
    CHECK(EarlierRun::at(toy.file("broken.h5"), of_another_program).count() == 0);
    std::string bytes = toy.folder.read("broken.h5");
    bytes[bytes.size() / 2] ^= 1;
    toy.folder.write("damaged.h5", bytes);
    CHECK(EarlierRun::at(toy.file("damaged.h5"), toy.description).count() == 0);
}
