// Parts of a sweep, and the file that is merged from them: the same, byte for byte, as one that was written run by run.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include "sim/output/part_file.hpp"

#include <algorithm>
#include <functional>

using namespace hearth;
using Reason = RunFileError::Reason;

namespace {

using Statuses = std::vector<RunStatus>;   // [scenario][replicate] of the whole sweep

RunStatus status_of(const RunDescription& d, const Statuses& statuses, std::size_t scenario, std::size_t replicate) {
    const bool within = scenario < d.scenarios.size() && replicate < d.replicates;
    return within ? statuses[scenario * d.replicates + replicate] : RunStatus::missing;
}

std::string why(std::size_t scenario, std::size_t replicate) { return "run " + std::to_string(10 * scenario + replicate); }

struct Part {
    PartHead head;
    std::vector<std::optional<ReplicateRecord>> records;
};

Part part(const RunDescription& d, const Statuses& statuses, std::size_t scenario_chunk, std::size_t replicate_chunk) {
    Part part{{.frame = "f", .scenario_chunk = scenario_chunk, .replicate_chunk = replicate_chunk, .fingerprints = {}, .status = {}}, {}};
    for (std::size_t s = scenario_chunk * d.chunk->scenarios; s < (scenario_chunk + 1) * d.chunk->scenarios; ++s) {
        part.head.fingerprints.push_back(s < d.scenarios.size() ? "of " + d.scenarios[s] : "");
        for (std::size_t r = replicate_chunk * d.chunk->replicates; r < (replicate_chunk + 1) * d.chunk->replicates; ++r) {
            const RunStatus status = status_of(d, statuses, s, r);
            part.head.status.push_back(status);
            part.records.push_back(status == RunStatus::complete ? std::optional(sample::record(d, s, r)) : std::nullopt);
            if (status == RunStatus::failed) part.head.failures.push_back({s, r, why(s, r)});
        }
    }
    return part;
}

void write(const std::filesystem::path& path, const RunDescription& d, const Part& part) { write_part(path, d, part.head, part.records); }

enum class Made { in_order, backwards };

std::string merged(const RunDescription& d, const Statuses& statuses, Made made) {
    const sample::Folder folder;
    std::vector<std::pair<std::size_t, std::size_t>> chunks;
    for (std::size_t s = 0; s * d.chunk->scenarios < d.scenarios.size(); ++s)
        for (std::size_t r = 0; r * d.chunk->replicates < d.replicates; ++r) chunks.emplace_back(s, r);
    const auto path = [&](auto chunk) { return folder / ("part" + std::to_string(chunk.first) + "_" + std::to_string(chunk.second)); };
    auto order = chunks;
    if (made == Made::backwards) std::reverse(order.begin(), order.end());
    for (const auto& chunk : order) {
        const Part one = part(d, statuses, chunk.first, chunk.second);
        const bool nothing = std::all_of(one.head.status.begin(), one.head.status.end(), [](RunStatus s) { return s == RunStatus::missing; });
        if (!nothing) write(path(chunk), d, one);
    }
    RunFileWriter writer(folder / "merged.h5", d);
    for (const auto& chunk : chunks)
        if (std::filesystem::exists(path(chunk))) writer.copy_part(path(chunk));
    writer.close();
    return sample::bytes_of(folder / "merged.h5");
}

std::string written_run_by_run(const RunDescription& d, const Statuses& statuses) {
    const sample::Folder folder;
    RunFileWriter writer(folder / "written.h5", d);
    for (std::size_t s = 0; s < d.scenarios.size(); ++s)
        for (std::size_t r = 0; r < d.replicates; ++r) {
            const RunStatus status = status_of(d, statuses, s, r);
            const ReplicateRecord record = sample::record(d, s, r);
            if (status == RunStatus::complete) writer.write_replicates(s, r, {&record, 1});
            if (status == RunStatus::failed) writer.mark_failed(s, r, why(s, r));
        }
    writer.close();
    return sample::bytes_of(folder / "written.h5");
}

Statuses all_complete(const RunDescription& d) { return Statuses(d.scenarios.size() * d.replicates, RunStatus::complete); }

Statuses some_complete(const RunDescription& d) {
    Statuses statuses = all_complete(d);
    statuses[1] = RunStatus::failed;                                                        // within a chunk
    statuses[16] = RunStatus::missing;                                                      // a partial part
    for (std::size_t s = 0; s < 2; ++s) statuses[s * 7 + 6] = RunStatus::failed;            // all there is of an edge chunk
    for (std::size_t s = 2; s < 4; ++s)
        for (std::size_t r = 3; r < 6; ++r) statuses[s * 7 + r] = RunStatus::missing;       // a part that was not made
    statuses[4 * 7 + 6] = RunStatus::failed;                                                // the last of all
    return statuses;
}

std::optional<RunFileError> error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const RunFileError& error) {
        return error;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("A file merged from parts equals one written run by run, whatever order the parts were made in", "[unit][invariance]") {
    RunDescription d = sample::sweep();
    for (const ChunkShape chunk : {ChunkShape{2, 3}, ChunkShape{1, 7}, ChunkShape{5, 1}, ChunkShape{5, 7}, ChunkShape{4, 5}, ChunkShape{1, 1}}) {
        CAPTURE(chunk.scenarios, chunk.replicates);
        d.chunk = chunk;
        for (const Statuses& statuses : {all_complete(d), some_complete(d)}) {
            const std::string bytes = written_run_by_run(d, statuses);
            CHECK(bytes.size() > 10000);
            CHECK((merged(d, statuses, Made::in_order) == bytes));
            CHECK((merged(d, statuses, Made::backwards) == bytes));
        }
    }
    d = sample::sweep();
    CHECK((written_run_by_run(d, all_complete(d)) != written_run_by_run(d, some_complete(d))));
}

TEST_CASE("A merged file gives back the values, the states and the failures of its parts", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    const Statuses statuses = some_complete(d);
    sample::put(folder / "merged.h5", merged(d, statuses, Made::in_order));
    const RunFile file(folder / "merged.h5");
    std::size_t wrong = 0;
    for (std::size_t s = 0; s < 5; ++s)
        for (std::size_t r = 0; r < 7; ++r) {
            CHECK(file.status(s, r) == statuses[s * 7 + r]);
            const MeasureValues values = file.read("contacts", s, r);
            const bool there = statuses[s * 7 + r] == RunStatus::complete;
            wrong += there ? values.at(1, 1, 2) != sample::value(3, s, r, 1, 1) : values.at(1, 1, 2) == values.at(1, 1, 2);
        }
    CHECK(wrong == 0);
    REQUIRE(file.description().failures.size() == 4);
    CHECK(file.description().failures[3].why == "run 46");
}

TEST_CASE("A part gives back its head and its runs", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    const Part given = part(d, some_complete(d), 0, 0);
    write(folder / "a.part", d, given);
    const PartHead head = read_part_head(folder / "a.part");
    CHECK(head.frame == "f");
    CHECK(head.scenario_chunk == 0);
    CHECK(head.replicate_chunk == 0);
    CHECK(head.fingerprints == given.head.fingerprints);
    CHECK(head.status == given.head.status);
    REQUIRE(head.failures.size() == 1);
    CHECK((head.failures[0].scenario == 0 && head.failures[0].replicate == 1 && head.failures[0].why == "run 1"));
    const auto records = read_part_records(folder / "a.part", d);
    REQUIRE(records.size() == 6);
    for (std::size_t run = 0; run < 6; ++run) {
        REQUIRE(records[run].has_value() == given.records[run].has_value());
        if (records[run]) CHECK((records[run]->counts == given.records[run]->counts && records[run]->reals == given.records[run]->reals));
    }
    const PartHead edge = (write(folder / "b.part", d, part(d, all_complete(d), 2, 2)), read_part_head(folder / "b.part"));
    CHECK(edge.fingerprints == std::vector<std::string>{"of p2 as now", ""});
    CHECK(edge.status == std::vector<RunStatus>{RunStatus::complete, RunStatus::missing, RunStatus::missing, RunStatus::missing,
                                                RunStatus::missing, RunStatus::missing});
}

TEST_CASE("A part is a function of its runs alone and replaces an older one whole", "[unit][invariance]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    sample::put(folder / "b.part", "old");
    for (const char* name : {"a.part", "b.part"}) write(folder / name, d, part(d, some_complete(d), 1, 0));
    CHECK(sample::bytes_of(folder / "a.part") == sample::bytes_of(folder / "b.part"));
    CHECK(sample::bytes_of(folder / "a.part").find(folder.path().string()) == std::string::npos);
    CHECK(folder.files() == 2);
}

TEST_CASE("A part cut short or with any byte changed is called damaged", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    write(folder / "a.part", d, part(d, all_complete(d), 0, 0));
    const std::string whole = sample::bytes_of(folder / "a.part");
    const auto reason_of = [&](const std::string& bytes) {
        sample::put(folder / "b.part", bytes);
        const auto head = error_of([&] { read_part_head(folder / "b.part"); });
        const auto merging = error_of([&] { RunFileWriter(folder / "m.h5", d).copy_part(folder / "b.part"); });
        REQUIRE(head);
        REQUIRE(merging);
        CHECK(std::string(head->what()) == merging->what());
        return head->reason();
    };
    for (std::size_t length = 8; length < whole.size(); length += 1 + length / 7) CHECK(reason_of(whole.substr(0, length)) == Reason::damaged);
    CHECK(reason_of(whole.substr(0, whole.size() - 23)) == Reason::foreign);   // nobody else writes parts, so all have a checksum
    for (std::size_t at = 8; at < whole.size(); at += 211) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        CHECK(reason_of(changed) == Reason::damaged);
    }
    CHECK(reason_of("") == Reason::not_hdf5);
    CHECK(error_of([&] { read_part_head(folder / "none.part"); })->reason() == Reason::not_found);
}

