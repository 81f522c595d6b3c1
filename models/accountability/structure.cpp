#include "models/accountability/structure.hpp"

#include "models/accountability/custom.hpp"
#include "models/accountability/presets.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr double nothing_to_mend = 1e-9;   // so that shares that add to 1 keep their bits

/// Written shares such as .333 three times are made to add to 1.
void add_to_one(ByRole& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum <= 0 || (sum > 1 - nothing_to_mend && sum < 1 + nothing_to_mend)) return;
    for (double& share : shares) share /= sum;
}

ByRole mean_over_tasks(const PerTask<ByRole>& shares) {
    ByRole mean{};
    for (const ByRole& task : shares)
        for (std::size_t r = 0; r < role_count; ++r) mean[r] += task[r] / task_count;
    return mean;
}

/// The director where nobody answers for more.
Role owner_of(const PerTask<ByRole>& responsibility) {
    constexpr double equal = 1e-9;
    const ByRole mean = mean_over_tasks(responsibility);
    std::size_t owner = at(Role::director);
    for (std::size_t r = 0; r < role_count; ++r)
        if (mean[r] > mean[owner] + equal) owner = r;
    return static_cast<Role>(owner);
}

/// Everybody listens to the hub alone; the hub to all others alike.
PerRole<ByRole> star(Role hub) {
    PerRole<ByRole> w{};
    for (std::size_t who = 0; who < role_count; ++who)
        for (std::size_t whom = 0; whom < role_count; ++whom) w[who][whom] = who == at(hub) ? (who == whom ? 0 : 1.0 / (role_count - 1)) : whom == at(hub) ? 1 : 0;
    return w;
}

PerRole<ByRole> clique() {
    PerRole<ByRole> w{};
    for (std::size_t who = 0; who < role_count; ++who)
        for (std::size_t whom = 0; whom < role_count; ++whom) w[who][whom] = who == whom ? 0 : 1.0 / (role_count - 1);
    return w;
}

void take(Structure& s, const Tie& tie) {
    const auto role = [](Node n) { return static_cast<std::size_t>(n.index); };
    const auto task = [](Node n) { return n.index - first_task_node; };
    if (tie.type == TieType::answers_for) s.responsibility[task(tie.to)][role(tie.from)] += tie.weight;
    if (tie.type == TieType::controls) s.control[task(tie.to)][role(tie.from)] += tie.weight;
    if (tie.type == TieType::influences) s.influence[role(tie.to)][role(tie.from)] += tie.weight;
    if (tie.type == TieType::answers_to && type_of(tie.to) == NodeType::role) s.answers_to[role(tie.from)][role(tie.to)] = true;
}

void hear(Structure& s, const GovernanceGraph& graph) {
    for (std::size_t subject = 0; subject < subject_count; ++subject) {
        const auto heard = graph.heard_from(node(static_cast<Subject>(subject)));
        for (std::size_t r = 0; r < role_count; ++r) {
            s.information[subject][r] = heard[r].share;
            s.information_months[subject][r] = std::min(heard[r].months, oldest_news);
        }
    }
}

/// Half of what one answers for and half of what one holds: the exact value of the game in which a coalition is worth what it answers
/// for times what it holds (Shapley 1953).
ByRole shapley(const ByRole& responsibility, const ByRole& control) {
    ByRole blame{};
    for (std::size_t r = 0; r < role_count; ++r) blame[r] = (responsibility[r] + control[r]) / 2;
    return blame;
}

ByRole equal_among(const ByRole& responsibility) {
    ByRole blame{};
    const auto several = static_cast<double>(std::count_if(responsibility.begin(), responsibility.end(), [](double share) { return share > 0; }));
    for (std::size_t r = 0; r < role_count; ++r) blame[r] = responsibility[r] > 0 ? 1 / several : 0;
    return blame;
}

PerRole<Role> from_the_top(const PerRole<PerRole<bool>>& answers_to) {
    Ties ties;
    for (std::size_t who = 0; who < role_count; ++who)
        for (std::size_t whom = 0; whom < role_count; ++whom)
            if (answers_to[who][whom]) ties.push_back({TieType::answers_to, {static_cast<std::uint8_t>(who)}, {static_cast<std::uint8_t>(whom)}});
    return GovernanceGraph(ties).from_the_top().value_or(PerRole<Role>{});   // check() has refused circles
}

/// From the top down each passes on a part to those who answer to them and for something: nobody is blamed in place of another who has no task.
ByRole delegated(const Structure& s, ByRole blame, double pass_down) {
    const ByRole answering = blame;
    for (const Role above : from_the_top(s.answers_to)) {
        PerRole<bool> takes{};
        for (std::size_t r = 0; r < role_count; ++r) takes[r] = s.answers_to[r][at(above)] && answering[r] > 0;
        const auto below = static_cast<double>(std::count(takes.begin(), takes.end(), true));
        if (below == 0) continue;
        const double passed = pass_down * blame[at(above)];
        blame[at(above)] -= passed;
        for (std::size_t r = 0; r < role_count; ++r)
            if (takes[r]) blame[r] += passed / below;
    }
    return blame;
}

