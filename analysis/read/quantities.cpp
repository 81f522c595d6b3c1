#include "analysis/read/quantities.hpp"

#include "analysis/read/measure_names.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/read/selection.hpp"
#include "analysis/read/year_values.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace hearth::analysis {
namespace {

using Moment = Term::Moment;

const Measure* find_measure(const RunDescription& d, std::string_view name) {
    const auto found = std::find_if(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.name == name; });
    return found == d.measures.end() ? nullptr : &*found;
}

const CodeList* list_of(const RunDescription& d, const Measure& measure) {
    const auto found = std::find_if(d.code_lists.begin(), d.code_lists.end(), [&](const CodeList& l) { return l.name == measure.by; });
    return found == d.code_lists.end() ? nullptr : &*found;
}

// "measure" or "measure/label"; nothing where the file holds no such thing.
std::optional<Term> find_term(const RunDescription& d, const std::string& text, std::optional<Moment> moment = {}) {
    const std::size_t slash = text.find('/');
    const Measure* measure = find_measure(d, text.substr(0, slash));
    if (measure == nullptr) return std::nullopt;
    const Moment own = measure->kind == MeasureKind::flow ? Moment::over_year : Moment::at_end;
    Term term{measure->name, 0, column_count(*measure, d.code_lists), moment.value_or(own)};
    if (slash == std::string::npos) return term;
    const CodeList* list = list_of(d, *measure);
    if (list == nullptr) return std::nullopt;
    const auto label = std::find(list->labels.begin(), list->labels.end(), text.substr(slash + 1));
    if (label == list->labels.end()) return std::nullopt;
    term.first_label = static_cast<std::size_t>(label - list->labels.begin());
    term.end_label = term.first_label + 1;
    return term;
}

bool add_terms(const RunDescription& d, const std::vector<std::string>& texts, Moment moment, std::vector<Term>& terms) {
    for (const std::string& text : texts) {
        const auto term = find_term(d, moment == Moment::at_june ? june_term(d, text) : text, moment);
        if (!term) return false;
        terms.push_back(*term);
    }
    return true;
}

std::optional<Quantity> definition(const RunDescription& d, const DerivedMeasure& derived) {
    using Over = DerivedMeasure::Over;
    const bool stock = derived.over == Over::stock_per_population || derived.over == Over::stock_per_stock;
    const bool population = derived.over == Over::year_per_population || derived.over == Over::stock_per_population;
    const Moment above = stock ? Moment::at_end : Moment::over_year;
    Quantity quantity{.name = derived.name, .meaning = derived.meaning.empty() ? derived.name : derived.meaning, .unit = derived.unit,
                      .better = derived.better, .numerator = {}, .denominator = {}, .scale = derived.scale};
    if (!add_terms(d, derived.numerator, above, quantity.numerator)) return std::nullopt;
    if (!add_terms(d, derived.denominator, population ? Moment::at_june : above, quantity.denominator)) return std::nullopt;
    return quantity;
}

// Only what is missing: a name that the file holds would send the reader the wrong way.
std::vector<std::string> missing_terms(const RunDescription& d, const DerivedMeasure& derived) {
    std::vector<std::string> missing;
    for (const auto* terms : {&derived.numerator, &derived.denominator})
        for (const std::string& term : *terms)
            if (!find_term(d, term) && std::find(missing.begin(), missing.end(), term) == missing.end()) missing.push_back(term);
    if (missing.empty()) missing.push_back(derived.denominator.front() + std::string(june_suffix));   // in a file by year
    return missing;
}

// "Children in contacts" of "Children in contacts, by who made them", where all labels are summed.
std::string meaning_of_sum(const Measure& measure) {
    const std::size_t by = measure.by.empty() ? std::string::npos : measure.meaning.rfind(" by ");
    if (by == std::string::npos) return measure.meaning;
    const std::size_t end = std::min(measure.meaning.find(',', by), measure.meaning.size());
    const std::size_t begin = by > 0 && measure.meaning[by - 1] == ',' ? by - 1 : by;
    return measure.meaning.substr(0, begin) + measure.meaning.substr(end);
}

Quantity total(const RunDescription& d, const Term& term, const std::string& name) {
    const Measure& measure = *find_measure(d, term.measure);
    const bool sum = name.find('/') == std::string::npos;
    const std::string meaning = measure.meaning.empty() ? measure.name
                                : sum ? meaning_of_sum(measure) : measure.meaning + ": " + name.substr(name.find('/') + 1);
    const bool index = measure.unit == "1";   // of several things: their mean, not their sum
    const double labels = index ? static_cast<double>(term.end_label - term.first_label) : 1;
    return {.name = name, .meaning = meaning, .unit = measure.unit,
            .better = measure.better, .numerator = {term}, .denominator = {}, .scale = 1 / labels, .mean_of_places = index};
}

bool labels_overlap(const RunDescription& d, const Measure& measure) {
    const CodeList* list = measure.by.empty() ? nullptr : list_of(d, measure);
    return list != nullptr && list->overlapping;
}

