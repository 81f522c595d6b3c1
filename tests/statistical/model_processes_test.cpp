// What happens in a small world agrees with the probabilities of the rules, process by process.
#include "sim/core/math.hpp"
#include "tests/statistical/coins.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;

namespace {

/// A place where much happens; what the wrong rules get wrong is set here, so that calibration does not move the power.
Parameters busy_place() {
    Parameters p = small_parameters({steady("ONE", 1, 120000, .30)});
    p.need.onset_rate = .2;
    p.noticing.opportunities = {1, 3, 3, 10};
    p.front_door.threshold = 1.4;
    p.assessment.sensitivity = 1.7, p.assessment.need_bar = .5, p.assessment.harm_bar = 1.8;
    return p;
}

/// Chance that a family in need is referred this month, at the front door's bar `threshold`.
double referral_chance(const Authority& a, const Nation& n, int level, int seen, double threshold) {
    const BySource& hazard = a.contact_chances.hazard[static_cast<std::size_t>(level)];
    double sum = 0, accepted = 0;
    for (std::size_t j = 0; j < source_count; ++j) {
        sum += hazard[j];
        accepted += hazard[j] * acceptance(threshold, joint_sensitivity(n.parameters->noticing, static_cast<int>(j)), seen);
    }
    return (1 - std::exp(-sum)) * accepted / sum;
}

}  // namespace

TEST_CASE("Families in need are referred as often as noticing and the front door say", "[statistical][front door]") {
    const Parameters p = busy_place();
    Coins coins;
    watch(p, 24, "contacts about families in need", [&](Authority& a, const Nation& n, Month month, auto run) {
        std::vector<Slot> slots;
        std::vector<std::pair<double, double>> chances;
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Family& f = a.families[a.active.slot[i]];
            const Case& record = a.active.cases[i];
            if (f.level == 0 || record.status != Status::none || f.home == 0 || diverted(p.early_help.diversion, record.help, f.level)) continue;
            const int seen = seen_level(f.level, (f.disabled & f.home) != 0);
            slots.push_back(a.active.slot[i]);
            chances.emplace_back(referral_chance(a, n, f.level, seen, p.front_door.threshold), referral_chance(a, n, f.level, seen, 1.1 * p.front_door.threshold));
        }
        run();
        for (std::size_t k = 0; k < slots.size(); ++k) coins.add(chances[k].first, chances[k].second, latest_referral(a.families[slots[k]]) == month.index);
    });
    judge(coins);
}

namespace {

/// What the open episodes of one status come to this month: chance, and the same with one parameter 10 % wrong.
template <class Chance, class Event>
Coins watch_episodes(const Parameters& p, int months, Status status, Chance chance, Event event) {
    Coins coins;
    watch(p, months, "open episodes", [&](Authority& a, const Nation&, Month month, auto run) {
        std::vector<std::pair<std::size_t, std::pair<double, double>>> open;
        for (std::size_t i = 0; i < a.sweep.klass.size(); ++i) {
            const Case& record = a.active.cases[i];
            const bool due = status == Status::support || record.status_due == month.index;
            if (record.status == status && status_in(a.sweep.klass[i]) == status && due) open.emplace_back(i, chance(a.families[a.active.slot[i]], record, month));
        }
        run();
        for (const auto& [i, chances] : open) coins.add(chances.first, chances.second, event(a.active.cases[i].status));
    });
    return coins;
}

bool with_disability(const Family& f, const Case& record) { return (f.disabled & record.brought) != 0; }

}  // namespace

TEST_CASE("Assessments find no need and open enquiries as often as their bars say", "[statistical][assessment]") {
    const Parameters p = busy_place();
    AssessmentParameters wrong_need = p.assessment, wrong_harm = p.assessment;
    wrong_need.need_bar *= 1.1, wrong_harm.harm_bar *= 1.1;
    judge(watch_episodes(p, 72, Status::assessment, [&](const Family& f, const Case& c, Month) {
        return std::pair(assessment_outcome(p.assessment, f.level, with_disability(f, c), 1).not_in_need, assessment_outcome(wrong_need, f.level, with_disability(f, c), 1).not_in_need);
    }, [](Status after) { return after == Status::none; }));
    judge(watch_episodes(p, 72, Status::assessment, [&](const Family& f, const Case& c, Month) {
        return std::pair(assessment_outcome(p.assessment, f.level, with_disability(f, c), 1).enquiry, assessment_outcome(wrong_harm, f.level, with_disability(f, c), 1).enquiry);
    }, [](Status after) { return after == Status::enquiry; }));
}

TEST_CASE("Support closes and turns into enquiries as often as its rule says", "[statistical][support]") {
    Parameters p = busy_place();
    p.support.enquiry = {.05, .06, .05, .06};
    const auto chance = [&](double close, double enquiry) {
        return [&p, close, enquiry](const Family& f, const Case& c, Month) {
            const SupportMonth m = support_month(p.support, f.level, with_disability(f, c), 1);
            return close != 1 ? std::pair(m.close, m.close * close) : std::pair(m.enquiry, m.enquiry * enquiry);
        };
    };
    judge(watch_episodes(p, 60, Status::support, chance(1.1, 1), [](Status after) { return after == Status::none; }));
    judge(watch_episodes(p, 60, Status::support, chance(1, 1.1), [](Status after) { return after == Status::enquiry; }));
}

