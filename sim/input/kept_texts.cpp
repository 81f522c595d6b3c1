#include "sim/input/kept_texts.hpp"

#include <stdexcept>

namespace hearth {
namespace {

// Reading goes through many hands, none of which should have to know of this.
thread_local const KeptTexts* source = nullptr;
thread_local KeptTexts* target = nullptr;

}  // namespace

KeepTexts::KeepTexts(const KeptTexts* from, KeptTexts& into) {
    if (target != nullptr) throw std::logic_error("texts are kept by one at a time");
    source = from;
    target = &into;
}

KeepTexts::~KeepTexts() { source = nullptr, target = nullptr; }

const KeptTexts* KeepTexts::from() { return source; }

void KeepTexts::keep(const std::string& path, const std::string& text) {
    if (target != nullptr) target->insert_or_assign(path, text);
}

}  // namespace hearth
