#include "models/accountability/presets.hpp"

namespace hearth::children {
namespace {

/// Shares of one task: the council's four, and the four partner chiefs together, each a quarter.
struct Shares { double leader, lead_member, chief_executive, director, chiefs; };

constexpr std::array<Shares, preset_count> answers_for = {{
    {.08, .15, .15, .50, .12},   // statutory: Children Act 2004, sections 18 and 19, with the three safeguarding partners of 2018
    {.05, .10, .15, .70, 0},     // single_point: Every Child Matters (2003); ADCS (2015), one clear line
    {.05, .10, .15, .70, 0},     // orchestrator: ADCS (2015), one clear line held by whoever brings partners together
    {.15, .25, .20, .40, 0},     // primary_quartet: Rogers (2017), director and lead member first, leader and chief executive too
    {.25, .25, .25, .25, 0},     // quartet: Rogers (2017), read as equals
    {.15, .15, .15, .25, .30},   // partnership: SOLACE (2003), a duty that agencies share
    {.20, .15, .40, .25, 0},     // corporate: SOLACE (2014), no required director; the chief executive convenes
}};

constexpr std::array<Shares, task_count> controls = {{
    {.05, .05, .15, .60, .15},   // practice
    {.10, .10, .15, .40, .25},   // early help
    {.40, .10, .30, .20, 0},     // budget: councillors decide it
    {.10, .05, .35, .35, .15},   // partners
    {.05, .05, .20, .50, .20},   // crisis
    {.10, .10, .30, .50, 0},     // improvement
}};

/// [who][by whom], rows add to 1: inside the council chief executive and director weigh most; chiefs are moved by those two and by each
/// other, the chair by the director and the chiefs.
constexpr PerRole<ByRole> influence = {{
    {0, .30, .40, .25, 0, 0, 0, 0, .05},          // leader
    {.25, 0, .25, .45, 0, 0, 0, 0, .05},          // lead member
    {.35, .15, 0, .35, 0, .05, .05, 0, .05},      // chief executive
    {.15, .25, .35, 0, .05, .05, .05, .05, .05},  // director
    {0, 0, .30, .40, 0, .10, .10, .10, 0},        // schools
    {0, 0, .30, .40, .10, 0, .10, .10, 0},        // health
    {0, 0, .30, .40, .10, .10, 0, .10, 0},        // police
    {0, 0, .30, .40, .10, .10, .10, 0, 0},        // voluntary
    {0, 0, 0, .40, .15, .15, .15, .15, 0},        // chair
}};

using Council = std::array<Heard, council_leaders>;   // leader, lead member, chief executive, director

/// Who hears directly: of the services, of partner agencies; what partner chiefs hear of the services; what the chief executive passes
/// on to leader and lead member. {0, 0}: nothing.
struct News { Council services, partners; Heard chiefs, passed_on; };

constexpr Council only_the_director = {{{.3, 6}, {.3, 6}, {.3, 6}, {.6, 3}}};
constexpr Council all_three_months = {{{.6, 3}, {.6, 3}, {.6, 3}, {.6, 3}}};
constexpr Council all_at_once = {{{1, 0}, {1, 0}, {1, 0}, {1, 0}}};
constexpr Council delayed_to_others = {{{.4, 6}, {.4, 6}, {.4, 6}, {1, 0}}};

constexpr std::array<News, preset_count> news = {{
    {{{{.4, 3}, {.8, 1}, {.6, 3}, {1, 0}}}, only_the_director, {}, {}},                   // statutory
    {delayed_to_others, only_the_director, {}, {}},                                       // single_point: a specialist's business
    {delayed_to_others, {{{.3, 6}, {.3, 6}, {.3, 6}, {1, 1}}}, {}, {}},                   // orchestrator: partners report each month
    {all_at_once, all_three_months, {}, {}},                                              // primary_quartet
    {all_at_once, all_three_months, {}, {}},                                              // quartet
    {all_at_once, all_at_once, {.8, 1}, {}},                                              // partnership: protocols for sharing information
    {{{{}, {}, {1, 0}, {1, 0}}}, {{{}, {}, {.8, 1}, {.6, 3}}}, {}, {.8, 1}},              // corporate: reports go to the chief executive too
}};

constexpr Heard chair_hears{.8, 1}, chair_tells{.4, 2}, partner_from_outside{.9, 2};

constexpr Role role_at(std::size_t r) { return static_cast<Role>(r); }

double share_of(const Shares& s, std::size_t role) {
    const std::array<double, council_leaders> council = {s.leader, s.lead_member, s.chief_executive, s.director};
    if (role < council_leaders) return council[role];
    return role < first_partner_chief + partner_chiefs ? s.chiefs / partner_chiefs : 0;
}

void add_shares(Ties& ties, TieType type, Task task, const Shares& shares) {
    for (std::size_t r = 0; r < role_count; ++r)
        if (const double share = share_of(shares, r); share > 0) ties.push_back({type, node(role_at(r)), node(task), share});
}

void add_news(Ties& ties, Node from, Node to, const Heard& heard) {
    if (heard.share > 0) ties.push_back({TieType::informs, from, to, heard.share, heard.months});
}

void add_news(Ties& ties, const News& n) {
    for (std::size_t r = 0; r < council_leaders; ++r) add_news(ties, node(Subject::services), node(role_at(r)), n.services[r]);
    for (std::size_t r = 0; r < council_leaders; ++r) add_news(ties, node(Subject::partners), node(role_at(r)), n.partners[r]);
    for (std::size_t r = first_partner_chief; r < first_partner_chief + partner_chiefs; ++r) {
        add_news(ties, node(Subject::services), node(role_at(r)), n.chiefs);
        add_news(ties, node(Subject::partners), node(role_at(r)), {1, 0});   // their own agencies
    }
    for (const Role informed : {Role::leader, Role::lead_member}) add_news(ties, node(Role::chief_executive), node(informed), n.passed_on);
}

void add_answering(Ties& ties) {
    for (const auto& [who, whom] : {std::pair{Role::lead_member, Role::leader}, {Role::chief_executive, Role::leader}, {Role::director, Role::chief_executive},
                                    {Role::director, Role::lead_member}, {Role::safeguarding_chair, Role::chief_executive}})
        ties.push_back({TieType::answers_to, node(who), node(whom)});
    for (const Role elected : {Role::leader, Role::lead_member}) ties.push_back({TieType::answers_to, node(elected), public_node});
}

}  // namespace

Ties preset_ties(Preset preset) {
    Ties ties;
    const auto p = static_cast<std::size_t>(preset);
    for (std::size_t t = 0; t < task_count; ++t) add_shares(ties, TieType::answers_for, static_cast<Task>(t), answers_for[p]);
    for (std::size_t t = 0; t < task_count; ++t) add_shares(ties, TieType::controls, static_cast<Task>(t), controls[t]);
    add_news(ties, news[p]);
    for (std::size_t who = 0; who < role_count; ++who)
        for (std::size_t whom = 0; whom < role_count; ++whom)
            if (influence[who][whom] > 0) ties.push_back({TieType::influences, node(role_at(whom)), node(role_at(who)), influence[who][whom]});
    add_answering(ties);
    return ties;
}

Ties lever_ties(const StructureLevers& levers) {
    Ties ties;
    if (levers.independent_chair) {
        for (const Subject s : {Subject::services, Subject::partners}) add_news(ties, node(s), node(Role::safeguarding_chair), chair_hears);
        for (std::size_t r = 0; r < council_leaders; ++r) add_news(ties, node(Role::safeguarding_chair), node(role_at(r)), chair_tells);
    }
    if (levers.improvement_partner) {
        for (const Subject s : {Subject::services, Subject::partners}) add_news(ties, node(s), improvement_partner_node, partner_from_outside);
        for (const Role informed : {Role::leader, Role::chief_executive}) add_news(ties, improvement_partner_node, node(informed), partner_from_outside);
    }
    return ties;
}

}  // namespace hearth::children
