// The monthly sweep draws one block of luck for every active family and marks those to whom something may happen, from a
// bound that is never below the true chance (a probability is at most its hazard). The processes after it then apply the
// real rule to the marked ones with the same words, so the sweep changes no result; a test calls the rules for everybody.
// A bound depends on the record's class alone (level, status, help), so it is a look-up; measured at about 5 ns a family.
#include "models/month/case_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/register/marks.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double unit = 0x1p24;              // words are compared as their upper 24 bits, as uniform() uses them
constexpr float above_rounding = 1.000001f;  // hazards are stored as float

struct Bounds {
    std::array<float, 256> escalate{}, ease{};
    std::array<std::uint32_t, 256> contact{}, enquiry{}, close{};   // upper 24 bits; close counts from the top
    std::array<std::array<std::uint32_t, 256>, 2> care{};   // without and with an infant
};

std::uint32_t bound_of(double probability) {
    return static_cast<std::uint32_t>(std::min(unit, probability * unit + 1));
}

void set_need(Bounds& b, const CaseworkRules& rules, const Practice& practice, std::size_t c, Status status, Help help) {
    const HelpMultipliers m = help_multipliers(rules, practice, status, help);
    b.escalate[c] = static_cast<float>(m.escalate) * above_rounding;
    b.ease[c] = static_cast<float>(m.ease) * above_rounding;
}

void set_service(Bounds& b, const Parameters& p, const Practice& practice, std::size_t c, int level, Status status) {
    b.close[c] = 1u << 24;
    if (status == Status::support) {
        const SupportMonth m = support_month(p.support, level, false, practice.pressure, practice.enquiry_caution);
        b.enquiry[c] = bound_of(m.enquiry);
        b.close[c] = (1u << 24) - bound_of(m.close);
    }
    if (status == Status::plan) b.close[c] = (1u << 24) - bound_of(p.support.between_reviews);
    for (std::size_t infant = 0; infant < 2; ++infant)
        b.care[infant][c] = bound_of(practice.care_entry * largest_care_entry_hazard(p.care, level, status, infant == 1) * max_children);
}

Bounds make_bounds(const Authority& a, const Nation& n) {
    const Parameters& p = *n.parameters;
    const CaseworkRules rules = casework_rules(p);
    Bounds b;
    for (int level = 0; level < level_count; ++level)
        for (int s = 0; s < status_count; ++s)
            for (int h = 0; h < 6; ++h) {
                const auto status = static_cast<Status>(s);
                const auto help = static_cast<Help>(h);
                const std::size_t c = case_class(level, status, help);
                set_need(b, rules, a.practice, c, status, help);
                set_service(b, p, a.practice, c, level, status);
                if (may_be_contacted(p.early_help, static_cast<CaseClass>(c)))
                    b.contact[c] = bound_of(a.contact_chances.total[static_cast<std::size_t>(level)] + a.contact_chances.most_lead_offers[static_cast<std::size_t>(level)]);
            }
    return b;
}

}  // namespace

void monthly_sweep(Authority& a, const Nation& n, Month month) {
    Sweep& s = a.sweep;
    s.words.fill(n.random, a.active.id, a.number, month);
    const Bounds b = make_bounds(a, n);
    s.klass = a.active.klass;
    const std::size_t size = a.active.size();
    Marks need(s.need, size), contact(s.contact, size), service_marks(s.service, size), care(s.care, size);
    const auto today = static_cast<std::int16_t>(month.index);
    for (std::uint32_t i = 0; i < size; ++i) {
        const CaseClass c = s.klass[i];
        const float up = a.active.escalate[i] * b.escalate[c], down = a.active.ease[i] * b.ease[c];
        const auto u = static_cast<float>(s.words.word<&MonthWords::need>(i) >> 8) * 0x1p-24f;   // exact: 24 bits
        need.add(i, (u < up) | (u >= 1 - down - 0x1p-23f));
        contact.add(i, s.words.word<&MonthWords::contact>(i) >> 8 < b.contact[c]);
        const std::uint32_t service = s.words.word<&MonthWords::service>(i) >> 8;
        const bool closes = service >= b.close[c], due = a.active.due[i] == today;
        service_marks.add(i, (service < b.enquiry[c]) | closes | due);
        care.add(i, s.words.word<&MonthWords::care>(i) >> 8 < b.care[a.active.infant[i]][c]);
    }
}

}  // namespace hearth::children
