#include "models/places/remarks.hpp"

#include "models/places/changed_places.hpp"
#include "sim/core/find_place.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hearth::children {
namespace {

constexpr std::size_t most_listed = 5;

/// "a, b and 3 more"
std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) text += (i > 0 ? ", " : "") + names[i];
    return names.size() > most ? text + " and " + std::to_string(names.size() - most) + " more" : text;
}

std::string counted(std::size_t number, const std::string& what) { return std::to_string(number) + " " + what + (number == 1 ? "" : "s"); }

class Remarks {
public:
    Remarks(const PlaceParameters& p, Month start, Month end)
        : p_(p), names_{p.table.texts("code"), p.table.texts("name")}, first_year_(year_ending_march(start)), last_year_(year_ending_march(end - 1)) {
        for (const PlaceData& data : make_places(p, 0)) places_.push_back(data.place);
    }

    std::vector<std::string> all() {
        for (const Table* table : {&p_.population, &p_.unaccompanied, &p_.observed})
            if (table->rows > 0) unused_rows(*table);
        if (p_.held_at_year != 0) return std::move(told_);
        for (const Table* table : {&p_.population, &p_.unaccompanied})
            if (table->rows > 0) series(*table);
        return std::move(told_);
    }

private:
    /// Of codes that the table of places does not have. Where it has fewer places than the other table, and no code of those changed,
    /// it holds a choice of places, and there is nothing to tell.
    void unused_rows(const Table& table) {
        std::map<std::string, std::size_t> unused;
        std::set<std::string> used;
        for (const std::string& code : table.texts("code")) {
            if (std::find(names_.codes.begin(), names_.codes.end(), code) == names_.codes.end()) ++unused[code];
            else used.insert(code);
        }
        std::vector<std::string> codes, changes;
        std::size_t rows = 0;
        for (const auto& [code, count] : unused) {
            rows += count;
            codes.push_back(code);
            if (std::string change = what_changed(names_, code); !change.empty()) changes.push_back(std::move(change));
        }
        if (changes.empty() && unused.size() >= used.size()) return;
        if (codes.empty()) return;
        std::string text = table.path + ": " + counted(rows, "row") + (rows == 1 ? " is" : " are") + " of codes that " + p_.table.path + " does not have and not used: " +
                           listed(codes, most_listed) + ".";
        for (std::size_t i = 0; i < std::min(most_listed, changes.size()); ++i) text += " " + changes[i];
        told_.push_back(std::move(text));
    }

    void series(const Table& table) {
        std::map<std::string, std::set<int>> years;   // by code
        for (std::size_t row = 0; row < table.rows; ++row) years[table.texts("code")[row]].insert(static_cast<int>(table.numbers("year")[row]));
        std::map<std::pair<int, int>, std::vector<std::string>> spans;
        std::vector<std::string> without, gaps;
        for (const Place& place : places_) {
            const std::string name = place.code + " (" + place.name + ")";
            const std::set<int>& known = years[place.code];
            if (known.empty()) {
                without.push_back(name);
                continue;
            }
            spans[{*known.begin(), *known.rbegin()}].push_back(name);
            if (const std::string missing = missing_years(known); !missing.empty()) gaps.emplace_back(name).append(": ").append(missing);
        }
        for (const auto& [span, names] : spans) tell_span(table, spans.begin()->first.first, span, names);
        if (!gaps.empty()) told_.push_back(table.path + ": years without a figure, drawn from those around them: " + listed(gaps, most_listed) + ".");
        if (!without.empty()) told_.push_back(table.path + ": no figure at all, taken as none: " + listed(without, most_listed) + ".");
    }

    static std::string missing_years(const std::set<int>& known) {
        std::vector<std::string> missing;
        for (int year = *known.begin(); year < *known.rbegin(); ++year)
            if (!known.contains(year)) missing.push_back(std::to_string(year));
        return listed(missing, most_listed);
    }

    /// A run that begins before any figure is no surprise; that some places' figures begin later than others' is.
    void tell_span(const Table& table, int earliest, std::pair<int, int> years, const std::vector<std::string>& names) {
        const auto [first, last] = years;
        const std::string who = names.size() <= 3 ? listed(names, 3) : std::to_string(names.size()) + " authorities";
        const std::string has = names.size() == 1 ? " has" : " have";
        const std::string span = " figures for " + (first == last ? std::to_string(first) : std::to_string(first) + " to " + std::to_string(last));
        if (last < last_year_)
            told_.push_back(table.path + ": " + who + has + span + " only, and the run goes to " + std::to_string(last_year_) + ": the last is held.");
        if (first > std::max(earliest, first_year_))
            told_.push_back(table.path + ": " + who + has + span + " only, and the run begins in " + std::to_string(first_year_) + ": the first is held.");
    }

    const PlaceParameters& p_;
    PlaceNames names_;
    int first_year_, last_year_;
    std::vector<Place> places_;
    std::vector<std::string> told_;
};

}  // namespace

std::vector<std::string> remarks(const PlaceParameters& p, Month start, Month end) {
    if (p.source == PlaceSource::recipe) return {};
    return Remarks(p, start, end).all();
}

}  // namespace hearth::children
