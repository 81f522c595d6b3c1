#include "sim/run/sweep/fingerprint.hpp"

#include <boost/uuid/name_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace hearth {

std::string fingerprint(std::string_view text) {
    const boost::uuids::name_generator_sha1 generator(boost::uuids::ns::oid());
    return boost::uuids::to_string(generator(text.data(), text.size()));
}

}  // namespace hearth
