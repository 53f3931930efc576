#include "io/uv_net.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <vector>

#include "base/assert.h"

namespace kedge::io {
namespace {

// What one read may bring. libuv repeats up to 32 times while reads are full; with 32 KiB that is
// 1 MiB a turn from one peer.
constexpr size_t kReadBytes = 32 * 1024;
constexpr int kBacklog = 1024;
constexpr uint64_t kConnectMs = 30'000;
constexpr size_t kGather = 64;  // buffers of one system call

Error uv_error(int ret, std::string_view what, const std::string& where) {
  Code code = Code::kServiceUnavailable;
  if (ret == UV_EACCES || ret == UV_EPERM) code = Code::kForbidden;
  if (ret == UV_EADDRINUSE) code = Code::kConflict;
  if (ret == UV_ETIMEDOUT) code = Code::kTimeout;
  return Error(code, std::string(what) + " " + where + ": " + uv_strerror(ret));
}

struct Shared {
  explicit Shared(UvLoop& l) : loop(l), read_buffer(kReadBytes) {}
  UvLoop& loop;
  std::vector<char> read_buffer;  // one for all streams: filled and read within one callback
};

class UvStream;

// What libuv holds of a stream: outlives the UvStream until its close is done.
struct StreamHandle {
  union {
    uv_handle_t handle;
    uv_stream_t stream;
    uv_tcp_t tcp;
    uv_pipe_t pipe;
  };
  UvStream* owner = nullptr;
  uv_write_t write;
  uv_shutdown_t shutdown;
  ByteChain in_flight;  // what `write` refers to
};

void free_stream(uv_handle_t* handle) {
  std::unique_ptr<StreamHandle> owned(static_cast<StreamHandle*>(handle->data));
}

struct CloseStream {
  void operator()(StreamHandle* h) const { uv_close(&h->handle, free_stream); }
};
// Closing is what deletes it.
using OwnedHandle = std::unique_ptr<StreamHandle, CloseStream>;

OwnedHandle make_handle(UvLoop& loop, bool unix_socket) {
  StreamHandle* h = std::make_unique<StreamHandle>().release();
  if (unix_socket) {
    uv_pipe_init(loop.raw(), &h->pipe, 0);
  } else {
    uv_tcp_init(loop.raw(), &h->tcp);
  }
  h->handle.data = h;
  return OwnedHandle(h);
}

Address from_sockaddr(const sockaddr_storage& storage) {
  Address address;
  char text[INET6_ADDRSTRLEN] = "";
  if (storage.ss_family == AF_INET6) {
    const auto* in6 = reinterpret_cast<const sockaddr_in6*>(&storage);
    // A listener on [::] sees IPv4 peers as ::ffff:a.b.c.d; everyone else calls them a.b.c.d.
    if (IN6_IS_ADDR_V4MAPPED(&in6->sin6_addr)) {
      uv_inet_ntop(AF_INET, &in6->sin6_addr.s6_addr[12], text, sizeof text);
    } else {
      uv_inet_ntop(AF_INET6, &in6->sin6_addr, text, sizeof text);
    }
    address.port = ntohs(in6->sin6_port);
  } else if (storage.ss_family == AF_INET) {
    const auto* in4 = reinterpret_cast<const sockaddr_in*>(&storage);
    uv_inet_ntop(AF_INET, &in4->sin_addr, text, sizeof text);
    address.port = ntohs(in4->sin_port);
  }
  address.host = text;
  return address;
}

Result<sockaddr_storage> to_sockaddr(const Address& address) {
  sockaddr_storage storage;
  memset(&storage, 0, sizeof storage);
  if (uv_ip4_addr(address.host.c_str(), address.port, reinterpret_cast<sockaddr_in*>(&storage)) ==
      0) {
    return storage;
  }
  if (uv_ip6_addr(address.host.c_str(), address.port, reinterpret_cast<sockaddr_in6*>(&storage)) ==
      0) {
    return storage;
  }
  return Error(Code::kBadRequest, "not a numeric address: " + address.host);
}

class UvStream final : public Stream {
 public:
  UvStream(Shared& shared, OwnedHandle handle, Address peer, Address local)
      : shared_(shared), h_(std::move(handle)), peer_(std::move(peer)), local_(std::move(local)) {
    h_->owner = this;
    if (!local_.unix_socket) uv_tcp_nodelay(&h_->tcp, 1);
  }
  UvStream(const UvStream&) = delete;
  UvStream& operator=(const UvStream&) = delete;
  ~UvStream() override {
    h_->owner = nullptr;
    if (gone_ != nullptr) *gone_ = true;
  }

  void set_handler(StreamHandler* handler) override { handler_ = handler; }
  const Address& peer() const override { return peer_; }
  const Address& local() const override { return local_; }

