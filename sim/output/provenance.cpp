#include "sim/output/provenance.hpp"

#include "sim/output/schema.hpp"
#include "sim/output/text_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace hearth {
namespace {

using hdf5::Handle;

constexpr std::array<TextColumn<GivenFile>, 2> given_columns = {{{"given_file", &GivenFile::name}, {"given_text", &GivenFile::text}}};
constexpr std::array<TextColumn<ResolvedValue>, 7> resolved_columns = {{
    {"parameter", &ResolvedValue::key}, {"value", &ResolvedValue::value}, {"origin", &ResolvedValue::origin},
    {"unit", &ResolvedValue::unit}, {"meaning", &ResolvedValue::meaning}, {"evidence", &ResolvedValue::evidence},
    {"source", &ResolvedValue::source}}};
constexpr std::array<TextColumn<RunTable>, 4> table_columns = {{
    {"table", &RunTable::key}, {"path", &RunTable::path}, {"source", &RunTable::source}, {"content", &RunTable::content}}};

// A derived measure as its row of texts.
struct DerivedRow { std::string name, unit, meaning, over, numerator, denominator, observed; };
constexpr std::array<TextColumn<DerivedRow>, 7> derived_columns = {{
    {"derived_measure", &DerivedRow::name}, {"unit", &DerivedRow::unit}, {"meaning", &DerivedRow::meaning},
    {"over", &DerivedRow::over}, {"numerator", &DerivedRow::numerator}, {"denominator", &DerivedRow::denominator},
    {"observed", &DerivedRow::observed}}};

constexpr std::array<const char*, 4> over_words = {"year_per_population", "stock_per_population", "year_per_year",
                                                   "stock_per_stock"};   // in the order of DerivedMeasure::Over

constexpr std::string_view plus = " + ";

std::string joined(const std::vector<std::string>& terms) {
    std::string sum;
    for (const std::string& term : terms) sum += (sum.empty() ? "" : std::string(plus)) + term;
    return sum;
}

std::vector<std::string> separated(std::string_view sum) {
    std::vector<std::string> terms;
    while (!sum.empty()) {
        const std::size_t end = std::min(sum.find(plus), sum.size());
        terms.emplace_back(sum.substr(0, end));
        sum.remove_prefix(std::min(end + plus.size(), sum.size()));
    }
    return terms;
}

DerivedMeasure::Over parse_over(const std::string& word) {
    const auto found = std::find(over_words.begin(), over_words.end(), word);
    if (found == over_words.end()) throw hdf5::Unfit("'derived/over' has an unknown word");
    return static_cast<DerivedMeasure::Over>(found - over_words.begin());
}

// "half/7": the scenario's name and the replicate.
struct FailureRow { std::string run, why; };
constexpr std::array<TextColumn<FailureRow>, 2> failure_columns = {{{"failure", &FailureRow::run}, {"failure_why", &FailureRow::why}}};

void read_failures(hid_t group, RunDescription& d) {
    std::vector<FailureRow> rows;
    read_rows<FailureRow>(group, failure_columns, rows);
    auto scenario = d.scenarios.begin();   // failures stand in order
    for (const FailureRow& row : rows) {
        const std::size_t slash = row.run.rfind('/');
        scenario = std::find(scenario, d.scenarios.end(), row.run.substr(0, slash));
        std::size_t replicate = 0;
        const char* end = row.run.data() + row.run.size();
        const bool number = slash != std::string::npos && std::from_chars(row.run.data() + slash + 1, end, replicate).ptr == end;
        if (scenario == d.scenarios.end() || !number || replicate >= d.replicates) throw hdf5::Unfit("'failure' names a run that is not there");
        d.failures.push_back({static_cast<std::size_t>(scenario - d.scenarios.begin()), replicate, row.why});
    }
}

Better parse_better(const std::string& word) {
    const auto better = schema::parse_better(word);
    if (!better) throw hdf5::Unfit("'derived/better' has an unknown word");
    return *better;
}

}  // namespace

