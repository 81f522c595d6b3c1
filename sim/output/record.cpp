#include "sim/output/record.hpp"

namespace hearth {

ReplicateRecord make_record(std::span<const Measure> measures, std::span<const CodeList> code_lists, std::size_t steps,
                            std::size_t places) {
    ReplicateRecord record{.steps = steps, .places = places, .counts = {}, .reals = {}};
    for (const Measure& measure : measures) {
        const bool real = measure.type == MeasureType::real;
        for (std::size_t label = 0; label < column_count(measure, code_lists); ++label) {
            record.counts.emplace_back(real ? 0 : steps * places);
            record.reals.emplace_back(real ? steps * places : 0);
        }
    }
    return record;
}

}  // namespace hearth
