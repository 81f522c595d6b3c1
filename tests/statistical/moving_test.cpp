// How many families in need move, and how many of their episodes go on, against the parameters that say so.
#include "tests/statistical/coins.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters two_places() {
    Parameters p = small_parameters({steady("ONE", 1, 60000, .25), steady("TWO", 2, 90000, .25)});
    p.need.onset_rate = .2;
    p.moving.share = .3, p.moving.handed_over = .5;
    return p;
}

/// Each family that may move is a coin: the year's share, times the share of its band's children that live in the other place.
void count_chances(const Simulation& world, Coins& moves) {
    const double share = world.parameters.moving.share;
    for (std::size_t i = 0; i < 2; ++i) {
        const Authority &here = world.authorities[i], &there = world.authorities[1 - i];
        for (std::size_t k = 0; k < here.active.size(); ++k) {
            const Family& f = here.families[here.active.slot[k]];
            if (f.away != 0 || f.home == 0 || (f.level == 0 && here.active.cases[k].status == Status::none)) continue;
            const double elsewhere = there.children_by_band[f.band] / static_cast<double>(here.children_by_band[f.band] + there.children_by_band[f.band]);
            moves.add(share * elsewhere, 1.1 * share * elsewhere, false);
        }
    }
}

std::int64_t with(const Authority& a, Status status) {
    std::int64_t families = 0;
    for (const Case& record : a.active.cases) families += record.status == status;
    return families;
}

std::int64_t with(const Simulation& world, Status status) { return with(world.authorities[0], status) + with(world.authorities[1], status); }

/// Families in support after one look of the nation at the same world.
double in_support_after_moves(double share, double handed_over) {
    Parameters p = two_places();
    p.moving.share = 0;
    Simulation world = small_world(p);
    do step(world);
    while (world.now.index % nation_looks_months != 0);
    world.parameters.moving.share = share, world.parameters.moving.handed_over = handed_over;
    families_move(world.nation, world.authorities, world.now);
    return static_cast<double>(with(world, Status::support));
}

}  // namespace

TEST_CASE("Families in need move in the share of a year, and as many as come go where need is the same", "[statistical][moving]") {
    Simulation world = small_world(two_places());
    Coins moves;
    double out_of_one = 0, out_of_two = 0;
    for (int m = 0; m < 48; ++m) {
        if (world.now.index % nation_looks_months == 0) count_chances(world, moves);
        step(world);
        out_of_one += world.authorities[0].need_moved_out, out_of_two += world.authorities[1].need_moved_out;
    }
    moves.happened = out_of_one + out_of_two;
    judge(moves);
    CHECK(std::fabs(out_of_one - out_of_two) < 4.4 * std::sqrt(out_of_one + out_of_two));
}

TEST_CASE("Episodes go on elsewhere in the share that is handed over", "[statistical][moving]") {
    const double none = in_support_after_moves(.5, 0), moved = in_support_after_moves(0, 0) - none;
    judge(share(in_support_after_moves(.5, .8) - none, moved, .8));
}
