#include "controllers/owner_references.h"

namespace kedge::controllers {
namespace {

// `text` begins with a container; the end of it.
size_t container_end(std::string_view text) {
  size_t depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\') ++i;
      }
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if ((c == ']' || c == '}') && --depth == 0) {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::string_view owner_references_text(const kube::Object& object) {
  constexpr std::string_view kMember = "\"ownerReferences\":";
  if (object.owner_count() == 0) return {};
  // Metadata comes before whatever else may have a member of that name.
  const std::string_view json = object.json();
  const size_t at = json.find(kMember);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = json.substr(at + kMember.size());
  return rest.substr(0, container_end(rest));
}

JsonDoc owner_references(const kube::Object& object) {
  const std::string_view text = owner_references_text(object);
  return text.empty() ? JsonDoc() : make_json(text);
}

const Kind* owner_kind(const kube::Kinds& kinds, Json reference) {
  const std::string_view version = reference.get("apiVersion").string();
  const size_t slash = version.find('/');
  const bool core = slash == std::string_view::npos;
  const Kind* kind =
      kinds.find_kind(core ? "" : version.substr(0, slash),
                      core ? version : version.substr(slash + 1), reference.get("kind").string());
  if (kind == nullptr || kind->is_virtual || kind->id == kube::kNoResource) return nullptr;
  return &kinds.storage_kind(kind->id);
}

ObjectRef find_owner(const View& view, const Kind& kind, std::string_view ns, Json reference) {
  const std::string_view name = reference.get("name").string();
  const std::string key = kube::object_key(kind.namespaced ? ns : "", name);
  ObjectRef owner = view.get(kind, key);
  if (owner && owner->uid() != reference.get("uid").string()) return nullptr;
  return owner;
}

bool deletes_with(const kube::Object& object, std::string_view finalizer) {
  if (!object.deleting()) return false;
  const std::string quoted = "\"" + std::string(finalizer) + "\"";
  if (object.json().find(quoted) == std::string_view::npos) return false;
  const JsonDoc doc = parse(object);
  for (const Json f : doc.root().at("metadata.finalizers").elements()) {
    if (f.string() == finalizer) return true;
  }
  return false;
}

}  // namespace kedge::controllers
