// What the process asks of the allocator: few arenas, and freed memory back to the kernel.
#pragma once

namespace kedge {

// Two arenas at the most: a small server gains nothing from one a thread. Once, before threads.
void limit_arenas();
// Gives free pages back (malloc_trim). Costs up to a millisecond per 100 MB of heap; from a timer.
void release_free_memory();

}  // namespace kedge
