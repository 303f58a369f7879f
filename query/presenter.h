// Prints answers, and remembers what the exit status tells of them.
#pragma once

#include <memory>
#include <string>

#include "common/error.h"
#include "common/output.h"
#include "query/asker.h"
#include "query/command.h"
#include "query/printer.h"
#include "query/stale.h"

namespace locus {

class Presenter {
  public:
    /// The exit statuses.
    static constexpr int kHits = 0;
    static constexpr int kNone = 1;
    static constexpr int kTrouble = 2;

    Presenter(const CommandLine& line, Output& out)
        : line_(line), out_(out), printer_(printer_for(line, out)), configured_(line.configured) {}

    /// Throws what the answer failed with.
    void present(const Answer& answer);
    /// After the last one. What is stale is told.
    void finish();
    /// On stderr, and in JSON where that is what is printed.
    void tell(const Error& error);

    bool any() const { return any_; }
    int status() const { return trouble_ ? kTrouble : any_ ? kHits : kNone; }

  private:
    void print(const Answer& answer);

    const CommandLine& line_;
    Output& out_;
    std::unique_ptr<Printer> printer_;
    StaleFiles stale_;
    std::string configured_;  // not told yet
    bool any_ = false;
    bool trouble_ = false;
};

}  // namespace locus
