// Boost.Math's distributions, for what summarises results (a month draws from sim/core/sampling).
//
// They compute in double throughout. Boost would promote to long double, and its static initialisers then throw before main() where a
// long double has no more than 64 bits, as under valgrind.
#pragma once

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace hearth {

using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using NormalDistribution = boost::math::normal_distribution<double, InDouble>;
using StudentsT = boost::math::students_t_distribution<double, InDouble>;
using BetaDistribution = boost::math::beta_distribution<double, InDouble>;

}  // namespace hearth