  void set_reading(bool on) override {
    if (on == reading_ || failed_) return;
    reading_ = on;
    if (on) {
      uv_read_start(&h_->stream, on_alloc, on_read);
    } else {
      uv_read_stop(&h_->stream);
    }
  }

  void write(ByteChain chain) override {
    if (failed_ || shut_) return;
    if (writing_) {
      for (Bytes& b : chain) {
        waiting_bytes_ += b.size();
        waiting_.push_back(std::move(b));
      }
    } else {
      send(std::move(chain));
    }
    if (queued_bytes() > kStreamLowMark) above_mark_ = true;
  }

  size_t queued_bytes() const override {
    return waiting_bytes_ + (writing_ ? uv_stream_get_write_queue_size(&h_->stream) : 0);
  }

  void shut_down_writing() override {
    if (shut_ || failed_) return;
    shut_ = true;
    if (!writing_) send_fin();
  }

 private:
  static void on_alloc(uv_handle_t* handle, size_t, uv_buf_t* buf) {
    UvStream* s = static_cast<StreamHandle*>(handle->data)->owner;
    std::vector<char>& room = s->shared_.read_buffer;
    *buf = uv_buf_init(room.data(), static_cast<unsigned>(room.size()));
  }

  static void on_read(uv_stream_t* stream, ssize_t n, const uv_buf_t* buf) {
    UvStream* s = static_cast<StreamHandle*>(stream->data)->owner;
    if (s == nullptr || s->handler_ == nullptr || n == 0) return;
    CallbackTimer measure(s->shared_.loop);
    if (n > 0) {
      s->handler_->on_data(std::string_view(buf->base, static_cast<size_t>(n)));
    } else if (n == UV_EOF) {
      s->reading_ = false;
      s->handler_->on_end();
    } else {
      s->fail(uv_error(static_cast<int>(n), "reading from", s->peer_.text()));
    }
  }

  static void on_written(uv_write_t* request, int status) {
    auto* h = static_cast<StreamHandle*>(request->handle->data);
    h->in_flight.clear();
    UvStream* s = h->owner;
    if (s == nullptr) return;
    CallbackTimer measure(s->shared_.loop);
    s->writing_ = false;
    if (status < 0) {
      s->fail(uv_error(status, "writing to", s->peer_.text()));
      return;
    }
    if (!s->waiting_.empty()) {
      s->waiting_bytes_ = 0;
      s->send(std::exchange(s->waiting_, {}));
    }
    if (!s->writing_ && s->shut_) s->send_fin();
    if (s->above_mark_ && s->queued_bytes() <= kStreamLowMark) {
      s->above_mark_ = false;
      if (s->handler_ != nullptr && !s->failed_) s->handler_->on_drain();
    }
  }

  // Errors found inside write() are told in a later turn: callers may be anywhere.
  void fail_later(Error error) {
    failed_ = true;
    if (gone_ == nullptr) gone_ = std::make_shared<bool>(false);
    shared_.loop.post([this, gone = gone_, e = std::make_unique<Error>(std::move(error))] {
      if (!*gone && handler_ != nullptr) handler_->on_error(std::move(*e));
    });
  }
  void fail(Error error) {
    if (failed_) return;
    failed_ = true;
    reading_ = false;
    uv_read_stop(&h_->stream);
    if (handler_ != nullptr) handler_->on_error(std::move(error));
  }

  // Writes what the kernel takes now; the rest becomes the one request in flight.
  void send(ByteChain chain) {
    size_t first = 0;
    size_t skip = 0;  // bytes of chain[first] that are gone
    while (first < chain.size()) {
      uv_buf_t bufs[kGather];
      unsigned n = 0;
      size_t total = 0;
      for (size_t i = first; i < chain.size() && n < kGather; ++i) {
        size_t from = i == first ? skip : 0;
        size_t size = chain[i].size() - from;
        if (size == 0) continue;
        bufs[n++] = uv_buf_init(const_cast<char*>(chain[i].data()) + from,  // libuv only reads it
                                static_cast<unsigned>(size));
        total += size;
      }
      if (n == 0) return;
      int ret = uv_try_write(&h_->stream, bufs, n);
      if (ret < 0 && ret != UV_EAGAIN) {
        fail_later(uv_error(ret, "writing to", peer_.text()));
        return;
      }
      size_t sent = ret < 0 ? 0 : static_cast<size_t>(ret);
      bool full = sent < total;
      while (first < chain.size() && sent >= chain[first].size() - skip) {
        sent -= chain[first].size() - skip;
        skip = 0;
        ++first;
      }
      skip += sent;
      if (full) break;
    }
    if (first < chain.size()) queue(std::move(chain), first, skip);
  }

