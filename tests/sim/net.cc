#include "sim/net.h"

#include <deque>
#include <utility>

namespace kedge::sim {

constexpr size_t kLowMark = 64 * 1024;
constexpr size_t kSocketBuffer = 128 * 1024;  // what "the kernel" takes before the peer reads

// One side of a connection. The stream object may go while its peer still delivers.
struct SimWire::End {
  uint64_t id = 0;
  uint64_t owner = 0;
  std::weak_ptr<End> peer;
  io::StreamHandler* handler = nullptr;
  bool stream_open = true;  // the Stream object exists
  bool reading = false;
  bool broken = false;
  bool end_received = false;  // FIN has come
  bool end_delivered = false;
  bool delivering = false;
  bool was_full = false;
  std::deque<std::string> inbox;  // arrived or on the way, in order
  size_t inbox_bytes = 0;
};

using EndPtr = std::shared_ptr<SimWire::End>;

class SimStream final : public io::Stream {
 public:
  SimStream(SimWire& wire, EndPtr end, io::Address local, io::Address peer)
      : wire_(wire), end_(std::move(end)), local_(std::move(local)), peer_(std::move(peer)) {}
  ~SimStream() override {
    end_->stream_open = false;
    end_->handler = nullptr;
    fin();
  }

  void set_handler(io::StreamHandler* handler) override { end_->handler = handler; }
  void set_reading(bool on) override {
    end_->reading = on;
    if (on) pump(wire_, end_);
  }
  void write(ByteChain chain) override {
    const EndPtr to = end_->peer.lock();
    if (end_->broken || sent_fin_) return;
    if (!to) return;
    for (const auto& b : chain) {
      // In pieces: a reader must not rely on how much comes at once.
      std::string_view left = b.view();
      while (!left.empty()) {
        const size_t most = wire_.world().one_in(4) ? 7 : 16 * 1024;
        const size_t n = std::min<size_t>(left.size(), wire_.world().between(1, most));
        to->inbox.emplace_back(left.substr(0, n));
        to->inbox_bytes += n;
        left.remove_prefix(n);
      }
    }
    if (to->inbox_bytes > kSocketBuffer) end_->was_full = true;
    pump(wire_, to);
  }
  size_t queued_bytes() const override {
    const EndPtr to = end_->peer.lock();
    if (!to || to->inbox_bytes <= kSocketBuffer) return 0;
    return to->inbox_bytes - kSocketBuffer;
  }
  void shut_down_writing() override { fin(); }
  const io::Address& peer() const override { return peer_; }
  const io::Address& local() const override { return local_; }

  // Delivers one piece of what waits, later.
  static void pump(SimWire& wire, const EndPtr& end) {
    if (end->delivering || !end->stream_open) return;
    if (end->inbox.empty() && !end->end_received) return;
    end->delivering = true;
    wire.world().at(wire.latency(), end->owner, [&wire, end] {
      end->delivering = false;
      deliver(wire, end);
    });
  }

 private:
  static void deliver(SimWire& wire, const EndPtr& end) {
    if (!end->stream_open || end->handler == nullptr || end->broken || !end->reading) return;
    if (!end->inbox.empty()) {
      const std::string piece = std::move(end->inbox.front());
      end->inbox.pop_front();
      end->inbox_bytes -= piece.size();
      tell_drained(wire, end);
      end->handler->on_data(piece);
    } else if (end->end_received && !end->end_delivered) {
      end->end_delivered = true;
      end->handler->on_end();
      return;
    }
    if (end->stream_open) pump(wire, end);
  }

  static void tell_drained(SimWire& wire, const EndPtr& end) {
    const EndPtr from = end->peer.lock();
    if (!from || !from->was_full || end->inbox_bytes > kSocketBuffer + kLowMark) return;
    from->was_full = false;
    wire.world().at(1, from->owner, [from] {
      if (from->stream_open && from->handler != nullptr && !from->broken) from->handler->on_drain();
    });
  }

  void fin() {
    if (sent_fin_) return;
    sent_fin_ = true;
    if (const EndPtr to = end_->peer.lock()) {
      to->end_received = true;
      pump(wire_, to);
    }
  }