Quantity named(const RunDescription& d, const std::string& name) {
    for (const DerivedMeasure& derived : d.derived_measures) {
        if (derived.name != name) continue;
        if (auto quantity = definition(d, derived)) return std::move(*quantity);
        throw QuestionError(fmt::format("the file does not hold {}, which {} needs.", fmt::join(missing_terms(d, derived), ", "), name));
    }
    const auto term = find_term(d, name);
    if (!term) throw QuestionError(fmt::format("measure '{}' is not in this file.{}{}{}", name, did_you_mean(name, names_of(d), "'"), first_names(d),
                                               why_so_few(d)));
    const Measure& measure = *find_measure(d, term->measure);
    if (name == measure.name && labels_overlap(d, measure))
        throw QuestionError(fmt::format("{} is split by {}, whose labels overlap, so that its sum would count some twice. Name one of "
                                        "them, for instance '{}/{}', or use --by {}.", name, measure.by, name,
                                        list_of(d, measure)->labels.front(), measure.by));
    return total(d, *term, name);
}

bool asks_for_all(const std::vector<std::string>& names) { return names == std::vector<std::string>{"all"}; }

// What a rate is of, or per, need not be told again as a total; money is asked for as it is.
bool told_by_a_rate(const std::vector<Quantity>& rates, const Measure& measure) {
    const auto of_it = [&](const Term& term) {
        return term.measure == measure.name || term.measure == measure.name + std::string(june_suffix);
    };
    return measure.unit != "GBP" && std::any_of(rates.begin(), rates.end(), [&](const Quantity& rate) {
        return std::any_of(rate.numerator.begin(), rate.numerator.end(), of_it) || std::any_of(rate.denominator.begin(), rate.denominator.end(), of_it);
    });
}

/// One year, or FIRST-LAST, each as year_ending() reads it: "2018-19" is one year.
std::optional<std::pair<int, int>> parse_years(std::string_view text) {
    if (const auto one = year_ending(text)) return std::pair{*one, *one};
    for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
        const auto first = year_ending(text.substr(0, dash)), last = year_ending(text.substr(dash + 1));
        if (first && last) return std::pair{*first, *last};
    }
    return std::nullopt;
}

}  // namespace

Quantities list_quantities(const RunDescription& d, const std::vector<std::string>& names) {
    Quantities found;
    const bool all = asks_for_all(names);
    if (!all)
        for (const std::string& name : names) found.list.push_back(named(d, name));
    if (!all && !names.empty()) return found;
    for (const DerivedMeasure& derived : d.derived_measures) {
        if (auto quantity = definition(d, derived))
            found.list.push_back(std::move(*quantity));
        else
            found.not_held.push_back(derived.name);
    }
    const std::vector<Quantity> rates = found.list;
    for (const Measure& measure : d.measures)
        if ((measure.core || measure.by.empty()) && !labels_overlap(d, measure) && (all || !told_by_a_rate(rates, measure)))
            found.list.push_back(total(d, *find_term(d, measure.name), measure.name));
    return found;
}

Quantities list_labels(const RunDescription& d, const std::string& code_list, const std::vector<std::string>& asked) {
    Quantities found;
    std::vector<std::string> names = asks_for_all(asked) ? std::vector<std::string>{} : asked;
    for (std::string& name : names) {
        const Measure* measure = find_measure(d, name);
        const Measure* split = find_measure(d, name + "_by_" + code_list);   // looked_after_by_band of looked_after
        if ((measure == nullptr || measure->by != code_list) && split != nullptr && split->by == code_list) measure = split, name = split->name;
        if (measure == nullptr) named(d, name);   // says what it could have been
        if (measure == nullptr || measure->by != code_list)
            throw QuestionError(fmt::format("{} is not split by {} in this file.{}", name, code_list, why_so_few(d)));
    }
    for (const Measure& measure : d.measures) {
        const bool wanted = names.empty() || std::find(names.begin(), names.end(), measure.name) != names.end();
        if (measure.by != code_list || !wanted) continue;
        for (const std::string& label : list_of(d, measure)->labels) {
            const std::string name = measure.name + "/" + label;
            found.list.push_back(total(d, *find_term(d, name), name));
            found.list.back().meaning = measure.meaning.empty() ? measure.name : measure.meaning;
            found.list.back().label = label;
        }
    }
    return found;
}

std::vector<int> choose_years(const RunDescription& d, std::optional<int> year, const std::string& years) {
    if (year && !years.empty()) throw QuestionError("--year is one year and --years several; give one of the two.");
    std::vector<int> held = complete_years(d);
    if (held.empty()) throw QuestionError("no year ending 31 March is complete in this file.");
    if (years.empty()) return {*choose_year(d, year)};
    if (years == "all") return held;
    const auto asked = parse_years(years);
    if (!asked || asked->first > asked->second)
        throw QuestionError(fmt::format("--years {} is not FIRST-LAST, for instance {}-{}, nor all.", years, held.front(), held.back()));
    const auto [first, last] = *asked;
    if (first < held.front() || last > held.back())
        throw QuestionError(fmt::format("years {} are not all in this run (it holds {} to {}).", years, held.front(), held.back()));
    return {held.begin() + (first - held.front()), held.begin() + (last - held.front()) + 1};
}

}  // namespace hearth::analysis
