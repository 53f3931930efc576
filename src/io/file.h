// Small files: read whole and bounded, written so that a crash leaves the old or the new content.
//
// Synchronous: for start-up, the pool, and command line programs; not for a busy loop. Errors name
// the path. Code::kNotFound when the file does not exist, kForbidden when access is refused,
// kInsufficientStorage when the disk is full, else kInternalError. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::io {

// The whole file; kRequestEntityTooLarge when it has more than `max_bytes`.
Result<std::string> read_file(const std::string& path, size_t max_bytes);

// Writes path.tmp-XXXXXX beside, syncs it, renames it over `path`, syncs the directory. The file
// has exactly `mode` whatever the umask is; the owner is the process.
Status write_file_atomic(const std::string& path, std::string_view content, unsigned mode);

// Creates the directory and the missing ones above it, all with `mode` less the umask. Existing
// ones stay as they are.
Status make_dirs(const std::string& path, unsigned mode);

}  // namespace kedge::io
