#include "sim/core/model.hpp"

#include "sim/core/suggest.hpp"

#include <algorithm>

namespace hearth {
namespace {

std::string quoted(const std::string& word) { return '"' + word + '"'; }

void check_measures(const std::vector<std::string>& given, std::span<const Measure> measures, std::vector<ParameterProblem>& problems) {
    const auto problem = [&](const std::string& what) { problems.push_back({"output.measures", what}); };
    std::vector<std::string> names = {"all", "core"};
    for (const Measure& measure : measures) names.push_back(measure.name);
    if (given.empty()) problem("no measure (at least one, or \"core\", or \"all\").");
    for (auto word = given.begin(); word != given.end(); ++word) {
        const bool together = *word == "all" || *word == "core";
        const bool known = std::find(names.begin(), names.end(), *word) != names.end();
        if (std::find(given.begin(), word, *word) != word) problem(quoted(*word) + " twice.");
        else if (together && given.size() > 1) problem(quoted(*word) + " beside others (it stands alone, or the measures are named).");
        else if (!known) problem(quoted(*word) + " is no measure of this model." + did_you_mean(*word, names, "\""));
    }
}

}  // namespace

void World::advance(int months, Executor& executor, const PlaceObserver& observe) {
    for (int m = 0; m < months; ++m) {
        const Month month = now();
        step(executor);
        for (std::size_t place = 0; place < places(); ++place) observe(place, month);
    }
}

void declare(Declarations& d, RunSettings& r) {
    d.add(r.years, Integer{"run.years", "year", "Years recorded.", {1, 60}, Evidence::choice, ""});
    d.add(r.burn_in_months, Integer{"run.burn_in_months", "month", "Months simulated together before the first recorded month, after each family's own history.", {0, 600}, Evidence::choice, "An empty start leaves looked-after children about 18 % short; 60 months let services settle."});
    d.add(r.replicates, Integer{"run.replicates", "1", "Independent repetitions with their own luck.", {1, 100000}, Evidence::choice, ""});
    d.add(r.seed, Integer{"run.seed", "1", "The one number all luck comes from.", {0, 9223372036854775807.0}, Evidence::choice, ""});
    d.add(r.start, MonthOf{"run.start", "First recorded month.", Evidence::choice, "Twenty years end in March 2019, the last month with published outcomes to compare."});
    d.add(r.output.measures, Texts{"output.measures", "Measures written: \"all\", \"core\" (the outcomes), or names. A sweep writes the outcomes unless told otherwise.", Evidence::choice, ""});
    d.add(r.output.every, Option{"output.every", "Step of the values written; over a year ending 31 March flows are summed and stocks taken at its end. A sweep writes years unless told otherwise.", {"month", "year"}, Evidence::choice, ""});
    d.add(r.output.by, Option{"output.by", "Whether places are written one by one or as one sum.", {"authority", "nation"}, Evidence::choice, ""});
}

std::vector<ParameterProblem> check_output(const Model& model) {
    const RunSettings& run = model.run_settings();
    std::vector<ParameterProblem> problems;
    check_measures(run.output.measures, model.measures(), problems);
    if (run.output.every == TimeStep::year && month_of_year(run.start) != 4)
        problems.push_back({"output.every", "years end on 31 March, and the run starts in " + to_text(run.start) + " (run.start must be an April)."});
    return problems;
}

}  // namespace hearth
