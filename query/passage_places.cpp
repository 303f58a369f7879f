#include "query/passage_places.h"

#include "common/charset.h"
#include "common/citation.h"
#include "common/error.h"

namespace locus {
namespace {

/// Line and column of a byte of the passage's text.
void locate(const Passage& passage, std::uint64_t at, Place& place) {
    const std::string_view before = std::string_view(passage.text.text()).substr(0, at);
    place.line = passage.line;
    std::size_t line_begin = std::string_view::npos;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool crlf = before[i] == '\r' && i + 1 < before.size() && before[i + 1] == '\n';
        if (crlf || (before[i] != '\n' && before[i] != '\r')) continue;
        ++place.line;
        line_begin = i + 1;
    }
    const std::uint64_t begin_source = line_begin == std::string_view::npos
                                           ? passage.text.to_source({0, 1}).begin - (passage.column - 1)
                                           : passage.text.to_source({line_begin, line_begin + 1}).begin;
    place.column = place.source.begin - begin_source + 1;
}

/// A passage's bytes in a file that is as it was indexed, when it was decoded from another encoding.
std::optional<std::string> source_bytes(const Passage& passage, const schema::FileEntry& entry,
                                        const std::string& path, State state) {
    if (entry.encoding == kUtf8 || state != State::fresh) return std::nullopt;
    const Span source = passage.text.to_source({0, passage.text.text().size()});
    try {
        std::string bytes = read_part(path, source);
        if (bytes.size() == source.size()) return bytes;
    } catch (const Error&) {  // gone since it was looked at
    }
    return std::nullopt;
}

}  // namespace

PassagePlaces::PassagePlaces(const Passage& passage, const schema::FileEntry& file, const std::string& path,
                             std::string shown, State state)
    : passage_(passage),
      encoding_(file.encoding),
      shown_(std::move(shown)),
      bytes_(source_bytes(passage, file, path, state)) {}

/// Cited by its source bytes: those of the file, or else the text in its encoding, which in UTF-8 it kept.
Place PassagePlaces::place(Span text_span) const {
    Place place;
    place.source = passage_.text.to_source(text_span);
    place.text = passage_.text.text().substr(text_span.begin, text_span.size());
    locate(passage_, text_span.begin, place);
    const std::uint64_t begin = place.source.begin - passage_.text.to_source({0, 1}).begin;
    const std::string cited =
        bytes_ ? bytes_->substr(begin, place.source.size()) : encode_text(place.text, encoding_);
    place.citation = Citation{shown_, place.source, fingerprint(cited)}.print();
    return place;
}

}  // namespace locus
