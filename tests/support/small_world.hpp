// Small worlds for tests of the model, made without reading files: every parameter at its declared default, and the tables of
// places filled by hand. A test that relies on a value sets it, because defaults move when the model is calibrated.
#pragma once

#include "models/month/case_inputs.hpp"
#include "models/month/early_help_offer.hpp"
#include "models/month/model.hpp"
#include "models/population/initialisation.hpp"
#include "models/population/moving.hpp"

#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::support {

using namespace hearth::children;

struct SmallPlace {
    std::string code;
    int number = 1;
    double score = .18;                                    ///< deprivation; fixes the mix of bands
    std::vector<std::pair<int, double>> population;        ///< publication year (mid-year estimate of the June before), persons under 18
    double unaccompanied = 0;                              ///< unaccompanied children looked after, every year
};

inline SmallPlace steady(std::string code, int number, double children, double score = .18) {
    return {std::move(code), number, score, {{1999, children}}};
}

/// Four places that differ in everything: numbers out of order, growing, shrinking, poor, rich, tiny.
inline std::vector<SmallPlace> uneven_places() {
    return {{"GROW", 12, .12, {{1999, 900}, {2005, 1800}}, 6},
            {"SHRINK", 3, .20, {{1999, 1800}, {2005, 900}}, 0},
            {"STEADY", 40, .30, {{1999, 1500}}, 9},
            {"TINY", 7, .25, {{1999, 40}, {2001, 60}, {2003, 20}}, 1}};
}

/// One row a place and year.
inline Table yearly_table(const std::vector<std::tuple<std::string, int, double>>& rows) {
    Table table;
    table.names = {"code", "year", "children"};
    table.rows = rows.size();
    Table::Texts codes;
    Table::Numbers years, values;
    for (const auto& [code, year, value] : rows) codes.push_back(code), years.push_back(year), values.push_back(value);
    table.columns = {codes, years, values};
    return table;
}

inline void set_places(PlaceParameters& p, const std::vector<SmallPlace>& places) {
    Table::Numbers numbers, scores;
    Table::Texts codes, names, neighbours;
    std::vector<std::tuple<std::string, int, double>> population, unaccompanied;
    for (const SmallPlace& place : places) {
        numbers.push_back(place.number), scores.push_back(place.score);
        codes.push_back(place.code), names.push_back("Place " + place.code), neighbours.emplace_back();
        for (const auto& [year, children] : place.population) population.emplace_back(place.code, year, children);
        unaccompanied.emplace_back(place.code, 1999, place.unaccompanied);
    }
    p.table.names = {"number", "code", "name", "idaci", "neighbours"};
    p.table.columns = {numbers, codes, names, scores, neighbours};
    p.table.rows = places.size();
    p.population = yearly_table(population);
    p.unaccompanied = yearly_table(unaccompanied);
}

/// An authority with the families that live there when the histories begin.
inline void make_families(Authority& a, const Nation& n, const PlaceData& place) {
    const FamilyRules family = family_rules(n);
    a.data = &place;
    populate(a, population_inputs(place, n, family, n.history_start - 1), place.number);
}

/// Families and services alone: nothing that strains them acts.
inline void services_alone(Parameters& p) {
    p.workforce.on = p.money.on = p.partners.on = p.trust.on = p.early_help.lead_professionals = p.leadership.on = p.assurance.on = false;
    p.moving.share = 0;
}

/// Every default but strain, which a test switches on where it is about it; these places, a year of burn-in before April 1999.
inline Parameters small_parameters(const std::vector<SmallPlace>& places) {
    Parameters p;
    Declarations declarations;
    declare(declarations, p);
    services_alone(p);
    p.run.burn_in_months = 12;
    p.run.start = make_month(1999, 4);
    p.run.seed = 20190331;
    set_places(p.place, places);
    return p;
}

/// No contact is ever made, so nobody is in any service: only demography and need go on.
inline void without_services(Parameters& p) {
    p.noticing.opportunities.fill(0);
    p.noticing.false_alarms = false;
    p.care.unaccompanied = false;
}

/// Need as a chain at fixed rates that are the same for every family: no frailty to speak of, no gradient, stage, size, factor,
/// chronic spell or scar.
inline void same_for_everybody(NeedParameters& need, double onset, std::array<double, 2> escalate, std::array<double, 3> ease) {
    need.onset_rate = onset, need.escalate = escalate, need.ease = ease;
    need.frailty_variance = .001;   // far below what a scenario may say
    need.stayer_share = need.size_exponent = 0, need.onset_gradient = need.escalation_gradient = 1, need.scarring = need.chronic_share = 0;
    need.growth_percent = need.poverty_change = 0, need.community = 1;
    need.stage.fill(1), need.factor_escalate.fill(1), need.factor_ease.fill(1);
}

inline Simulation small_world(const Parameters& p, std::uint32_t replicate = 0) {
    SerialExecutor serial;
    return Simulation(p, {static_cast<std::uint64_t>(p.run.seed), replicate}, serial);
}

inline void step(Simulation& world, int months = 1) {
    SerialExecutor serial;
    for (int m = 0; m < months; ++m) world.step(serial);
}

/// One month of one authority, with something to look at before or after the process of that name.
template <class Look>
void live_with_look(Authority& a, const Nation& n, Month month, std::string_view process, Look observe) {
    for (const MonthProcess& p : month_schedule()) {
        if (p.authority == nullptr) continue;
        if (p.name == process) observe([&] { p.authority(a, n, month); });
        else p.authority(a, n, month);
    }
}

inline std::vector<double> measured(const Simulation& world, std::size_t place) {
    std::vector<double> row(column_total);
    world.measure(place, row);
    return row;
}

/// The sum over a measure's columns.
inline double total(const std::vector<double>& row, Column c) {
    double sum = 0;
    for (std::size_t k = 0; k < c.width; ++k) sum += row[c.first + k];
    return sum;
}

/// Calls look(authority, nation, month, run) around one process, every month.
template <class Look>
void watch(const Parameters& p, int months, std::string_view process, Look observe) {
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    for (int m = 0; m < months; ++m, ++world.now)
        live_with_look(a, world.nation, world.now, process, [&](auto run) { observe(a, world.nation, world.now, run); });
}

}  // namespace hearth::support
