#include "app/memory.hpp"

#include <cstdlib>   // tells which C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hearth::cli {

void return_large_blocks() {
#ifdef __GLIBC__
    constexpr int bytes = 256 << 10;   // a page fault for each 4 KiB of such a block is lost in what a run computes (measured)
    mallopt(M_MMAP_THRESHOLD, bytes);
#endif
}

}  // namespace hearth::cli
