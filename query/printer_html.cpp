// One page for people who have no shell: each passage with its matches, its place, and who else says it.
#include <cstdio>

#include "common/display.h"
#include "common/languages.h"
#include "common/paths.h"
#include "query/hit_pieces.h"
#include "query/html_page.h"
#include "query/printer.h"

namespace locus {
namespace {

std::string element(std::string_view name, std::string_view content, std::string_view attributes = "") {
    std::string out = "<" + std::string(name);
    if (!attributes.empty()) out.append(" ").append(attributes);
    return out.append(">").append(content).append("</").append(name).append(">");
}

std::string quoted(std::string_view content) { return element("blockquote", content, "dir=\"auto\""); }

/// What is not the excerpt stands back.
std::string shown(const HitPiece& piece) {
    const std::string text = html_text(piece.text);
    const std::string marked = piece.match ? element("mark", text) : text;
    return piece.excerpt ? marked : element("span", marked, "class=\"rest\"");
}

std::string passage(const Hit& hit) {
    std::string out;
    for (const std::vector<HitPiece>& paragraph : passage_pieces(hit)) {
        std::string content;
        for (const HitPiece& piece : paragraph) content += shown(piece);
        out += element("p", content);
    }
    return quoted(out);
}

std::string stale(State state) {
    if (state == State::fresh) return "";
    return " " +
           element("strong",
                   state == State::gone ? "the file is gone" : "the file has changed since it was indexed",
                   "class=\"stale\"");
}

class HtmlPrinter : public Printer {
  public:
    explicit HtmlPrinter(Output& out) : out_(out), here_(current_directory()) {}

    void begin(const std::string& id, const std::string& question) override {
        open_page(id.empty() ? question : "Locus");
        const std::string small = id.empty() ? "" : element("small", html_text(id));
        out_.write("<section>\n" + element("h1", small + html_text(question), "dir=\"auto\"") + "\n");
    }

    void hit(const Hit& hit) override {
        const std::string language = "lang=\"" + html_text(language_code(hit.language)) + "\"";
        last_rank_ = hit.rank;
        out_.write("<article>\n");
        const std::string title = hit.title.empty() ? hit.path.substr(hit.path.rfind('/') + 1) : hit.title;
        out_.write(element("h2", html_text(title), "dir=\"auto\" " + language) + "\n");
        out_.write(element("p", place(hit), "class=\"place\"") + "\n");
        out_.write(element("div", passage(hit), language) + "\n");
        out_.write(citation(hit.excerpt.citation) + "\n" + sources(hit.sources));
        out_.write("</article>\n");
    }

    void end(std::uint64_t hits) override {
        const std::string ranks = std::to_string(last_rank_ + 1 - hits) + " to " + std::to_string(last_rank_);
        const std::string best = hits == 1 ? "The best passage." : "The best " + grouped(hits) + " passages.";
        const std::string count = hits == 0            ? "No passages."
                                  : hits == last_rank_ ? best
                                                       : "Passages " + ranks + ".";
        out_.write(element("p", count, "class=\"count\"") + "\n</section>\n");
    }

    void finish() override {
        open_page("Locus");  // no question was asked
        out_.write(html_foot());
    }

  private:
    void open_page(const std::string& title) {
        if (!open_) out_.write(html_head(title));
        open_ = true;
    }

    std::string link(const std::string& path, std::uint64_t line) const {
        const std::string name = element("bdi", html_name(path));
        return element("a", name, "href=\"" + html_text(file_uri(here_, path)) + "\"") + ":" +
               std::to_string(line);
    }

    std::string place(const Hit& hit) const {
        const Span source = hit.excerpt.source;
        std::string out = element("span", std::to_string(hit.rank), "class=\"rank\"");
        out += link(hit.path, hit.excerpt.line);
        if (hit.page > 0) out += ", page " + std::to_string(hit.page);
        out += ", bytes " + std::to_string(source.begin) + "+" + std::to_string(source.size());
        if (hit.boilerplate) out += " (boilerplate)";
        return out + stale(hit.state);
    }

    static std::string citation(const std::string& text) {
        return element("p", element("code", html_name(text)), "class=\"citation\"");
    }

    std::string source(const OtherSource& source) const {
        char similarity[32];
        std::snprintf(similarity, sizeof similarity, " (%.2f", source.similarity);
        std::string head = link(source.path, source.place.line) + similarity;
        if (!source.difference.empty()) head += ", other in " + html_text(source.difference);
        head += ")" + stale(source.state);
        const std::string text = quoted(element("p", html_text(source.place.text)));
        return element("li",
                       element("details", element("summary", head) + text + citation(source.place.citation)));
    }

    std::string list(const std::string& head, const std::vector<OtherSource>& sources,
                     std::uint64_t all) const {
        std::string items;
        for (const OtherSource& one : sources) items += source(one) + "\n";
        if (all > sources.size()) items += element("li", "and " + grouped(all - sources.size()) + " more");
        return element("div", element("p", head) + "\n" + element("ul", items), "class=\"sources\"") + "\n";
    }

    std::string sources(const Sources& found) const {
        if (!found.compared) return "";
        std::string out = found.files == 0
                              ? element("p", "No other source found", "class=\"sources\"") + "\n"
                              : list("Also in " + counted(found.files, "other source", "other sources") + ":",
                                     found.copies, found.files);
        if (!found.similar.empty()) out += list("Similar, and not the same:", found.similar, 0);
        return out;
    }

    Output& out_;
    std::string here_;
    bool open_ = false;
    std::uint64_t last_rank_ = 0;
};

}  // namespace

std::unique_ptr<Printer> make_html_printer(Output& out, const PrintStyle&) {
    return std::make_unique<HtmlPrinter>(out);
}

}  // namespace locus
