#include "app/structure/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearth::cli {
namespace {

using namespace children;

constexpr std::size_t widest_role = 20;

std::string role(std::size_t r) { return readable(role_names[r]); }

/// "director 35 %, lead member 15 %", the largest first.
std::string listed(const ByRole& shares) {
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < role_count; ++r)
        if (shares[r] > 0) order.push_back(r);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
    std::vector<std::string> texts;
    for (const std::size_t r : order) texts.push_back(fmt::format("{} {:.3g} %", role(r), 100 * shares[r]));
    return texts.empty() ? "nobody" : fmt::format("{}", fmt::join(texts, ", "));
}

std::string heard(const Structure& s, std::size_t subject, std::size_t r) {
    const double share = s.information[subject][r];
    const int months = s.information_months[subject][r];
    if (share == 0) return "nothing";
    if (months == 0) return fmt::format("{:.3g} % at once", 100 * share);
    return fmt::format("{:.3g} % after {} month{}", 100 * share, months, months == 1 ? "" : "s");
}

bool same_for_all(const PerTask<ByRole>& shares) {
    return std::all_of(shares.begin(), shares.end(), [&](const ByRole& task) { return task == shares.front(); });
}

/// Percent by role and task; one column where all tasks are alike. Behind each row what the status quo has instead.
std::string table_of(const PerTask<ByRole>& shares, const PerTask<ByRole>& usual) {
    const std::size_t columns = same_for_all(shares) ? 1 : task_count;
    std::string text = fmt::format("  {:<{}}", "percent", widest_role);
    for (std::size_t t = 0; t < columns; ++t) text += fmt::format("{:>12}", columns == 1 ? "each task" : readable(task_names[t]));
    text += '\n';
    for (std::size_t r = 0; r < role_count; ++r) {
        text += fmt::format("  {:<{}}", role(r), widest_role);
        bool differs = false;
        for (std::size_t t = 0; t < columns; ++t) text += fmt::format("{:>12.3g}", 100 * shares[t][r]);
        for (std::size_t t = 0; t < task_count; ++t) differs = differs || shares[t][r] != usual[t][r];
        if (differs && columns == 1 && same_for_all(usual)) text += fmt::format("   (status quo {:.3g})", 100 * usual[0][r]);
        else if (differs) text += "   (differs from the status quo)";
        text += '\n';
    }
    return text;
}

std::string opening(const LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual) {
    const StructureFacts& f = shown.facts;
    std::string text = shown.name == usual.name ? fmt::format("Structure: {}, which is also the status quo.\n", shown.name) : fmt::format("Structure: {}; until the policy starts, {}.\n", shown.name, usual.name);
    if (!p.on) text += "Leaders are not simulated in this scenario (leadership.on = false): nothing below acts.\n";
    text += fmt::format("The {} answers for most. Responsibility is spread as over {:.2f} equal owners (status quo {:.2f}).\n", role(at(f.owner)), f.owners_overall, usual.facts.owners_overall);
    std::size_t widest = 0;
    for (std::size_t r = 0; r < role_count; ++r)
        if (f.responsibility[r] - f.control[r] > f.responsibility[widest] - f.control[widest]) widest = r;
    text += fmt::format("Furthest answerable beyond what they control: the {}, by {:.3g} points.\n", role(widest), 100 * (f.responsibility[widest] - f.control[widest]));
    text += fmt::format("Independent chair: {}. Improvement partner: {}.\n", p.structure.levers.independent_chair ? "yes" : "no", p.structure.levers.improvement_partner ? "yes" : "no");
    return text;
}

std::string blame(const LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual) {
    const StructureFacts& f = shown.facts;
    std::string text = fmt::format("\nB  On whom blame falls (rule: {}), beside means over tasks\n  {:<{}}{:>12}{:>12}{:>12}{:>12}{:>14}\n", word_of(p.structure.blame_rule), "percent", widest_role, "answers for", "controls", "gap", "blame", "status quo's");
    for (std::size_t r = 0; r < role_count; ++r)
        text += fmt::format("  {:<{}}{:>12.3g}{:>12.3g}{:>+12.3g}{:>12.3g}{:>14.3g}\n", role(r), widest_role, 100 * f.responsibility[r], 100 * f.control[r], 100 * (f.responsibility[r] - f.control[r]), 100 * f.blame[r], 100 * usual.facts.blame[r]);
    return text;
}

