#include "models/outcomes/every_child_matters.hpp"

#include "models/ledger/measures.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

struct OutcomeRow { const char* key; const char* outcome; };

constexpr std::array<OutcomeRow, outcome_index_count> outcome_rows = {{
    {"lives.healthy", "Be healthy"},
    {"lives.safe", "Stay safe"},
    {"lives.achieve", "Enjoy and achieve"},
    {"lives.contribute", "Make a positive contribution"},
    {"lives.economic", "Achieve economic well-being"},
}};

void declare_looked_after(Declarations& d, OutcomeIndexParameters& p) {
    const std::string judged = "A judgement; swept.";
    const auto add = [&](std::size_t outcome, Evidence evidence, const std::string& source) {
        d.add(p.looked_after[outcome], Number{std::string(outcome_rows[outcome].key) + "_looked_after", "1", std::string(outcome_rows[outcome].outcome) + ": loss of a looked-after child against children who are in no need.", {0, 1}, evidence, source});
    };
    add(0, Evidence::assumed, judged);
    add(1, Evidence::assumed, judged);
    add(2, Evidence::published, "41 points of attainment: SOLACE 2014.");
    add(3, Evidence::assumed, "Four times as likely to be convicted or warned by 17 (SOLACE 2014), on a base of 1.5 % that is a judgement.");
    add(4, Evidence::assumed, judged);
}

}  // namespace

void declare(Declarations& d, OutcomeIndexParameters& p) {
    const std::vector<std::string> levels = {"quiet", "emerging", "complex", "acute"};
    for (std::size_t outcome = 0; outcome < outcome_index_count; ++outcome) {
        const OutcomeRow& row = outcome_rows[outcome];
        d.add(p.gap[outcome], Numbers{row.key, "1", std::string(row.outcome) + ": loss of a child at home by the family's level of need, if nothing averts it.", levels, {0, 1}, Evidence::assumed, "A judgement below what looked-after children lag behind, where that is published; swept."});
    }
    declare_looked_after(d, p);
}

double outcome_index(const OutcomeIndexParameters& p, std::size_t outcome, const ByLevel& unhelped, double looked_after) {
    double lost = p.looked_after[outcome] * looked_after;
    for (std::size_t level = 0; level < unhelped.size(); ++level) lost += p.gap[outcome][level] * unhelped[level];
    return std::max(0.0, 1 - lost);
}

void measure_outcome_indices(const OutcomeIndexParameters& p, const ByLevel& unhelped_children, double looked_after_children, double all_children, std::span<double> row) {
    const double children = std::max(1.0, all_children);
    ByLevel unhelped = unhelped_children;
    for (double& share : unhelped) share /= children;
    const double looked_after = looked_after_children / children;
    for (std::size_t outcome = 0; outcome < outcome_index_count; ++outcome) row[column("every_child_matters").first + outcome] = outcome_index(p, outcome, unhelped, looked_after);
}

}  // namespace hearth::children
