#include "sim/run/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace hearth {
namespace {

constexpr const char* too_large = "too large for 32 bits";

std::size_t measured_columns(const Model& model) {
    std::size_t columns = 0;
    for (const Measure& measure : model.measures()) columns += column_count(measure, model.code_lists());
    return columns;
}

bool fits(MeasureType type, double value) {
    const double most = type == MeasureType::real ? static_cast<double>(std::numeric_limits<float>::max())
                                                  : static_cast<double>(std::numeric_limits<std::int32_t>::max());
    return std::abs(value) <= most;
}

[[noreturn]] void refuse(const OutputColumn& column, const std::string& place, const std::string& when, double value, const char* why) {
    throw MeasureError(fmt::format("{} of {} in {} = {} ({})", column.name, place, when, value, why));
}

ReplicateRecord empty_record(const OutputPlan& plan, std::size_t places, MeasureType OutputColumn::* type) {
    ReplicateRecord record{.steps = plan.steps(), .places = places, .counts = {}, .reals = {}};
    for (const OutputColumn& column : plan.columns) {
        const bool real = column.*type == MeasureType::real;
        record.counts.emplace_back(real ? 0 : record.steps * places);
        record.reals.emplace_back(real ? record.steps * places : 0);
    }
    return record;
}

void put(ReplicateRecord& record, std::size_t column, MeasureType type, std::size_t cell, double value) {
    if (type == MeasureType::real) record.reals[column][cell] = static_cast<float>(value);
    else record.counts[column][cell] = static_cast<std::int32_t>(value);
}

}  // namespace

Recorder::Recorder(const Model& model)
    : plan_(make_output_plan(model)), places_(model.places()), measured_(measured_columns(model)), rows_(places_.size() * measured_),
      steps_(places_.size() * plan_.columns.size()), record_(empty_record(plan_, places_.size(), &OutputColumn::measured)) {}

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
    const double whole = column.measured == MeasureType::real ? value : std::nearbyint(value);
    const char* wrong = !std::isfinite(value)                                         ? "not a finite number"
                        : column.measured == MeasureType::count && whole != value ? "a count that is not a whole number"
                        : !fits(column.measured, whole)                               ? too_large
                                                                                      : nullptr;
    if (wrong != nullptr) refuse(column, places_[place].name, to_text(month), value, wrong);
    return whole;
}

void Recorder::store(std::size_t c, std::size_t place, std::size_t step, double value) {
    const OutputColumn& column = plan_.columns[c];
    if (!fits(column.measured, value)) refuse(column, places_[place].name, step_name(step), value, too_large);
    put(record_, c, column.measured, step * places_.size() + place, value);
}

std::string Recorder::step_name(std::size_t step) const {
    const Month last = plan_.first_month + (static_cast<int>((step + 1) * plan_.months_per_step()) - 1);
    return plan_.every == TimeStep::year ? "the year to " + to_text(last) : to_text(last);
}

// In the order of the places, whoever recorded first.
double Recorder::all_places(std::size_t c, std::size_t step) const {
    double sum = 0;
    for (std::size_t cell = step * places_.size(); cell < (step + 1) * places_.size(); ++cell)
        sum += plan_.columns[c].measured == MeasureType::real ? static_cast<double>(record_.reals[c][cell]) : record_.counts[c][cell];
    return plan_.columns[c].mean ? sum / static_cast<double>(places_.size()) : sum;
}

ReplicateRecord Recorder::take() {
    if (plan_.summed_places.empty()) return std::move(record_);
    ReplicateRecord together = empty_record(plan_, 1, &OutputColumn::written);
    for (std::size_t c = 0; c < plan_.columns.size(); ++c)
        for (std::size_t step = 0; step < plan_.steps(); ++step) {
            const double value = all_places(c, step);
            if (!fits(plan_.columns[c].written, value)) refuse(plan_.columns[c], "all places", step_name(step), value, too_large);
            put(together, c, plan_.columns[c].written, step, value);
        }
    return together;
}

}  // namespace hearth
