// What of a run is written, from [output]: which measures, over which steps, of which places. The recorder fills what describe()
// tells, because both ask here.
#pragma once

#include "sim/core/model.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hearth {

/// A column of ReplicateRecord and where its values come from.
struct OutputColumn {
    enum class Take { sum, end, june };   ///< of the months of a step: all of them, the last, the June
    std::string name;                     ///< "referrals/police"
    std::size_t from = 0;                 ///< column of World::measure
    Take take = Take::end;
    MeasureType type = MeasureType::count;
    bool mean = false;                    ///< over places put together; else their sum
};

struct OutputPlan {
    std::vector<Measure> measures;        ///< as written; those taken in June follow the one they are taken of
    std::vector<CodeList> code_lists;     ///< those that split a measure written
    std::vector<OutputColumn> columns;
    TimeStep every = TimeStep::month;
    Month first_month;
    std::size_t months = 0;
    std::vector<Place> places;
    std::vector<Place> summed_places;     ///< what the one place "nation" stands for; else empty

    std::size_t months_per_step() const { return every == TimeStep::year ? 12 : 1; }
    std::size_t steps() const { return months / months_per_step(); }
};

/// Of settings that check_output() accepts.
OutputPlan make_output_plan(const Model& model);

}  // namespace hearth
