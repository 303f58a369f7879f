// A peer of bench/speed: Xapian as everyone uses it, a document for each passage.
//
//     speed_xapian DATABASE LIST
//
// TermGenerator with English stems and positions, the text as the document's data, the path as a boolean
// term; the library's own flush threshold. Prints the documents' number.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <xapian.h>

#include "speed_passages.h"

namespace {

int add_file(Xapian::WritableDatabase& database, Xapian::TermGenerator& generator, const std::string& name) {
    const std::string text = peers::read_file(name);
    int documents = 0;
    for (const std::string_view passage : peers::cut(text)) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(std::string(passage));
        document.set_data(std::string(passage));
        document.add_boolean_term(("P" + name).substr(0, 245));  // the longest that Xapian takes
        database.add_document(document);
        ++documents;
    }
    return documents;
}

int build(const char* path, const char* list) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("english"));
    int documents = 0;
    for (const std::string& name : peers::read_names(list)) documents += add_file(database, generator, name);
    database.commit();
    database.close();
    return documents;
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("two arguments: DATABASE LIST");
    std::printf("%d\n", build(argv[1], argv[2]));
    return 0;
} catch (const Xapian::Error& error) {
    std::fprintf(stderr, "speed_xapian: %s\n", error.get_description().c_str());
    return 2;
} catch (const std::exception& error) {
    std::fprintf(stderr, "speed_xapian: %s\n", error.what());
    return 2;
}
