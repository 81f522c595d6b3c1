// hearth model: what each process of the month reads and changes.
#include "app/answer.hpp"
#include "app/commands.hpp"
#include "models/month/process_page.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace hearth::cli {
namespace {

using children::ProcessPage;
using children::ProcessRead;

std::vector<ProcessPage> chosen_processes(const std::string& only) {
    const auto pages = children::process_pages();
    std::vector<ProcessPage> chosen;
    std::vector<std::string> names;
    for (const ProcessPage& page : pages) {
        names.emplace_back(page.name);
        if (only.empty() || page.name == only) chosen.push_back(page);
    }
    if (chosen.empty()) throw UsageError("model: no process is called \"" + only + "\"." + did_you_mean(only, names));
    return chosen;
}

/// Inputs by struct: the struct's name once, then a line a member.
void print_reads(const ProcessPage& page) {
    std::string_view inputs;
    for (const ProcessRead& read : children::reads_of(page)) {
        if (read.inputs != inputs) std::cout << fmt::format("  reads     {}\n", inputs = read.inputs);
        std::cout << fmt::format("            {} = {}\n", read.member, read.source.empty() ? "its default" : read.source);
        if (!read.meaning.empty()) std::cout << fmt::format("                {}\n", read.meaning);
    }
}

void print_process(const ProcessPage& page) {
    std::cout << fmt::format("{} ({})\n  changes   {}\n", page.name, page.nations ? "of the nation, once a year" : "of each authority, every month", page.changes);
    if (!page.looks_at.empty()) std::cout << fmt::format("  looks at  {}\n", page.looks_at);
    print_reads(page);
}

nlohmann::ordered_json process_json(const ProcessPage& page) {
    nlohmann::ordered_json reads = nlohmann::ordered_json::array();
    for (const ProcessRead& read : children::reads_of(page))
        reads.push_back({{"inputs", read.inputs}, {"member", read.member}, {"source", read.source}, {"meaning", read.meaning}});
    return {{"process", page.name}, {"nation", page.nations}, {"changes", page.changes}, {"looks_at", page.looks_at}, {"reads", reads}};
}

}  // namespace

int model(const ModelArguments& arguments) {
    const std::vector<ProcessPage> chosen = chosen_processes(arguments.only);
    if (arguments.json) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const ProcessPage& page : chosen) all.push_back(process_json(page));
        print(all);
        return done;
    }
    std::cout << "The processes of a month, in their order. a: an authority; n: the nation; Register: families and cases, through its verbs.\n";
    for (const ProcessPage& page : chosen) std::cout << '\n', print_process(page);
    return done;
}

}  // namespace hearth::cli
