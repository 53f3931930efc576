#include "kube/openapi_paths.h"

#include <algorithm>
#include <optional>

#include "base/strings.h"

namespace kedge::kube::openapi {
namespace {

constexpr ParamSet kReadParams = params(Param::kPretty);
constexpr ParamSet kWriteParams =
    params(Param::kDryRun, Param::kFieldManager, Param::kFieldValidation, Param::kPretty);
constexpr ParamSet kPatchParams = kWriteParams | params(Param::kForce);
constexpr ParamSet kDeleteParams =
    params(Param::kDryRun, Param::kGracePeriodSeconds, Param::kIgnoreStoreReadError,
           Param::kOrphanDependents, Param::kPretty, Param::kPropagationPolicy);
constexpr ParamSet kSelectParams =
    params(Param::kContinue, Param::kFieldSelector, Param::kLabelSelector, Param::kLimit,
           Param::kPretty, Param::kResourceVersion, Param::kResourceVersionMatch,
           Param::kSendInitialEvents, Param::kShardSelector, Param::kTimeoutSeconds);
constexpr ParamSet kListParams = kSelectParams | params(Param::kAllowWatchBookmarks, Param::kWatch);
constexpr ParamSet kAttachParams =
    params(Param::kContainer, Param::kStderr, Param::kStdin, Param::kStdout, Param::kTty);
constexpr ParamSet kLogParams = params(
    Param::kContainer, Param::kFollow, Param::kInsecureSkipTls, Param::kLimitBytes, Param::kPretty,
    Param::kPrevious, Param::kSinceSeconds, Param::kStream, Param::kTailLines, Param::kTimestamps);

// Media types, in the order of documents.
constexpr std::string_view kObjectTypes =
    "application/json application/yaml application/vnd.kubernetes.protobuf";
constexpr std::string_view kWatchTypes =
    "application/json application/yaml application/vnd.kubernetes.protobuf "
    "application/json;stream=watch application/vnd.kubernetes.protobuf;stream=watch";
constexpr std::string_view kLogTypes =
    "text/plain application/json application/yaml application/vnd.kubernetes.protobuf";
constexpr std::string_view kPatchTypes =
    "application/json-patch+json application/merge-patch+json "
    "application/strategic-merge-patch+json application/apply-patch+yaml";
constexpr std::string_view kAnyType = "*/*";
constexpr std::string_view kJsonType = "application/json";

constexpr std::string_view kMetaPrefix = "io.k8s.apimachinery.pkg.apis.meta.v1.";
constexpr int kText = -1;  // the answer is text

DefinitionId meta(std::string_view kind) {
  return Definitions::named(std::string(kMetaPrefix) + std::string(kind));
}

std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

// "RbacAuthorization" of rbac.authorization.k8s.io; "Core" of "".
std::string group_word(std::string_view group) {
  if (group.empty()) return "Core";
  constexpr std::string_view kSuffix = ".k8s.io";
  if (group.ends_with(kSuffix)) group.remove_suffix(kSuffix.size());
  std::string out;
  for (const std::string_view part : split(group, '.')) out += capital(part);
  return out;
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string upper(std::string_view method) {
  std::string out(method);
  for (char& c : out) c = static_cast<char>(c - 32);
  return out;
}

std::string_view article(std::string_view noun) {
  constexpr std::string_view kVowels = "AEIOUaeiou";
  return !noun.empty() && kVowels.find(noun[0]) != std::string_view::npos ? "an " : "a ";
}

std::string base_path(std::string_view group, std::string_view version) {
  if (group.empty()) return "/api/" + std::string(version);
  return "/apis/" + std::string(group) + "/" + std::string(version);
}

struct Code {
  std::string_view code, text;
};
constexpr Code kCodes[] = {{"200", "OK"}, {"201", "Created"}, {"202", "Accepted"}};
constexpr uint8_t kOk = 1, kCreated = 2, kAccepted = 4;

enum class Takes : uint8_t { kNothing, kObject, kDeleteOptions, kPatch };

// The paths of no group.
struct Plain {
  std::string_view name, id, description, tag, types;
  std::string_view definition;  // "": text
};
constexpr Plain kPlains[] = {
    {".well-known/openid-configuration", "getServiceAccountIssuerOpenIDConfiguration",
     "get service account issuer OpenID configuration, also known as the 'OIDC discovery doc'",
     "WellKnown", kJsonType, ""},
    {"api", "getCoreAPIVersions", "get available API versions", "core", kObjectTypes,
     "io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions"},
    {"apis", "getAPIVersions", "get available API versions", "apis", kObjectTypes,
     "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList"},
    {"openid/v1/jwks", "getServiceAccountIssuerOpenIDKeyset",
     "get service account issuer OpenID JSON Web Key Set (contains public token verification keys)",
     "openid", "application/jwk-set+json", ""},
    {"version", "getCodeVersion", "get the version information for this server", "version",
     kJsonType, "io.k8s.apimachinery.pkg.version.Info"},
};

}  // namespace

struct Paths::Operation {
  std::string_view method;
  std::string_view action;  // "": none
  std::string id;
  std::string description;
  std::string tag;
  ParamSet params = 0;
  Takes takes = Takes::kNothing;
  int body = kText;    // Takes::kObject: its definition
  int answer = kText;  // definition
  uint8_t codes = kOk;
  std::string_view types = kObjectTypes;
  std::string_view consumes = kAnyType;  // "": nothing
  Gvk gvk = {};
};

// The resource that paths are written of.
struct Paths::Target {
  const Kind& kind;
  std::string base;        // "/apis/apps/v1"
  std::string collection;  // "/apis/apps/v1/namespaces/{namespace}/deployments"
  std::string word;        // "AppsV1"
  std::string tag;         // "apps_v1"
  std::string scoped;      // "NamespacedDeployment"
  Gvk gvk;
  int object;      // its definition
  ParamSet scope;  // namespace or nothing

