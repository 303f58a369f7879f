#include "indexer/part_inverter.h"

#include "common/paragraph_table.h"
#include "common/paths.h"

namespace locus {
namespace {

constexpr std::size_t kMostVocabulary = 40 << 20;  // bytes; then the counts are passed on

}  // namespace

void PartInverter::begin_file(const schema::FileEntry& entry) {
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
    part_->lengths.push_back(tokens.size() + grams.size());
    gram_counter_.add(joined_.words);
    add_record(passage);
}

void PartInverter::add_record(const Passage& passage) {
    record_.clear();
    schema::encode_passage(passage, record_);
    const std::size_t before = part_->records.size();
    const bool deflated = deflater_.append(part_->records, record_);
    if (!deflated) part_->records.append(record_);
    part_->sizes.push_back({static_cast<std::uint32_t>(part_->records.size() - before), deflated});
}

std::size_t PartInverter::bytes() const { return part_->records.size() + inverter_.bytes(); }

std::unique_ptr<Part> PartInverter::take() {
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

void PartInverter::finish() {
    pass_words_on();
    const std::lock_guard lock(sums_.mutex);
    sums_.grams.add(gram_counter_);
}

}  // namespace locus
