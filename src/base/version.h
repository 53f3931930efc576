// Which build this is, as `kedge version` and /version print it.
//
// The version is set once, in the top CMakeLists.txt. Commit, tree state and date come from
// stamp.cmake, which writes one generated file that only the kedge executable is linked with; test
// programs have empty ones, so that a commit does not link all of them anew. Texts live for ever.
// Any thread.
#pragma once

namespace kedge {

// "v1.36.2+kedge0": the Kubernetes version whose API is served, then our own count.
const char* version();
// 40 hex digits; empty when built outside of git.
const char* git_commit();
// "clean", "dirty", or empty when built outside of git.
const char* git_tree_state();
// "2026-01-31T12:00:00Z": SOURCE_DATE_EPOCH, else the commit's date; empty without either.
const char* build_date();
const char* compiler();  // "gcc" or "clang"
const char* platform();  // as Go names it: "linux/amd64"

}  // namespace kedge
