// Listing some of many records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearth::children {

/// Appends without a branch: which families are marked is luck, and guessing it wrong costs more than writing it down.
class Marks {
public:
    Marks(std::vector<std::uint32_t>& list, std::size_t most) : list_(list) {
        list_.resize(most);
        next_ = list_.data();
    }
    ~Marks() { list_.resize(static_cast<std::size_t>(next_ - list_.data())); }
    Marks(const Marks&) = delete;
    Marks& operator=(const Marks&) = delete;
    void add(std::uint32_t position, bool marked) {
        *next_ = position;
        next_ += marked;
    }

private:
    std::vector<std::uint32_t>& list_;
    std::uint32_t* next_ = nullptr;
};

}  // namespace hearth::children
