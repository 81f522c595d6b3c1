// The laws of the rooms that are held by an authority at each month end.
#pragma once

#include "models/month/world.hpp"
#include "models/register/laws.hpp"

namespace hearth::children {

/// Workers and cases: every post has one holder or none, every case at most one worker, nobody is lost between months.
void check_workforce(const Authority& a, const Nation& n, Laws& laws);   // month/workforce_laws.cpp
/// Pounds: reserves are what they opened with, plus all income, less all spending.
void check_books(const Authority& a, const Nation& n, Laws& laws);       // month/books_laws.cpp

}  // namespace hearth::children
