#include "query/context_lines.h"

#include "common/display.h"
#include "query/marked_text.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr std::size_t kLongest = 1000;  // columns of a line of the source that are shown

/// "> 12"
std::string head_of(const Context::Line& line, std::size_t digits) {
    std::string number = std::to_string(line.number);
    number.insert(0, digits - number.size(), ' ');
    return (line.marked ? "> " : "  ") + number;
}

}  // namespace

std::vector<std::string> describe_context(const Context& context, const PrintStyle& style) {
    std::vector<std::string> out;
    if (!context.missing.empty())
        out.push_back("  " + style.in(kWarn, "[no context: " + style.shown(context.missing) + "]"));
    if (context.lines.empty()) return out;
    const std::size_t digits = std::to_string(context.lines.back().number).size();
    for (const Context::Line& line : context.lines) {
        const std::string head = head_of(line, digits);
        std::string text = "  " + style.in(line.marked ? kBold : kDim, head);
        if (!line.text.empty()) {
            const std::size_t indent = 2 + head.size() + 2;
            const std::string shown = cut_to(context_line(line, style.color), kLongest);
            text += "  " + wrapped(shown, style.width, indent).substr(indent);
        }
        out.push_back(text);
    }
    return out;
}

}  // namespace locus
