// Catch2 is version 2 on Debian 12 and version 3 elsewhere; tests include this and use only what both have.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
