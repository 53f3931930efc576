// Metrics in Prometheus' text format (exposition format 0.0.4): MetricsText writes families and
// samples; RequestMetrics counts requests as k8s.io/apiserver/pkg/endpoints/metrics does, under
// upstream's names. Anybody else hands in a MetricsSource. The number of series is bounded: labels
// come from the table of kinds and from closed lists, never from the client. Loop thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/function.h"
#include "kube/kinds.h"

namespace kedge::api {

class MetricsText {
 public:
  // Samples follow their family. `type`: "counter", "gauge", "histogram".
  void family(std::string_view name, std::string_view type, std::string_view help);
  // `labels`: what label() made, separated by commas; "" for none.
  void sample(std::string_view name, std::string_view labels, uint64_t value);
  void sample(std::string_view name, std::string_view labels, double value);
  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  void name(std::string_view name, std::string_view labels);

  std::string text_;
};

// name="value", escaped.
std::string label(std::string_view name, std::string_view value);

using MetricsSource = Fn<void(MetricsText&)>;

enum class RequestVerb : uint8_t {
  kGet,
  kList,
  kWatch,
  kPost,
  kPut,
  kPatch,
  kDelete,
  kDeleteCollection,
  kOther
};
std::string_view verb_label(RequestVerb verb);  // "GET", "LIST", ...

enum class RequestScope : uint8_t { kNone, kCluster, kNamespace, kResource };

// What a series is about. `subresource` points to a literal or into the table of kinds.
struct RequestLabels {
  const kube::Kind* kind = nullptr;  // null: not a resource
  std::string_view subresource;
  RequestVerb verb = RequestVerb::kOther;
  RequestScope scope = RequestScope::kNone;
  bool dry_run = false;

  friend bool operator==(const RequestLabels&, const RequestLabels&) = default;
};

class RequestMetrics {
 public:
  void record(const RequestLabels& labels, int code, int64_t duration_us);
  void long_running(const RequestLabels& labels, int change);
  void write(MetricsText& out) const;

 private:
  // Upper bounds of apiserver_request_duration_seconds, in milliseconds.
  static constexpr std::array<uint32_t, 23> kBounds = {
      5,    25,   50,   100,  200,  400,   600,   800,   1000,  1250,  1500, 2000,
      3000, 4000, 5000, 6000, 8000, 10000, 15000, 20000, 30000, 45000, 60000};
  struct Histogram {
    std::array<uint32_t, kBounds.size() + 1> buckets{};
    uint64_t sum_us = 0;
    uint64_t count = 0;
  };
  struct Key {
    RequestLabels labels;
    int code = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    size_t operator()(const Key& k) const;
  };

  std::unordered_map<Key, uint64_t, Hash> totals_;
  std::unordered_map<Key, std::unique_ptr<Histogram>, Hash> durations_;  // code 0
  std::unordered_map<Key, int64_t, Hash> running_;                       // code 0
};

// What the kernel knows of this process: memory, CPU time, descriptors.
void write_process_metrics(MetricsText& out, int64_t start_seconds);

}  // namespace kedge::api
