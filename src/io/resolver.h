// Resolver: names to addresses without the C library's NSS, which a static program must not enter.
//
// Numeric addresses are returned as they are; "localhost" and names under it are 127.0.0.1 and ::1
// whatever the files say (RFC 6761, section 6.3); then the hosts file; then the servers of
// resolv.conf with its search list and ndots, A and AAAA, over TCP when an answer is truncated.
// Both files are looked at again when they have changed. Nothing is cached. Loop thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/function.h"
#include "base/result.h"
#include "io/uv_loop.h"

namespace kedge::io {

struct ResolverFiles {
  std::string hosts = "/etc/hosts";
  std::string resolv_conf = "/etc/resolv.conf";
};

class Resolver {
 public:
  // Destroying it gives up: `done` does not come.
  class Resolving {
   public:
    virtual ~Resolving() = default;
  };

  virtual ~Resolver() = default;
  // `done` comes once, in a later turn, within about 15 s: numeric addresses, the one to try first
  // in front, at least one; or kNotFound (no such name), kTimeout, kServiceUnavailable.
  virtual std::unique_ptr<Resolving> resolve(const std::string& name,
                                             Fn<void(Result<std::vector<std::string>>)> done) = 0;
};

// REQUIRES: the loop outlives the resolver, the resolver its Resolvings.
std::unique_ptr<Resolver> make_resolver(UvLoop& loop, ResolverFiles files);

}  // namespace kedge::io
