// ListStream: sends a ListBody, in slices as the reader takes them. Small lists leave in one
// answer with their length; longer ones are streamed: never more than a slice beyond what the
// connection's queue holds, never more than a slice in one turn of work. A reader that takes
// nothing for the time of a request is broken off.
//
// Where the client accepts gzip and the text is longer than kGzipBytes, runs of items are
// compressed on the pool, one at a time, and kept for the next list (Front::packed()).
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "api/call.h"
#include "api/form_cache.h"
#include "api/front.h"
#include "api/list_body.h"
#include "http/gzip.h"

namespace kedge::api {

class ListStream final : public Stream, public std::enable_shared_from_this<ListStream> {
 public:
  // Answers `call` with the list of these objects of its kind.
  static void send(const CallRef& call, std::vector<kube::ObjectRef> objects, ListMeta meta);

  ListStream(CallRef call, std::unique_ptr<ListBody> body)
      : call_(std::move(call)), body_(std::move(body)), may_gzip_(call_->accepts_gzip()) {}
  // A list is short enough to be let finish.
  void end() override {}

 private:
  // A text on its way through the pool; kept afterwards if it has a key.
  struct Packing {
    ByteChain raw;
    http::GzipPart part;
    std::optional<FormKey> key;
  };

  size_t slice() const;
  void prepare();
  void keep();
  void start();
  void post(void (ListStream::*step)());
  void pump();
  Status fill(ByteChain& out);
  Status fill_packed(ByteChain& out);
  void pack(ByteChain raw, std::optional<FormKey> key);
  void packed(Packing& job);
  void make_away(void (ListStream::*step)());
  void wait_for_reader();
  void fail(const Error& error);
  void close();

  CallRef call_;
  std::unique_ptr<ListBody> body_;  // null while the pool has it
  ByteChain first_;                 // made before it was known how long the list is
  const bool may_gzip_;
  bool gzip_ = false;
  http::GzipJoiner joiner_;
  bool joining_ = false;  // the header of the member is written
  bool packing_ = false;  // the pool has a text, or the body
  bool made_ = false;     // nothing more is to come
  bool kept_ = false;
  bool started_ = false;
  std::unique_ptr<io::Timer> patience_;
  bool posted_ = false;
  bool over_ = false;
};

}  // namespace kedge::api
