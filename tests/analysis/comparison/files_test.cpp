// `hearth compare` from files to figures: which runs are paired, which figures are made, and what is answered where files do not fit.
#include "analysis/comparison/comparison.hpp"
#include "analysis/read/question_error.hpp"

#include "tests/analysis/comparison/two_files.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace hearth;
using namespace hearth::analysis;
using support::has;
using Catch::Matchers::WithinAbs;
using sample::pair_description;
using sample::refusal_of;
using sample::TwoFiles;
using sample::write_pair;

namespace {

const ComparedRow& row(const Comparison& c, const std::string& name, const std::string& group = "", std::size_t arm = 0) {
    for (const ComparedRow& found : c.arms.at(arm).rows)
        if (found.name == name && found.group == group) return found;
    FAIL("no row " << name << " " << group);
    return c.arms.at(arm).rows.front();
}

}  // namespace

TEST_CASE("Two files are compared replicate by replicate in the last year", "[unit]") {
    const TwoFiles files;
    const Comparison c = comparison_of(files.options());
    CHECK(c.years == std::vector<int>{2019});
    CHECK(c.arms.size() == 1);
    CHECK(c.arms[0].pairs == 4);
    const Difference& looked_after = row(c, "looked_after").difference.value();
    CHECK(looked_after.base_mean == 51.5);   // 10 + 40 + r
    CHECK(looked_after.mean == 2.5);
    CHECK_THAT(looked_after.interval->first, WithinAbs(0.445740, 1e-5));
    CHECK(row(c, "looked_after_rate").difference->mean == 2.5);   // of 10,000 children
    CHECK(row(c, "referrals").difference->verdict == Verdict::no_difference);
    CHECK(row(c, "referral_rate").difference->base_mean == 480);
    // 3 + more of 4 + more contacts.
    CHECK_THAT(row(c, "school_percent").difference->mean, WithinAbs(25 * (4 / 5.0 + 5 / 6.0 + 6 / 7.0 + 7 / 8.0) - 75, 1e-9));
    for (const ComparedRow& one : c.arms[0].rows) CHECK(one.name != "contacts");   // split: no total unless it is an outcome
}

TEST_CASE("Years are averaged: flows and stocks by year, rates year by year", "[unit]") {
    const TwoFiles files;
    CompareOptions options = files.options();
    options.years = "all";
    const Comparison c = comparison_of(options);
    CHECK(c.years == std::vector<int>{2018, 2019});
    CHECK(row(c, "referrals").difference->base_mean == 480);
    CHECK(row(c, "referrals").difference->mean == 12);            // 24 more in one of two years
    CHECK(row(c, "referral_rate").difference->mean == 12);
    CHECK(row(c, "looked_after").difference->mean == 2.5);
    options.years = "";
    options.year = 2018;
    CHECK(row(comparison_of(options), "referrals").difference->mean == 24);
}

TEST_CASE("Tables split by year, by authority and by the labels of a code list", "[unit]") {
    const TwoFiles files;
    CompareOptions options = files.options();
    options.by = "year";
    const Comparison by_year = comparison_of(options);
    CHECK(row(by_year, "referrals", "2018").difference->mean == 24);
    CHECK(row(by_year, "referrals", "2019").difference->mean == 0);
    options.by = "authority";
    const Comparison by_place = comparison_of(options);
    CHECK(row(by_place, "looked_after", "Alton").difference->mean == 0);
    CHECK(row(by_place, "looked_after_rate", "Burley").difference->mean == 2.5 * 10000 / 8000);
    options.by = "source";
    const Comparison by_label = comparison_of(options);
    CHECK(by_label.arms[0].rows.size() == 2);
    CHECK(row(by_label, "contacts/schools", "schools").difference->mean == 60);   // 2.5 a month in each of two places
    CHECK(row(by_label, "contacts/police", "police").difference->mean == 0);
}

TEST_CASE("Unless asked, what a rate tells is not told again as a total", "[unit]") {
    const TwoFiles files;
    std::vector<std::string> names;
    const Comparison brief = comparison_of({.paths = {files.base, files.other}});
    for (const ComparedRow& row : brief.arms[0].rows) names.push_back(row.name);
    CHECK(names == std::vector<std::string>{"referral_rate", "looked_after_rate", "school_percent", "looked_after_ratio"});
}

