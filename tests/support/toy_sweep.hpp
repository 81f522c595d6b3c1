// A sweep of the toy epidemic in a folder of its own: 30 points x 2 arms x 3 replicates, 180 runs, each a part.
#pragma once

#include "sim/run/sweep/merge.hpp"
#include "sim/run/sweep/run.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <atomic>
#include <memory>
#include <string>

namespace hearth::toy {

inline std::atomic<int> opened{0};   // worlds of sweeps, so that no run is done twice unseen

inline std::unique_ptr<hearth::Model> make_model() {
    static Probe probe;
    probe.history = [](std::size_t town) { opened += town == 0 ? 1 : 0; };
    return std::make_unique<Model>(&probe);
}

inline constexpr const char* scenario = "[run]\nyears = 2\nburn_in_months = 0\n[towns]\npeople = 20\nnames = [\"Ashby\", \"Brigg\"]\n";
inline constexpr const char* sweep =
    "[sweep]\nscenario = \"toy.toml\"\ndesign = \"latin_hypercube\"\npoints = 30\nreplicates = 3\n"
    "[vary]\nillness.infection = [0.1, 0.8]\n[arm.open]\n[arm.closed]\nillness.mixing = \"everywhere\"\ntowns.people = 30\n";

struct ToySweep {
    explicit ToySweep(const std::string& text = sweep) {
        folder.write("toy.toml", scenario);
        path = folder.write("sweep.toml", text);
        opened = 0;
    }

    SweepPlan plan() const { return SweepPlan(path, {}, make_model); }
    SweepFolder parts(const SweepPlan& plan, const std::string& name = "parts") const {
        return SweepFolder::create(folder.path() / name, {.sweep = path, .options = {}, .output = "out.h5", .from = {}, .frame = plan.frame(),
                                                             .scenarios = plan.scenarios(), .replicates = plan.replicates(), .chunk = plan.chunk()}, false);
    }
    /// What is left, from a fresh look at the folder; stops after `most` runs.
    SweepOutcome run(const SweepPlan& plan, const SweepFolder& parts, SweepWork work = {}, int most = 1'000'000) const {
        SweepState state(plan);
        state.read(parts);
        std::atomic<bool> stop{false};
        const int before = opened;
        const auto observe = [&](const SweepProgress&) { stop = opened - before >= most; };
        return run_sweep(plan, parts, state, work, observe, stop);
    }
    /// Bytes of the merged file.
    std::string merged(const SweepPlan& plan, std::initializer_list<SweepFolder> folders) const {
        SweepState state(plan);
        for (const SweepFolder& parts : folders) state.read(parts);
        merge_sweep(plan, state, folder.path() / "merged.h5");
        return folder.read("merged.h5");
    }

    support::TemporaryFolder folder;
    std::string path;
};

}  // namespace hearth::toy
