#include "models/month/model.hpp"

#include "models/month/case_inputs.hpp"
#include "models/month/early_help_offer.hpp"
#include "models/places/remarks.hpp"
#include "models/population/initialisation.hpp"
#include "models/money/accounts_month.hpp"
#include "models/partners/partners_month.hpp"
#include "models/leaders/leaders_measures.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/places/neighbour_graph.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

Nation make_nation(const Parameters& p, RandomKey random) {
    Nation n;
    n.parameters = &p;
    n.need = make_need_tables(p.need);
    n.random = random;
    n.opening = p.run.start - static_cast<int>(p.run.burn_in_months);
    const bool taken = p.workforce.on || p.money.on || p.partners.on;
    n.opening_averages_start = taken ? n.opening - opening_average_months : n.opening;
    n.history_start = std::min(n.opening - childhood_months, n.opening_averages_start - status_quo_history_months);
    n.filled = taken ? n.history_start + filling_months : n.history_start;
    n.policy = policy_start(p.run, p.policy);
    n.leadership = make_leadership(p.leadership, usual_events(p.assurance));
    n.assurance = make_assurance(p.assurance);
    return n;
}

class ChildrenWorld final : public World {
public:
    ChildrenWorld(const Parameters& p, RandomKey random, Executor& executor) : simulation_(p, random, executor) {}
    Month now() const override { return simulation_.now; }
    std::size_t places() const override { return simulation_.authorities.size(); }
    void step(Executor& executor) override { simulation_.step(executor); }
    void advance(int months, Executor& executor, const PlaceObserver& observe) override { simulation_.advance(months, executor, observe); }
    void measure(std::size_t place, std::span<double> row) const override { simulation_.measure(place, row); }
    std::vector<std::string> broken_laws() const override { return simulation_.broken_laws(); }

private:
    Simulation simulation_;
};

/// Stocks at month end, in the columns of the ledger; flows are there already.
void take_stock(const Authority& a, Ledger& row) {
    const auto put = [&row](Column c, std::size_t label, std::int64_t value) { row[c.first + label] = value; };
    const auto in = [&a](Status status) { return a.children_by_status[static_cast<std::size_t>(status)]; };
    put(column("children"), 0, a.children);
    put(column("families"), 0, a.families_present);
    for (std::size_t level = 0; level < level_count; ++level) put(column("families_by_level"), level, a.families_by_level[level]);
    for (std::size_t band = 0; band < band_count; ++band) put(column("children_by_band"), band, a.children_by_band[band]);
    put(column("under_assessment"), 0, in(Status::assessment));
    put(column("under_enquiry"), 0, in(Status::enquiry));
    put(column("in_support"), 0, in(Status::support));
    put(column("on_protection_plan"), 0, in(Status::plan));
    const auto looked_after = static_cast<std::int64_t>(a.looked_after.size());
    put(column("looked_after"), 0, looked_after);
    put(column("children_in_need"), 0, in(Status::assessment) + in(Status::enquiry) + in(Status::support) + in(Status::plan) + looked_after);
    put(column("early_help_places_taken"), 0, a.places_taken);
    put(column("early_help_waiting"), 0, static_cast<std::int64_t>(a.waiting.size()));
    put(column("directors"), 0, 1);
    put(column("active_families"), 0, static_cast<std::int64_t>(a.active.size()));
}

/// What is neither a count of this month's events nor of families: taken from the services themselves.
void measure_services(const Authority& a, const Nation& n, std::span<double> row) {
    measure_workforce(a.workforce, row);
    row[column("labour_market").first] = n.market.pool;
    row[column("early_help_coverage").first] = a.early_help.coverage;
    row[column("family_trust").first] = a.families_present > 0 ? a.trust_sum / a.families_present : 0;
    row[column("community").first] = a.practice.community;
    measure_partners(a.partners, row);
    measure_books(a.books, row);
}

/// Whole days, so that a year is the sum of its months to the last bit.
void measure_harm(const Authority& a, std::span<double> row) {
    constexpr double days_a_month = 365.25 / 12;
    const auto days = [](double months) { return std::floor(months * days_a_month + .5); };
    row[column("harm").first] = days(a.outcomes.harm);
    row[column("needless_intervention").first] = a.outcomes.needless;
    for (std::size_t band = 0; band < band_count; ++band) row[column("harm_by_band").first + band] = days(a.outcomes.harm_by_band[band]);
}

