// What assurance offers to an authority's month; each 1 (or nothing) where assurance is off, and in the histories.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/accountability/roles.hpp"
#include "models/month/assurance_state.hpp"

namespace hearth::children {

struct AssuranceParameters;
struct Authority;
struct Nation;

/// Practice standard, grade, last and next inspection of the stationary mix, keyed.
void initialise_assurance(Authority& a, const Nation& n);
/// What leaders answer for in a usual year: their long-run means are lived among as much.
OtherEvents usual_events(const AssuranceParameters& p);
/// Long-run means at the status quo, with random numbers of their own: the same for every seed.
AssuranceMeans find_long_run_means(const AssuranceParameters& p);
AssuranceSetting make_assurance(const AssuranceParameters& p);

/// Multiplies workers' leaving after an adverse grade.
double leaving_after_grade(const Authority& a, const Nation& n);         // inspection_inputs.cpp
/// Trouble that published reports make known to each role, in what leaders see of pressure beyond 1.
ByRole trouble_in_reports(const Authority& a, const Nation& n);          // inspection_inputs.cpp
/// Share of workers' time that inspectors on site and monitoring take, beyond the usual.
double inspected_time(const Authority& a, const Nation& n);              // inspection_inputs.cpp
/// Multiplies what the council can spend on children after an adverse grade.
double money_after_grade(const Authority& a, const Nation& n);           // inspection_inputs.cpp
/// Added to partners' duty where inspectors look at them too.
double duty_from_inspection(const Authority& a, const Nation& n);        // inspection_inputs.cpp
/// What inspection, incidents, restructuring and media make of the month's practice.
void apply_assurance(const Authority& a, const Nation& n, Month month, Practice& practice);   // assurance.cpp

/// Of what is made anew each month, what early warning will want to know of it.
void remember_signs(Authority& a, const Nation& n);                      // signs.cpp
/// Signs of last month; without workers, leaders or referrals as they usually are.
BySign signs_of(const Authority& a, const Nation& n);                    // signs.cpp

/// Of this month, in the columns of the ledger.
void measure_assurance(const Authority& a, const Nation& n, std::span<double> row);           // assurance.cpp
/// Of outcomes, this month (every_child_matters.cpp).

}  // namespace hearth::children
