// Workers month by month: who leaves, which vacancies are filled, how agency workers cover the rest. Processes of workforce.hpp.
// Within a month people leave first; a post left this month is filled in a later one.
#include "models/month/case_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/workforce/workforce_month.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double most_posts = 60000, most_numbers = 65000;   // a case keeps its post in 16 bits; beyond, a post is more than one full-time worker

void hire(Post& post, Month came, int months_before_coming) {
    post.state = PostState::permanent;
    post.began = static_cast<std::int16_t>(came.index - months_before_coming);
}

void vacate(Post& post) {
    post.state = PostState::vacant;
    post.transferring = true;
}

void make_room(Workforce& w, std::size_t posts) {
    if (w.posts.size() < posts) w.posts.resize(posts);
}

/// Luck of all posts this month, in the authority's scratch words.
void draw_posts(Authority& a, const Nation& n, Month month) {
    const std::size_t size = a.workforce.posts.size();
    a.scratch_ids.resize(size);
    std::iota(a.scratch_ids.begin(), a.scratch_ids.end(), 0u);
    for (auto& words : a.scratch_words) words.resize(size);
    draw_many(n.random, a.scratch_ids.data(), size, a.number, static_cast<std::uint16_t>(month.index), purposes::post, 0,
              {a.scratch_words[0].data(), a.scratch_words[1].data(), a.scratch_words[2].data(), a.scratch_words[3].data()});
}

/// What a post's chances are made of this month.
struct Chances { double leave = 0, leave_most = 0, fill = 0, mean_load = 0; };

/// Children held for each unit of productivity, mean of permanent workers.
double mean_load(const WorkforceParameters& p, const Workforce& w, Month month) {
    double sum = 0;
    for (const Post& post : w.posts)
        if (post.state == PostState::permanent) sum += post.cases / productivity(p, month.index - post.began);
    return w.permanent > 0 ? sum / w.permanent : 0;
}

/// Vacancies among the posts that may be filled are fewer than those without a permanent holder while some holders sit in posts
/// there is no more money for.
double share_fillable(const Workforce& w, std::int32_t posts) {
    std::int32_t without = 0;
    for (std::int32_t k = 0; k < posts; ++k) without += w.posts[static_cast<std::size_t>(k)].state != PostState::permanent;
    return without > 0 ? std::max(0, posts - w.permanent) / static_cast<double>(without) : 0;
}

Chances chances_of(const Authority& a, const Nation& n, std::int32_t posts, Month month) {
    const WorkforceParameters& p = n.parameters->workforce;
    const Workforce& w = a.workforce;
    const double retention = workforce_levers(n, month).retention * retention_now(a, n) * leaving_after_grade(a, n);
    const double fill = fill_chance(p, w.character.filling, w.pressure_heard_of, n.market.pool);
    return {leave_chance(p, w.character.leaving, w.pressure_half_year, retention), math::monthly_probability(p.leave_most), fill * share_fillable(w, posts), mean_load(p, w, month)};
}

void leave(Authority& a, const WorkforceParameters& p, Post& post, double u) {
    Workforce& w = a.workforce;
    vacate(post);
    w.permanent -= 1, w.leavers += 1, w.ever_left += 1;
    a.add(column("worker_leavers"), 1);
    if (u >= p.to_agency) return;
    w.to_agency += 1;
    a.add(column("worker_leavers_to_agency"), 1);
}

void start(Authority& a, const WorkforceParameters& p, Post& post, double u, Month month) {
    Workforce& w = a.workforce;
    if (post.state == PostState::agency) vacate(post), w.agency -= 1;
    hire(post, month, months_before(p, u));
    w.permanent += 1, w.starters += 1, w.ever_started += 1;
    a.add(column("worker_starters"), 1);
}

void leave_and_start(Authority& a, const Nation& n, std::int32_t posts, Month month) {
    const WorkforceParameters& p = n.parameters->workforce;
    Workforce& w = a.workforce;
    const Chances c = chances_of(a, n, posts, month);
    for (std::size_t k = 0; k < w.posts.size(); ++k) {
        Post& post = w.posts[k];
        const auto u = [&](std::size_t word) { return uniform(a.scratch_words[word][k]); };
        if (post.state == PostState::permanent) {
            const double load = c.mean_load > 0 ? post.cases / productivity(p, month.index - post.began) / c.mean_load : 1;
            if (u(0) < std::min(c.leave_most, c.leave * own_load_factor(p, load))) leave(a, p, post, u(3));
        } else if (static_cast<std::int32_t>(k) < posts && w.permanent < posts && u(1) < c.fill) {
            start(a, p, post, u(2), month);
        }
    }
}

