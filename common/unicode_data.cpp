#include "common/unicode_data.h"

#include "common/linked_in.h"

#ifdef LOCUS_ICU_LINKED_IN

#include <array>
#include <cstdint>
#include <dlfcn.h>
#include <string>
#include <unicode/udata.h>
#include <unicode/uversion.h>

#include "common/error.h"

#define LOCUS_QUOTED(name) #name
#define LOCUS_EXPANDED(name) LOCUS_QUOTED(name)

namespace {

constexpr std::uint16_t kHeaderBytes = 32;

/// A package of data as ICU's own library has it: a header, and a list.
struct EmptyPackage {
    std::uint16_t header_bytes = kHeaderBytes;
    std::array<std::uint8_t, 2> magic{0xDA, 0x27};
    UDataInfo info{sizeof(UDataInfo), 0, U_IS_BIG_ENDIAN,      U_CHARSET_FAMILY,
                   sizeof(UChar),     0, {'C', 'm', 'n', 'D'}, {1, 0, 0, 0},
                   {0, 0, 0, 0}};
    alignas(kHeaderBytes) std::uint32_t entries = 0;
};

}  // namespace

// What ICU's code looks for in the program that it is linked into.
extern "C" {
extern const EmptyPackage U_ICUDATA_ENTRY_POINT;
const EmptyPackage U_ICUDATA_ENTRY_POINT;
}

namespace locus {
namespace {

bool load() {
    constexpr const char* kLibrary = "libicudata.so." U_ICU_VERSION_SHORT;
    void* library = ::dlopen(kLibrary, RTLD_LAZY | RTLD_LOCAL);
    const void* data = library == nullptr ? nullptr : ::dlsym(library, LOCUS_EXPANDED(U_ICUDATA_ENTRY_POINT));
    UErrorCode status = U_ZERO_ERROR;
    if (data != nullptr) udata_setCommonData(data, &status);
    if (data == nullptr || U_FAILURE(status))
        throw Error(std::string(kLibrary) + ": ICU's data cannot be loaded", "install that version of ICU");
    return true;
}

}  // namespace

void load_unicode_data() {
    static const bool loaded = load();
    static_cast<void>(loaded);
}

}  // namespace locus

#else

void locus::load_unicode_data() {}  // its library has loaded them

#endif
