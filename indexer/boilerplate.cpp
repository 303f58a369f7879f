#include "indexer/boilerplate.h"

#include <algorithm>
#include <optional>

#include "indexer/boilerplate_cues.h"
#include "indexer/paragraph_form.h"

namespace locus {
namespace {

constexpr std::size_t kSentenceBytes = 60;  // a shorter paragraph is no prose, whatever it ends in
constexpr std::size_t kFirst = 2;           // paragraphs at the article's edges
constexpr std::size_t kLast = 3;
constexpr std::size_t kFewest = 4;  // a text of fewer has no edges
constexpr int kEnough = 3;          // points

/// One paragraph as it is judged.
struct Line {
    ParagraphForm form;
    Cue cue;
    bool is_short = false;
    bool prose = false;
};

class Article {
  public:
    Article(std::string_view text, const std::vector<Paragraph>& paragraphs, Edges edges)
        : text_(text), paragraphs_(paragraphs), edges_(edges) {}

    std::vector<Boilerplate> kinds() {
        if (!is_prose()) return {};
        lines_.reserve(paragraphs_.size());
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) lines_.push_back(read(i));
        kinds_.resize(paragraphs_.size());
        for (std::size_t i = 0; i < lines_.size(); ++i) kinds_[i] = judge(i);
        follow_pointers();
        if (edges_.ends) mark_block();
        if (edges_.ends) mark_last_question();
        const bool any = std::any_of(kinds_.begin(), kinds_.end(),
                                     [](Boilerplate kind) { return kind != Boilerplate::none; });
        return any ? std::move(kinds_) : std::vector<Boilerplate>();
    }

  private:
    std::string_view words(std::size_t i) const {
        const Span span = paragraphs_[i].span;
        return text_.substr(span.begin, span.size());
    }

    /// Most of it stands in paragraphs that are sentences.
    bool is_prose() const {
        std::size_t all = 0;
        std::size_t sentences = 0;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            const std::string_view paragraph = words(i);
            all += paragraph.size();
            if (paragraph.size() >= kSentenceBytes && ends_sentence(paragraph)) sentences += paragraph.size();
        }
        return 2 * sentences >= all;
    }

    Line read(std::size_t i) const {
        Line line;
        const std::string_view paragraph = words(i);
        line.is_short = !paragraph.empty() && paragraph.size() <= kLongestForm;
        if (!line.is_short) return line;
        constexpr std::size_t kNoLine = 100;  // bytes of a sentence that no signals can make more of
        if (paragraph.size() > kNoLine && !is_edge(i) && ends_sentence(paragraph)) return line;
        line.form = form_of(paragraph);
        const bool told = line.form.open || line.form.question || is_edge(i) || line.form.words <= 12;
        if (told) line.cue = find_cue(paragraph);
        line.prose = !line.form.open && paragraph.size() >= kSentenceBytes;
        return line;
    }

    bool is_edge(std::size_t i) const {
        if (paragraphs_.size() < kFewest) return false;
        return (edges_.begins && i < kFirst) || (edges_.ends && i + kLast >= paragraphs_.size());
    }

    Boilerplate judge(std::size_t i) const {
        const Line& line = lines_[i];
        const ParagraphForm& form = line.form;
        if (!line.is_short || form.words == 0 || paragraphs_[i].heading.value_or(false))
            return Boilerplate::none;
        const bool near_edge = is_edge(i) || (edges_.begins && i <= kFirst);
        if (form.time || (form.date && near_edge)) return Boilerplate::time;
        if (form.by_name && near_edge) return Boilerplate::credit;
        if (points(i) < kEnough || is_caption(line)) return Boilerplate::none;
        if (line.cue.kind != Boilerplate::none) return line.cue.kind;
        if (form.label > 0 || form.enclosed) return Boilerplate::pointer;
        return mostly_addresses(form) ? Boilerplate::links : Boilerplate::none;
    }

    /// A quoted message has a name and an address too.
    static bool mostly_addresses(const ParagraphForm& form) { return 3 * form.addresses >= form.words; }

