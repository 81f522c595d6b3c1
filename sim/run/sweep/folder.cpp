#include "sim/run/sweep/folder.hpp"

#include "sim/input/nesting.hpp"
#include "sim/input/sweep_design.hpp"
#include "sim/input/text_file.hpp"
#include "sim/output/publish.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* format = "hearth sweep";
constexpr int version = 1;
constexpr std::size_t most_plan_bytes = 20'000'000, most_kept_bytes = 1'000'000'000;

std::string as_json(const SweepOrder& order) {
    nlohmann::ordered_json json = {{"format", format}, {"version", version}, {"sweep", order.sweep}, {"output", order.output},
                                   {"from", order.from}, {"frame", order.frame}, {"scenarios", order.scenarios}, {"most_replicates", order.replicates},
                                   {"chunk", {order.chunk.scenarios, order.chunk.replicates}}, {"sets", order.options.sets}};
    if (order.options.scenario) json["scenario"] = *order.options.scenario;
    if (order.options.replicates) json["replicates"] = *order.options.replicates;
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

// Who sends a folder chooses what its links point at, and what is written into the folder would be written there; a pipe would be
// waited for.
void refuse_all_but_files(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const fs::file_type type = entry.symlink_status(ignored).type();
        if (type == fs::file_type::symlink)
            throw SweepConflict(fmt::format("{}: is a link, and a sweep writes into its folder only. Put what it points at in its place; the folder "
                                            "as a whole may be a link.", entry.path().string()));
        if (type != fs::file_type::regular && type != fs::file_type::directory)
            throw SweepConflict(fmt::format("{}: is neither a file nor a folder, and nothing of a sweep. Remove it.", entry.path().string()));
    }
}

// Sizes no plan has would be believed before anything else is looked at.
bool possible(const SweepOrder& order) {
    constexpr std::size_t most_replicates = 100'000;
    const auto within = [](std::size_t n, std::size_t most) { return n >= 1 && n <= most; };
    return order.scenarios <= most_scenarios && order.replicates <= most_replicates && within(order.chunk.scenarios, most_scenarios) &&
           within(order.chunk.replicates, most_replicates);
}

SweepOrder from_json(const fs::path& path, const std::string& text) {
    try {
        const nlohmann::json json = json_too_deep(text) ? nlohmann::json() : nlohmann::json::parse(text);
        if (json.at("format") != format || json.at("version") != version)
            throw SweepConflict(path.string() + ": is the plan of another version of hearth.");
        SweepOrder order{.sweep = json.at("sweep"), .options = {}, .output = json.at("output"), .from = json.at("from"), .frame = json.at("frame")};
        if (json.contains("scenario")) order.options.scenario = json.at("scenario").get<std::string>();
        if (json.contains("replicates")) order.options.replicates = json.at("replicates").get<std::string>();
        order.scenarios = json.at("scenarios"), order.replicates = json.at("most_replicates");
        order.chunk = {json.at("chunk").at(0), json.at("chunk").at(1)};
        order.options.sets = json.at("sets").get<std::vector<std::string>>();
        if (possible(order)) return order;
    } catch (const nlohmann::json::exception&) {   // told below
    }
    throw SweepConflict(path.string() + ": is no plan of a sweep, or is damaged.");
}

SweepOrder read_order(const fs::path& folder) {
    std::error_code ignored;
    const fs::path path = folder / "plan.json";
    if (!fs::exists(path, ignored)) throw SweepConflict(fmt::format("{}: {} of a sweep (plan.json is not there).", folder.string(),
                                                                    fs::is_directory(folder, ignored) ? "is no folder" : "there is no such folder"));
    const Bytes file = read_plain_file(path.string(), most_plan_bytes);
    if (!file.read) throw SweepConflict(fmt::format("{}: {}.", path.string(), file.why));
    refuse_all_but_files(folder);
    return from_json(path, *file.read);
}

// Two people may stand in different places and name the same file.
fs::path sweep_of(const fs::path& folder, const SweepOrder& order) { return fs::weakly_canonical(folder / order.from / order.sweep); }

bool same_order(const fs::path& folder, const SweepOrder& a, const SweepOrder& b) {
    return sweep_of(folder, a) == sweep_of(folder, b) && a.options.scenario == b.options.scenario &&
           a.options.replicates == b.options.replicates && a.options.sets == b.options.sets;
}

}  // namespace

SweepFolder SweepFolder::create(const fs::path& path, SweepOrder order, bool replace) {
    SweepFolder folder;
    folder.path_ = fs::weakly_canonical(fs::absolute(path));   // "..", seen from behind a link, is another folder than it looks
    order.from = fs::current_path().lexically_relative(folder.path_).generic_string();
    folder.order_ = std::move(order);
    clear_left_over(folder.path_);
    if (!fs::exists(fs::symlink_status(path)) && folder.appear()) return folder;
    const SweepOrder found = read_order(path);
    const auto alone = folder.take_over(found, path.string(), replace);
    if (as_json(found) != as_json(folder.order_)) write_text(folder.path_ / "plan.json", as_json(folder.order_), Existing::replace);
    return folder;
}

