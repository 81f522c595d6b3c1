// Places. English upper-tier authorities from published tables, or synthetic ones drawn from the recipe of their published
// spread. Each authority's families live in ten bands of neighbourhood deprivation; an authority's mix of bands is the
// national mix (a tenth each) tilted exponentially until its mean score equals the published one.
// Reads: tables. Changes: nothing; places are the same throughout a run.
#pragma once

#include "models/families/family.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/model.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace hearth::children {

enum class PlaceSource : std::uint8_t { table, recipe };

struct PlaceParameters {
    PlaceSource source = PlaceSource::table;
    std::string authority;                       ///< one name or code; empty: `authorities`
    std::vector<std::string> authorities{"all"};        ///< names or codes, or "all"
    Table table, population, unaccompanied, observed, observed_england;
    std::array<double, band_count> band_score{.025, .045, .065, .090, .120, .155, .195, .245, .310, .430};
    double population_scale = 1;
    std::int64_t held_at_year = 0;               ///< 0: paths as published
    std::int64_t synthetic_count = 150;
    double size_mean = 11.08, size_sd = .61, score_mean = .18, score_sd = .06, size_score_correlation = -.15;
};
void declare(Declarations& declarations, PlaceParameters& p);

/// Yearly figures read as a path: flat before the first and after the last, linear between.
struct Path {
    std::vector<std::pair<Month, double>> knots;   ///< in order of month
    double at(Month month) const;
};

struct PlaceData {
    Place place;
    std::uint16_t number = 0;                    ///< the authority's own, the same in every run
    double score = 0;                            ///< average IDACI, share 0-1
    std::array<double, band_count> band_share{}; ///< of its families, sums to 1
    Path children, unaccompanied;                ///< persons under 18; unaccompanied children looked after
};

/// Weights of the bands, tilted from equal until their mean score is `score` (held inside the range of the scores).
std::array<double, band_count> band_shares(const std::array<double, band_count>& scores, double score);

std::vector<ParameterProblem> check(const PlaceParameters& p);
/// The places of this run in the order of the table (or of their numbers); check() must have found nothing.
std::vector<PlaceData> make_places(const PlaceParameters& p, std::uint64_t seed);

}  // namespace hearth::children
