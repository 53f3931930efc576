// WatchStream: one watch: the initial objects, then events as they are committed, bookmarks, and a
// clean end.
//
// A frame is three pieces: {"type":"ADDED","object": then the object's own bytes, then }\n; the
// pieces are shared by all watchers. With as=PartialObjectMetadata the object's metadata stands in
// its place. Frames in protobuf and Tables are made once for all who watch in the same form and
// kept in Front::frames() for a while. What is waiting in the cache when the stream is pumped
// leaves in one write. A reader that does not keep up is not sent more than the connection's queue
// holds: its cursor stays behind in the history; when that has moved past it, the watch is ended
// and the client starts anew where it stood. So is the watch of a reader that takes nothing for the
// time of a request. Loop thread; owned by the Front.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/call.h"
#include "api/front.h"
#include "api/options.h"
#include "api/watch_frame.h"

namespace kedge::api {

class WatchStream final : public Stream, public std::enable_shared_from_this<WatchStream> {
 public:
  // Begins the watch that `options` describe and answers `call`; errors that come before the stream
  // has begun are answered as errors.
  static void begin(const CallRef& call, ListOptions options);

  WatchStream(CallRef call, ListOptions options);
  ~WatchStream() override;
  void end() override;
  // Sends what there is to see, as far as the reader takes it. Called by the Front.
  void pump();

 private:
  Status open(uint64_t from_revision);
  void open_or_refuse(uint64_t from_revision);
  void start(uint64_t initial_revision);
  void send_initial(ByteChain& chain);
  bool send_events(ByteChain& chain);
  void add_object(ByteChain& chain, FrameType type, const kube::Object& object);
  void add_frame(ByteChain& chain, FrameType type, const Bytes& json);
  Status make_frame(FrameType type, const Bytes& json, ByteChain& chain);
  bool is_shared_form() const;
  FormKey frame_key(FrameType type, const kube::Object& object) const;
  void add_bookmark(ByteChain& chain, uint64_t revision, bool initial_end);
  void send_error_and_end(const Error& error);
  void wake();
  void note_stall();
  void set_timer();
  void on_timer();
  void close();
  bool backlogged() const;
  uint64_t seen_revision() const;

  CallRef call_;
  ListOptions options_;
  std::unique_ptr<cache::Watch> watch_;
  std::vector<kube::ObjectRef> initial_;
  size_t initial_at_ = 0;
  bool wants_initial_end_ = false;  // the bookmark behind the initial objects is still due
  uint64_t initial_revision_ = 0;
  uint64_t told_revision_ = 0;  // of the last frame
  int64_t deadline_us_ = 0;
  int64_t bookmark_us_ = 0;         // INT64_MAX: none any more
  int64_t stalled_us_ = INT64_MAX;  // when a reader that takes nothing is given up
  std::unique_ptr<io::Timer> timer_;
  bool broken_ = false;        // an event could not be shown as asked for
  bool told_columns_ = false;  // of a Table: its first event has them
  bool started_ = false;
  bool over_ = false;
  bool woken_ = false;
};

}  // namespace kedge::api
