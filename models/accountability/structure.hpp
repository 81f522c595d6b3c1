// An accountability structure: who answers for what (R), who holds which lever (K), who hears what and how late (I), on whom blame
// falls (B) and who influences whom (W). Structures differ in these and in nothing else; every mechanism that reads them is the same
// for all. England's law of 2019 (a statutory director, with shared safeguarding partners) is the status quo that is calibrated.
// Reads: parameters. Changes: nothing. Presets after the five papers (models/CLAIMS.md); sizes assumed.
#pragma once

#include "models/accountability/roles.hpp"
#include "sim/core/parameter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hearth::children {

enum class Preset : std::uint8_t { statutory, single_point, orchestrator, primary_quartet, quartet, partnership, corporate, custom };
enum class BlameRule : std::uint8_t { responsibility, equal, control, shapley, delegated };
enum class InfluenceRule : std::uint8_t { structure, star, clique };
/// The words for them, in their order.
inline constexpr std::array<std::string_view, 5> blame_rule_names = {"responsibility", "equal", "control", "shapley", "delegated"};
inline constexpr std::array<std::string_view, 3> influence_rule_names = {"structure", "star", "clique"};

/// What a scenario may change from policy start on; the defaults are the status quo.
struct StructureLevers {
    Preset structure = Preset::statutory;
    bool independent_chair = true;       ///< the safeguarding chair hears services and partners and tells the council's leaders
    bool improvement_partner = false;    ///< somebody from outside looks into both and tells leader and chief executive
};

struct StructureParameters {
    Preset status_quo = Preset::statutory;   ///< the structure the model counts as calibrated
    StructureLevers levers;
    Table custom;                        ///< relations of a structure of the user's own
    BlameRule blame_rule = BlameRule::responsibility;
    InfluenceRule influence = InfluenceRule::structure;
    bool same_information = false;       ///< all structures hear what the status quo hears
    double pass_down = .8;               ///< of blame, to those who answer to one, under `delegated`
};
void declare(Declarations& declarations, StructureParameters& p);
std::vector<ParameterProblem> check(const StructureParameters& p);

struct Structure {
    PerTask<ByRole> responsibility{};    ///< R; of each task adds to 1
    PerTask<ByRole> control{};           ///< K; of each task adds to 1
    PerRole<ByRole> influence{};         ///< W; [who][by whom], rows add to 1, or are 0: nobody moves them
    PerRole<PerRole<bool>> answers_to{}; ///< [who][to whom]
    std::array<ByRole, subject_count> information{};                ///< I; share of what happens that is heard at once or after:
    std::array<PerRole<int>, subject_count> information_months{};   ///< how old it is then
    bool operator==(const Structure&) const = default;
};
inline constexpr int oldest_news = 24;   ///< months

/// The structure of a preset; `custom` from the table. Informing goes along the best path of the governance graph.
Structure make_structure(const StructureParameters& p, const StructureLevers& levers);

/// What follows from a structure and the rules that read it.
struct StructureFacts {
    Structure structure;
    ByRole responsibility{}, control{};  ///< means over tasks
    ByRole blame{};                      ///< B, by the rule; adds to 1
    ByTask owners{};                     ///< effective number of those who answer for a task: 1 / sum R^2
    double owners_overall = 1;
    Role owner = Role::director;         ///< who answers for most; the director where several do
    ByRole reports{};                    ///< leaders who answer to each
};
StructureFacts find_facts(const StructureParameters& p, const Structure& structure);
/// Who bears how much of the blame; adds to 1.
ByRole blame_shares(const Structure& structure, BlameRule rule, double pass_down);

}  // namespace hearth::children
