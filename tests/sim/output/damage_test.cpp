// Files that are no run files, or no longer: each kind has its own answer, and none is a crash.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include "sim/output/checksum.hpp"
#include "sim/output/hdf5_read.hpp"

#include <functional>
#include <optional>

using namespace hearth;
using Reason = RunFileError::Reason;

namespace {

std::optional<RunFileError> error_of(const std::filesystem::path& path) {
    try {
        const RunFile file(path);
        for (const Measure& measure : file.description().measures) file.read(measure.name, 0, 0);
        return std::nullopt;
    } catch (const RunFileError& error) {
        return error;
    }
}

void check_error(const std::filesystem::path& path, Reason reason, const std::string& why) {
    const auto error = error_of(path);
    REQUIRE(error);
    CHECK(error->reason() == reason);
    CHECK(error->what() == path.string() + ": " + why);
    CHECK(error->exit_code() == (reason == Reason::system ? 5 : 3));
}

std::string whole_file(const sample::Folder& folder) {
    sample::write(folder / "whole.h5", sample::description());
    return sample::bytes_of(folder / "whole.h5");
}

}  // namespace

TEST_CASE("A file that is not HDF5 is called so", "[unit]") {
    const sample::Folder folder;
    sample::put(folder / "text.h5", "authority,year,referrals\nE06000001,2019,842\n");
    sample::put(folder / "empty.h5", "");
    check_error(folder / "text.h5", Reason::not_hdf5, "is not a run file (it is not HDF5)");
    check_error(folder / "empty.h5", Reason::not_hdf5, "is empty, not a run file");
    check_error(folder.path(), Reason::not_hdf5, "is a folder, not a run file");
    check_error(folder / "nothing.h5", Reason::not_found, "there is no such file");
}

TEST_CASE("A run file cut anywhere is called cut short", "[unit]") {
    const sample::Folder folder;
    const std::string whole = whole_file(folder);
    const auto cut = [&](std::size_t length) {
        sample::put(folder / "cut.h5", whole.substr(0, length));
        return folder / "cut.h5";
    };
    for (std::size_t length = 8; length < whole.size(); length = length < 64 ? length + 1 : length * 9 / 8) {
        check_error(cut(length), Reason::damaged, "is cut short or damaged (" + std::to_string(length) + " bytes are there)");
    }
    for (const std::size_t lost : {1, 5, 22, 24, 100})   // 23 is the checksum itself, without which the file is whole
        CHECK(error_of(cut(whole.size() - lost))->reason() == Reason::damaged);
}

TEST_CASE("HDF5 of somebody else, and a run file that another program wrote again, is refused before HDF5 sees it", "[unit]") {
    const sample::Folder folder;
    const std::string whole = whole_file(folder);
    sample::put(folder / "rewritten.h5", whole.substr(0, whole.size() - checksum_size));
    hdf5::File::create(folder / "plain.h5").close();
    for (const char* name : {"rewritten.h5", "plain.h5"})
        check_error(folder / name, Reason::foreign,
                    "is HDF5, but not a run file as hearth left it: the checksum at its end is missing. If another program has written it "
                    "again, use the file from before, or make it again with the command that made it");
}

TEST_CASE("The checksum is the one of zlib", "[unit]") {
    CHECK(crc32("123456789") == 0xCBF43926);   // the check value every description of CRC-32 gives
    CHECK(crc32("6789", crc32("12345")) == 0xCBF43926);
    CHECK(crc32("") == 0);
}

TEST_CASE("A run file with any byte changed is called damaged, though HDF5 alone would crash on some", "[unit]") {
    const sample::Folder folder;
    const std::string whole = whole_file(folder);
    for (std::size_t at = 8; at < whole.size(); at += 97) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        sample::put(folder / "changed.h5", changed);
        const auto error = error_of(folder / "changed.h5");
        REQUIRE(error);
        CHECK(error->reason() == Reason::damaged);
    }
}

