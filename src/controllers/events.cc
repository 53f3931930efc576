#include "controllers/events.h"

#include <algorithm>
#include <cstdio>

#include "base/clock.h"
#include "kube/meta.h"

namespace kedge::controllers {
namespace {

// The defaults of events_cache.go, but for the number of keys (4096): a small server says less.
constexpr size_t kRemembered = 512;
constexpr size_t kSimilar = 10;
constexpr int64_t kSimilarUs = 600'000'000;
constexpr double kBurst = 25;
constexpr double kRefillUs = 300e6;
// An Event that was just made may still wait for the disk.
constexpr int64_t kPendingUs = 60'000'000;

// The entry of `key`; the one that was untouched for longest makes room.
template <class Entry>
Entry& remember(std::map<std::string, Entry>& map, const std::string& key) {
  const auto it = map.find(key);
  if (it != map.end()) return it->second;
  if (map.size() >= kRemembered) {
    map.erase(std::min_element(map.begin(), map.end(), [](const auto& a, const auto& b) {
      return a.second.last_us < b.second.last_us;
    }));
  }
  return map[key];
}

std::string event_name(std::string_view about, int64_t now_us) {
  char suffix[24];
  std::snprintf(suffix, sizeof suffix, ".%llx", static_cast<unsigned long long>(now_us) * 1000);
  return std::string(about) + suffix;
}

}  // namespace

bool EventRecorder::is_spam(const std::string& source, int64_t now_us) {
  Tokens& t = remember(tokens_, source);
  if (t.last_us == 0) {
    t.left = kBurst;
  } else {
    t.left = std::min(kBurst, t.left + static_cast<double>(now_us - t.last_us) / kRefillUs);
  }
  t.last_us = now_us;
  if (t.left < 1) return true;
  t.left -= 1;
  return false;
}

bool EventRecorder::combine(const std::string& group, const std::string& message, int64_t now_us) {
  Similar& s = remember(similar_, group);
  if (now_us - s.last_us > kSimilarUs) s.messages.clear();
  s.last_us = now_us;
  s.messages.insert(message);
  if (s.messages.size() < kSimilar) return false;
  s.messages.erase(s.messages.begin());
  return true;
}

std::optional<Write> EventRecorder::record(const Note& note, std::string_view component,
                                           const View& view, int64_t now_us) {
  const kube::Object& about = *note.about;
  const Kind& of = view.kinds.storage_kind(about.resource());
  const std::string_view type = note.warning ? "Warning" : "Normal";
  const std::string source = std::string(component) + "\n" + std::string(of.kind) + "\n" +
                             std::string(about.key()) + "\n" + std::string(about.uid()) + "\n" +
                             std::string(type);
  const std::string group = source + "\n" + note.reason;
  const bool combined = combine(group, note.message, now_us);
  const std::string message = (combined ? "(combined from similar events): " : "") + note.message;
  Seen& seen = remember(seen_, combined ? group : group + "\n" + note.message);
  if (is_spam(source, now_us)) return std::nullopt;
  const std::string now = format_rfc3339(now_us / 1'000'000);
  const int64_t before_us = seen.last_us;
  seen.last_us = now_us;
  seen.count += 1;
  const Kind& events = view.kind("", "events");
  const std::string ns(about.ns().empty() ? "default" : about.ns());
  if (seen.count > 1) {
    if (const ObjectRef old = view.get(events, kube::object_key(ns, seen.name))) {
      JsonDoc doc = parse(*old);
      doc.root().set_integer("count", seen.count);
      doc.root().set_string("lastTimestamp", now);
      doc.root().set_string("message", message);
      return update(events, *old, std::move(doc));
    }
    if (now_us - before_us < kPendingUs) return std::nullopt;  // the next one tells the count
    seen.count = 1;
  }
  seen.first = now;
  seen.name = event_name(about.name(), now_us);
  if (!kube::check_dns_subdomain(seen.name).empty()) seen.name = event_name("event", now_us);
  JsonDoc doc;
  const Json root = doc.make_object();
  doc.set_root(root);
  const Json metadata = root.object_at("metadata");
  metadata.set_string("name", seen.name);
  metadata.set_string("namespace", ns);
  const Json involved = root.object_at("involvedObject");
  involved.set_string("kind", of.kind);
  if (!about.ns().empty()) involved.set_string("namespace", about.ns());
  involved.set_string("name", about.name());
  involved.set_string("uid", about.uid());
  involved.set_string("apiVersion", of.api_version());
  involved.set_string("resourceVersion", std::to_string(about.revision()));
  root.set_string("reason", note.reason);
  root.set_string("message", message);
  root.object_at("source").set_string("component", component);
  root.set_string("firstTimestamp", now);
  root.set_string("lastTimestamp", now);
  root.set_integer("count", 1);
  root.set_string("type", type);
  root.set_string("reportingComponent", component);
  root.set_string("reportingInstance", "");
  return create(events, ns, std::move(doc));
}

}  // namespace kedge::controllers
