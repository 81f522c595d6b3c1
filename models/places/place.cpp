#include "models/places/place.hpp"

#include "models/draws/family_words.hpp"
#include "models/places/changed_places.hpp"
#include "models/places/published_schema.hpp"
#include "sim/core/cells.hpp"
#include "sim/core/find_place.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace hearth::children {
namespace {

const std::vector<std::string> bands = {"least deprived tenth", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "most deprived tenth"};

TableSchema authorities_schema() {
    return {{{"number", "1", "fixed number of the authority", CellType::integer, {1, 65535}},
             {"code", "", "ONS code in force in April 2019", CellType::text},
             {"name", "", "name", CellType::text},
             {"idaci", "1", "income deprivation affecting children, average score", CellType::number, {0, 1}},
             {"neighbours", "", "codes of statistical neighbours, nearest first, separated by ;", CellType::list, {}, EmptyCells::allowed, Presence::needed, {}, "code"}},
            {"code"}};
}

TableSchema yearly_schema(const std::string& meaning, EmptyCells empty) {
    return {{{"code", "", "authority", CellType::text},
             {"year", "", "publication year", CellType::year, {1990, 2100}},
             {"children", "children", meaning, CellType::number, {0, 2000000}, empty}},
            {"code", "year"}};
}

void declare_recipe(Declarations& d, PlaceParameters& p) {
    const std::string recipe = "Spread of the 149 authorities in 2019 (our arithmetic on ONS and MHCLG figures).";
    d.add(p.synthetic_count, Integer{"place.synthetic_count", "1", "How many places the recipe draws.", {1, 1000}, Evidence::choice, ""});
    d.add(p.size_mean, Number{"place.size_mean", "1", "Mean of the log of the child population.", {7, 13}, Evidence::published, recipe});
    d.add(p.size_sd, Number{"place.size_sd", "1", "Its standard deviation.", {0, 1.5}, Evidence::published, recipe});
    d.add(p.score_mean, Number{"place.score_mean", "1", "Mean deprivation score.", {.02, .5}, Evidence::published, recipe});
    d.add(p.score_sd, Number{"place.score_sd", "1", "Its standard deviation.", {0, .3}, Evidence::published, recipe});
    d.add(p.size_score_correlation, Number{"place.size_score_correlation", "1", "Correlation of the two.", {-1, 1}, Evidence::published, recipe});
}

/// A publication year's figure belongs to the June before (mid-year estimate) or to its March.
/// With a year to hold, only that year's.
Path path_of(const Table& table, const std::string& code, int month_of_publication_year, double scale, std::int64_t held_at_year) {
    Path path;
    if (table.rows == 0) return path;
    const auto& codes = table.texts("code");
    const auto& years = table.numbers("year");
    const auto& values = table.numbers("children");
    for (std::size_t row = 0; row < table.rows; ++row)
        if (codes[row] == code && !std::isnan(values[row]) && (held_at_year == 0 || years[row] == static_cast<double>(held_at_year)))
            path.knots.emplace_back(Month{static_cast<int>(years[row]) * 12 + month_of_publication_year}, values[row] * scale);
    std::sort(path.knots.begin(), path.knots.end());
    return path;
}

PlaceNames names_in(const Table& table) { return {table.texts("code"), table.texts("name")}; }

/// Which rows of the table are run.
std::vector<bool> wanted_rows(const PlaceParameters& p) {
    std::vector<bool> wanted(p.table.rows, false);
    const std::vector<std::string> texts = p.authority.empty() ? p.authorities : std::vector{p.authority};
    for (const std::string& text : texts) {
        if (text == "all" && p.authority.empty()) return std::vector<bool>(p.table.rows, true);
        if (const auto row = find_place(names_in(p.table), text)) wanted[*row] = true;
    }
    return wanted;
}

constexpr int mid_year_before = -7, march = 2;   // months from January of the publication year: June before, March

PlaceData from_row(const PlaceParameters& p, std::size_t row) {
    const Table& t = p.table;
    PlaceData data;
    data.place = {t.texts("code")[row], t.texts("name")[row], list_parts(t.texts("neighbours")[row])};
    data.number = static_cast<std::uint16_t>(t.numbers("number")[row]);
    data.score = t.numbers("idaci")[row];
    data.band_share = band_shares(p.band_score, data.score);
    data.children = path_of(p.population, data.place.code, mid_year_before, p.population_scale, p.held_at_year);
    if (!data.children.knots.empty()) data.place.people = data.children.knots.back().second;
    data.unaccompanied = path_of(p.unaccompanied, data.place.code, march, p.population_scale, p.held_at_year);
    return data;
}

PlaceData from_recipe(const PlaceParameters& p, std::uint64_t seed, std::uint32_t ordinal) {
    const auto w = drawn<RecipeWords>({seed, 0}, {ordinal, 0}, std::uint16_t{0});
    const double size = normal(w.size);
    const double other = normal(w.score);
    const double score = p.size_score_correlation * size + std::sqrt(1 - p.size_score_correlation * p.size_score_correlation) * other;
    PlaceData data;
    const std::string number = std::to_string(1000 + ordinal);
    data.place = {"SYN" + number, "Synthetic " + number, {}};
    data.number = static_cast<std::uint16_t>(1000 + ordinal);
    data.score = std::clamp(p.score_mean + p.score_sd * score, .05, .33);
    data.band_share = band_shares(p.band_score, data.score);
    const double children = std::clamp(math::exp(p.size_mean + p.size_sd * size), 7900.0, 350000.0) * p.population_scale;
    data.children.knots.emplace_back(make_month(2018, 6), std::floor(children));
    data.place.people = children;
    return data;
}

/// What a name that is not in the table could have meant: what became of the authority, else the names that are like it.
std::string hint(const Table& table, const std::string& text) {
    std::string changed = what_changed(names_in(table), text);
    if (changed.empty()) changed = did_you_mean_place(names_in(table), text);
    return changed.empty() ? "" : ". " + changed;
}

ParameterProblem not_there(const std::string& key, const Table& table, const std::string& text, const std::string& what_to_do) {
    return {key, "\"" + text + "\" is no authority of " + table.path + " (write its name or code as there" + what_to_do + ")" + hint(table, text)};
}

void check_names(const PlaceParameters& p, std::vector<ParameterProblem>& problems) {
    const auto known = [&](const std::string& text) { return find_place(names_in(p.table), text).has_value(); };
    if (!p.authority.empty() && !known(p.authority))
        problems.push_back(not_there("place.authority", p.table, p.authority, "; several, or \"all\", go into place.authorities"));
    for (const std::string& text : p.authorities)
        if (p.authority.empty() && text != "all" && !known(text)) problems.push_back(not_there("place.authorities", p.table, text, ""));
}

/// Two authorities of one number would share all their luck.
void check_numbers(const Table& table, std::vector<ParameterProblem>& problems) {
    std::map<double, std::string> owner;
    for (std::size_t row = 0; row < table.rows; ++row) {
        const auto [first, is_new] = owner.emplace(table.numbers("number")[row], table.texts("code")[row]);
        if (!is_new) problems.push_back({"place.table", "number " + std::to_string(static_cast<int>(first->first)) + " is given to both " + first->second + " and " + table.texts("code")[row] + " (each authority has its own)"});
    }
}

}  // namespace

