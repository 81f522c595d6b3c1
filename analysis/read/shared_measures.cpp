#include "analysis/read/shared_measures.hpp"

#include "analysis/read/question_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hearth::analysis {
namespace {

constexpr std::size_t most_named = 12;   // figures in a note: more than that is nothing to read

const Measure* measure_of(const RunDescription& d, const std::string& name) {
    const auto found = std::find_if(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.name == name; });
    return found == d.measures.end() ? nullptr : &*found;
}

std::vector<std::string> labels_in(const RunDescription& d, const Measure& measure) {
    for (const CodeList& list : d.code_lists)
        if (list.name == measure.by) return list.labels;
    return {};
}

/// A figure reads columns by position, so a measure is shared only where its labels are the same.
bool holds_alike(const RunDescription& d, const RunDescription& other, const Measure& measure) {
    const Measure* there = measure_of(other, measure.name);
    return there != nullptr && there->kind == measure.kind && there->by == measure.by && labels_in(d, measure) == labels_in(other, *there);
}

std::optional<Quantities> listed(const RunDescription& d, const std::string& name, const ListOf& list) {
    try {
        return list(d, {name});
    } catch (const QuestionError&) {
        return std::nullopt;
    }
}

/// The measures of these figures, in the file that holds them, that another file lacks.
std::vector<std::string> lacking(const RunDescription& holder, const RunDescription& other, const Quantities& figures) {
    std::vector<std::string> names;
    const auto look = [&](const Term& term) {
        const bool shared = holds_alike(holder, other, *measure_of(holder, term.measure));
        if (!shared && std::find(names.begin(), names.end(), term.measure) == names.end()) names.push_back(term.measure);
    };
    for (const Quantity& figure : figures.list) {
        std::for_each(figure.numerator.begin(), figure.numerator.end(), look);
        std::for_each(figure.denominator.begin(), figure.denominator.end(), look);
    }
    return names;
}

void require_in_all(const std::vector<NamedFile>& files, const std::string& name, const ListOf& list) {
    for (const NamedFile& holder : files) {
        const auto figures = listed(*holder.description, name, list);
        if (!figures) continue;
        for (const NamedFile& other : files) {
            const std::vector<std::string> names = lacking(*holder.description, *other.description, *figures);
            if (names.empty()) continue;
            if (measure_of(*other.description, names.front()) != nullptr)
                throw QuestionError(fmt::format("{} holds {} in another form than {}, so they cannot be compared by it.", other.name, names.front(), holder.name));
            const bool itself = names.front() == name.substr(0, name.find('/'));
            throw QuestionError(fmt::format("{} does not hold {}{}.", other.name, fmt::join(names, ", "), itself ? "" : ", which " + name + " needs"));
        }
        return;
    }
}

/// Figures that some file has and not all, each with the files that lack it.
std::vector<std::pair<std::string, std::vector<std::string>>> not_shared(const std::vector<NamedFile>& files, const Quantities& shared, const ListOf& list) {
    std::vector<std::string> figures = shared.not_held;
    std::map<std::string, std::set<std::string>> holders;
    for (const NamedFile& file : files)
        for (const Quantity& figure : list(*file.description, {"all"}).list) {
            holders[figure.name].insert(file.name);
            const bool here = std::any_of(shared.list.begin(), shared.list.end(), [&](const Quantity& q) { return q.name == figure.name; });
            if (!here && std::find(figures.begin(), figures.end(), figure.name) == figures.end()) figures.push_back(figure.name);
        }
    std::vector<std::pair<std::string, std::vector<std::string>>> found;
    for (const std::string& figure : figures) {
        std::vector<std::string> without;
        for (const NamedFile& file : files)
            if (!holders[figure].contains(file.name)) without.push_back(file.name);
        if (!without.empty()) found.emplace_back(figure, std::move(without));
    }
    return found;
}

std::string names_text(std::vector<std::string> names) {
    const std::size_t more = names.size() - std::min(names.size(), most_named);
    names.resize(names.size() - more);
    return fmt::format("{}{}", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

}  // namespace

std::vector<NamedFile> files_of(const Arms& arms) {
    std::vector<NamedFile> files;
    std::set<std::size_t> seen;
    for (const Arm& arm : arms.list)
        if (seen.insert(arm.file).second) files.push_back({arm.name, &arms.of(arm)});
    if (files.size() == 1) files.front().name.clear();
    return files;
}

RunDescription shared_description(const std::vector<NamedFile>& files) {
    RunDescription shared = *files.front().description;
    std::erase_if(shared.measures, [&](const Measure& measure) {
        return std::any_of(files.begin(), files.end(), [&](const NamedFile& file) { return !holds_alike(*files.front().description, *file.description, measure); });
    });
    return shared;
}

void require_in_all(const std::vector<NamedFile>& files, const std::vector<std::string>& names, const ListOf& list) {
    if (files.size() < 2 || names == std::vector<std::string>{"all"}) return;
    for (const std::string& name : names) require_in_all(files, name, list);
}

std::string note_not_shared(const std::vector<NamedFile>& files, const Quantities& shared, const ListOf& list) {
    std::map<std::vector<std::string>, std::vector<std::string>> by_files;
    for (auto& [figure, without] : not_shared(files, shared, list)) by_files[without].push_back(figure);
    std::vector<std::string> parts;
    for (const auto& [without, figures] : by_files)
        parts.push_back(fmt::format("because {} {} not hold {} measures: {}", fmt::join(without, " and "), without.size() == 1 ? "does" : "do",
                                    figures.size() == 1 ? "its" : "their", names_text(figures)));
    return parts.empty() ? "" : fmt::format("Not shown, {}.", fmt::join(parts, "; "));
}

}  // namespace hearth::analysis
