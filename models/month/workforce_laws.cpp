#include "models/month/laws.hpp"

namespace hearth::children {

void check_workforce(const Authority& a, const Nation&, Laws& laws) {
    const Workforce& w = a.workforce;
    std::int64_t permanent = 0, agency = 0, vacant = 0, unallocated = 0;
    std::vector<std::int64_t> held(w.posts.size());
    for (const Post& post : w.posts) {
        permanent += post.state == PostState::permanent;
        agency += post.state == PostState::agency;
        vacant += post.state == PostState::vacant;
        laws.holds("a post is still being handed on", !post.transferring);
    }
    for (const Case& record : a.active.cases) {
        laws.holds("a worker holds a case that is not open", record.status != Status::none || record.post == no_post);
        if (record.status == Status::none) continue;
        const bool nobody = record.post >= w.posts.size();
        laws.holds("a case points to a post that does not exist", !nobody || record.post == no_post);
        if (nobody) unallocated += count(record.brought);
        else held[record.post] += count(record.brought);
    }
    laws.equal("permanent social workers", w.permanent, permanent);
    laws.equal("agency social workers", w.agency, agency);
    laws.equal("social worker posts", static_cast<std::int64_t>(w.posts.size()), permanent + agency + vacant);
    laws.equal("permanent social workers since the opening", w.opening_permanent + w.ever_started - w.ever_left, permanent);
    laws.equal("children whose case nobody holds", w.unallocated, unallocated);
    for (std::size_t k = 0; k < w.posts.size(); ++k) {
        laws.equal("children held by post " + std::to_string(k), w.posts[k].cases, held[k]);
        laws.holds("a vacant post holds cases", held[k] == 0 || w.posts[k].state != PostState::vacant);
    }
}

}  // namespace hearth::children
