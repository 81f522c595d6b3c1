#include "analysis/summary/summary.hpp"

#include "analysis/read/published.hpp"
#include "analysis/read/selection.hpp"
#include "analysis/read/year_values.hpp"
#include "analysis/statistics/descriptive.hpp"
#include "sim/output/run_file.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearth::analysis {
namespace {

constexpr std::size_t few_places = 5;              // as many tables as one cares to read unasked
constexpr std::size_t few_scenarios = 12;
constexpr std::size_t enough_for_gradient = 20;
constexpr double enough_published = 0.8;           // of the denominator: below that, a pooled figure would speak for others

using Places = std::vector<std::size_t>;

// What the rows of one scenario are made from.
struct Source {
    const RunDescription& description;
    const Published& published;
    YearValues& values;
};

double denominator(const std::vector<Parts>& replicates, std::size_t place) {
    double sum = 0;
    for (const Parts& parts : replicates) sum += std::isfinite(parts.denominator[place]) ? parts.denominator[place] : 0;
    return sum;
}

std::optional<Estimate> estimate(const std::vector<Parts>& replicates, const Places& places, double scale) {
    std::vector<double> values;
    for (const Parts& parts : replicates)
        if (const auto value = ratio(parts, places, scale)) values.push_back(*value);
    if (values.empty()) return std::nullopt;
    Estimate result{mean(values), std::nullopt};
    if (values.size() > 1) result.interval = {quantile(values, 0.05), quantile(values, 0.95)};
    return result;
}

// Published figures of several places pooled by the simulated denominators, which published tables do not always give.
void pool_published(const Source& source, const DerivedMeasure& derived, const std::vector<Parts>& replicates, const Places& places,
                    Row& row) {
    double sum = 0, covered = 0, all = 0;
    for (const std::size_t place : places) {
        const double weight = denominator(replicates, place);
        all += weight;
        const auto figure = source.published.of_place(source.description.places[place].code, source.values.year(), derived.observed);
        if (!figure || !(weight > 0)) continue;
        sum += weight * *figure;
        covered += weight;
        ++row.published_places;
    }
    if (covered > 0 && covered >= enough_published * all) row.published = sum / covered;
}

Row make_row(const Source& source, const DerivedMeasure& derived, const std::vector<Parts>& replicates, const Places& places) {
    Row row;
    row.name = derived.name;
    row.meaning = derived.meaning.empty() ? derived.name : derived.meaning;
    row.unit = derived.unit;
    row.simulated = estimate(replicates, places, derived.scale);
    if (!derived.observed.empty()) {
        row.england = source.published.of_england(source.values.year(), derived.observed);
        pool_published(source, derived, replicates, places, row);
    }
    const bool country = source.published.whole_country() && places.size() == source.description.places.size();
    if (country && row.england) row.published = row.england;
    if (row.simulated && row.published && *row.published != 0)
        row.difference_percent = 100 * (row.simulated->mean / *row.published - 1);
    return row;
}

std::vector<double> mean_rates(const std::vector<Parts>& replicates, std::size_t places, double scale) {
    std::vector<double> rates(places, 0);
    for (std::size_t place = 0; place < places; ++place)
        if (const auto value = estimate(replicates, {place}, scale)) rates[place] = value->mean;
    return rates;
}

// On the same places for both, so that the two slopes can be compared.
std::optional<Gradient> gradient(const Source& source, const DerivedMeasure& derived, const std::vector<Parts>& replicates) {
    using Points = std::vector<std::pair<double, double>>;
    const std::vector<double> rates = mean_rates(replicates, source.description.places.size(), derived.scale);
    Points all, both, published;
    for (std::size_t place = 0; place < rates.size(); ++place) {
        const std::string& code = source.description.places[place].code;
        const auto deprivation = source.published.deprivation(code);
        if (!deprivation || !(rates[place] > 0)) continue;
        all.emplace_back(*deprivation, std::log(rates[place]));
        const auto figure = source.published.of_place(code, source.values.year(), derived.observed);
        if (!figure || !(*figure > 0)) continue;
        both.push_back(all.back());
        published.emplace_back(*deprivation, std::log(*figure));
    }
    const bool comparable = both.size() >= enough_for_gradient;
    const auto simulated = slope(comparable ? both : all), reported = comparable ? slope(published) : std::nullopt;
    if (all.size() < enough_for_gradient || !simulated) return std::nullopt;
    return Gradient{derived.name, derived.meaning, comparable ? both.size() : all.size(), 0.1 * *simulated,
                    reported ? std::optional(0.1 * *reported) : std::nullopt};
}

bool wants_gradient(const DerivedMeasure& derived) {
    using Over = DerivedMeasure::Over;
    const bool rate = derived.over == Over::year_per_population || derived.over == Over::stock_per_population;
    return rate && !derived.observed.empty() && derived.relative_tolerance > 0;
}

std::optional<Shares> shares_of(const Source& source, const Measure& measure) {
    const YearValues::Values* values = source.values.of(measure.name);
    const auto list = std::find_if(source.description.code_lists.begin(), source.description.code_lists.end(),
                                   [&](const CodeList& l) { return l.name == measure.by; });
    if (values == nullptr || list == source.description.code_lists.end() || source.values.replicates() == 0) return std::nullopt;
    if (measure.name.ends_with(june_suffix)) return std::nullopt;   // what files by year keep to divide by, told at its own date
    if (list->overlapping) return std::nullopt;   // the labels do not share out a total: their sum counts some things twice
    std::vector<double> sums(values->labels, 0.0);
    for (const std::vector<double>& replicate : measure.kind == MeasureKind::flow ? values->sum : values->at_end)
        for (std::size_t i = 0; i < replicate.size(); ++i) sums[i % sums.size()] += replicate[i];
    const double total = std::accumulate(sums.begin(), sums.end(), 0.0);
    if (!(total > 0)) return std::nullopt;
    Shares shares{measure.name, measure.meaning, measure.unit, total / static_cast<double>(source.values.replicates()), {}};
    for (std::size_t label = 0; label < sums.size(); ++label)
        shares.percent.emplace_back(list->labels[label], 100 * sums[label] / total);
    return shares;
}

void add_definition(const Source& source, const DerivedMeasure& derived, const Places& shown, ScenarioSummary& summary) {
    const auto replicates = source.values.parts(derived);
    if (!replicates) {
        summary.not_held.push_back(derived.name);
        return;
    }
    Places all(source.description.places.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    summary.pooled.push_back(make_row(source, derived, *replicates, all));
    Row& pooled = summary.pooled.back();
    if (source.published.whole_country() && derived.relative_tolerance > 0 && pooled.difference_percent) {
        pooled.tolerance_percent = 100 * derived.relative_tolerance;
        pooled.met = std::abs(*pooled.difference_percent) <= *pooled.tolerance_percent;
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        Row row = make_row(source, derived, *replicates, {shown[i]});
        const auto near = source.published.of_neighbours(summary.places[i].code, source.values.year(), derived.observed);
        if (near) row.neighbours = near->value;
        summary.places[i].rows.push_back(std::move(row));
    }
    if (!wants_gradient(derived)) return;
    if (auto found = gradient(source, derived, *replicates)) summary.gradients.push_back(std::move(*found));
}

ScenarioSummary scenario_summary(const RunFile& file, const Published& published, std::size_t scenario, int year,
                                 const Places& shown) {
    const RunDescription& d = file.description();
    YearValues values(file, scenario, year);
    const Source source{d, published, values};
    ScenarioSummary summary;
    summary.scenario = d.scenarios[scenario];
    summary.complete_replicates = values.replicates();
    for (const std::size_t place : shown) summary.places.push_back({d.places[place].code, d.places[place].name, {}});
    for (const DerivedMeasure& derived : d.derived_measures) add_definition(source, derived, shown, summary);
    for (const Measure& measure : d.measures)
        if (!measure.by.empty() && (measure.type != MeasureType::real || measure.kind == MeasureKind::flow))
            if (auto shares = shares_of(source, measure)) summary.shares.push_back(std::move(*shares));
    return summary;
}

}  // namespace

Summary summary_of(const SummariseOptions& options) {
    const RunFile file(options.path);
    const RunDescription& d = file.description();
    const Published published(d);
    Summary summary;
    summary.path = options.path;
    summary.made_by = d.history;
    summary.remarks = d.remarks;
    summary.first_month = d.first_month;
    summary.last_month = d.first_month + (static_cast<int>(d.months) - 1);
    summary.replicates = d.replicates;
    for (const Place& place : d.places) summary.place_names.push_back(place.name);
    summary.whole_country = published.whole_country();
    summary.published_years = published.years();
    Places shown = find_places(d, options.places);
    if (shown.empty() && d.places.size() <= few_places && d.summed_places.empty())   // a sum is what is pooled
        for (std::size_t place = 0; place < d.places.size(); ++place) shown.push_back(place);
    summary.year = choose_year(d, options.year);
    std::vector<std::size_t> scenarios = find_scenarios(d, options.scenarios);
    if (scenarios.empty() && d.scenarios.size() > few_scenarios) {
        summary.overview = overview_of(file);
        return summary;
    }
    if (!summary.year) return summary;
    summary.year_published = published.any_of(*summary.year);
    if (scenarios.empty()) {
        scenarios.resize(d.scenarios.size());
        std::iota(scenarios.begin(), scenarios.end(), std::size_t{0});
    }
    for (const std::size_t s : scenarios)
        summary.scenarios.push_back(scenario_summary(file, published, s, *summary.year, shown));
    summary.impossible = remarks_on_results(file, scenarios, options.declared);
    return summary;
}

}  // namespace hearth::analysis
