// Run files of sweeps whose outcomes are functions one can work out.
#pragma once

#include "tests/analysis/pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace sample {

// Looked after in Burley: of a point's values, an arm and a replicate; below 0 is a run that fails.
using Outcome = std::function<int(const std::vector<double>&, std::size_t, std::size_t)>;

struct Sweep {
    std::string design;
    std::size_t base_points = 0;
    std::vector<std::vector<double>> points;
    std::vector<std::string> arms = {};
    std::size_t replicates = 2;
    bool by_point = false;   // luck
    std::vector<std::string> words = {};   // of each point: a parameter whose values are text

    RunDescription description() const {
        const std::size_t sides = std::max<std::size_t>(1, arms.size());
        RunDescription d = sample::pair_description(replicates, {});
        SweepDescription s{.design = design, .base_points = base_points, .design_seed = "1", .arms = arms, .point = {}, .arm = {}, .seed = {},
                           .parameters = {}};
        for (std::size_t i = 0; i < points.front().size(); ++i)
            s.parameters.push_back({.key = fmt::format("test.x{}", i + 1), .values = {}, .range = std::pair{0.0, 10.0}});
        if (!words.empty()) s.parameters.push_back({.key = "test.word", .values = {}});
        for (std::size_t p = 0; p < points.size(); ++p)
            for (std::size_t a = 0; a < sides; ++a) {
                d.scenarios.push_back(fmt::format("p{}{}", p, arms.empty() ? "" : " " + arms[a]));
                s.point.push_back(p);
                s.arm.push_back(a);
                s.seed.push_back(by_point ? fmt::format("{}", p + 1) : "1");
                for (std::size_t i = 0; i < points[p].size(); ++i) s.parameters[i].values.push_back(fmt::format("{}", points[p][i]));
                if (!words.empty()) s.parameters.back().values.push_back("\"" + words[p] + "\"");
            }
        d.sweep = std::move(s);
        d.chunk = ChunkShape{.scenarios = 2 <= d.scenarios.size() ? 2UL : 1UL, .replicates = replicates};
        return d;
    }

    std::string write(const support::TemporaryFolder& folder, const Outcome& outcome, const std::string& name = "sweep.h5") const {
        const RunDescription d = description();
        const std::string path = (folder.path() / name).string();
        RunFileWriter writer(path, d);
        for (std::size_t s = 0; s < d.scenarios.size(); ++s)
            for (std::size_t r = 0; r < replicates; ++r) {
                const int value = outcome(points[d.sweep->point[s]], d.sweep->arm[s], r);
                if (value < 0) {
                    writer.mark_failed(s, r, "books do not balance");
                    continue;
                }
                ReplicateRecord record = sample::pair_record(d, r, 0);
                for (std::size_t month = 0; month < d.months; ++month) record.counts[2][month * 2 + 1] = value;
                writer.write_replicates(s, r, {&record, 1});
            }
        writer.close();
        return path;
    }
};

}  // namespace sample
