// A file of questions, one a line, which may be a pipe that stays open.
#pragma once

#include <cstdint>
#include <string>

namespace locus {

class QuestionFile {
  public:
    /// "-" is stdin. Throws Error when the file cannot be opened.
    explicit QuestionFile(const std::string& path);
    ~QuestionFile();
    QuestionFile(const QuestionFile&) = delete;
    QuestionFile& operator=(const QuestionFile&) = delete;

    /// The next question and its id, which stands before a TAB; without one the line's number is the id.
    /// Blank lines are passed over. False at the end, and after stop(). Throws Error when the file cannot be
    /// read to its end.
    bool next(std::string& id, std::string& question);

    /// No more questions are wanted, though next() may be waiting for one. By any thread.
    void stop();

  private:
    bool next_line(std::string& line);
    bool read_more();

    std::string name_;
    int file_;
    int stop_[2];         // a pipe: what can be read from it says that it is over
    std::string buffer_;  // read and not yet returned, from `begin_` on
    std::size_t begin_ = 0;
    std::size_t seen_ = 0;  // up to here there is no line end
    std::uint64_t lines_ = 0;
};

}  // namespace locus