  std::string item() const { return collection + "/{name}"; }
  ParamSet item_scope() const { return scope | params(Param::kName); }
  Operation start(std::string_view method, std::string_view action, std::string id,
                  std::string description, ParamSet set) const {
    Operation o;
    o.method = method;
    o.action = action;
    o.id = std::move(id);
    o.description = std::move(description);
    o.tag = tag;
    o.params = set;
    o.answer = object;
    o.gvk = gvk;
    return o;
  }
};

void Paths::write_group_version(std::string_view group, std::string_view version) {
  const std::string base = base_path(group, version);
  const std::string word = group_word(group);
  const std::string tag = lower_first(word) + "_" + std::string(version);
  Operation list;
  list.method = "get";
  list.id = "get" + word + capital(version) + "APIResources";
  list.description = "get available resources";
  list.tag = tag;
  list.answer = meta("APIResourceList");
  list.consumes = kObjectTypes;
  write_path(base + "/", {&list, 1}, "");
  for (const Kind* k : kinds_.all()) {
    if (k->group != group || k->version != version || k->schema < 0) continue;
    Target at{
        *k,        base, base + "/", word + capital(version), tag, {}, {group, version, k->kind},
        k->schema, 0};
    if (k->namespaced) {
      at.collection += "namespaces/{namespace}/";
      at.scoped = "Namespaced";
      at.scope = params(Param::kNamespace);
    }
    at.collection += k->resource;
    at.scoped += k->kind;
    write_resource(at);
  }
}

void Paths::write_group(std::string_view group) {
  Operation o;
  o.method = "get";
  o.id = "get" + group_word(group) + "APIGroup";
  o.description = "get information of a group";
  o.tag = lower_first(group_word(group));
  o.answer = meta("APIGroup");
  o.consumes = kObjectTypes;
  write_path("/apis/" + std::string(group) + "/", {&o, 1}, "");
}

std::vector<std::string_view> Paths::plain_names() {
  std::vector<std::string_view> out;
  for (const Plain& p : kPlains) out.push_back(p.name);
  return out;
}

bool Paths::write_plain(std::string_view name) {
  for (const Plain& p : kPlains) {
    if (p.name != name) continue;
    Operation o;
    o.method = "get";
    o.id = p.id;
    o.description = p.description;
    o.tag = p.tag;
    o.types = p.types;
    if (p.definition.empty()) {
      o.consumes = "";
    } else {
      o.answer = Definitions::named(p.definition);
      o.consumes = p.types;
    }
    write_path("/" + std::string(name) + "/", {&o, 1}, "");
    return true;
  }
  return false;
}

void Paths::write_resource(const Target& at) {
  write_collection(at);
  write_item(at);
  for (const Subresource& s : at.kind.subresources) write_subresource(at, s);
  if (at.kind.has_verb(kVerbWatch)) write_watches(at);
}

void Paths::write_collection(const Target& at) {
  const std::string kind(at.kind.kind);
  std::vector<Operation> operations;
  if (at.kind.has_verb(kVerbDeleteCollection)) {
    Operation o =
        at.start("delete", "deletecollection", "delete" + at.word + "Collection" + at.scoped,
                 "delete collection of " + kind, at.scope | kSelectParams | kDeleteParams);
    o.takes = Takes::kDeleteOptions;
    o.answer = meta("Status");
    operations.push_back(std::move(o));
  }
  std::optional<Operation> list;
  if (at.kind.has_verb(kVerbList)) {
    const std::string what = at.kind.has_verb(kVerbWatch) ? "list or watch" : "list";
    list = at.start("get", "list", "list" + at.word + at.scoped, what + " objects of kind " + kind,
                    at.scope | kListParams);
    list->answer = definitions_.of_kind({at.gvk.group, at.gvk.version, at.kind.list_kind});
    list->types = kWatchTypes;
    operations.push_back(*list);
  }
  if (at.kind.has_verb(kVerbCreate)) {
    Operation o = at.start("post", "post", "create" + at.word + at.scoped,
                           "create " + std::string(article(kind)) + kind, at.scope | kWriteParams);
    o.takes = Takes::kObject;
    o.body = at.object;
    o.codes = kOk | kCreated | kAccepted;
    operations.push_back(std::move(o));
  }
  if (!operations.empty()) write_path(at.collection, operations, kind);
  if (!list || !at.kind.namespaced) return;
  list->id = "list" + at.word + kind + "ForAllNamespaces";
  list->params &= ~at.scope;
  write_path(at.base + "/" + std::string(at.kind.resource), {&*list, 1}, kind);
}

void Paths::write_item(const Target& at) {
  const std::string kind(at.kind.kind);
  const ParamSet scope = at.item_scope();
  std::vector<Operation> operations;
  if (at.kind.has_verb(kVerbDelete)) {
    Operation o = at.start("delete", "delete", "delete" + at.word + at.scoped,
                           "delete " + std::string(article(kind)) + kind, scope | kDeleteParams);
    o.takes = Takes::kDeleteOptions;
    o.codes = kOk | kAccepted;
    // Upstream says Status for namespaces, though it answers the object.
    const bool object = options_.returns_deleted != nullptr && kind != "Namespace" &&
                        options_.returns_deleted(at.kind);
    if (!object) o.answer = meta("Status");
    operations.push_back(std::move(o));
  }
  if (at.kind.has_verb(kVerbGet)) {
    operations.push_back(at.start("get", "get", "read" + at.word + at.scoped,
                                  "read the specified " + kind, scope | kReadParams));
  }
  if (at.kind.has_verb(kVerbPatch)) {
    Operation o = at.start("patch", "patch", "patch" + at.word + at.scoped,
                           "partially update the specified " + kind, scope | kPatchParams);
    o.takes = Takes::kPatch;
    o.codes = kOk | kCreated;
    operations.push_back(std::move(o));
  }
  if (at.kind.has_verb(kVerbUpdate)) {
    Operation o = at.start("put", "put", "replace" + at.word + at.scoped,
                           "replace the specified " + kind, scope | kWriteParams);
    o.takes = Takes::kObject;
    o.body = at.object;
    o.codes = kOk | kCreated;
    operations.push_back(std::move(o));
  }
  if (!operations.empty()) write_path(at.item(), operations, kind);
}

// The deprecated paths that only watch.
void Paths::write_watches(const Target& at) {
  constexpr std::string_view kAdvice =
      ". deprecated: use the 'watch' parameter with a list operation instead";
  const std::string kind(at.kind.kind);
  Operation list =
      at.start("get", "watchlist", "watch" + at.word + at.scoped + "List",
               "watch individual changes to a list of " + kind + std::string(kAdvice) + ".",
               at.scope | kListParams);
  list.answer = meta("WatchEvent");
  list.types = kWatchTypes;
  const std::string collection = at.base + "/watch" + at.collection.substr(at.base.size());
  write_path(collection, {&list, 1}, kind);
  if (at.kind.has_verb(kVerbGet)) {
    Operation one = list;
    one.action = "watch";
    one.id = "watch" + at.word + at.scoped;
    one.description = "watch changes to an object of kind " + kind + std::string(kAdvice) +
                      ", filtered to a single item with the 'fieldSelector' parameter.";
    one.params |= params(Param::kName);
    write_path(collection + "/{name}", {&one, 1}, kind);
  }
  if (!at.kind.namespaced) return;
  list.id = "watch" + at.word + kind + "ListForAllNamespaces";
  list.params &= ~at.scope;
  write_path(at.base + "/watch/" + std::string(at.kind.resource), {&list, 1}, kind);
}

void Paths::write_subresource(const Target& at, const Subresource& s) {
  if (s.kind.ends_with("Options")) return write_connect(at, s);
  const std::string kind(at.kind.kind), name(s.name);
  const std::string id = at.word + at.scoped + capital(s.name);
  const ParamSet scope = at.item_scope();
  const Gvk gvk = {s.group, s.version, s.kind};
  const int object = definitions_.of_kind(gvk);
  std::vector<Operation> operations;
  if ((s.verbs & kVerbGet) != 0) {
    Operation o = at.start("get", "get", "read" + id, "read " + name + " of the specified " + kind,
                           scope | kReadParams);
    o.answer = object;
    if (s.name == "log") {
      o.answer = kText;
      o.params = scope | kLogParams;
      o.types = kLogTypes;
    }
    operations.push_back(std::move(o));
  }
  if ((s.verbs & kVerbPatch) != 0) {
    Operation o =
        at.start("patch", "patch", "patch" + id,
                 "partially update " + name + " of the specified " + kind, scope | kPatchParams);
    o.takes = Takes::kPatch;
    o.answer = object;
    o.codes = kOk | kCreated;
    operations.push_back(std::move(o));
  }
  const bool creates = (s.verbs & kVerbCreate) != 0;
  if (creates || (s.verbs & kVerbUpdate) != 0) {
    Operation o = at.start(creates ? "post" : "put", creates ? "post" : "put",
                           (creates ? "create" : "replace") + id,
                           creates ? "create " + name + " of " + std::string(article(kind)) + kind
                                   : "replace " + name + " of the specified " + kind,
                           scope | kWriteParams);
    o.takes = Takes::kObject;
    o.body = o.answer = object;
    o.codes = creates ? kOk | kCreated | kAccepted : kOk | kCreated;
    operations.push_back(std::move(o));
  }
  for (Operation& o : operations) o.gvk = gvk;
  write_path(at.item() + "/" + name, operations, s.name == "log" ? at.kind.kind : s.kind);
}

// Streams and proxies.
void Paths::write_connect(const Target& at, const Subresource& s) {
  struct Row {
    std::string_view name;
    ParamSet params;
  };
  constexpr Row kRows[] = {{"attach", kAttachParams},
                           {"exec", kAttachParams | params(Param::kCommand)},
                           {"portforward", params(Param::kPorts)},
                           {"proxy", params(Param::kPath)}};
  constexpr std::string_view kProxyMethods[] = {"delete", "get",  "head", "options",
                                                "patch",  "post", "put"};
  constexpr std::string_view kStreamMethods[] = {"get", "post"};
  const auto* row = std::find_if(std::begin(kRows), std::end(kRows),
                                 [&](const Row& r) { return r.name == s.name; });
  if (row == std::end(kRows)) return;
  const bool proxy = s.name == "proxy";
  const std::span<const std::string_view> methods =
      proxy ? std::span<const std::string_view>(kProxyMethods) : kStreamMethods;
  std::vector<Operation> operations;
  for (const std::string_view method : methods) {
    Operation o = at.start(method, "connect",
                           "connect" + at.word + capital(method) + at.scoped + capital(s.name),
                           "connect " + upper(method) + " requests to " + std::string(s.name) +
                               " of " + std::string(at.kind.kind),
                           at.item_scope() | row->params);
    o.answer = kText;
    o.types = kAnyType;
    o.gvk = {s.group, s.version, s.kind};
    operations.push_back(std::move(o));
  }
  const std::string path = at.item() + "/" + std::string(s.name);
  write_path(path, operations, s.kind);
  if (!proxy) return;
  for (Operation& o : operations) {
    o.id += "WithPath";
    o.params |= params(Param::kPathOfResource);
  }
  write_path(path + "/{path}", operations, s.kind);
}

void Paths::write_path(std::string_view path, std::span<Operation> operations,
                       std::string_view kind) {
  // What all operations have stands once.
  ParamSet common = ~ParamSet{0};
  for (const Operation& o : operations) common &= o.params;
  out_.open(path, '{');
  for (const Operation& o : operations) write_operation(o, common);
  if (common != 0) {
    out_.open("parameters", '[');
    write_param_list(out_, version_, common, kind);
    out_.close(']');
  }
  out_.close('}');
}

void Paths::write_types(std::string_view name, std::string_view types) {
  if (types.empty()) return;
  out_.open(name, '[');
  for (const std::string_view type : split(types, ' ')) out_.string(type);
  out_.close(']');
}

void Paths::write_schema_ref(int definition) {
  out_.key("schema");
  if (definition < 0) {
    out_.open('{');
    out_.member("type", "string");
    out_.close('}');
  } else {
    definitions_.write_ref(out_, static_cast<DefinitionId>(definition));
  }
}

void Paths::write_operation(const Operation& o, ParamSet common) {
  const bool v2 = version_ == OpenApiVersion::kV2;
  out_.open(o.method, '{');
  if (v2) write_types("consumes", o.takes == Takes::kPatch ? kPatchTypes : o.consumes);
  out_.member("description", o.description);
  out_.member("operationId", o.id);
  write_operation_params(o, o.params & ~common);
  if (v2) write_types("produces", o.types);
  if (!v2) write_body(o);
  write_responses(o);
  if (v2) write_types("schemes", "https");
  out_.open("tags", '[');
  out_.string(o.tag);
  out_.close(']');
  if (!o.action.empty()) {
    out_.member("x-kubernetes-action", o.action);
    out_.open("x-kubernetes-group-version-kind", '{');
    out_.member("group", o.gvk.group);
    out_.member("kind", o.gvk.kind);
    out_.member("version", o.gvk.version);
    out_.close('}');
  }
  out_.close('}');
}

void Paths::write_operation_params(const Operation& o, ParamSet own) {
  const bool body = version_ == OpenApiVersion::kV2 && o.takes != Takes::kNothing;
  if (own == 0 && !body) return;
  out_.open("parameters", '[');
  if (body) {
    out_.open('{');
    out_.member("in", "body");
    out_.member("name", "body");
    if (o.takes != Takes::kDeleteOptions) out_.raw_member("required", "true");
    write_schema_ref(o.takes == Takes::kObject  ? o.body
                     : o.takes == Takes::kPatch ? meta("Patch")
                                                : meta("DeleteOptions"));
    out_.close('}');
  }
  write_param_list(out_, version_, own, o.gvk.kind);
  out_.close(']');
}

// v3's.
void Paths::write_body(const Operation& o) {
  if (o.takes == Takes::kNothing) return;
  out_.open("requestBody", '{');
  out_.open("content", '{');
  const int definition = o.takes == Takes::kObject  ? o.body
                         : o.takes == Takes::kPatch ? meta("Patch")
                                                    : meta("DeleteOptions");
  for (const std::string_view type :
       split(o.takes == Takes::kPatch ? kPatchTypes : kAnyType, ' ')) {
    out_.open(type, '{');
    write_schema_ref(definition);
    out_.close('}');
  }
  out_.close('}');
  if (o.takes != Takes::kDeleteOptions) out_.raw_member("required", "true");
  out_.close('}');
}

void Paths::write_responses(const Operation& o) {
  out_.open("responses", '{');
  for (size_t i = 0; i < std::size(kCodes); i++) {
    if ((o.codes >> i & 1) == 0) continue;
    out_.open(kCodes[i].code, '{');
    out_.member("description", kCodes[i].text);
    write_answer(o);
    out_.close('}');
  }
  out_.open("401", '{');
  out_.member("description", "Unauthorized");
  out_.close('}');
  out_.close('}');
}

void Paths::write_answer(const Operation& o) {
  if (version_ == OpenApiVersion::kV2) return write_schema_ref(o.answer);
  out_.open("content", '{');
  for (const std::string_view type : split(o.types, ' ')) {
    out_.open(type, '{');
    write_schema_ref(o.answer);
    out_.close('}');
  }
  out_.close('}');
}

}  // namespace kedge::kube::openapi
