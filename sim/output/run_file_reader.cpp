// Reading: what kind of file it is first, then everything but the values; values when they are asked for.
#include "sim/output/checksum.hpp"
#include "sim/output/hdf5_file.hpp"
#include "sim/output/provenance.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>
#include <sstream>

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Reason = RunFileError::Reason;

[[noreturn]] void fail(Reason reason, const fs::path& path, const std::string& why, int error = 0) {
    throw RunFileError(reason, path.string() + ": " + why, error);
}

[[noreturn]] void system_failure(const fs::path& path, int error) {
    fail(Reason::system, path, fmt::format("cannot be read ({})", std::strerror(error)), error);
}

// HDF5 allows its signature at 0, 512, 1024, 2048 ... (MATLAB uses 512).
bool has_signature(std::ifstream& file) {
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
    std::array<char, 8> bytes{};
    for (std::streamoff at = 0; file.seekg(at) && file.read(bytes.data(), bytes.size()); at = at == 0 ? 512 : 2 * at)
        if (std::string_view(bytes.data(), bytes.size()) == signature) return true;
    return false;
}

void check_kind(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) fail(Reason::not_found, path, "there is no such file");
    if (error) system_failure(path, error.value());
    if (fs::is_directory(status)) fail(Reason::not_hdf5, path, "is a folder, not a run file");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) system_failure(path, errno);
    if (file.peek() == std::ifstream::traits_type::eof()) fail(Reason::not_hdf5, path, "is empty, not a run file");
    if (!has_signature(file)) fail(Reason::not_hdf5, path, "is not a run file (it is not HDF5)");
}

[[noreturn]] void cut_short(const fs::path& path) {
    std::error_code ignored;
    fail(Reason::damaged, path, fmt::format("is cut short or damaged ({} bytes are there)", fs::file_size(path, ignored)));
}

// Our superblock (versions 2 and 3) says at byte 28 where the HDF5 part ends; what follows it should have been the checksum.
bool remains_of_trailer(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<unsigned char, 36> superblock{};
    if (!file.read(reinterpret_cast<char*>(superblock.data()), superblock.size()) || superblock[8] < 2) return false;
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < 8; ++i) end |= std::uint64_t{superblock[28 + i]} << (8 * i);
    return fs::file_size(path) > end;
}

hdf5::File open_hdf5(const fs::path& path) {
    check_kind(path);
    int error = 0;
    const Checksum checksum = verify_checksum(path, error);
    if (error != 0) system_failure(path, error);
    if (checksum == Checksum::wrong) fail(Reason::damaged, path, "is damaged (its checksum does not match its bytes)");
    try {
        hdf5::File file = hdf5::File::open(path);
        if (checksum == Checksum::none && remains_of_trailer(path)) cut_short(path);
        return file;
    } catch (const hdf5::Error& refusal) {
        if (refusal.system_error != 0) system_failure(path, refusal.system_error);
        cut_short(path);
    }
}

std::array<int, 2> check_format(hid_t file, const fs::path& path) {
    if (!hdf5::has_attribute(file, "format") || !hdf5::has_attribute(file, "format_version"))
        fail(Reason::foreign, path, fmt::format("is HDF5, but not a run file (its format is not \"{}\")", run_file_format));
    const std::string format = hdf5::read_text_attribute(file, "format");
    if (format != run_file_format)
        fail(Reason::foreign, path, fmt::format("is HDF5, but its format is \"{}\", not \"{}\"", format, run_file_format));
    const std::vector<std::int32_t> version = hdf5::read_integer_attribute(file, "format_version");
    if (version.size() != 2) fail(Reason::damaged, path, "has a format_version that is not two numbers");
    if (version[0] != run_file_version[0])
        fail(Reason::other_version, path,
             fmt::format("is a {} of format {}.{}; this program reads format {}.x (its own is {}.{})", run_file_format, version[0],
                         version[1], run_file_version[0], run_file_version[0], run_file_version[1]));
    return {version[0], version[1]};
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

std::vector<std::string> separated(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string item; std::getline(stream, item, ';');) result.push_back(item);
    return result;
}

}  // namespace

struct RunFile::State {
    explicit State(const fs::path& opened_path);

    hdf5::Handle dataset(const std::string& name) const { return hdf5::open_dataset(file, name); }
    std::vector<std::string> texts(const std::string& name) const { return hdf5::read_texts(dataset(name)); }
    [[noreturn]] void unreadable(std::string_view what) const;
    void read_dimensions();
    void read_places();
    Measure read_measure(const std::string& name) const;
    void read_status();
    void read_description();

    fs::path path;
    hdf5::File file;
    std::array<int, 2> version = {};
    RunDescription description;
    std::vector<double> status;             // [scenario][replicate]
    std::string last_name;                  // the measure read last stays open, so that its chunks stay unpacked
    hdf5::Handle last_dataset;
};

RunFile::State::State(const fs::path& opened_path) : path(opened_path), file(open_hdf5(opened_path)) {
    try {
        version = check_format(file, path);
        read_description();
        schema::check(description);
    } catch (const hdf5::Missing& missing) {
        fail(Reason::incomplete, path, fmt::format("is incomplete ('{}' is missing)", missing.what()));
    } catch (const hdf5::Error& error) {
        unreadable(error.what());
    } catch (const std::logic_error& contradiction) {
        fail(Reason::damaged, path, fmt::format("is damaged ({})", contradiction.what()));
    }
}

