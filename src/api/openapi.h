// OpenApi: /openapi/v2 and /openapi/v3, as k8s.io/kube-openapi serves them.
//
// Documents are made on the pool when somebody asks and kept for a while, so that a burst of
// clients costs one; what is kept for good is the hash of each. v3's index names every document
// with its hash; a document asked for with its hash may be cached for ever, with another one the
// client is sent to the right one. The protobuf form of a document has the hash of its JSON.
// Belongs to a Front; loop thread only.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "api/call.h"
#include "base/bytes.h"
#include "kube/openapi.h"

namespace kedge::api {

class OpenApi {
 public:
  OpenApi(Front& front, std::string version);
  ~OpenApi();

  // Answers, or sees to it, a path that begins with "/openapi/". False: there is nothing.
  bool answer(const CallRef& call);

 private:
  enum class Form : uint8_t { kJson, kProtobuf };
  struct Key {
    std::string name;  // "" for v2, else a v3 document
    Form form = Form::kJson;
    bool gzip = false;
    bool operator<(const Key& o) const {
      return std::tie(name, form, gzip) < std::tie(o.name, o.form, o.gzip);
    }
  };
  struct Document {
    Bytes body;
    std::string etag;
  };
  struct Job;

  void answer_v2(const CallRef& call);
  void answer_index(const CallRef& call);
  void answer_v3(const CallRef& call, std::string_view name);
  void need(const CallRef& call, Key key);
  void made(Job& job);
  void send(Call& call, const Key& key, const Document& document);
  void send_index(Call& call);

  Front& front_;
  kube::OpenApiOptions options_;
  std::vector<std::string> names_;
  std::map<std::string, std::string, std::less<>> etags_;  // of the v3 documents; empty: not known
  std::map<Key, Document> kept_;
  std::map<Key, std::vector<std::weak_ptr<Call>>> waiting_;
  std::unique_ptr<io::Timer> forget_;
  std::shared_ptr<int> alive_;  // jobs look whether there is still somebody to hand to
};

}  // namespace kedge::api
