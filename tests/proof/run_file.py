"""Reads run files through the HDF5 library that the program itself is built with (ctypes; nothing to install beyond ./setup's packages)."""
import ctypes
import ctypes.util
import math
import re
import struct

INTEGER, FLOAT, STRING = 0, 1, 3   # H5T_class_t
GROUP, DATASET = 0, 1              # H5G_obj_t
SAME, CHANGE = 0, 1                # H5F_ACC_RDONLY, H5F_ACC_RDWR
TEXT_DIMENSION = re.compile(r"text\d+")   # lengths of texts, which hold nothing themselves
NAMES = ("libhdf5_serial.so.103", "libhdf5_serial.so", "libhdf5.so")
HOW_TO_GET_IT = "The HDF5 library is not found. On Debian: apt-get install libhdf5-dev (./setup build does it)."


class RunFileProblem(Exception):
    pass


def load():
    """The library, its functions returning 64-bit identifiers, and silent: failures are told by the exceptions here."""
    for name in (ctypes.util.find_library("hdf5_serial"), ctypes.util.find_library("hdf5"), *NAMES):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library is not None and hasattr(library, "H5Fopen"):
            break
    else:
        raise RunFileProblem(HOW_TO_GET_IT)
    word, text, size = ctypes.c_int64, ctypes.c_char_p, ctypes.c_uint64
    any_, integer, many = ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_uint64)
    for result, functions in {
        word: {"H5Fopen": (text, ctypes.c_uint, word), "H5Oopen": (word, text, word), "H5Dget_type": (word,), "H5Dget_space": (word,),
               "H5Aopen_idx": (word, ctypes.c_uint), "H5Aget_type": (word,), "H5Aget_space": (word,), "H5Aget_name": (word, ctypes.c_size_t, text),
               "H5Sget_simple_extent_npoints": (word,), "H5Gget_objname_by_idx": (word, size, text, ctypes.c_size_t)},
        integer: {"H5open": (), "H5Eset_auto2": (word, any_, any_), "H5Fclose": (word,), "H5Oclose": (word,), "H5Dclose": (word,), "H5Tclose": (word,),
                  "H5Sclose": (word,), "H5Aclose": (word,), "H5Gget_num_objs": (word, many), "H5Gget_objtype_by_idx": (word, size),
                  "H5Aget_num_attrs": (word,), "H5Tget_class": (word,), "H5Tget_sign": (word,), "H5Tis_variable_str": (word,),
                  "H5Sget_simple_extent_ndims": (word,), "H5Sget_simple_extent_dims": (word, many, many),
                  "H5Dread": (word, word, word, word, word, any_), "H5Dwrite": (word, word, word, word, word, any_), "H5Aread": (word, word, any_),
                  "H5Dvlen_reclaim": (word, word, word, any_), "H5Lmove": (word, text, word, text, word, word)},
        ctypes.c_size_t: {"H5Tget_size": (word,)},
    }.items():
        for name, arguments in functions.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    library.H5open()
    library.H5Eset_auto2(0, None, None)
    return library


class Values:
    """What one dataset or attribute holds: the class and size of its numbers, its shape, and its bytes or its texts."""

    def __init__(self, kind, shape, raw=b"", texts=None):
        self.kind, self.shape, self.raw, self.texts = kind, shape, raw, texts

    def count(self):
        return math.prod(self.shape)

    def width(self):
        return self.kind[1]

    def number(self, position):
        kind, width, sign = self.kind
        code = {(FLOAT, 4): "f", (FLOAT, 8): "d"}.get((kind, width)) or {1: "b", 2: "h", 4: "i", 8: "q"}[width]
        return struct.unpack_from("<" + (code if sign or kind == FLOAT else code.upper()), self.raw, position * width)[0]

    def at(self, position):
        return self.texts[position] if self.texts is not None else self.number(position)


