// An index of a test's own texts, and questions as it plans them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/index.h"
#include "query/plan.h"
#include "query/searcher.h"
#include "tests/temporary_directory.h"

namespace locus {

class SmallIndex {
  public:
    using Texts = std::vector<std::pair<std::string, std::string>>;  // name, content

    explicit SmallIndex(const Texts& texts, const std::string& language = "english") { add(texts, language); }

    /// In a new segment. Each language has a folder of its own.
    void add(const Texts& texts, const std::string& language = "english") {
        for (const auto& [name, text] : texts) directory_.write(language + "/" + name, text);
        IndexRun run;
        run.index_dir = directory_ / ".locus";
        run.scope.paths = {directory_ / language};
        run.scope.options.language = language;
        const auto nothing = [](const auto&...) {};
        run_index(run, {nothing, nothing, nothing, nothing, [] { return false; }});
    }

    Searcher searcher() const {
        std::vector<Error> failures;
        Searcher out({directory_ / ".locus"}, failures);
        REQUIRE(failures.empty());
        return out;
    }

  private:
    TemporaryDirectory directory_;
};

inline Plan plan_of(const std::string& question, Searcher& searcher) {
    return make_plan(parse_question(question), searcher, false);
}

}  // namespace locus
