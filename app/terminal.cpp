#include "app/terminal.hpp"

#include "sim/core/printable.hpp"
#include "sim/core/utf8.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string_view>

namespace hearth::cli {
namespace {

constexpr std::size_t block = 1 << 16;

// Where the last character begins, when it has begun and not ended; else the size.
std::size_t whole_characters(std::string_view text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0u) == 0x80u) continue;
        const std::size_t asked = byte >= 0xF0u ? 4 : byte >= 0xE0u ? 3 : byte >= 0xC0u ? 2 : 1;
        return asked > back ? text.size() - back : text.size();
    }
    return text.size();
}

std::streambuf* raw_cerr = nullptr;

// The text of a line of the log; the colours around its level are the log's own.
class PrintablePayload final : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& line) override {
        const std::string text = printable({message.payload.data(), message.payload.size()});
        line.append(text.data(), text.data() + text.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return spdlog::details::make_unique<PrintablePayload>(); }
};

void set_up_log() {
    auto log = spdlog::stderr_color_mt("hearth", std::getenv("NO_COLOR") != nullptr ? spdlog::color_mode::never : spdlog::color_mode::automatic);
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<PrintablePayload>('*').set_pattern("hearth: %^%l%$: %*");
    log->set_formatter(std::move(formatter));
    spdlog::set_default_logger(std::move(log));
}

}  // namespace

PrintableBuffer::int_type PrintableBuffer::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char one = traits_type::to_char_type(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

std::streamsize PrintableBuffer::xsputn(const char* text, std::streamsize size) {
    waiting_.append(text, static_cast<std::size_t>(size));
    if (waiting_.size() < block) return size;
    return pass_on(whole_characters(waiting_)) ? size : 0;
}

int PrintableBuffer::sync() { return pass_on(whole_characters(waiting_)) && target_.pubsync() == 0 ? 0 : -1; }

bool PrintableBuffer::pass_on(std::size_t end) {
    const std::string text = printable(std::string_view(waiting_).substr(0, end));
    waiting_.erase(0, end);
    return target_.sputn(text.data(), static_cast<std::streamsize>(text.size())) == static_cast<std::streamsize>(text.size());
}

void make_output_printable() {
    // Never destroyed: the streams are flushed after everything else has ended.
    static auto& out = *new PrintableBuffer(*std::cout.rdbuf());
    static auto& error = *new PrintableBuffer(*std::cerr.rdbuf());
    raw_cerr = std::cerr.rdbuf();
    std::cout.rdbuf(&out);
    std::cerr.rdbuf(&error);
    set_up_log();
}

std::ostream& raw_error() {
    static std::ostream stream(raw_cerr != nullptr ? raw_cerr : std::cerr.rdbuf());
    return stream;
}

}  // namespace hearth::cli
