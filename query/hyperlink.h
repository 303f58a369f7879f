// Where a text on a terminal leads (OSC 8): the file, at the line where the terminal can open it there.
//
// A pattern is a URI with {path}, and perhaps {host}, {line} and {column}. The path is absolute and
// percent-encoded, and begins with a slash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace locus {

/// file:///…, of a path that opens from the directory `here`.
std::string file_uri(const std::string& here, const std::string& path);

class Hyperlink {
  public:
    /// Leads nowhere.
    Hyperlink() = default;
    explicit Hyperlink(std::string pattern);

    /// A printable text that leads to the place, or the text alone.
    std::string to(const std::string& path, std::uint64_t line, std::uint64_t column,
                   const std::string& text) const;

  private:
    std::string pattern_;
    std::string here_;
    std::string host_;
};

/// `when`: auto (where there are `colors`, on a terminal that is likely to know links), always, never, or a
/// pattern, for which auto holds. Which pattern the first two mean is told from the terminal's variables.
/// Throws Error for anything else.
Hyperlink make_hyperlink(const std::string& when, bool colors);

}  // namespace locus
