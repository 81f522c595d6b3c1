#include "tests/fuzz/damage.hpp"

#include "sim/core/random.hpp"
#include "sim/output/checksum.hpp"
#include "tests/sim/output/sample.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace hearth::fuzz {
namespace {

constexpr std::size_t mark_size = 14;   // of the trailer, before its digits
constexpr std::string_view trailer_mark = "\nhearth crc32 ";
static_assert(trailer_mark.size() == mark_size);

/// Bob Jenkins' lookup3, byte by byte, which HDF5 uses with an initial value of 0. http://burtleburtle.net/bob/c/lookup3.c
std::uint32_t lookup3(std::string_view bytes) {
    std::uint32_t a = 0xDEADBEEF + static_cast<std::uint32_t>(bytes.size()), b = a, c = a;
    const auto add = [&](std::size_t at, std::size_t count) {
        std::array<unsigned char, 12> block{};
        std::memcpy(block.data(), bytes.data() + at, count);
        const auto word = [&](std::size_t i) {
            return block[i] | std::uint32_t{block[i + 1]} << 8 | std::uint32_t{block[i + 2]} << 16 | std::uint32_t{block[i + 3]} << 24;
        };
        a += word(0), b += word(4), c += word(8);
    };
    const auto mix = [](std::uint32_t& x, std::uint32_t& y, std::uint32_t& z, int turn) { x -= z, x ^= std::rotl(z, turn), z += y; };
    std::size_t at = 0;
    for (; bytes.size() - at > 12; at += 12) {
        add(at, 12);
        mix(a, b, c, 4), mix(b, c, a, 6), mix(c, a, b, 8), mix(a, b, c, 16), mix(b, c, a, 19), mix(c, a, b, 4);
    }
    if (at == bytes.size()) return c;
    add(at, bytes.size() - at);
    const auto last = [](std::uint32_t& x, std::uint32_t y, int turn) { x ^= y, x -= std::rotl(y, turn); };
    last(c, b, 14), last(a, c, 11), last(b, a, 25), last(c, b, 16), last(a, c, 4), last(b, a, 14), last(c, b, 24);
    return c;
}

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word;
}

std::uint32_t checksum_of(std::string_view bytes, const CheckedBlock& block) {
    std::string content(bytes.substr(block.at, block.size));
    if (block.checksum < block.at + block.size) std::fill_n(content.begin() + static_cast<std::ptrdiff_t>(block.checksum - block.at), 4, '\0');
    return lookup3(content);
}

bool holds(std::string_view bytes, const CheckedBlock& block) {
    return block.at + block.size <= bytes.size() && block.checksum + 4 <= bytes.size() && checksum_of(bytes, block) == word_at(bytes, block.checksum);
}

// Where a block ends follows from what it says, differently for each kind and version; that its checksum holds there says the same.
bool find_end(std::string_view bytes, CheckedBlock& block) {
    constexpr std::size_t longest = 1500;
    for (block.size = 8; block.size <= longest && block.at + block.size + 4 <= bytes.size(); ++block.size) {
        block.checksum = block.at + block.size;
        if (holds(bytes, block)) return true;
    }
    return false;
}

// Direct blocks of a heap have their checksum near the start, after an offset of some bytes, and powers of two as sizes.
bool find_heap_end(std::string_view bytes, CheckedBlock& block) {
    for (std::size_t offset_bytes = 1; offset_bytes <= 8; ++offset_bytes)
        for (block.size = 512; block.size <= 65536; block.size *= 2) {
            block.checksum = block.at + 13 + offset_bytes;
            if (holds(bytes, block)) return true;
        }
    return false;
}

/// Random numbers of a key.
class Dice {
public:
    explicit Dice(std::uint64_t key) : key_(key) {}
    std::uint32_t roll(std::size_t sides) {
        if (rolled_ % 4 == 0) words_ = draw(RandomKey{key_, 0}, Entity{0}, rolled_, Purpose{1});
        return uniform_index(words_[rolled_++ % 4], static_cast<std::uint32_t>(sides));
    }

private:
    std::uint64_t key_;
    std::uint16_t rolled_ = 0;
    Words words_ = {};
};

bool in_a_text(std::string_view bytes, std::size_t at) {
    constexpr std::size_t shortest = 5;
    const auto printable = [&](std::size_t i) { return bytes[i] >= ' ' && bytes[i] <= '~'; };
    std::size_t first = at, last = at;
    while (first > 0 && printable(first - 1)) --first;
    while (last < bytes.size() && printable(last)) ++last;
    return last - first >= shortest;
}

