// What reaches standard output and standard error passes through here, so that no name from a file can act on a terminal.
#pragma once

#include <iosfwd>
#include <streambuf>
#include <string>

namespace hearth::cli {

/// Passes all text on as printable() shows it. A character that is cut in two by a flush is held until its end comes.
class PrintableBuffer final : public std::streambuf {
public:
    explicit PrintableBuffer(std::streambuf& target) : target_(target) {}

protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    bool pass_on(std::size_t end);

    std::streambuf& target_;
    std::string waiting_;
};

/// From here on std::cout, std::cerr and the log write printable text only. Once, before anything is written.
void make_output_printable();

/// Standard error as it is, for texts of figures only: the line of progress goes back to its start.
std::ostream& raw_error();

}  // namespace hearth::cli