  SimWire& wire_;
  EndPtr end_;
  io::Address local_;
  io::Address peer_;
  bool sent_fin_ = false;
};

void SimWire::break_owner(uint64_t owner) {
  for (auto it = listening_.begin(); it != listening_.end();) {
    it = it->second.owner == owner ? listening_.erase(it) : std::next(it);
  }
  for (auto it = ends_.begin(); it != ends_.end();) {
    const EndPtr end = it->second.lock();
    if (!end) {
      it = ends_.erase(it);
      continue;
    }
    ++it;
    if (end->owner != owner) continue;
    end->broken = true;
    const EndPtr peer = end->peer.lock();
    if (!peer || peer->broken) continue;
    peer->broken = true;
    world_.at(latency(), peer->owner, [peer] {
      if (peer->stream_open && peer->handler != nullptr) {
        peer->handler->on_error(Error(Code::kUnknown, "connection reset by peer"));
      }
    });
  }
}

class SimListener final : public io::Listener {
 public:
  SimListener(SimWire& wire, io::Address at) : wire_(wire), at_(std::move(at)) {}
  ~SimListener() override { wire_.listening_.erase(at_.port); }
  const io::Address& address() const override { return at_; }
  void set_accepting(bool on) override {
    const auto it = wire_.listening_.find(at_.port);
    if (it != wire_.listening_.end()) it->second.accepting = on;
  }

 private:
  SimWire& wire_;
  io::Address at_;
};

Result<std::unique_ptr<io::Listener>> SimNetwork::listen(
    const io::Address& at, Fn<void(std::unique_ptr<io::Stream>)> on_accept) {
  io::Address own = at;
  if (own.port == 0) own.port = wire_.next_port_++;
  if (wire_.listening_.count(own.port) != 0) {
    return Error(Code::kConflict, "address already in use: " + own.text());
  }
  SimWire::Listening entry;
  entry.owner = loop_.owner();
  entry.on_accept = std::make_shared<Fn<void(std::unique_ptr<io::Stream>)>>(std::move(on_accept));
  wire_.listening_.emplace(own.port, std::move(entry));
  return std::unique_ptr<io::Listener>(std::make_unique<SimListener>(wire_, own));
}

namespace {

class SimConnecting final : public io::Network::Connecting {
 public:
  ~SimConnecting() override { *wanted = false; }
  std::shared_ptr<bool> wanted = std::make_shared<bool>(true);
};

}  // namespace

std::unique_ptr<io::Network::Connecting> SimNetwork::connect(
    const io::Address& to, Fn<void(Result<std::unique_ptr<io::Stream>>)> done) {
  auto handle = std::make_unique<SimConnecting>();
  wire_.world().at(wire_.latency(), loop_.owner(),
                   [this, to, wanted = handle->wanted, answer = std::move(done)]() mutable {
                     if (!*wanted) return;
                     const auto it = wire_.listening_.find(to.port);
                     if (it == wire_.listening_.end() || !it->second.accepting) {
                       answer(Error(Code::kUnknown, "connection refused: " + to.text()));
                       return;
                     }
                     auto near = std::make_shared<SimWire::End>();
                     auto far = std::make_shared<SimWire::End>();
                     near->owner = loop_.owner();
                     far->owner = it->second.owner;
                     near->peer = far;
                     far->peer = near;
                     near->id = ++wire_.last_end_;
                     far->id = ++wire_.last_end_;
                     wire_.ends_[near->id] = near;
                     wire_.ends_[far->id] = far;
                     io::Address local{"127.0.0.1", wire_.next_port_++, false};
                     auto server = std::make_unique<SimStream>(wire_, far, to, local);
                     auto client = std::make_unique<SimStream>(wire_, near, local, to);
                     // The server hears of it when its own turn comes.
                     auto box = std::make_shared<std::unique_ptr<io::Stream>>(std::move(server));
                     wire_.world().at(
                         wire_.latency(), far->owner,
                         [accept = it->second.on_accept, box] { (*accept)(std::move(*box)); });
                     answer(std::unique_ptr<io::Stream>(std::move(client)));
                   });
  return handle;
}

}  // namespace kedge::sim
