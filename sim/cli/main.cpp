// The composition root: the one place that knows which model the program runs.
#include "models/month/model.hpp"
#include "sim/cli/commands.hpp"

int main(int argc, char** argv) { return hearth::cli::main_with(argc, argv, hearth::children::make_model); }
