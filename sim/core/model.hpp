// What a model gives the engine: its declarations, its measures, its places and a world that steps month by month.
// The engine runs, records and writes any model; it knows nothing about children.
#pragma once

#include "sim/core/executor.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/measure.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hearth {

enum class TimeStep { month, year };           ///< a year ends on 31 March: flows are summed over it, stocks taken at its end
enum class Detail { authority, nation };       ///< nation: all places of the run together, summed

/// [output]: what of a run is written.
struct OutputSettings {
    std::vector<std::string> measures = {"all"};   ///< "all", "core" (the outcomes), or names of measures
    TimeStep every = TimeStep::month;
    Detail by = Detail::authority;
};

/// [run] and [output]: what every scenario says of the run itself.
struct RunSettings {
    std::int64_t years = 20;            ///< recorded years
    std::int64_t burn_in_months = 60;   ///< simulated before `start`, not recorded
    std::int64_t replicates = 1;
    std::int64_t seed = 20190331;              ///< 0 .. 2^63 - 1
    Month start = make_month(1999, 4);  ///< first recorded month
    OutputSettings output = {};
};
void declare(Declarations& declarations, RunSettings& settings);

/// One authority of this run, in the order of the authority dimension.
struct Place {
    std::string code;                      ///< ONS code, or the synthetic one
    std::string name;
    std::vector<std::string> neighbours;   ///< codes of statistical neighbours, nearest first; may name places not in this run
    double people = 60000;                 ///< simulated in it, about: how long a run takes is reckoned from that
};

using PlaceObserver = std::function<void(std::size_t place, Month month)>;

/// One replicate in progress. Plain data underneath; copying, saving and forking come with later needs.
class World {
public:
    virtual ~World() = default;
    virtual Month now() const = 0;                                ///< the month the next step simulates
    virtual std::size_t places() const = 0;
    virtual void step(Executor& executor) = 0;
    /// Several steps at once, which a model whose places do not meet can do place by place. `observe(place, month)` is called
    /// after each month of each place, possibly on several threads but never twice at once for one place; inside it measure()
    /// may be called for that place.
    virtual void advance(int months, Executor& executor, const PlaceObserver& observe);
    /// Values of the month just simulated for one place: row.size() = sum of column_count over measures().
    virtual void measure(std::size_t place, std::span<double> row) const = 0;
    /// Laws that must hold at every month end (conservation); empty when they do. For tests and --check.
    virtual std::vector<std::string> broken_laws() const = 0;
};

class Model {
public:
    virtual ~Model() = default;
    virtual std::span<const Declaration> declarations() const = 0;   ///< run settings first; bound to this object
    virtual std::vector<ParameterProblem> check() const = 0;         ///< after all values are stored
    /// What a reader should know though everything is valid, one sentence each; asked when check() has found nothing.
    virtual std::vector<std::string> remarks() const { return {}; }
    virtual const RunSettings& run_settings() const = 0;
    virtual std::vector<Place> places() const = 0;
    virtual std::span<const Measure> measures() const = 0;
    virtual std::span<const DerivedMeasure> derived_measures() const = 0;
    virtual std::span<const CodeList> code_lists() const = 0;
    virtual std::string observed_table_key() const = 0;              ///< key of the table of published figures, or ""
    virtual std::string national_table_key() const = 0;              ///< key of the table of published England figures, or ""
    /// A world whose now() is at or before run_settings().start - burn_in_months, with whatever history its places have alone.
    virtual std::unique_ptr<World> open(RandomKey random, Executor& executor) const = 0;
};

/// What of [output] does not fit the model's measures or run.start; whoever calls Model::check() asks this too.
std::vector<ParameterProblem> check_output(const Model& model);

/// Makes the model with every default stored; given to the commands by app, the only room that knows which model.
using ModelFactory = std::unique_ptr<Model> (*)();

}  // namespace hearth
