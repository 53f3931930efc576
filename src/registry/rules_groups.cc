#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/strings.h"
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;

// Where spec.templateGeneration of the first versions lives on.
constexpr std::string_view kTemplateGeneration = "deprecated.daemonset.template.generation";

int64_t template_generation(Json root) {
  const Json annotation = root.get("metadata").get("annotations").get(kTemplateGeneration);
  return parse_i64(annotation.string()).value_or(0);
}

void set_template_generation(Json root, int64_t generation) {
  root.object_at("metadata")
      .object_at("annotations")
      .set_string(kTemplateGeneration, std::to_string(generation));
}

bool differs(Json a, Json b) { return a.valid() != b.valid() || (a.valid() && !json_equal(a, b)); }

void set_where_absent(Json object, std::string_view name, std::string_view text) {
  if (!object.get(name)) object.set_string(name, text);
}

bool has_time(Json condition, std::string_view name) {
  return !condition.get(name).string().empty();
}

// populateConditionTimestamps.
void date_conditions(const Writing& w) {
  const std::string now = format_rfc3339(w.wall_seconds);
  std::map<std::string, Json, std::less<>> old_conditions;  // by type and status; the first counts
  for (const Json old : w.old_root.at("status.conditions").elements()) {
    if (!has_time(old, "lastTransitionTime")) continue;
    std::string key(old.get("type").string());
    key += '/';
    old_conditions.emplace(key + std::string(old.get("status").string()), old);
  }
  for (const Json c : w.root.at("status.conditions").elements()) {
    if (!has_time(c, "lastUpdateTime")) c.set_string("lastUpdateTime", now);
    if (has_time(c, "lastTransitionTime")) continue;
    std::string key(c.get("type").string());
    key += '/';
    const auto old = old_conditions.find(key + std::string(c.get("status").string()));
    c.set_string("lastTransitionTime", old == old_conditions.end()
                                           ? now
                                           : old->second.get("lastTransitionTime").string());
  }
}

std::vector<Json> conditions_of_type(Json root, std::string_view type) {
  std::vector<Json> out;
  for (const Json c : root.at("status.conditions").elements()) {
    if (c.get("type").string() == type) out.push_back(c);
  }
  return out;
}

// preserveConditionInstances: who may write the status may not approve.
void keep_conditions(const Writing& w, std::string_view type) {
  const std::vector<Json> fresh = conditions_of_type(w.root, type);
  const std::vector<Json> old = conditions_of_type(w.old_root, type);
  if (fresh.size() != old.size()) return;  // refused by validation
  for (size_t i = 0; i < fresh.size(); ++i) {
    for (const auto* name :
         {"status", "reason", "message", "lastUpdateTime", "lastTransitionTime"}) {
      take_from(w.doc, fresh[i], old[i], name);
    }
  }
}

}  // namespace

void create_daemon_set(const Writing& w) {
  set_template_generation(w.root, std::max<int64_t>(template_generation(w.root), 1));
}

void update_daemon_set(const Writing& w) {
  const int64_t old = template_generation(w.old_root);
  const bool changed = differs(w.root.at("spec.template"), w.old_root.at("spec.template"));
  set_template_generation(w.root, changed ? old + 1 : old);
}

void update_daemon_set_status(const Writing& w) {
  set_template_generation(w.root, template_generation(w.old_root));
}

// generateSelector. The labels of the job itself are what its template had: upstream reads them so
// from its storage, see SetDefaults_Job.
void create_job(const Writing& w) {
  const Json metadata = w.root.get("metadata");
  const Json spec = w.root.object_at("spec");
  if (!spec.get("manualSelector").boolean()) {
    const std::string name(metadata.get("name").string());
    const std::string uid(metadata.get("uid").string());
    const Json labels = spec.object_at("template").object_at("metadata").object_at("labels");
    set_where_absent(labels, "job-name", name);
    set_where_absent(labels, "batch.kubernetes.io/job-name", name);
    set_where_absent(labels, "controller-uid", uid);
    set_where_absent(labels, "batch.kubernetes.io/controller-uid", uid);
    set_where_absent(spec.object_at("selector").object_at("matchLabels"),
                     "batch.kubernetes.io/controller-uid", uid);
  }
  const Json labels = spec.at("template.metadata.labels");
  if (labels.size() != 0 && metadata.get("labels").size() == 0) {
    metadata.set("labels", w.doc.copy(labels));
  }
}

// certificates/certificates: whose request it is is not for the client to say.
void create_signing_request(const Writing& w) {
  const Json spec = w.root.object_at("spec");
  for (const auto* name : {"username", "uid", "groups", "extra"}) spec.remove(name);
  if (!w.user.name.empty()) spec.set_string("username", w.user.name);
  if (!w.user.uid.empty()) spec.set_string("uid", w.user.uid);
  const auto texts = [&](const std::vector<std::string>& from) {
    const Json list = w.doc.make_array();
    for (const std::string& text : from) list.append(w.doc.make_string(text));
    return list;
  };
  if (!w.user.groups.empty()) spec.set("groups", texts(w.user.groups));
  if (w.user.extra.empty()) return;
  const Json extra = w.doc.make_object();
  for (const auto& [key, values] : w.user.extra) extra.set(key, texts(values));
  spec.set("extra", extra);
}

void update_signing_request(const Writing& w) { take_from(w.doc, w.root, w.old_root, "spec"); }

void update_signing_request_status(const Writing& w) {
  if (w.subresource == "status") {
    keep_conditions(w, "Approved");
    keep_conditions(w, "Denied");
  }
  date_conditions(w);
}

// kube-aggregator, registry/apiservice: what this server serves itself is available.
void create_api_service(const Writing& w) {
  if (w.root.at("spec.service")) return;
  const Json condition = w.doc.make_object();
  condition.set_string("type", "Available");
  condition.set_string("status", "True");
  condition.set_string("lastTransitionTime", format_rfc3339(w.wall_seconds));
  condition.set_string("reason", "Local");
  condition.set_string("message", "Local APIServices are always available");
  const Json list = w.doc.make_array();
  list.append(condition);
  w.root.object_at("status").set("conditions", list);
}

// apiextensions-apiserver, registry/customresourcedefinition: the version objects are stored in is
// among the stored versions.
void store_definition_version(const Writing& w) {
  const Json status = w.root.object_at("status");
  for (const Json version : w.root.at("spec.versions").elements()) {
    if (!version.get("storage").boolean()) continue;
    const std::string name(version.get("name").string());
    Json stored = status.get("storedVersions");
    for (const Json known : stored.elements()) {
      if (known.string() == name) return;
    }
    if (!stored.is_array()) {
      status.set("storedVersions", w.doc.make_array());
      stored = status.get("storedVersions");
    }
    stored.append(w.doc.make_string(name));
    return;
  }
}

// SetDefaults_DeviceTaint.
void date_device_taints(const Writing& w) {
  for (const Json device : w.root.at("spec.devices").elements()) {
    for (const Json taint : device.get("taints").elements()) {
      if (!has_time(taint, "timeAdded")) {
        taint.set_string("timeAdded", format_rfc3339(w.wall_seconds));
      }
    }
  }
}

// pkg/registry/scheduling/priorityclass/storage, Delete.
std::string_view keep_priority_class(std::string_view name) {
  if (name != "system-cluster-critical" && name != "system-node-critical") return "";
  return "this is a system priority class and cannot be deleted";
}

}  // namespace kedge::registry
