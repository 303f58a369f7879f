#include "query/batch.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace locus {
namespace {

constexpr std::uint64_t kMostJobs = 256;

class Batch {
  public:
    Batch(QuestionFile& questions, Asker& asker, std::uint64_t jobs,
          const std::function<bool(const Answer&)>& present)
        : questions_(questions), asker_(asker), jobs_(std::min(jobs, kMostJobs)), present_(present) {}

    void run() {
        std::exception_ptr unreadable;
        try {
            for (Answer next; questions_.next(next.id, next.question);) add(next);
        } catch (...) {  // thrown when what was read is answered
            unreadable = std::current_exception();
        }
        finish();
        if (failure_) std::rethrow_exception(failure_);
        if (unreadable && !over_) std::rethrow_exception(unreadable);
    }

  private:
    struct Slot {
        Answer answer;
        bool answered = false;
    };

    /// Those not yet presented wait in `slots_`; the first `taken_` of them are, or were, worked on.
    void add(const Answer& question) {
        std::unique_lock lock(mutex_);
        presented_.wait(lock, [&] { return over_ || slots_.size() < kAhead * jobs_; });
        if (over_) return;
        slots_.push_back(std::make_unique<Slot>(Slot{question}));
        if (slots_.size() - taken_ > idle_) start_worker();
        added_.notify_one();
    }

    void start_worker() {
        if (threads_.size() == jobs_) return;
        if (!threads_.empty()) {
            std::unique_ptr<Asker> other = asker_.another();
            if (!other) {
                jobs_ = threads_.size();
                return;
            }
            others_.push_back(std::move(other));
        }
        Asker& asker = threads_.empty() ? asker_ : *others_.back();
        try {
            threads_.emplace_back([this, &asker] { work(asker); });
        } catch (const std::system_error&) {  // no more threads are to be had
            if (threads_.empty()) throw;
            jobs_ = threads_.size();
        }
    }

    void work(Asker& asker) {
        std::unique_lock lock(mutex_);
        for (;;) {
            ++idle_;
            added_.wait(lock, [&] { return may_take() || is_done(); });
            --idle_;
            if (is_done()) return;
            Slot& slot = *slots_[taken_++];
            lock.unlock();
            asker.ask(slot.answer);
            lock.lock();
            slot.answered = true;
            held_ += slot.answer.hits.size();
            present_answered(lock);
        }
    }

    /// Not while answers of many hits wait for one that is worked on.
    bool may_take() const { return taken_ < slots_.size() && held_ < kMostHeld; }
    bool is_done() const { return over_ || (complete_ && taken_ == slots_.size()); }

    /// By one thread at a time; what the others finish meanwhile is presented too.
    void present_answered(std::unique_lock<std::mutex>& lock) {
        if (presenting_) return;
        presenting_ = true;
        while (!over_ && !slots_.empty() && slots_.front()->answered) {
            const std::unique_ptr<Slot> slot = std::move(slots_.front());
            slots_.pop_front();
            --taken_;
            presented_.notify_one();
            if (complete_ || held_ >= kMostHeld) added_.notify_all();
            held_ -= slot->answer.hits.size();
            lock.unlock();
            bool more = false;
            std::exception_ptr failure;
            try {
                more = present_(slot->answer);
            } catch (...) {
                failure = std::current_exception();
            }
            lock.lock();
            if (!more) end(failure);
        }
        presenting_ = false;
    }

    /// Nothing more is read, asked or presented.
    void end(const std::exception_ptr& failure) {
        over_ = true;
        failure_ = failure;
        questions_.stop();
        presented_.notify_all();
        added_.notify_all();
    }

    void finish() {
        std::unique_lock lock(mutex_);
        complete_ = true;
        added_.notify_all();
        lock.unlock();
        for (std::thread& thread : threads_) thread.join();
    }

    static constexpr std::size_t kAhead = 4;          // questions a worker
    static constexpr std::size_t kMostHeld = 10'000;  // hits

    QuestionFile& questions_;
    Asker& asker_;
    std::uint64_t jobs_;
    const std::function<bool(const Answer&)>& present_;

    std::mutex mutex_;
    std::condition_variable added_;
    std::condition_variable presented_;
    std::deque<std::unique_ptr<Slot>> slots_;
    std::size_t taken_ = 0;
    std::size_t held_ = 0;  // hits answered and not yet presented
    std::size_t idle_ = 0;  // workers
    bool presenting_ = false;
    bool complete_ = false;  // no more questions come
    bool over_ = false;      // no more answers are wanted
    std::exception_ptr failure_;
    std::vector<std::unique_ptr<Asker>> others_;  // than asker_
    std::vector<std::thread> threads_;
};

}  // namespace

void answer_all(QuestionFile& questions, Asker& asker, std::uint64_t jobs,
                const std::function<bool(const Answer&)>& present) {
    Batch(questions, asker, jobs, present).run();
}

}  // namespace locus
