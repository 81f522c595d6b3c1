#include "tests/fuzz/readers.hpp"

#include <array>

namespace hearth::fuzz {

std::span<const Reader> readers() {
    static constexpr std::array<Reader, 6> all = {{{"scenario", read_scenario_bytes},
                                                   {"sweep", read_sweep_bytes},
                                                   {"design", read_design_bytes},
                                                   {"table", read_table_bytes},
                                                   {"run_file", read_run_file_bytes},
                                                   {"edited_run_file", read_edited_run_file_bytes}}};
    return all;
}

}  // namespace hearth::fuzz
