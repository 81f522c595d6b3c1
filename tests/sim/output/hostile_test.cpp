// Run files that somebody has made to do harm, each with a right checksum: a checksum shows damage, not honesty. All are refused in
// one line, before what they hold is read; none makes the program crash, open another file or ask for memory without end.
#include "tests/sim/output/sample.hpp"
#include "tests/support/catch.hpp"

#include "sim/output/hdf5_read.hpp"
#include "sim/output/part_file.hpp"

#include <array>
#include <sys/stat.h>

using namespace hearth;
using Reason = RunFileError::Reason;

namespace {

constexpr hsize_t endless = hsize_t{1} << 60;

hid_t space_of(std::span<const hsize_t> extent) { return H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr); }

/// Puts a dataset of another type, shape or storage in the place of `name`.
void replace(hid_t file, const char* name, hid_t type, std::span<const hsize_t> extent, hid_t creation = H5P_DEFAULT) {
    H5Ldelete(file, name, H5P_DEFAULT);
    const hid_t space = space_of(extent);
    const hid_t dataset = H5Dcreate2(file, name, type, space, H5P_DEFAULT, creation, H5P_DEFAULT);
    CHECK(dataset >= 0);
    H5Dclose(dataset);
    H5Sclose(space);
}

hid_t chunked(std::span<const hsize_t> chunk) {
    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_chunk(creation, static_cast<int>(chunk.size()), chunk.data());
    return creation;
}

hid_t text_type(std::size_t size) {
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, size);
    return type;
}

void replace_attribute(hid_t object, const char* name, hid_t type, hid_t space, const void* value) {
    H5Adelete(object, name);
    const hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
    CHECK(attribute >= 0);
    H5Awrite(attribute, type, value);
    H5Aclose(attribute);
}

/// Stands in for the library's external links, and counts how often one is followed.
int links_followed = 0;
H5L_class_t counted_class() {
    H5L_class_t link{};
    link.version = H5L_LINK_CLASS_T_VERS;
    link.id = H5L_TYPE_EXTERNAL;
    link.trav_func = [](const char*, hid_t, const void*, std::size_t, hid_t, hid_t) -> hid_t {
        ++links_followed;
        return -1;
    };
    return link;
}
const H5L_class_t counted_link = counted_class();

std::string answer(const std::filesystem::path& path) {
    try {
        const RunFile file(path);
        for (const Measure& measure : file.description().measures) file.read(measure.name, 0, 0);
        return "accepted";
    } catch (const RunFileError& error) {
        CHECK((error.reason() == Reason::damaged || error.reason() == Reason::incomplete));
        return std::string(error.what()).substr(path.string().size() + 2);
    }
}

std::string answer_after(const std::function<void(hid_t)>& change) {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::sweep());
    sample::edit(folder / "a.h5", change);
    return answer(folder / "a.h5");
}

}  // namespace

TEST_CASE("A change that harms nothing is read, so the others are refused for what they are", "[unit]") {
    CHECK(answer_after([](hid_t) {}) == "accepted");
}

TEST_CASE("Texts of variable length are refused before the library walks its heap", "[unit]") {
    const std::string why = "' has a type that run files do not have)";
    for (const char* name : {"scenario", "authority_name", "arm", "seed"})
        CHECK(answer_after([&](hid_t file) { replace(file, name, text_type(H5T_VARIABLE), std::array<hsize_t, 1>{5}); }) ==
              std::string("is damaged ('") + name + why);
    CHECK(answer_after([&](hid_t file) { replace(file, "provenance/given_text", text_type(H5T_VARIABLE), std::array<hsize_t, 1>{2}); }) ==
          "is damaged ('given_text" + why);
    CHECK(answer_after([&](hid_t file) { replace(file, "scenario", text_type(12), std::array<hsize_t, 1>{5}); }) == "is damaged ('scenario" + why);
}

TEST_CASE("Attributes that are lists, of variable length or huge are refused", "[unit]") {
    const std::array<hsize_t, 1> many = {1000};
    const std::string letters(64 * 1000, 'x');
    CHECK(answer_after([&](hid_t file) { replace_attribute(file, "history", text_type(64), space_of(many), letters.data()); }) ==
          "is damaged ('history' is not one text)");
    CHECK(answer_after([&](hid_t file) { replace_attribute(file, "format", text_type(10), space_of(many), letters.data()); }) ==
          "is damaged ('format' is not one text)");
    const char* text = "hearth run";
    CHECK(answer_after([&](hid_t file) { replace_attribute(file, "history", text_type(H5T_VARIABLE), H5Screate(H5S_SCALAR), &text); }) ==
          "is damaged ('history' is not a text of fixed length)");
    const std::array<double, 2> version = {1e300, 2};
    CHECK(answer_after([&](hid_t file) {
              replace_attribute(file, "format_version", H5T_NATIVE_DOUBLE, space_of(std::array<hsize_t, 1>{2}), version.data());
          }) == "is damaged ('format_version' is not an integer)");
    CHECK(answer_after([&](hid_t file) {
              replace_attribute(file, "format_version", H5T_NATIVE_INT32, H5Screate(H5S_SCALAR), version.data());
          }) == "is damaged ('format_version' has another number of integers)");
}

