// How a program tells what went wrong: on stderr, behind its name.
#pragma once

#include <iostream>
#include <string>

#include "common/display.h"

namespace locus {

/// A line that says what is wrong, and one that says what to do about it, if there is anything.
inline void complain(const std::string& program, const std::string& message, const std::string& hint = "") {
    std::cerr << program << ": " << printable(message) << "\n";
    if (!hint.empty()) std::cerr << program << ": " << printable(hint) << "\n";
}

}  // namespace locus
