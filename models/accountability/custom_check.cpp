// What is wrong with a structure of the user's own, all at once.
#include "models/accountability/custom.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double rounding = .0011;   // shares written with three digits, such as thirds

using Problems = std::vector<std::string>;
using Sums = std::array<double, node_count>;

/// Over ties of a type that point at each node; below 0 where there is none.
Sums sums_of(const Ties& ties, TieType type) {
    Sums sums;
    sums.fill(-1);
    for (const Tie& tie : ties)
        if (tie.type == type) sums[tie.to.index] = std::max(sums[tie.to.index], 0.0) + tie.weight;
    return sums;
}

std::string rounded(double value) {
    std::string text = std::to_string(std::floor(value * 1000 + .5) / 1000);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text + "0" : text;
}

template <class Wanted> std::string listed(Wanted wanted) {
    std::string names;
    for (std::uint8_t n = 0; n < node_count; ++n)
        if (wanted(n)) names += (names.empty() ? "" : ", ") + std::string(name_of({n}));
    return names;
}

bool adds_to_one(double sum) { return std::abs(sum - 1) < rounding; }

/// Of each task, together where they are alike.
void check_tasks(Problems& problems, const Ties& ties, TieType type, const std::string& verb) {
    const Sums sums = sums_of(ties, type);
    const auto is_task = [](std::uint8_t n) { return type_of({n}) == NodeType::task; };
    const std::string nobody = listed([&](std::uint8_t n) { return is_task(n) && sums[n] <= 0; });
    if (!nobody.empty()) problems.push_back("nobody " + verb + " " + nobody);
    for (std::uint8_t first = first_task_node; first < first_subject_node; ++first) {
        const auto alike = [&](std::uint8_t n) { return is_task(n) && sums[n] > 0 && rounded(sums[n]) == rounded(sums[first]); };
        if (sums[first] <= 0 || adds_to_one(sums[first]) || std::any_of(&sums[first_task_node], &sums[first], [&](const double& s) { return alike(static_cast<std::uint8_t>(&s - sums.data())); })) continue;
        problems.push_back("weights of who " + verb + " " + listed(alike) + " add to " + rounded(sums[first]) + " (must add to 1)");
    }
}

void check_influence(Problems& problems, const Ties& ties) {
    const Sums sums = sums_of(ties, TieType::influences);
    for (std::uint8_t n = 0; n < role_count; ++n)
        if (sums[n] >= 0 && !adds_to_one(sums[n])) problems.push_back("weights of who influences " + std::string(name_of({n})) + " add to " + rounded(sums[n]) + " (must add to 1; without any row nobody moves them)");
}

void check_answering(Problems& problems, const GovernanceGraph& graph) {
    if (graph.from_the_top()) return;
    PerRole<PerRole<bool>> above{};
    for (const Tie& tie : graph.ties())
        if (tie.type == TieType::answers_to && tie.to.index < role_count) above[tie.from.index][tie.to.index] = true;
    for (std::size_t by = 0; by < role_count; ++by)
        for (std::size_t from = 0; from < role_count; ++from)
            for (std::size_t to = 0; to < role_count; ++to) above[from][to] = above[from][to] || (above[from][by] && above[by][to]);
    problems.push_back("answers_to runs in a circle: " + listed([&](std::uint8_t n) { return n < role_count && above[n][n]; }) + " (somebody must be at the top)");
}

void check_news(Problems& problems, const GovernanceGraph& graph) {
    const auto services = graph.heard_from(node(Subject::services)), partners = graph.heard_from(node(Subject::partners));
    const auto answers = [&](std::uint8_t n) { return std::any_of(graph.ties().begin(), graph.ties().end(), [n](const Tie& tie) { return tie.type == TieType::answers_for && tie.from.index == n; }); };
    const std::string deaf = listed([&](std::uint8_t n) { return n < role_count && answers(n) && services[n].share == 0 && partners[n].share == 0; });
    if (!deaf.empty()) problems.push_back("unreachable: " + deaf + " (answers for something, but hears of nothing and is told by nobody; add a row of informs)");
    for (std::uint8_t n = 0; n < role_count; ++n)
        for (const auto& [heard, subject] : {std::pair{services[n], Subject::services}, {partners[n], Subject::partners}})
            if (heard.months > oldest_news) problems.push_back(std::string(name_of({n})) + " hears of " + std::string(name_of(node(subject))) + " after " + std::to_string(heard.months) + " months (at most " + std::to_string(oldest_news) + " along the best path)");
}

Problems problems_of(const StructureParameters& p) {
    CustomTies read = read_custom(p.custom);
    const auto readable = [&](TieType type) { return !read.unreadable[static_cast<std::size_t>(type)]; };
    const GovernanceGraph graph(ties_of(p, p.levers));
    if (readable(TieType::answers_for)) check_tasks(read.problems, read.ties, TieType::answers_for, "answers for");
    const Sums control = sums_of(read.ties, TieType::controls);
    if (readable(TieType::controls) && std::any_of(control.begin(), control.end(), [](double sum) { return sum >= 0; })) check_tasks(read.problems, read.ties, TieType::controls, "controls");
    if (readable(TieType::influences)) check_influence(read.problems, read.ties);
    if (readable(TieType::answers_to)) check_answering(read.problems, graph);
    if (readable(TieType::informs)) check_news(read.problems, graph);
    return read.problems;
}

}  // namespace

std::vector<ParameterProblem> check_custom(const StructureParameters& p) {
    const bool given = p.custom.rows > 0 || !p.custom.path.empty(), asked = p.levers.structure == Preset::custom;
    if (asked && !given) return {{"leadership.structure", "custom without a table (write leadership.custom = \"FILE.csv\"; hearth structure SCENARIO --csv writes one to start from)"}};
    if (given && !asked) return {{"leadership.custom", "a table that nothing uses (write leadership.structure = \"custom\", or leave the table out)"}};
    std::vector<ParameterProblem> problems;
    if (given)
        for (std::string& problem : problems_of(p)) problems.push_back({"leadership.custom", std::move(problem)});
    return problems;
}

}  // namespace hearth::children
