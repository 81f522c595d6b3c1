// A file may claim to hold more than any memory. The program answers the bad_alloc that follows; here it comes early, so that neither
// the machine nor a sanitizer, which takes such a request for an error, is troubled.
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 28;

void* allocate_or_not(std::size_t size) { return size > most_bytes ? nullptr : std::malloc(size == 0 ? 1 : size); }

void* allocate(std::size_t size) {
    void* memory = allocate_or_not(size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_not(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_not(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

/// HDF5 loses some of its own memory when it gives up a damaged file. The leak sanitizer asks this by name.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libhdf5\n"; }
