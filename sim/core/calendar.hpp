// Events whose month is known when they are caused: a ring of buckets, one a month.
#pragma once

#include "sim/core/month.hpp"

#include <cstddef>
#include <stdexcept>
#include <vector>

namespace hearth {

/// Holds events up to `horizon` months ahead. Buckets keep their memory, so a warm calendar does not allocate.
template <class Event>
class Calendar {
public:
    Calendar(Month first, int horizon) : now_(first), buckets_(static_cast<std::size_t>(horizon) + 1) {}

    /// Throws std::out_of_range for a month that is past or beyond the horizon: a programming error.
    void add(Month month, Event event) { bucket(month).push_back(event); }

    /// The events of a month, which must be the current one or, after finish(), the next.
    std::vector<Event>& today() { return buckets_[slot(now_)]; }
    Month now() const { return now_; }
    void finish_month() {
        today().clear();
        ++now_;
    }

private:
    std::size_t slot(Month month) const { return static_cast<std::size_t>(month.index) % buckets_.size(); }
    std::vector<Event>& bucket(Month month) {
        const int ahead = month - now_;
        if (ahead < 0 || static_cast<std::size_t>(ahead) >= buckets_.size()) throw std::out_of_range("calendar: month " + to_text(month));
        return buckets_[slot(month)];
    }

    Month now_;
    std::vector<std::vector<Event>> buckets_;
};

}  // namespace hearth
