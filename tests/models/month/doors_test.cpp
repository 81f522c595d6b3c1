// Doors between submodels: what one offers is used by the other. Each case forces the offer in its provider's state, lives the
// consumer's process of a month and compares it with the same month unforced, so it fails where the consumer no longer asks.
#include "models/month/money_inputs.hpp"
#include "models/month/partners_inputs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/one_month.hpp"
#include "tests/support/usual.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

template <class Force>
Authority after(OneMonth::Process process, Force force) { return one_month().after(process, force); }

/// What the month's processes make of an authority that only its state is forced in.
template <class Force>
Authority with(OneMonth::Process process, Force force) {
    return one_month().after(process, [&](Authority& a, Nation&, Parameters&) { force(a); });
}

void nothing(Authority&) {}

/// Leaders are informed by a process of their own, next in the month.
void inspected_and_informed(Authority& a, const Nation& n, Month month) { inspection(a, n, month), leaders_informed(a, n, month); }
void incidents_and_informed(Authority& a, const Nation& n, Month month) { incidents(a, n, month), leaders_informed(a, n, month); }

template <class Force>
Practice practice_with(Force force) { return with(practice_conditions, force).practice; }

}  // namespace

TEST_CASE("Social workers leave an authority that is graded inadequate as for any other reason of that size", "[unit][doors][workforce]") {
    const auto leavers = [](Grade grade, double retention) {
        return after(social_workers, [=](Authority& a, Nation& n, Parameters& p) {
            n.assurance.long_run.inadequate = 0;
            p.assurance.inspection.consequences.leaving = 99;
            p.workforce.leave_most = 100;
            p.workforce.levers.retention = retention;
            a.assurance.inspection.grade = grade;
        }).workforce.ever_left;
    };
    CHECK(leavers(Grade::inadequate, 1) > leavers(Grade::good, 1));
    CHECK(leavers(Grade::inadequate, 1) == leavers(Grade::good, 100));
}

TEST_CASE("Inspectors on site and monitoring take their share of workers' time", "[unit][doors][workforce]") {
    const auto available = [](bool on_site, Grade grade) {
        return after(workload, [=](Authority& a, Nation& n, Parameters& p) {
            n.assurance.long_run.inadequate = .1, n.assurance.long_run.inspections = .05;
            p.assurance.inspection.consequences.on_site = .2, p.assurance.inspection.consequences.monitoring = .3;
            a.assurance.inspection.graded_now = on_site, a.assurance.inspection.grade = grade;
        }).workforce.available;
    };
    const double usual = available(false, Grade::good), left = 1 + .2 * .05 + .3 * .1;
    CHECK_THAT(available(true, Grade::good) / usual, WithinRel((left - .2) / left, 1e-12));
    CHECK_THAT(available(false, Grade::inadequate) / usual, WithinRel((left - .3) / left, 1e-12));
}

TEST_CASE("An authority that is graded inadequate has that much more or less to spend on children", "[unit][doors][money]") {
    const auto total = [](Grade grade, double size) {
        return after(budgets, [=](Authority& a, Nation& n, Parameters& p) {
            n.assurance.long_run.inadequate = 0;
            p.assurance.inspection.consequences.money = size;
            a.assurance.inspection.grade = grade;
        }).books.budget.total;
    };
    CHECK_THAT(total(Grade::inadequate, .1) / total(Grade::good, .1), WithinRel(1.1, 1e-12));
    CHECK_THAT(total(Grade::inadequate, -.1) / total(Grade::good, -.1), WithinRel(.9, 1e-12));
}

TEST_CASE("Partners who are inspected too contribute as under that much more duty", "[unit][doors][partners]") {
    const auto contributions = [](Covers covers, double more_duty) {
        return after(partners, [=](Authority&, Nation&, Parameters& p) {
            p.assurance.inspection.levers.covers = covers;
            p.assurance.inspection.levers.stakes = 1.5, p.assurance.inspection.incentive.partners_duty = .2;
            for (double& duty : p.partners.levers.duty) duty += more_duty;
        }).partners.contribution;
    };
    const ByPartner usual = contributions(Covers::council, 0), inspected = contributions(Covers::all_partners, 0), bound = contributions(Covers::council, .3);
    for (std::size_t j = 0; j < partner_count; ++j) {
        CHECK(inspected[j] > usual[j]);
        CHECK_THAT(inspected[j], WithinAbs(bound[j], 1e-12));
    }
}

