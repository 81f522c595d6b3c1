// What [sweep] and [until] say, declared and checked as the parameters of a model are.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/core/parameter.hpp"
#include "sim/input/error.hpp"
#include "sim/input/scenario_file.hpp"
#include "sim/input/sweep_file.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace hearth {

class SweepSettings {
public:
    SweepSettings();
    SweepSettings(const SweepSettings&) = delete;

    /// Checks and stores the entries of a section.
    void take(const Section& section, Problems& problems);
    /// --replicates, which wins over the file.
    void take_replicates(const std::string& typed, Problems& problems);

    /// What was given for a key ("sweep.points"), whether or not it passed its check; or nullptr.
    const Literal* given(const std::string& key) const;
    bool refused(const std::string& key) const;
    /// Given, and as it should be.
    bool sound(const std::string& key) const { return given(key) != nullptr && !refused(key); }

    /// What a design needs and what it has no use for. Where something is missing, [sweep] or [vary] is told.
    void check_design(const Position& sweep, const Section* vary, Problems& problems) const;
    /// Only for a file with [until]; arms are those of the sweep.
    StopRule stop_rule(const Position& until, std::size_t arms, std::span<const Measure> measures, Problems& problems) const;

    std::string scenario, file, measure;
    DesignKind design = DesignKind::list;
    RandomNumbers random_numbers = RandomNumbers::common;
    std::int64_t points = 1, design_seed = 1, replicates = 1, at_most = 1;
    double half_width = 0, half_width_percent = 0;

private:
    void superfluous(const std::string& key, const std::string& why, Problems& problems) const;
    void check_half_width(const Position& until, Problems& problems) const;
    void check_measure(const Position& until, std::span<const Measure> measures, Problems& problems) const;
    void check_at_most(const Position& until, Problems& problems) const;

    Declarations declarations_;
    struct Given { Literal literal; bool refused; };
    std::map<std::string, Given> given_;
};

}  // namespace hearth
