#include "models/month/practice_standard_inputs.hpp"

#include "models/month/improvement_inputs.hpp"
#include "models/month/schedule.hpp"

namespace hearth::children {

PracticeStandardInputs practice_standard_inputs(const Assurance& s, const AssuranceView& v) {
    return {.p = v.p.practice_standard,
            .quality = v.around.quality,
            .usual_help = v.nation.long_run.help,
            .from_neighbours = help_from_peers(s.neighbours, neighbour_inputs(s, v)),
            .new_directors = v.around.new_directors,
            .random = v.random,
            .authority = v.authority,
            .month = v.month};
}

void run_practice_standard(Assurance& s, const AssuranceView& v) { practice_standard(s.practice_standard, practice_standard_inputs(s, v)); }

void practice_standard(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) run_practice_standard(a.assurance, assurance_view(a, n, month));
}

}  // namespace hearth::children
