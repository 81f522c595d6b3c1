// A run file that another program has edited: every block is sound HDF5, but objects and attributes are gone, renamed, of another type
// or of another shape. The bytes say which sample is edited, and how.
#include "sim/output/hdf5_read.hpp"
#include "tests/fuzz/damage.hpp"
#include "tests/fuzz/readers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace hearth::fuzz {
namespace {

using hdf5::Handle;

/// The invented bytes, read as numbers one after the other; zeros when they are used up.
class Script {
public:
    explicit Script(std::string_view bytes) : bytes_(bytes) {}
    bool over() const { return bytes_.empty(); }
    unsigned byte() {
        const unsigned first = bytes_.empty() ? 0 : static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(bytes_.empty() ? 0 : 1);
        return first;
    }
    std::size_t below(std::size_t end) { return end < 2 ? 0 : (end > 256 ? byte() * 256 + byte() : byte()) % end; }
    std::string text(std::size_t size) {
        std::string made;
        while (made.size() < size) made += static_cast<char>(byte());
        return made;
    }

private:
    std::string_view bytes_;
};

template <class Container> const auto& one_of(const Container& of, Script& script) { return of[script.below(std::size(of))]; }

Handle file_in_memory(std::string_view image) {
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "access");
    hdf5::check(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110), "format bounds");
    hdf5::check(H5Pset_fapl_core(access, std::size_t{1} << 16, false), "memory");
    std::string copy(image);
    hdf5::check(H5Pset_file_image(access, copy.data(), copy.size()), "image");
    return {H5Fopen("edited", H5F_ACC_RDWR, access), H5Fclose, "open"};
}

std::string image_of(hid_t file) {
    hdf5::check(H5Fflush(file, H5F_SCOPE_GLOBAL), "flush");
    std::string image(static_cast<std::size_t>(std::max<ssize_t>(H5Fget_file_image(file, nullptr, 0), 0)), '\0');
    hdf5::check(static_cast<herr_t>(std::min<ssize_t>(H5Fget_file_image(file, image.data(), image.size()), 1)), "image");
    // The superblock still says that somebody writes the file (its byte 11).
    const CheckedBlock superblock{0, 44, 44};
    if (image.size() > 48) image[11] = 0;
    repair(image, {superblock});
    return image;
}

using Names = std::vector<std::string>;

Names objects_of(hid_t file) {
    Names names = {"/"};
    const auto add = [](hid_t, const char* name, const H5L_info_t*, void* to) -> herr_t {
        static_cast<Names*>(to)->emplace_back(name);
        return 0;
    };
    hdf5::check(H5Lvisit(file, H5_INDEX_NAME, H5_ITER_INC, add, &names), "links");
    return names;
}

Names attributes_of(hid_t object) {
    Names names;
    const auto add = [](hid_t, const char* name, const H5A_info_t*, void* to) -> herr_t {
        static_cast<Names*>(to)->emplace_back(name);
        return 0;
    };
    H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, nullptr, add, &names);
    return names;
}

Handle copy_of(hid_t type) { return {H5Tcopy(type), H5Tclose, "type"}; }

Handle text_type(std::size_t size, Script& script) {
    Handle type = copy_of(H5T_C_S1);
    hdf5::check(H5Tset_size(type, size), "size");
    hdf5::check(H5Tset_cset(type, script.below(2) == 0 ? H5T_CSET_UTF8 : H5T_CSET_ASCII), "characters");
    constexpr std::array paddings = {H5T_STR_NULLTERM, H5T_STR_NULLPAD, H5T_STR_SPACEPAD};
    if (size != H5T_VARIABLE) hdf5::check(H5Tset_strpad(type, one_of(paddings, script)), "padding");
    return type;
}

Handle type_of(Script& script) {
    const hsize_t three = 3;
    switch (script.below(12)) {
        case 0: return copy_of(H5T_NATIVE_INT8);
        case 1: return copy_of(H5T_NATIVE_INT32);
        case 2: return copy_of(H5T_NATIVE_UINT64);
        case 3: return copy_of(H5T_NATIVE_FLOAT);
        case 4: return copy_of(H5T_STD_I64BE);
        case 5: return copy_of(H5T_STD_REF_OBJ);
        case 6: return {H5Tarray_create2(H5T_NATIVE_INT32, 1, &three), H5Tclose, "array"};
        case 7: return {H5Tcreate(H5T_OPAQUE, 8), H5Tclose, "opaque"};
        case 8: return {H5Tvlen_create(H5T_NATIVE_INT32), H5Tclose, "list"};
        case 9: return text_type(H5T_VARIABLE, script);
        default: return text_type(1 + script.below(64), script);
    }
}

constexpr std::size_t most_bytes_written = 4096;

std::vector<hsize_t> shape_of(Script& script, bool small) {
    constexpr std::array<hsize_t, 14> lengths = {0, 1, 2, 3, 5, 7, 14, 36, 1000, 1 << 20, hsize_t{1} << 31, hsize_t{1} << 33, hsize_t{1} << 48, hsize_t{1} << 62};
    std::vector<hsize_t> shape(1 + script.below(6));
    for (hsize_t& length : shape) length = lengths[script.below(small ? 6 : lengths.size())];
    return shape;
}

Handle space_of(Script& script, bool small, std::vector<hsize_t>& shape) {
    const std::size_t kind = script.below(6);
    if (kind == 0) return {H5Screate(H5S_SCALAR), H5Sclose, "scalar"};
    if (kind == 1) return {H5Screate(H5S_NULL), H5Sclose, "null"};
    shape = shape_of(script, small);
    return {H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr), H5Sclose, "space"};
}

