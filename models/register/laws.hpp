// How a law is stated; each room states its own.
#pragma once

#include "models/register/register.hpp"

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
void check_trust(const Register& r, const FamilyRules& rules, Month month, Laws& laws);   // trust_events.cpp

}  // namespace hearth::children
