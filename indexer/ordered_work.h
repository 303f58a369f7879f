// Several threads on one row of jobs, and what they make taken in the order of the jobs, by one at a time.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace locus {

/// Thrown in a worker when another one has failed.
struct Stopped {};

/// Takes what the jobs yield, one yield after the other, those of an earlier job first. A worker that is
/// ahead waits when too much does.
template <typename Yield>
class InOrder {
  public:
    /// `most`: yields that wait for those before them.
    InOrder(std::size_t most, std::function<void(Yield&)> take) : most_(most), take_(std::move(take)) {}

    /// Jobs count from 0, each gives its yields in order and ends with one that is its `last`. Throws
    /// Stopped, and what taking throws.
    void give(std::uint64_t job, Yield yield, bool last) {
        std::unique_lock lock(mutex_);
        moved_.wait(lock, [&] { return stopped_ || job == now_ || waiting_count_ < most_; });
        if (stopped_) throw Stopped{};
        if (job != now_) {
            waiting_[job].push_back({std::move(yield), last});
            ++waiting_count_;
            return;
        }
        take_(yield);
        if (last) go_on();
        moved_.notify_all();
    }

    /// Whoever waits or comes is sent away.
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        moved_.notify_all();
    }

  private:
    struct Waiting {
        Yield yield;
        bool last;
    };

    /// The job at hand has ended: those after it, as far as they have come.
    void go_on() {
        for (bool ended = true; ended;) {
            ended = false;
            const auto next = waiting_.find(++now_);
            if (next == waiting_.end()) return;
            for (Waiting& waiting : next->second) {
                take_(waiting.yield);
                --waiting_count_;
                ended = waiting.last;
            }
            waiting_.erase(next);
        }
    }

    const std::size_t most_;
    const std::function<void(Yield&)> take_;
    std::mutex mutex_;
    std::condition_variable moved_;
    std::map<std::uint64_t, std::vector<Waiting>> waiting_;  // by job
    std::size_t waiting_count_ = 0;
    std::uint64_t now_ = 0;  // the job whose yields are taken
    bool stopped_ = false;
};

/// Runs work(0) ... work(workers - 1), each in a thread of its own; the first one in this thread. When one
/// throws, `stop` is called, and the first exception is thrown again when all have ended.
template <typename Work, typename Stop>
void run_workers(unsigned workers, Work&& work, Stop&& stop) {
    std::mutex mutex;
    std::exception_ptr failure;
    const auto guarded = [&](unsigned worker) {
        try {
            work(worker);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            stop();
        }
    };
    std::vector<std::thread> threads;
    threads.reserve(workers);
    try {
        for (unsigned worker = 1; worker < workers; ++worker) threads.emplace_back(guarded, worker);
    } catch (const std::system_error&) {  // so many threads may not be had: those that are there do the work
    }
    guarded(0);
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace locus