// Whole or not at all: shards that begin at the same moment must not find half of it. False where another was faster.
bool SweepFolder::appear() const {
    fs::create_directories(path_.parent_path());
    const fs::path aside = temporary_beside(path_);
    std::error_code error;
    try {
        fs::create_directories(aside / "parts");
        write_text(aside / "plan.json", as_json(order_), Existing::replace);
        fs::rename(aside, path_, error);
    } catch (const fs::filesystem_error& refusal) {
        fs::remove_all(aside, error);
        throw fs::filesystem_error("cannot be written", path_, refusal.code());
    }
    if (!error) return true;
    fs::remove_all(aside);
    if (error == std::errc::directory_not_empty || error == std::errc::file_exists) return false;
    throw fs::filesystem_error("cannot be written", path_, error);
}

// What others run just now is not taken from under them.
std::unique_ptr<SweepFolder::Lock> SweepFolder::take_over(const SweepOrder& found, const std::string& name, bool replace) const {
    const bool same = same_order(path_, found, order_);
    if (same && found.frame == order_.frame) return nullptr;
    if (!replace)
        throw SweepConflict(fmt::format("{}: holds a sweep of {} with other {}, and was not touched. -o FILE names another (--reuse {} takes from here "
                                        "what fits), --force starts afresh.", name, found.sweep,
                                        same ? "sizes, months or measures, or by another program" : "options, or of another file", name));
    auto alone = lock_file("folder.lock", LOCK_EX, "sweep");
    if (found.frame != order_.frame)
        for (const PartAt at : parts()) fs::remove(part(at));
    return alone;
}

SweepFolder SweepFolder::open(const fs::path& path) {
    SweepFolder folder;
    folder.order_ = read_order(path);
    folder.path_ = fs::canonical(path);
    return folder;
}

void SweepFolder::keep(const KeptTexts& inputs) const {
    if (kept() != inputs) write_text(path_ / "inputs.json", nlohmann::json(inputs).dump(0, ' ', false, nlohmann::json::error_handler_t::replace) + "\n", Existing::replace);
}

KeptTexts SweepFolder::kept() const {
    const Bytes file = read_plain_file((path_ / "inputs.json").string(), most_kept_bytes);
    if (!file.read || json_too_deep(*file.read)) return {};
    const auto json = nlohmann::json::parse(*file.read, nullptr, false);
    const bool texts = json.is_object() && std::all_of(json.begin(), json.end(), [](const nlohmann::json& text) { return text.is_string(); });
    return texts ? json.get<KeptTexts>() : KeptTexts();
}

std::optional<fs::path> SweepFolder::output() const {
    const fs::path beside = path_.parent_path();
    if (!has_sweep_file()) return beside / path_.stem() += ".h5";   // it was moved, and its output stays with it
    const fs::path told = path_ / order_.from / order_.output, name = told.filename();
    std::error_code ignored;
    if (name.empty() || name == "." || name == ".." || fs::weakly_canonical(told.parent_path(), ignored) != beside) return std::nullopt;
    return beside / name;
}

bool SweepFolder::has_sweep_file() const {
    std::error_code ignored;
    return fs::exists(path_ / order_.from / order_.sweep, ignored);
}

fs::path SweepFolder::part(PartAt part) const {
    return path_ / "parts" / fmt::format("{:06}-{:04}.h5", part.scenario_chunk, part.replicate_chunk);
}

std::vector<PartAt> SweepFolder::parts() const {
    std::vector<PartAt> found;
    if (!fs::exists(path_ / "parts")) return found;
    for (const auto& entry : fs::directory_iterator(path_ / "parts")) {
        PartAt at;
        if (std::sscanf(entry.path().filename().c_str(), "%zu-%zu.h5", &at.scenario_chunk, &at.replicate_chunk) == 2 && entry.path() == part(at))
            found.push_back(at);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::unique_ptr<SweepFolder::Lock> SweepFolder::lock_file(const std::string& name, int how, const char* what) const {
    const fs::path path = path_ / name;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (file < 0) throw fs::filesystem_error("cannot be written", path, std::error_code(errno, std::generic_category()));
    // Some network disks have no locks; two programs would then do the same work twice, which harms nothing.
    if (::flock(file, how | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(file);
        throw SweepConflict(fmt::format("{}: another hearth is running this {} just now.", path_.string(), what));
    }
    return std::make_unique<Lock>(file);
}

SweepFolder::Locks SweepFolder::lock(Shard shard) const {
    fs::create_directories(path_ / "parts");   // copying a folder may lose an empty one
    clear_left_over_in(path_ / "parts");
    return {lock_file("folder.lock", LOCK_SH, "sweep"),
            lock_file(fmt::format("shard-{}-of-{}.lock", shard.index, shard.count), LOCK_EX, shard.count == 1 ? "sweep" : "shard")};
}

SweepFolder::Lock::~Lock() { ::close(descriptor_); }

}  // namespace hearth
