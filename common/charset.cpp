#include "common/charset.h"

#include <algorithm>
#include <cassert>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <vector>

#include "common/error.h"
#include "common/unicode_data.h"
#include "common/utf8.h"

namespace locus {
namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using OpenConverter = std::unique_ptr<UConverter, Close>;

/// What Windows writes under these names has more characters than the standards; those of the standards are
/// the same.
const char* converter_name(const std::string& encoding) {
    if (encoding == "EUC-KR") return "windows-949-2000";
    if (encoding == "ISO-8859-8-I") return "ISO-8859-8";
    return encoding.c_str();
}

/// U+FFFD for bytes that stand for nothing; ICU's own would write a control character for single ones.
void replace(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t,
             UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;  // the converter is reset or closed
    constexpr UChar kReplacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
}

OpenConverter open_converter(const std::string& encoding) {
    load_unicode_data();
    UErrorCode status = U_ZERO_ERROR;
    OpenConverter converter(ucnv_open(converter_name(encoding), &status));
    if (U_SUCCESS(status)) ucnv_setToUCallBack(converter.get(), replace, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) throw Error("unknown encoding: " + encoding);
    return converter;
}

/// Where a character begins, at or up to three bytes before `at`.
std::size_t utf8_border(std::string_view text, std::size_t at) {
    for (std::size_t begin = at; begin > 0 && at - begin < 3;) {
        --begin;
        const auto byte = static_cast<unsigned char>(text[begin]);
        if (byte < 0x80) return at;
        if (byte >= 0xC0) return begin + decode(text, begin).length > at ? begin : at;
    }
    return at;
}

}  // namespace

class Decoder::Converter {
  public:
    explicit Converter(const std::string& encoding)
        : converter_(open_converter(encoding)), ascii_(!encoding.starts_with("UTF-")) {}

    /// Decodes bytes that begin at `source_begin` and returns how many: not a character that goes on behind
    /// them, unless they are the last.
    std::size_t convert(std::string_view bytes, bool last, std::uint64_t source_begin, SourceText& text) {
        std::size_t done = 0;
        while (done < bytes.size()) {
            const std::string_view piece = bytes.substr(done, kPiece);
            const bool flush = last && done + piece.size() == bytes.size();
            const std::size_t taken = convert_piece(piece, flush, source_begin + done, text);
            if (taken == 0) break;
            done += taken;
        }
        return done;
    }

  private:
    static constexpr std::size_t kPiece = 16 << 10;

    std::size_t convert_piece(std::string_view bytes, bool flush, std::uint64_t source_begin,
                              SourceText& text) {
        UErrorCode status = U_ZERO_ERROR;
        const char* from = bytes.data();
        UChar* to = units_.data();
        ucnv_reset(converter_.get());
        ucnv_toUnicode(converter_.get(), &to, units_.data() + units_.size(), &from,
                       bytes.data() + bytes.size(), offsets_.data(), static_cast<UBool>(flush), &status);
        std::size_t taken = static_cast<std::size_t>(from - bytes.data());
        if (!flush) {
            UErrorCode pending_status = U_ZERO_ERROR;
            taken -= static_cast<std::size_t>(ucnv_toUCountPending(converter_.get(), &pending_status));
        }
        append(bytes.substr(0, taken), static_cast<std::size_t>(to - units_.data()), source_begin, text);
        return taken;
    }

    /// The units of one character of the source, or what it becomes, have one offset.
    void append(std::string_view bytes, std::size_t units, std::uint64_t source_begin, SourceText& text) {
        row_.clear();
        SourceText::Piece row_piece;
        std::uint64_t row_begin = 0;
        for (std::size_t i = 0; i < units;) {
            const std::size_t begin = i == 0 ? 0 : static_cast<std::size_t>(offsets_[i]);
            character_.clear();
            do {
                UChar32 code = 0;
                U16_NEXT(units_.data(), i, units, code);
                append_utf8(character_, static_cast<char32_t>(code));
            } while (i < units && static_cast<std::size_t>(offsets_[i]) <= begin);
            const std::size_t end = i < units ? static_cast<std::size_t>(offsets_[i]) : bytes.size();
            // Some tables of IBM turn control characters round.
            if (ascii_ && end - begin == 1 && static_cast<unsigned char>(bytes[begin]) < 0x80)
                character_ = bytes[begin];
            const SourceText::Piece piece{character_.size(), end - begin};
            if (row_.empty() || piece != row_piece) {
                text.append(row_piece, row_, row_begin);
                row_.clear();
                row_piece = piece;
                row_begin = source_begin + begin;
            }
            row_ += character_;
        }
        text.append(row_piece, row_, row_begin);
    }

    OpenConverter converter_;
    bool ascii_;  // bytes below 128 are ASCII
    std::vector<UChar> units_ = std::vector<UChar>(2 * kPiece + 64);
    std::vector<int32_t> offsets_ = std::vector<int32_t>(units_.size());
    std::string row_;
    std::string character_;
};

Decoder::Decoder(std::string_view bytes, Encoding encoding)
    : bytes_(bytes), encoding_(std::move(encoding)), at_(encoding_.mark) {
    if (encoding_.name != kUtf8) converter_ = std::make_unique<Converter>(encoding_.name);
}

Decoder::~Decoder() = default;

void Decoder::read(std::size_t size, SourceText& text) {
    assert(!done() && size >= 8);
    const bool last = size >= bytes_.size() - at_;
    std::size_t end = last ? bytes_.size() : at_ + size;
    if (converter_) {
        end = at_ + converter_->convert(bytes_.substr(at_, end - at_), last, at_, text);
    } else {
        if (!last) end = utf8_border(bytes_, end);
        if (text.empty())
            text = SourceText::verbatim(std::string(bytes_.substr(at_, end - at_)), at_);
        else
            text.append({1, 1}, bytes_.substr(at_, end - at_), at_);
    }
    at_ = end;
}

std::string encode_text(std::string_view text, const std::string& encoding) {
    if (encoding == kUtf8) return std::string(text);
    const OpenConverter converter = open_converter(encoding);
    std::vector<UChar> units;
    units.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        at += c.length;
        UChar pair[2];
        std::size_t n = 0;
        U16_APPEND_UNSAFE(pair, n, static_cast<UChar32>(c.code));
        units.insert(units.end(), pair, pair + n);
    }
    std::string out(units.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(converter.get(), out.data(), static_cast<int32_t>(out.size()),
                                           units.data(), static_cast<int32_t>(units.size()), &status);
    out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return out;
}

}  // namespace locus
