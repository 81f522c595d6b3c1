// One year ending 31 March of one scenario: sums of flows, stocks at its end, and the published definitions made of them.
#pragma once

#include "sim/output/run_file.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// Years ending 31 March of which the file holds all twelve months, in order.
std::vector<int> complete_years(const RunDescription& description);

/// What a definition's term ("children", "contacts/schools") is called where its value at 30 June is wanted: files by year hold it
/// as a measure of its own.
std::string june_term(const RunDescription& description, const std::string& term);

/// Numerator and denominator of a published definition in each place, before scaling. Not a number where the file has no value.
struct Parts { std::vector<double> numerator, denominator; };

class YearValues {
public:
    /// The year must be complete in the file, which must outlive this.
    YearValues(const RunFile& file, std::size_t scenario, int year);

    int year() const { return year_; }
    std::size_t replicates() const { return replicates_.size(); }    ///< complete ones only
    std::size_t places() const { return file_.description().places.size(); }

    /// [replicate][place * labels + label]. In a file by year all three are what is held of the year; at_june is then for measures
    /// that june_term() names.
    struct Values { std::size_t labels = 1; std::vector<std::vector<double>> sum, at_end, at_june; };
    /// Nothing for a measure the file does not hold.
    const Values* of(const std::string& measure);

    /// By complete replicate; nothing where the definition names a measure or label the file does not hold.
    std::optional<std::vector<Parts>> parts(const DerivedMeasure& derived);

private:
    using Moment = std::vector<std::vector<double>> Values::*;
    bool add_term(const std::string& term, Moment moment, std::vector<Parts>& parts, std::vector<double> Parts::* side);

    const RunFile& file_;
    std::size_t scenario_;
    int year_;
    std::size_t first_step_, steps_;   // of the file that hold the year
    std::vector<std::size_t> replicates_;
    std::map<std::string, Values> cache_;
};

/// scale * sum of numerators / sum of denominators over these places, leaving out places without values; nothing over nothing.
std::optional<double> ratio(const Parts& parts, const std::vector<std::size_t>& places, double scale);

}  // namespace hearth::analysis