void RunFile::State::unreadable(std::string_view what) const {
    if (file.device_error() != 0) system_failure(path, file.device_error());
    fail(Reason::damaged, path, fmt::format("is damaged ('{}' cannot be read)", what));
}

void RunFile::State::read_dimensions() {
    description.scenarios = texts("scenario");
    description.replicates = hdf5::extent(dataset("replicate")).at(0);
    const hdf5::Handle time = dataset("time");
    description.months = hdf5::extent(time).at(0);
    const std::optional<Month> first = parse_month(hdf5::read_text_attribute(time, "first_month"));
    if (!first) fail(Reason::damaged, path, "is damaged ('time' does not name its first month)");
    description.first_month = *first;
    for (const std::string& name : words(hdf5::read_text_attribute(file, "code_lists"))) {
        const hdf5::Handle list = dataset(name);
        const bool overlapping = hdf5::has_attribute(list, "overlapping") &&   // 1.0 does not say
                                 hdf5::read_integer_attribute(list, "overlapping") == std::vector<std::int32_t>{1};
        description.code_lists.push_back({name, hdf5::read_text_attribute(list, "long_name"), hdf5::read_texts(list), overlapping});
    }
}

void RunFile::State::read_places() {
    const std::vector<std::string> codes = texts("authority"), names = texts("authority_name"),
                                   neighbours = texts("authority_neighbours");
    if (names.size() != codes.size() || neighbours.size() != codes.size())
        fail(Reason::damaged, path, "is damaged (not as many names of authorities as codes)");
    for (std::size_t i = 0; i < codes.size(); ++i) description.places.push_back({codes[i], names[i], separated(neighbours[i])});
}

Measure RunFile::State::read_measure(const std::string& name) const {
    const hdf5::Handle measure = dataset(name);
    const auto kind = schema::parse_kind(hdf5::read_text_attribute(measure, "kind"));
    const auto type = schema::parse_type(hdf5::read_text_attribute(measure, "value_type"));
    if (!kind || !type) fail(Reason::damaged, path, fmt::format("is damaged ('{}' has an unknown kind or type)", name));
    const std::vector<hsize_t> extent = hdf5::extent(measure);
    std::vector<hsize_t> expected = {description.scenarios.size(), description.replicates, description.steps(),
                                     description.places.size()};
    std::string by;
    if (extent.size() == 5) {
        by = hdf5::dimension_name(measure, 4);
        expected.push_back(column_count({.name = name, .unit = {}, .meaning = {}, .source = {}, .by = by}, description.code_lists));
    }
    if (extent != expected) fail(Reason::damaged, path, fmt::format("is damaged ('{}' does not span the run's dimensions)", name));
    return {name, hdf5::read_text_attribute(measure, "units"), *kind, *type, hdf5::read_text_attribute(measure, "long_name"),
            hdf5::read_text_attribute(measure, "source"), by};
}

void RunFile::State::read_status() {
    status = hdf5::read_numbers(dataset("run_status"));
    if (status.size() != description.scenarios.size() * description.replicates)
        fail(Reason::damaged, path, "is damaged ('run_status' does not span the replicates)");
}

void RunFile::State::read_description() {
    read_dimensions();
    read_places();
    for (const std::string& name : words(hdf5::read_text_attribute(file, "measures")))
        description.measures.push_back(read_measure(name));
    read_status();
    description.history = hdf5::read_text_attribute(file, "history");
    read_derived_measures(file, description);
    read_tables(file, description);
    read_provenance(file, description);
}

RunFile::RunFile(const fs::path& path) : state_(std::make_unique<State>(path)) {}
RunFile::~RunFile() = default;
RunFile::RunFile(RunFile&&) noexcept = default;
RunFile& RunFile::operator=(RunFile&&) noexcept = default;

const RunDescription& RunFile::description() const { return state_->description; }
std::array<int, 2> RunFile::format_version() const { return state_->version; }

RunStatus RunFile::status(std::size_t scenario, std::size_t replicate) const {
    const double status = state_->status.at(scenario * state_->description.replicates + replicate);
    return status == 1 ? RunStatus::complete : status == 2 ? RunStatus::failed : RunStatus::missing;
}

MeasureValues RunFile::read(std::string_view name, std::size_t scenario, std::size_t replicate, std::size_t first_step,
                            std::size_t steps) const {
    const RunDescription& d = state_->description;
    const auto measure = std::find_if(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.name == name; });
    if (measure == d.measures.end() || scenario >= d.scenarios.size() || replicate >= d.replicates || first_step > d.steps() ||
        steps > d.steps() - first_step)
        throw std::out_of_range("run file: no such values of " + std::string(name));
    MeasureValues result{.steps = steps, .places = d.places.size(), .labels = column_count(*measure, d.code_lists), .values = {}};
    result.values.assign(steps * result.places * result.labels, std::numeric_limits<double>::quiet_NaN());
    if (status(scenario, replicate) != RunStatus::complete || result.values.empty()) return result;
    std::vector<hsize_t> start = {scenario, replicate, first_step, 0}, count = {1, 1, steps, result.places};
    if (!measure->by.empty()) {
        start.push_back(0);
        count.push_back(result.labels);
    }
    try {
        if (state_->last_name != name) {
            state_->last_dataset = hdf5::open_dataset(state_->file, measure->name, std::size_t{32} << 20);
            state_->last_name = name;
        }
        hdf5::read_block(state_->last_dataset, start, count, H5T_NATIVE_DOUBLE, result.values.data());
    } catch (const hdf5::Error&) {
        state_->last_name.clear();
        state_->unreadable(name);
    }
    return result;
}

}  // namespace hearth
