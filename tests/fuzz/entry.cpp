// What libFuzzer calls; a program for each reader, which HEARTH_READER names.
#include "tests/fuzz/damage.hpp"
#include "tests/fuzz/readers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>

using namespace hearth::fuzz;

namespace {

const Reader& reader() {
    static const Reader& named = *std::find_if(readers().begin(), readers().end(), [](const Reader& r) { return r.name == HEARTH_READER; });
    return named;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        reader().read({reinterpret_cast<const char*>(data), size});
    } catch (const std::exception& error) {
        std::cerr << "finding: no command answers this exception: " << error.what() << std::endl;
        std::abort();
    }
    return 0;
}

#ifdef HEARTH_MUTATES_RUN_FILES
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

// Half of the changes are libFuzzer's own, half those of the replay. With HEARTH_FUZZ_FORGE set the checksums of HDF5's blocks hold again
// after each, which finds mistakes of that library rather than of this program.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    static const bool forge = std::getenv("HEARTH_FUZZ_FORGE") != nullptr;
    const std::string whole(reinterpret_cast<char*>(data), size);
    const std::vector<CheckedBlock> blocks = checked_blocks(whole);
    if (seed % 2 == 0 && size > 0) {
        const Damage damage = seed % 4 == 0 ? Damage::texts : forge ? Damage::forged : Damage::bytes;
        const std::string changed = damaged(whole, blocks, damage, seed);
        std::copy(changed.begin(), changed.end(), data);
        return changed.size();
    }
    const std::size_t now = LLVMFuzzerMutate(data, size, most);
    if (forge) repair({reinterpret_cast<char*>(data), now}, blocks);
    return now;
}
#endif
