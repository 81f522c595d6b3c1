#include "sim/output/publish.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".tmp";

// FNV-1a: a short name for a text, the same in every build.
std::uint32_t short_name(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

std::string first_line(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

// Where process numbers mean the same: a machine, and in it a container with numbers of its own.
std::uint32_t machine() {
    char host[256] = "";
    static_cast<void>(::gethostname(host, sizeof host - 1));
    std::error_code ignored;
    const std::string numbers = fs::read_symlink("/proc/self/ns/pid", ignored).string();
    return short_name(std::string(host) + '\n' + first_line("/etc/machine-id") + '\n' + numbers);
}

std::uint32_t boot() { return short_name(first_line("/proc/sys/kernel/random/boot_id")); }

// A process number is given again; when its process began tells one from the next. 0: not known.
unsigned long long start_of(long process) {
    const std::string line = first_line(fmt::format("/proc/{}/stat", process).c_str());
    const std::size_t name_end = line.rfind(')');   // the program's name may hold anything
    unsigned long long start = 0;
    if (name_end == std::string::npos) return 0;
    const int read = std::sscanf(line.c_str() + name_end + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu", &start);
    return read == 1 ? start : 0;
}

struct Writer {
    std::uint32_t machine = 0, boot = 0;
    long process = 0;
    unsigned long long start = 0;
};

Writer this_writer() {
    static const std::uint32_t here = machine(), now = boot();
    return {here, now, ::getpid(), start_of(::getpid())};   // a fork is another process
}

// Nothing where the name is none of temporary_beside().
std::optional<Writer> writer_of(const std::string& name) {
    const std::size_t dot = name.size() > 4 ? name.rfind('.', name.size() - 5) : std::string::npos;
    if (!name.ends_with(ending) || dot == std::string::npos) return std::nullopt;
    Writer writer;
    unsigned number = 0;
    int end = 0;
    const int read = std::sscanf(name.c_str() + dot, ".%8x-%8x-%ld-%llu-%u.tmp%n", &writer.machine, &writer.boot, &writer.process, &writer.start, &number, &end);
    return read == 5 && dot + static_cast<std::size_t>(end) == name.size() ? std::optional(writer) : std::nullopt;
}

// When this boot began; what was written since is not from an earlier one, whatever its name says (cloned machines).
std::time_t boot_time() {
    std::ifstream file("/proc/stat");
    std::string word;
    std::time_t time = 0;
    while (file >> word)
        if (word == "btime") file >> time;
    return time;
}

bool alive(const Writer& writer, const fs::path& path) {
    struct stat found = {};
    if (writer.boot != this_writer().boot) return ::stat(path.c_str(), &found) != 0 || found.st_mtim.tv_sec >= boot_time();
    if (::kill(static_cast<pid_t>(writer.process), 0) != 0 && errno == ESRCH) return false;
    const unsigned long long start = start_of(writer.process);
    return start == 0 || writer.start == 0 || start == writer.start;
}

// Goes through temporaries of this machine in a folder, of one target or (where it has no name) of all; removes the dead, and says
// whether one lives.
bool clear(const fs::path& folder, const std::string& target) {
    bool living = false;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, ignored)) {
        const std::string name = entry.path().filename().string();
        const std::optional<Writer> writer = writer_of(name);
        if (!writer || (!target.empty() && name.substr(0, name.rfind('.', name.size() - 5)) != target)) continue;
        if (writer->machine != this_writer().machine) continue;
        if (alive(*writer, entry.path())) living = true;
        else fs::remove_all(entry.path(), ignored);
    }
    return living;
}

// On network disks the answer to a request may be lost although it was done; then the file has both names.
int give_new_name(const fs::path& temporary, const fs::path& target) {
    if (::link(temporary.c_str(), target.c_str()) == 0) return 0;
    const int error = errno;
    struct stat found = {};
    if (::stat(temporary.c_str(), &found) == 0 && found.st_nlink == 2) return 0;
    return error;
}

// On a disk without links: an empty file that was not there before holds the name until the whole one replaces it.
int claim_name(const fs::path& temporary, const fs::path& target) {
    const int claim = ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (claim < 0) return errno;
    ::close(claim);
    if (::rename(temporary.c_str(), target.c_str()) == 0) return 0;
    const int error = errno;
    ::unlink(target.c_str());
    return error;
}

int sync_and_close(int file, bool written) {
    const int error = written && ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
}

int write_to(const fs::path& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) return errno;
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return sync_and_close(file, false);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return sync_and_close(file, true);
}

fs::filesystem_error not_written(const fs::path& target, int error) {
    return {"cannot be written", target, std::error_code(error, std::generic_category())};
}

// A file's name, cut where it is so long that nothing could be added.
std::string short_base(const fs::path& target) {
    const std::string name = target.filename().string();
    return name.size() <= 190 ? name : name.substr(0, 180) + fmt::format("~{:08x}", short_name(name));
}

fs::path numbered(const fs::path& target, int number) {
    return target.parent_path() / fmt::format("{}.{}{}", target.stem().string(), number, target.extension().string());
}

}  // namespace

fs::path temporary_beside(const fs::path& target) {
    static std::atomic<unsigned> number{0};
    const Writer w = this_writer();
    return target.parent_path() / fmt::format("{}.{:08x}-{:08x}-{}-{}-{}{}", short_base(target), w.machine, w.boot, w.process, w.start, number++, ending);
}

int publish(const fs::path& temporary, const fs::path& target, Existing existing) {
    if (existing == Existing::replace) {
        struct stat old = {};   // what was private stays private
        if (::stat(target.c_str(), &old) == 0 && S_ISREG(old.st_mode)) static_cast<void>(::chmod(temporary.c_str(), old.st_mode & 07777));
        return ::rename(temporary.c_str(), target.c_str()) == 0 ? 0 : errno;
    }
    const int error = give_new_name(temporary, target);
    if (error != 0) return error == EEXIST ? error : claim_name(temporary, target);
    ::unlink(temporary.c_str());
    return 0;
}

fs::path publish_beside(const fs::path& temporary, const fs::path& target, Existing existing) {
    if (publish(temporary, target, existing) == 0) return target;
    int error = EEXIST;
    for (int number = 2; error == EEXIST; ++number) {
        error = publish(temporary, numbered(target, number), Existing::keep);
        if (error == 0) return numbered(target, number);
    }
    throw not_written(target, error);
}

bool clear_left_over(const fs::path& target) { return clear(target.parent_path(), short_base(target)); }
void clear_left_over_in(const fs::path& folder) { clear(folder, ""); }

void write_text(const fs::path& target, const std::string& text, Existing existing) {
    const fs::path temporary = temporary_beside(target);
    int error = write_to(temporary, text);
    if (error == 0) error = publish(temporary, target, existing);
    if (error == 0) return;
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw not_written(target, error);
}

}  // namespace hearth
