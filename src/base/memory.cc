#include "base/memory.h"

#include <malloc.h>

namespace kedge {

void limit_arenas() { mallopt(M_ARENA_MAX, 2); }

void release_free_memory() { malloc_trim(0); }

}  // namespace kedge
