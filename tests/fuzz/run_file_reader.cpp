// A run file, as the commands that only read it and those that run it again do.
#include "sim/output/run_file.hpp"
#include "sim/run/run_again.hpp"
#include "tests/fuzz/answered.hpp"
#include "tests/fuzz/damage.hpp"
#include "tests/fuzz/readers.hpp"

#include <cerrno>
#include <string>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace hearth::fuzz {
namespace {

/// A file that is on no disk but has a path.
class FileInMemory {
public:
    explicit FileInMemory(std::string_view bytes) : descriptor_(::memfd_create("invented", MFD_CLOEXEC)) {
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t put = ::write(descriptor_, bytes.data() + done, bytes.size() - done);
            if (put < 0) throw std::logic_error("no file in memory: " + std::generic_category().message(errno));
            done += static_cast<std::size_t>(put);
        }
    }
    ~FileInMemory() { ::close(descriptor_); }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

void read_all(const RunFile& file) {
    constexpr std::size_t most_runs = 40;   // a file may say that it holds a million
    const RunDescription& d = file.description();
    std::size_t runs = 0;
    for (std::size_t scenario = 0; scenario < d.scenarios.size(); ++scenario)
        for (std::size_t replicate = 0; replicate < d.replicates && ++runs <= most_runs; ++replicate) {
            static_cast<void>(file.status(scenario, replicate));
            for (const Measure& measure : d.measures) answered([&] { file.read(measure.name, scenario, replicate); });
        }
}

}  // namespace

void read_run_file_bytes(std::string_view bytes) {
    const FileInMemory memory(with_right_trailer(bytes));
    answered([&] {
        const RunFile file(memory.path());
        if (!file.description().sweep && !file.description().given.empty()) static_cast<void>(run_again(file.description()));
        read_all(file);
    });
}

}  // namespace hearth::fuzz
