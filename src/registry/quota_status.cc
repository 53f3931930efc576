#include "registry/quota_status.h"

namespace kedge::registry {
namespace {

// Usage is collected so long before it is written: what is decided while the disk works shares it,
// and who looks next sees it.
constexpr uint64_t kDelayMs = 1;
// After a write that the disk refused, and until a controller is no longer waited for.
constexpr uint64_t kRetryMs = 1000;

}  // namespace

void QuotaStatus::poke() {
  if (armed_ || !ledger_.has_stale()) return;
  armed_ = true;
  timer_.start(kDelayMs, [this] { write_all(); });
}

void QuotaStatus::write_all() {
  armed_ = false;
  for (const std::string& key : ledger_.take_stale()) write(key, Turn::kFirst);
}

void QuotaStatus::put_off(const std::string& key) {
  if (late_.empty()) {
    late_timer_.start(kRetryMs, [this] {
      for (const std::string& late : std::exchange(late_, {})) write(late, Turn::kLate);
    });
  }
  late_.insert(key);
}

void QuotaStatus::write(const std::string& key, Turn turn) {
  WriteRequest q;
  q.operation = Operation::kUpdate;
  q.kind = quotas_;
  const size_t slash = key.find('/');
  q.ns = key.substr(0, slash);
  q.name = key.substr(slash + 1);
  q.subresource = "status";
  // Who writes it at upstream: the API server itself, as part of admission.
  q.user.name = "system:apiserver";
  q.user.groups = {"system:masters", "system:authenticated"};
  q.field_manager = "kube-apiserver";
  q.admitted = true;
  q.change = [this, key, ns = q.ns, turn](kube::JsonDoc& quota) -> Status {
    if (turn == Turn::kFirst && !ledger_.is_defined(quota)) {
      put_off(key);
    } else {
      ledger_.fill_status(ns, quota);
    }
    return {};
  };
  const auto done = [this, key](Result<WriteOutcome> result) {
    if (result.ok() || result.error().code() == Code::kNotFound) return;
    ledger_.mark_stale(key);
    if (armed_) return;
    armed_ = true;
    timer_.start(kRetryMs, [this] { write_all(); });
  };
  registry_.write(std::move(q), done).release();
}

}  // namespace kedge::registry
