#include "sim/core/model.hpp"

namespace hearth {

void World::advance(int months, Executor& executor, const PlaceObserver& observe) {
    for (int m = 0; m < months; ++m) {
        const Month month = now();
        step(executor);
        for (std::size_t place = 0; place < places(); ++place) observe(place, month);
    }
}

void declare(Declarations& d, RunSettings& r) {
    d.add(r.years, Integer{"run.years", "year", "Years recorded.", 20, {1, 60}, Evidence::choice, ""});
    d.add(r.burn_in_months, Integer{"run.burn_in_months", "month",
          "Months simulated together before the first recorded month, after each family's own history.", 60, {0, 600},
          Evidence::choice, "An empty start leaves looked-after children about 18 % short; 60 months let services settle."});
    d.add(r.replicates, Integer{"run.replicates", "1", "Independent repetitions with their own luck.", 1, {1, 100000}, Evidence::choice, ""});
    d.add(r.seed, Integer{"run.seed", "1", "The one number all luck comes from.", 20190331, {0, 9223372036854775807.0}, Evidence::choice, ""});
    d.add(r.start, MonthOf{"run.start", "First recorded month.", "1999-04", Evidence::choice, "Twenty years end in March 2019, the last month with published outcomes to compare."});
}

}  // namespace hearth
