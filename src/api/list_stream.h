// ListStream: sends a ListBody, in slices as the reader takes them. Small lists leave in one
// answer with their length; longer ones are streamed: never more than a slice beyond what the
// connection's queue holds, never more than a slice in one turn of work. A reader that takes
// nothing for the time of a request is broken off.
#pragma once

#include <memory>

#include "api/call.h"
#include "api/front.h"
#include "api/list_body.h"

namespace kedge::api {

class ListStream final : public Stream, public std::enable_shared_from_this<ListStream> {
 public:
  // Answers `call` with the list.
  static void send(const CallRef& call, ListBody body);

  ListStream(CallRef call, ListBody body) : call_(std::move(call)), body_(std::move(body)) {}
  // A list is short enough to be let finish.
  void end() override {}

 private:
  void start(ByteChain first);
  void pump_later();
  void pump();
  void close();

  CallRef call_;
  ListBody body_;
  std::unique_ptr<io::Timer> patience_;
  bool posted_ = false;
  bool over_ = false;
};

}  // namespace kedge::api