TEST_CASE("Places and measures can be chosen", "[unit]") {
    const TwoFiles files;
    CompareOptions options = files.options();
    options.places = {"burley"};
    options.measures = {"looked_after", "contacts/schools", "contacts", "school_percent"};
    const Comparison c = comparison_of(options);
    CHECK(c.place_names == std::vector<std::string>{"Burley"});
    REQUIRE(c.arms[0].rows.size() == 4);
    CHECK(c.arms[0].rows[0].difference->base_mean == 41.5);
    CHECK(c.arms[0].rows[1].difference->base_mean == 36);
    CHECK(c.arms[0].rows[2].difference->base_mean == 48);   // a split measure that was asked for is summed
    CHECK(c.arms[0].rows[2].meaning == "Contacts");           // of "Contacts by who made them."
    CHECK(c.arms[0].rows[1].meaning == "Contacts by who made them.: schools");
}

TEST_CASE("Which way is better turns the chance round", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = pair_description(4);
    d.measures[2].better = Better::lower;
    const std::string base = write_pair(folder, "base.h5", d, {0}), other = write_pair(folder, "other.h5", d, {1, 2, 3, 4});
    Comparison c = comparison_of({.paths = {base, other}, .measures = {"looked_after"}, .pairs = true});
    CHECK(c.arms[0].rows[0].difference->lower == 0);
    CHECK(has(as_text(c), "better in 0 %"));
    c.arms[0].rows[0].better = Better::higher;   // older files do not say it
    CHECK(has(as_text(c), "1.00 (0.56 - 1.00) better"));
    CHECK(has(as_text(c), "better in 100 %"));
    c.arms[0].rows[0].better = Better::unsaid;
    CHECK(has(as_text(c), "0.00 (0.00 - 0.44) lower"));
    CHECK(has(as_text(c), "higher in 100 %"));
    c.arms[0].rows[0].better = Better::higher;
    CHECK(nlohmann::json::parse(as_json(c))["arms"][0]["rows"][0]["chance_better"] == 1.0);
}

TEST_CASE("Scenarios of one file without a sweep are arms of their own", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = write_pair(folder, "three.h5", pair_description(3, {"now", "half", "none"}), {5, 6, 7});
    const Comparison c = comparison_of({.paths = {path}, .measures = {"all"}});
    CHECK(c.base == "now");
    REQUIRE(c.arms.size() == 2);
    CHECK(c.arms[1].name == "none");
    CHECK(row(c, "looked_after", "", 1).difference->mean == 6);
    const Comparison turned = comparison_of({.paths = {path}, .base = "half", .arms = {"now"}, .measures = {"looked_after"}});
    REQUIRE(turned.arms.size() == 1);
    CHECK(row(turned, "looked_after").difference->mean == -6);
    CHECK(refusal_of({.paths = {path}, .arms = {"hlaf"}}) == "arm 'hlaf' is not there; now, half, none are. Did you mean half?");
    CHECK(refusal_of({.paths = {path}, .base = "noww"}) == "base 'noww' is not there; now, half, none are. Did you mean now?");
    CHECK(refusal_of({.paths = {path}, .base = "half", .arms = {"half"}}) == "half is the base itself: it does not differ from itself.");
}

TEST_CASE("Files whose luck or frame differs are not paired, and the answer says why", "[unit]") {
    const TwoFiles files;
    const auto against = [&](auto change) {
        RunDescription d = pair_description(4);
        change(d);
        const std::string path = (files.folder.path() / "odd.h5").string();
        { RunFileWriter(path, d).close(); }
        std::string answer = refusal_of({.paths = {files.base, path}});
        const std::string folder = files.folder.path().string() + "/";
        for (std::size_t at; (at = answer.find(folder)) != std::string::npos;) answer.erase(at, folder.size());
        return answer;
    };
    CHECK(against([](RunDescription& d) { d.seed = "2"; }) ==
          "not paired: base.h5 has seed 1 and odd.h5 seed 2, so that their luck differs; run both with one seed, or --unpaired compares them as "
          "independent samples.");
    CHECK(has(against([](RunDescription& d) { d.luck_layout_version = 2; }), "not paired: base.h5 draws its luck by layout 1 and odd.h5 by layout 2"));
    CHECK(against([](RunDescription& d) { d.months = 12; }) ==
          "base.h5 and odd.h5 cannot be compared: the first covers 2017-04 to 2019-03 and the second 2017-04 to 2018-03.");
    CHECK(has(against([](RunDescription& d) { d.every = TimeStep::year; }), "cannot be compared: the first holds months and the second years."));
    CHECK(has(against([](RunDescription& d) {
        d.summed_places = d.places;
        d.places = {{"nation", "All places", {}}};
    }), "one holds its places one by one and the other only their sum."));
    CHECK(has(against([](RunDescription& d) { d.places.pop_back(); }), "their places are not the same (2 and 1)."));
    CHECK(has(against([](RunDescription& d) { d.scenarios.push_back("two"); }), "odd.h5 holds 2 scenarios; several files are compared where each"));
    CHECK(against([](RunDescription&) {}) == "no pair of runs is complete on both sides, so there is nothing to compare.");
}

