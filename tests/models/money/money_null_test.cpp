// With nothing changed nothing drifts: budgets, early help, reserves and partners keep their means under noise alone, and the
// status quo that everything is measured against is what the years after it are like.
#include "models/money/budget.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;

namespace {

constexpr int years = 20, span = 5;
enum Kept : std::size_t { need, care, help, reserves, contribution, trust, pressure, kept_count };
using Means = std::array<double, kept_count>;

/// Mean and its standard error over places.
struct Estimate { double mean = 0, error = 0; };
Estimate estimate(const std::vector<double>& values) {
    Estimate e;
    const auto count = static_cast<double>(values.size());
    for (const double v : values) e.mean += v / count;
    for (const double v : values) e.error += (v - e.mean) * (v - e.mean) / (count - 1) / count;
    e.error = std::sqrt(e.error);
    return e;
}

void add_month(Means& sum, const Authority& a, const MoneyParameters& p, double months) {
    ByLevel families{};
    for (std::size_t level = 0; level < level_count; ++level) families[level] = a.families_by_level[level];
    sum[need] += weighted_need(p, families) / a.books.status_quo_need / months;
    sum[care] += a.books.care_bill[static_cast<std::size_t>(a.month.index % 12)] * 12 / a.books.base.care / months;
    sum[help] += (a.books.targeted + a.books.universal) / a.books.base.early_help() / months;
    sum[reserves] += static_cast<double>(a.books.reserves[council]) / a.books.base.total() / months;
    sum[contribution] += a.partners.mean / months;
    sum[trust] += a.partners.trust[0] / months;
    sum[pressure] += a.partners.pressure[0] / months;
}

}  // namespace

TEST_CASE("Noise alone moves no mean of money or partners in twenty years", "[law][money][partners]") {
    std::vector<SmallPlace> places;
    for (int k = 0; k < 40; ++k) places.push_back(steady("P" + std::to_string(k), k + 1, 16000, .08 + .0045 * k));
    Parameters p = small_parameters(places);
    p.money.on = p.partners.on = true;
    p.early_help.on = false, p.care.in_house_per_10000 = 500;   // nothing that is shared after the opening was scarcer before
    p.run.burn_in_months = 60;
    Simulation world = small_world(p);
    step(world, 60);
    std::vector<Means> early(places.size()), late(places.size()), whole(places.size());
    for (int m = 0; m < years * 12; ++m) {
        step(world);
        for (std::size_t i = 0; i < places.size(); ++i) {
            add_month(whole[i], world.authorities[i], p.money, years * 12);
            if (m < span * 12) add_month(early[i], world.authorities[i], p.money, span * 12);
            if (m >= (years - span) * 12) add_month(late[i], world.authorities[i], p.money, span * 12);
        }
    }
    const auto over_places = [&](auto value) {
        std::vector<double> values;
        for (std::size_t i = 0; i < places.size(); ++i) values.push_back(value(i));
        return estimate(values);
    };
    for (std::size_t k = 0; k < kept_count; ++k) {
        CAPTURE(k);
        const Estimate drift = over_places([&](std::size_t i) { return late[i][k] - early[i][k]; });
        CAPTURE(drift.mean, drift.error);
        CHECK(drift.error > 0);
        CHECK(std::abs(drift.mean) < 3 * drift.error);
    }
    for (const Kept k : {need, care, help, trust, pressure}) {   // 1 at the status quo
        const Estimate level = over_places([&](std::size_t i) { return whole[i][k]; });
        CAPTURE(k, level.mean, level.error);
        CHECK(std::abs(level.mean - 1) < 3 * level.error);
    }
    CHECK(over_places([&](std::size_t i) { return whole[i][need]; }).error < .0165);   // sees a status quo 5 % off
}
