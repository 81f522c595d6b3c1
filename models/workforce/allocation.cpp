// Who holds which case: after the month's episodes have opened and closed, every open case without a worker goes to the worker
// with the fewest children for his or her productivity, in the order of family ids, so that the order of records means nothing.
// Reads: open episodes, workers. Changes: who holds a case, children held; where a worker left, trust and dates of what was under way.
#include "models/register/marks.hpp"
#include "models/register/trust_events.hpp"
#include "models/workforce/allocation.hpp"

#include <algorithm>
#include <functional>

namespace hearth::children {
namespace {

/// Load in 256ths of a child, and the post as what decides between equals.
constexpr std::uint64_t key_of(std::int32_t cases, std::uint32_t weight, std::uint32_t post) {
    return static_cast<std::uint64_t>(cases) * weight << 16 | post;
}

std::uint32_t weight_of(const WorkforceParameters& p, const Post& post, Month month) {
    const double worth = post.state == PostState::agency ? p.agency_productivity : productivity(p, month.index - post.began);
    return static_cast<std::uint32_t>(256 / worth + .5);
}

void list_open(const Register& r, Workforce& w) {
    Marks open(w.open_cases, r.active.size());
    for (std::uint32_t i = 0; i < r.active.size(); ++i) open.add(i, status_in(r.active.klass[i]) != Status::none);
}

/// Counts what each post holds, and lists what nobody holds.
void count_cases(Register& r, Workforce& w, const AllocationInputs& in, Month month) {
    for (Post& post : w.posts) post.cases = 0;
    w.without_worker.clear();
    list_open(r, w);
    for (const std::uint32_t i : w.open_cases) {
        Case& record = r.active.cases[i];
        if (record.post != no_post && w.posts[record.post].transferring) transfer_case(r, in, i, month);
        if (record.post == no_post) w.without_worker.emplace_back(r.active.id[i], i);
        else w.posts[record.post].cases += count(record.brought);
    }
    for (Post& post : w.posts) post.transferring = false;
}

void heap_of_holders(const WorkforceParameters& p, Workforce& w, Month month) {
    w.by_load.clear();
    for (std::uint32_t k = 0; k < w.posts.size(); ++k)
        if (w.posts[k].state != PostState::vacant) w.by_load.push_back(key_of(w.posts[k].cases, weight_of(p, w.posts[k], month), k));
    std::make_heap(w.by_load.begin(), w.by_load.end(), std::greater<>{});
}

/// The top gets more to do and sinks to its place; half the work of taking it out and putting it back.
void replace_top(std::vector<std::uint64_t>& heap, std::uint64_t key) {
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap.size(); child = 2 * hole + 1) {
        if (child + 1 < heap.size() && heap[child + 1] < heap[child]) ++child;
        if (key <= heap[child]) break;
        heap[hole] = heap[child];
        hole = child;
    }
    heap[hole] = key;
}

}  // namespace

void transfer_case(Register& r, const AllocationInputs& in, std::uint32_t position, Month month) {
    Case& record = r.active.cases[position];
    record.post = no_post;
    r.add(column("cases_handed_on"), count(record.brought));
    const WorkforceParameters& p = in.workforce;
    if (!p.handover) return;
    change_trust(r, in.family, r.active.slot[position], -p.handover_trust, month);
    if (record.status != Status::assessment && record.status != Status::enquiry) return;
    record.status_due += 1;
    refresh(r, in.family, position);
}

void allocate(Register& r, Workforce& w, const AllocationInputs& in, Month month) {
    const WorkforceParameters& p = in.workforce;
    count_cases(r, w, in, month);
    w.unallocated = 0;
    std::sort(w.without_worker.begin(), w.without_worker.end());
    heap_of_holders(p, w, month);
    for (const auto& [id, position] : w.without_worker) {
        Case& record = r.active.cases[position];
        const int children = count(record.brought);
        if (w.by_load.empty()) {
            w.unallocated += children;
            continue;
        }
        const auto k = static_cast<std::uint32_t>(w.by_load.front() & 0xFFFF);
        record.post = static_cast<std::uint16_t>(k);
        w.posts[k].cases += children;
        replace_top(w.by_load, key_of(w.posts[k].cases, weight_of(p, w.posts[k], month), k));
    }
}

}  // namespace hearth::children