TEST_CASE("A published report of trouble draws the leaders who receive it to children's services, and nobody else", "[unit][doors][leading]") {
    const auto attention = [](double published) {
        const Leadership l = after(leaders_lead, [=](Authority& a, Nation&, Parameters& p) {
            p.leadership.attention.overload = 0, p.leadership.attention.signal = .8;
            a.assurance.inspection.published = published;
        }).leadership;
        return std::array{l.leaders[chief].attention, l.leaders[director].attention, l.leaders[leader].attention};
    };
    const auto quiet = attention(0), informed = attention(.5);
    const auto odds = [](double share) { return share / (1 - share); };
    CHECK_THAT(odds(informed[0]) / odds(quiet[0]), WithinRel(std::exp(.8 * .5), 1e-9));
    CHECK(informed[1] > quiet[1]);
    CHECK(informed[2] == quiet[2]);
}

TEST_CASE("Leaders hear of an inspection that fails and of a scandal", "[unit][doors][leaders]") {
    const auto severity = [](Grade last, double quality, double size) {
        return after(inspected_and_informed, [=](Authority& a, Nation& n, Parameters& p) {
            p.assurance.inspection.measurement.noise = 0, p.assurance.inspection.consequences.inadequate = size;
            n.policy = n.opening;   // not the month in which a policy changes dates
            a.assurance.inspection.due = static_cast<std::int16_t>(a.month.index), a.assurance.inspection.grade = last;
            a.assurance.practice_standard.quality_year = quality;
        }).leadership.severity;
    };
    CHECK_THAT(severity(Grade::good, .3, 2) - severity(Grade::good, .3, 1), WithinAbs(1, 1e-12));
    const auto after_scandals = [](double chance) {
        return after(incidents_and_informed, [=](Authority& a, Nation&, Parameters& p) {
            p.assurance.incidents.needless_scandal = 12 * chance, p.assurance.incidents.visibility = 1, p.assurance.incidents.scandal = 0;
            p.assurance.incidents.severity = .7;
            a.assurance.incidents.needless = 1, p.assurance.incidents.needless_months = 1e9;
        }).leadership;
    };
    CHECK_THAT(after_scandals(1).severity - after_scandals(0).severity, WithinAbs(.7, 1e-9));
}

TEST_CASE("Leaders see pressure on services and on partners", "[unit][doors][leading]") {
    const auto news = [](auto force) { return with(leaders_lead, force).leadership.news.value; };
    const auto place = static_cast<std::size_t>(one_month().world.now.index) % (oldest_news + 1);
    const auto pressed = news([](Authority& a) { a.workforce.pressure_half_year = 1.3, a.partners.pressure.fill(1.2); });
    CHECK_THAT(pressed[at(Subject::services)][place], WithinAbs(.3, 1e-6));
    CHECK_THAT(pressed[at(Subject::partners)][place], WithinAbs(.2, 1e-6));
}

TEST_CASE("The vote that moves leaders is that of their own authority", "[unit][doors][leading]") {
    const Month month = one_month().world.now;
    int near = 0, far = 0;
    for (std::uint16_t number = 1; number <= 20; ++number) {
        const auto attention = [=](double politics) {
            return after(leaders_lead, [=](Authority& a, Nation&, Parameters& p) {
                p.leadership.attention.politics = politics;
                a.number = number;
            }).leadership.leaders[leader].attention;
        };
        const bool votes_soon = months_to_vote(election_year(one_month().world.nation.random, number), month) <= 2;   // in May
        CHECK((attention(1) != attention(0)) == votes_soon);
        ++(votes_soon ? near : far);
    }
    CHECK((near > 0 && far > 0));
}

