// What the commands that read run files have in common: the answer goes to standard output, and a question that does not fit the
// file is a slip of usage.
#pragma once

#include "analysis/read/question_error.hpp"
#include "app/commands.hpp"
#include "app/errors.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>

namespace hearth::cli {

template <class Question> int answer(const char* command, void (*ask)(const Question&, std::ostream&), const Question& question) {
    try {
        ask(question, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string(command) + ": " + error.what());
    }
    return done;
}

/// One JSON value on standard output; text that is not UTF-8 is mended, so that a strange file name breaks nothing.
inline void print(const nlohmann::ordered_json& json) {
    std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace hearth::cli
