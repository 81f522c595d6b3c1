#include "sim/run/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearth {
namespace {

std::size_t months_of(const Model& model) { return static_cast<std::size_t>(model.run_settings().years) * 12; }

std::vector<std::string> column_names(const Measure& measure, std::span<const CodeList> code_lists) {
    if (measure.by.empty()) return {measure.name};
    const auto list = std::find_if(code_lists.begin(), code_lists.end(), [&](const CodeList& l) { return l.name == measure.by; });
    std::vector<std::string> names;
    for (const std::string& label : list->labels) names.push_back(measure.name + "/" + label);
    return names;
}

}  // namespace

Recorder::Recorder(const Model& model)
    : places_(model.places()), first_month_(model.run_settings().start),
      record_(make_record(model.measures(), model.code_lists(), months_of(model), places_.size())) {
    for (const Measure& measure : model.measures()) {
        for (std::string& name : column_names(measure, model.code_lists())) columns_.push_back({std::move(name), measure.type});
    }
}

void Recorder::record(const World& world) {
    for (std::size_t place = 0; place < places_.size(); ++place) record(world, place, first_month_);
}

void Recorder::record(const World& world, std::size_t place, Month month) {
    // A column the world forgets to fill must not look like last month's.
    std::vector<double> row(columns_.size(), std::numeric_limits<double>::quiet_NaN());
    world.measure(place, row);
    for (std::size_t column = 0; column < columns_.size(); ++column) store(column, place, month, row[column]);
}

void Recorder::store(std::size_t column, std::size_t place, Month month, double value) {
    const std::size_t cell = static_cast<std::size_t>(month - first_month_) * places_.size() + place;
    if (!std::isfinite(value)) refuse(column, place, month, value, "not a finite number");
    if (columns_[column].type == MeasureType::real) {
        if (std::abs(value) > std::numeric_limits<float>::max()) refuse(column, place, month, value, "too large for 32 bits");
        record_.reals[column][cell] = static_cast<float>(value);
        return;
    }
    const double whole = std::nearbyint(value);
    if (columns_[column].type == MeasureType::count && whole != value) refuse(column, place, month, value, "a count that is not a whole number");
    if (std::abs(whole) > std::numeric_limits<std::int32_t>::max()) refuse(column, place, month, value, "too large for 32 bits");
    record_.counts[column][cell] = static_cast<std::int32_t>(whole);
}

void Recorder::refuse(std::size_t column, std::size_t place, Month month, double value, const char* why) const {
    throw MeasureError(fmt::format("{} of {} in {} = {} ({})", columns_[column].name, places_[place].name,
                                   to_text(month), value, why));
}

}  // namespace hearth
