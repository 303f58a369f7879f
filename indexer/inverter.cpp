#include "indexer/inverter.h"

#include <algorithm>
#include <cassert>

#include "common/paragraph_table.h"
#include "common/schema.h"
#include "common/varint.h"
#include "indexer/posting_run.h"

namespace locus {

std::string paragraph_key(std::uint64_t hash) {
    std::string out(1 + sizeof hash, '\0');
    for (std::size_t i = out.size(); --i > 0; hash >>= 8) out[i] = static_cast<char>(hash);
    return out;
}

std::optional<std::uint64_t> paragraph_of_key(std::string_view key) {
    if (key.empty() || key.front() != '\0') return std::nullopt;
    std::uint64_t hash = 0;
    for (const char byte : key.substr(1)) hash = hash << 8 | static_cast<unsigned char>(byte);
    return hash;
}

namespace {

constexpr std::size_t kRunEntry = 16;  // of a term in a run beside its postings, about

}  // namespace

void Inverter::begin_passage() {
    ++passage_;
    ++all_passages_;
}

void Inverter::add_tokens(const Analyzer& analyzer, const std::vector<Token>& tokens) {
    Spellings& spellings = spellings_[&analyzer];
    if (spellings.generation != analyzer.generation()) spellings = {analyzer.generation(), {}};
    places_.clear();
    for (const Token& token : tokens) {
        if (token.id >= spellings.places.size()) spellings.places.resize(2 * token.id + 256);
        Place& place = spellings.places[token.id];
        if (place.word == kUnknown) place = place_of(token);
        places_.push_back(place);
        __builtin_prefetch(&words_[place.word]);
        __builtin_prefetch(&slots_[place.term]);
    }
    for (const Place place : places_) {
        Word& word = words_[place.word];
        ++word.occurrences;
        word.documents += word.last != all_passages_;
        word.last = all_passages_;
        count(place.term, 1);
    }
}

void Inverter::add_grams(const std::vector<Gram>& grams) {
    for (const Gram& gram : grams) count(slot_of(schema::gram_term(gram.word)), 1);
}

void Inverter::count(std::uint32_t number, std::uint32_t occurrences) {
    Slot& slot = slots_[number];
    if (slot.last != passage_) {
        in_passage_.push_back({number, slot.last});
        slot.last = passage_;
        slot.wdf = 0;
    }
    slot.wdf += occurrences;
}

void Inverter::end_passage() {
    for (const Touched& touched : in_passage_) {
        Slot& slot = slots_[touched.slot];
        if (touched.before == 0) {
            slot.first = passage_;
            in_part_.push_back(touched.slot);
        } else {
            pool_.push_varint(slot.bytes, passage_ - touched.before - 1);
        }
        pool_.push_varint(slot.bytes, slot.wdf);
        slot.occurrences += slot.wdf;
        ++slot.postings;
        largest_wdf_ = std::max(largest_wdf_, slot.wdf);
    }
    in_passage_.clear();
}

Inverter::Place Inverter::place_of(const Token& token) {
    scratch_.assign(token.word).append(1, '\0').append(token.stem);
    const std::uint32_t word = word_names_.number(scratch_);
    if (word == words_.size()) words_.push_back({slot_of(schema::word_term(token.stem, token.word))});
    return {word, words_[word].term};
}

std::uint32_t Inverter::slot_of(std::string_view term) {
    const std::uint32_t slot = terms_.number(term);
    if (slot == slots_.size()) slots_.emplace_back();
    return slot;
}

std::size_t Inverter::vocabulary_bytes() const {
    return word_names_.bytes() + words_.capacity() * sizeof(Word) + terms_.bytes() +
           slots_.capacity() * sizeof(Slot);
}

std::size_t Inverter::bytes() const { return pool_.bytes() + paragraphs_.size() * sizeof(Paragraph); }

std::string Inverter::take_run() {
    assert(in_passage_.empty());
    std::string run;
    run.reserve(bytes() + in_part_.size() * kRunEntry);
    put_paragraphs(run);  // their keys begin with a NUL, as no term does
    for (const std::uint32_t slot : terms_.sorted(in_part_)) put_term(run, slot);
    in_part_.clear();
    paragraphs_.clear();
    pool_.clear();
    passage_ = 0;
    return run;
}

void Inverter::put_term(std::string& run, std::uint32_t number) {
    Slot& slot = slots_[number];
    scratch_.clear();
    pool_.append_to(scratch_, slot.bytes);
    put_postings(run, terms_[number], {slot.first, slot.last, slot.postings, slot.occurrences, scratch_});
    slot = {};
}

void Inverter::put_paragraphs(std::string& run) {
    std::sort(paragraphs_.begin(), paragraphs_.end(), [](const Paragraph& a, const Paragraph& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.passage < b.passage;
    });
    for (auto at = paragraphs_.begin(); at != paragraphs_.end();) {
        const std::uint64_t hash = at->hash;
        PostingPiece piece{at->passage, at->passage, 0, 0, {}};
        scratch_.clear();
        for (; at != paragraphs_.end() && at->hash == hash; ++at) {
            if (piece.postings > 0 && at->passage == piece.last) continue;  // twice in one passage
            if (piece.postings > 0) put_varint(scratch_, at->passage - piece.last - 1);
            put_varint(scratch_, 0);
            piece.last = at->passage;
            ++piece.postings;
        }
        piece.bytes = scratch_;
        put_postings(run, paragraph_key(hash), piece);
    }
}

void Inverter::take_words(const std::function<void(const LexiconEntry&)>& take) {
    assert(in_part_.empty());
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        const std::string_view name = word_names_[i];
        const std::size_t border = name.find('\0');
        take({std::string(name.substr(0, border)), std::string(name.substr(border + 1)), words_[i].documents,
              words_[i].occurrences});
    }
    spellings_.clear();
    word_names_.clear();
    words_ = std::vector<Word>();
    terms_.clear();
    slots_ = std::vector<Slot>();
    all_passages_ = 0;
}

}  // namespace locus