    /// It tells what is to be seen, beside whose the picture is.
    static bool is_caption(const Line& line) {
        constexpr std::size_t kMostCredit = 8;  // words
        return line.cue.kind == Boilerplate::credit && (line.cue.single || line.cue.picture) &&
               line.form.words > kMostCredit;
    }

    int points(std::size_t i) const {
        constexpr std::size_t kMostLinked = 15;  // words beside an address
        const ParagraphForm& form = lines_[i].form;
        const Cue& cue = lines_[i].cue;
        int sum = form.open;
        const bool title = edges_.begins && i == 0;
        if (cue.kind != Boilerplate::none) sum += cue.whole || !cue.single ? 2 : title ? 0 : 1;
        sum += is_edge(i);
        sum += form.enclosed;
        const bool labels = form.label > 0 && ((form.headline && !title) || cue.kind != Boilerplate::none);
        if (labels) sum += 1 + form.headline;
        if (form.addresses > 0 && form.words <= kMostLinked) sum += mostly_addresses(form) ? 2 : 1;
        return sum;
    }

    bool names_other(std::size_t i) const { return kinds_[i] == Boilerplate::pointer && lines_[i].cue.whole; }

    /// Like a headline, in any language.
    bool is_headline(std::size_t i) const {
        const ParagraphForm& form = lines_[i].form;
        return lines_[i].is_short && form.open && form.words >= 4 && form.words <= 25;
    }

    /// The headlines below "Read also:".
    void follow_pointers() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!names_other(i)) continue;
            while (i + 1 < lines_.size() && kinds_[i + 1] == Boilerplate::none && is_headline(i + 1))
                kinds_[++i] = Boilerplate::pointer;
        }
    }

    /// From a heading on to the end there are other articles: those of "Read next", or those that times part.
    void mark_block() {
        const std::optional<std::size_t> first = block_begin();
        if (!first) return;
        for (std::size_t i = *first; i < lines_.size(); ++i)
            if (kinds_[i] == Boilerplate::none || kinds_[i] == Boilerplate::pointer)
                kinds_[i] = Boilerplate::block;
    }

    std::optional<std::size_t> block_begin() const {
        constexpr std::size_t kMostHeading = 6;  // words
        std::size_t open = 0;
        std::size_t times = 0;
        std::optional<std::size_t> found;
        for (std::size_t i = lines_.size(); i-- > 1;) {
            const ParagraphForm& form = lines_[i].form;
            const bool heading = lines_[i].is_short && form.open && form.words <= kMostHeading;
            const std::size_t below = lines_.size() - 1 - i;
            const bool mostly_open = 2 * open >= below && below >= 2;
            if (heading && !form.time && mostly_open && (times >= 2 || names_other(i))) found = i;
            if (!lines_[i].is_short && form.words == 0) break;  // a long paragraph is of the article
            open += form.open || form.question || kinds_[i] != Boilerplate::none;
            times += form.time;
        }
        if (found && !lines_[*found].cue.whole) found = above_first_time(*found);
        return found;
    }

    /// Only a heading right above the first time is the block's.
    std::size_t above_first_time(std::size_t from) const {
        std::size_t first = from;
        while (!lines_[first].form.time) ++first;
        const bool heading = first > 0 && lines_[first - 1].is_short && lines_[first - 1].form.open;
        return heading ? first - 1 : first;
    }

    /// "What is your opinion on this topic?" before an invitation.
    void mark_last_question() {
        constexpr std::size_t kMostWords = 10;
        for (std::size_t i = lines_.size(); i-- > 1;) {
            if (kinds_[i] != Boilerplate::invitation) return;
            const ParagraphForm& form = lines_[i - 1].form;
            if (kinds_[i - 1] == Boilerplate::none && form.question && form.words <= kMostWords)
                kinds_[i - 1] = Boilerplate::invitation;
        }
    }

    std::string_view text_;
    const std::vector<Paragraph>& paragraphs_;
    Edges edges_;
    std::vector<Line> lines_;
    std::vector<Boilerplate> kinds_;
};

}  // namespace

std::vector<Boilerplate> find_boilerplate(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                          Edges edges) {
    return Article(text, paragraphs, edges).kinds();
}

}  // namespace locus
