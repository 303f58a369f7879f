// What a printer is, and the table of them.
//
// A printer receives complete hits, question by question, and writes them out; it asks nothing of anybody.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/output.h"
#include "query/hit.h"
#include "query/hyperlink.h"

namespace locus {

inline constexpr const char* kBold = "\x1b[1m";
inline constexpr const char* kDim = "\x1b[2m";
inline constexpr const char* kWarn = "\x1b[33m";
inline constexpr const char* kPathColor = "\x1b[35m";

struct PrintStyle {
    bool color = false;
    bool terminal = false;     // stdout is one: paths are escaped too
    std::size_t width = 0;     // columns that text is wrapped to; 0: no limit
    bool nul = false;          // a NUL after each path
    bool whole_files = false;  // one hit stands for its file
    bool verbose = false;      // more of each hit, in text
    Hyperlink hyperlink{};

    /// Where colours are wanted.
    std::string in(const char* color, const std::string& text) const;
    /// A path, or what holds one. In a pipe the bytes are what they are, so that they can be taken from
    /// there.
    std::string shown(const std::string& path) const;
};

class Printer {
  public:
    virtual ~Printer() = default;
    /// `id` is empty outside a batch.
    virtual void begin(const std::string& id, const std::string& question) = 0;
    virtual void hit(const Hit& hit) = 0;
    /// `hits`: how many there were.
    virtual void end(std::uint64_t hits) = 0;
    /// After the last question.
    virtual void finish() {}
};

struct PrintFormat {
    std::string_view name;
    std::string_view description;
    std::unique_ptr<Printer> (*make)(Output& out, const PrintStyle& style);
};

const std::vector<PrintFormat>& print_formats();

/// Throws Error for a name that is not in the table.
std::unique_ptr<Printer> make_printer(std::string_view name, Output& out, const PrintStyle& style);

std::unique_ptr<Printer> make_text_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_grep_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_vimgrep_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_jsonl_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_tsv_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_pick_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_trec_printer(Output& out, const PrintStyle& style);
std::unique_ptr<Printer> make_html_printer(Output& out, const PrintStyle& style);
/// For -l: the path of each hit, and nothing else.
std::unique_ptr<Printer> make_files_printer(Output& out, const PrintStyle& style);

/// For jsonl alone: what went wrong.
void print_json_failure(Output& out, const std::string& message, const std::string& hint);

/// A field of a table: \t, \n, \r and \\ stand for TAB, LF, CR and backslash, all else is as it was.
std::string table_field(std::string_view text);

}  // namespace locus