  void queue(ByteChain chain, size_t first, size_t skip) {
    chain.erase(chain.begin(), chain.begin() + static_cast<ptrdiff_t>(first));
    if (skip > 0) chain[0] = chain[0].slice(skip);
    std::vector<uv_buf_t> bufs;
    bufs.reserve(chain.size());
    for (const Bytes& b : chain) {
      if (b.empty()) continue;
      bufs.push_back(uv_buf_init(const_cast<char*>(b.data()), static_cast<unsigned>(b.size())));
    }
    h_->in_flight = std::move(chain);
    writing_ = true;
    // libuv copies the array of buffers, not what they point to.
    int ret = uv_write(&h_->write, &h_->stream, bufs.data(), static_cast<unsigned>(bufs.size()),
                       on_written);
    if (ret < 0) {
      writing_ = false;
      h_->in_flight.clear();
      fail_later(uv_error(ret, "writing to", peer_.text()));
    }
  }

  void send_fin() {
    uv_shutdown(&h_->shutdown, &h_->stream, [](uv_shutdown_t*, int) {});
  }

  Shared& shared_;
  OwnedHandle h_;
  Address peer_;
  Address local_;
  StreamHandler* handler_ = nullptr;
  ByteChain waiting_;  // behind the request in flight
  size_t waiting_bytes_ = 0;
  bool writing_ = false;
  bool reading_ = false;
  bool shut_ = false;
  bool failed_ = false;
  bool above_mark_ = false;
  std::shared_ptr<bool> gone_;  // made only when an error is on its way
};

Address local_of(StreamHandle& h, const Address& configured) {
  if (configured.unix_socket) return configured;
  sockaddr_storage storage;
  int size = sizeof storage;
  memset(&storage, 0, sizeof storage);
  uv_tcp_getsockname(&h.tcp, reinterpret_cast<sockaddr*>(&storage), &size);
  return from_sockaddr(storage);
}

Address peer_of(StreamHandle& h, const Address& configured) {
  if (configured.unix_socket) return configured;
  sockaddr_storage storage;
  int size = sizeof storage;
  memset(&storage, 0, sizeof storage);
  uv_tcp_getpeername(&h.tcp, reinterpret_cast<sockaddr*>(&storage), &size);
  return from_sockaddr(storage);
}

class UvListener;
struct ListenHandle : StreamHandle {
  UvListener* listener = nullptr;
};

void free_listener(uv_handle_t* handle) {
  std::unique_ptr<ListenHandle> owned(
      static_cast<ListenHandle*>(static_cast<StreamHandle*>(handle->data)));
}
struct CloseListener {
  void operator()(ListenHandle* h) const { uv_close(&h->handle, free_listener); }
};

class UvListener final : public Listener {
 public:
  UvListener(Shared& shared, Fn<void(std::unique_ptr<Stream>)> on_accept)
      : shared_(shared), on_accept_(std::move(on_accept)) {}
  UvListener(const UvListener&) = delete;
  UvListener& operator=(const UvListener&) = delete;
  ~UvListener() override { h_->listener = nullptr; }

  Status start(const Address& at) {
    h_.reset(std::make_unique<ListenHandle>().release());
    if (at.unix_socket) {
      uv_pipe_init(shared_.loop.raw(), &h_->pipe, 0);
    } else {
      uv_tcp_init(shared_.loop.raw(), &h_->tcp);
    }
    h_->handle.data = static_cast<StreamHandle*>(h_.get());
    h_->listener = this;
    int ret = 0;
    if (at.unix_socket) {
      struct stat st;
      // What a process that was killed has left behind.
      if (::lstat(at.host.c_str(), &st) == 0 && S_ISSOCK(st.st_mode)) ::unlink(at.host.c_str());
      ret = uv_pipe_bind2(&h_->pipe, at.host.data(), at.host.size(), UV_PIPE_NO_TRUNCATE);
    } else {
      sockaddr_storage storage = TRY(to_sockaddr(at));
      ret = uv_tcp_bind(&h_->tcp, reinterpret_cast<sockaddr*>(&storage), 0);
    }
    if (ret == 0) ret = uv_listen(&h_->stream, kBacklog, on_connection);
    if (ret != 0) return uv_error(ret, "listening on", at.text());
    address_ = local_of(*h_, at);
    return {};
  }

  const Address& address() const override { return address_; }

  void set_accepting(bool on) override {
    accepting_ = on;
    // While nothing is accepted libuv holds one connection and stops polling the socket.
    if (on && waiting_) {
      waiting_ = false;
      accept();
    }
  }

 private:
  static void on_connection(uv_stream_t* server, int status) {
    auto* h = static_cast<ListenHandle*>(static_cast<StreamHandle*>(server->data));
    if (h->listener == nullptr || status < 0) return;
    CallbackTimer measure(h->listener->shared_.loop);
    if (!h->listener->accepting_) {
      h->listener->waiting_ = true;
      return;
    }
    h->listener->accept();
  }

