// Machine: a box in the World that runs the control plane, is killed, loses power and starts again.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "daemon/plane.h"
#include "sim/disk.h"
#include "sim/net.h"
#include "sim/world.h"

namespace kedge::scenario {

inline constexpr uint16_t kPort = 6443;

// Keeps the last lines for a failing seed.
class TailSink final : public LogSink {
 public:
  void write(std::string_view line) override {
    text_ += line;
    if (text_.size() > 16384) text_.erase(0, text_.size() - 8192);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class Machine {
 public:
  Machine(sim::World& world, sim::SimWire& wire)
      : world_(world), wire_(wire), disk_(world.random().u64()) {}
  ~Machine() { kill(); }

  sim::SimDisk& disk() { return disk_; }
  bool running() const { return plane_ != nullptr; }
  bool serving() const { return plane_ != nullptr && plane_->ready(); }
  daemon::Plane& plane() { return *plane_; }
  // From the next start on.
  void run_controllers() { controllers_ = true; }
  const std::string& log() const { return sink_.text(); }

  // Starts the server; the error is what it would have ended with.
  Status start() {
    loop_ = std::make_unique<sim::SimLoop>(world_);
    network_ = std::make_unique<sim::SimNetwork>(wire_, *loop_);
    daemon::PlaneOptions options;
    options.store.directory = "/var/lib/kedge/server/db";
    options.store.vfs = disk_.vfs();
    options.store.files = &disk_;
    options.api.version.git_version = "v1.36.2+kedge0";
    options.service_ip = "10.43.0.1";
    options.advertise_address = "192.0.2.1";
    if (!controllers_) options.disabled_controllers = {"all"};
    api::StaticToken token;
    token.token = "admin";
    token.user.name = "admin";
    token.user.groups = {std::string(policy::kMasters)};
    options.api.authn.tokens.push_back(std::move(token));
    Log log(world_.clock(), sink_, LogLevel::kInfo, "sim");
    plane_ = TRY(daemon::Plane::open({*loop_, *loop_, *loop_, *network_, world_.random(), log},
                                     std::move(options)));
    TRY(plane_->listen({"0.0.0.0", kPort, false}, nullptr));
    daemon::EffectKeys keys;
    keys.server_ca.certificate_pem = "root";
    plane_->set_keys(std::move(keys));
    plane_->begin([](Status s) { static_cast<void>(s); });
    return {};
  }

  // kill -9. With `power`: what was not synced is lost or torn.
  void kill(bool power = false) {
    if (loop_ == nullptr) return;
    loop_->kill();
    wire_.break_owner(loop_->owner());
    plane_.reset();
    network_.reset();
    loop_.reset();
    if (power) {
      disk_.power_cut();
    } else {
      disk_.process_killed();
    }
  }

  // SIGTERM: runs the world until the server has ended.
  Status stop() {
    auto ended = std::make_shared<std::unique_ptr<Status>>();
    plane_->shut_down(1000, [ended](Status s) { *ended = std::make_unique<Status>(std::move(s)); });
    if (!world_.run_until(60'000'000, [ended] { return *ended != nullptr; })) {
      return Error(Code::kTimeout, "the server did not end in a minute of virtual time");
    }
    kill();
    return std::move(**ended);
  }

 private:
  sim::World& world_;
  sim::SimWire& wire_;
  sim::SimDisk disk_;
  bool controllers_ = false;
  TailSink sink_;
  std::unique_ptr<sim::SimLoop> loop_;
  std::unique_ptr<sim::SimNetwork> network_;
  std::unique_ptr<daemon::Plane> plane_;
};

}  // namespace kedge::scenario
