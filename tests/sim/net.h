// SimNetwork: io::Network in a World: streams that deliver in order, in pieces, after delays, and
// break when a process is killed or the test cuts them.
//
// One SimWire a world joins every process's SimNetwork. A listener is known by its port.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "sim/world.h"

namespace kedge::sim {

class SimStream;

class SimWire {
 public:
  struct End;  // one side of a connection, net.cc's business
  explicit SimWire(World& world) : world_(world) {}

  World& world() { return world_; }
  // Microseconds a piece travels, at the most.
  void set_latency_us(int64_t us) { latency_us_ = us; }
  int64_t latency() {
    return static_cast<int64_t>(world_.between(10, static_cast<uint64_t>(latency_us_)));
  }
  // Breaks every connection of a killed process.
  void break_owner(uint64_t owner);

 private:
  friend class SimNetwork;
  friend class SimStream;
  friend class SimListener;
  struct Listening {
    uint64_t owner;
    bool accepting = true;
    std::shared_ptr<Fn<void(std::unique_ptr<io::Stream>)>> on_accept;
  };
  World& world_;
  int64_t latency_us_ = 500;
  uint16_t next_port_ = 40000;
  std::map<uint16_t, Listening> listening_;
  std::map<uint64_t, std::weak_ptr<End>> ends_;
  uint64_t last_end_ = 0;
};

class SimNetwork final : public io::Network {
 public:
  SimNetwork(SimWire& wire, SimLoop& loop) : wire_(wire), loop_(loop) {}

  Result<std::unique_ptr<io::Listener>> listen(
      const io::Address& at, Fn<void(std::unique_ptr<io::Stream>)> on_accept) override;
  std::unique_ptr<Connecting> connect(const io::Address& to,
                                      Fn<void(Result<std::unique_ptr<io::Stream>>)> done) override;

 private:
  SimWire& wire_;
  SimLoop& loop_;
};

}  // namespace kedge::sim
