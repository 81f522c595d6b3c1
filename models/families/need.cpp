#include "models/families/need.hpp"

#include "sim/core/math.hpp"

namespace hearth::children {
namespace {

const std::vector<std::string> stage_names = {"under 1", "1-4", "5-9", "10-15", "16-17"};
const std::vector<std::string> factor_names = {"domestic abuse", "parental mental ill-health", "parental substance misuse",
    "learning disability", "child mental ill-health", "harm outside the home", "absent parent"};
constexpr const char* check_run = "Design's existence check against England 2019, then solved by scenarios/solve/solve_levels.py.";

void declare_onset(Declarations& d, NeedParameters& p) {
    d.add(p.onset_rate, Number{"need.onset_rate", "1/year", "Onset of need in a one-child family of average frailty, band and stage.", {0, .5}, Evidence::assumed, check_run});
    d.add(p.stage, Numbers{"need.stage", "1", "Onset multiplier by age of the youngest child.", stage_names, {0, 10}, Evidence::assumed, "Ages of children in need, DfE Children in need 2019."});
    d.add(p.size_exponent, Number{"need.size_exponent", "1", "Onset grows with the number of children to this power.", {0, 1}, Evidence::assumed, "Less than proportional: parents' difficulties are shared."});
    d.add(p.frailty_variance, Number{"need.frailty_variance", "1", "Variance of the families' gamma frailty (mean 1).", {.05, 5}, Evidence::assumed, check_run});
    d.add(p.stayer_share, Number{"need.stayer_share", "1", "Share of families that practically never come into need (mover-stayer model).", {0, 1}, Evidence::theory, "Blumen, Kogan and McCarthy 1955; 0: frailty alone tells families apart."});
    d.add(p.onset_gradient, Number{"need.onset_gradient", "1", "Onset in the most deprived tenth over that in the least; geometric between.", {1, 20}, Evidence::assumed, "With the escalation gradient gives the published care and referral gradients."});
    d.add(p.growth_percent, Number{"need.growth_percent", "percent", "Growth of onset a year from the first recorded month.", {-10, 10}, Evidence::choice, "Demand scenarios."});
    d.add(p.poverty_response, Number{"need.poverty_response", "1", "Log change of onset per unit change of the poverty share.", {0, 6}, Evidence::assumed, "Acts only where a scenario changes poverty."});
    d.add(p.poverty_change, Number{"need.poverty_change", "1", "Change of the share of children in poverty from the first recorded month.", {-.3, .3}, Evidence::choice, "0: as it was."});
    d.add(p.community_response, Number{"need.community_response", "1", "How strongly universal services damp onset.", {0, .2}, Evidence::assumed, "Set so that early help of all kinds moves children in need as published (-.07 to -.157, Webb 2021; scenarios/sweeps/early_help_routes.toml); swept."});
    d.add(p.community, Number{"need.community", "1", "Universal services and community support against the status quo.", {0, 2}, Evidence::choice, "1: the status quo."});
    d.add(p.scarring, Number{"need.scarring", "1", "Each past acute spell raises later onset by this share (at most five count).", {0, 1}, Evidence::assumed, "0 switches it off."});
}

void declare_course(Declarations& d, NeedParameters& p) {
    d.add(p.escalate, Numbers{"need.escalate", "1/year", "Rate of worsening.", {"1 to 2", "2 to 3"}, {0, 5}, Evidence::assumed, check_run});
    d.add(p.escalation_gradient, Number{"need.escalation_gradient", "1", "Worsening in the most deprived tenth over that in the least; geometric between.", {1, 10}, Evidence::assumed, "Care rises far more steeply than referrals (1 in 60 against 1 in 660 children)."});
    d.add(p.ease, Numbers{"need.ease", "1/year", "Rate of easing.", {"1 to 0", "2 to 1", "3 to 2"}, {.1, 12}, Evidence::assumed, check_run});
    d.add(p.chronic_share, Number{"need.chronic_share", "1", "Share of spells that are chronic.", {0, 1}, Evidence::assumed, "Short episodes and a long core: DfE open and ended durations."});
    d.add(p.chronic_easing, Number{"need.chronic_easing", "1", "Easing of a chronic spell over that of another.", {.01, 1}, Evidence::assumed, check_run});
    d.add(p.factor_share, Numbers{"need.factor_share", "1", "Share of spells with each presenting factor; harm outside the home, of spells in families with a child of ten or over.", factor_names, {0, 1}, Evidence::published, "DfE Children in need 2018, factors at assessment; the last two assumed."});
    d.add(p.factor_escalate, Numbers{"need.factor_escalate", "1", "Worsening with the factor over without.", factor_names, {.1, 10}, Evidence::assumed, "Swept."});
    d.add(p.factor_ease, Numbers{"need.factor_ease", "1", "Easing with the factor over without.", factor_names, {.1, 10}, Evidence::assumed, "Swept."});
    d.add(p.disability_share, Number{"need.disability_share", "1", "Share of children with a disability that calls for social care.", {0, .2}, Evidence::assumed, check_run});
}

std::array<double, band_count> geometric_gradient(double top_to_bottom) {
    std::array<double, band_count> gradient{};
    double sum = 0;
    for (int b = 0; b < band_count; ++b) sum += gradient[static_cast<std::size_t>(b)] = math::pow(top_to_bottom, b / (band_count - 1.0));
    for (double& g : gradient) g *= band_count / sum;
    return gradient;
}

// The mean of a gamma variable between two of its quantiles is the share of a gamma with shape + 1 there.
std::array<double, 256> gamma_parts(double variance) {
    const double shape = 1 / variance;
    std::array<double, 256> means{};
    double below = 0;
    for (std::size_t code = 0; code < 256; ++code) {
        const double p = static_cast<double>(code + 1) / 256;
        const double upto = code == 255 ? 1 : math::gamma_distribution(shape + 1, math::gamma_quantile(shape, p));
        means[code] = (upto - below) * 256;
        below = upto;
    }
    return means;
}

// Factors are drawn independently, so the mean of the product over spells is the product of the means (nearly: harm outside the
// home is possible in some families only, which the solved rates take up).
std::array<double, 1 << factor_count> factor_products(const NeedParameters& p, const std::array<double, factor_count>& multiplier) {
    std::array<double, 1 << factor_count> products{};
    double mean = 1;
    for (std::size_t f = 0; f < factor_count; ++f) mean *= 1 + p.factor_share[f] * (multiplier[f] - 1);
    for (std::size_t set = 0; set < products.size(); ++set) {
        products[set] = 1 / mean;
        for (std::size_t f = 0; f < factor_count; ++f)
            if (set >> f & 1) products[set] *= multiplier[f];
    }
    return products;
}

std::array<double, max_children + 1> size_powers(double exponent) {
    std::array<double, max_children + 1> powers{};
    for (int n = 1; n <= max_children; ++n) powers[static_cast<std::size_t>(n)] = math::pow(n, exponent);
    return powers;
}

}  // namespace

void declare(Declarations& d, NeedParameters& p) {
    declare_onset(d, p);
    declare_course(d, p);
}

NeedTables make_need_tables(const NeedParameters& p) {
    return {gamma_parts(p.frailty_variance), geometric_gradient(p.onset_gradient), geometric_gradient(p.escalation_gradient),
            factor_products(p, p.factor_escalate), factor_products(p, p.factor_ease), size_powers(p.size_exponent)};
}

namespace {
constexpr double stayer_factor = 1e-9;   ///< not 0: stayers wait in the queue like everybody
}

int stage_of(int age_months) {
    if (age_months < 12) return 0;
    if (age_months < 60) return 1;
    if (age_months < 120) return 2;
    return age_months < 192 ? 3 : 4;
}

double onset_hazard(const NeedParameters& p, const NeedTables& t, int band, int stage, int months_from_start, double community_now) {
    const bool begun = months_from_start >= 0;
    const double growth = begun && p.growth_percent != 0 ? math::pow(1 + p.growth_percent / 100, months_from_start / 12.0) : 1;
    const double poverty = begun && p.poverty_change != 0 ? math::exp(p.poverty_response * p.poverty_change) : 1;
    const double community = 1 - p.community_response * (p.community * community_now - 1);
    return p.onset_rate / 12 * t.onset_band[static_cast<std::size_t>(band)] * p.stage[static_cast<std::size_t>(stage)] * growth * poverty * community;
}

double onset_factor(const NeedParameters& p, const NeedTables& t, const Family& family) {
    const auto children = static_cast<std::size_t>(count(static_cast<ChildMask>(family.home | family.away)));
    const double scars = 1 + p.scarring * (family.acute_spells < 5 ? family.acute_spells : 5);
    const double factor = t.frailty[family.frailty] * t.size[children] * scars;
    return family.stayer ? factor * stayer_factor : factor;
}

LevelHazards level_hazards(const NeedParameters& p, const NeedTables& t, int level, int band, std::uint8_t factors, bool chronic) {
    if (level == 0) return {};
    const double ease = p.ease[static_cast<std::size_t>(level - 1)] / 12 * t.ease[factors] * (chronic ? p.chronic_easing : 1);
    if (level == 3) return {0, ease};
    const auto from = static_cast<std::size_t>(level - 1);
    return {p.escalate[from] / 12 * t.escalation_band[static_cast<std::size_t>(band)] * t.escalate[factors], ease};
}

LevelMove level_move(double escalate_hazard, double ease_hazard) {
    const double total = escalate_hazard + ease_hazard;
    if (total <= 0) return {};
    const double moves = -math::expm1(-total);
    return {moves * escalate_hazard / total, moves * ease_hazard / total};
}

}  // namespace hearth::children
