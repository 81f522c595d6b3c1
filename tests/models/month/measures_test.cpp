// Every declared measure is written: in a system with every layer on and policies that make use of them, each column is other than
// zero in some month of some authority. A measure that nobody fills would be a column of zeros, and nothing else would say so.
#include "models/casework/lead_professionals.hpp"
#include "tests/support/one_month.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;

namespace {

/// Places poor and rich enough, for long enough, that inspectors meet every grade.
std::vector<SmallPlace> many_places() {
    std::vector<SmallPlace> places;
    for (int i = 0; i < 12; ++i) {
        places.push_back(steady("P" + std::to_string(i), i + 1, 6000, .1 + .02 * i));
        places.back().unaccompanied = 5;
    }
    places.push_back(steady("TINY", 99, 150, .3));   // at times without any social worker
    return places;
}

/// Every layer, and what is rare made common, so that some years of a few authorities see it.
Parameters all_that_happens() {
    Parameters p = every_layer();
    set_places(p.place, many_places());
    p.care.edge_coverage = .5;
    p.workforce.levers.retention = 3, p.workforce.levers.agency_cap = 0;
    p.money.levers.cut_percent = 60, p.money.levers.protect = 0;
    p.leadership.complexity.on = true;
    p.leadership.structure.levers.structure = Preset::partnership;
    p.leadership.crisis.rate = 3, p.leadership.tenure.blame = 10;
    p.assurance.warning.levers.detector = Detector::basket;
    p.assurance.restructuring.levers.rollout = RollOut::universal;
    p.moving.share = .2;
    return p;
}

/// "name" or "name: label" of every column, in order.
std::vector<std::string> column_names(std::span<const Measure> measures, std::span<const CodeList> codes) {
    std::vector<std::string> names;
    for (const Measure& m : measures) {
        const auto list = std::find_if(codes.begin(), codes.end(), [&](const CodeList& c) { return c.name == m.by; });
        if (list == codes.end()) names.push_back(m.name);
        else
            for (const std::string& label : list->labels) names.push_back(m.name + ": " + label);
    }
    return names;
}

/// Names of the columns that no month of no authority wrote other than zero.
std::vector<std::string> never_written(const std::vector<std::string>& names, const std::vector<bool>& written) {
    std::vector<std::string> never;
    for (std::size_t c = 0; c < names.size(); ++c)
        if (!written[c]) never.push_back(names[c]);
    return never;
}

std::vector<bool> written_in(Simulation& world, int months) {
    SerialExecutor executor;
    std::vector<bool> written(column_total, false);
    std::vector<double> row(column_total);
    for (int month = 0; month < months; ++month) {
        world.step(executor);
        for (std::size_t place = 0; place < world.authorities.size(); ++place) {
            std::fill(row.begin(), row.end(), 0.0);
            world.measure(place, row);
            for (std::size_t c = 0; c < row.size(); ++c) written[c] = written[c] || row[c] != 0;
        }
    }
    return written;
}

}  // namespace

TEST_CASE("Every declared measure is written", "[unit][measures]") {
    const ChildrenModel model;
    const std::vector<std::string> names = column_names(model.measures(), model.code_lists());
    REQUIRE(names.size() == column_total);
    Simulation world(small_world(all_that_happens()));
    std::vector<bool> written = written_in(world, 15 * 12);
    written[column("early_help_lead_offers").first + family_source] = true;   // never by meaning: families ask (early_help_requests)
    CHECK(never_written(names, written) == std::vector<std::string>{});
    written[column("optimism").first] = false;   // as if nobody put it
    CHECK(never_written(names, written) == std::vector<std::string>{"optimism"});
}
