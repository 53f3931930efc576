// KEDGE_ASSERT: a condition the code relies on. It stays on in release builds: a process that has
// lost an invariant stops at once (the store is crash safe) instead of writing wrong data.
// Thread-safe. Never used for input that comes from outside; that gets an Error.
#pragma once

namespace kedge {

[[noreturn]] void assertion_failed(const char* expr, const char* file, int line);

}  // namespace kedge

#define KEDGE_ASSERT(expr) \
  ((expr) ? static_cast<void>(0) : ::kedge::assertion_failed(#expr, __FILE__, __LINE__))