TEST_CASE("Dimensions without end ask for no memory", "[unit]") {
    const std::array<hsize_t, 1> chunk = {1024}, length = {endless};
    CHECK(answer_after([&](hid_t file) { replace(file, "replicate", H5T_NATIVE_INT32, length, chunked(chunk)); }) ==
          "is damaged ('replicate' has no length that fits)");
    CHECK(answer_after([&](hid_t file) { replace(file, "point", H5T_NATIVE_INT32, length, chunked(chunk)); }) ==
          "is damaged ('point' holds more numbers than fit)");
    const std::array<hsize_t, 2> letters = {hsize_t{1} << 40, 16}, letters_chunk = {1024, 16};
    CHECK(answer_after([&](hid_t file) { replace(file, "scenario", text_type(1), letters, chunked(letters_chunk)); }) ==
          "is damaged ('scenario' holds more text than fits)");
    const std::array<hsize_t, 2> status = {hsize_t{1} << 40, hsize_t{1} << 40};
    CHECK(answer_after([&](hid_t file) { replace(file, "run_status", H5T_NATIVE_INT8, status, chunked(letters_chunk)); }) ==
          "is damaged ('run_status' is larger than any disk)");
    const std::array<hsize_t, 2> wide = {hsize_t{1} << 20, hsize_t{1} << 11};
    CHECK(answer_after([&](hid_t file) { replace(file, "run_status", H5T_NATIVE_INT8, wide, chunked(wide)); }) ==
          "is damaged ('run_status' has chunks that are too large)");
}

TEST_CASE("Links to elsewhere are refused", "[unit]") {
    const sample::Folder folder;
    sample::write(folder / "other.h5", sample::sweep());
    const std::string other = (folder / "other.h5").string();
    const std::string expected = "is damaged ('authority_name' is a link to elsewhere)";
    CHECK(answer(folder / "other.h5") == "accepted");
    CHECK(H5Lis_registered(H5L_TYPE_EXTERNAL) == 0);   // since a file was opened
    REQUIRE(H5Lregister(&counted_link) >= 0);
    CHECK(answer_after([&](hid_t file) {
              H5Ldelete(file, "authority_name", H5P_DEFAULT);
              CHECK(H5Lcreate_ud(file, "authority_name", H5L_TYPE_EXTERNAL, other.data(), other.size(), H5P_DEFAULT, H5P_DEFAULT) >= 0);
          }) == expected);
    H5Lunregister(H5L_TYPE_EXTERNAL);
    CHECK(links_followed == 0);
    CHECK(answer_after([&](hid_t file) {
              H5Ldelete(file, "authority_name", H5P_DEFAULT);
              H5Lcreate_soft("/authority_name", file, "authority_name", H5P_DEFAULT, H5P_DEFAULT);
          }) == expected);
    CHECK(answer_after([&](hid_t file) {
              H5Ldelete(file, "provenance", H5P_DEFAULT);
              H5Lcreate_soft("/", file, "provenance", H5P_DEFAULT, H5P_DEFAULT);
          }) == "is damaged ('provenance' is a link to elsewhere)");
}

TEST_CASE("Values in other files are refused: external storage and virtual layout", "[unit]") {
    const std::array<hsize_t, 2> shape = {5, 7};
    CHECK(answer_after([&](hid_t file) {
              const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
              H5Pset_external(creation, "/etc/passwd", 0, H5F_UNLIMITED);
              replace(file, "run_status", H5T_NATIVE_INT8, shape, creation);
          }) == "is damaged ('run_status' has its values in other files)");
    CHECK(answer_after([&](hid_t file) {
              const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
              const hid_t space = space_of(shape);
              H5Pset_virtual(creation, space, "elsewhere.h5", "run_status", space);
              replace(file, "run_status", H5T_NATIVE_INT8, shape, creation);
          }) == "is damaged ('run_status' has a layout that run files do not have)");
    CHECK(answer_after([&](hid_t file) {
              const hid_t creation = chunked(shape);
              H5Pset_fletcher32(creation);
              replace(file, "run_status", H5T_NATIVE_INT8, shape, creation);
          }) == "is damaged ('run_status' has filters that run files do not have)");
}

