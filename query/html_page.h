// What every page of answers has: its head, its looks, and how text becomes harmless in it.
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// Text or an attribute's value: markup is shown, not obeyed, and what a terminal must not see is escaped as
/// there. Each run of blanks is one blank.
std::string html_text(std::string_view text);

/// A name, or what holds one, with each of its blanks.
std::string html_name(std::string_view name);

/// Up to <main>. The page loads nothing and runs nothing, wherever it is opened.
std::string html_head(std::string_view title);

/// From </main> on.
std::string html_foot();

}  // namespace locus
