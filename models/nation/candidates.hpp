// The national pool of people who would lead children's services (finite, about 200 for 150 posts): external appointments draw on it,
// deputies who are ready and directors who left a post and want another come into it. A pool that empties fills fewer posts, with
// people of less experience. The rest of the nation, of which a run may hold only a part, is at the status quo.
// Reads: authorities' appointments since it last looked, in authority order. Changes: the pool, once a year. Claim N3.
#pragma once

#include "models/leadership/appointment.hpp"

namespace hearth::children {
}  // namespace hearth::children