void count_looked_after(const Authority& a, Month month, Ledger& row) {
    for (const LookedAfter& child : a.looked_after) {
        row[column("looked_after_by_placement").first + static_cast<std::size_t>(child.placement)] += 1;
        row[column("looked_after_by_age").first + static_cast<std::size_t>(care_age(month.index - child.birth))] += 1;
        if (child.route == LegalRoute::unaccompanied) row[column("looked_after_unaccompanied").first] += 1;
        else row[column("looked_after_by_band").first + child.band] += 1;
    }
}

}  // namespace

ChildrenModel::ChildrenModel() : measures_(list_measures()), derived_(list_derived_measures()), codes_(list_codes()) {
    declare(declarations_, parameters_);
}

std::vector<Place> ChildrenModel::places() const {
    std::vector<Place> places;
    for (const PlaceData& data : make_places(parameters_.place, static_cast<std::uint64_t>(parameters_.run.seed))) places.push_back(data.place);
    return places;
}

std::vector<std::string> ChildrenModel::remarks() const {
    const RunSettings& run = parameters_.run;
    return children::remarks(parameters_.place, run.start, run.start + static_cast<int>(run.years) * 12);
}

std::unique_ptr<World> ChildrenModel::open(RandomKey random, Executor& executor) const {
    return std::make_unique<ChildrenWorld>(parameters_, random, executor);
}

std::unique_ptr<Model> make_model() { return std::make_unique<ChildrenModel>(); }

Simulation::Simulation(const Parameters& p, RandomKey random, Executor& executor)
    : parameters(p), places(make_places(p.place, random.seed)), nation(make_nation(parameters, random)), authorities(places.size()), now(nation.history_start) {
    nation.assurance.peers = std::make_shared<const PeerNetwork>(make_peers(p.place, places));
    executor.for_each(authorities.size(), [this](std::size_t i) {
        authorities[i].data = &places[i];
        const FamilyRules family = family_rules(nation);
        populate(authorities[i], population_inputs(places[i], nation, family, nation.history_start - 1), places[i].number);
        for (Month month = nation.history_start; month < nation.opening; ++month) live_history(authorities[i], nation, month);
        open_services(authorities[i], nation);
    });
    now = nation.opening;
}

void Simulation::step(Executor& executor, Fusion fusion) {
    run_month(month_schedule(), nation, std::span<Authority>(authorities), now, executor, fusion);
    ++now;
}

void Simulation::advance(int months, Executor& executor, const PlaceObserver& observe) {
    run_months(month_schedule(), nation, std::span<Authority>(authorities), now, months, executor, observe);
    now = now + months;
}

void Simulation::measure(std::size_t place, std::span<double> row) const {
    const Authority& a = authorities[place];
    Ledger values = a.ledger;
    take_stock(a, values);
    count_looked_after(a, a.month, values);
    std::copy(values.begin(), values.end(), row.begin());
    row[column("early_help_places").first] = static_cast<double>(early_help_capacity(a, nation));
    row[column("practice_quality").first] = a.practice.quality;
    row[column("workload_pressure").first] = a.practice.pressure;
    measure_services(a, nation, row);
    measure_harm(a, row);
    if (parameters.leadership.on) measure_leadership(a.leadership, leaders_measure_inputs(a, nation), row);
    measure_outcome_indices(parameters.outcome_indices, a.outcomes.exposure.unhelped, static_cast<double>(a.looked_after.size()), a.children, row);
    row[column("need_moved_in").first] = a.need_moved_in;
    row[column("need_moved_out").first] = a.need_moved_out;
    if (parameters.assurance.on) measure_assurance(a, nation, row);
}

std::vector<std::string> Simulation::broken_laws() const {
    std::vector<std::string> broken;
    for (const Authority& a : authorities)
        for (const std::string& law : children::broken_laws(a, nation, now - 1)) broken.push_back(a.data->place.code + ": " + law);
    return broken;
}

}  // namespace hearth::children
