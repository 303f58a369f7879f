// The three standard streams, as a program finds them.
#pragma once

namespace locus {

/// To be called before any file is opened. A write that fails, because nobody reads any more or because a
/// file may not grow, is then an error to be told and not the end by a signal. And a stream that the caller
/// closed keeps its number, on which all reading and writing fails: otherwise the next file that is opened
/// would get it, and messages would be written into a table of the index.
void prepare_standard_streams();

/// When std::cin gives nothing more: throws Error unless that is its end.
void check_end_of_input();

}  // namespace locus
