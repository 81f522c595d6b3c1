// A tiny epidemic for tests of the engine: people of each town are susceptible or ill; keyed luck; one parameter of each type.
// It can be told to break (a value that is not a number, a law that fails), because somebody has to.
#pragma once

#include "sim/core/model.hpp"
#include "sim/core/random.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <thread>

namespace hearth::toy {

enum class Mixing { within_town, everywhere };

struct Parameters {
    RunSettings run;
    double infection = 0.3;
    std::int64_t people = 1000;
    bool recovery = true;
    std::string label;
    Mixing mixing = Mixing::within_town;
    Month arrival = make_month(1999, 4);
    std::array<double, 3> stages{1, 2, 3};
    std::vector<std::string> towns{"Ashby", "Brigg", "Corby"};
    Table places;
};

inline void declare(Declarations& d, Parameters& p) {
    hearth::declare(d, p.run);
    d.add(p.infection, Number{"illness.infection", "per month", "Chance to fall ill when everybody else is ill.", {0, 1}, Evidence::assumed, "Made up."});
    d.add(p.recovery, Flag{"illness.recovery", "Whether anybody ever recovers.", Evidence::choice, ""});
    d.add(p.mixing, Option{"illness.mixing", "Who meets whom.", {"within_town", "everywhere"}, Evidence::assumed, ""});
    d.add(p.arrival, MonthOf{"illness.arrival", "When the first person falls ill.", Evidence::choice, ""});
    d.add(std::span<double>(p.stages), Numbers{"illness.stages", "month", "Time spent in each stage.", {"early", "middle", "late"}, {0, 24}, Evidence::assumed, ""});
    d.add(p.people, Integer{"towns.people", "person", "Inhabitants of each town that the table does not list.", {1, 1000000}, Evidence::choice, ""});
    d.add(p.label, Text{"towns.label", "Free text.", Evidence::choice, ""});
    d.add(p.towns, Texts{"towns.names", "The towns.", Evidence::choice, ""});
    d.add(p.places, TableAt{"towns.table", "Inhabitants by town.", "",
                            {{{"code", "", "code of the town", CellType::text},
                              {"people", "person", "inhabitants", CellType::integer, {1, 1e6}},
                              {"share", "1", "share of children", CellType::number, {0, 1}, EmptyCells::allowed}},
                             {"code"}},
                            Evidence::choice, ""});
}

/// What a test wants to see or to break.
struct Probe {
    Month not_a_number_in = {};   ///< month whose measure is NaN
    Month broken_law_in = {};
    std::chrono::milliseconds pause{0};               ///< slows each town down, so that threads have time to share
    std::atomic<int> most_threads{0};
    std::atomic<int> threads_now{0};
    std::function<void(RandomKey, Month)> after_month = {};
    std::function<void(std::size_t)> history = {};    ///< of each town, while the world is opened
};

class World final : public hearth::World {
public:
    World(const Parameters& parameters, RandomKey random, Probe* probe) : parameters_(parameters), random_(random), probe_(probe) {
        now_ = parameters.run.start - static_cast<int>(parameters.run.burn_in_months);
        ill_.assign(parameters.towns.size(), 0);
        new_.assign(parameters.towns.size(), 0);
    }

    Month now() const override { return now_; }
    std::size_t places() const override { return ill_.size(); }

    void step(Executor& executor) override {
        executor.for_each(ill_.size(), [&](std::size_t town) { step_town(town); });
        ++now_;
        if (probe_ != nullptr && probe_->after_month) probe_->after_month(random_, now_ - 1);
    }

    void measure(std::size_t place, std::span<double> row) const override {
        row[0] = static_cast<double>(ill_[place]);
        row[1] = static_cast<double>(new_[place]);
        row[2] = static_cast<double>(new_[place] / 2);
        const bool broken = probe_ != nullptr && probe_->not_a_number_in == now_ - 1;
        row[3] = broken ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(ill_[place]) / static_cast<double>(parameters_.people);
    }

