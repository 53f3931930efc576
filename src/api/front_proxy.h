// FrontProxy: whom a trusted proxy speaks for. It shows a client certificate of an authority of its
// own and names the user in X-Remote-User, X-Remote-Group and X-Remote-Extra-* (upstream:
// k8s.io/apiserver/pkg/authentication/request/headerrequest, with kubeadm's names of headers).
// Without that certificate the headers mean nothing.
//
// A certificate is verified on the pool and then remembered (bounded). Loop thread.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/function.h"
#include "base/result.h"
#include "crypto/x509.h"
#include "http/message.h"
#include "io/loop.h"
#include "policy/user.h"

namespace kedge::api {

struct FrontProxyOptions {
  std::string ca_pem;                      // empty: nobody is trusted
  std::vector<std::string> allowed_names;  // common names; empty: all
};

class FrontProxy {
 public:
  static Result<FrontProxy> create(io::Loop& loop, io::Pool& pool, FrontProxyOptions options);

  enum class Answer : uint8_t { kNotOne, kTrusted, kUnknown };
  // kUnknown: check() first.
  Answer look_up(const http::RequestHead& head);
  // REQUIRES: look_up() said kUnknown. `done` once, later.
  void check(const http::RequestHead& head, Fn<void()> done);
  // Without system:authenticated. REQUIRES: look_up() said kTrusted.
  static policy::User user(const http::Headers& headers);

 private:
  FrontProxy(io::Loop& loop, io::Pool& pool) : loop_(&loop), pool_(&pool) {}

  struct Trust {
    std::vector<crypto::Certificate> cas;
    std::vector<std::string> names;
  };
  struct Known {
    bool trusted = false;
    int64_t until = 0;  // wall clock, seconds
  };

  io::Loop* loop_;
  io::Pool* pool_;
  std::shared_ptr<const Trust> trust_;  // null: nobody
  std::shared_ptr<std::unordered_map<std::string, Known>> known_;
};

}  // namespace kedge::api
