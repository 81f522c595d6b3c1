// How a law is stated; each submodel states its own.
#pragma once

#include "models/month/world.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearth::children {

struct Laws {
    std::vector<std::string> broken;
    void equal(std::string_view what, std::int64_t kept, std::int64_t counted) {
        if (kept != counted) broken.push_back(std::string(what) + ": kept " + std::to_string(kept) + ", counted " + std::to_string(counted));
    }
    void holds(std::string_view what, bool law) {
        if (!law) broken.emplace_back(what);
    }
};

/// Trust: the sum that is carried on is what present families hold.
void check_trust(const Authority& a, const Nation& n, Month month, Laws& laws);   // families/trust_events.cpp
/// Workers and cases: every post has one holder or none, every case at most one worker, nobody is lost between months.
void check_workforce(const Authority& a, const Nation& n, Laws& laws);   // workforce/workforce_laws.cpp
/// Pounds: reserves are what they opened with, plus all income, less all spending.
void check_books(const Authority& a, const Nation& n, Laws& laws);       // money/books_laws.cpp

}  // namespace hearth::children