TEST_CASE("Another seed is compared as independent samples where one asks for it", "[unit]") {
    const TwoFiles files;
    RunDescription d = pair_description(3);
    d.seed = "2";
    const std::string path = write_pair(files.folder, "odd.h5", d, {2});
    const Comparison c = comparison_of({.paths = {files.base, path}, .measures = {"looked_after"}, .unpaired = true});
    CHECK_FALSE(c.paired);
    const Difference& difference = c.arms[0].rows[0].difference.value();
    CHECK(difference.base_mean == 51.5);   // 50 to 53
    CHECK(difference.other_mean == 53);    // 52 to 54
    CHECK(difference.interval->first < 1.5);
    CHECK_FALSE(difference.of_pairs);
    CHECK(has(as_text(c), "Compared as independent samples"));
}

TEST_CASE("Slips are answered with what there is", "[unit]") {
    const TwoFiles files;
    const auto asked = [&](auto change) {
        CompareOptions options = files.options();
        change(options);
        return refusal_of(options);
    };
    CHECK(has(refusal_of({.paths = {files.base}}), "holds one scenario, and a comparison needs two"));
    CHECK(has(refusal_of({.paths = {files.base, files.other, files.base}}), "are the same file."));
    CHECK(asked([](auto& o) { o.measures = {"loked_after"}; }) == "measure 'loked_after' is not in this file. Did you mean 'looked_after'? There are referral_rate, looked_after_rate, "
          "school_percent, looked_after_ratio, children, referrals, looked_after, contacts and 2 more; --measure list tells them all.");
    CHECK(asked([](auto& o) { o.measures = {"contacts/school"}; }) == "measure 'contacts/school' is not in this file. Did you mean 'contacts/schools'? There are referral_rate, looked_after_rate, "
          "school_percent, looked_after_ratio, children, referrals, looked_after, contacts and 2 more; --measure list tells them all.");
    CHECK(asked([](auto& o) { o.by = "yaer"; }) == "--by yaer is none of arm, year, authority, point, source. Did you mean year?");
    CHECK(asked([](auto& o) { o.minimum_effect = "1"; }) ==
          "--minimum-effect 1 has no unit, and these figures have several (per 10,000 children; percent; children; referrals): name figures of one "
          "unit by --measure, or give it in percent, such as 3%.");
    CHECK(asked([](auto& o) { o.by = "source"; o.measures = {"referrals"}; }) == "referrals is not split by source in this file.");
    CHECK(asked([](auto& o) { o.year = 2020; }) == "year 2020 is not in this run (it holds 2018 to 2019).");
    CHECK(asked([](auto& o) { o.years = "2010-2019"; }) == "years 2010-2019 are not all in this run (it holds 2018 to 2019).");
    CHECK(asked([](auto& o) { o.years = "lately"; }) == "--years lately is not FIRST-LAST, for instance 2018-2019, nor all.");
    CHECK(asked([](auto& o) { o.years = "all"; o.year = 2019; }) == "--year is one year and --years several; give one of the two.");
    CHECK(asked([](auto& o) { o.minimum_effect = "-1%"; }) == "--minimum-effect -1% is not a size such as 3% or 0.5.");
    CHECK(has(asked([](auto& o) { o.places = {"Altom"}; }), "Did you mean Alton (E1)?"));
    CHECK_THROWS_AS(comparison_of({.paths = {files.base, files.other + "x"}}), RunFileError);
}

TEST_CASE("What there is to ask for can be listed, and a measure is found under the name of its split", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = pair_description(2);
    d.measures[3].name = "looked_after_by_source";
    d.measures[3].core = d.measures[2].core = true;
    d.derived_measures.resize(2);
    const std::string base = write_pair(folder, "base.h5", d, {0}), other = write_pair(folder, "other.h5", d, {1});
    std::ostringstream out;
    compare({.paths = {base, other}, .measures = {"list"}}, out);
    CHECK(has(out.str(), "looked_after_rate               per 10,000 children  Looked after at 31 March\n"));
    CHECK(has(out.str(), "looked_after_by_source/schools                       schools\n"));
    const Comparison c = comparison_of({.paths = {base, other}, .measures = {"looked_after"}, .by = "source"});
    CHECK(row(c, "looked_after_by_source/schools", "schools").difference->mean == 24);   // 1 a month in each of two places
    CHECK(has(refusal_of({.paths = {base, other}, .by = "band"}), "This file holds the core outcomes only; [output] measures = \"all\" in the sweep"));
    CHECK(has(refusal_of({.paths = {base, other}, .measures = {"births"}}), "--measure list tells what they mean. This file holds the core outcomes only;"));
}

