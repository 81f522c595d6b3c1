// RapidCheck with a fixed seed, so that a test run repeats; RC_PARAMS in the environment overrides it.
#pragma once

#include <rapidcheck.h>

#include <cstdlib>
#include <string>

namespace hearth::test {

template <class Property>
bool holds(const std::string& law, Property property) {
    ::setenv("RC_PARAMS", "seed=20190331", 0);
    return rc::check(law, property);
}

}  // namespace hearth::test
