#include "query/question_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "common/error.h"

namespace locus {

QuestionFile::QuestionFile(const std::string& path)
    : name_(path == "-" ? "standard input" : path), file_(STDIN_FILENO) {
    if (path != "-") file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(path + ": " + std::strerror(errno));
    if (::pipe(stop_) != 0) throw Error(std::string("cannot open a pipe: ") + std::strerror(errno));
}

QuestionFile::~QuestionFile() {
    if (file_ != STDIN_FILENO) ::close(file_);
    for (const int end : stop_) ::close(end);
}

void QuestionFile::stop() {
    while (::write(stop_[1], "", 1) < 0 && errno == EINTR) {}
}

/// False at the end.
bool QuestionFile::read_more() {
    constexpr std::size_t kPiece = 64 << 10;
    buffer_.erase(0, begin_);
    seen_ -= begin_;
    begin_ = 0;
    for (;;) {
        pollfd ready[] = {{stop_[0], POLLIN, 0}, {file_, POLLIN, 0}};
        if (::poll(ready, 2, -1) < 0 && errno == EINTR) continue;
        if (ready[0].revents != 0) return false;
        const std::size_t size = buffer_.size();
        buffer_.resize(size + kPiece);
        const ssize_t got = ::read(file_, buffer_.data() + size, kPiece);
        buffer_.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got >= 0) return got > 0;
        if (errno == EINTR || errno == EAGAIN) continue;
        throw Error(name_ + ": cannot be read to its end: " + std::strerror(errno));
    }
}

bool QuestionFile::next_line(std::string& line) {
    for (;;) {
        const std::size_t end = buffer_.find('\n', seen_);
        if (end != std::string::npos) {
            line.assign(buffer_, begin_, end - begin_);
            begin_ = seen_ = end + 1;
            return true;
        }
        seen_ = buffer_.size();
        if (read_more()) continue;
        line.assign(buffer_, begin_);
        begin_ = seen_ = buffer_.size();
        return !line.empty();
    }
}

bool QuestionFile::next(std::string& id, std::string& question) {
    for (std::string line; next_line(line);) {
        if (++lines_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        const std::size_t tab = line.find('\t');
        const bool named = tab != std::string::npos && tab > 0;
        id = named ? line.substr(0, tab) : std::to_string(lines_);
        question = tab == std::string::npos ? line : line.substr(tab + 1);
        return true;
    }
    return false;
}

}  // namespace locus
