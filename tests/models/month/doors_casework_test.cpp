// Doors into casework, care, early help, need and outcomes: what the month's practice, trust and money change in them. Each case forces
// it for a month and compares with the same month under other values, so it fails where the consumer no longer asks.
#include "models/register/trust_events.hpp"
#include "models/month/workforce_inputs.hpp"
#include "tests/support/one_month.hpp"
#include "tests/support/usual.hpp"

#include <numeric>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::string_view last_contacts = "false alarms about quiet families";

template <class Force>
Authority month_to(std::string_view last, Force force) { return one_month().after_month_to(last, force); }

/// The month up to that process, with one member of its practice forced.
template <class Value>
Authority month_with(std::string_view last, Value Practice::*member, Value value) {
    return month_to(last, [=](Authority& a, Nation&, Parameters&) { a.practice.*member = value; });
}

/// All families trust services that much more or less than usual.
Authority month_trusting(std::string_view last, double trust) {
    return month_to(last, [=](Authority& a, Nation& n, Parameters&) {
        for (Slot slot = 0; slot < a.families.size(); ++slot) change_trust(a, family_rules(n), slot, 2 * trust, a.month);
    });
}

std::int64_t offers(const Authority& a) { return a.counted(column("early_help_offers")); }
std::int64_t leads(const Authority& a) { return a.counted(column("early_help_lead_offers")) + a.counted(column("early_help_requests")); }

double latent_need(const Authority& a) {
    double sum = 0;
    for (std::size_t level = 1; level < level_count; ++level) sum += static_cast<double>(level) * a.families_by_level[level];
    return sum;
}

/// Months until the assessments that began this month are due.
double longest_assessment(const Authority& a) {
    int longest = 0;
    for (const Case& record : a.active.cases)
        if (record.status == Status::assessment && record.since == a.month.index) longest = std::max(longest, record.status_due - record.since);
    return longest;
}

}  // namespace

TEST_CASE("A delay that workers make lengthens the assessments that begin", "[unit][doors][assessment]") {
    const auto longest = [](double delay) { return longest_assessment(month_with(last_contacts, &Practice::delay_months, delay)); };
    CHECK(longest(12) > longest(0) + 10);
}

TEST_CASE("Workers with time to spare save no more than the second month of an assessment", "[unit][doors][workforce][assessment]") {
    const auto delay = [](double second_month) {
        return one_month().after(practice_conditions, [=](Authority& a, Nation&, Parameters& p) {
            p.assessment.second_month = second_month, p.workforce.delay = .5;
            a.workforce.pressure_half_year = .2;
        }).practice.delay_months;
    };
    CHECK_THAT(delay(.1), WithinAbs(-.1, 1e-12));
    CHECK_THAT(delay(1), WithinAbs(-.4, 1e-12));
}

TEST_CASE("Assessments find less need where practice is poor", "[unit][doors][assessment]") {
    const auto found = [](double quality) {
        return month_with("open episodes", &Practice::quality, quality).counted(column("not_in_need"));
    };
    CHECK(found(.05) > found(1));
}

TEST_CASE("Caution opens more enquiries out of assessments", "[unit][doors][assessment]") {
    const auto enquiries = [](double caution) {
        return month_to("open episodes", [=](Authority& a, Nation&, Parameters& p) {
            p.support.enquiry_caution = 0;
            a.practice.enquiry_caution = caution;
        }).counted(column("section_47"));
    };
    CHECK(enquiries(3) > enquiries(0));
}

TEST_CASE("Caution opens more enquiries out of support, and pressure closes more of it", "[unit][doors][support]") {
    const auto month = [](double caution, double pressure) {
        return month_to("open episodes", [=](Authority& a, Nation&, Parameters& p) {
            p.assessment.harm_bar = 1000, p.support.enquiry_caution = 1, p.support.close_pressure = 1;
            a.practice.enquiry_caution = caution, a.practice.pressure = pressure;
        });
    };
    CHECK(month(3, 1).counted(column("section_47")) > month(0, 1).counted(column("section_47")));
    CHECK(month(0, 3).counted(column("support_ended")) > month(0, 1).counted(column("support_ended")));
}

TEST_CASE("Reviews of plans tell need apart by the quality of practice", "[unit][doors][plans]") {
    const auto ended = [](double quality) {
        return month_to("open episodes", [=](Authority& a, Nation&, Parameters& p) {
            p.support.review_end = {.9, .9, .1, .1}, p.support.review_quality = 10, p.support.later_review = p.support.first_review = 1;
            a.practice.quality = quality;
            for (std::size_t i = 0; i < a.active.size(); ++i) {   // every plan is reviewed this month
                Case& record = a.active.cases[i];
                if (record.status != Status::plan) continue;
                record.since = static_cast<std::int16_t>(a.month.index - first_review_month);
                record.status_due = a.active.due[i] = static_cast<std::int16_t>(a.month.index);
            }
        }).counted(column("protection_plans_ended"));
    };
    CHECK(ended(.8) != ended(1.2));
}

TEST_CASE("The front door offers early help as far as it reaches and as families trust it", "[unit][doors][early help]") {
    const auto reached = [](double reach) { return offers(month_with(last_contacts, &Practice::reach, reach)); };
    CHECK(reached(1) > 0);
    CHECK(reached(0) == 0);
    CHECK(offers(month_trusting(last_contacts, .5)) > offers(month_trusting(last_contacts, -.5)));
}

