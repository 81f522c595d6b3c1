#include "models/accountability/custom.hpp"

#include "models/accountability/presets.hpp"
#include "sim/core/suggest.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hearth::children {
namespace {

constexpr std::string_view all_tasks = "all";

/// What may stand at one end of a relation.
struct End {
    std::string_view what;
    bool role = false, task = false, subject = false, outside = false, everybody = false;
    bool takes(Node n) const {
        switch (type_of(n)) {
        case NodeType::role: return role;
        case NodeType::task: return task;
        case NodeType::subject: return subject;
        case NodeType::outside: break;
        }
        return n == public_node ? everybody : outside;
    }
};
struct Ends { End from, to; };

constexpr End a_role{.what = "a role", .role = true};
constexpr std::array<Ends, tie_type_count> ends = {{
    {a_role, {.what = "a task, or all", .task = true}},
    {a_role, {.what = "a task, or all", .task = true}},
    {{.what = "a role, services, partner_agencies, improvement_partner or checkers", .role = true, .subject = true, .outside = true},
     {.what = "a role, improvement_partner or checkers", .role = true, .outside = true}},
    {a_role, a_role},
    {a_role, {.what = "a role, or public", .role = true, .everybody = true}},
}};

std::vector<std::string> names_for(const End& end) {
    std::vector<std::string> names;
    for (std::uint8_t n = 0; n < node_count; ++n)
        if (end.takes({n})) names.emplace_back(name_of({n}));
    if (end.task) names.emplace_back(all_tasks);
    return names;
}

std::optional<Node> find_node(std::string_view name) {
    for (std::uint8_t n = 0; n < node_count; ++n)
        if (name_of({n}) == name) return Node{n};
    return std::nullopt;
}

std::string_view type_name(Node n) {
    constexpr std::array<std::string_view, 4> names = {"a role", "a task", "a subject", "outside"};
    return names[static_cast<std::size_t>(type_of(n))];
}

std::optional<TieType> find_type(std::string_view name) {
    const auto found = std::find(tie_type_names.begin(), tie_type_names.end(), name);
    if (found == tie_type_names.end()) return std::nullopt;
    return static_cast<TieType>(found - tie_type_names.begin());
}

class Reader {
public:
    explicit Reader(const Table& table) : table_(table) {}

    CustomTies read() {
        for (row_ = 0; row_ < table_.rows; ++row_) read_row();
        return std::move(result_);
    }

private:
    const std::string& text(std::string_view column) const { return table_.texts(column)[row_]; }
    double number(std::string_view column, double empty) const {
        const double value = table_.numbers(column)[row_];
        return std::isnan(value) ? empty : value;
    }

    void refuse(const std::string& why) {
        result_.problems.push_back("row " + std::to_string(row_ + 1) + " of " + table_.path + " (" + text("relation") + ", " + text("from") + ", " + text("to") + "): " + why);
    }

    void read_row() {
        const std::vector<std::string> types(tie_type_names.begin(), tie_type_names.end());
        const std::string& relation = text("relation");
        const auto type = find_type(relation);
        if (!type) {
            refuse("no relation is called " + relation + "; there are answers_for, controls, informs, influences and answers_to." + did_you_mean(relation, types));
            if (const auto meant = nearest_word(relation, types)) result_.unreadable[static_cast<std::size_t>(*find_type(*meant))] = true;
            return;
        }
        const Ends& e = ends[static_cast<std::size_t>(*type)];
        const auto from = read_end(*type, "from", e.from), to = read_end(*type, "to", e.to);
        const bool all = e.to.task && text("to") == all_tasks;
        if (!from || (!to && !all)) {
            result_.unreadable[static_cast<std::size_t>(*type)] = true;
            return;
        }
        const Tie tie{*type, *from, to.value_or(Node{}), number("weight", 1), static_cast<int>(number("months", 0))};
        refuse_what_nothing_reads(tie);
        if (all) add_all(tie);
        else add(tie);
    }

    std::optional<Node> read_end(TieType type, const std::string& column, const End& end) {
        const std::string& name = text(column);
        if (end.task && name == all_tasks) return std::nullopt;
        const auto found = find_node(name);
        if (found && end.takes(*found)) return found;
        const std::string must = "the \"" + column + "\" of " + std::string(tie_type_names[static_cast<std::size_t>(type)]) + " is " + std::string(end.what);
        if (found) refuse(name + " is " + (type_of(*found) == NodeType::outside ? "outside the partnership" : std::string(type_name(*found))) + " (" + must + ")");
        else refuse(name + " is unknown (" + must + ")." + did_you_mean(name, names_for(end)));
        return std::nullopt;
    }

