// Feeds a reader everything that it starts from, and run files damaged in ways that never change. Fails on the first finding.
//     fuzz_replay READER
//     fuzz_replay READER FILE        one file, to look at a finding
//     fuzz_replay --seeds FOLDER     writes the seeds, a folder for each reader, for libFuzzer
#include "tests/fuzz/damage.hpp"
#include "tests/fuzz/seeds.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using namespace hearth::fuzz;
namespace fs = std::filesystem;

constexpr int usage_exit = 2;

bool held(const Reader& reader, const std::string& name, const std::string& bytes) {
    constexpr std::chrono::seconds longest{10};
    const auto start = std::chrono::steady_clock::now();
    try {
        reader.read(bytes);
    } catch (const std::exception& error) {
        std::cout << reader.name << ": " << name << ": " << error.what() << '\n';
        return false;
    }
    if (std::chrono::steady_clock::now() - start < longest) return true;
    std::cout << reader.name << ": " << name << ": took more than " << longest.count() << " s\n";
    return false;
}

bool damaged_files_held(const Reader& reader, std::size_t& count) {
    constexpr std::uint64_t each = 250;
    const std::vector<std::string> samples = sample_run_files();
    for (std::size_t sample = 0; sample < samples.size(); ++sample) {
        const std::vector<CheckedBlock> blocks = checked_blocks(samples[sample]);
        if (blocks.size() < 10) throw std::runtime_error("the samples have too few blocks with checksums: has the format of HDF5 changed?");
        for (std::uint64_t key = 0; key < each; ++key, ++count) {
            const Damage damage = key % 2 == 0 ? Damage::bytes : Damage::texts;
            if (!held(reader, "sample " + std::to_string(sample) + " damaged with key " + std::to_string(key), damaged(samples[sample], blocks, damage, key)))
                return false;
        }
    }
    return true;
}

bool edited_files_held(const Reader& reader, std::size_t& count) {
    constexpr std::uint64_t scripts = 600;
    for (std::uint64_t key = 0; key < scripts; ++key, ++count)
        if (!held(reader, "script " + std::to_string(key), random_bytes(4 + key % 60, key))) return false;
    return true;
}

int replay(const Reader& reader) {
    std::size_t count = 0;
    for (const Seed& seed : seeds(reader)) {
        if (!held(reader, seed.name, seed.bytes)) return 1;
        ++count;
    }
    if (reader.name == "run_file" && !damaged_files_held(reader, count)) return 1;
    if (reader.name == "edited_run_file" && !edited_files_held(reader, count)) return 1;
    std::cout << reader.name << ": " << count << " files, no finding\n";
    return 0;
}

int replay_file(const Reader& reader, const char* path) {
    std::ifstream file(path, std::ios::binary);
    return held(reader, path, {std::istreambuf_iterator<char>(file), {}}) ? 0 : 1;
}

int write_seeds(const fs::path& folder) {
    for (const Reader& reader : readers()) {
        fs::create_directories(folder / reader.name);
        std::size_t number = 0;
        for (const Seed& seed : seeds(reader)) std::ofstream(folder / reader.name / std::to_string(number++), std::ios::binary) << seed.bytes;
    }
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const std::string word = count > 1 ? words[1] : "";
    if (word == "--seeds" && count == 3) return write_seeds(words[2]);
    for (const Reader& reader : readers())
        if (word == reader.name && count <= 3) return count == 3 ? replay_file(reader, words[2]) : replay(reader);
    std::cerr << "fuzz_replay READER [FILE], or --seeds FOLDER; the readers are";
    for (const Reader& reader : readers()) std::cerr << ' ' << reader.name;
    std::cerr << '\n';
    return usage_exit;
}