TEST_CASE("Families that trust services accept help from lead professionals and ask for it", "[unit][doors][trust]") {
    const auto in_need = [](double trust) { return leads(month_trusting("contacts about families in need", trust)); };
    CHECK(in_need(.5) > in_need(-.5));
    const auto quiet = [&](double trust) { return leads(month_trusting(last_contacts, trust)) - in_need(trust); };
    CHECK(quiet(.5) > quiet(-.5));
}

TEST_CASE("While a lead professional stands in, nobody contacts social care about a family below complex need", "[unit][doors][early help]") {
    EarlyHelpParameters p;
    p.diversion = true;
    CHECK(may_be_contacted(p, case_class(1, Status::none, Help::none)));
    CHECK_FALSE(may_be_contacted(p, case_class(1, Status::none, Help::place)));
    CHECK(may_be_contacted(p, case_class(2, Status::none, Help::place)));
}

TEST_CASE("Places in early help are those there is money for", "[unit][doors][early help]") {
    const auto started = [](double places) {
        const Authority a = month_to("early help", [=](Authority& a, Nation&, Parameters&) { a.early_help.places = places; });
        return a.counted(column("early_help_starts"));
    };
    CHECK(started(0) == 0);
    CHECK(started(10000) > 0);
    const auto community = [](double universal) {
        return month_to("early help", [=](Authority& a, Nation&, Parameters&) { a.early_help.universal = universal; }).early_help.community;
    };
    CHECK_THAT(community(2) - community(1), WithinAbs(1 / 36.0, 1e-12));
}

TEST_CASE("Help at the edge of care is as good as practice is", "[unit][doors][early help]") {
    const auto entry = [](double quality) {
        return one_month().after(practice_conditions, [=](Authority& a, Nation&, Parameters& p) {
            p.care.edge_coverage = .5, p.care.edge_effect = .5;
            a.workforce.quality = quality;
        }).practice.care_entry;
    };
    CHECK(entry(.5) > entry(1));
}

TEST_CASE("Children enter care as caution and help at the edge of care make it, by the routes that media make", "[unit][doors][care]") {
    const auto month = [](double entry, double orders) {
        return month_to("care entries", [=](Authority& a, Nation&, Parameters& p) {
            p.care.unaccompanied = false;
            a.practice.care_entry = entry, a.practice.orders = orders;
        });
    };
    const auto starts = [&](double entry) { return month(entry, 1).counted(column("care_starts")); };
    CHECK(starts(0) == 0);
    CHECK(starts(20) > starts(2));
    const auto agreed = [&](double orders) {
        return month(20, orders).ledger[column("care_starts_by_route").first + static_cast<std::size_t>(LegalRoute::agreed)];
    };
    CHECK(agreed(0) > 0);
    CHECK(agreed(1e9) == 0);
    const Authority entered = month(20, 1);   // whoever enters care leaves the family's episode
    for (std::size_t i = 0; i < entered.active.size(); ++i)
        CHECK((entered.active.cases[i].brought & entered.families[entered.active.slot[i]].away) == 0);
}

TEST_CASE("Need begins as community support and worsens as help lets it", "[unit][doors][need]") {
    const auto onsets = [](double community) {
        return month_to("onset of need", [=](Authority& a, Nation&, Parameters& p) {
            p.need.community_response = .2;
            a.practice.community = community;
        }).counted(column("onsets"));
    };
    CHECK(onsets(-4) > onsets(5));
    const auto need = [](double quality) {
        return month_to("course of need", [=](Authority& a, Nation&, Parameters& p) {
            p.support.protect = .9, p.support.ease = 2;
            a.practice.quality = quality;
        });
    };
    CHECK(latent_need(need(0)) > latent_need(need(1)));
}

TEST_CASE("A case that is handed on costs the family's trust and a month of what is under way", "[unit][doors][trust]") {
    const auto month = [](bool gone) {
        return month_to("allocation of cases", [=](Authority& a, Nation&, Parameters& p) {
            p.workforce.handover = true, p.workforce.handover_trust = .1;
            for (Post& post : a.workforce.posts) post.transferring = gone;
        });
    };
    const Authority stayed = month(false), gone = month(true);
    REQUIRE(gone.counted(column("cases_handed_on")) > stayed.counted(column("cases_handed_on")));
    CHECK(gone.trust_sum < stayed.trust_sum);
    const auto due = [](const Authority& a) {
        return std::accumulate(a.active.cases.begin(), a.active.cases.end(), 0, [](int sum, const Case& record) {
            return sum + (record.status == Status::assessment ? record.status_due : 0);
        });
    };
    CHECK(due(gone) > due(stayed));
}

TEST_CASE("Poor practice averts less harm, and less of what outcomes suffer", "[unit][doors][outcomes]") {
    const auto month = [](double quality) {
        return one_month().after(outcomes, [=](Authority& a, Nation&, Parameters&) { a.practice.quality = quality; });
    };
    CHECK(month(.5).outcomes.harm > month(1).outcomes.harm);
    CHECK(month(.5).outcomes.exposure.unhelped[acute] > month(1).outcomes.exposure.unhelped[acute]);
}