    void refuse_what_nothing_reads(const Tie& tie) {
        const std::string relation(tie_type_names[static_cast<std::size_t>(tie.type)]);
        if (tie.months != 0 && tie.type != TieType::informs) refuse("months mean nothing for " + relation + " (news alone takes time; leave them empty)");
        if (tie.weight != 1 && tie.type == TieType::answers_to) refuse("a weight means nothing for answers_to (one answers to somebody or does not; leave it empty)");
    }

    void add_all(Tie tie) {
        for (std::size_t t = 0; t < task_count; ++t) {
            tie.to = node(static_cast<Task>(t));
            add(tie);
        }
    }

    void add(const Tie& tie) {
        const auto same = [&](const Tie& other) { return other.type == tie.type && other.from == tie.from && other.to == tie.to; };
        if (std::any_of(result_.ties.begin(), result_.ties.end(), same)) refuse("an earlier row says so already of " + std::string(name_of(tie.to)) + " (each may be said once; all stands for every task)");
        else result_.ties.push_back(tie);
    }

    const Table& table_;
    std::size_t row_ = 0;
    CustomTies result_;
};

bool has(const Ties& ties, TieType type) {
    return std::any_of(ties.begin(), ties.end(), [type](const Tie& tie) { return tie.type == type; });
}

void replace(Ties& ties, TieType type, const Ties& others) {
    std::erase_if(ties, [&](const Tie& tie) { return tie.type == type; });
    std::copy_if(others.begin(), others.end(), std::back_inserter(ties), [type](const Tie& tie) { return tie.type == type; });
}

/// The shortest text that reads back as the same number.
std::string exactly(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string line_of(const Tie& tie, std::string_view to) {
    return std::string(tie_type_names[static_cast<std::size_t>(tie.type)]) + "," + std::string(name_of(tie.from)) + "," + std::string(to) + "," + exactly(tie.weight) + "," + std::to_string(tie.months) + "\n";
}

/// Whether this tie is one of six alike, of every task; they are then written as one.
bool of_all_tasks(std::span<const Tie> ties, const Tie& tie) {
    const auto alike = [&](const Tie& other) { return other.type == tie.type && other.from == tie.from && other.weight == tie.weight && type_of(other.to) == NodeType::task; };
    return type_of(tie.to) == NodeType::task && std::count_if(ties.begin(), ties.end(), alike) == static_cast<std::ptrdiff_t>(task_count);
}

}  // namespace

TableSchema custom_schema() {
    return {{{"relation", "", "answers_for, controls, informs, influences or answers_to", CellType::text},
             {"from", "", "who; for informs also services or partner_agencies", CellType::text},
             {"to", "", "a task (or all) for answers_for and controls, otherwise who", CellType::text},
             {"weight", "1", "share of the task, of the news or of the influence; empty: 1", CellType::number, {0, 1}, EmptyCells::allowed},
             {"months", "month", "by which news is older when it arrives; empty: 0", CellType::integer, {0, oldest_news}, EmptyCells::allowed}},
            {"relation", "from", "to"}};
}

CustomTies read_custom(const Table& table) { return Reader(table).read(); }

std::string custom_text(std::span<const Tie> ties, std::string_view source) {
    std::string text = "# source: " + std::string(source) + "\nrelation,from,to,weight,months\n";
    for (const Tie& tie : ties) {
        if (!of_all_tasks(ties, tie)) text += line_of(tie, name_of(tie.to));
        else if (tie.to == node(Task::practice)) text += line_of(tie, all_tasks);
    }
    return text;
}

Ties own_ties(const StructureParameters& p, Preset preset) {
    Ties ties = preset == Preset::custom ? read_custom(p.custom).ties : preset_ties(preset);
    const Ties usual = preset_ties(p.status_quo);
    for (const TieType type : {TieType::controls, TieType::informs, TieType::influences, TieType::answers_to})
        if (!has(ties, type)) replace(ties, type, usual);
    if (p.same_information) replace(ties, TieType::informs, usual);
    return ties;
}

Ties ties_of(const StructureParameters& p, const StructureLevers& levers) {
    Ties ties = own_ties(p, levers.structure);
    const Ties more = lever_ties(levers);
    ties.insert(ties.end(), more.begin(), more.end());
    return ties;
}

}  // namespace hearth::children
