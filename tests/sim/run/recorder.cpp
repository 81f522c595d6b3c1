#include "sim/run/recorder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_model.hpp"

#include <limits>

using namespace hearth;

namespace {

/// A world that measures what it is told: every column the same value.
class Told final : public World {
public:
    explicit Told(double count, double real) : count_(count), real_(real) {}
    Month now() const override { return make_month(1999, 5); }
    std::size_t places() const override { return 3; }
    void step(Executor&) override {}
    void measure(std::size_t, std::span<double> row) const override { row[0] = row[1] = row[2] = count_; row[3] = real_; }
    std::vector<std::string> broken_laws() const override { return {}; }

private:
    double count_, real_;
};

std::string refusal(double count, double real) {
    const toy::Model model;
    Recorder recorder(model);
    try {
        recorder.record(Told(count, real));
    } catch (const MeasureError& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("The recorder refuses what no file should hold", "[unit]") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(refusal(2147483647, 1.5) == "accepted");
    CHECK(refusal(-5, -1e38) == "accepted");
    CHECK(refusal(infinity, 0) == "ill of Ashby in 1999-04 = inf (not a finite number)");
    CHECK(refusal(2147483648, 0) == "ill of Ashby in 1999-04 = 2147483648 (too large for 32 bits)");
    CHECK(refusal(0.5, 0) == "ill of Ashby in 1999-04 = 0.5 (a count that is not a whole number)");
    CHECK(refusal(0, 1e39) == "share_ill of Ashby in 1999-04 = 1e+39 (too large for 32 bits)");
    CHECK(refusal(0, -infinity) == "share_ill of Ashby in 1999-04 = -inf (not a finite number)");
}
