// Kept for those who include it from here; analysis needs it as well, so it lives in the core.
#pragma once

#include "sim/core/suggest.hpp"
