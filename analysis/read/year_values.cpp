#include "analysis/read/year_values.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

constexpr std::size_t june = 2;   // of the months of a year that begins in April

struct NamedTerm { std::string measure, label; };

NamedTerm split_term(const std::string& term) {
    const std::size_t slash = term.find('/');
    if (slash == std::string::npos) return {term, ""};
    return {term.substr(0, slash), term.substr(slash + 1)};
}

// First and last label position that the term means; nothing for a label the measure does not have.
std::optional<std::pair<std::size_t, std::size_t>> labels_of(const NamedTerm& term, const RunDescription& d, std::size_t labels) {
    if (term.label.empty()) return std::pair{std::size_t{0}, labels};
    const auto measure = std::find_if(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.name == term.measure; });
    for (const CodeList& list : d.code_lists) {
        if (measure == d.measures.end() || list.name != measure->by) continue;
        const auto label = std::find(list.labels.begin(), list.labels.end(), term.label);
        if (label == list.labels.end()) return std::nullopt;
        const auto position = static_cast<std::size_t>(label - list.labels.begin());
        return std::pair{position, position + 1};
    }
    return std::nullopt;
}

std::vector<double> step_of(const MeasureValues& values, std::size_t step) {
    const auto size = static_cast<std::ptrdiff_t>(values.places * values.labels);
    const auto first = values.values.begin() + static_cast<std::ptrdiff_t>(step) * size;
    return {first, first + size};
}

}  // namespace

std::vector<int> complete_years(const RunDescription& description) {
    const Month first = description.first_month, end = first + static_cast<int>(description.months);
    std::vector<int> years;
    for (int year = year_ending_march(first); make_month(year, 4) <= end; ++year)
        if (make_month(year - 1, 4) >= first) years.push_back(year);
    return years;
}

std::string june_term(const RunDescription& description, const std::string& term) {
    if (description.every == TimeStep::month) return term;
    const std::size_t slash = std::min(term.find('/'), term.size());
    return term.substr(0, slash) + std::string(june_suffix) + term.substr(slash);
}

YearValues::YearValues(const RunFile& file, std::size_t scenario, int year)
    : file_(file), scenario_(scenario), year_(year),
      first_step_(static_cast<std::size_t>(make_month(year - 1, 4) - file.description().first_month)), steps_(12) {
    if (file.description().every == TimeStep::year) {
        first_step_ /= 12;
        steps_ = 1;
    }
    for (std::size_t r = 0; r < file.description().replicates; ++r)
        if (file.status(scenario, r) == RunStatus::complete) replicates_.push_back(r);
}

const YearValues::Values* YearValues::of(const std::string& measure) {
    if (const auto found = cache_.find(measure); found != cache_.end()) return &found->second;
    const std::vector<Measure>& held = file_.description().measures;
    if (std::none_of(held.begin(), held.end(), [&](const Measure& m) { return m.name == measure; })) return nullptr;
    Values values;
    for (const std::size_t replicate : replicates_) {
        const MeasureValues year = file_.read(measure, scenario_, replicate, first_step_, steps_);
        values.labels = year.labels;
        std::vector<double> sum(year.places * year.labels, 0.0);
        for (std::size_t i = 0; i < year.values.size(); ++i) sum[i % sum.size()] += year.values[i];
        values.sum.push_back(std::move(sum));
        values.at_june.push_back(step_of(year, std::min(june, steps_ - 1)));
        values.at_end.push_back(step_of(year, steps_ - 1));
    }
    return &cache_.emplace(measure, std::move(values)).first->second;
}

bool YearValues::add_term(const std::string& text, Moment moment, std::vector<Parts>& parts, std::vector<double> Parts::* side) {
    const NamedTerm term = split_term(text);
    const Values* values = of(term.measure);
    if (values == nullptr) return false;
    const auto labels = labels_of(term, file_.description(), values->labels);
    if (!labels) return false;
    for (std::size_t r = 0; r < parts.size(); ++r)
        for (std::size_t place = 0; place < places(); ++place)
            for (std::size_t label = labels->first; label < labels->second; ++label)
                (parts[r].*side)[place] += (values->*moment)[r][place * values->labels + label];
    return true;
}

std::optional<std::vector<Parts>> YearValues::parts(const DerivedMeasure& derived) {
    using Over = DerivedMeasure::Over;
    const bool stock = derived.over == Over::stock_per_population || derived.over == Over::stock_per_stock;
    const bool population = derived.over == Over::year_per_population || derived.over == Over::stock_per_population;
    const Moment above = stock ? &Values::at_end : &Values::sum;
    const Moment below = population ? &Values::at_june : above;
    const std::vector<double> zeros(places(), 0.0);
    std::vector<Parts> parts(replicates(), Parts{zeros, zeros});
    for (const std::string& term : derived.numerator)
        if (!add_term(term, above, parts, &Parts::numerator)) return std::nullopt;
    for (const std::string& term : derived.denominator)
        if (!add_term(population ? june_term(file_.description(), term) : term, below, parts, &Parts::denominator)) return std::nullopt;
    return parts;
}

std::optional<double> ratio(const Parts& parts, const std::vector<std::size_t>& places, double scale) {
    double above = 0, below = 0;
    for (const std::size_t place : places) {
        if (!std::isfinite(parts.numerator[place]) || !std::isfinite(parts.denominator[place])) continue;
        above += parts.numerator[place];
        below += parts.denominator[place];
    }
    if (!(below > 0)) return std::nullopt;
    return scale * above / below;
}

}  // namespace hearth::analysis
