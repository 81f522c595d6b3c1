// Assurance: what watches an authority and what it does about it. Its standing (practice that lasts beyond who leads and who works there)
// drifts; inspectors measure it and give grades, incidents come to light, media and blame follow, some of what happens is learnt from;
// peers and partners help, governments restructure. Everything counts against the status quo, so nothing shifts before a policy acts.
// Reads: practice, workforce, partners, leaders, outcomes of the month before. Changes: its own state; leaders' severity and risk.
// The rules are in standing, inspection, incidents, learning, warning, improvement and restructuring.hpp; the month in *_month.cpp.
#pragma once

#include "models/inspection/grade.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

/// Practice that lasts, as a share of quality, and the paper trail inspectors read, in standard deviations; both 0 on average.
struct PracticeStandard {
    double practice = 0;                 ///< share by which practice quality is better than usual
    double record_keeping = 0;                    ///< how well procedures are kept, whatever practice is like
    double record_keeping_share = 0;              ///< of effort that goes into paper rather than practice: the practice angle, beyond the status quo's
    double quality_year = 1;             ///< true practice quality, smoothed over a year
    double help = 0;                     ///< of this month: what all helpers add to `practice`, before the norm is taken off
};

struct InspectionState {
    Grade grade = Grade::good;           ///< standing
    std::int16_t graded = 0, due = 0;    ///< month of the last full inspection, and of the next
    std::int16_t inadequate_since = 0;   ///< month; meaningless unless inadequate
    std::int16_t inspected = 0;          ///< month inspectors were last on site
    std::uint16_t ordinal = 0;           ///< full inspections so far
    double measured = 0;                 ///< what the last one measured, in its standard deviations
    double published = 0;                ///< trouble a report made known, fading; 0 at the status quo
    // Of this month, for measures:
    bool graded_now = false, same_grade = false;
    std::int16_t inadequate_ended_after = 0;   ///< months of a spell that ended this month
    bool run_up = false;                 ///< an inspection is near whose date can be guessed
};

struct IncidentState {
    double learning = 1;                 ///< what reported near misses have taught, 1 at the status quo
    double reporting = 1;                ///< willingness to report, against the status quo
    double missed = 1, needless = 1;     ///< what media may find of either error, smoothed over its lag, against the status quo
    std::array<std::int16_t, 2> scandal{}; ///< of this month, by kind
    std::int32_t incidents = 0, preventable = 0;
    double incidents_due = 0;            ///< expected of this month, for tests
    // What errors count against: children at risk for each family in acute need, counted until the burn-in ends; needless intervention, smoothed.
    double at_risk = 0, acute_families = 0, needless_usual = 0;
    std::int32_t months = 0;             ///< lived so far
    std::int64_t left_before = 0;        ///< workers who had ever left when it last looked
    // Since the nation last looked:
    std::int32_t scandals_since = 0;     ///< taken up by its media: of missed harm less of needless intervention
    std::int32_t months_since = 0;
};

/// What early warning looks at (warning.hpp), in the order of its parameters.
enum class Sign : std::uint8_t { pressure, vacancies, agency, cases_handed_on, changes_at_the_top, families_back, audits };
inline constexpr std::size_t sign_count = 7;
constexpr std::size_t at(Sign sign) { return static_cast<std::size_t>(sign); }
using BySign = std::array<double, sign_count>;

struct ImprovementState {
    double families_back = 0;            ///< share of last month's referrals that came back within a year, with some usual ones
    double handed_on = 0;                ///< share of last month's open cases whose worker had gone and that another took over
    BySign indicator{};                  ///< smoothed, in standard deviations from the usual
    double single = 0, basket = 0;       ///< scores of the two detectors, in standard deviations
    double sum = 0;                      ///< Page's, of the detector's score
    bool warned = false, failing = false;
    std::uint32_t alarm_starts = 0;      ///< bit k: an alarm began k months ago
    std::int16_t warned_since = -1, warned_last = -1, failed_last = -1;   ///< months; before any: -1
    std::int16_t before_since = -1, before_last = -1;   ///< of the alarm before this one
    std::int16_t asks_in = 0;            ///< which month of its year, 0 to 11
    std::int16_t support_until = 0;      ///< month
    double support = 0;                  ///< strength of what is given now; 0: none
    double optimism = 0;                 ///< self-assessment over the truth, in standard deviations of quality
    std::int16_t disclosed = -1;         ///< month weaknesses were last told of oneself; before any: -1
    bool asked = false;                  ///< for the help that is given now; else it was made to
    // Of this month, for measures:
    bool failed_now = false, failed_warned = false, warned_now = false, false_warning = false, disclosed_now = false;
    std::int16_t lead_months = 0;
};

struct RestructuringState {
    std::int16_t starts = 0;             ///< month it is announced here; meaningless unless `comes`
    bool comes = false, begun = false;
    double disruption = 0;               ///< share of quality lost
    double momentum = 1;
    double adopted = 0;                  ///< of the new ways, 0 to 1
    double gain = 0;                     ///< what the design is worth here once whole, share of quality; unknown beforehand
    double trust = 1;                    ///< between professions, 1 at the status quo
    double undigested = 0;               ///< changes of director and adverse grades of late, fading
    bool pilot = false;                  ///< among the first, whose errors the others are spared
};

/// How an authority comes back from a shock.
struct Recovery {
    double before = 1;                   ///< quality when it struck
    bool under_way = false, struck_now = false;
    std::int16_t since = 0;              ///< month it last struck; meaningless unless under way
    std::int16_t back = 0;               ///< months running that quality has been back
    std::array<float, 12> year{};        ///< the year's quality, by month of the year; 0: not yet known
};

struct Assurance {
    PracticeStandard practice_standard;
    InspectionState inspection;
    IncidentState incidents;
    ImprovementState improvement;
    RestructuringState restructuring;
    Recovery recovery;
    double neighbours_quality = 1;            ///< mean of statistical neighbours' quality_year, as of when the nation last looked
    double neighbours_standard = 0;           ///< and of their standing
    double neighbours_best = 0;               ///< and of those of them that are better than here; here itself where none is
};

/// What is common to all authorities.
struct Inspectorate { double stretch = 1; };       ///< inspections due over those there are inspectors for, at least 1
struct MediaMood { double mood = 0; };             ///< what the nation fears from scandals elsewhere, beyond the status quo
/// P(who asks for peers is given some), against the status quo's; of those first in line, and of all others.
struct SupportPool { double first = 1, chance = 1; };

/// Means of a long run at the status quo: what help counts against.
struct AssuranceMeans {
    double help = 0;                     ///< a month, added to standing
    double inadequate = .14;             ///< share of authorities
    double published = 0;                ///< trouble that reports make known, a month
    double run_up = 0;                   ///< share of months in which an inspection is near and expected
    double inspections = 0;              ///< full ones, a month
};

}  // namespace hearth::children
