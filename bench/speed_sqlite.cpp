// A peer of bench/speed: SQLite FTS5 with a row for each passage, its text stored, stemmed by porter.
//
//     speed_sqlite DATABASE LIST
//
// One transaction; `synchronous` is as SQLite has it, so that all is on the disk at the end. Prints the rows'
// number.
#include <cstdio>
#include <exception>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

#include "speed_passages.h"

namespace {

/// Throws with SQLite's words unless the status is a good one.
void must(int status, sqlite3* database) {
    if (status != SQLITE_OK && status != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database));
}

void run(sqlite3* database, const char* statements) {
    must(sqlite3_exec(database, statements, nullptr, nullptr, nullptr), database);
}

void bind(sqlite3_stmt* row, int column, std::string_view text) {
    must(sqlite3_bind_text(row, column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC),
         sqlite3_db_handle(row));
}

int insert_file(sqlite3_stmt* row, const std::string& name) {
    const std::string text = peers::read_file(name);
    int rows = 0;
    for (const std::string_view passage : peers::cut(text)) {
        bind(row, 1, name);
        bind(row, 2, passage);
        must(sqlite3_step(row), sqlite3_db_handle(row));
        must(sqlite3_reset(row), sqlite3_db_handle(row));
        ++rows;
    }
    return rows;
}

int build(const char* path, const char* list) {
    sqlite3* database = nullptr;
    must(sqlite3_open(path, &database), database);
    run(database,
        "PRAGMA page_size = 16384");  // the fastest of 4 to 64 KiB; a larger cache makes it no faster
    run(database,
        "CREATE VIRTUAL TABLE passages USING fts5(path UNINDEXED, text, tokenize = 'porter unicode61')");
    run(database, "BEGIN");
    sqlite3_stmt* row = nullptr;
    must(sqlite3_prepare_v2(database, "INSERT INTO passages VALUES (?, ?)", -1, &row, nullptr), database);
    int rows = 0;
    for (const std::string& name : peers::read_names(list)) rows += insert_file(row, name);
    must(sqlite3_finalize(row), database);
    run(database, "COMMIT");
    must(sqlite3_close(database), database);
    return rows;
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("two arguments: DATABASE LIST");
    std::printf("%d\n", build(argv[1], argv[2]));
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "speed_sqlite: %s\n", error.what());
    return 2;
}
