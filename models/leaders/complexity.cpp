#include "models/leaders/complexity.hpp"

#include "models/leaders/leaders_month.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

static_assert(ChoiceShakeWords::low == role_count);   // nobody's
constexpr int most_looks = 64;

std::size_t count_of(const ComplexityParameters& p) { return std::min(static_cast<std::size_t>(p.choices), most_choices); }

Landscape landscape_of(const Leadership& l, const LeadersInputs& in) { return {in.p.complexity, l.shaken, in.random, in.authority}; }

void shake(Leadership& l, const LeadersInputs& in) {
    const std::size_t count = count_of(in.p.complexity);
    const auto w = drawn<ChoiceShakeWords>(in.random, in.authority, in.month);
    if (!l.leading) l.choices = w.first & ((std::uint32_t{1} << count) - 1), l.shaken.fill(0);
    else if (uniform(w.shaken) < in.p.complexity.turbulence) l.shaken[uniform_index(w.choice, static_cast<std::uint32_t>(count))] += 1;
}

std::uint32_t owned_by(const ChoiceOwners& owners, std::size_t count, std::size_t role) {
    return static_cast<std::uint32_t>(std::count(owners.begin(), owners.begin() + static_cast<std::ptrdiff_t>(count), static_cast<std::uint8_t>(role)));
}

std::size_t nth_owned(const ChoiceOwners& owners, std::size_t role, std::uint32_t n) {
    std::size_t choice = 0;
    while (owners[choice] != role || n-- > 0) ++choice;
    return choice;
}

void look_around(Leadership& l, const LeadersInputs& in, const ChoiceOwners& owners, std::size_t role) {
    const std::uint32_t owned = owned_by(owners, count_of(in.p.complexity), role);
    if (owned == 0) return;
    const double searches = in.p.complexity.searches * l.leaders[role].attention / in.p.attention.usual[role];
    const double responsibility = std::min(1.0, in.facts.responsibility[role]);
    const Landscape land = landscape_of(l, in);
    for (int k = 0; k < searches && k < most_looks; ++k) {
        const auto w = drawn<ChoiceSearchWords>(in.random, {static_cast<std::uint32_t>(role), in.authority}, in.month, static_cast<std::uint16_t>(k));
        if (uniform(w.looks) >= searches - k) continue;
        const std::uint32_t other = l.choices ^ (std::uint32_t{1} << nth_owned(owners, role, uniform_index(w.choice, owned)));
        if (judged(land, other, owners, role, responsibility) > judged(land, l.choices, owners, role, responsibility)) l.choices = other;
    }
}

}  // namespace

void declare(Declarations& d, ComplexityParameters& p) {
    d.add(p.on, Flag{"complexity.on", "Whether ways of working are choices that act on each other, among which owners search.", Evidence::choice, ""});
    d.add(p.choices, Integer{"complexity.choices", "choices", "How many choices there are.", {4, static_cast<double>(most_choices)}, Evidence::theory, "Levinthal (1997); Wall (2018)."});
    d.add(p.links, Integer{"complexity.links", "choices", "How many others act on what a choice is worth; at most all others.", {0, 15}, Evidence::assumed, "Swept from 1 to 8; 0: nothing is complex."});
    d.add(p.searches, Number{"complexity.looks", "1", "Changes that an owner of usual attention tries out a month.", {0, 32}, Evidence::assumed, "Swept; bounded rationality, Simon (1947)."});
    d.add(p.turbulence, Number{"complexity.turbulence", "1", "Chance a month that what one of the choices is worth changes.", {0, 1}, Evidence::assumed, "Swept; 0: the world stands still."});
    d.add(p.weight, Number{"complexity.weight", "1", "Relative rise of leaders' levers on practice and early help per unit of fitness against the usual; 0 switches it off.", {0, 3}, Evidence::assumed, "Swept."});
}

double worth(const Landscape& land, std::uint32_t choices, std::size_t choice) {
    const std::size_t count = count_of(land.p), links = std::min(static_cast<std::size_t>(land.p.links), count - 1);
    std::uint32_t state = 0;
    for (std::size_t k = 0; k <= links; ++k) state |= ((choices >> ((choice + k) % count)) & 1u) << k;
    return uniform(drawn<ChoiceWorthWords>(land.random, {state, land.authority}, land.shaken[choice], static_cast<std::uint16_t>(choice)).worth);
}

double fitness(const Landscape& land, std::uint32_t choices) {
    double sum = 0;
    for (std::size_t i = 0; i < count_of(land.p); ++i) sum += worth(land, choices, i);
    return sum / static_cast<double>(count_of(land.p));
}

ChoiceOwners share_out(std::size_t choices, const ByRole& responsibility) {
    double all = 0;
    for (const double one : responsibility) all += one;
    PerRole<std::size_t> whole{};
    ByRole left{};
    std::size_t given = 0;
    for (std::size_t i = 0; i < role_count && all > 0; ++i) {
        const double fair = responsibility[i] / all * static_cast<double>(choices);
        given += whole[i] = static_cast<std::size_t>(fair);
        left[i] = fair - static_cast<double>(whole[i]);
    }
    if (!(all > 0)) given = whole[at(Role::director)] = choices;
    for (; given < choices; ++given) {
        const auto next = static_cast<std::size_t>(std::max_element(left.begin(), left.end()) - left.begin());
        whole[next] += 1, left[next] = -1;
    }
    ChoiceOwners owners{};
    for (std::size_t i = 0, choice = 0; i < role_count; ++i)
        for (std::size_t k = 0; k < whole[i] && choice < choices; ++k) owners[choice++] = static_cast<std::uint8_t>(i);
    return owners;
}

double judged(const Landscape& land, std::uint32_t choices, const ChoiceOwners& owners, std::size_t role, double responsibility) {
    double all = 0, own = 0;
    int owned = 0;
    for (std::size_t i = 0; i < count_of(land.p); ++i) {
        const double w = worth(land, choices, i);
        all += w;
        if (owners[i] == role) own += w, owned += 1;
    }
    return (owned > 0 ? (1 - responsibility) * own / owned : 0) + responsibility * all / static_cast<double>(count_of(land.p));
}

double fit_of_choices(const ComplexityParameters& p, double fitness, double usual, Task task) {
    if (!p.on || !(usual > 0) || (task != Task::practice && task != Task::early_help)) return 1;
    return std::max(0.0, 1 + p.weight * (fitness / usual - 1));
}

void search(Leadership& l, const LeadersInputs& in) {
    if (!in.p.complexity.on) return;
    shake(l, in);
    const ChoiceOwners owners = share_out(count_of(in.p.complexity), in.facts.responsibility);
    for (std::size_t i = 0; i < role_count; ++i) look_around(l, in, owners, i);
    l.fitness = fitness(landscape_of(l, in), l.choices);
}

}  // namespace hearth::children
