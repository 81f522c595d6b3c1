#include "sim/run/sweep/folder.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* format = "hearth sweep";
constexpr int version = 1;

// Aside, synced and renamed, so that a plan is there whole or not at all.
void write_whole(const fs::path& target, const std::string& text) {
    const fs::path aside = fs::path(target) += fmt::format(".{}.tmp", ::getpid());
    const int file = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) throw fs::filesystem_error("cannot be written", target, std::error_code(errno, std::generic_category()));
    const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!written) {
        fs::remove(aside);
        throw fs::filesystem_error("cannot be written", target, std::error_code(error, std::generic_category()));
    }
    fs::rename(aside, target);
}

std::string as_json(const SweepOrder& order) {
    nlohmann::ordered_json json = {{"format", format}, {"version", version}, {"sweep", order.sweep}, {"output", order.output},
                                   {"from", order.from}, {"frame", order.frame}, {"sets", order.options.sets}};
    if (order.options.scenario) json["scenario"] = *order.options.scenario;
    if (order.options.replicates) json["replicates"] = *order.options.replicates;
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

SweepOrder from_json(const fs::path& path, const std::string& text) {
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        if (json.at("format") != format || json.at("version") != version)
            throw SweepConflict(path.string() + ": is the plan of another version of hearth.");
        SweepOrder order{.sweep = json.at("sweep"), .options = {}, .output = json.at("output"), .from = json.at("from"), .frame = json.at("frame")};
        if (json.contains("scenario")) order.options.scenario = json.at("scenario").get<std::string>();
        if (json.contains("replicates")) order.options.replicates = json.at("replicates").get<std::string>();
        order.options.sets = json.at("sets").get<std::vector<std::string>>();
        return order;
    } catch (const nlohmann::json::exception&) {
        throw SweepConflict(path.string() + ": is no plan of a sweep, or is damaged.");
    }
}

SweepOrder read_order(const fs::path& folder) {
    const fs::path path = folder / "plan.json";
    std::ifstream file(path, std::ios::binary);
    if (!file) throw SweepConflict(fmt::format("{}: {} of a sweep (plan.json is not there).", folder.string(),
                                               fs::is_directory(folder) ? "is no folder" : "there is no such folder"));
    return from_json(path, {std::istreambuf_iterator<char>(file), {}});
}

// Two people may stand in different places and name the same file.
fs::path sweep_of(const fs::path& folder, const SweepOrder& order) {
    return (fs::absolute(folder) / order.from / order.sweep).lexically_normal();
}

bool same_options(const SweepOptions& a, const SweepOptions& b) {
    return a.scenario == b.scenario && a.replicates == b.replicates && a.sets == b.sets;
}

void require_same(const fs::path& path, const SweepOrder& found, const SweepFolder& wanted) {
    const SweepOrder& order = wanted.order();
    if (sweep_of(path, found) != sweep_of(path, order) || !same_options(found.options, order.options))
        throw SweepConflict(fmt::format("{}: holds another sweep (of {}) and was not touched. --force starts afresh, -o FILE names another.",
                                        path.string(), found.sweep));
    if (found.frame != order.frame)
        throw SweepConflict(fmt::format("{}: was made with another program, or {} had other sizes, months or measures then; it was not touched. "
                                        "--force starts afresh, -o FILE names another.", path.string(), found.sweep));
}

}  // namespace

SweepFolder SweepFolder::create(const fs::path& path, SweepOrder order, bool replace) {
    SweepFolder folder;
    folder.path_ = fs::absolute(path);
    order.from = fs::current_path().lexically_relative(folder.path_).generic_string();
    folder.order_ = std::move(order);
    if (fs::exists(fs::symlink_status(path))) {
        const SweepOrder found = read_order(path);
        if (!replace) require_same(path, found, folder);
        if (found.frame != folder.order_.frame)
            for (const PartAt at : folder.parts()) fs::remove(folder.part(at));
    }
    fs::create_directories(folder.path_ / "parts");
    write_whole(folder.path_ / "plan.json", as_json(folder.order_));
    return folder;
}

SweepFolder SweepFolder::open(const fs::path& path) {
    SweepFolder folder;
    folder.path_ = fs::absolute(path).lexically_normal();
    if (!folder.path_.has_filename()) folder.path_ = folder.path_.parent_path();
    folder.order_ = read_order(path);
    return folder;
}

fs::path SweepFolder::part(PartAt part) const {
    return path_ / "parts" / fmt::format("{:06}-{:04}.h5", part.scenario_chunk, part.replicate_chunk);
}

std::vector<PartAt> SweepFolder::parts() const {
    std::vector<PartAt> found;
    for (const auto& entry : fs::directory_iterator(path_ / "parts")) {
        PartAt at;
        if (std::sscanf(entry.path().filename().c_str(), "%zu-%zu.h5", &at.scenario_chunk, &at.replicate_chunk) == 2 && entry.path() == part(at))
            found.push_back(at);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::unique_ptr<SweepFolder::Lock> SweepFolder::lock(Shard shard) const {
    const fs::path path = path_ / fmt::format("shard-{}-of-{}.lock", shard.index, shard.count);
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) throw fs::filesystem_error("cannot be written", path, std::error_code(errno, std::generic_category()));
    // Some network disks have no locks; two programs would then do the same work twice, which harms nothing.
    if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(file);
        throw SweepConflict(fmt::format("{}: another hearth is running this {} just now.", path_.string(), shard.count == 1 ? "sweep" : "shard"));
    }
    return std::make_unique<Lock>(file);
}

SweepFolder::Lock::~Lock() { ::close(descriptor_); }

}  // namespace hearth
