#include "models/workforce/workers_month.hpp"

#include "sim/core/math.hpp"
#include "sim/core/policy.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

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

/// Random numbers of all posts this month.
void draw_posts(Workforce& w, const SocialWorkersInputs& in) {
    w.post_numbers.resize(w.posts.size());
    std::iota(w.post_numbers.begin(), w.post_numbers.end(), 0u);
    w.post_words.fill(in.random, w.post_numbers, in.authority, in.month);
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

Chances chances_of(const Workforce& w, const SocialWorkersInputs& in, std::int32_t posts) {
    const WorkforceParameters& p = in.p;
    const double retention = in.levers.retention * in.retention_by_leaders * in.leaving_after_grade;
    const double fill = fill_chance(p, w.character.filling, w.pressure_heard_of, in.market.pool);
    return {leave_chance(p, w.character.leaving, w.pressure_half_year, retention), math::monthly_probability(p.leave_most), fill * share_fillable(w, posts), mean_load(p, w, in.month)};
}

void leave(Workforce& w, const WorkforceParameters& p, Post& post, double u, WorkerFlows& flows) {
    vacate(post);
    w.permanent -= 1, w.leavers += 1, w.ever_left += 1;
    flows.leavers += 1;
    if (u >= p.to_agency) return;
    w.to_agency += 1;
    flows.leavers_to_agency += 1;
}

void start(Workforce& w, const SocialWorkersInputs& in, Post& post, double u, WorkerFlows& flows) {
    if (post.state == PostState::agency) vacate(post), w.agency -= 1;
    hire(post, in.month, months_before(in.p, u));
    w.permanent += 1, w.starters += 1, w.ever_started += 1;
    flows.starters += 1;
}

WorkerFlows leave_and_start(Workforce& w, const SocialWorkersInputs& in, std::int32_t posts) {
    const Chances c = chances_of(w, in, posts);
    WorkerFlows flows;
    for (std::size_t k = 0; k < w.posts.size(); ++k) {
        Post& post = w.posts[k];
        const PostWords words = w.post_words.block(k);
        if (post.state == PostState::permanent) {
            const double load = c.mean_load > 0 ? post.cases / productivity(in.p, in.month.index - post.began) / c.mean_load : 1;
            if (uniform(words.leaves) < std::min(c.leave_most, c.leave * own_load_factor(in.p, load))) leave(w, in.p, post, uniform(words.to_agency), flows);
        } else if (static_cast<std::int32_t>(k) < posts && w.permanent < posts && uniform(words.filled) < c.fill) {
            start(w, in, post, uniform(words.newly_qualified), flows);
        }
    }
    return flows;
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
void first_holders(Workforce& w, const InitialWorkforceInputs& in) {
    const double stays = math::log1p(-leave_chance(in.p, w.character.leaving, 1, 1));
    for (std::uint32_t k = 0; k < w.posts.size(); ++k) {
        const auto words = drawn<InitialPostWords>(in.random, {k, in.authority}, in.opening);
        if (uniform(words.vacant) < w.character.vacancy) continue;
        const int here = std::min(static_cast<int>(math::log(uniform(words.months_here)) / stays), 480);
        const Month came = in.opening - 1 - here;
        hire(w.posts[k], came, months_before(in.p, uniform(words.newly_qualified)));
        w.permanent += 1;
    }
    w.opening_permanent = w.permanent;
}

}  // namespace

std::int32_t posts_now(const Workforce& w) { return std::max(1, static_cast<std::int32_t>(std::min(w.established, most_posts) + .5)); }

double time_of_a_post(const Workforce& w) { return w.established / posts_now(w); }

void initialise_workforce(Workforce& w, const InitialWorkforceInputs& in) {
    const WorkforceParameters& p = in.p;
    w.character = draw_character(p, drawn<WorkforceCharacterWords>(in.random, in.authority, Month{}));
    w.agency_rounding = uniform(drawn<AgencyRoundingWords>(in.random, in.authority, Month{}).rounding);
    w.stationary = stationary_staff(p, w.character);
    w.base_posts = posts_needed(p, w.character, in.case_hours);
    establish_for_children(w, in.children_over_opening);
    w.swing = p.usual_swing * std::sqrt(10000 / std::max(1.0, in.children));
    const auto posts = static_cast<std::size_t>(posts_now(w));
    w.posts.reserve(posts * 2);
    make_room(w, posts);
    first_holders(w, in);
    cover_vacancies(w, agency_now(w, in.market, baseline_levers<WorkforceLevers>));
}

WorkerFlows social_workers(Workforce& w, const SocialWorkersInputs& in) {
    const std::int32_t posts = posts_now(w);
    make_room(w, static_cast<std::size_t>(posts));
    draw_posts(w, in);
    const WorkerFlows flows = leave_and_start(w, in, posts);
    cover_vacancies(w, agency_now(w, in.market, in.levers));
    w.months += 1;
    return flows;
}

}  // namespace hearth::children
