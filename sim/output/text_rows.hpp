// Columns of texts over one dimension, as the groups of a run file hold them. Inside the room.
#pragma once

#include "sim/output/hdf5_read.hpp"
#include "sim/output/netcdf.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearth {

template <class Row>
struct TextColumn {
    const char* name;
    std::string Row::* member;
};

/// The first column names the rows and is the dimension's coordinate, which is answered.
template <class Row>
hdf5::Handle write_rows(hdf5::Netcdf& netcdf, hid_t group, std::span<const TextColumn<Row>> columns, const std::vector<Row>& rows) {
    hdf5::Handle dimension;
    for (const TextColumn<Row>& column : columns) {
        std::vector<std::string> texts;
        for (const Row& row : rows) texts.push_back(row.*column.member);
        if (&column == &columns.front()) dimension = netcdf.texts_dimension(group, column.name, texts);
        else netcdf.texts(group, column.name, dimension, texts);
    }
    return dimension;
}

/// Throws hdf5::Error naming a column that is missing or of another length.
template <class Row>
void read_rows(hid_t group, std::span<const TextColumn<Row>> columns, std::vector<Row>& rows) {
    for (const TextColumn<Row>& column : columns) {
        const std::vector<std::string> texts = hdf5::read_texts(hdf5::open_dataset(group, column.name));
        if (&column == &columns.front()) rows.resize(texts.size());
        if (texts.size() != rows.size()) throw hdf5::Unfit("'" + std::string(column.name) + "' has another length than the column before it");
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].*column.member = texts[i];
    }
}

template <class Number>
hdf5::Handle write_numbers(hid_t group, const char* name, hid_t dimension, const std::vector<Number>& numbers) {
    hdf5::Handle dataset = hdf5::create_numbers(group, name, numbers);
    hdf5::Netcdf::attach(dataset, dimension, 0);
    return dataset;
}

}  // namespace hearth
