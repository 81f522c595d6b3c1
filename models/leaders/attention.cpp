#include "models/leaders/attention_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr std::size_t news_size = oldest_news + 1;
constexpr int months_before_a_vote = 12;

std::size_t place_of(Month month) { return static_cast<std::size_t>(month.index) % news_size; }

double answers(double responsibility, double floor) { return responsibility >= floor ? 1 : 0; }

double drawn_in_by_others(const StructureFacts& facts, const StructureFacts& usual, std::size_t role) {
    double sum = 0;
    for (std::size_t j = 0; j < role_count; ++j) sum += facts.structure.influence[role][j] * (facts.responsibility[j] - usual.responsibility[j]);
    return sum;
}

}  // namespace

void declare(Declarations& d, AttentionParameters& p) {
    const std::vector<std::string> roles(role_names.begin(), role_names.end());
    d.add(p.usual, Numbers{"attention.usual", "1", "Share of a leader's time for children's services where nothing draws or distracts, by role.", roles, {.05, .95}, Evidence::assumed, "Portfolios: children's services are the whole of a director's and lead member's brief, one of several for the others; swept."});
    d.add(p.stake_rule, Option{"attention.stake_rule", "What responsibility does to attention: one's own share draws; only falling below a floor or rising above it matters; nothing; or others' responsibility draws one in. Rival readings, of equal weight.", {"own_share", "floor", "none", "complements"}, Evidence::assumed, "SOLACE 2003 and 2014 and Rogers for crowding out and complements; ADCS 2015 for neither."});
    d.add(p.stake, Number{"attention.stake", "1", "Log odds of attending to children per unit of responsibility beyond the status quo's; 0 switches it off.", {0, 5}, Evidence::assumed, "Swept; 0 is neutral."});
    d.add(p.floor, Number{"attention.floor", "1", "Under the floor rule: share of responsibility below which a leader feels none.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.signal, Number{"attention.signal", "1", "Log odds of attending to children per unit of trouble seen (pressure beyond 1).", {0, 5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.politics, Number{"attention.politics", "1", "Log odds of attending to children that the year before a council election adds for leader and lead member.", {-1, 1}, Evidence::assumed, "Voters see other services more (compare money.election_shift); swept; 0 switches it off."});
    d.add(p.span, Number{"attention.span", "leaders", "How many reporting to one a leader can lead.", {4, 12}, Evidence::theory, "Span of control, Urwick (1956); swept."});
    d.add(p.overload, Number{"attention.overload", "1", "Share of attention lost in proportion to reports beyond the span; 0 switches it off.", {0, 2}, Evidence::theory, "Simon (1947): attention is the scarce resource; 1: time is divided equally."});
    d.add(p.own_reports, Number{"attention.own_reports", "leaders", "Who reports to a director within children's services, beside the leaders named here.", {0, 20}, Evidence::assumed, "Assistant directors and heads of service; swept."});
    d.add(p.twin_reports, Number{"attention.twin_reports", "leaders", "Who reports to a director beyond that where they hold adults' services too.", {0, 20}, Evidence::assumed, "SOLACE 2014; swept."});
    d.add(p.twin_adults, Number{"attention.twin_adults", "1", "Weight of adults' services against children's for a director who holds both; 0 switches it off.", {0, 2}, Evidence::assumed, "SOLACE 2014; swept."});
    d.add(p.orchestration_cost, Number{"attention.orchestration_cost", "1", "Share of attention that planning together with all partners each month costs whoever answers for most.", {0, .9}, Evidence::assumed, "The same for every structure; swept; who has no time left would never decide."});
}

double stake_of(const AttentionParameters& p, const StructureFacts& facts, const StructureFacts& usual, std::size_t role) {
    const double now = facts.responsibility[role], before = usual.responsibility[role];
    switch (p.stake_rule) {
        case StakeRule::own_share: return now - before;
        case StakeRule::floor: return answers(now, p.floor) - answers(before, p.floor);
        case StakeRule::complements: return drawn_in_by_others(facts, usual, role);
        case StakeRule::none: break;
    }
    return 0;
}

void write_news(News& news, const Surroundings& around, Month month) {
    news.value[at(Subject::services)][place_of(month)] = static_cast<float>(around.services);
    news.value[at(Subject::partners)][place_of(month)] = static_cast<float>(around.partners);
}

void fill_news(News& news, const Surroundings& around) {
    news.value[at(Subject::services)].fill(static_cast<float>(around.services));
    news.value[at(Subject::partners)].fill(static_cast<float>(around.partners));
}

double seen_by(const Structure& structure, const News& news, Month month, double director_style, std::size_t role) {
    double seen = 0;
    for (std::size_t s = 0; s < subject_count; ++s)
        seen += structure.information[s][role] * static_cast<double>(news.value[s][place_of(month - structure.information_months[s][role])]);
    return seen * (.8 + .4 * director_style);
}

double politics(const AttentionParameters& p, int months_to_vote, std::size_t role) {
    const bool stands = role == at(Role::leader) || role == at(Role::lead_member);
    return stands && months_to_vote < months_before_a_vote ? p.politics : 0;
}

double overload(const AttentionParameters& p, double reports, bool director, bool twin_hatted) {
    if (director) reports += p.own_reports + (twin_hatted ? p.twin_reports : 0);
    return 1 + p.overload * (std::max(1.0, reports / p.span) - 1);
}

Time time_of(double usual, double pull, double adults, double overload) {
    const double children = pull == 0 ? usual : usual * math::exp(pull), others = 1 - usual + usual * adults;
    const double all = (children + others) * overload;
    return {children / all, others / all};
}

double lost_to_others(double others, double usual_children, double usual_overload) {
    const double usual = 1 / usual_overload - usual_children;
    return usual > 0 ? 1 - others / usual : 0;
}

}  // namespace hearth::children
