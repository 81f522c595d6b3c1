// The composition root: the one place that knows which model the program runs.
#include "app/commands.hpp"
#include "models/month/model.hpp"

int main(int argc, char** argv) { return hearth::cli::main_with(argc, argv, hearth::children::make_model); }