TEST_CASE("Labels that overlap have no sum", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = pair_description(2);
    d.code_lists[0].overlapping = true;
    const std::string base = write_pair(folder, "base.h5", d, {0}), other = write_pair(folder, "other.h5", d, {1});
    CHECK(has(refusal_of({.paths = {base, other}, .measures = {"contacts"}}), "Name one of them, for instance 'contacts/schools', or use --by source."));
    CHECK(refusal_of({.paths = {base, other}, .measures = {"contacts/schools"}}) == "answered");
}

TEST_CASE("What is lost or unequal is counted and said", "[unit]") {
    const TwoFiles files;
    const auto note = [](const Comparison& c, const std::string& part) {
        return std::any_of(c.notes.begin(), c.notes.end(), [&](const std::string& n) { return has(n, part); });
    };
    const Comparison fewer = comparison_of({.paths = {files.base, write_pair(files.folder, "fewer.h5", pair_description(3), {1})}});
    CHECK(fewer.arms[0].pairs == 3);
    CHECK(fewer.arms[0].lost == 0);
    CHECK(note(fewer, "the 3 that both have are paired."));

    RunDescription d = pair_description(4);
    d.program.revision = "def";
    const std::string path = (files.folder.path() / "failed.h5").string();
    {
        RunFileWriter writer(path, d);
        const ReplicateRecord record = sample::pair_record(d, 0, 1);
        writer.write_replicates(0, 0, {&record, 1});
        writer.write_replicates(0, 3, {&record, 1});
        writer.mark_failed(0, 1, "books do not balance");
        writer.close();
    }
    const Comparison lost = comparison_of({.paths = {files.base, path}, .measures = {"looked_after"}});
    CHECK(lost.arms[0].pairs == 2);
    CHECK(lost.arms[0].lost == 2);
    CHECK(lost.arms[0].rows[0].difference->pairs == 2);
    CHECK(note(lost, "2 of 4 pairs were lost, because a run failed or was not done"));
    CHECK(note(lost, "was made by another program (version 0.1.0, revision def; the base: 0.1.0, abc)"));
    CHECK_FALSE(note(comparison_of(files.options()), "another program"));
}

TEST_CASE("A value that is no number leaves its pair out, counted", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = pair_description(3);
    d.measures.push_back({"quality", "1", MeasureKind::stock, MeasureType::real, "Quality.", "", ""});
    const auto write = [&](const std::string& name, float value, float last) {
        RunFileWriter writer((folder.path() / name).string(), d);
        for (std::size_t r = 0; r < 3; ++r) {
            ReplicateRecord record = sample::pair_record(d, r, 0);
            std::fill(record.reals.back().begin(), record.reals.back().end(), r == 2 ? last : value);
            writer.write_replicates(0, r, {&record, 1});
        }
        writer.close();
        return (folder.path() / name).string();
    };
    const Comparison c = comparison_of({.paths = {write("a.h5", 0.5F, 0.5F), write("b.h5", 0.75F, std::nanf(""))}, .measures = {"quality"}});
    const ComparedRow& quality = c.arms[0].rows[0];
    CHECK(quality.left_out == 1);
    CHECK(quality.difference->pairs == 2);
    CHECK(quality.difference->base_mean == 0.5);   // an index: the mean of the places, not their sum
    CHECK(quality.difference->mean == 0.25);
    CHECK(has(c.notes.back(), "quality."));
}

TEST_CASE("An index of several things is their mean, not their sum", "[unit]") {
    const support::TemporaryFolder folder;
    RunDescription d = pair_description(3);
    d.measures.push_back({"trust", "1", MeasureKind::stock, MeasureType::real, "Trust by who has it.", "", "source"});
    const auto write = [&](const std::string& name, float value) {
        RunFileWriter writer((folder.path() / name).string(), d);
        for (std::size_t r = 0; r < 3; ++r) {
            ReplicateRecord record = sample::pair_record(d, r, 0);
            for (auto& column : record.reals) std::fill(column.begin(), column.end(), value);
            writer.write_replicates(0, r, {&record, 1});
        }
        writer.close();
        return (folder.path() / name).string();
    };
    const Comparison c = comparison_of({.paths = {write("a.h5", 0.5F), write("b.h5", 0.75F)}, .measures = {"trust"}});
    CHECK(c.arms[0].rows[0].difference->base_mean == 0.5);
}

