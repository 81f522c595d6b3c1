#include "sim/input/design_file.hpp"

#include "sim/core/cells.hpp"
#include "sim/core/suggest.hpp"
#include "sim/input/csv.hpp"
#include "sim/input/design_cell.hpp"
#include "sim/input/key_names.hpp"
#include "sim/input/sweep_design.hpp"
#include "sim/input/sweep_keys.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace hearth {
namespace {

constexpr std::string_view why_every_arm = "every point needs every arm, so that arms can be paired";

class DesignFile {
public:
    DesignFile(const std::string& name, std::span<const Declaration> declarations, SweepFile& sweep, Problems& problems)
        : name_(name), declarations_(declarations), sweep_(sweep), problems_(name, problems), arms_given_(!sweep.arms.empty()) {
        for (const SweepArm& arm : sweep.arms) arms_.emplace(arm.name, arms_.size());
    }

    void read(const std::string& text) {
        const Csv csv = parse_csv(text, CsvOf::design, problems_);
        if (csv.rows.empty() && sound()) problem({name_}, "no header (the first line names the columns: point, arm and parameters).");
        if (!csv.rows.empty() && header(csv)) rows(csv.rows);
        problems_.add_count_of_rest();
    }

private:
    struct Column {
        enum class Role { name, point, arm, parameter, unusable } role;
        std::string key;
        const Declaration* declaration = nullptr;   // of a parameter
    };

    bool sound() const { return problems_.size() == 0; }
    void problem(const Position& at, std::string message) { problems_.add(at.line, at.column, std::move(message)); }

    void rows(const std::vector<Row>& rows) {
        for (std::size_t r = 1; r < rows.size(); ++r) row(rows[r]);
        if (rows.size() == 1 && sound()) problem({name_}, "no rows after the header.");
        if (sound()) number_points();
        if (sound()) check_pairs();
        if (sound()) finish_rows();
    }

    // Whether the rows below can be read at all.
    bool header(const Csv& csv) {
        const Row& row = csv.rows[0];
        const std::size_t before = problems_.size();
        for (const Cell& cell : row) columns_.push_back(column(cell, &cell == &row[0] && csv.row_numbers));
        const bool labelled = has(Column::Role::point) || has(Column::Role::arm);
        if (csv.row_numbers && !labelled) columns_[0].role = Column::Role::point;
        for (const Problem& found : unknown_) problem(found.at, found.message);
        if (sweep_.factors.empty() && unknown_.empty()) problem({name_, row[0].line, 1}, "no column is a parameter (section.key).");
        return problems_.size() == before;
    }

    Column column(const Cell& cell, bool row_numbers) {
        const std::string& key = cell.text;
        const Position at{name_, cell.line, cell.column};
        if (row_numbers) return {Column::Role::unusable, key};
        if (key.empty()) unknown_.push_back({at, why_no_name(columns_.empty())});
        else if (!seen_.insert(key).second) unknown_.push_back({at, toml_text(shortened(key)) + " (a second column of that name)."});
        if (key == "scenario") return {Column::Role::name, key};
        if (key == "point") return {Column::Role::point, key};
        if (key == "arm") return {Column::Role::arm, key};
        if (key.empty()) return {Column::Role::unusable, key};
        const std::vector<std::string> words = {"scenario", "point", "arm"};
        if (const auto slip = nearest_word(key, words)) {
            unknown_.push_back({at, fmt::format("{} (unknown column). Did you mean {}?", toml_text(shortened(key)), *slip)});
            return {Column::Role::unusable, key};
        }
        const std::string shown = "column " + toml_text(shortened(key));
        const Declaration* declaration = varied_parameter(declarations_, key, VariedIn::column, at, shown, unknown_);
        if (declaration == nullptr) return {Column::Role::unusable, key};
        sweep_.factors.push_back({.key = key, .at = at, .whole = declaration->type == ValueType::integer});
        return {Column::Role::parameter, key, declaration};
    }