TEST_CASE("A file with our checksum and another format is foreign", "[unit]") {
    const sample::Folder folder;
    hdf5::File::create(folder / "plain.h5").close();
    REQUIRE(append_checksum(folder / "plain.h5") == 0);
    check_error(folder / "plain.h5", Reason::foreign, "is HDF5, but not a run file (its format is not \"hearth run\")");
    {
        const hdf5::File other = hdf5::File::create(folder / "other.h5");
        hdf5::write_attribute(other, "format", "openmc tally");
        hdf5::write_attribute(other, "format_version", std::array<std::int32_t, 2>{1, 0});
    }
    REQUIRE(append_checksum(folder / "other.h5") == 0);
    check_error(folder / "other.h5", Reason::foreign, "is HDF5, but its format is \"openmc tally\", not \"hearth run\"");
}

TEST_CASE("Another major version is refused with both numbers, a later minor one is read", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::description());
    const auto set_version = [&](std::int32_t major, std::int32_t minor) {
        sample::edit(folder / "a.h5", [&](hid_t file) {
            H5Adelete(file, "format_version");
            hdf5::write_attribute(file, "format_version", std::array<std::int32_t, 2>{major, minor});
        });
    };
    set_version(1, 3);
    check_error(folder / "a.h5", Reason::other_version,
                "is a run file of format 1.3, and this program reads format 2.x only: make it again with "
                "'hearth run tiny.toml --set place.authority=Leeds'");
    set_version(2, 7);
    CHECK(RunFile(folder / "a.h5").format_version() == std::array<int, 2>{2, 7});
}

TEST_CASE("A run file says whether labels overlap", "[unit]") {
    const sample::Folder folder;
    RunDescription d = sample::description();
    d.code_lists[0].overlapping = true;
    sample::write(folder / "a.h5", d);
    CHECK(RunFile(folder / "a.h5").description().code_lists[0].overlapping);
    d.code_lists[0].overlapping = false;
    sample::write(folder / "b.h5", d);
    CHECK_FALSE(RunFile(folder / "b.h5").description().code_lists[0].overlapping);
}

TEST_CASE("A run file that lost something is called incomplete and says what", "[unit]") {
    const sample::Folder folder;
    for (const std::string name : {"scenario", "replicate", "time", "authority", "authority_name", "agency", "referrals", "mean_wait",
                                   "run_status", "derived", "tables", "provenance", "provenance/value", "derived/scale"}) {
        sample::write(folder / "a.h5", sample::description());
        sample::edit(folder / "a.h5", [&](hid_t file) { H5Ldelete(file, name.c_str(), H5P_DEFAULT); });
        const std::string last = name.substr(name.find('/') + 1);
        check_error(folder / "a.h5", Reason::incomplete, "is incomplete ('" + last + "' is missing)");
    }
    for (const char* attribute : {"measures", "history"}) {
        sample::write(folder / "a.h5", sample::description());
        sample::edit(folder / "a.h5", [&](hid_t file) { H5Adelete(file, attribute); });
        check_error(folder / "a.h5", Reason::incomplete, std::string("is incomplete ('") + attribute + "' is missing)");
    }
}

TEST_CASE("A run file whose parts do not fit together is called damaged", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::description());
    sample::edit(folder / "a.h5", [&](hid_t file) {
        H5Ldelete(file, "run_status", H5P_DEFAULT);
        hdf5::create_numbers(file, "run_status", std::array<std::int8_t, 2>{1, 1});
    });
    check_error(folder / "a.h5", Reason::damaged, "is damaged ('run_status' does not span the replicates)");

    sample::write(folder / "b.h5", sample::description());
    sample::edit(folder / "b.h5", [&](hid_t file) {
        const hdf5::Handle measure = hdf5::open_dataset(file, "referrals");
        H5Adelete(measure, "kind");
        hdf5::write_attribute(measure, "kind", "rate");
    });
    check_error(folder / "b.h5", Reason::damaged, "is damaged ('referrals' has an unknown kind or type)");
}