TEST_CASE("What leaders count as usual has in it what assurance usually tells them of", "[unit][doors][leaders]") {
    const Nation& n = one_month().world.nation;
    const OtherEvents usual = usual_events(n.parameters->assurance);
    CHECK(usual.severity > 0);
    CHECK((n.leadership.others.severity == usual.severity && n.leadership.others.risk == usual.risk));
}

TEST_CASE("Practice of the month is what workers, partners and early help make of it", "[unit][doors][practice]") {
    const Practice usual = practice_with(nothing);
    CHECK_THAT(practice_with([](Authority& a) { a.workforce.quality *= .8; }).quality / usual.quality, WithinRel(.8, 1e-12));
    CHECK_THAT(practice_with([](Authority& a) { a.workforce.pressure *= 1.5; }).pressure / usual.pressure, WithinRel(1.5, 1e-12));
    CHECK(practice_with([](Authority& a) { a.partners.against_status_quo.fill(2); }).presence[1] > usual.presence[1]);
    CHECK(practice_with([](Authority& a) { a.partners.mean *= .5; }).information < usual.information);
    CHECK_THAT(practice_with([](Authority& a) { a.early_help.coverage *= .5; }).availability / usual.availability, WithinRel(.5, 1e-12));
    CHECK(practice_with([](Authority& a) { a.early_help.places *= .5; }).reach < usual.reach);
    CHECK_THAT(practice_with([](Authority& a) { a.early_help.community *= .9; }).community / usual.community, WithinRel(.9, 1e-12));
}

TEST_CASE("Practice of the month is what leaders, inspectors, learning, media and reforms make of it", "[unit][doors][practice]") {
    const Practice usual = practice_with(nothing);
    CHECK(practice_with([](Authority& a) { a.leadership.lever[at(Task::early_help)] += .5; }).early_help_quality > usual.early_help_quality);
    const auto practice_standard = [](double practice) {
        return practice_with([=](Authority& a) { a.assurance.practice_standard.practice = practice; }).quality;
    };
    CHECK_THAT(practice_standard(-.1) / practice_standard(.1), WithinRel(.9 / 1.1, 1e-12));
    const auto fear = [](bool run_up) { return practice_with([=](Authority& a) { a.assurance.inspection.run_up = run_up; }).fear; };
    CHECK_THAT(fear(true) - fear(false), WithinAbs(one_month().world.parameters.assurance.inspection.incentive.anticipation, 1e-12));
    const auto taught = [](double learning) {
        return practice_with([=](Authority& a) { a.assurance.incidents.learning = learning; }).quality;
    };
    CHECK(taught(1.5) > taught(.5));
    const auto reformed = [](double disruption) {
        return practice_with([=](Authority& a) {
            a.assurance.restructuring.comes = true, a.assurance.restructuring.disruption = disruption;
        }).quality;
    };
    CHECK_THAT(reformed(.2) / reformed(0), WithinRel(.8, 1e-12));
    const auto frightened = [](double mood) {
        return after(practice_conditions, [=](Authority&, Nation& n, Parameters&) { n.assurance.media.mood = mood; }).practice;
    };
    CHECK_THAT(frightened(.3).fear - frightened(0).fear, WithinAbs(.3, 1e-12));
    CHECK(frightened(.3).care_entry > frightened(0).care_entry);
    CHECK(frightened(.3).enquiry_caution > frightened(0).enquiry_caution);
}