    bool has(Column::Role role) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& column) { return column.role == role; });
    }

    void row(const Row& row) {
        const Position line{name_, row[0].line, 0};
        if (row.size() != columns_.size()) {
            const bool note = row[0].text.starts_with('#') && !is_spreadsheet_error(row[0].text);
            return problem(line, fmt::format("{} cell{} (the header has {}{}).", row.size(), row.size() == 1 ? "" : "s", columns_.size(),
                                             note ? "; notes stand above the header" : ""));
        }
        DesignRow read{.at = line};
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string& text = row[c].text;
            const Position at{name_, row[c].line, row[c].column};
            if (columns_[c].role == Column::Role::name) read.name = named(text, at);
            if (columns_[c].role == Column::Role::point) read.point = labelled(text, at);
            if (columns_[c].role == Column::Role::arm) read.arm = arm(text, at);
            if (columns_[c].role == Column::Role::parameter && !text.empty()) read.sets.push_back(set(columns_[c], text, at));
        }
        sweep_.rows.push_back(std::move(read));
    }

    std::string set(const Column& column, const std::string& text, const Position& at) {
        const DesignCell cell = design_cell(*column.declaration, text);
        if (!cell.problem.empty()) problem(at, cell.problem);
        return column.key + "=" + cell.value;
    }

    std::string named(const std::string& text, const Position& at) {
        if (is_spreadsheet_error(text)) problem(at, fmt::format("scenario = {} (a spreadsheet's error).", toml_text(text)));
        else if (text.empty()) problem(at, "scenario = \"\" (an empty name).");
        else once(text, at);
        return text;
    }

    void once(const std::string& name, const Position& at) {
        const auto [seen, is_new] = line_of_name_.emplace(name, at.line);
        if (!is_new) problem(at, fmt::format("scenario = {} (already in line {}).", toml_text(shortened(name)), seen->second));
    }

    std::size_t labelled(const std::string& text, const Position& at) {
        const auto label = read_number(text);
        if (label && *label == std::floor(*label) && *label >= 0 && *label <= 4294967295.0) return static_cast<std::size_t>(*label);
        problem(at, fmt::format("point = {} (must be a whole number from 0).", toml_text(shortened(text))));
        return 0;
    }

    std::size_t arm(const std::string& text, const Position& at) {
        if (const auto found = arms_.find(text); found != arms_.end()) return found->second;
        if (text.empty()) problem(at, "arm = \"\" (an empty name).");
        else if (arms_given_) unknown_arm(text, at);
        else if (arms_.size() == most_arms) problem(at, fmt::format("arm = {} (arm {} of a sweep; at most {} are compared).", toml_text(shortened(text)),
                                                                    most_arms + 1, most_arms));
        else return new_arm(text, at);
        return sweep_.arms.size();
    }

    std::size_t new_arm(const std::string& text, const Position& at) {
        sweep_.arms.push_back({text, at});
        return arms_.emplace(text, arms_.size()).first->second;
    }

    void unknown_arm(const std::string& text, const Position& at) {
        std::vector<std::string> names;
        for (const SweepArm& known : sweep_.arms) names.push_back(known.name);
        const std::string near = problems_.size() < most_problems ? did_you_mean(text, names, "\"") : "";
        const std::string list = names.size() <= most_listed ? fmt::format(": {}", fmt::join(names, ", ")) : "";
        problem(at, fmt::format("arm = {} (not among the [arm.name] of the sweep file{}).{}", toml_text(shortened(text)), list, near));
    }

    // From labels as written, or the order within each arm, to positions from 0.
    void number_points() {
        std::vector<std::size_t> next(std::max<std::size_t>(1, sweep_.arms.size()), 0);
        if (!has(Column::Role::point)) {
            for (DesignRow& row : sweep_.rows) row.point = next[row.arm]++;
        }
        std::map<std::size_t, std::size_t> position;
        for (const DesignRow& row : sweep_.rows) position[row.point];
        for (auto& [label, of] : position) {
            of = labels_.size();
            labels_.push_back(label);
        }
        for (DesignRow& row : sweep_.rows) row.point = position[row.point];
    }

    std::string pair_text(std::size_t point, std::size_t arm) const {
        const std::string text = fmt::format("point {}", labels_[point]);
        return has(Column::Role::arm) ? text + ", arm " + sweep_.arms[arm].name : text;
    }

    void check_pairs() {
        const std::size_t arms = has(Column::Role::arm) ? sweep_.arms.size() : 1;
        std::map<std::pair<std::size_t, std::size_t>, int> line;      // by arm and point
        std::map<std::size_t, int> first_line;                        // by point
        for (const DesignRow& row : sweep_.rows) {
            const auto [seen, is_new] = line.emplace(std::pair(row.arm, row.point), row.at.line);
            first_line.emplace(row.point, row.at.line);
            if (!is_new) problem(row.at, fmt::format("{} (already in line {}).", pair_text(row.point, row.arm), seen->second));
        }
        for (std::size_t arm = 0; arm < arms; ++arm) {
            const auto from = line.lower_bound({arm, 0});
            if (from == line.end() || from->first.first != arm) {
                problem({name_}, fmt::format("no row for arm {} ({}).", sweep_.arms[arm].name, why_every_arm));
                continue;
            }
            for (std::size_t point = 0; point < labels_.size(); ++point) {
                if (line.contains({arm, point})) continue;
                problem({name_, first_line[point]},
                        fmt::format("point {} has no row for arm {} ({}).", labels_[point], sweep_.arms[arm].name, why_every_arm));
            }
        }
    }

    // A row for every arm, and its name.
    void finish_rows() {
        const bool every_arm = !sweep_.arms.empty() && !has(Column::Role::arm);
        std::vector<DesignRow> rows;
        line_of_name_.clear();
        for (const DesignRow& row : sweep_.rows) {
            for (std::size_t arm = 0; arm < (every_arm ? sweep_.arms.size() : 1); ++arm) {
                rows.push_back(row);
                if (every_arm) rows.back().arm = arm;
                name(rows.back(), every_arm);
                if (!rows.back().name.empty()) once(rows.back().name, row.at);
            }
        }
        sweep_.rows = std::move(rows);
        sweep_.points = labels_.size();
    }

    void name(DesignRow& row, bool every_arm) const {
        const bool given = has(Column::Role::name), numbered = !given && has(Column::Role::point);
        if (numbered) row.name = point_name(labels_[row.point], labels_.back());
        if ((given && every_arm) || (numbered && !sweep_.arms.empty())) row.name += " " + sweep_.arms[row.arm].name;
    }

    const std::string& name_;
    std::span<const Declaration> declarations_;
    SweepFile& sweep_;
    FileProblems problems_;
    bool arms_given_;
    std::map<std::string, std::size_t> arms_;   // the position of each in the sweep
    std::vector<Column> columns_;
    std::set<std::string> seen_;
    Problems unknown_;                   // of the header
    std::map<std::string, int> line_of_name_;
    std::vector<std::size_t> labels_;    // of each point
};

}  // namespace

void read_design_file(const std::string& name, const std::string& text, std::span<const Declaration> declarations, SweepFile& sweep,
                      Problems& problems) {
    DesignFile(name, declarations, sweep, problems).read(text);
}

}  // namespace hearth