TEST_CASE("Enquiries lead to plans, and reviews end plans, as often as their rules say", "[statistical][plans]") {
    Parameters p = busy_place();
    p.assessment.conference = {.2, .3, .4, .5};
    p.assessment.plan = .8;
    judge(watch_episodes(p, 60, Status::enquiry, [&](const Family& f, const Case&, Month) {
        return std::pair(p.assessment.conference[f.level] * .8, p.assessment.conference[f.level] * .88);
    }, [](Status after) { return after == Status::plan; }));
    p.support.review_end = {.6, .5, .5, .4};
    judge(watch_episodes(p, 96, Status::plan, [&](const Family& f, const Case& c, Month month) {
        const double end = plan_end(p.support, f.level, month.index - c.since);
        return std::pair(end, 1.1 * end);
    }, [](Status after) { return after == Status::support; }));
}

TEST_CASE("Children enter care as often as level, age and help say", "[statistical][care]") {
    Parameters p = busy_place();
    p.care.entry = {1, 2, 5, 12};   // so high that brothers and sisters often enter together
    Coins coins;
    watch(p, 60, "care entries", [&](Authority& a, const Nation&, Month month, auto run) {
        struct Child { Slot slot; unsigned k; double chance, wrong; };
        std::vector<Child> at_risk;
        for (std::size_t i = 0; i < a.sweep.klass.size(); ++i) {
            const Family& f = a.families[a.active.slot[i]];
            const Case& record = a.active.cases[i];
            if (record.status == Status::none) continue;
            for (unsigned k = 0; k < f.children; ++k) {
                if ((record.brought >> k & 1) == 0 || f.birth[k] > month.index) continue;
                const double hazard = care_entry_hazard(p.care, level_in(a.sweep.klass[i]), status_in(a.sweep.klass[i]), month.index - f.birth[k],
                                                         record.factors >> harm_outside_factor & 1);
                at_risk.push_back({a.active.slot[i], k, 1 - std::exp(-hazard), 1 - std::exp(-1.1 * hazard)});
            }
        }
        run();
        for (const Child& c : at_risk) coins.add(c.chance, c.wrong, a.families[c.slot].away >> c.k & 1);
    });
    judge(coins);
}

TEST_CASE("Children leave care as often as months in care and age say", "[statistical][care]") {
    Parameters p = busy_place();
    p.care.entry = {.1, .2, .8, 2};
    Coins all, home;
    watch(p, 96, "looked-after children", [&](Authority& a, const Nation&, Month month, auto run) {
        std::vector<std::array<double, 2>> chances;
        for (const LookedAfter& c : a.looked_after) {
            const int age = month.index - c.birth, months = month.index - c.entered;
            if (c.route == LegalRoute::unaccompanied || age >= childhood_months) continue;
            const double hazard = care_exit_hazard(p.care, months, age);
            const auto weights = care_end_weights(p.care, months, age);
            double sum = 0;
            for (const double weight : weights) sum += weight;
            const double leave = 1 - std::exp(-hazard);
            all.add(leave, 1 - std::exp(-1.1 * hazard), false);
            home.add(leave * weights[0] / sum, 1.1 * leave * weights[0] / sum, false);
        }
        run();
        const auto ended = [&](CareEnd how) { return a.ledger[column("care_ends").first + static_cast<std::size_t>(how)]; };
        all.happened += ended(CareEnd::home) + ended(CareEnd::kin) + ended(CareEnd::adoption) + ended(CareEnd::other);
        home.happened += ended(CareEnd::home);
    });
    judge(all);
    judge(home);
}

TEST_CASE("Spells begin, worsen and ease as often as the rules of need say", "[statistical][need]") {
    const Parameters p = busy_place();
    Coins onset, up, down;
    watch(p, 24, "onset of need", [&](Authority& a, const Nation& n, Month month, auto run) {
        for (Slot slot = 0; slot < a.families.size(); ++slot) {
            const Family& f = a.families[slot];
            if (!a.queue.waiting(slot)) continue;
            const double hazard = onset_hazard(p.need, n.need, f.band, stage_of(month.index - youngest_birth(f)), month - p.run.start) * onset_factor(p.need, n.need, f);
            onset.add(1 - std::exp(-hazard), 1 - std::exp(-1.1 * hazard), false);
        }
        run();
        onset.happened += a.ledger[column("onsets").first];
    });
    watch(p, 24, "course of need", [&](Authority& a, const Nation&, Month, auto run) {
        std::vector<std::tuple<Slot, int, LevelMove>> in_need;
        for (std::size_t i = 0; i < a.sweep.klass.size(); ++i) {
            const CaseClass c = a.sweep.klass[i];
            if (level_in(c) == 0) continue;
            const HelpMultipliers m = help_multipliers(casework_rules(p), a.practice, status_in(c), help_in(c));
            in_need.emplace_back(a.active.slot[i], level_in(c), level_move(a.active.escalate[i] * m.escalate, a.active.ease[i] * m.ease));
        }
        run();
        for (const auto& [slot, level, move] : in_need) {
            up.add(move.escalate, 1.1 * move.escalate, a.families[slot].level > level);
            down.add(move.ease, 1.1 * move.ease, a.families[slot].level < level);
        }
    });
    judge(onset);
    judge(up);
    judge(down);
}
