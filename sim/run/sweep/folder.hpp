// The folder a sweep lives in while it is under way: plan.json, which says what is run, and parts/, which holds what was run.
// Several shards may work in one folder at once; each part has one writer.
#pragma once

#include "sim/input/kept_texts.hpp"
#include "sim/input/sweep_file.hpp"
#include "sim/run/sweep/plan.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearth {

/// A folder cannot be used for what was asked, because of what it holds or who works in it; what() is one line for the user.
struct SweepConflict : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What plan.json remembers of how the sweep was ordered, so that it can be resumed by naming the folder alone.
struct SweepOrder {
    std::string sweep;          ///< the sweep or design file, as typed
    SweepOptions options = {};
    std::string output;         ///< the merged file, as typed
    std::string from = {};      ///< where its user stood, seen from the folder; paths above are told from there
    std::string frame = {};     ///< SweepPlan::frame()
    std::size_t scenarios = 0, replicates = 0;   ///< the most there may be
    ChunkShape chunk = {};
};

class SweepFolder {
public:
    /// A new folder, or one that already holds this very sweep. SweepConflict where it holds something else, or another sweep, unless
    /// that is to be replaced and nobody runs it: then parts of another frame are removed. std::system_error where the disk refuses.
    static SweepFolder create(const std::filesystem::path& path, SweepOrder order, bool replace);
    /// SweepConflict where there is none, or where something in it is neither a file nor a folder.
    static SweepFolder open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return path_; }
    const SweepOrder& order() const { return order_; }
    std::filesystem::path part(PartAt part) const;
    std::vector<PartAt> parts() const;   ///< those that are there, in order
    std::filesystem::path log() const { return path_ / "log.jsonl"; }

    /// The file that the sweep was told to write, which stands beside the folder; nothing where the plan names another place, as only a
    /// plan does that was changed, or moved without its output.
    std::optional<std::filesystem::path> output() const;

    /// What the sweep is read from, so that a folder that was moved or copied knows its sweep. Throws std::filesystem::filesystem_error.
    void keep(const KeptTexts& inputs) const;
    KeptTexts kept() const;              ///< empty where the folder has none, or they are damaged
    /// Whether the sweep file is where the folder says it is.
    bool has_sweep_file() const;

    /// Held while a shard is run. SweepConflict where another program holds it; ends with the program, however that ends.
    class Lock {
    public:
        explicit Lock(int descriptor) : descriptor_(descriptor) {}
        ~Lock();
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

    private:
        int descriptor_;
    };
    using Locks = std::array<std::unique_ptr<Lock>, 2>;   ///< of the folder, together with other shards, and of the shard
    Locks lock(Shard shard) const;

private:
    std::unique_ptr<Lock> lock_file(const std::string& name, int how, const char* what) const;
    bool appear() const;
    /// Makes way for another sweep; nobody runs one here as long as the lock is held. SweepConflict where that is not wanted.
    std::unique_ptr<Lock> take_over(const SweepOrder& found, const std::string& name, bool replace) const;

    std::filesystem::path path_;   // canonical: it stays true when the program goes to where its user stood
    SweepOrder order_;
};

}  // namespace hearth
