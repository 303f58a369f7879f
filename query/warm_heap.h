// Memory for one question, touched at once.
#pragma once

namespace locus {

/// A process that answers one question touches some hundred pages of its heap for the first time, and each
/// costs a fault: several microseconds in a virtual machine. Asked for together they cost a twentieth. Where
/// the system cannot do that, nothing happens.
void warm_heap();

}  // namespace locus
