#include "models/outcomes/outcomes.hpp"

#include "models/practice/practice.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {

void declare(Declarations& d, OutcomeParameters& p) {
    d.add(p.level_weight, Numbers{"outcomes.level_weight", "1", "Harm of a year in need, by level.", {"complex", "acute"}, {0, 1}, Evidence::assumed, "A judgement; swept."});
    d.add(p.averted, Numbers{"outcomes.averted", "1", "Share of it that help averts, at status-quo quality.", {"none", "early help", "support", "plan", "care"}, {0, 1}, Evidence::assumed, "A judgement; swept."});
}

double averted_at_home(const OutcomeParameters& p, const Practice& practice, Status status, Help help) {
    const auto good = [&p](std::size_t kind, double quality) { return std::min(1.0, p.averted[kind] * std::min(largest_quality_gain, quality)); };
    double averted = good(0, practice.quality);
    if (help == Help::place) averted = std::max(averted, good(1, practice.early_help_quality * practice.selection));
    if (status == Status::support) averted = std::max(averted, good(2, practice.quality));
    if (status == Status::plan) averted = std::max(averted, good(3, practice.quality));
    return averted;
}

double harm_of_month(const OutcomeParameters& p, int level, double averted) {
    return level < 2 ? 0 : p.level_weight[static_cast<std::size_t>(level) - 2] * (1 - averted);
}

namespace {

enum Kind : std::uint8_t { harmless, needless_plan, emerging, needless_plan_emerging, first_harmed };   ///< of a record; then a kind for each level, status and place
constexpr std::size_t harmed_kinds = 2 * status_count * 2, kind_count = first_harmed + harmed_kinds;

/// What counts as what, by class: a look-up, because it is asked of every family in need or in service every month.
constexpr std::array<std::uint8_t, 256> kinds = [] {
    std::array<std::uint8_t, 256> table{};
    for (int level = 0; level < level_count; ++level)
        for (int s = 0; s < status_count; ++s)
            for (int h = 0; h < 6; ++h) {
                const bool place = static_cast<Help>(h) == Help::place;
                const bool plan = static_cast<Status>(s) == Status::plan && needless(level);
                const int harmed = first_harmed + ((level - 2) * status_count + s) * 2 + place;
                table[case_class(level, static_cast<Status>(s), static_cast<Help>(h))] = static_cast<std::uint8_t>(level >= 2 ? harmed : (plan ? needless_plan : harmless) + (level == 1 ? emerging : 0));
            }
    return table;
}();

/// Children at home by kind and band. Whole numbers, so that the order of the records carries no meaning. Four tables in turn:
/// neighbours in the list are mostly of one kind, and adding to a number that was just written waits for it.
struct Harmed {
    static constexpr std::size_t columns = 16, tables = 4;
    std::array<std::array<std::int32_t, kind_count * columns>, tables> children{};
    void add(std::size_t table, std::uint8_t kind, std::uint8_t people) { children[table][kind * columns + band_in(people)] += at_home_in(people); }
    std::int32_t total(std::size_t kind, std::size_t band) const {
        std::int32_t sum = 0;
        for (const auto& table : children) sum += table[kind * columns + band];
        return sum;
    }
};

void at_home(Outcomes& o, const Register& r, const OutcomeInputs& in) {
    Harmed harmed;
    std::int64_t needless_plans = 0;
    const auto count_record = [&](std::size_t i, std::size_t table) {
        const std::uint8_t kind = kinds[r.active.klass[i]];
        harmed.add(table, kind, r.active.people[i]);
        if (kind == needless_plan || kind == needless_plan_emerging) needless_plans += count(r.active.cases[i].brought);
    };
    const std::size_t size = r.active.size(), whole = size - size % Harmed::tables;
    for (std::size_t i = 0; i < whole; i += Harmed::tables)
        for (std::size_t table = 0; table < Harmed::tables; ++table) count_record(i + table, table);
    for (std::size_t i = whole; i < size; ++i) count_record(i, 0);
    o.needless += static_cast<double>(needless_plans);
    for (std::size_t band = 0; band < band_count; ++band)
        for (const Kind kind : {emerging, needless_plan_emerging}) o.exposure.at_home[1] += harmed.total(kind, band);
    o.exposure.unhelped[1] = o.exposure.at_home[1];
    for (std::size_t k = 0; k < harmed_kinds; ++k) {
        const auto status = static_cast<Status>(k / 2 % status_count);
        const double averted = averted_at_home(in.p, in.practice, status, k % 2 == 1 ? Help::place : Help::none);
        const std::size_t level = 2 + k / 2 / status_count;
        const double harm = harm_of_month(in.p, static_cast<int>(level), averted), before = o.exposure.at_home[level];
        for (std::size_t band = 0; band < band_count; ++band) {
            const std::int32_t here = harmed.total(first_harmed + k, band);
            o.harm_by_band[band] += harm * here;
            o.exposure.at_home[level] += here;
        }
        o.exposure.unhelped[level] += (o.exposure.at_home[level] - before) * (1 - averted);
    }
}

void in_care(Outcomes& o, const Register& r, const OutcomeParameters& p) {
    constexpr std::size_t ahead = 16;
    std::array<std::array<std::int32_t, level_count>, band_count> children{};
    for (std::size_t i = 0; i < r.looked_after.size(); ++i) {
        if (i + ahead < r.looked_after.size() && r.looked_after[i + ahead].slot != LookedAfter::no_family)
            __builtin_prefetch(&r.families[r.looked_after[i + ahead].slot]);
        const LookedAfter& child = r.looked_after[i];
        if (child.slot == LookedAfter::no_family) continue;
        const Family& family = r.families[child.slot];
        children[child.band][family.level] += family.present && family.id == child.family;
    }
    for (std::size_t band = 0; band < band_count; ++band)
        for (int level = 0; level < level_count; ++level) {
            const std::int32_t here = children[band][static_cast<std::size_t>(level)];
            o.exposure.in_care[static_cast<std::size_t>(level)] += here;
            if (needless(level)) o.needless += here;
            else o.harm_by_band[band] += harm_of_month(p, level, p.averted[4]) * here;
        }
}

}  // namespace

void outcomes(Outcomes& o, const Register& r, const OutcomeInputs& in) {
    o = {};
    at_home(o, r, in);
    in_care(o, r, in.p);
    o.harm = std::accumulate(o.harm_by_band.begin(), o.harm_by_band.end(), 0.0);
}

}  // namespace hearth::children
