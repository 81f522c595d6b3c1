// What the system refuses when a run file is written: the reason reaches the caller, the old file stays, nothing else does.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include <csignal>
#include <cstring>
#include <functional>
#include <iostream>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace hearth;

namespace {

/// In a process of its own, because a limit on file sizes would hit the tests' own output. True where `body` answers true.
bool in_child(const std::function<bool()>& body) {
    std::cout.flush();
    const pid_t child = ::fork();
    if (child == 0) {
        bool good = false;
        try {
            good = body();
        } catch (...) {
        }
        ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void limit_file_size(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// Values that do not compress, so that the file grows.
ReplicateRecord noise(const RunDescription& d, unsigned seed) {
    ReplicateRecord r = sample::record(d, 0, 0);
    std::mt19937 random(seed);
    for (auto& column : r.counts)
        for (auto& value : column) value = static_cast<std::int32_t>(random() >> 1);
    for (auto& column : r.pounds)
        for (auto& value : column) value = static_cast<std::int64_t>(random());
    return r;
}

/// True where writing is refused with this errno, at whatever step.
bool refused(const std::filesystem::path& path, int error) {
    try {
        const RunDescription d = sample::description(8, 480);
        RunFileWriter writer(path, d);
        for (std::size_t s = 0; s < 2; ++s)
            for (std::size_t r = 0; r < 8; ++r) {
                const ReplicateRecord one = noise(d, static_cast<unsigned>(r));
                writer.write_replicates(s, r, {&one, 1});
            }
        writer.close();
    } catch (const RunFileError& refusal) {
        const std::string expected = path.string() + ": cannot be written (" + std::strerror(error) + ")";
        return refusal.reason() == RunFileError::Reason::system && refusal.system_error() == error && refusal.exit_code() == 5 &&
               refusal.what() == expected;
    }
    return false;
}

}  // namespace

TEST_CASE("A full disk leaves the old file as it was and no temporary behind", "[unit]") {
    const sample::Folder folder;
    sample::put(folder / "a.h5", "precious");
    for (const rlim_t limit : {0, 1, 100, 4096, 20000, 100000, 300000}) {   // within the frame, within a chunk, at the end
        INFO("limit " << limit);
        CHECK(in_child([&] {
            limit_file_size(limit);
            return refused(folder / "a.h5", EFBIG);
        }));
        CHECK(sample::bytes_of(folder / "a.h5") == "precious");
        CHECK(folder.files() == 1);
    }
}

TEST_CASE("A disk that fills at any byte is reported, never a crash", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    sample::write(folder / "whole.h5", d);
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(folder / "whole.h5"));
    for (rlim_t limit = 0; limit < size; limit += 911) {
        INFO("limit " << limit << " of " << size);
        CHECK(in_child([&] {
            limit_file_size(limit);
            try {
                sample::write(folder / "b.h5", d);
            } catch (const RunFileError& refusal) {
                return refusal.system_error() == EFBIG && folder.files() == 1;
            }
            return false;
        }));
    }
}

TEST_CASE("Nothing is printed to the user by HDF5 itself", "[unit]") {
    const sample::Folder folder;
    CHECK(in_child([&] {
        if (std::freopen((folder / "stderr.txt").c_str(), "w", stderr) == nullptr) return false;
        limit_file_size(100000);
        const bool right = refused(folder / "a.h5", EFBIG);
        sample::put(folder / "cut.h5", "\x89HDF\r\n\x1a\n and no more");
        try {
            const RunFile file(folder / "cut.h5");
        } catch (const RunFileError&) {
            std::fflush(stderr);
            return right && std::filesystem::file_size(folder / "stderr.txt") == 0;
        }
        return false;
    }));
}

TEST_CASE("A folder that is missing, closed or in the way is reported before anything is run", "[unit]") {
    const sample::Folder folder;
    CHECK(refused(folder / "nowhere" / "a.h5", ENOENT));
    std::filesystem::create_directory(folder / "b.h5");
    CHECK(refused(folder / "b.h5", EISDIR));
    std::filesystem::create_directory(folder / "closed");
    ::chmod((folder / "closed").c_str(), 0555);
    // Root may write anywhere, so the closed folder is tried as nobody.
    CHECK(in_child([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return false;
        return refused(folder / "closed" / "a.h5", EACCES);
    }));
    ::chmod((folder / "closed").c_str(), 0755);
}

TEST_CASE("A pipe or a link that has the target's name is not replaced, also when it comes during the run", "[unit]") {
    const sample::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.h5").c_str(), 0600) == 0);
    CHECK(refused(folder / "pipe.h5", EEXIST));
    std::filesystem::create_symlink("nowhere", folder / "link.h5");
    CHECK(refused(folder / "link.h5", EEXIST));
    {
        RunFileWriter writer(folder / "late.h5", sample::description());
        REQUIRE(::mkfifo((folder / "late.h5").c_str(), 0600) == 0);
        CHECK(writer.close() == folder / "late.2.h5");   // no work is lost
    }
    CHECK(std::filesystem::is_fifo(folder / "pipe.h5"));
    CHECK(std::filesystem::is_symlink(folder / "link.h5"));
    CHECK(std::filesystem::is_fifo(folder / "late.h5"));
    CHECK(folder.files() == 4);
}

TEST_CASE("A writer that is given up leaves nothing behind", "[unit]") {
    const sample::Folder folder;
    const RunDescription d = sample::description();
    {
        RunFileWriter writer(folder / "a.h5", d);
        const ReplicateRecord one = sample::record(d, 0, 0);
        writer.write_replicates(0, 0, {&one, 1});
        CHECK(folder.files() == 1);
        CHECK_FALSE(std::filesystem::exists(folder / "a.h5"));
    }
    CHECK(folder.files() == 0);
}

TEST_CASE("An existing file is replaced only when the new one is whole", "[unit]") {
    const sample::Folder folder;
    sample::put(folder / "a.h5", "old");
    const RunDescription d = sample::description();
    RunFileWriter writer(folder / "a.h5", d);
    const ReplicateRecord one = sample::record(d, 0, 0);
    writer.write_replicates(0, 0, {&one, 1});
    CHECK(sample::bytes_of(folder / "a.h5") == "old");
    writer.close();
    CHECK(RunFile(folder / "a.h5").status(0, 0) == RunStatus::complete);
}