void declare(Declarations& d, PlaceParameters& p) {
    d.add(p.source, Option{"place.source", "Where places come from: a table of real ones, or the recipe of their spread.", {"table", "recipe"}, Evidence::choice, ""});
    d.add(p.authority, Text{"place.authority", "One authority by name or code; empty: those of place.authorities.", Evidence::choice, ""});
    d.add(p.authorities, Texts{"place.authorities", "Authorities by name or code; \"all\": every row of the table.", Evidence::choice, ""});
    d.add(p.table, TableAt{"place.table", "The authorities.", "data/authorities.csv", authorities_schema(), Evidence::published, "ONS, MHCLG, DfE; see its first line."});
    d.add(p.population, TableAt{"place.population", "Child population by publication year (mid-year estimate of the June before).", "data/child_population.csv", yearly_schema("persons under 18", EmptyCells::refused), Evidence::published, "ONS mid-year estimates."});
    d.add(p.unaccompanied, TableAt{"place.unaccompanied", "Unaccompanied asylum-seeking children looked after at 31 March.", "data/unaccompanied.csv", yearly_schema("children; empty where suppressed", EmptyCells::allowed), Evidence::published, "DfE Children looked after in England."});
    d.add(p.observed, TableAt{"place.observed", "Published outcomes by authority, to compare with.", "data/observed_authority.csv", observed_schema(), Evidence::published, "DfE; see its first line."});
    d.add(p.observed_england, TableAt{"place.observed_england", "Published outcomes for England, to compare with.", "data/observed_england.csv", observed_england_schema(), Evidence::published, "DfE, ADCS, Cafcass; see its first line."});
    d.add(p.band_score, Numbers{"place.band_score", "1", "Deprivation score of each band; fixes how an authority's score becomes its mix of bands.", bands, {0, 1}, Evidence::assumed, "Spread of neighbourhood scores around the national mean."});
    d.add(p.held_at_year, Integer{"place.held_at_year", "1", "Publication year whose child population and unaccompanied children hold throughout; 0: the paths as published.", {0, 2100}, Evidence::choice, "For runs in which nothing changes."});
    d.add(p.population_scale, Number{"place.population_scale", "1", "Multiplies every child population, for quick looks and measurements.", {.001, 20}, Evidence::choice, ""});
    declare_recipe(d, p);
}

