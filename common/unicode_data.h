// ICU's data beyond what its code holds: compatibility forms, converters, dictionaries.          [door: ICU's
// data]
//
// Where ICU is linked in, so that a question need not load it, these 30 MB are not: most texts need none of
// them. They come from ICU's own library of data when they are first asked for.
#pragma once

namespace locus {

/// To be called before what needs the data; any thread may. Throws Error when there are none.
void load_unicode_data();

}  // namespace locus
