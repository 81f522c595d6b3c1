#include "models/places/changed_places.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// ONS, Register of Geographic Codes; orders under the Local Government and Public Involvement in Health Act 2007.
struct Change {
    std::vector<std::string> written;   ///< names and codes that are no longer, or not yet, those of the table
    std::vector<std::string> here;      ///< codes of the table that stand for the same area
    std::string what;
};

std::vector<Change> new_counties() {
    return {{{"E06000060"}, {"E10000002"}, "Buckinghamshire has had the code E06000060 since April 2020, when one council replaced the county council and its districts"},
            {{"North Northamptonshire", "E06000061"}, {"E10000021"}, "North Northamptonshire (E06000061) is one of the two councils that replaced Northamptonshire County Council in April 2021"},
            {{"West Northamptonshire", "E06000062"}, {"E10000021"}, "West Northamptonshire (E06000062) is one of the two councils that replaced Northamptonshire County Council in April 2021"},
            {{"Cumberland", "E06000063"}, {"E10000006"}, "Cumberland (E06000063) is one of the two councils that replaced Cumbria County Council in April 2023"},
            {{"Westmorland and Furness", "Westmorland", "E06000064"}, {"E10000006"}, "Westmorland and Furness (E06000064) is one of the two councils that replaced Cumbria County Council in April 2023"},
            {{"E06000065"}, {"E10000023"}, "North Yorkshire has had the code E06000065 since April 2023, when one council replaced the county council and its districts"},
            {{"E06000066"}, {"E10000027"}, "Somerset has had the code E06000066 since April 2023, when one council replaced the county council and its districts"},
            {{"E08000038"}, {"E08000016"}, "Barnsley has had the code E08000038 since April 2025, when its boundary with Sheffield was moved"},
            {{"E08000039"}, {"E08000019"}, "Sheffield has had the code E08000039 since April 2025, when its boundary with Barnsley was moved"}};
}

std::vector<Change> old_counties() {
    return {{{"Bournemouth", "E06000028"}, {"E06000058"}, "Bournemouth (E06000028) was merged with Poole and with Christchurch in April 2019"},
            {{"Poole", "E06000029"}, {"E06000058"}, "Poole (E06000029) was merged with Bournemouth and with Christchurch in April 2019"},
            {{"BCP", "BCP Council"}, {"E06000058"}, "BCP is short for Bournemouth, Christchurch and Poole, one council since April 2019"},
            {{"E10000009"}, {"E06000059"}, "Dorset had the code E10000009 until April 2019, when Christchurch left it and one council replaced the county council and its districts"},
            {{"E08000020"}, {"E08000037"}, "Gateshead had the code E08000020 until April 2013, when its boundary with Northumberland was moved"},
            {{"E06000048"}, {"E06000057"}, "Northumberland had the code E06000048 until April 2013, when its boundary with Gateshead was moved"},
            {{"Cheshire"}, {"E06000049", "E06000050"}, "Two councils replaced Cheshire County Council in April 2009"},
            {{"Bedfordshire"}, {"E06000055", "E06000056"}, "Two councils replaced Bedfordshire County Council in April 2009"}};
}

/// For tables of later years, in which the codes of 2019 are the former ones.
std::vector<Change> codes_of_2019() {
    return {{{"E10000002"}, {"E06000060"}, "Buckinghamshire had the code E10000002 until April 2020, when one council replaced the county council and its districts"},
            {{"Northamptonshire", "E10000021"}, {"E06000061", "E06000062"}, "Two councils replaced Northamptonshire County Council (E10000021) in April 2021"},
            {{"Cumbria", "E10000006"}, {"E06000063", "E06000064"}, "Two councils replaced Cumbria County Council (E10000006) in April 2023"},
            {{"E10000023"}, {"E06000065"}, "North Yorkshire had the code E10000023 until April 2023, when one council replaced the county council and its districts"},
            {{"E10000027"}, {"E06000066"}, "Somerset had the code E10000027 until April 2023, when one council replaced the county council and its districts"},
            {{"E08000016"}, {"E08000038"}, "Barnsley had the code E08000016 until April 2025, when its boundary with Sheffield was moved"},
            {{"E08000019"}, {"E08000039"}, "Sheffield had the code E08000019 until April 2025, when its boundary with Barnsley was moved"}};
}

std::vector<Change> all_changes() {
    std::vector<Change> changes = new_counties();
    for (const auto& more : {old_counties(), codes_of_2019()}) changes.insert(changes.end(), more.begin(), more.end());
    return changes;
}

/// "North Yorkshire (E10000023)", several with "and"; "" unless the table has all of them.
std::string named_here(const PlaceNames& table, const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes) {
        const auto found = std::find(table.codes.begin(), table.codes.end(), code);
        if (found == table.codes.end()) return "";
        text += (text.empty() ? "" : " and ") + table.names[static_cast<std::size_t>(found - table.codes.begin())] + " (" + code + ")";
    }
    return text;
}

}  // namespace

std::string what_changed(const PlaceNames& table, const std::string& text) {
    for (const Change& change : all_changes()) {
        if (!find_place({change.written, change.written}, text)) continue;
        if (const std::string here = named_here(table, change.here); !here.empty()) return change.what + ". The table has " + here + " for it.";
    }
    return "";
}

}  // namespace hearth::children