std::vector<std::string> words(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

void declare_levers(Declarations& d, StructureLevers& l) {
    std::vector<std::string> all = words(preset_names);
    all.push_back("custom");
    d.add(l.structure, Option{"leadership.structure", "Policy: who answers for what and who hears what; custom: as leadership.custom says.", all, Evidence::choice, "Every Child Matters 2003; SOLACE 2003 and 2014; ADCS 2015; Rogers 2017; sizes of presets assumed."});
    d.add(l.independent_chair, Flag{"leadership.independent_chair", "Policy: whether the safeguarding chair hears services and partners and tells the council's four leaders.", Evidence::assumed, "SOLACE 2003 and 2014; the status quo."});
    d.add(l.improvement_partner, Flag{"leadership.improvement_partner", "Policy: whether somebody from outside looks into services and partner agencies and tells leader and chief executive.", Evidence::choice, "Rogers 2017; off: the status quo."});
}

}  // namespace

void declare(Declarations& d, StructureParameters& p) {
    declare_levers(d, p.levers);
    d.add(p.status_quo, Option{"leadership.status_quo", "The structure before policy start, which counts as calibrated.", words(preset_names), Evidence::choice, "England's law since 2004, with safeguarding partners since 2018."});
    d.add(p.custom, TableAt{"leadership.custom", "Relations of a structure of your own; controls, informs, influences and answers_to come from the status quo where the table has none of them.", "", custom_schema(), Evidence::choice, "hearth structure SCENARIO --csv writes any structure as such a table."});
    d.add(p.blame_rule, Option{"leadership.blame_rule", "On whom blame falls: as far as each answers for tasks, on all who answer alike, as far as each holds levers, half of both (Shapley), or passed down to those who answer to one.", words(blame_rule_names), Evidence::assumed, "Rival readings; Shapley 1953; Boyne et al. (2010) for passing down."});
    d.add(p.influence, Option{"leadership.influence", "Who moves whose commitment: as the structure says, all by whoever answers for most (star), or everybody by everybody (clique).", words(influence_rule_names), Evidence::assumed, "Rogers 2017; the same for all structures."});
    d.add(p.same_information, Flag{"leadership.same_information", "All structures hear what the status quo hears.", Evidence::choice, "Isolates responsibility from information."});
    d.add(p.pass_down, Number{"leadership.pass_down", "1", "Of the blame each bears, the share that is passed to those who answer to them, under delegated.", {0, 1}, Evidence::assumed, "Boyne et al. (2010): after bad results senior teams go sooner than chief executives; for the sign; 0: as responsibility."});
}

std::vector<ParameterProblem> check(const StructureParameters& p) { return check_custom(p); }

Structure make_structure(const StructureParameters& p, const StructureLevers& levers) {
    const GovernanceGraph graph(ties_of(p, levers));
    Structure s;
    for (const Tie& tie : graph.ties()) take(s, tie);
    for (ByRole& task : s.responsibility) add_to_one(task);
    for (ByRole& task : s.control) add_to_one(task);
    for (ByRole& row : s.influence) add_to_one(row);
    hear(s, graph);
    if (p.influence == InfluenceRule::star) s.influence = star(owner_of(s.responsibility));
    if (p.influence == InfluenceRule::clique) s.influence = clique();
    return s;
}

StructureFacts find_facts(const StructureParameters& p, const Structure& structure) {
    StructureFacts f{.structure = structure};
    f.responsibility = mean_over_tasks(structure.responsibility);
    f.control = mean_over_tasks(structure.control);
    f.blame = blame_shares(structure, p.blame_rule, p.pass_down);
    for (std::size_t t = 0; t < task_count; ++t) f.owners[t] = 1 / std::inner_product(structure.responsibility[t].begin(), structure.responsibility[t].end(), structure.responsibility[t].begin(), 0.0);
    f.owners_overall = 1 / std::inner_product(f.responsibility.begin(), f.responsibility.end(), f.responsibility.begin(), 0.0);
    f.owner = owner_of(structure.responsibility);
    for (const auto& answers : structure.answers_to)
        for (std::size_t whom = 0; whom < role_count; ++whom) f.reports[whom] += answers[whom];
    return f;
}

ByRole blame_shares(const Structure& structure, BlameRule rule, double pass_down) {
    const ByRole responsibility = mean_over_tasks(structure.responsibility), control = mean_over_tasks(structure.control);
    switch (rule) {
    case BlameRule::responsibility: break;
    case BlameRule::equal: return equal_among(responsibility);
    case BlameRule::control: return control;
    case BlameRule::shapley: return shapley(responsibility, control);
    case BlameRule::delegated: return delegated(structure, responsibility, pass_down);
    }
    return responsibility;
}

}  // namespace hearth::children