  void accept() {
    OwnedHandle handle = make_handle(shared_.loop, address_.unix_socket);
    if (uv_accept(&h_->stream, &handle->stream) != 0) return;
    Address peer = peer_of(*handle, address_);
    Address local = local_of(*handle, address_);
    on_accept_(
        std::make_unique<UvStream>(shared_, std::move(handle), std::move(peer), std::move(local)));
  }

  Shared& shared_;
  Fn<void(std::unique_ptr<Stream>)> on_accept_;
  std::unique_ptr<ListenHandle, CloseListener> h_;
  Address address_;
  bool accepting_ = true;
  bool waiting_ = false;
};

class UvConnecting final : public Network::Connecting {
 public:
  UvConnecting(Shared& shared, const Address& to, Fn<void(Result<std::unique_ptr<Stream>>)> done)
      : shared_(shared), to_(to), done_(std::move(done)), timer_(shared.loop) {}
  UvConnecting(const UvConnecting&) = delete;
  UvConnecting& operator=(const UvConnecting&) = delete;
  ~UvConnecting() override {
    if (request_ != nullptr) request_->owner = nullptr;
  }

  void start() {
    handle_ = make_handle(shared_.loop, to_.unix_socket);
    request_ = std::make_unique<Request>().release();
    request_->owner = this;
    request_->connect.data = request_;
    int ret = 0;
    if (to_.unix_socket) {
      ret = uv_pipe_connect2(&request_->connect, &handle_->pipe, to_.host.data(), to_.host.size(),
                             UV_PIPE_NO_TRUNCATE, on_connect);
    } else {
      Result<sockaddr_storage> storage = to_sockaddr(to_);
      ret = storage.ok() ? uv_tcp_connect(&request_->connect, &handle_->tcp,
                                          reinterpret_cast<sockaddr*>(&storage.value()), on_connect)
                         : UV_EINVAL;
    }
    if (ret != 0) {
      std::unique_ptr<Request> unused(std::exchange(request_, nullptr));
      timer_.start(0, [this, ret] { finish(uv_error(ret, "connecting to", to_.text())); });
      return;
    }
    timer_.start(kConnectMs,
                 [this] { finish(uv_error(UV_ETIMEDOUT, "connecting to", to_.text())); });
  }

 private:
  struct Request {
    uv_connect_t connect;
    UvConnecting* owner = nullptr;
  };

  static void on_connect(uv_connect_t* connect, int status) {
    std::unique_ptr<Request> request(static_cast<Request*>(connect->data));
    UvConnecting* c = request->owner;
    if (c == nullptr) return;
    CallbackTimer measure(c->shared_.loop);
    c->request_ = nullptr;
    if (status != 0) {
      c->finish(uv_error(status, "connecting to", c->to_.text()));
      return;
    }
    Address local = local_of(*c->handle_, c->to_);
    c->finish(std::unique_ptr<Stream>(
        std::make_unique<UvStream>(c->shared_, std::move(c->handle_), c->to_, std::move(local))));
  }

  // `done` may destroy this.
  void finish(Result<std::unique_ptr<Stream>> result) {
    timer_.stop();
    if (request_ != nullptr) std::exchange(request_, nullptr)->owner = nullptr;
    handle_.reset();
    Fn<void(Result<std::unique_ptr<Stream>>)> done = std::move(done_);
    done(std::move(result));
  }

  Shared& shared_;
  Address to_;
  Fn<void(Result<std::unique_ptr<Stream>>)> done_;
  Timer timer_;
  OwnedHandle handle_;
  Request* request_ = nullptr;  // libuv's until on_connect
};

class UvNetwork final : public Network {
 public:
  explicit UvNetwork(UvLoop& loop) : shared_(loop) {}

  Result<std::unique_ptr<Listener>> listen(const Address& at,
                                           Fn<void(std::unique_ptr<Stream>)> on_accept) override {
    auto listener = std::make_unique<UvListener>(shared_, std::move(on_accept));
    TRY(listener->start(at));
    return std::unique_ptr<Listener>(std::move(listener));
  }

  std::unique_ptr<Connecting> connect(const Address& to,
                                      Fn<void(Result<std::unique_ptr<Stream>>)> done) override {
    auto connecting = std::make_unique<UvConnecting>(shared_, to, std::move(done));
    connecting->start();
    return connecting;
  }

 private:
  Shared shared_;
};

}  // namespace

std::unique_ptr<Network> make_network(UvLoop& loop) { return std::make_unique<UvNetwork>(loop); }

}  // namespace kedge::io
