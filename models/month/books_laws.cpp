// Laws of the books, counted afresh: no pound comes from nowhere or goes nowhere, and nothing there is money for is below nothing.
#include "models/month/laws.hpp"

#include <cmath>
#include <numeric>

namespace hearth::children {

void check_books(const Authority& a, const Nation&, Laws& laws) {
    const Books& books = a.books;
    if (books.months == 0) return;   // before the first month under a budget
    for (std::size_t j = 0; j < agency_count; ++j)
        laws.equal("reserves of agency " + std::to_string(j), books.reserves[j], books.opening_reserves[j] + books.all_income[j] - books.all_spent[j]);
    laws.equal("spending by service", a.counted(column("spending")), books.spent[council]);
    for (const double money : {books.budget.total, books.budget.statutory, books.budget.posts, books.budget.targeted, books.budget.universal, books.targeted, books.universal, a.early_help.places, a.early_help.universal, a.workforce.established})
        laws.holds("a budget, an establishment or places below nothing, or no number", std::isfinite(money) && money >= 0);
}

}  // namespace hearth::children
