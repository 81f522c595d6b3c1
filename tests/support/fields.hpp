// The names of all members of a struct, held by the compiler: it refuses a list that leaves one out or names one that is none.
#pragma once

#include <string_view>
#include <vector>

namespace hearth::support {

struct Fields {
    std::string_view owner;
    std::vector<std::string_view> names;
};

}  // namespace hearth::support

// Calls use(x) for each of up to 64 arguments; a macro may not name itself, so rescanning is what repeats it.
#define HEARTH_SCAN_4(...) __VA_ARGS__
#define HEARTH_SCAN_16(...) HEARTH_SCAN_4(HEARTH_SCAN_4(HEARTH_SCAN_4(HEARTH_SCAN_4(__VA_ARGS__))))
#define HEARTH_SCAN(...) HEARTH_SCAN_16(HEARTH_SCAN_16(HEARTH_SCAN_16(HEARTH_SCAN_16(__VA_ARGS__))))
#define HEARTH_NO_ARGUMENTS ()
#define HEARTH_FOR_EACH(use, first, ...) use(first) __VA_OPT__(HEARTH_FOR_EACH_AGAIN HEARTH_NO_ARGUMENTS (use, __VA_ARGS__))
#define HEARTH_FOR_EACH_AGAIN() HEARTH_FOR_EACH

#define HEARTH_IS_MEMBER(name) static_cast<void>(of_all.name);
#define HEARTH_IN_QUOTES(name) #name,

/// HEARTH_FIELDS(Struct, every, member, of, it): a structured binding wants as many names as there are members, and each must be one.
/// A struct with a base has no such binding; what is enumerated is put together of members.
#define HEARTH_FIELDS(type, ...) \
    [] { \
        [[maybe_unused]] constexpr auto as_the_compiler_knows_them = [](const type& of_all) { \
            [[maybe_unused]] const auto& [__VA_ARGS__] = of_all; \
            HEARTH_SCAN(HEARTH_FOR_EACH(HEARTH_IS_MEMBER, __VA_ARGS__)) \
        }; \
        return ::hearth::support::Fields{#type, {HEARTH_SCAN(HEARTH_FOR_EACH(HEARTH_IN_QUOTES, __VA_ARGS__))}}; \
    }()
