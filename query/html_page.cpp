#include "query/html_page.h"

#include "common/display.h"
#include "common/version.h"

namespace locus {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --text: #1c1c1c; --quiet: #5c5c5c; --paper: #fff; --line: #d8d8d8;
    --mark: #ffe58a; --link: #0b57a4; --warn: #a33b00; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --quiet: #a3a3a3; --paper: #16181b; --line: #3a3d42;
    --mark: #6b5600; --link: #8ab8ee; --warn: #ffab7a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem; background: var(--paper); color: var(--text);
    font: 1.0625rem/1.55 Charter, "Bitstream Charter", Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0; }
h1, h2, .place { break-after: avoid; }
section + section { margin-top: 3rem; }
h1 small { font: .875rem/1.4 system-ui, sans-serif; color: var(--quiet); display: block; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 0 0 .2rem; }
article { border-top: 1px solid var(--line); padding: 1.1rem 0; break-inside: avoid; }
.place, .citation, .sources, .count, footer { font: .8125rem/1.5 system-ui, sans-serif; color: var(--quiet); margin: .3rem 0; }
.rank { font-variant-numeric: tabular-nums; }
.rank::after { content: " \B7  "; }
.stale { color: var(--warn); }
blockquote { margin: .6rem 0; padding-left: .9rem; border-left: 3px solid var(--line); }
blockquote p { margin: .35rem 0; }
.rest { color: var(--quiet); }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
code { font: .75rem/1.5 ui-monospace, monospace; }
code, bdi { white-space: pre-wrap; }
.sources p { margin: .3rem 0; }
ul { list-style: none; margin: .2rem 0; padding: 0; }
summary { cursor: pointer; }
details blockquote { font: .9375rem/1.5 Charter, "Bitstream Charter", Georgia, serif; color: var(--text); }
footer { border-top: 1px solid var(--line); padding-top: .8rem; }
@media print { :root { --text: #000; --quiet: #444; --paper: #fff; --line: #999; --link: #000; --warn: #000; }
    body { max-width: none; padding: 0; font-size: 10.5pt; }
    mark { background: none; font-weight: bold; text-decoration: underline; }
    details::details-content { content-visibility: visible; }
    summary { list-style: none; } }
)";

std::string without_markup(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

}  // namespace

std::string html_text(std::string_view text) { return without_markup(printable_line(text)); }
std::string html_name(std::string_view name) { return without_markup(printable(name)); }

std::string html_head(std::string_view title) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<meta name=\"referrer\" content=\"no-referrer\">\n";
    out += "<title>" + html_text(title) + "</title>\n<style>";
    out += kStyle;
    return out + "</style>\n</head>\n<body>\n<main>\n";
}

std::string html_foot() {
    return "</main>\n<footer>Passages found by Locus " + std::string(kVersionText) +
           ". Each citation names a file and bytes of it; <code>locus-cite verify</code> says whether they "
           "still stand "
           "there.</footer>\n</body>\n</html>\n";
}

}  // namespace locus