void write_provenance(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d) {
    const Handle group = hdf5::create_group(file, "provenance");
    hdf5::write_attribute(group, "program", "hearth");
    hdf5::write_attribute(group, "version", d.program.version);
    hdf5::write_attribute(group, "revision", d.program.revision);
    hdf5::write_attribute(group, "compiler", d.program.compiler);
    hdf5::write_attribute(group, "libraries", d.program.libraries);
    hdf5::write_attribute(group, "seed", d.seed);
    hdf5::write_attribute(group, "luck_layout_version", std::array<std::int32_t, 1>{d.luck_layout_version});
    write_rows<GivenFile>(netcdf, group, given_columns, d.given);
    write_rows<ResolvedValue>(netcdf, group, resolved_columns, d.resolved);
    if (!d.remarks.empty()) netcdf.texts_dimension(group, "remark", d.remarks);
}

void read_provenance(hid_t file, RunDescription& d) {
    const Handle group = hdf5::open_group(file, "provenance");
    d.program.version = hdf5::read_text_attribute(group, "version");
    d.program.revision = hdf5::read_text_attribute(group, "revision");
    d.program.compiler = hdf5::read_text_attribute(group, "compiler");
    d.program.libraries = hdf5::read_text_attribute(group, "libraries");
    d.seed = hdf5::read_text_attribute(group, "seed");
    d.luck_layout_version = hdf5::read_integer_attribute(group, "luck_layout_version", 1).front();
    read_rows<GivenFile>(group, given_columns, d.given);
    read_rows<ResolvedValue>(group, resolved_columns, d.resolved);
    if (hdf5::exists(group, "failure")) read_failures(group, d);
    if (hdf5::exists(group, "remark")) d.remarks = hdf5::read_texts(hdf5::open_dataset(group, "remark"));
}

void write_failures(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d, const std::vector<RunFailure>& failures) {
    if (failures.empty()) return;
    std::vector<FailureRow> rows;
    for (const RunFailure& f : failures) rows.push_back({d.scenarios.at(f.scenario) + "/" + std::to_string(f.replicate), f.why});
    write_rows<FailureRow>(netcdf, hdf5::open_group(file, "provenance"), failure_columns, rows);
}

void write_tables(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d) {
    const Handle group = hdf5::create_group(file, "tables");
    hdf5::write_attribute(group, "observed_table", d.observed_table);
    hdf5::write_attribute(group, "national_table", d.national_table);
    write_rows<RunTable>(netcdf, group, table_columns, d.tables);
}

void read_tables(hid_t file, RunDescription& d) {
    const Handle group = hdf5::open_group(file, "tables");
    d.observed_table = hdf5::read_text_attribute(group, "observed_table");
    d.national_table = hdf5::read_text_attribute(group, "national_table");
    read_rows<RunTable>(group, table_columns, d.tables);
}

void write_derived_measures(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d) {
    const Handle group = hdf5::create_group(file, "derived");
    std::vector<DerivedRow> rows;
    std::vector<double> scales, tolerances;
    std::vector<std::string> better;
    for (const DerivedMeasure& m : d.derived_measures) {
        rows.push_back({m.name, m.unit, m.meaning, over_words.at(static_cast<std::size_t>(m.over)), joined(m.numerator),
                        joined(m.denominator), m.observed});
        scales.push_back(m.scale);
        tolerances.push_back(m.relative_tolerance);
        better.emplace_back(schema::to_text(m.better));
    }
    const Handle dimension = write_rows<DerivedRow>(netcdf, group, derived_columns, rows);
    write_numbers(group, "scale", dimension, scales);
    write_numbers(group, "relative_tolerance", dimension, tolerances);
    netcdf.texts(group, "better", dimension, better);
}

void read_derived_measures(hid_t file, RunDescription& d) {
    const Handle group = hdf5::open_group(file, "derived");
    std::vector<DerivedRow> rows;
    read_rows<DerivedRow>(group, derived_columns, rows);
    const std::vector<double> scales = hdf5::read_numbers(hdf5::open_dataset(group, "scale"));
    const std::vector<double> tolerances = hdf5::read_numbers(hdf5::open_dataset(group, "relative_tolerance"));
    const std::vector<std::string> better = hdf5::read_texts(hdf5::open_dataset(group, "better"));
    if (scales.size() != rows.size() || tolerances.size() != rows.size() || better.size() != rows.size())
        throw hdf5::Unfit("'derived/scale' does not have a number for each measure");
    for (std::size_t i = 0; i < rows.size(); ++i)
        d.derived_measures.push_back({rows[i].name, rows[i].unit, rows[i].meaning, separated(rows[i].numerator),
                                      separated(rows[i].denominator), scales[i], parse_over(rows[i].over), rows[i].observed,
                                      tolerances[i], parse_better(better[i])});
}

}  // namespace hearth