std::string news(const ShownStructure& shown, const ShownStructure& usual) {
    std::string text = fmt::format("\nI  Who hears what share of what happens, along the best path\n  {:<{}}{:<26}{}\n", "", widest_role, "of the council's services", "of partner agencies");
    for (std::size_t r = 0; r < role_count; ++r) {
        std::string was;
        for (std::size_t s = 0; s < subject_count; ++s)
            if (heard(shown.facts.structure, s, r) != heard(usual.facts.structure, s, r)) was += fmt::format("{}{}: {}", was.empty() ? "" : "; ", s == 0 ? "services" : "partners", heard(usual.facts.structure, s, r));
        std::string line = fmt::format("  {:<{}}{:<26}{:<26}", role(r), widest_role, heard(shown.facts.structure, 0, r), heard(shown.facts.structure, 1, r));
        if (was.empty()) line.erase(line.find_last_not_of(' ') + 1);
        else line += fmt::format("(status quo: {})", was);
        text += line + '\n';
    }
    return text;
}

std::string answering(const Structure& s) {
    std::string text = "\nWho answers to whom\n";
    for (std::size_t r = 0; r < role_count; ++r) {
        std::vector<std::string> above;
        for (std::size_t to = 0; to < role_count; ++to)
            if (s.answers_to[r][to]) above.push_back(role(to));
        text += fmt::format("  {:<{}}{}\n", role(r), widest_role, above.empty() ? "nobody here" : fmt::format("{}", fmt::join(above, ", ")));
    }
    return text;
}

std::string influence(const LeadershipParameters& p, const ShownStructure& shown) {
    std::string text = fmt::format("\nW  Whose commitment moves whose (rule: {})\n", word_of(p.structure.influence));
    for (std::size_t r = 0; r < role_count; ++r) text += fmt::format("  {:<{}}by {}\n", role(r), widest_role, listed(shown.facts.structure.influence[r]));
    return text;
}

std::string practice_standard(const ShownStructure& shown) {
    const Centralities& c = shown.centralities;
    std::string text = fmt::format("\nWhere each stands\n  {:<{}}{:>12}{:>14}{:>12}{:>12}\n", "", widest_role, "reports", "listened to", "standing", "between");
    for (std::size_t r = 0; r < role_count; ++r)
        text += fmt::format("  {:<{}}{:>12.0f}{:>14.2f}{:>12.3f}{:>12.3f}\n", role(r), widest_role, shown.facts.reports[r], c.listened[r], c.practice_standard[r], c.between[r]);
    return text + "  reports: leaders here who answer to one. listened to: sum of the weights others give one. standing: weight in what all\n"
                  "  would come to agree on, adds to 1. between: share of shortest ways of news and influence that pass through one.\n";
}

std::string owners(const ShownStructure& shown) {
    std::vector<std::string> texts;
    for (std::size_t t = 0; t < task_count; ++t) texts.push_back(fmt::format("{} {:.2f}", readable(task_names[t]), shown.facts.owners[t]));
    const bool alike = same_for_all(shown.facts.structure.responsibility);
    return alike ? "" : fmt::format("  effective owners: {}\n", fmt::join(texts, ", "));
}

}  // namespace

std::string structure_text(const LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual) {
    const Structure& s = shown.facts.structure;
    return opening(p, shown, usual) + "\nR  Who answers for what\n" + table_of(s.responsibility, usual.facts.structure.responsibility) + owners(shown) +
           "\nK  Who holds the levers of what\n" + table_of(s.control, usual.facts.structure.control) + news(shown, usual) + blame(p, shown, usual) +
           answering(s) + influence(p, shown) + practice_standard(shown);
}

}  // namespace hearth::cli
