// Run files of several scenarios whose differences can be worked out on paper: two years to March 2019, two places.
//   looked after at 31 March   Alton 10, Burley 30, in replicate r: 10 + r more in Burley; `more` of the scenario on top of it
//   referrals a month          20 in each place, always; in the first year, in scenarios with `more`, 21
//   children at 30 June        Alton 2,000, Burley 8,000
//   contacts a month           3 from schools, 1 from police, in each place; `more` of them from schools
#pragma once

#include "tests/analysis/sample.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sample {

inline RunDescription pair_description(std::size_t replicates, std::vector<std::string> scenarios = {"one"}) {
    RunDescription d = description(replicates);
    d.scenarios = std::move(scenarios);
    d.first_month = make_month(2017, 4);
    d.months = 24;
    d.luck_layout_version = 1;
    d.program = {"0.1.0", "abc", "g++", "HDF5"};
    d.resolved = {{"early_help.places", "70", "default"}, {"run.replicates", std::to_string(replicates), "default"}};
    return d;
}

inline ReplicateRecord pair_record(const RunDescription& d, std::size_t replicate, int more) {
    ReplicateRecord r = make_record(d.measures, d.code_lists, d.months, d.places.size());
    for (std::size_t month = 0; month < d.months; ++month)
        for (std::size_t place = 0; place < 2; ++place) {
            const std::size_t cell = month * 2 + place;
            r.counts[0][cell] = place == 0 ? 2000 : 8000;
            r.counts[1][cell] = month < 12 && more != 0 ? 21 : 20;
            r.counts[2][cell] = place == 0 ? 10 : 40 + static_cast<int>(replicate) + more;
            r.counts[3][cell] = 3 + more;
            r.counts[4][cell] = 1;
        }
    return r;
}

/// One scenario in a file; `more` may differ by replicate, the last value holding for the rest.
inline std::string write_pair(const support::TemporaryFolder& folder, const std::string& name, const RunDescription& d,
                              const std::vector<int>& more) {
    const std::string path = (folder.path() / name).string();
    RunFileWriter writer(path, d);
    for (std::size_t s = 0; s < d.scenarios.size(); ++s)
        for (std::size_t r = 0; r < d.replicates; ++r) {
            const ReplicateRecord one = pair_record(d, r, s == 0 && d.scenarios.size() > 1 ? 0 : more[std::min(r, more.size() - 1)]);
            writer.write_replicates(s, r, {&one, 1});
        }
    writer.close();
    return path;
}

}  // namespace sample
