#include "sim/input/manual.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <nlohmann/json.hpp>

using namespace hearth;

TEST_CASE("The manual tells each parameter once, with everything its declaration says", "[unit]") {
    const toy::Model model;
    const std::string text = manual_text(model.declarations());
    for (const Declaration& declaration : model.declarations()) {
        const auto first = text.find("  " + declaration.key + " = ");
        INFO(declaration.key);
        CHECK(first != std::string::npos);
        CHECK(text.find("  " + declaration.key + " = ", first + 1) == std::string::npos);
    }
    CHECK(manual_text(chosen_declarations(model.declarations(), "illness.infection")) ==
          "[illness]\n  illness.infection = 0.3\n      Chance to fall ill when everybody else is ill.\n"
          "      number, 0 to 1 [per month]\n      assumed: Made up.\n");
    CHECK(chosen_declarations(model.declarations(), "illness").size() == 5);
    CHECK(chosen_declarations(model.declarations(), "illnes").empty());
}

TEST_CASE("The schema knows every key, its type and its limits", "[unit]") {
    const toy::Model model;
    const auto schema = nlohmann::json::parse(manual_schema(model.declarations()));
    for (const Declaration& declaration : model.declarations()) {
        const auto dot = declaration.key.find('.');
        CHECK(schema["properties"][declaration.key.substr(0, dot)]["properties"].contains(declaration.key.substr(dot + 1)));
    }
    CHECK(schema["properties"]["run"]["properties"]["seed"]["maximum"] == 9223372036854775807);
    CHECK(schema["properties"]["illness"]["properties"]["mixing"]["enum"].size() == 2);
    CHECK(schema["properties"]["illness"]["properties"]["stages"]["maxItems"] == 3);
    CHECK(schema["properties"]["towns"]["properties"]["names"]["type"] == nlohmann::json::array({"array", "string"}));
    CHECK(schema["properties"]["illness"]["additionalProperties"] == false);
    CHECK(nlohmann::json::parse(manual_json(model.declarations())).size() == model.declarations().size());
}

TEST_CASE("A resolved scenario can be run again and gives the same values", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "[run]\nyears = 7\n[illness]\ninfection = 0.1\nstages = [0.1, 1e-9, 3]\n");
    toy::Model first, second;
    const Scenario scenario = read_scenario(path, std::vector<std::string>{"towns.label=a \"b\" \\ \t#c"}, first);
    const Scenario again = read_scenario(folder.write("again.toml", resolved_text(scenario)), {}, second);
    for (std::size_t i = 0; i < scenario.values.size(); ++i) CHECK(scenario.values[i].value == again.values[i].value);
    CHECK(second.parameters().label == "a \"b\" \\ \t#c");
    CHECK(second.parameters().stages == first.parameters().stages);
}
