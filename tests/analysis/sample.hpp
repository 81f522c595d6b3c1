// Run files whose figures can be worked out on paper.
//
// Eighteen months from January 2018, so that only the year ending March 2019 is complete. Outside that year every flow is 999, and
// every stock is 777 except where a definition must look: children at 30 June 2018, looked after at 31 March 2019.
//   children at 30 June 2018   Alton 2,000   Burley 8,000
//   referrals a month          Alton 10 (12 in the second replicate)   Burley 20
//   looked after in March      Alton 10      Burley 30
//   contacts a month           3 from schools, 1 from police, in each place
#pragma once

#include "sim/output/run_file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

namespace sample {

using namespace hearth;

inline constexpr std::size_t june_2018 = 5, april_2018 = 3, march_2019 = 14;

inline DerivedMeasure referral_rate() {
    return {"referral_rate", "per 10,000 children", "Referrals.", {"referrals"}, {"children"}, 1e4,
            DerivedMeasure::Over::year_per_population, "referrals_rate", 0.15};
}

inline RunDescription description(std::size_t replicates = 2) {
    using enum DerivedMeasure::Over;
    RunDescription d;
    d.scenarios = {"tiny"};
    d.replicates = replicates;
    d.first_month = make_month(2018, 1);
    d.months = 18;
    d.places = {{"E1", "Alton", {"E2", "E3"}}, {"E2", "Burley", {}}};
    d.code_lists = {{"source", "who made contact", {"schools", "police"}}};
    d.measures = {{"children", "children", MeasureKind::stock, MeasureType::count, "Children.", "", ""},
                  {"referrals", "referrals", MeasureKind::flow, MeasureType::count, "Referrals.", "", ""},
                  {"looked_after", "children", MeasureKind::stock, MeasureType::count, "Looked-after children.", "", ""},
                  {"contacts", "contacts", MeasureKind::flow, MeasureType::count, "Contacts by who made them.", "", "source"}};
    d.derived_measures = {referral_rate(),
                          {"looked_after_rate", "per 10,000 children", "Looked after at 31 March.", {"looked_after"}, {"children"}, 1e4,
                           stock_per_population, "cla_rate", 0.1},
                          {"school_percent", "percent", "Contacts from schools.", {"contacts/schools"}, {"contacts"}, 100,
                           year_per_year, "", 0},
                          {"looked_after_ratio", "percent", "Looked after over children at 31 March.", {"looked_after"}, {"children"},
                           100, stock_per_stock, "", 0}};
    d.tables = {{"data.observed", "observed.csv", "s", "# source: s\ncode,year,referrals_rate,cla_rate\nE1,2019,500,\nE2,2019,300,35\n"
                                                       "E3,2019,700,90\nE1,2018,1,1\n"},
                {"data.england", "england.csv", "s", "# source: s\nyear,measure,value,unit,source,confidence\n"
                                                     "2019,referrals_rate,350,rate,\"DfE, 2019\",published\n"
                                                     "2019,cla_rate,50,rate,,derived\n"}};
    d.observed_table = "data.observed";
    d.national_table = "data.england";
    d.seed = "1";
    d.history = "hearth run tiny.toml";
    return d;
}

/// Tables by which the two places are all there are, with all of England's children.
inline void make_england(RunDescription& d) {
    d.tables.push_back({"place.table", "places.csv", "s", "# source: s\ncode,name\nE1,Alton\nE2,Burley\n"});
    d.tables.push_back({"place.population", "children.csv", "s", "# source: s\ncode,year,children\nE1,2019,2000\nE2,2019,7990\nE1,2020,1\n"});
    d.tables[1].content += "2019,child_population,10000,children,,published\n";
}

inline ReplicateRecord record(const RunDescription& d, std::size_t replicate) {
    ReplicateRecord r = make_record(d.measures, d.code_lists, d.months, d.places.size());
    for (std::size_t month = 0; month < d.months; ++month)
        for (std::size_t place = 0; place < d.places.size(); ++place) {
            const std::size_t cell = month * d.places.size() + place;
            const bool within = month >= april_2018 && month <= march_2019;
            const int alton = replicate == 0 ? 10 : 12;
            r.counts[0][cell] = month == june_2018 ? (place == 0 ? 2000 : 8000) : 777;
            r.counts[1][cell] = !within ? 999 : place == 0 ? alton : 20;
            r.counts[2][cell] = month == march_2019 ? (place == 0 ? 10 : 30) : 777;
            r.counts[3][cell] = within ? 3 : 999;
            r.counts[4][cell] = within ? 1 : 999;
        }
    return r;
}

inline std::string write(const support::TemporaryFolder& folder, const RunDescription& d) {
    const std::string path = (folder.path() / "run.h5").string();
    RunFileWriter writer(path, d);
    for (std::size_t replicate = 0; replicate < d.replicates; ++replicate) {
        const ReplicateRecord one = record(d, replicate);
        writer.write_replicates(0, replicate, {&one, 1});
    }
    writer.close();
    return path;
}

}  // namespace sample
