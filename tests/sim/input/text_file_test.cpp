#include "sim/input/text_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

using namespace hearth;
using support::has;

namespace {

std::string refusal_at_the_door(const std::string& path, std::size_t most_bytes = 1'000'000) {
    Problems problems;
    const auto text = read_text_file(path, most_bytes, {}, problems);
    REQUIRE((text.has_value() || problems.size() == 1));
    return text ? "read" : problems[0].message;
}

}  // namespace

TEST_CASE("A pipe, a socket, a device and a folder are refused, and nobody is waited for", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string pipe = (folder.path() / "pipe").string(), socket = (folder.path() / "socket").string(), link = (folder.path() / "link").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
    REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    std::filesystem::create_symlink("pipe", link);
    for (const std::string& path : {pipe, link}) CHECK(refusal_at_the_door(path) == "is a pipe, not a file: write it to a file first.");
    CHECK(has(refusal_at_the_door(socket), "is a socket, not a file"));
    CHECK(has(refusal_at_the_door("/dev/zero"), "is a device, not a file"));
    CHECK(has(refusal_at_the_door(folder.path().string()), "a folder, not a file"));
    CHECK_FALSE(begins_with(pipe, "x"));
    CHECK_FALSE(read_plain_file(pipe, 10).read.has_value());
    CHECK_FALSE(read_plain_file("/dev/zero", 10).read.has_value());
    ::close(number);
}

TEST_CASE("A file larger than allowed is refused before it is read", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string file = folder.write("large.csv", "a");
    std::filesystem::resize_file(file, std::uintmax_t{1} << 40);   // holds no blocks: reading it would take hours
    CHECK(refusal_at_the_door(file) == "larger than the 1 MB allowed.");
    CHECK(read_plain_file(file, 1'000'000).why == "larger than the 1 MB allowed");
}
