#include "models/places/published_schema.hpp"

#include "models/ledger/measures.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::children;

TEST_CASE("Every measure that is published has its column, which also goes by the measure's name", "[unit][place]") {
    const TableSchema schema = observed_schema();
    for (const DerivedMeasure& measure : list_derived_measures()) {
        if (measure.observed.empty()) continue;
        INFO(measure.name);
        const auto column = std::find_if(schema.columns.begin(), schema.columns.end(), [&](const ColumnSchema& c) { return c.name == measure.observed; });
        REQUIRE(column != schema.columns.end());
        const bool same = measure.name == measure.observed;
        CHECK(column->also == (same ? std::vector<std::string>{} : std::vector<std::string>{measure.name}));
    }
}
