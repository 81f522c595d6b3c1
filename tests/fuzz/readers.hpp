// Every reader of what people give the program, as a function of bytes: for libFuzzer, which invents them, and for the replay of
// what it found before.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hearth::fuzz {

struct Reader {
    std::string_view name;                 ///< also of its folder in corpus/
    /// Reads the bytes as the commands do and returns whatever the reader makes of them. Throws what no command answers; the caller
    /// takes that, like a crash, for a finding.
    void (*read)(std::string_view bytes);
};

std::span<const Reader> readers();

void read_scenario_bytes(std::string_view bytes);
void read_sweep_bytes(std::string_view bytes);
void read_design_bytes(std::string_view bytes);
void read_table_bytes(std::string_view bytes);
void read_run_file_bytes(std::string_view bytes);
void read_edited_run_file_bytes(std::string_view bytes);

}  // namespace hearth::fuzz
