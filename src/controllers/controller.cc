#include "controllers/controller.h"

#include "base/assert.h"
#include "base/clock.h"

namespace kedge::controllers {

const Kind& View::kind(std::string_view group, std::string_view resource) const {
  for (const Kind* k : kinds.all()) {
    if (k->storage && k->resource == resource && k->group == group) return *k;
  }
  KEDGE_ASSERT(false && "no such kind");
}

void own_key(const Change& change, const View& view, Keys& out) {
  static_cast<void>(view);
  out.now.emplace_back(change.object().key());
}

Write create(const Kind& kind, std::string_view ns, JsonDoc body) {
  Write w;
  w.kind = &kind;
  w.ns = ns;
  w.name = body.root().at("metadata.name").string();
  w.body = std::move(body);
  return w;
}

Write update(const Kind& kind, const kube::Object& object, JsonDoc body,
             std::string_view subresource) {
  Write w;
  w.verb = Write::Verb::kUpdate;
  w.kind = &kind;
  w.ns = object.ns();
  w.name = object.name();
  w.subresource = subresource;
  w.body = std::move(body);
  return w;
}

Write remove(const Kind& kind, const kube::Object& object) {
  Write w;
  w.verb = Write::Verb::kDelete;
  w.kind = &kind;
  w.ns = object.ns();
  w.name = object.name();
  w.uid = object.uid();
  return w;
}

JsonDoc parse(const kube::Object& object) { return make_json(object.json()); }

JsonDoc make_json(std::string_view text) {
  Result<JsonDoc> doc = JsonDoc::parse(text);
  KEDGE_ASSERT(doc.ok());
  return std::move(doc).value();
}

bool set_condition(JsonDoc& doc, Json root, std::string_view type, bool status,
                   std::string_view reason, std::string_view message, int64_t now_us) {
  const std::string_view text = status ? "True" : "False";
  const Json all = root.object_at("status");
  if (!all.get("conditions").is_array()) all.set("conditions", doc.make_array());
  const Json conditions = all.get("conditions");
  Json condition;
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() == type) condition = c;
  }
  if (!condition) {
    const Json fresh = doc.make_object();
    fresh.set_string("type", type);
    conditions.append(fresh);
    condition = conditions.element(conditions.size() - 1);
  } else if (condition.get("status").string() == text &&
             condition.get("reason").string() == reason &&
             condition.get("message").string() == message) {
    return false;
  }
  if (condition.get("status").string() != text) {
    condition.set_string("status", text);
    condition.set_string("lastTransitionTime", format_rfc3339(now_us / 1'000'000));
  }
  condition.set_string("reason", reason);
  condition.set_string("message", message);
  return true;
}

}  // namespace kedge::controllers