TEST_CASE("A thing of another kind than its name says is refused", "[unit]") {
    CHECK(answer_after([](hid_t file) {
              H5Ldelete(file, "authority_name", H5P_DEFAULT);
              H5Gclose(H5Gcreate2(file, "authority_name", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
          }) == "is damaged ('authority_name' cannot be read)");
    CHECK(answer_after([](hid_t file) {
              H5Ldelete(file, "replicate", H5P_DEFAULT);
              const hid_t scalar = H5Screate(H5S_SCALAR);
              H5Dclose(H5Dcreate2(file, "replicate", H5T_NATIVE_INT32, scalar, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
          }) == "is damaged ('replicate' has a shape that run files do not have)");
    CHECK(answer_after([](hid_t file) { replace(file, "run_status", H5T_NATIVE_DOUBLE, std::array<hsize_t, 2>{5, 6}); }) ==
          "is damaged ('run_status' does not span the replicates)");
    CHECK(answer_after([](hid_t file) { replace(file, "run_status", text_type(1), std::array<hsize_t, 2>{5, 7}); }) ==
          "is damaged ('run_status' does not hold a list of numbers)");
    CHECK(answer_after([](hid_t file) { replace(file, "scenario", H5T_NATIVE_INT32, std::array<hsize_t, 2>{5, 16}); }) ==
          "is damaged ('scenario' does not hold texts)");
}

TEST_CASE("Numbers that mean positions are whole and within their range", "[unit]") {
    const auto with = [](const char* name, double number) {
        return answer_after([&](hid_t file) {
            const hid_t dataset = H5Dopen2(file, name, H5P_DEFAULT);
            const std::vector<double> numbers(64, number);
            H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data());
            H5Dclose(dataset);
        });
    };
    CHECK(with("run_status", 3) == "is damaged ('run_status' has a number that is out of range)");
    CHECK(with("run_status", -1) == "is damaged ('run_status' has a number that is out of range)");
    CHECK(with("point", -2147483648.0) == "is damaged ('point' has a number that is out of range)");
    CHECK(answer_after([](hid_t file) {
              const std::array<std::int32_t, 1> points = {-5};
              const hid_t group = H5Gopen2(file, "design", H5P_DEFAULT);
              replace_attribute(group, "base_points", H5T_NATIVE_INT32, H5Screate(H5S_SCALAR), points.data());
              H5Gclose(group);
          }) == "is damaged ('base_points' is negative)");
}

TEST_CASE("A measure of another type, shape or chunk than the file says is refused", "[unit]") {
    const std::string expected = "is damaged ('referrals' does not span the run's dimensions)";
    const std::array<hsize_t, 4> shape = {5, 7, 3, 2}, chunk = {2, 3, 3, 2}, other_chunk = {5, 7, 3, 2}, larger = {5, 7, 4, 2};
    const auto with = [](hid_t type, std::span<const hsize_t> extent, std::span<const hsize_t> chunks) {
        return answer_after([&](hid_t file) {
            const hid_t old = H5Dopen2(file, "contacts", H5P_DEFAULT);
            H5Dclose(old);
            H5Ldelete(file, "referrals", H5P_DEFAULT);
            const hid_t space = space_of(extent), creation = chunked(chunks);
            const hid_t dataset = H5Dcreate2(file, "referrals", type, space, H5P_DEFAULT, creation, H5P_DEFAULT);
            for (const auto& [name, text] : {std::pair{"kind", "flow"}, {"value_type", "count"}, {"units", "1"}, {"long_name", ""}, {"source", ""}})
                hdf5::write_attribute(dataset, name, text);
            H5Dclose(dataset);
        });
    };
    CHECK(with(H5T_NATIVE_INT32, shape, chunk) == "accepted");
    CHECK(with(H5T_NATIVE_DOUBLE, shape, chunk) == expected);
    CHECK(with(H5T_NATIVE_INT32, larger, chunk) == expected);
    CHECK(with(H5T_NATIVE_INT32, shape, other_chunk).substr(0, 10) == "is damaged");
    CHECK(answer_after([](hid_t file) {
              const std::string twice = "referrals referrals";
              replace_attribute(file, "measures", text_type(twice.size()), H5Screate(H5S_SCALAR), twice.data());
          }) == "is damaged (run file: the name 'referrals' is taken twice)");
    CHECK(answer_after([](hid_t file) {
              const std::string path = "../provenance/value";
              replace_attribute(file, "measures", text_type(path.size()), H5Screate(H5S_SCALAR), path.data());
          }) == "is incomplete ('../provenance/value' is missing)");
}

TEST_CASE("A pipe or a device is refused at once, not waited for", "[unit]") {
    const sample::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.h5").c_str(), 0600) == 0);
    for (const auto& [path, kind] : {std::pair{folder / "pipe.h5", "pipe"}, {std::filesystem::path("/dev/zero"), "device"}})
        try {
            const RunFile file(path);
            FAIL("accepted");
        } catch (const RunFileError& error) {
            CHECK(error.what() == path.string() + ": is a " + kind + ", not a run file");
        }
}
