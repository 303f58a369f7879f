// Records that do not all fit in memory: sorted runs in files, read side by side; few files, however many
// runs.
//
// Beside a Record stand four functions:
//   bool is_before(const Record&, const Record&);
//   void add_up(Record& sum, const Record&);       of two records of which neither is before the other
//   void put_record(std::string&, const Record&, const Record& before);
//   void read_record(VarintReader&, Record&);      the Record holds the one before
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "common/varint.h"
#include "indexer/record_file.h"

namespace locus {

template <typename Record>
class SortedRuns {
  public:
    /// `path`: what the names of its files begin with, which are left there.
    explicit SortedRuns(std::string path) : path_(std::move(path)) {}

    bool empty() const { return files_.empty(); }

    /// One more run: `visit` passes its records on, in order, each once. Throws Error, as merge() does.
    template <typename Visit>
    void add(const Visit& visit) {
        files_.push_back(write(visit));
        if (files_.size() < kMostFiles) return;
        const std::string joined = write([&](const auto& take) { merge(take); });
        for (const std::string& file : files_) std::remove(file.c_str());
        files_ = {joined};
    }

    /// The records of all runs, in order, equal ones added up.
    template <typename Take>
    void merge(const Take& take) const {
        std::vector<std::unique_ptr<Run>> runs;
        for (const std::string& file : files_) runs.push_back(std::make_unique<Run>(file));
        for (;;) {
            Run* least = nullptr;
            for (const auto& run : runs)
                if (run->valid() && (least == nullptr || is_before(run->record(), least->record())))
                    least = run.get();
            if (least == nullptr) return;
            Record sum = least->record();
            least->next();
            for (const auto& run : runs)
                for (; run->valid() && !is_before(sum, run->record()); run->next())
                    add_up(sum, run->record());
            take(sum);
        }
    }

  private:
    static constexpr std::size_t kMostFiles = 32;  // read side by side

    class Run {
      public:
        explicit Run(const std::string& path) : in_(path) { next(); }
        bool valid() const { return valid_; }
        const Record& record() const { return record_; }
        void next() {
            valid_ = in_.next();
            if (!valid_) return;
            VarintReader reader(in_.record());
            read_record(reader, record_);
        }

      private:
        RecordReader in_;
        Record record_;
        bool valid_ = false;
    };

    template <typename Visit>
    std::string write(const Visit& visit) {
        std::string path = path_ + "-" + std::to_string(files_made_++);
        RecordWriter file(path);
        std::string bytes;
        Record before;
        visit([&](const Record& record) {
            bytes.clear();
            put_record(bytes, record, before);
            file.add(bytes);
            before = record;
        });
        file.finish();
        return path;
    }

    std::string path_;
    std::vector<std::string> files_;
    std::uint64_t files_made_ = 0;
};

}  // namespace locus
