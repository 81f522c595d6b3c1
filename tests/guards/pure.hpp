// Included before every file of hearth_pure_check, which compiles the core and the models with -fno-exceptions.
// The engine throws for programming errors only (a calendar asked for the past, a table for a column its schema lacks). In a
// browser such a throw stops the page's run; here it becomes the same, so that everything else can be held to "no exceptions":
// a try or a catch still fails to compile.
#pragma once

#include <bits/stdc++.h>   // before the macro: the library's own uses of the word are not ours

#include <boost/throw_exception.hpp>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace hearth_pure {

struct Stop {
    template <class Error>
    [[noreturn]] constexpr void operator=(Error&&) const { std::abort(); }
};

}  // namespace hearth_pure

#define throw ::hearth_pure::Stop{} =
