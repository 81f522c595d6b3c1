// Damage to run files that gets past their checksums: those of HDF5's own blocks and the trailer of the whole file.
#pragma once

#include "sim/output/run_file.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::fuzz {

/// The bytes with the trailer that they should have, in place of the one they have.
std::string with_right_trailer(std::string_view bytes);
/// The part without a trailer.
std::string_view without_trailer(std::string_view bytes);

/// A block of HDF5 that ends, or within which stands, a checksum over itself.
struct CheckedBlock {
    std::size_t at = 0;
    std::size_t size = 0;       ///< without the checksum where that is the end
    std::size_t checksum = 0;   ///< where it is
    friend bool operator==(const CheckedBlock&, const CheckedBlock&) = default;
};

/// The blocks whose checksums hold now.
std::vector<CheckedBlock> checked_blocks(std::string_view bytes);
/// Makes their checksums hold again.
void repair(std::span<char> bytes, const std::vector<CheckedBlock>& blocks);

/// Small run files of every kind, from the program's own writer.
std::vector<std::string> sample_run_files();

/// What is changed, and which checksums are made right again afterwards. The trailer is left out always.
enum class Damage {
    bytes,     ///< any byte, as a disk or a transfer would; HDF5's own checksums are left as they were
    texts,     ///< bytes of texts within checked blocks, whose checksums are repaired: what this program reads, in a form that HDF5 accepts
    forged     ///< any byte of checked blocks, repaired: what HDF5 itself trusts, and crashes on
};

/// One to eight changes in place, decided by `key` alone.
std::string damaged(const std::string& whole, const std::vector<CheckedBlock>& blocks, Damage damage, std::uint64_t key);

/// Decided by the key alone.
std::string random_bytes(std::size_t size, std::uint64_t key);

}  // namespace hearth::fuzz
