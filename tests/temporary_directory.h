// A directory of a test's own, gone with the test.
#pragma once

#include <doctest/doctest.h>
#include <filesystem>
#include <stdlib.h>
#include <string>

#include "common/source.h"

namespace locus {

class TemporaryDirectory {
  public:
    TemporaryDirectory()
        : path_((std::filesystem::canonical(std::filesystem::temp_directory_path()) / "locus-test-XXXXXX")
                    .string()) {
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
    }
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

    /// Makes the folders on the way too.
    void write(const std::string& name, std::string_view bytes = "text") const {
        std::filesystem::create_directories(std::filesystem::path(*this / name).parent_path());
        write_and_sync(*this / name, bytes);
    }

  private:
    std::string path_;
};

}  // namespace locus