TEST_CASE("Sources and the front door act on the month's practice", "[unit][doors][noticing]") {
    constexpr std::size_t schools = 1;
    const Authority usual = with(practice_conditions, nothing);
    const auto hazard = [](const Authority& a) { return a.contact_chances.hazard[acute][schools]; };
    const Authority afraid = after(practice_conditions, [](Authority&, Nation& n, Parameters&) { n.assurance.media.mood = .5; });
    CHECK(hazard(afraid) > hazard(usual));
    CHECK(afraid.acceptance[schools][acute] > usual.acceptance[schools][acute]);
    CHECK(hazard(with(practice_conditions, [](Authority& a) { a.partners.pressure.fill(3); })) > hazard(usual));
    CHECK(hazard(with(practice_conditions, [](Authority& a) { a.partners.against_status_quo.fill(2); })) > hazard(usual));
    const auto accepted = [](auto force) { return with(practice_conditions, force).acceptance[schools][acute]; };
    CHECK(accepted([](Authority& a) { a.partners.mean = .2; }) < accepted(nothing));
    CHECK(accepted([](Authority& a) { a.workforce.pressure_half_year = 2; }) < accepted(nothing));
    const auto lead = [](const Authority& a) { return a.contact_chances.lead[1][schools]; };
    CHECK(lead(with(practice_conditions, [](Authority& a) { a.early_help.places *= .5; })) < lead(usual));
}

TEST_CASE("The year's quality that inspectors judge follows the month's practice", "[unit][doors][inspection]") {
    const auto year = [](double quality) {
        return with(practice_standard, [=](Authority& a) { a.practice.quality = quality; }).assurance.practice_standard.quality_year;
    };
    CHECK_THAT(year(1.1) - year(.9), WithinAbs(.2 / 12, 1e-12));
}

TEST_CASE("Inspectors look at early help and at partners where they are told to", "[unit][doors][inspection]") {
    const auto measured = [](auto force) {
        return after(inspection, [&](Authority& a, Nation& n, Parameters& p) {
            InspectionLevers& levers = p.assurance.inspection.levers;
            n.policy = n.opening;
            levers.early_help_measured = true, levers.covers = Covers::all_partners;
            a.assurance.inspection.due = static_cast<std::int16_t>(a.month.index);
            force(a);
        }).assurance.inspection.measured;
    };
    const double usual = measured(nothing);
    CHECK(measured([](Authority& a) { a.practice.early_help_quality *= 1.2; }) > usual);
    CHECK(measured([](Authority& a) { a.practice.selection *= .8; }) < usual);
    CHECK(measured([](Authority& a) { a.partners.mean *= 1.5; }) > usual);
}

TEST_CASE("Inspectors who judge against neighbours see less where neighbours are better", "[unit][doors][inspection]") {
    const auto measured = [](double peers) {
        return after(inspection, [=](Authority& a, Nation& n, Parameters& p) {
            p.assurance.inspection.measurement.relative = .5;
            n.policy = n.opening;
            a.assurance.inspection.due = static_cast<std::int16_t>(a.month.index), a.assurance.neighbours.quality = peers;
        }).assurance.inspection.measured;
    };
    CHECK(measured(1.2) < measured(.8));
}

TEST_CASE("Reforms of the worst follow the grade, and an adverse grade is one more change", "[unit][doors][restructuring]") {
    const auto reformed = [](RollOut rollout, Grade grade, bool graded_now) {
        return after(restructuring, [=](Authority& a, Nation&, Parameters& p) {
            p.assurance.restructuring.levers.rollout = rollout;
            a.assurance.inspection.grade = grade, a.assurance.inspection.graded_now = graded_now;
        }).assurance.restructuring;
    };
    CHECK(reformed(RollOut::worst_first, Grade::inadequate, false).comes);
    CHECK_FALSE(reformed(RollOut::worst_first, Grade::good, false).comes);
    const auto undigested = [&](bool graded_now) { return reformed(RollOut::none, Grade::inadequate, graded_now).undigested; };
    CHECK_THAT(undigested(true) - undigested(false), WithinAbs(1, 1e-12));
}

TEST_CASE("What leaders fear turns effort to paper", "[unit][doors][inspection]") {
    const auto record_keeping = [](double risk) {
        return after(inspection, [=](Authority& a, Nation&, Parameters& p) {
            p.assurance.inspection.incentive.fear = 1, p.assurance.inspection.levers.record_keeping_weight = .5;
            a.leadership.risk = risk;
        }).assurance.practice_standard.record_keeping_share;
    };
    CHECK(record_keeping(1) > record_keeping(0));
}

