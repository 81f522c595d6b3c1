// One area: its children, its agency with limited capacity and a queue before its door. All that happens in a month is the list
// of processes `month` at the end.
#pragma once

#include "benchmarks/care_pathway/rates.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/core/resistance_queue.hpp"
#include "sim/core/schedule.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

namespace care_pathway {

using Slot = hearth::ResistanceQueue::Slot;

inline constexpr int childhood = 216;   // months; then the slot is given to a newborn child

struct Nation { hearth::RandomKey random; };

struct Child {
    std::int16_t birth;          // month; age at the start of month t is t - birth
    std::int16_t referred;       // month of the latest referral
    std::uint8_t frailty;
    Phase phase;
    std::uint8_t bound_weight;   // age weight its wait was given, never below its own
};

struct Referral { Slot slot; std::int16_t month; };

/// Luck for many children at once, kept as memory that is warm after the first months.
struct Draws {
    std::array<std::vector<std::uint32_t>, 4> words;
    void fill(hearth::RandomKey random, const std::vector<Slot>& slots, std::uint16_t area, hearth::Month month,
              hearth::Purpose purpose);
    hearth::Words operator[](std::size_t i) const { return {words[0][i], words[1][i], words[2][i], words[3][i]}; }
};

class Area {
public:
    /// Recorded at month end: children by level of service (universal .. looked after, left), waiting, admitted this month.
    using Record = std::array<std::uint32_t, 8>;

    Area(std::uint16_t area, Slot size, double deprivation, hearth::RandomKey random, int months);

    void measure_pressure();
    void replace_grown_up(hearth::RandomKey random, hearth::Month now);
    void move_on(hearth::RandomKey random, hearth::Month now);
    /// The plain way instead of move_on, to compare with: every child draws every month.
    void ask_everybody(hearth::RandomKey random, hearth::Month now);
    void admit(hearth::RandomKey random, hearth::Month now);
    void record();

    const std::vector<Record>& records() const { return records_; }

private:
    void start(Slot slot, Phase phase, const hearth::Words& words, hearth::Month now);
    void stop(Slot slot);
    void go(Slot slot, Phase to, const hearth::Words& words, hearth::Month now);
    double multiplier_now(const Child& child, hearth::Month now) const;
    void fetch(const std::vector<Slot>& slots) const;
    int load() const;

    std::uint16_t number_;
    int capacity_;
    Rates rates_;
    std::vector<Child> children_;
    hearth::ResistanceQueue moves_{moving_phases};   // one cell a phase
    hearth::Calendar<Slot> birthdays_{hearth::Month{0}, childhood};
    std::deque<Referral> door_;
    std::array<std::uint32_t, phases> in_phase_{};
    std::uint32_t admitted_ = 0;
    std::vector<Record> records_;
    std::vector<Slot> due_;
    Draws draws_;
};

using Step = hearth::Process<Nation, Area>;
using hearth::Month;
inline constexpr Step measure_pressure{"measure pressure", [](Area& a, const Nation&, Month) { a.measure_pressure(); }};
inline constexpr Step replace_grown_up{"replace the grown up",
                                       [](Area& a, const Nation& n, Month t) { a.replace_grown_up(n.random, t); }};
inline constexpr Step move_on{"move on", [](Area& a, const Nation& n, Month t) { a.move_on(n.random, t); }};
inline constexpr Step ask_everybody{"ask everybody", [](Area& a, const Nation& n, Month t) { a.ask_everybody(n.random, t); }};
inline constexpr Step admit{"admit", [](Area& a, const Nation& n, Month t) { a.admit(n.random, t); }};
inline constexpr Step record{"record", [](Area& a, const Nation&, Month) { a.record(); }};

inline constexpr std::array month = {measure_pressure, replace_grown_up, move_on, admit, record};
inline constexpr std::array plain_month = {measure_pressure, replace_grown_up, ask_everybody, admit, record};

}  // namespace care_pathway