TEST_CASE("A part of another sweep is refused by what does not fit", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    write(folder / "a.part", d, part(d, all_complete(d), 2, 2));
    const auto refusal = [&](auto change) -> std::string {
        RunDescription other = sample::sweep();
        change(other);
        const auto error = error_of([&] { RunFileWriter(folder / "m.h5", other).copy_part(folder / "a.part"); });
        if (!error) return "accepted";
        CHECK(error->reason() == Reason::foreign);
        CHECK(error_of([&] { read_part_records(folder / "a.part", other); }));
        return std::string(error->what()).substr((folder / "a.part").string().size() + 2);
    };
    const std::string runs = "is a part of another sweep (its runs are others)";
    CHECK(refusal([](RunDescription&) {}) == "accepted");
    CHECK(refusal([](RunDescription& o) { o.chunk = ChunkShape{2, 4}; }) == runs);
    CHECK(refusal([](RunDescription& o) { o.chunk = ChunkShape{3, 2}; }) == runs);
    CHECK(refusal([](RunDescription& o) { o.replicates = 6; }) == runs);
    CHECK(refusal([](RunDescription& o) { o.months = 48; }) == "is a part of another sweep ('referrals' has another shape or is missing)");
    CHECK(refusal([](RunDescription& o) { o.measures[2].name = "money"; }) ==
          "is a part of another sweep ('money' has another shape or is missing)");
    CHECK(refusal([](RunDescription& o) { o.measures[3].type = MeasureType::count; }) ==
          "is a part of another sweep ('unmet_need' has another shape or is missing)");
    sample::write(folder / "run.h5", d);
    const auto error = error_of([&] { read_part_head(folder / "run.h5"); });
    REQUIRE(error);
    CHECK(error->what() == (folder / "run.h5").string() + ": is HDF5, but its format is \"hearth run\", not \"hearth part\"");
}

TEST_CASE("Parts come in the order of their chunks, and a part has the runs it says", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::sweep();
    write(folder / "first.part", d, part(d, all_complete(d), 0, 1));
    write(folder / "second.part", d, part(d, all_complete(d), 1, 0));
    RunFileWriter writer(folder / "m.h5", d);
    writer.copy_part(folder / "second.part");
    CHECK_THROWS_AS(writer.copy_part(folder / "first.part"), std::logic_error);
    Part wrong = part(d, all_complete(d), 0, 0);
    wrong.records[2].reset();
    CHECK_THROWS_AS(write(folder / "wrong.part", d, wrong), std::logic_error);
    wrong = part(d, all_complete(d), 0, 0);
    wrong.head.status.pop_back();
    CHECK_THROWS_AS(write(folder / "wrong.part", d, wrong), std::logic_error);
}