double Path::at(Month month) const {
    if (knots.empty()) return 0;
    if (month <= knots.front().first) return knots.front().second;
    for (std::size_t k = 1; k < knots.size(); ++k) {
        const auto& [m0, v0] = knots[k - 1];
        const auto& [m1, v1] = knots[k];
        if (month < m1) return v0 + (v1 - v0) * (month - m0) / (m1 - m0);
    }
    return knots.back().second;
}

std::array<double, band_count> band_shares(const std::array<double, band_count>& scores, double score) {
    std::array<double, band_count> shares{};
    const auto mean_at = [&](double tilt) {
        double sum = 0, mean = 0;
        for (std::size_t b = 0; b < band_count; ++b) sum += shares[b] = math::exp(tilt * (scores[b] - scores.back() / 2));
        for (std::size_t b = 0; b < band_count; ++b) mean += (shares[b] /= sum) * scores[b];
        return mean;
    };
    double low = -200, high = 200;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (mean_at(middle) < score ? low : high) = middle;
    }
    mean_at((low + high) / 2);
    return shares;
}

std::vector<ParameterProblem> check(const PlaceParameters& p) {
    std::vector<ParameterProblem> problems;
    if (p.source == PlaceSource::recipe) return problems;
    const auto& codes = p.table.texts("code");
    const auto& names = p.table.texts("name");
    check_names(p, problems);
    if (!p.authority.empty() && p.authorities != std::vector<std::string>{"all"})
        problems.push_back({"place.authorities", "place.authority is \"" + p.authority + "\" as well (write place.authority = \"\" to run the list, or leave the list out)"});
    if (p.authority.empty() && p.authorities.empty()) problems.push_back({"place.authorities", "no authority is named (write \"all\" for every row of the table)"});
    check_numbers(p.table, problems);
    const std::vector<bool> wanted = wanted_rows(p);
    for (std::size_t row = 0; row < codes.size(); ++row)
        if (wanted[row] && path_of(p.population, codes[row], mid_year_before, 1, p.held_at_year).knots.empty())
            problems.push_back({p.held_at_year == 0 ? "place.population" : "place.held_at_year", "no child population for " + codes[row] + " (" + names[row] + ") in " + p.population.path + (p.held_at_year == 0 ? "" : " for " + std::to_string(p.held_at_year))});
    return problems;
}

std::vector<PlaceData> make_places(const PlaceParameters& p, std::uint64_t seed) {
    std::vector<PlaceData> places;
    if (p.source == PlaceSource::recipe) {
        for (std::int64_t i = 0; i < p.synthetic_count; ++i) places.push_back(from_recipe(p, seed, static_cast<std::uint32_t>(i)));
        return places;
    }
    const std::vector<bool> wanted = wanted_rows(p);
    for (std::size_t row = 0; row < p.table.rows; ++row)
        if (wanted[row]) places.push_back(from_row(p, row));
    return places;
}

}  // namespace hearth::children
