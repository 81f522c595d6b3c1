#include "sim/run/output_plan.hpp"

#include <algorithm>
#include <stdexcept>

namespace hearth {
namespace {

bool wanted(const OutputSettings& output, const Measure& measure) {
    if (output.measures == std::vector<std::string>{"all"}) return true;
    if (output.measures == std::vector<std::string>{"core"}) return measure.core;
    return std::find(output.measures.begin(), output.measures.end(), measure.name) != output.measures.end();
}

// A term of a definition is a measure, or "measure/label".
bool divides_by_population(const Measure& measure, std::span<const DerivedMeasure> definitions) {
    using enum DerivedMeasure::Over;
    return std::any_of(definitions.begin(), definitions.end(), [&](const DerivedMeasure& d) {
        const bool population = d.over == year_per_population || d.over == stock_per_population;
        return population && std::any_of(d.denominator.begin(), d.denominator.end(),
                                         [&](const std::string& term) { return term.substr(0, term.find('/')) == measure.name; });
    });
}

std::vector<std::string> column_names(const Measure& measure, std::span<const CodeList> code_lists) {
    if (measure.by.empty()) return {measure.name};
    const auto list = std::find_if(code_lists.begin(), code_lists.end(), [&](const CodeList& l) { return l.name == measure.by; });
    if (list == code_lists.end()) throw std::logic_error(measure.name + " is split by an unknown code list");
    std::vector<std::string> names;
    for (const std::string& label : list->labels) names.push_back(measure.name + "/" + label);
    return names;
}

void qualify(std::string& meaning, const char* how) {
    if (meaning.ends_with('.')) meaning.pop_back();
    meaning += how;
}

class Planner {
public:
    explicit Planner(const Model& model) : model_(model), output_(model.run_settings().output) {
        plan_.every = output_.every;
        plan_.first_month = model.run_settings().start;
        plan_.months = static_cast<std::size_t>(model.run_settings().years) * 12;
        plan_.places = model.places();
        if (output_.by == Detail::nation) put_places_together();
        add_measures();
        for (const CodeList& list : model.code_lists())
            if (std::any_of(plan_.measures.begin(), plan_.measures.end(), [&](const Measure& m) { return m.by == list.name; }))
                plan_.code_lists.push_back(list);
    }

    OutputPlan plan() { return std::move(plan_); }

private:
    void put_places_together() {
        plan_.summed_places = std::move(plan_.places);
        const std::size_t places = plan_.summed_places.size();
        const std::string name = places == 1 ? plan_.summed_places.front().name : "All " + std::to_string(places) + " places";
        plan_.places = {{"nation", name, {}}};
    }

    void add_measures() {
        std::size_t from = 0;
        for (const Measure& measure : model_.measures()) {
            if (wanted(output_, measure)) {
                add(measure, from, measure.kind == MeasureKind::flow ? OutputColumn::Take::sum : OutputColumn::Take::end);
                if (output_.every == TimeStep::year && divides_by_population(measure, model_.derived_measures())) add_at_june(measure, from);
            }
            from += column_count(measure, model_.code_lists());
        }
    }

    void add_at_june(Measure measure, std::size_t from) {
        measure.name += june_suffix;
        qualify(measure.meaning, ", at 30 June");
        measure.kind = MeasureKind::stock;
        add(std::move(measure), from, OutputColumn::Take::june);
    }

    void add(Measure measure, std::size_t from, OutputColumn::Take take) {
        const bool mean = output_.by == Detail::nation && measure.type == MeasureType::real && measure.kind == MeasureKind::stock;
        if (mean) qualify(measure.meaning, ", mean of the places");
        for (std::string& name : column_names(measure, model_.code_lists()))
            plan_.columns.push_back({std::move(name), from++, take, measure.type, mean});
        plan_.measures.push_back(std::move(measure));
    }

    const Model& model_;
    const OutputSettings& output_;
    OutputPlan plan_;
};

}  // namespace

OutputPlan make_output_plan(const Model& model) { return Planner(model).plan(); }

}  // namespace hearth
