#include "sim/run/replicates.hpp"
#include "sim/run/recorder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_model.hpp"

#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace hearth;

namespace {

using Records = std::vector<std::pair<std::size_t, ReplicateRecord>>;

void make_small(toy::Model& model, std::int64_t replicates) {
    model.parameters().run = {.years = 2, .burn_in_months = 6, .replicates = replicates, .seed = 7, .start = make_month(2001, 4)};
    model.parameters().people = 200;
}

RunObserver keep_in(Records& records) {
    return {.complete = [&records](std::size_t replicate, ReplicateRecord record) { records.emplace_back(replicate, std::move(record)); }};
}

Records run(std::int64_t replicates, int jobs, toy::Probe* probe = nullptr, std::vector<std::string> towns = {"Ashby", "Brigg", "Corby"}) {
    toy::Model model(probe);
    make_small(model, replicates);
    model.parameters().towns = std::move(towns);
    Records records;
    const std::atomic<bool> stop{false};
    const RunOutcome outcome = run_replicates(model, jobs, LawCheck::none, keep_in(records), stop);
    CHECK(outcome.complete == static_cast<std::size_t>(replicates));
    CHECK_FALSE(outcome.interrupted);
    CHECK(outcome.months_simulated == static_cast<std::size_t>(replicates) * 30);
    return records;
}

bool same(const Records& a, const Records& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].first != b[i].first || a[i].second.counts != b[i].second.counts || a[i].second.reals != b[i].second.reals) return false;
    }
    return true;
}

/// Towns under way at the same time; more than one attempt because a busy machine may leave the second thread waiting.
int most_threads(std::int64_t replicates, int jobs, const std::vector<std::string>& towns = {"Ashby", "Brigg", "Corby"}) {
    toy::Probe probe;
    probe.pause = std::chrono::milliseconds(2);
    for (int attempt = 0; attempt < 20 && probe.most_threads < jobs; ++attempt) run(replicates, jobs, &probe, towns);
    return probe.most_threads;
}

}  // namespace

TEST_CASE("One, two and four threads give the same bits, over replicates as over places", "[invariance]") {
    for (const std::int64_t replicates : {1, 3, 9}) {   // fewer than jobs: places in parallel; more: replicates in parallel
        const Records serial = run(replicates, 1);
        CHECK(same(serial, run(replicates, 2)));
        CHECK(same(serial, run(replicates, 4)));
    }
}

TEST_CASE("Threads are used over places when there are fewer replicates than jobs", "[invariance]") {
    CHECK(most_threads(1, 2) == 2);
}

TEST_CASE("Threads are used over replicates when there are enough", "[invariance]") {
    CHECK(most_threads(4, 2, {"Ashby"}) == 2);   // with one place there is nothing else to share out
}

TEST_CASE("A replicate does not depend on how many others there are", "[invariance]") {
    const Records one = run(1, 1);
    const Records many = run(5, 2);
    CHECK(one[0].second.counts == many[0].second.counts);
    CHECK(many[0].second.counts != many[1].second.counts);
}

TEST_CASE("Replicates come in order, without the months before the start", "[unit]") {
    const Records records = run(9, 4);
    for (std::size_t i = 0; i < records.size(); ++i) CHECK(records[i].first == i);
    CHECK(records[0].second.steps == 24);
    CHECK(records[0].second.places == 3);
    REQUIRE(records[0].second.counts.size() == 4);
    CHECK(records[0].second.counts[0].size() == 72);
    CHECK(records[0].second.reals[3].size() == 72);
    CHECK(records[0].second.counts[3].empty());
}

TEST_CASE("An interruption keeps complete replicates and gives up the others", "[unit]") {
    for (const int jobs : {1, 2, 4}) {
        toy::Probe probe;
        std::atomic<bool> stop{false};
        probe.after_month = [&](RandomKey random, Month month) {
            if (random.replicate == 4 && month == make_month(2001, 10)) stop = true;
            while (random.replicate > 4 && !stop) std::this_thread::yield();   // a late thread must not let later replicates finish
        };
        toy::Model model(&probe);
        make_small(model, 50);
        Records records;
        const RunOutcome outcome = run_replicates(model, jobs, LawCheck::none, keep_in(records), stop);
        CHECK(outcome.interrupted);
        CHECK(outcome.complete == records.size());
        CHECK(records.size() <= 4);
        if (jobs == 1) CHECK(records.size() == 4);
        const Records whole = run(50, 2);
        for (const auto& [replicate, record] : records) CHECK(record.counts == whole[replicate].second.counts);
    }
}