TEST_CASE("A table edited in place is told as a difference, though its name is the same", "[unit]") {
    const TwoFiles files;
    RunDescription d = pair_description(4);
    CHECK(comparison_of({.paths = {files.base, write_pair(files.folder, "same.h5", d, {1})}, .measures = {"looked_after"}}).arms[0].differs.empty());
    d.tables[1].content += "2018,cla_rate,40,rate,,derived\n";
    const Comparison c = comparison_of({.paths = {files.base, write_pair(files.folder, "edited.h5", d, {1})}, .measures = {"looked_after"}});
    CHECK(c.arms[0].differs == std::vector<std::string>{"data.england: england.csv holds other values"});
}

TEST_CASE("The text says what was compared, and the one line of parameters that differ", "[unit]") {
    const TwoFiles files;
    RunDescription d = pair_description(4);
    d.resolved[0].value = "35";
    const std::string half = write_pair(files.folder, "half.h5", d, {1, 2, 3, 4});
    std::string text = as_text(comparison_of({.paths = {files.base, half}, .measures = {"looked_after", "referrals"}}));
    const std::string folder = files.folder.path().string() + "/";
    for (std::size_t at; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    CHECK(text ==
          "base.h5, half.h5: differences from base.h5; year ending 31 March 2019; Alton and Burley together.\n"
          "The two runs of a pair share their luck (same seed 1 and replicate), so that what differs is the scenario.\n"
          "What matters: 3 % of the base. Higher or lower by more than matters: all of the 95 % interval is beyond it. Less than matters: all of it "
          "is within.\n"
          "About so many more replicates: they would settle it in 80 of 100 cases, if the difference is what it seems.\n"
          "\n"
          "half.h5 against base.h5: 4 pairs\n"
          "early_help.places = 35 instead of 70\n"
          "\n"
          "Means                    base.h5  half.h5  difference  of base  95 % interval         of pairs  against what matters\n"
          "Children\n"
          "  Looked-after children     51.5     54.0        +2.5   +4.9 %   +0.4 to +4.6  higher in 100 %  higher, but perhaps by less than matters; about 13 more replicates\n"
          "No difference in any pair: Referrals.\n");
    Comparison c = comparison_of({.paths = {files.base, half}, .measures = {"looked_after", "referrals"}, .pairs = true});
    const std::string pairs = as_text(c);
    CHECK(has(pairs, "Pair by pair             median  lowest to highest pair    chance that half.h5 is\n"));
    CHECK(has(pairs, "  Looked-after children    +2.5            +1.0 to +4.0  0.00 (0.00 - 0.44) lower\n"));
    for (ComparedRow& row : c.arms[0].rows) row.difference->pairs = 20;
    CHECK(has(as_text(c), "5 - 95 % of pairs"));
}

TEST_CASE("One replicate is compared without an interval, and the text says so", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string base = write_pair(folder, "a.h5", pair_description(1), {0}), other = write_pair(folder, "b.h5", pair_description(1), {4});
    const std::string text = as_text(comparison_of({.paths = {base, other}, .measures = {"looked_after"}}));
    CHECK(has(text, "no interval"));
    CHECK(text.ends_with("One replicate: how far chance moves a difference is not known. More: --set run.replicates=20\n"));
}

TEST_CASE("CSV and JSON hold every figure unrounded, one row a figure", "[unit]") {
    const TwoFiles files;
    CompareOptions options = files.options();
    options.by = "year";
    options.csv = true;
    std::ostringstream csv, json;
    compare(options, csv);
    const std::string text = csv.str();
    CHECK(text.starts_with("base,arm,by,first_year,last_year,quantity,meaning,unit,group,points,replicates,pairs,"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 1 + 2 * (4 + 3));   // four rates, three totals, two years
    CHECK(has(text, ",year,2018,2018,referral_rate,Referrals.,\"per 10,000 children\",2018,1,4,4,0,480,504,24,24,24,5,5,5,24,24,24,24,24,0,"));
    options.csv = false;
    options.json = true;
    compare(options, json);
    const auto parsed = nlohmann::json::parse(json.str());
    CHECK(parsed["paired"] == true);
    CHECK(parsed["arms"][0]["rows"].size() == 14);
    CHECK(parsed["arms"][0]["rows"][0]["difference"] == 24);
    CHECK(parsed["minimum_effect"]["percent_of_base"] == true);
}
