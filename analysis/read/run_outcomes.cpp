#include "analysis/read/run_outcomes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hearth::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t folded_bytes = std::size_t{64} << 20;   // of sums by term, run, place set and year that wait for their quantities

// Time steps of the file that hold one year.
struct YearSteps { std::size_t first, count; };

YearSteps steps_of(const RunDescription& d, int year) {
    const auto months = static_cast<std::size_t>(make_month(year - 1, 4) - d.first_month);
    return d.every == TimeStep::year ? YearSteps{months / 12, 1} : YearSteps{months, 12};
}

// Steps of a year that a term adds up.
YearSteps steps_of(Term::Moment moment, std::size_t steps_a_year) {
    constexpr std::size_t june = 2;   // of a year that begins in April
    if (steps_a_year == 1 || moment == Term::Moment::over_year) return {0, steps_a_year};
    return {moment == Term::Moment::at_june ? june : steps_a_year - 1, 1};
}

double sum(const MeasureValues& values, const Term& term, YearSteps steps, const std::vector<std::size_t>& places) {
    double total = 0;
    for (std::size_t step = steps.first; step < steps.first + steps.count; ++step)
        for (const std::size_t place : places)
            for (std::size_t label = term.first_label; label < term.end_label; ++label) total += values.at(step, place, label);
    return total;
}

std::vector<Term> terms_of(std::span<const Quantity> quantities) {
    std::vector<Term> terms;
    const auto add = [&](const Term& term) {
        if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
    };
    for (const Quantity& quantity : quantities) {
        for (const Term& term : quantity.numerator) add(term);
        for (const Term& term : quantity.denominator) add(term);
    }
    return terms;
}

// Where the terms of a quantity stand among all that are folded.
struct Positions { std::vector<std::size_t> above, below; };

Positions positions_of(const Quantity& quantity, const std::vector<Term>& terms) {
    const auto find = [&](const Term& term) { return static_cast<std::size_t>(std::find(terms.begin(), terms.end(), term) - terms.begin()); };
    Positions positions;
    for (const Term& term : quantity.numerator) positions.above.push_back(find(term));
    for (const Term& term : quantity.denominator) positions.below.push_back(find(term));
    return positions;
}

struct Run { std::size_t position, scenario, replicate; };   // position among the scenarios asked for

// Complete runs, those that share a chunk together, so that it is unpacked once a measure.
std::vector<Run> complete_runs(const RunFile& file, std::span<const std::size_t> scenarios) {
    const RunDescription& d = file.description();
    const ChunkShape chunk = d.chunk.value_or(ChunkShape{1, replicates_per_chunk(d)});
    std::vector<Run> runs;
    for (std::size_t s = 0; s < scenarios.size(); ++s)
        for (std::size_t r = 0; r < d.replicates; ++r)
            if (file.status(scenarios[s], r) == RunStatus::complete) runs.push_back({s, scenarios[s], r});
    std::stable_sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) {
        return std::pair(a.scenario / chunk.scenarios, a.replicate / chunk.replicates) <
               std::pair(b.scenario / chunk.scenarios, b.replicate / chunk.replicates);
    });
    return runs;
}

// Terms of some scenarios: [term][run][place set][year].
class Folded {
public:
    Folded(const RunFile& file, std::span<const std::size_t> scenarios, const OutcomeQuestion& question, const std::vector<Term>& terms)
        : question_(question), terms_(terms), runs_(scenarios.size() * file.description().replicates),
          values_(terms.size() * runs_ * question.place_sets.size() * question.years.size(), missing) {
        const std::vector<Run> runs = complete_runs(file, scenarios);
        std::vector<std::string> read;
        for (const Term& term : terms) {
            if (std::find(read.begin(), read.end(), term.measure) != read.end()) continue;
            read.push_back(term.measure);
            fold(file, runs, term.measure);
        }
    }

    double of(const Positions& at, const Quantity& quantity, const Slice& slice, std::size_t run) const {
        const auto shared_by = static_cast<double>(quantity.mean_of_places ? question_.place_sets[slice.place_set].size() : 1);
        double total = 0;
        for (std::size_t year = slice.first_year; year < slice.end_year; ++year) {
            const double above = of(at.above, slice.place_set, year, run);
            if (at.below.empty()) {
                total += quantity.scale * above / shared_by;
                continue;
            }
            const double below = of(at.below, slice.place_set, year, run);
            total += below > 0 ? quantity.scale * above / below : missing;
        }
        return total / static_cast<double>(slice.end_year - slice.first_year);
    }

private:
    std::size_t index(std::size_t term, std::size_t run, std::size_t place_set, std::size_t year) const {
        return ((term * runs_ + run) * question_.place_sets.size() + place_set) * question_.years.size() + year;
    }

    double of(const std::vector<std::size_t>& terms, std::size_t place_set, std::size_t year, std::size_t run) const {
        double total = 0;
        for (const std::size_t term : terms) total += values_[index(term, run, place_set, year)];
        return total;
    }

    void fold(const RunFile& file, const std::vector<Run>& runs, const std::string& measure) {
        const RunDescription& d = file.description();
        const YearSteps window = steps_of(d, question_.years.front());
        for (const Run& run : runs)
            fold(file.read(measure, run.scenario, run.replicate, window.first, window.count * question_.years.size()), measure,
                 run.position * d.replicates + run.replicate, window.count);
    }

    void fold(const MeasureValues& values, const std::string& measure, std::size_t run, std::size_t steps_a_year) {
        for (std::size_t t = 0; t < terms_.size(); ++t) {
            if (terms_[t].measure != measure) continue;
            YearSteps steps = steps_of(terms_[t].moment, steps_a_year);
            for (std::size_t year = 0; year < question_.years.size(); ++year, steps.first += steps_a_year)
                for (std::size_t p = 0; p < question_.place_sets.size(); ++p)
                    values_[index(t, run, p, year)] = sum(values, terms_[t], steps, question_.place_sets[p]);
        }
    }

    const OutcomeQuestion& question_;
    const std::vector<Term>& terms_;
    std::size_t runs_;
    std::vector<double> values_;
};

}  // namespace

Outcomes::Outcomes(const RunFile& file, std::span<const std::size_t> scenarios, const OutcomeQuestion& question)
    : slices_(question.slices.size()), scenarios_(scenarios.size()), replicates_(file.description().replicates),
      values_(question.quantities.size() * slices_ * scenarios_ * replicates_, missing) {
    const std::vector<Term> terms = terms_of(question.quantities);
    const std::size_t each = 8 * terms.size() * replicates_ * question.place_sets.size() * question.years.size();
    const std::size_t chunk = file.description().chunk ? file.description().chunk->scenarios : 1;
    const std::size_t portion = std::max<std::size_t>(1, folded_bytes / std::max<std::size_t>(1, each) / chunk) * chunk;
    for (std::size_t first = 0; first < scenarios.size(); first += portion) {
        const auto some = scenarios.subspan(first, std::min(portion, scenarios.size() - first));
        const Folded folded(file, some, question, terms);
        for (std::size_t q = 0; q < question.quantities.size(); ++q) {
            const Positions at = positions_of(question.quantities[q], terms);
            for (std::size_t slice = 0; slice < slices_; ++slice)
                for (std::size_t run = 0; run < some.size() * replicates_; ++run)
                    values_[((q * slices_ + slice) * scenarios_ + first) * replicates_ + run] =
                        folded.of(at, question.quantities[q], question.slices[slice], run);
        }
    }
}

}  // namespace hearth::analysis
