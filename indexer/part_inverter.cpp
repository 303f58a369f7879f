#include "indexer/part_inverter.h"

#include <algorithm>

#include "common/paragraph_table.h"
#include "common/paths.h"

namespace locus {
namespace {

constexpr std::size_t kMostVocabulary = 18 << 20;  // bytes; then the counts are passed on

}  // namespace

void PartInverter::begin_file(const schema::FileEntry& entry) {
    store_group();
    language_ = schema::language_term(entry.language);
    extension_ = schema::extension_term(extension_of(entry.path));
}

void PartInverter::add(const Passage& passage, const Analyzer& analyzer, const std::vector<Token>& tokens,
                       const std::vector<Gram>& grams) {
    inverter_.begin_passage();
    inverter_.add_tokens(analyzer, tokens);
    inverter_.add_grams(grams);
    inverter_.add_filter(language_);
    inverter_.add_filter(extension_);
    join_words(tokens, passage.paragraphs, joined_);
    for (const Span& paragraph : joined_.paragraphs)
        if (!paragraph.empty())
            inverter_.add_paragraph(
                paragraph_hash(std::string_view(joined_.words).substr(paragraph.begin, paragraph.size())));
    inverter_.end_passage();
    name_counter_.add(passage.text.text(), analyzer, tokens);
    if (name_counter_.full()) pass_names_on();
    part_->lengths.push_back(tokens.size() + grams.size());
    gram_counter_.add(joined_.words);
    group_.add(passage);
    if (group_.full()) store_group();
}

/// Parts are about as large as each other: the records are not copied when they grow.
void PartInverter::store_group() {
    if (group_.empty()) return;
    if (part_->records.empty()) part_->records.reserve(largest_records_);
    group_.store(part_->records, part_->sizes);
    largest_records_ = std::max(largest_records_, part_->records.size());
}

std::size_t PartInverter::bytes() const { return part_->records.size() + inverter_.bytes(); }

std::unique_ptr<Part> PartInverter::take() {
    store_group();
    part_->run = inverter_.take_run();
    part_->largest_wdf = inverter_.largest_wdf();
    if (inverter_.vocabulary_bytes() > kMostVocabulary) pass_words_on();
    std::unique_ptr<Part> taken = std::move(part_);
    part_ = std::make_unique<InvertedPart>();
    return taken;
}

void PartInverter::pass_words_on() {
    const std::lock_guard lock(sums_.mutex);
    inverter_.take_words([&](const LexiconEntry& entry) { sums_.words.add(entry); });
}

void PartInverter::pass_names_on() {
    const std::lock_guard lock(sums_.mutex);
    name_counter_.pass_on(sums_.names);
}

void PartInverter::finish() {
    pass_words_on();
    pass_names_on();
    const std::lock_guard lock(sums_.mutex);
    sums_.grams.add(gram_counter_);
}

}  // namespace locus