TEST_CASE("Practice that lasts takes up neighbours' and loses by a new director", "[unit][doors][inspection]") {
    const auto practice = [](auto force) { return with(practice_standard, force).assurance.practice_standard.practice; };
    const double usual = practice(nothing);
    CHECK(practice([](Authority& a) { a.assurance.neighbours.practice_standard += .5; }) > usual);
    CHECK_THAT(practice([](Authority& a) { a.assurance.practice_standard.help += .01; }) - usual, WithinAbs(.01, 2e-3));
    const auto renewed = [&](int changes) {
        return practice([=](Authority& a) { a.assurance.practice_standard.practice = .3, a.leadership.changes[director] = changes; });
    };
    CHECK(renewed(1) < renewed(0));
}

TEST_CASE("Fear, blame, directive directors and leavers cost learning", "[unit][doors][learning]") {
    const auto reporting = [](auto force) { return with(learning, force).assurance.incidents.reporting; };
    const double usual = reporting(nothing);
    CHECK(reporting([](Authority& a) { a.leadership.risk += 1; }) < usual);
    CHECK(reporting([](Authority& a) { a.leadership.severity += 1; }) < usual);
    CHECK(reporting([](Authority& a) { a.leadership.leaders[director].style += .2; }) > usual);
    const auto challenged = [&](double support) { return reporting([=](Authority& a) { a.assurance.improvement.support = support; }); };
    CHECK(challenged(.01) < challenged(0));
    const auto learnt = [](int left) { return with(learning, [=](Authority& a) { a.workforce.ever_left += left; }).assurance.incidents.learning; };
    CHECK(learnt(5) < learnt(0));
}

TEST_CASE("Incidents come from last month's outcomes and from what is not shared", "[unit][doors][incidents]") {
    const auto due = [](auto force) { return with(incidents, force).assurance.incidents.incidents_due; };
    const double usual = due(nothing);
    CHECK_THAT(due([](Authority& a) {
        for (ByLevel* children : {&a.outcomes.exposure.at_home, &a.outcomes.exposure.unhelped, &a.outcomes.exposure.in_care})
            for (double& here : *children) here *= 3;
    }) / usual, WithinRel(3, 1e-9));
    CHECK(due([](Authority& a) { a.practice.information *= 1.5; }) < usual);
    const auto needless = [](double months) {
        return with(incidents, [=](Authority& a) { a.outcomes.needless = months; }).assurance.incidents.needless;
    };
    CHECK(needless(1000) > needless(0));
}

TEST_CASE("Early warning reads workers, leaders, referrals and audits", "[unit][doors][warning]") {
    const auto indicator = [](Sign sign, auto force) {
        return with(early_warning, force).assurance.improvement.indicator[at(sign)];
    };
    const auto rises = [&](Sign sign, auto force) { CHECK(indicator(sign, force) > indicator(sign, nothing)); };
    rises(Sign::pressure, [](Authority& a) { a.workforce.pressure += .1; });
    rises(Sign::vacancies, [](Authority& a) { a.workforce.established += 2; });
    rises(Sign::agency, [](Authority& a) { a.workforce.agency += 1; });
    rises(Sign::changes_at_the_top, [](Authority& a) { a.leadership.changes[director] += 1; });
    rises(Sign::audits, [](Authority& a) { a.practice.quality -= .02; });
    const auto remembered = [](auto force) {
        return with([](Authority& a, const Nation& n, Month) { remember_signs(a, n); }, force).assurance.improvement;
    };
    CHECK(remembered([](Authority& a) { a.add(column("rereferrals"), 3); }).families_back > remembered(nothing).families_back);
    CHECK(remembered([](Authority& a) { a.add(column("cases_handed_on"), 9); }).handed_on > remembered(nothing).handed_on);
}

