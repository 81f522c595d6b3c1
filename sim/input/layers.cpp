#include "sim/input/layers.hpp"

#include "sim/input/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace hearth {
namespace {

constexpr std::size_t most_layers = 100;

std::string same_file(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::weakly_canonical(path, ignored).string();
}

// "a.toml -> b.toml -> a.toml", or nothing when `next` is new.
std::string loop(const std::vector<Document>& layers, const std::vector<std::string>& files, const std::string& next) {
    const auto found = std::find(files.begin(), files.end(), same_file(next));
    if (found == files.end()) return "";
    std::string chain;
    for (auto i = static_cast<std::size_t>(found - files.begin()); i < layers.size(); ++i) chain += layers[i].name + " -> ";
    return chain + next;
}

}  // namespace

std::string path_beside(const std::string& file, const std::string& path) {
    return (std::filesystem::path(file).parent_path() / path).lexically_normal().string();
}

std::vector<Document> read_layers(const std::string& path, Problems& problems) {
    std::vector<Document> layers;
    std::vector<std::string> files;   // of the layers, each name the only one of its file
    std::string next = path;
    NamedBy named_by;
    while (true) {
        const auto text = read_text_file(next, most_toml_bytes, named_by, problems);
        if (!text) return layers;
        layers.push_back(parse_document(next, *text, problems));
        files.push_back(same_file(next));
        const auto& extends = layers.back().extends;
        if (!extends) return layers;
        named_by = {extends->at, "extends", extends->text};
        next = path_beside(next, std::get<std::string>(extends->value));
        if (const std::string chain = loop(layers, files, next); !chain.empty()) {
            problems.push_back({extends->at, fmt::format("extends = {} (a loop: {}).", extends->text, chain)});
            return layers;
        }
        if (layers.size() == most_layers) {
            problems.push_back({extends->at, fmt::format("extends = {} (file {} of a chain of files; at most {} extend each other).", extends->text,
                                                         most_layers + 1, most_layers)});
            return layers;
        }
    }
}

}  // namespace hearth
