#include "sim/input/layers.hpp"

#include "sim/input/text_file.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace hearth {
namespace {

constexpr std::size_t most_scenario_bytes = 1'000'000;

std::string same_file(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::weakly_canonical(path, ignored).string();
}

// "a.toml -> b.toml -> a.toml", or nothing when `next` is new.
std::string loop(const std::vector<Document>& layers, const std::string& next) {
    for (std::size_t first = 0; first < layers.size(); ++first) {
        if (same_file(layers[first].name) != same_file(next)) continue;
        std::string chain;
        for (std::size_t i = first; i < layers.size(); ++i) chain += layers[i].name + " -> ";
        return chain + next;
    }
    return "";
}

}  // namespace

std::string path_beside(const std::string& file, const std::string& path) {
    return (std::filesystem::path(file).parent_path() / path).lexically_normal().string();
}

std::vector<Document> read_layers(const std::string& path, Problems& problems) {
    std::vector<Document> layers;
    std::string next = path;
    NamedBy named_by;
    while (true) {
        const auto text = read_text_file(next, most_scenario_bytes, named_by, problems);
        if (!text) return layers;
        layers.push_back(parse_document(next, *text, problems));
        const auto& extends = layers.back().extends;
        if (!extends) return layers;
        named_by = {extends->at, "extends", extends->text};
        next = path_beside(next, std::get<std::string>(extends->value));
        if (const std::string chain = loop(layers, next); !chain.empty()) {
            problems.push_back({extends->at, fmt::format("extends = {} (a loop: {}).", extends->text, chain)});
            return layers;
        }
    }
}

}  // namespace hearth
