// A plan → Xapian's query.                                                          [door: Xapian, reading]
#pragma once

#include <xapian.h>

#include "query/plan.h"

namespace locus {

/// Weighs the ranked terms, and lets pass what fulfils all that terms can decide of the condition.
Xapian::Query to_query(const Plan& plan, const Xapian::Database& database);

}  // namespace locus
