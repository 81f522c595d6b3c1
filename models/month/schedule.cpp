#include "models/month/schedule.hpp"

#include "models/month/case_inputs.hpp"
#include "models/register/trust_events.hpp"

#include <array>

namespace hearth::children {

std::span<const MonthProcess> month_schedule() {
    static constexpr std::array<MonthProcess, 43> month = {{
        {"labour market", nullptr, labour_market, nation_looks_months},
        {"market for directors", nullptr, candidate_market, nation_looks_months},
        {"media", nullptr, media_mood, nation_looks_months},
        {"inspectorate", nullptr, inspectorate, nation_looks_months},
        {"peers", nullptr, peers, nation_looks_months},
        {"peer support", nullptr, peer_support, nation_looks_months},
        {"families in need move", nullptr, families_move, nation_looks_months},
        {"begin month", begin_month},
        {"crises", crises},
        {"inspection", inspection},
        {"leaders informed of grades", leaders_informed},
        {"incidents", incidents},
        {"leaders informed of scandals", leaders_informed},
        {"learning", learning},
        {"leaders come and go", leaders_come_and_go},
        {"leaders lead", leaders_lead},
        {"early warning", early_warning},
        {"improvement", improvement},
        {"restructuring", restructuring},
        {"recovery", recovery},
        {"standing", practice_standard},
        {"budgets", budgets},
        {"partners", partners},
        {"social workers", social_workers},
        {"practice conditions", practice_conditions},
        {"demography", demography},
        {"monthly sweep", monthly_sweep},
        {"contacts about families in need", contacts_about_need},
        {"false alarms about quiet families", false_alarms},
        {"looked-after children", looked_after_children},
        {"unaccompanied arrivals", unaccompanied_arrivals},
        {"care entries", care_entries},
        {"open episodes", open_episodes},
        {"allocation of cases", allocate_cases},
        {"early help", early_help},
        {"onset of need", onset_of_need},
        {"course of need", course_of_need},
        {"quiet families leave", quiet_families_leave},
        {"workload", workload},
        {"outcomes", outcomes},
        {"costs", costs},
        {"accounts", accounts},
        {"status quo", accumulate_opening_averages},
    }};
    return month;
}

void begin_month(Authority& a, const Nation& n, Month month) {
    if (a.month == month) return;   // begun already: families moved (population/moving.cpp)
    remember_signs(a, n);
    a.month = month;
    a.ledger.fill(0);
    a.need_moved_in = a.need_moved_out = 0;
    wear_off_trust(a, family_rules(n));
}

}  // namespace hearth::children
