#include "sim/run/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace hearth {
namespace {

std::size_t measured_columns(const Model& model) {
    std::size_t columns = 0;
    for (const Measure& measure : model.measures()) columns += column_count(measure, model.code_lists());
    return columns;
}

double largest(MeasureType type) {
    switch (type) {
        case MeasureType::count: return static_cast<double>(std::numeric_limits<std::int32_t>::max());
        case MeasureType::pounds: return too_many_pounds - 1;
        case MeasureType::real: return static_cast<double>(std::numeric_limits<float>::max());
    }
    return 0;
}

bool fits(MeasureType type, double value) { return std::abs(value) <= largest(type); }

const char* too_large(MeasureType type) {
    return type == MeasureType::pounds ? "too large to be exact: more than 2^53 pounds" : "too large for 32 bits";
}

[[noreturn]] void refuse(const OutputColumn& column, const std::string& place, const std::string& when, double value, const char* why) {
    throw MeasureError(fmt::format("{} of {} in {} = {} ({})", column.name, place, when, value, why));
}

ReplicateRecord empty_record(const OutputPlan& plan, std::size_t places) {
    ReplicateRecord record{.steps = plan.steps(), .places = places, .counts = {}, .reals = {}, .pounds = {}};
    for (const OutputColumn& column : plan.columns) add_column(record, column.type);
    return record;
}

}  // namespace

Recorder::Recorder(const Model& model)
    : plan_(make_output_plan(model)), places_(model.places()), measured_(measured_columns(model)), rows_(places_.size() * measured_),
      steps_(places_.size() * plan_.columns.size()), record_(empty_record(plan_, places_.size())) {}

void Recorder::record(const World& world) {
    for (std::size_t place = 0; place < places_.size(); ++place) record(world, place, plan_.first_month);
}

void Recorder::record(const World& world, std::size_t place, Month month) {
    const std::span<double> row(rows_.data() + place * measured_, measured_);
    // A column the world forgets to fill must not look like last month's.
    std::fill(row.begin(), row.end(), std::numeric_limits<double>::quiet_NaN());
    world.measure(place, row);
    const auto since_start = static_cast<std::size_t>(month - plan_.first_month);
    const std::size_t step = since_start / plan_.months_per_step(), within = since_start % plan_.months_per_step();
    double* so_far = steps_.data() + place * plan_.columns.size();
    for (std::size_t c = 0; c < plan_.columns.size(); ++c, ++so_far) {
        using Take = OutputColumn::Take;
        const OutputColumn& column = plan_.columns[c];
        const double value = checked(column, place, month, row[column.from]);
        if (column.take == Take::sum) *so_far = within == 0 ? value : *so_far + value;
        else if (column.take == Take::end || month_of_year(month) == 6) *so_far = value;
        if (within + 1 == plan_.months_per_step()) store(c, place, step, *so_far);
    }
}

double Recorder::checked(const OutputColumn& column, std::size_t place, Month month, double value) const {
    const double whole = column.type == MeasureType::real ? value : std::nearbyint(value);
    const char* wrong = !std::isfinite(value)                                 ? "not a finite number"
                        : column.type == MeasureType::count && whole != value ? "a count that is not a whole number"
                        : !fits(column.type, whole)                           ? too_large(column.type)
                                                                              : nullptr;
    if (wrong != nullptr) refuse(column, places_[place].name, to_text(month), value, wrong);
    return whole;
}

void Recorder::store(std::size_t c, std::size_t place, std::size_t step, double value) {
    const OutputColumn& column = plan_.columns[c];
    if (!fits(column.type, value)) refuse(column, places_[place].name, step_name(step), value, too_large(column.type));
    put(record_, c, column.type, step * places_.size() + place, value);
}

std::string Recorder::step_name(std::size_t step) const {
    const Month last = plan_.first_month + (static_cast<int>((step + 1) * plan_.months_per_step()) - 1);
    return plan_.every == TimeStep::year ? "the year to " + to_text(last) : to_text(last);
}

// In the order of the places, whoever recorded first.
double Recorder::all_places(std::size_t c, std::size_t step) const {
    double sum = 0;
    for (std::size_t cell = step * places_.size(); cell < (step + 1) * places_.size(); ++cell)
        sum += value_at(record_, c, plan_.columns[c].type, cell);
    return plan_.columns[c].mean ? sum / static_cast<double>(places_.size()) : sum;
}

ReplicateRecord Recorder::take() {
    if (plan_.summed_places.empty()) return std::move(record_);
    ReplicateRecord together = empty_record(plan_, 1);
    for (std::size_t c = 0; c < plan_.columns.size(); ++c)
        for (std::size_t step = 0; step < plan_.steps(); ++step) {
            const double value = all_places(c, step);
            const MeasureType type = plan_.columns[c].type;
            if (!fits(type, value)) refuse(plan_.columns[c], "all places", step_name(step), value, too_large(type));
            put(together, c, type, step, value);
        }
    return together;
}

}  // namespace hearth
