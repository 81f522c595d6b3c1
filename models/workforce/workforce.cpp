#include "models/workforce/workforce.hpp"

namespace hearth::children {
namespace {

const char* const published = "DfE Children's social work workforce 2017-2019";

void declare_work(Declarations& d, WorkforceParameters& p) {
    d.add(p.hours, Numbers{"workforce.hours", "hour", "Hours of casework at the standard time per case: a contact, an assessment, a section 47 enquiry, a conference; a month of support, of a plan, of a looked-after child.", {"contact", "assessment", "section 47 enquiry", "conference", "support month", "plan month", "looked-after month"}, {0, 100}, Evidence::assumed, "Sizes relative to each other as the unit costs of processes."});
    d.add(p.post_hours, Number{"workforce.post_hours", "hour", "Case hours a month of an established post at the status quo, its vacancies included.", {20, 160}, Evidence::assumed, "Chosen so that England has about 31.2 posts for 10,000 children (30,684 workers and 16.4 % vacancies: DfE 2019)."});
    d.add(p.overhead, Number{"workforce.overhead", "1", "Share of time that goes neither to cases nor to checkers; makes a checker more or less dear.", {0, .8}, Evidence::assumed, "Acts where workforce.checkers is not the status quo's; swept."});
    d.add(p.sickness, Number{"workforce.sickness", "1", "Share of time lost to sickness at the status quo.", {0, .3}, Evidence::published, "DfE Children's social work workforce 2019: absence rate about 3 %."});
    d.add(p.sickness_pressure, Number{"workforce.sickness_pressure", "1", "Sickness grows with pressure to this power.", {0, 3}, Evidence::assumed, "Swept."});
}

void declare_character(Declarations& d, WorkforceParameters& p) {
    d.add(p.vacancy, Number{"workforce.vacancy", "1", "Vacant share of posts at the status quo, mean of authorities.", {.02, .6}, Evidence::published, published});
    d.add(p.vacancy_spread, Number{"workforce.vacancy_spread", "1", "Its standard deviation over authorities (gamma; 0: all alike).", {0, .3}, Evidence::published, published});
    d.add(p.turnover, Number{"workforce.turnover", "per year", "Permanent workers leaving at the status quo, mean of authorities.", {.02, .5}, Evidence::published, published});
    d.add(p.turnover_spread, Number{"workforce.turnover_spread", "per year", "Its standard deviation over authorities, without the luck of single years (gamma).", {0, .2}, Evidence::published, "DfE 2017-2019: .063, with a correlation of .3 from year to year."});
    d.add(p.turnover_with_vacancy, Number{"workforce.turnover_with_vacancy", "1", "Correlation over authorities between turnover and vacancies (of their normal scores).", {-.9, .9}, Evidence::published, "DfE 2019: .43 between single years' figures."});
    d.add(p.agency_cover, Number{"workforce.agency_cover", "1", "Agency workers for a vacant post, mean of authorities.", {0, 2}, Evidence::published, "DfE 2019: 15.8 % of workers are agency workers, 16.4 % of posts are vacant."});
    d.add(p.agency_cover_spread, Number{"workforce.agency_cover_spread", "1", "Its standard deviation over authorities (gamma; at most 2).", {0, 1}, Evidence::published, "DfE 2019: agency share .114 over authorities, its correlation with vacancies .8."});
    d.add(p.hours_spread, Number{"workforce.hours_spread", "1", "Spread over authorities of workers for the same work (standard deviation of the logarithm).", {0, .6}, Evidence::published, "DfE 2019: caseloads 17.0, standard deviation 2.7."});
}

void declare_flows(Declarations& d, WorkforceParameters& p) {
    d.add(p.leave_pressure, Number{"workforce.leave_pressure", "1", "Leaving grows with the half-year's pressure to this power.", {0, 4}, Evidence::assumed, "After Homer (1985); .5 to 2 plausible."});
    d.add(p.leave_own_cases, Number{"workforce.leave_own_cases", "1", "How much more a worker leaves whose own load is twice the mean (1: twice as likely).", {0, 1}, Evidence::assumed, "Mild; swept."});
    d.add(p.leave_most, Number{"workforce.leave_most", "per year", "Leaving never exceeds this.", {.05, 5}, Evidence::assumed, "Highest published turnover 37 %: DfE 2017-2019."});
    d.add(p.join_pressure, Number{"workforce.join_pressure", "1", "Filling of vacancies falls with pressure to this power.", {0, 4}, Evidence::assumed, "0 to 3 plausible."});
    d.add(p.join_months, Number{"workforce.join_months", "month", "How long recruitment takes: applicants answer to pressure smoothed over it.", {1, 24}, Evidence::assumed, "Advertising, checks and notice; swept."});
    d.add(p.stay_in_profession, Number{"workforce.stay_in_profession", "1", "Share of leavers who stay in the profession; the rest is what newly qualified workers replace.", {0, 1}, Evidence::published, "Careers of about 8 years (Education Committee 2016): .125 a year leave it, of .15 leaving."});
    d.add(p.to_agency, Number{"workforce.to_agency", "1", "Share of leavers who go to agency work; part of those who stay.", {0, 1}, Evidence::assumed, "Half of those who stay."});
    d.add(p.market, Flag{"workforce.market", "Whether authorities share one national pool of job seekers and agency workers.", Evidence::choice, ""});
    d.add(p.seekers_months, Number{"workforce.seekers_months", "month", "Months of starters that look for a post at any time.", {3, 60}, Evidence::assumed, "Swept."});
    d.add(p.agency_months, Number{"workforce.agency_months", "month", "Months of agency work before a permanent post.", {3, 240}, Evidence::assumed, "Swept."});
    d.add(p.market_children, Number{"workforce.market_children", "children", "Children of the nation that the market serves: a run of fewer weighs less in it.", {1e5, 1e8}, Evidence::published, "ONS mid-2018."});
}

void declare_worth(Declarations& d, WorkforceParameters& p) {
    d.add(p.new_productivity, Number{"workforce.new_productivity", "1", "Productivity of a newly qualified worker, growing to 1 over 24 months.", {.1, 1}, Evidence::assumed, "After Oliva and Sterman (2001)."});
    d.add(p.agency_productivity, Number{"workforce.agency_productivity", "1", "Productivity of an agency worker.", {.1, 1}, Evidence::assumed, "Knows the work, not the families."});
    d.add(p.agency_experience, Number{"workforce.agency_experience", "1", "How far an agency worker counts as experienced.", {0, 1}, Evidence::assumed, "Knows the work, not the families."});
    d.add(p.agency_price, Number{"workforce.agency_price", "1", "Cost of an agency worker against a permanent post.", {1, 4}, Evidence::assumed, "Swept."});
    d.add(p.post_year, Number{"workforce.post_year", "GBP", "Cost of a post held for a year, overheads included.", {20000, 200000}, Evidence::assumed, "Section 251 2018-19: GBP 2.83 billion on children's services that are neither early help nor care, over 36,700 posts with their agency workers."});
    d.add(p.quality_experience, Number{"workforce.quality_experience", "1", "Quality grows with the experienced share of workers to this power.", {0, 2}, Evidence::assumed, "Less than in proportion; after Oliva and Sterman (2001) for the sign; swept."});
    d.add(p.quality_pressure, Number{"workforce.quality_pressure", "1", "Quality lost for a unit of the half-year's pressure.", {0, 2}, Evidence::assumed, ".1 to .6 plausible."});
    d.add(p.quality_time, Number{"workforce.quality_time", "1", "Quality grows with the standard time per case to this power.", {0, 2}, Evidence::assumed, "Less time for each family."});
    d.add(p.delay, Number{"workforce.delay", "month", "Months an assessment takes longer for a unit of the half-year's pressure.", {0, 6}, Evidence::assumed, "Swept."});
    d.add(p.handover, Flag{"workforce.handover", "Whether a change of worker costs a family's trust and delays assessments and enquiries under way.", Evidence::choice, ""});
    d.add(p.handover_trust, Number{"workforce.handover_trust", "1", "Trust lost when a case is handed on (full trust 1, none 0).", {0, 1}, Evidence::assumed, "Swept."});
}

void declare_standard(Declarations& d, WorkforceParameters& p) {
    d.add(p.standard, Flag{"workforce.standard", "Whether the standard time per case gives way to overload.", Evidence::choice, ""});
    d.add(p.erosion_months, Number{"workforce.erosion_months", "month", "Months in which it gives way to overload.", {1, 240}, Evidence::theory, "Oliva and Sterman (2001): erodes faster than it recovers."});
    d.add(p.recovery_months, Number{"workforce.recovery_months", "month", "Months in which it recovers and returns to its mean.", {1, 600}, Evidence::theory, "Oliva and Sterman (2001)."});
    d.add(p.dead_band, Number{"workforce.dead_band", "1", "Deviation of the year's pressure from 1 that changes no standard.", {0, .5}, Evidence::assumed, "Widened to three usual swings where the place is small."});
    d.add(p.usual_swing, Number{"workforce.usual_swing", "1", "Standard deviation of the year's pressure by luck alone in a place of 10,000 children; falls with the root of children.", {0, .5}, Evidence::assumed, "Measured in the model with nothing changing."});
}

void declare_levers(Declarations& d, WorkforceParameters& p) {
    WorkforceLevers& levers = p.levers;
    d.add(levers.retention, Number{"workforce.retention", "1", "Multiplies leaving, from the month policies begin.", {.2, 5}, Evidence::choice, "1: the status quo."});
    d.add(levers.checkers, Number{"workforce.checkers", "checkers", "Bodies and posts that check practice, each of which takes .02 of workers' time, from the month policies begin.", {0, 45}, Evidence::choice, "8: the status quo."});
    d.add(levers.agency_cap, Number{"workforce.agency_cap", "1", "Agency workers at most, as a share of posts, from the month policies begin.", {0, 1}, Evidence::choice, "1: no cap."});
    d.add(levers.overload_percent, Number{"workforce.overload_percent", "percent", "Extra case hours for a while: a test of whether a shock heals.", {0, 200}, Evidence::choice, "0: none."});
    d.add(levers.overload_after_months, Integer{"workforce.overload_after_months", "month", "Months from the beginning of policies to that extra work.", {0, 1200}, Evidence::choice, ""});
    d.add(levers.overload_months, Integer{"workforce.overload_months", "month", "Months that it lasts.", {0, 1200}, Evidence::choice, ""});
    d.add(levers.relief_percent, Number{"workforce.relief_percent", "percent", "Case hours taken off for a while: what it takes to come back.", {0, 90}, Evidence::choice, "0: none."});
    d.add(levers.relief_after_months, Integer{"workforce.relief_after_months", "month", "Months from the beginning of policies to that relief.", {0, 1200}, Evidence::choice, ""});
    d.add(levers.relief_months, Integer{"workforce.relief_months", "month", "Months that it lasts.", {0, 1200}, Evidence::choice, ""});
}

}  // namespace

void declare(Declarations& d, WorkforceParameters& p) {
    d.add(p.on, Flag{"workforce.on", "Whether social workers are simulated; off: practice stays as the scenario says.", Evidence::choice, ""});
    declare_work(d, p);
    declare_character(d, p);
    declare_flows(d, p);
    declare_worth(d, p);
    declare_standard(d, p);
    declare_levers(d, p);
}

std::vector<ParameterProblem> check(const WorkforceParameters& p) {
    std::vector<ParameterProblem> problems;
    if (p.to_agency > p.stay_in_profession)
        problems.push_back({"workforce.to_agency", "more leavers go to agency work than stay in the profession (workforce.stay_in_profession)"});
    if (p.turnover >= p.leave_most)
        problems.push_back({"workforce.turnover", "turnover at the status quo is not below the most that can leave (workforce.leave_most)"});
    for (const double checkers : {p.levers.checkers, status_quo_checkers})
        if (p.overhead + checker_share * checkers > .95) {
            problems.push_back({"workforce.checkers", "overhead and checkers leave less than a twentieth of time for cases"});
            break;
        }
    return problems;
}

}  // namespace hearth::children
