// How many workers a program has.
#pragma once

namespace locus {

/// The cores that this process may use, at least one.
unsigned usable_cores();

}  // namespace locus