/// Agency workers take the vacant posts of lowest number, also beyond those established, and leave those of highest number.
void cover_vacancies(Workforce& w, std::int32_t wanted) {
    for (std::size_t k = w.posts.size(); k-- > 0 && w.agency > wanted;)
        if (w.posts[k].state == PostState::agency) vacate(w.posts[k]), w.agency -= 1;
    wanted = std::min(wanted, static_cast<std::int32_t>(most_numbers) - w.permanent);
    make_room(w, static_cast<std::size_t>(std::max(0, w.permanent + wanted)));
    for (std::size_t k = 0; w.agency < wanted; ++k) {
        Post& post = w.posts[k];
        if (post.state != PostState::vacant) continue;
        post.state = PostState::agency;
        w.agency += 1;
    }
}

std::int32_t agency_now(const Workforce& w, const LabourMarket& market, const WorkforceLevers& levers) {
    const double posts = posts_now(w);
    return static_cast<std::int32_t>(agency_wanted(w.character, posts - w.permanent, posts, market.agency_pool, levers.agency_cap) + w.agency_rounding);
}

/// Each post is held as often, for as long and by whom it is in the long run, so that nothing drifts after the opening.
void first_holders(Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    Workforce& w = a.workforce;
    const double stays = math::log1p(-leave_chance(p, w.character.leaving, 1, 1));
    for (std::uint32_t k = 0; k < w.posts.size(); ++k) {
        const Words words = draw(n.random, {k, a.number}, n.opening, purposes::initial_post);
        if (uniform(words[0]) < w.character.vacancy) continue;
        const int here = std::min(static_cast<int>(math::log(uniform(words[1])) / stays), 480);
        const Month came = n.opening - 1 - here;
        hire(w.posts[k], came, months_before(p, uniform(words[2])));
        w.permanent += 1;
    }
    w.opening_permanent = w.permanent;
}

}  // namespace

std::int32_t posts_now(const Workforce& w) { return std::max(1, static_cast<std::int32_t>(std::min(w.established, most_posts) + .5)); }

double time_of_a_post(const Workforce& w) { return w.established / posts_now(w); }

WorkforceLevers workforce_levers(const Nation& n, Month month) {
    return n.in_force(n.parameters->workforce.levers, month);
}

void initialise_workforce(Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    if (!p.on) return;
    Workforce& w = a.workforce;
    w.character = draw_character(p, draw(n.random, {0, a.number}, Month{}, purposes::workforce_character));
    w.agency_rounding = uniform(draw(n.random, {0, a.number}, Month{}, purposes::workforce_character, 1)[0]);
    w.stationary = stationary_staff(p, w.character);
    w.base_posts = posts_needed(p, w.character, a.opening_averages.case_hours);
    w.established = w.base_posts * children_over_opening(a);
    w.swing = p.usual_swing * std::sqrt(10000 / std::max(1.0, a.opening_averages.children));
    const auto posts = static_cast<std::size_t>(posts_now(w));
    w.posts.reserve(posts * 2);
    make_room(w, posts);
    first_holders(a, n);
    cover_vacancies(w, agency_now(w, n.market, baseline_levers<WorkforceLevers>));
    const FamilyRules family = family_rules(n);
    allocate(a, w, {p, family}, n.opening - 1);
}

void social_workers(Authority& a, const Nation& n, Month month) {
    const Parameters& p = *n.parameters;
    if (!p.workforce.on || n.in_history(month)) return;
    Workforce& w = a.workforce;
    if (!p.money.on) w.established = w.base_posts * children_over_opening(a);
    const std::int32_t posts = posts_now(w);
    make_room(w, static_cast<std::size_t>(posts));
    draw_posts(a, n, month);
    leave_and_start(a, n, posts, month);
    cover_vacancies(w, agency_now(w, n.market, workforce_levers(n, month)));
    w.months += 1;
}

}  // namespace hearth::children