/// Values for a space of a type, empty where they would be too many. Lists keep zeros: their memory is not ours to invent.
std::string values_of(hid_t type, hid_t space, Script& script, std::string& text, std::vector<const char*>& pointers) {
    const hssize_t count = H5Sget_simple_extent_npoints(space);
    const std::size_t each = H5Tget_size(type);
    if (count <= 0 || static_cast<std::size_t>(count) > most_bytes_written / std::max<std::size_t>(each, 1)) return {};
    if (H5Tis_variable_str(type) > 0) {
        text = script.text(script.below(40));
        pointers.assign(static_cast<std::size_t>(count), text.c_str());
        if (script.below(4) == 0) pointers.back() = nullptr;
        return {reinterpret_cast<const char*>(pointers.data()), pointers.size() * sizeof pointers[0]};
    }
    std::string values(static_cast<std::size_t>(count) * each, '\0');
    if (H5Tget_class(type) == H5T_VLEN || H5Tget_class(type) == H5T_REFERENCE) return values;
    const std::string written = script.text(std::min<std::size_t>(values.size(), 1 + script.below(64)));
    std::copy(written.begin(), written.end(), values.begin());
    return values;
}

void replace_attribute(hid_t object, const std::string& name, Script& script) {
    const Handle type = type_of(script);
    std::vector<hsize_t> shape;
    const Handle space = space_of(script, true, shape);
    H5Adelete(object, name.c_str());
    const Handle attribute(H5Acreate2(object, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose, name);
    std::string text;
    std::vector<const char*> pointers;
    const std::string values = values_of(type, space, script, text, pointers);
    if (!values.empty()) H5Awrite(attribute, type, values.data());
}

void edit_attribute(hid_t file, const std::string& object_name, Script& script) {
    const Handle object(H5Oopen(file, object_name.c_str(), H5P_DEFAULT), H5Oclose, object_name);
    const Names names = attributes_of(object);
    if (names.empty()) return;
    const std::string& name = one_of(names, script);
    switch (script.below(4)) {
        case 0: H5Adelete(object, name.c_str()); break;
        case 1: {
            const std::string text = script.text(script.below(60));
            H5Adelete(object, name.c_str());
            hdf5::write_attribute(object, name.c_str(), text);
            break;
        }
        case 2: H5Arename(object, name.c_str(), one_of(names, script).c_str()); break;
        default: replace_attribute(object, name, script);
    }
}

void replace_dataset(hid_t file, const std::string& name, Script& script) {
    const Handle type = type_of(script);
    std::vector<hsize_t> shape;
    const Handle space = space_of(script, false, shape), creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose, "creation");
    if (!shape.empty() && script.below(2) == 0) {
        for (hsize_t& length : shape) length = std::clamp<hsize_t>(length, 1, 5);
        hdf5::check(H5Pset_chunk(creation, static_cast<int>(shape.size()), shape.data()), "chunk");
        if (script.below(2) == 0) hdf5::check(H5Pset_deflate(creation, 1), "deflate");
    }
    H5Ldelete(file, name.c_str(), H5P_DEFAULT);
    const Handle dataset(H5Dcreate2(file, name.c_str(), type, space, H5P_DEFAULT, creation, H5P_DEFAULT), H5Dclose, name);
    std::string text;
    std::vector<const char*> pointers;
    const std::string values = values_of(type, space, script, text, pointers);
    if (!values.empty()) H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
}

void replace_element(hid_t file, const std::string& name, Script& script) {
    const Handle dataset(H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose, name);
    const Handle type(H5Dget_type(dataset), H5Tclose, name), space(H5Dget_space(dataset), H5Sclose, name), one(H5Screate(H5S_SCALAR), H5Sclose, name);
    std::vector<hsize_t> at = hdf5::extent(dataset);
    if (at.empty() || std::find(at.begin(), at.end(), hsize_t{0}) != at.end()) return;
    for (hsize_t& position : at) position = script.below(position);
    hdf5::check(H5Sselect_elements(space, H5S_SELECT_SET, 1, at.data()), "element");
    std::string text;
    std::vector<const char*> pointers;
    const std::string value = values_of(type, one, script, text, pointers);
    if (!value.empty()) H5Dwrite(dataset, type, one, space, H5P_DEFAULT, value.data());
}

void edit_object(hid_t file, const Names& objects, Script& script) {
    const std::string& name = one_of(objects, script);
    switch (script.below(8)) {
        case 0: H5Ldelete(file, name.c_str(), H5P_DEFAULT); break;
        case 1: replace_dataset(file, name, script); break;
        case 2:
        case 3: replace_element(file, name, script); break;
        case 4: {
            const std::string& other = one_of(objects, script);
            H5Ldelete(file, name.c_str(), H5P_DEFAULT);
            if (script.below(2) == 0) H5Lcreate_soft(other.c_str(), file, name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
            else H5Lcreate_hard(file, other.c_str(), file, name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
            break;
        }
        default: edit_attribute(file, name, script);
    }
}

}  // namespace

void read_edited_run_file_bytes(std::string_view bytes) {
    static const std::vector<std::string> samples = sample_run_files();
    constexpr int most_edits = 12;
    Script script(bytes);
    std::string edited;
    try {
        const Handle file = file_in_memory(without_trailer(one_of(samples, script)));
        for (int edits = 0; edits < most_edits && !script.over(); ++edits) {
            try {
                edit_object(file, objects_of(file), script);
            } catch (const hdf5::Error&) {   // the library refuses this edit
            }
        }
        edited = image_of(file);
    } catch (const hdf5::Error&) {
        return;
    }
    read_run_file_bytes(edited);
}

}  // namespace hearth::fuzz
