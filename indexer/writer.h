// Passages and their tokens → one immutable segment.                          [door: Xapian, writing]
//
// The segment is a stock glass database without positions and termlists, and beside its tables the lexicon
// and the table of gram frequencies. Documents are written in shards of 2,000 and joined by compaction at the
// end: measured at 1.5 times the speed of one large database, because Xapian's inverter slows down as it
// fills.
//
// Nothing here makes the segment visible; that is the manifest's part. The same input gives the same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/manifest.h"
#include "common/passage.h"
#include "common/schema.h"

namespace locus {

class Writer {
  public:
    /// Makes the directory `index_dir`/`name`, and beside it one for the shards. Throws Error.
    Writer(const std::string& index_dir, const std::string& name);
    /// Removes the shards; and the segment too if it was not finished.
    ~Writer();

    /// Files come in path order. Fills in the entry's first_document; passages follow by add().
    void begin_file(const schema::FileEntry& entry);
    /// `tokens` and `grams` are those of passage.text.text(). Sets passage.file and passage.ordinal.
    void add(Passage& passage, const std::vector<Token>& tokens, const std::vector<Gram>& grams);
    void end_file();

    /// Writes the rest, joins the shards, syncs everything. REQUIRES: no file is open. The writer is spent.
    Segment finish();

  private:
    class Implementation;
    std::unique_ptr<Implementation> it_;
};

/// Removes a segment that no manifest names: renamed first, so that no reader opens it half deleted.
void remove_segment(const std::string& index_dir, const std::string& name);

}  // namespace locus
