// What is measured, declared once: name, unit, kind, meaning, where it may be compared, and by which code list it is split.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// 2^53: from here on a double may stand for another whole number. Pounds that reach it are refused, never written as a figure.
inline constexpr double too_many_pounds = 9007199254740992.0;

enum class MeasureKind { stock, flow };            ///< at month end, or during the month
enum class MeasureType { count, pounds, real };    ///< int32, int64 (whole pounds), float32

/// Which way is better, where nobody disputes it; what services do (referrals, enquiries, children in care) says nothing by itself.
enum class Better { unsaid, lower, higher };

/// A fixed order of words, for instance the agencies that contact social care. Never renumbered.
struct CodeList {
    std::string name;                 ///< becomes a dimension of the run file
    std::string meaning;
    std::vector<std::string> labels;
    bool overlapping = false;         ///< one thing can have several labels, so columns are no shares of their sum
};

struct Measure {
    std::string name;                 ///< snake_case, plural for counts
    std::string unit;                 ///< UDUNITS-like, never a bare duration word (house rule)
    MeasureKind kind = MeasureKind::flow;
    MeasureType type = MeasureType::count;
    std::string meaning;              ///< becomes long_name
    std::string source;               ///< the publication it is comparable with, or "" when there is none
    std::string by;                   ///< name of a code list, or "" for one column
    Better better = Better::unsaid;
    bool core = false;                ///< an outcome: what output.measures = "core" writes, and a sweep unless told otherwise
};

/// A published definition computed from measures when a file is read; the definition is carried in the run file.
struct DerivedMeasure {
    enum class Over {
        year_per_population,      ///< sum over the year ending 31 March / denominator at the previous 30 June
        stock_per_population,     ///< at 31 March / denominator at the previous 30 June
        year_per_year,            ///< sum over the year / sum over the year
        stock_per_stock           ///< at 31 March / at 31 March
    };
    std::string name;             ///< referral_rate
    std::string unit;             ///< "per 10,000 children", "percent"
    std::string meaning;
    std::vector<std::string> numerator;     ///< measures, or "measure/label" for one code; summed
    std::vector<std::string> denominator;
    double scale = 1;
    Over over = Over::year_per_population;
    std::string observed;         ///< column of the observed table that publishes it, or ""
    double relative_tolerance = 0;  ///< how near the published England figure counts as met; 0 = not judged
    Better better = Better::unsaid;
    double most = std::numeric_limits<double>::infinity();   ///< what it cannot exceed, or not believably
    std::string why_no_more = {};    ///< "each child counts once"
};

/// Published rates divide by the children at 30 June, which the end of a year does not tell: for what they divide by, files by year
/// hold a stock of the measure's name and this besides.
inline constexpr std::string_view june_suffix = "_at_june";

/// The columns one measure occupies in a row of recorded values.
std::size_t column_count(const Measure& measure, std::span<const CodeList> code_lists);

}  // namespace hearth