// Most of a file is the values; what can go wrong stands in the blocks.
std::size_t place_of_change(std::string_view bytes, const std::vector<CheckedBlock>& blocks, Damage damage, Dice& dice) {
    if (blocks.empty() || (damage == Damage::bytes && dice.roll(2) == 0)) return dice.roll(bytes.size());
    for (int tries = 0; tries < 200; ++tries) {
        const CheckedBlock& block = blocks[dice.roll(blocks.size())];
        const std::size_t at = block.at + dice.roll(block.size);
        if (damage != Damage::texts || (at >= block.at + 4 && in_a_text(bytes, at))) return at;
    }
    return bytes.size();
}

void change(std::string& bytes, std::size_t at, Dice& dice) {
    constexpr std::array<char, 8> values = {0, 1, 2, 4, 8, 0x7F, static_cast<char>(0x80), static_cast<char>(0xFF)};
    switch (dice.roll(4)) {
        case 0: bytes[at] = static_cast<char>(bytes[at] ^ 1 << dice.roll(8)); break;
        case 1: bytes[at] = static_cast<char>(dice.roll(256)); break;
        case 2: bytes[at] = values[dice.roll(values.size())]; break;
        default: std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), std::min<std::size_t>(1 + dice.roll(8), bytes.size() - at), values[dice.roll(values.size())]);
    }
}

}  // namespace

std::string_view without_trailer(std::string_view bytes) {
    const bool marked = bytes.size() >= checksum_size && bytes.substr(bytes.size() - checksum_size, mark_size) == trailer_mark;
    return marked ? bytes.substr(0, bytes.size() - checksum_size) : bytes;
}

std::string with_right_trailer(std::string_view bytes) {
    const std::string_view content = without_trailer(bytes);
    return fmt::format("{}{}{:08x}\n", content, trailer_mark, crc32(content));
}

std::vector<CheckedBlock> checked_blocks(std::string_view bytes) {
    constexpr std::array<std::string_view, 10> signatures = {"OHDR", "OCHK", "FRHP", "FHIB", "BTHD", "BTLF", "BTIN", "FAHD", "FADB", "SMTB"};
    std::vector<CheckedBlock> blocks;
    const auto keep = [&](const CheckedBlock& block) { blocks.push_back(block); };
    CheckedBlock superblock{0, 44, 44};
    if (bytes.size() >= 48 && holds(bytes, superblock)) keep(superblock);
    for (std::size_t at = 0; at + 16 <= bytes.size(); ++at) {
        CheckedBlock block{at, 0, 0};
        const std::string_view signature = bytes.substr(at, 4);
        const bool known = std::find(signatures.begin(), signatures.end(), signature) != signatures.end();
        if ((known && find_end(bytes, block)) || (signature == "FHDB" && find_heap_end(bytes, block))) keep(block);
    }
    return blocks;
}

void repair(std::span<char> bytes, const std::vector<CheckedBlock>& blocks) {
    const std::string_view all(bytes.data(), bytes.size());
    for (const CheckedBlock& block : blocks) {
        if (block.at + block.size > bytes.size() || block.checksum + 4 > bytes.size()) continue;
        const std::uint32_t right = checksum_of(all, block);
        std::memcpy(bytes.data() + block.checksum, &right, sizeof right);
    }
}

std::vector<std::string> sample_run_files() {
    const sample::Folder folder;
    RunDescription small = sample::description(1, 1);
    small.scenarios.resize(1);
    small.places.resize(1);
    small.measures.resize(2);
    small.derived_measures.clear();
    small.resolved.resize(1);
    small.given.resize(1);
    small.tables.clear();
    small.observed_table = small.national_table = "";
    RunDescription summed = sample::description(1, 12);
    summed.summed_places = summed.places;
    summed.places = {{"nation", "All places", {}}};
    std::vector<std::string> files;
    for (const RunDescription& d : {small, sample::description(2, 3), summed, sample::sweep()}) {
        sample::write(folder / "sample.h5", d);
        files.push_back(sample::bytes_of(folder / "sample.h5"));
    }
    return files;
}

std::string damaged(const std::string& whole, const std::vector<CheckedBlock>& blocks, Damage damage, std::uint64_t key) {
    std::string bytes(without_trailer(whole));
    Dice dice(key);
    for (std::uint32_t changes = 1 + dice.roll(dice.roll(4) == 0 ? 8 : 2); changes-- > 0;) {
        const std::size_t at = place_of_change(bytes, blocks, damage, dice);
        if (at < bytes.size()) change(bytes, at, dice);
    }
    if (damage != Damage::bytes) repair(bytes, blocks);
    return bytes;
}

std::string random_bytes(std::size_t size, std::uint64_t key) {
    Dice dice(key);
    std::string bytes;
    while (bytes.size() < size) bytes += static_cast<char>(dice.roll(256));
    return bytes;
}

}  // namespace hearth::fuzz
