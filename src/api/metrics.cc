#include "api/metrics.h"

#include <algorithm>
#include <cstdio>

namespace kedge::api {
namespace {

constexpr std::string_view kVerbLabels[] = {
    "GET", "LIST", "WATCH", "POST", "PUT", "PATCH", "DELETE", "DELETECOLLECTION", "other"};
constexpr std::string_view kScopeLabels[] = {"", "cluster", "namespace", "resource"};

std::string number(double v) {
  char text[40];
  const int n = snprintf(text, sizeof(text), "%.9g", v);
  return std::string(text, static_cast<size_t>(n));
}

// The labels that all families of requests share.
std::string common_labels(const RequestLabels& l) {
  std::string out = label("component", "apiserver");
  out += "," + label("group", l.kind != nullptr ? l.kind->group : "");
  out += "," + label("resource", l.kind != nullptr ? l.kind->resource : "");
  out += "," + label("scope", kScopeLabels[static_cast<size_t>(l.scope)]);
  out += "," + label("subresource", l.subresource);
  out += "," + label("verb", verb_label(l.verb));
  out += "," + label("version", l.kind != nullptr ? l.kind->version : "");
  return out;
}

std::string dry_run_label(const RequestLabels& l) {
  return "," + label("dry_run", l.dry_run ? "All" : "");
}

}  // namespace

void MetricsText::family(std::string_view name, std::string_view type, std::string_view help) {
  text_.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
  text_.append(name).append(" ").append(type).append("\n");
}

void MetricsText::name(std::string_view name, std::string_view labels) {
  text_.append(name);
  if (!labels.empty()) text_.append("{").append(labels).append("}");
  text_ += ' ';
}

void MetricsText::sample(std::string_view n, std::string_view labels, uint64_t value) {
  name(n, labels);
  text_.append(std::to_string(value)).append("\n");
}

void MetricsText::sample(std::string_view n, std::string_view labels, double value) {
  name(n, labels);
  text_.append(number(value)).append("\n");
}

std::string label(std::string_view name, std::string_view value) {
  std::string out(name);
  out += "=\"";
  for (char c : value) {
    if (c == '\\' || c == '"') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string_view verb_label(RequestVerb verb) { return kVerbLabels[static_cast<size_t>(verb)]; }

size_t RequestMetrics::Hash::operator()(const Key& k) const {
  uint64_t h = reinterpret_cast<uintptr_t>(k.labels.kind) ^
               (reinterpret_cast<uintptr_t>(k.labels.subresource.data()) << 17);
  h ^= static_cast<uint64_t>(k.code) << 32 | static_cast<uint64_t>(k.labels.verb) << 44 |
       static_cast<uint64_t>(k.labels.scope) << 52 | static_cast<uint64_t>(k.labels.dry_run) << 60;
  h *= 0x9e3779b97f4a7c15U;
  return static_cast<size_t>(h ^ (h >> 29));
}

void RequestMetrics::record(const RequestLabels& labels, int code, int64_t duration_us) {
  totals_[Key{labels, code}]++;
  if (labels.verb == RequestVerb::kWatch) return;  // its length says nothing of the server
  std::unique_ptr<Histogram>& h = durations_[Key{labels, 0}];
  if (h == nullptr) h = std::make_unique<Histogram>();
  const uint64_t us = static_cast<uint64_t>(std::max<int64_t>(duration_us, 0));
  const auto* bound = std::lower_bound(kBounds.begin(), kBounds.end(), (us + 999) / 1000);
  h->buckets[static_cast<size_t>(bound - kBounds.begin())]++;
  h->sum_us += us;
  h->count++;
}

void RequestMetrics::long_running(const RequestLabels& labels, int change) {
  running_[Key{labels, 0}] += change;
}

void RequestMetrics::write(MetricsText& out) const {
  out.family(
      "apiserver_request_total", "counter",
      "Counter of apiserver requests broken out for each verb, dry run value, group, version, "
      "resource, scope, component, and HTTP response code.");
  for (const auto& [key, count] : totals_) {
    out.sample("apiserver_request_total",
               label("code", std::to_string(key.code)) + "," + common_labels(key.labels) +
                   dry_run_label(key.labels),
               count);
  }
  out.family("apiserver_request_duration_seconds", "histogram",
             "Response latency distribution in seconds for each verb, dry run value, group, "
             "version, resource, subresource, scope and component.");
  for (const auto& [key, h] : durations_) {
    const std::string labels = common_labels(key.labels) + dry_run_label(key.labels);
    uint64_t below = 0;
    for (size_t i = 0; i < h->buckets.size(); i++) {
      below += h->buckets[i];
      const std::string bound = i < kBounds.size() ? number(kBounds[i] / 1e3) : "+Inf";
      out.sample("apiserver_request_duration_seconds_bucket", labels + "," + label("le", bound),
                 below);
    }
    out.sample("apiserver_request_duration_seconds_sum", labels,
               static_cast<double>(h->sum_us) / 1e6);
    out.sample("apiserver_request_duration_seconds_count", labels, h->count);
  }
  out.family("apiserver_longrunning_requests", "gauge",
             "Gauge of all active long-running apiserver requests broken out by verb, group, "
             "version, resource, scope and component.");
  for (const auto& [key, count] : running_) {
    out.sample("apiserver_longrunning_requests", common_labels(key.labels),
               static_cast<double>(count));
  }
}

}  // namespace kedge::api