TEST_CASE("An inspection that comes corrects what an authority believes of itself, and a poor year is a worry", "[unit][doors][improvement]") {
    const auto optimism = [](auto force) {
        return with(improvement, [&](Authority& a) { a.assurance.improvement.optimism = 2, force(a); }).assurance.improvement.optimism;
    };
    const double usual = optimism(nothing);
    CHECK(optimism([](Authority& a) { a.assurance.inspection.graded_now = !a.assurance.inspection.graded_now; }) != usual);
    CHECK(optimism([](Authority& a) { a.assurance.practice_standard.quality_year -= .2; }) != usual);
}

TEST_CASE("What need and contributing cost partners over their income presses on them", "[unit][doors][partners]") {
    const auto pressure = [](auto force) { return with(accounts, force).partners.pressure[0]; };
    const double usual = pressure(nothing);
    CHECK(pressure([](Authority& a) { for (std::int32_t& families : a.families_by_level) families *= 2; }) > usual);
    CHECK(pressure([](Authority& a) { a.partners.against_status_quo.fill(5); }) > usual);
    const auto trust = [](auto force) { return with(accounts, force).partners.trust[0]; };
    CHECK(trust([](Authority& a) { a.add(column("care_starts"), 40); }) < trust(nothing));
    CHECK(trust([](Authority& a) { a.add(column("early_help_completed"), 40); }) > trust(nothing));
}

TEST_CASE("The council pays for workers, placements and help at the edge of care", "[unit][doors][money]") {
    const auto spent = [](auto force) { return static_cast<double>(with(accounts, force).books.spent[council]); };
    const double usual = spent(nothing);
    CHECK(spent([](Authority& a) { a.workforce.agency += 10; }) > usual);
    CHECK(spent([](Authority& a) { a.looked_after.emplace_back().placement = Placement::residential; }) > usual);
    CHECK(spent([](Authority& a) { a.early_help.edge_of_care_families += 10; }) > usual);
    const auto need = [](auto force) {
        const Authority a = with(accounts, force);
        return a.books.social_work[static_cast<std::size_t>(a.month.index % 12)];
    };
    CHECK(need([](Authority& a) { a.add(column("contacts"), 500); }) > need(nothing));
    const auto costs_with = [](auto force) { return with(costs, force).counted(column("spending")); };
    CHECK(costs_with([](Authority& a) { a.add(column("contacts"), 500); }) > costs_with(nothing));
    CHECK(costs_with([](Authority& a) { a.places_taken += 10; }) > costs_with(nothing));
}

TEST_CASE("Budgets buy the places and posts there is money for, and partners' contributions add places", "[unit][doors][money]") {
    const auto places = [](double mean) { return with(budgets, [=](Authority& a) { a.partners.mean = mean; }).early_help.places; };
    CHECK(places(1.5) > places(1));
    const auto posts = [](double pay) { return with(budgets, [=](Authority& a) { a.books.pay_a_post *= pay; }).workforce.established; };
    CHECK(posts(.5) > posts(1));
    CHECK(with(social_workers, [](Authority& a) { a.workforce.established = 17; }).workforce.established == 17);
}

TEST_CASE("What help at the edge of care costs is not there for posts", "[unit][doors][money]") {
    const auto posts = [](double families) {
        return after(budgets, [=](Authority& a, Nation&, Parameters& p) {
            p.costs.edge_of_care_month = 100;
            a.early_help.edge_of_care_families = families;
        }).books.budget.posts;
    };
    CHECK_THAT(posts(0) - posts(10), WithinRel(10 * 100 * 12, 1e-6));
}

TEST_CASE("Workers' hours are asked for by contacts, assessments, enquiries, conferences and open cases", "[unit][doors][workforce]") {
    const auto required = [](auto force) { return with(workload, force).workforce.required; };
    const double usual = required(nothing);
    for (const Column flow : {column("contacts"), column("assessments"), column("section_47"), column("conferences")})
        CHECK(required([=](Authority& a) { a.add(flow, 100); }) > usual);
    for (const Status status : {Status::support, Status::plan})
        CHECK(required([=](Authority& a) { a.children_by_status[static_cast<std::size_t>(status)] += 100; }) > usual);
    CHECK(required([](Authority& a) { a.looked_after.emplace_back(); }) > usual);
}