class RunFile:
    """Every dataset by its path ("provenance/value"), and every attribute by "path@name"."""

    library = None

    def __init__(self, path, access=SAME):
        RunFile.library = RunFile.library or load()
        self.file = self.library.H5Fopen(str(path).encode(), access, 0)
        if self.file < 0:
            raise RunFileProblem(f"{path}: is not a run file")
        self.path = path

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.library.H5Fclose(self.file)

    def datasets(self, group="/"):
        """(paths of the groups, paths of the datasets) below a group, itself included."""
        groups, found = [group], []
        here = self.library.H5Oopen(self.file, group.encode(), 0)
        count = ctypes.c_uint64()
        self.library.H5Gget_num_objs(here, count)
        for index in range(count.value):
            name = ctypes.create_string_buffer(1024)
            self.library.H5Gget_objname_by_idx(here, index, name, 1024)
            path = (group.rstrip("/") + "/" + name.value.decode()).lstrip("/")
            if TEXT_DIMENSION.fullmatch(path):
                continue
            if self.library.H5Gget_objtype_by_idx(here, index) == GROUP:
                more, below = self.datasets(path)
                groups += more
                found += below
            else:
                found.append(path)
        self.library.H5Oclose(here)
        return groups, found

    def attributes(self, path):
        """name: Values of one object's attributes."""
        here = self.library.H5Oopen(self.file, path.encode(), 0)
        found = {}
        for index in range(self.library.H5Aget_num_attrs(here)):
            attribute = self.library.H5Aopen_idx(here, index)
            name = ctypes.create_string_buffer(1024)
            self.library.H5Aget_name(attribute, 1024, name)
            found[name.value.decode()] = self._values(attribute, "A", f"{path}@{name.value.decode()}")
            self.library.H5Aclose(attribute)
        self.library.H5Oclose(here)
        return found

    def read(self, path):
        here = self.library.H5Oopen(self.file, path.encode(), 0)
        if here < 0:
            raise RunFileProblem(f"{self.path}: {path} is missing")
        values = self._values(here, "D", path)
        self.library.H5Oclose(here)
        return values

    def write_number(self, path, values):
        """Puts changed bytes back; for checks of the comparison itself."""
        here = self.library.H5Oopen(self.file, path.encode(), 0)
        kind = self.library.H5Dget_type(here)
        if self.library.H5Dwrite(here, kind, 0, 0, 0, ctypes.create_string_buffer(values.raw, len(values.raw))) < 0:
            raise RunFileProblem(f"{self.path}: {path} cannot be written")
        self.library.H5Tclose(kind)
        self.library.H5Oclose(here)

    def rename(self, old, new):
        if self.library.H5Lmove(self.file, old.encode(), self.file, new.encode(), 0, 0) < 0:
            raise RunFileProblem(f"{self.path}: {old} cannot be renamed")

    def _values(self, here, letter, what):
        """Of a dataset (letter D) or an attribute (letter A)."""
        library = self.library
        kind, space = getattr(library, f"H5{letter}get_type")(here), getattr(library, f"H5{letter}get_space")(here)
        shape = (ctypes.c_uint64 * max(1, library.H5Sget_simple_extent_ndims(space)))()
        library.H5Sget_simple_extent_dims(space, shape, None)
        shape = tuple(shape)[: library.H5Sget_simple_extent_ndims(space)]
        points, width, family = max(0, library.H5Sget_simple_extent_npoints(space)), library.H5Tget_size(kind), library.H5Tget_class(kind)
        if family not in (INTEGER, FLOAT, STRING):
            values = Values((family, width, 0), shape, texts=[])   # references between datasets: addresses in this one file
        else:
            raw = ctypes.create_string_buffer(max(1, points * width))
            read = (lambda: library.H5Aread(here, kind, raw)) if letter == "A" else (lambda: library.H5Dread(here, kind, 0, 0, 0, raw))
            if points and read() < 0:
                raise RunFileProblem(f"{self.path}: {what} cannot be read")
            if family != STRING:
                values = Values((family, width, library.H5Tget_sign(kind) if family == INTEGER else 0), shape, raw.raw[: points * width])
            elif library.H5Tis_variable_str(kind) > 0:
                pointers = ctypes.cast(raw, ctypes.POINTER(ctypes.c_char_p))
                values = Values((STRING, 0, 0), shape, texts=[(pointers[i] or b"").decode() for i in range(points)])
                library.H5Dvlen_reclaim(kind, space, 0, raw)
            elif letter == "D" and width == 1 and len(shape) == 2:
                rows = [raw.raw[i * shape[1]:(i + 1) * shape[1]].split(b"\0")[0].decode() for i in range(shape[0])]
                values = Values((STRING, 0, 0), shape[:1], texts=rows)
            else:
                cut = [raw.raw[i * width:(i + 1) * width].split(b"\0")[0].decode() for i in range(points)]
                values = Values((STRING, 0, 0), shape, texts=cut)
        library.H5Tclose(kind)
        library.H5Sclose(space)
        return values
