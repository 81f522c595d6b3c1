// care_pathway [children] [seed] [threads] [plain]: runs the problem of README.md and prints one line of JSON.
#include "benchmarks/care_pathway/area.hpp"
#include "sim/run/executor.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace {

using namespace care_pathway;
using Clock = std::chrono::steady_clock;

constexpr unsigned areas = 150;
constexpr int months = 240, judged_months = 120;   // the second half is averaged

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Areas differ in size four to one and in deprivation from 0 to 1, both scattered over their numbers.
std::vector<Area> make_areas(std::uint64_t children, hearth::RandomKey random) {
    const auto weight = [](std::uint64_t area) { return 10 + 37 * area % 150 / 5; };
    std::uint64_t total = 0, before = 0;
    for (unsigned area = 0; area < areas; ++area) total += weight(area);
    std::vector<Area> result;
    result.reserve(areas);
    for (unsigned area = 0; area < areas; ++area) {
        const std::uint64_t first = children * before / total, last = children * (before + weight(area)) / total;
        const double deprivation = (61 * area % 150) / 149.0;
        result.emplace_back(static_cast<std::uint16_t>(area), static_cast<Slot>(last - first), deprivation, random, months);
        before += weight(area);
    }
    return result;
}

/// Shares of all children in each level of service and waiting, and the chance of admission a month.
void print_means(const std::vector<Area>& all, double children) {
    std::array<double, 8> sums{};
    for (const Area& area : all)
        for (int t = months - judged_months; t < months; ++t)
            for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += area.records()[static_cast<std::size_t>(t)][k];
    for (double& sum : sums) sum /= children * judged_months;
    for (std::size_t k = 0; k < 7; ++k) std::printf("%s%.8f", k == 0 ? "\"shares\": [" : ", ", sums[k]);
    std::printf("], \"adm_per_child_month\": %.8f}\n", sums[7]);
}

double peak_memory_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
    const std::uint64_t children = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    const int threads = argc > 3 ? std::atoi(argv[3]) : 1;
    const bool plain = argc > 4 && std::string_view(argv[4]) == "plain";
    if (children < 15000) return std::fputs("care_pathway: at least 15000 children (smaller areas would be empty)\n", stderr), 2;

    Nation nation{{seed, 0}};
    hearth::SerialExecutor serial;
    std::unique_ptr<hearth::Executor> parallel;
    if (threads > 1) parallel = std::make_unique<hearth::TbbExecutor>(threads);
    hearth::Executor& executor = parallel ? *parallel : serial;
    const double n = static_cast<double>(children);
    const auto start = Clock::now();
    std::vector<Area> all = make_areas(children, nation.random);
    const double setting_up = seconds_since(start);
    const auto running = Clock::now();
    const auto& schedule = plain ? plain_month : month;
    for (int t = 0; t < months; ++t) hearth::run_month<Nation, Area>(schedule, nation, all, hearth::Month{t}, executor);
    const double run = seconds_since(running);

    std::printf(R"({"impl": "%s", "n": %.0f, "months": %d, "seed": %llu, "threads": %d, "init_s": %.4f, "run_s": %.4f, )"
                R"("child_months_per_s": %.0f, "peak_rss_mb": %.1f, )",
                plain ? "hearth-plain" : "hearth", n, months, static_cast<unsigned long long>(seed), threads, setting_up, run,
                n * months / run, peak_memory_mb());
    print_means(all, n);
}
