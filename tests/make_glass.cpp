// Writes one collection to two empty directories, directly and through Xapian's API, for Xapian's own tools
// to look at.
#include <cstdio>
#include <exception>

#include "tests/glass_collection.h"

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        std::mt19937 random(29);
        const locus::GlassCollection collection = locus::random_collection(random, 3000, 3000);
        locus::write_directly(collection, argv[1]);
        locus::write_through_xapian(collection, argv[2]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_glass: %s\n", error.what());
        return 1;
    } catch (const Xapian::Error& error) {
        std::fprintf(stderr, "make_glass: %s\n", error.get_msg().c_str());
        return 1;
    }
    return 0;
}
