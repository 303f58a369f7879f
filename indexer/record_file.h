// A file of records, each a string as varint.h has it, written aside while a segment is made and read back in
// order. It is gone with the run, so it is not synced.
#pragma once

#include <fstream>
#include <string>
#include <string_view>

#include "common/source.h"

namespace locus {

class RecordWriter {
  public:
    /// Makes the file anew. Throws Error, as all functions do.
    explicit RecordWriter(const std::string& path) : file_(path) {}

    void add(std::string_view record);
    /// Records as they stand in the file.
    void add_written(std::string_view records);
    /// Writes what is still in memory.
    void finish();

  private:
    void pass_on_when_full();

    NewFile file_;
    std::string waiting_;
};

class RecordReader {
  public:
    explicit RecordReader(std::string path);

    /// False at the end. Throws Error when the file cannot be read or ends within a record.
    bool next();
    /// Holds until next() is called again.
    std::string_view record() const { return record_; }

  private:
    bool hold(std::size_t bytes);

    std::string path_;
    std::ifstream in_;
    std::string held_;  // of the file
    std::size_t at_ = 0;
    std::string_view record_;
};

}  // namespace locus