TEST_CASE("A stop while histories are made leaves out the towns not yet begun", "[unit]") {
    for (const int jobs : {1, 2, 4}) {
        toy::Probe probe;
        std::atomic<bool> stop{false};
        std::atomic<int> begun{0};
        probe.history = [&](std::size_t) {
            ++begun;
            stop = true;
        };
        toy::Model model(&probe);
        make_small(model, 1);
        model.parameters().towns.assign(100, "Ashby");
        Records records;
        const RunOutcome outcome = run_replicates(model, jobs, LawCheck::none, keep_in(records), stop);
        CHECK(outcome.interrupted);
        CHECK(outcome.failed.empty());
        CHECK(outcome.months_simulated == 0);
        CHECK(begun >= 1);
        CHECK(begun <= jobs);
    }
}

TEST_CASE("A stop before the first month runs nothing", "[unit]") {
    toy::Model model;
    make_small(model, 3);
    Records records;
    const std::atomic<bool> stop{true};
    const RunOutcome outcome = run_replicates(model, 2, LawCheck::none, keep_in(records), stop);
    CHECK(outcome.interrupted);
    CHECK(records.empty());
}

TEST_CASE("A measure that is not a number fails its replicate with measure, place and month, and the others go on", "[unit]") {
    toy::Probe probe;
    probe.not_a_number_in = make_month(2002, 3);
    toy::Model model(&probe);
    make_small(model, 3);
    Records records;
    const std::atomic<bool> stop{false};
    const RunOutcome outcome = run_replicates(model, 2, LawCheck::none, keep_in(records), stop);
    CHECK(records.empty());
    REQUIRE(outcome.failed.size() == 3);
    CHECK(outcome.failed[1].replicate == 1);
    CHECK(outcome.failed[1].why == "share_ill of Ashby in 2002-03 = nan (not a finite number)");
    CHECK_FALSE(outcome.interrupted);
}

TEST_CASE("Too little memory ends the run, keeps what is complete and marks nothing as failed", "[unit]") {
    for (const int jobs : {1, 2}) {
        toy::Probe probe;
        probe.after_month = [](RandomKey random, Month) { if (random.replicate == 2) throw std::bad_alloc(); };
        toy::Model model(&probe);
        make_small(model, 50);
        Records records;
        const std::atomic<bool> stop{false};
        const RunOutcome outcome = run_replicates(model, jobs, LawCheck::none, keep_in(records), stop);
        CHECK(outcome.out_of_memory);
        CHECK(outcome.interrupted);
        CHECK(outcome.failed.empty());
        CHECK(outcome.complete == records.size());
        CHECK(records.size() < 50);
    }
}

TEST_CASE("A replicate that fails leaves a gap and the others complete", "[unit]") {
    for (const int jobs : {1, 2, 8}) {
        toy::Probe probe;
        probe.after_month = [](RandomKey random, Month) { if (random.replicate == 1) throw std::runtime_error("out of luck"); };
        toy::Model model(&probe);
        make_small(model, 4);
        Records records;
        const std::atomic<bool> stop{false};
        const RunOutcome outcome = run_replicates(model, jobs, LawCheck::none, keep_in(records), stop);
        REQUIRE(records.size() == 3);
        CHECK(records[1].first == 2);
        REQUIRE(outcome.failed.size() == 1);
        CHECK(outcome.failed[0].replicate == 1);
        CHECK(outcome.failed[0].why == "out of luck");
        CHECK_FALSE(outcome.interrupted);
    }
}

TEST_CASE("A broken law stops the run when laws are checked, also before the start, and is not looked at otherwise", "[unit]") {
    toy::Probe probe;
    probe.broken_law_in = make_month(2000, 12);
    toy::Model model(&probe);
    make_small(model, 1);
    Records records;
    const std::atomic<bool> stop{false};
    CHECK_THROWS_WITH(run_replicates(model, 1, LawCheck::every_month, keep_in(records), stop),
                      "replicate 0, 2000-12: a law is broken:\n  Ashby: 3 people ill, 2 living");
    CHECK(run_replicates(model, 1, LawCheck::none, keep_in(records), stop).complete == 1);
}

TEST_CASE("A sink that fails stops the run and its exception comes out", "[unit]") {
    toy::Model model;
    make_small(model, 1000);
    const std::atomic<bool> stop{false};
    const RunObserver full{.complete = [](std::size_t replicate, ReplicateRecord) { if (replicate == 2) throw std::runtime_error("disk full"); }};
    CHECK_THROWS_WITH(run_replicates(model, 2, LawCheck::none, full, stop), "disk full");
}

TEST_CASE("Progress is told on the way", "[unit]") {
    toy::Model model;
    make_small(model, 20);
    std::size_t last = 0, total = 0;
    const std::atomic<bool> stop{false};
    const RunObserver observer{.complete = [](std::size_t, ReplicateRecord) {},
                               .progress = [&](std::size_t done, std::size_t all) { last = done; total = all; }};
    run_replicates(model, 2, LawCheck::none, observer, stop);
    CHECK(total == 20 * 30);
    CHECK(last == total);
}
