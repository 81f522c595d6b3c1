// A default is written once, in its struct: whatever lies in the memory that a struct is made in, each parameter has its declared default
// and each byte belongs to a declared parameter. Compiled without optimisation (tests/CMakeLists.txt), so that members are stored one by
// one and padding keeps what was there.
#include "models/month/parameters.hpp"
#include "tests/support/catch.hpp"

#include <cstring>
#include <memory>
#include <new>

using namespace hearth;
using namespace hearth::children;

namespace {

/// A parameter struct made over storage filled with one byte, and what it declares.
template <class Struct>
struct MadeOver {
    explicit MadeOver(unsigned char byte) : storage(std::make_unique<Storage>()) {
        std::memset(storage->bytes, byte, sizeof storage->bytes);
        made = new (storage->bytes) Struct;
        declare(declarations, *made);
    }
    MadeOver(const MadeOver&) = delete;
    MadeOver& operator=(const MadeOver&) = delete;
    ~MadeOver() { made->~Struct(); }

    struct Storage { alignas(Struct) unsigned char bytes[sizeof(Struct)]; };
    std::unique_ptr<Storage> storage;
    Struct* made = nullptr;
    Declarations declarations;
};

template <class Struct>
std::vector<bool> declared_bytes(const MadeOver<Struct>& over) {
    std::vector<bool> declared(sizeof(Struct), false);
    for (const Declaration& d : over.declarations.all()) {
        const auto first = static_cast<const unsigned char*>(d.target.address) - over.storage->bytes;
        for (std::size_t k = 0; k < d.target.bytes; ++k) declared.at(static_cast<std::size_t>(first) + k) = true;
    }
    return declared;
}

/// Bytes that no declaration fills: those that the struct wrote itself (a member with an initialiser), and runs as long as a double (a
/// member without one; padding is shorter).
template <class Struct>
std::vector<std::size_t> undeclared_members() {
    const MadeOver<Struct> a(0xAA), b(0x55);
    const std::vector<bool> declared = declared_bytes(a);
    std::vector<std::size_t> found;
    std::size_t run = 0;
    for (std::size_t k = 0; k < sizeof(Struct); ++k) {
        run = declared[k] ? 0 : run + 1;
        if (!declared[k] && a.storage->bytes[k] == b.storage->bytes[k]) found.push_back(k);
        else if (run == sizeof(double)) found.push_back(k + 1 - run);
    }
    return found;
}

/// Keys whose default depends on what lay in memory before.
template <class Struct>
std::vector<std::string> left_to_chance() {
    const MadeOver<Struct> a(0xAA), b(0x55);
    std::vector<std::string> keys;
    const auto x = a.declarations.all(), y = b.declarations.all();
    REQUIRE(x.size() == y.size());
    for (std::size_t k = 0; k < x.size(); ++k)
        if (x[k].default_value != y[k].default_value) keys.push_back(x[k].key);
    return keys;
}

struct Planted {
    double declared = 1, forgotten = 2;
    double never_written;
};
void declare(Declarations& d, Planted& p) { d.add(p.declared, Number{"planted.declared", "1", "A number.", {0, 2}, Evidence::choice, ""}); }

struct LeftToChance { double value; };
void declare(Declarations& d, LeftToChance& p) { d.add(p.value, Number{"planted.value", "1", "A number.", {0, 2}, Evidence::choice, ""}); }

}  // namespace

TEMPLATE_TEST_CASE("Each parameter has its declared default whatever lay in memory, and no member is left undeclared", "[unit][parameters][defaults]",
                   DemographyParameters, NeedParameters, NoticingParameters, FrontDoorParameters, AssessmentParameters, SupportParameters, PracticeParameters, EarlyHelpParameters, CareParameters,
                   CostParameters, TrustParameters, WorkforceParameters, PartnerParameters, MoneyParameters, PolicyParameters, CautionParameters, LeadershipParameters,
                   OutcomeParameters, AssuranceParameters, MovingParameters, OutcomeIndexParameters, PlaceParameters) {
    CHECK(left_to_chance<TestType>() == std::vector<std::string>{});
    CHECK(undeclared_members<TestType>() == std::vector<std::size_t>{});
}

TEST_CASE("All parameters together: each default is the struct's, and each is in its range", "[unit][parameters][defaults]") {
    CHECK(left_to_chance<Parameters>() == std::vector<std::string>{});
    Parameters p;
    Declarations d;
    declare(d, p);
    for (const Declaration& declaration : d.all()) {
        CAPTURE(declaration.key);
        if (const auto* number = std::get_if<double>(&declaration.default_value)) CHECK((*number >= declaration.range.low && *number <= declaration.range.high));
        if (const auto* numbers = std::get_if<std::vector<double>>(&declaration.default_value))
            for (const double number : *numbers) CHECK((number >= declaration.range.low && number <= declaration.range.high));
    }
}

TEST_CASE("A member that nobody declares, and one that nobody initialises, are found", "[unit][parameters][defaults]") {
    CHECK_FALSE(undeclared_members<Planted>().empty());
    CHECK(left_to_chance<LeftToChance>() == std::vector<std::string>{"planted.value"});
}