    std::vector<std::string> broken_laws() const override {
        if (probe_ == nullptr || probe_->broken_law_in != now_ - 1) return {};
        return {"Ashby: 3 people ill, 2 living"};
    }

private:
    void step_town(std::size_t town) {
        const int threads = probe_ == nullptr ? 0 : ++probe_->threads_now;
        if (probe_ != nullptr) {
            for (int seen = probe_->most_threads; seen < threads && !probe_->most_threads.compare_exchange_weak(seen, threads);) {}
            if (probe_->pause.count() > 0) std::this_thread::sleep_for(probe_->pause);
        }
        const double share = static_cast<double>(ill_[town] + 1) / static_cast<double>(parameters_.people);
        new_[town] = 0;
        for (std::int64_t person = 0; person < parameters_.people; ++person) {
            const Entity entity{static_cast<std::uint32_t>(person), static_cast<std::uint16_t>(town)};
            const Words words = draw(random_, entity, now_, Purpose{1});
            new_[town] += uniform(words[0]) < parameters_.infection * share ? 1 : 0;
        }
        ill_[town] = std::min(parameters_.people, (parameters_.recovery ? ill_[town] / 2 : ill_[town]) + new_[town]);
        if (probe_ != nullptr) --probe_->threads_now;
    }

    const Parameters& parameters_;
    RandomKey random_;
    Probe* probe_;
    Month now_;
    std::vector<std::int64_t> ill_, new_;
};

class Model final : public hearth::Model {
public:
    explicit Model(Probe* probe = nullptr) : probe_(probe) { declare(declarations_, parameters_); }
    Model(const Model&) = delete;

    const Parameters& parameters() const { return parameters_; }
    Parameters& parameters() { return parameters_; }

    std::span<const Declaration> declarations() const override { return declarations_.all(); }
    std::vector<ParameterProblem> check() const override {
        std::vector<ParameterProblem> problems;
        if (parameters_.infection > 0.9 && !parameters_.recovery) {
            problems.push_back({"illness.infection", "everybody is ill for ever (illness.recovery is off; at most 0.9 then)."});
        }
        if (parameters_.towns.empty()) problems.push_back({"towns.names", "no town (at least one)."});
        if (parameters_.arrival < parameters_.run.start) problems.push_back({"illness.arrival", "before run.start (nobody would see it)."});
        return problems;
    }
    const RunSettings& run_settings() const override { return parameters_.run; }
    std::vector<Place> places() const override {
        std::vector<Place> places;
        for (const std::string& town : parameters_.towns) places.push_back({"T" + std::to_string(places.size() + 1), town, {}});
        return places;
    }
    std::span<const Measure> measures() const override { return measures_; }
    std::span<const DerivedMeasure> derived_measures() const override { return derived_; }
    std::span<const CodeList> code_lists() const override { return code_lists_; }
    std::string observed_table_key() const override { return ""; }
    std::string national_table_key() const override { return ""; }
    std::unique_ptr<hearth::World> open(RandomKey random, Executor& executor) const override {
        if (probe_ != nullptr && probe_->history) executor.for_each(parameters_.towns.size(), probe_->history);
        return std::make_unique<World>(parameters_, random, probe_);
    }

private:
    Probe* probe_;
    Parameters parameters_;
    Declarations declarations_;
    std::vector<CodeList> code_lists_ = {{"sex", "Sex as registered.", {"female", "male"}}};
    std::vector<Measure> measures_ = {
        {"ill", "person", MeasureKind::stock, MeasureType::count, "People who are ill.", "", "", Better::lower, true},
        {"fell_ill", "person", MeasureKind::flow, MeasureType::count, "People who fell ill.", "", "sex", Better::unsaid, true},
        {"share_ill", "1", MeasureKind::stock, MeasureType::real, "Share of people who are ill.", "", ""},
    };
    std::vector<DerivedMeasure> derived_ = {{"fell_ill_for_each_ill", "1", "People who fell ill in the year for each ill in June.",
                                             {"fell_ill"}, {"ill"}, 1, DerivedMeasure::Over::year_per_population, "", 0}};
};

}  // namespace hearth::toy
