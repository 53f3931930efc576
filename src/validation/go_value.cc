#include "validation/go_value.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/strings.h"
#include "kube/schema_table.h"
#include "validation/common.h"

namespace kedge::validation {
namespace {

namespace schema = kube::schema;
using schema::Shape;
using schema::ShapeKind;

// What Go writes in capitals at the beginning of a name, where a capital or the end follows.
constexpr std::string_view kInitials[] = {"api", "aws",   "ca",   "cel",  "csi",  "dns", "fc",
                                          "fs",  "gce",   "gmsa", "grpc", "http", "id",  "ip",
                                          "iqn", "iscsi", "nfs",  "os",   "rbd",  "se",  "ssl",
                                          "tcp", "ttl",   "tty",  "uid",  "url",  "wwid"};

struct Name {
  std::string_view json;
  std::string_view go;
  std::string_view type = {};  // of this one only
};
// What the initials do not say.
constexpr Name kNames[] = {
    {"cephfs", "CephFS"},
    {"chapAuthDiscovery", "DiscoveryCHAPAuth"},
    {"chapAuthSession", "SessionCHAPAuth"},
    {"diskURI", "DataDiskURI"},
    {"endpoints", "EndpointsName", "GlusterfsPersistentVolumeSource"},
    {"endpoints", "EndpointsName", "GlusterfsVolumeSource"},
    {"image", "RBDImage", "RBDPersistentVolumeSource"},
    {"image", "RBDImage", "RBDVolumeSource"},
    {"monitors", "CephMonitors", "RBDPersistentVolumeSource"},
    {"monitors", "CephMonitors", "RBDVolumeSource"},
    {"pdName", "PDName"},
    {"pool", "RBDPool", "RBDPersistentVolumeSource"},
    {"pool", "RBDPool", "RBDVolumeSource"},
    {"storageos", "StorageOS"},
    {"user", "RadosUser", "RBDPersistentVolumeSource"},
    {"user", "RadosUser", "RBDVolumeSource"},
};

// Fields that internal types have at another place: in front of `before`.
struct Move {
  std::string_view type;
  std::string_view field;
  std::string_view before;
};
constexpr Move kMoves[] = {
    {"JSONSchemaProps", "nullable", "format"},
    {"PodSpec", "setHostnameAsFQDN", "affinity"},
    {"PodSpec", "preemptionPolicy", "dnsConfig"},
    {"PodSpec", "overhead", "enableServiceLinks"},
    {"PodSecurityContext", "sysctls", "seccompProfile"},
    {"VolumeSource", "quobyte", "flexVolume"},
    {"PersistentVolumeSource", "quobyte", "iscsi"},
    {"PersistentVolumeSource", "flexVolume", "cinder"},
};

// Of a pod's spec these are in the security context, and serviceAccount is nowhere.
constexpr std::string_view kOfHost[] = {"hostNetwork", "hostPID", "hostIPC",
                                        "shareProcessNamespace", "hostUsers"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string internal_name(std::string_view type, std::string_view name) {
  for (const Name& n : kNames) {
    if (n.json == name && (n.type.empty() || n.type == type)) return std::string(n.go);
  }
  std::string out(name);
  if (out.starts_with('$')) out.erase(0, 1);
  if (out.starts_with("x-kubernetes-")) {  // "XListMapKeys"
    out.replace(1, sizeof "-kubernetes-" - 1, "-");
    for (size_t dash = out.find('-'); dash != std::string::npos; dash = out.find('-')) {
      out.erase(dash, 1);
      if (dash < out.size()) out[dash] = static_cast<char>(out[dash] - 'a' + 'A');
    }
  }
  size_t capitals = 1;
  for (const std::string_view initial : kInitials) {
    const bool ends = name.size() == initial.size() ||
                      (name.size() > initial.size() &&
                       (is_capital(name[initial.size()]) || name.substr(initial.size()) == "s"));
    if (ends && name.starts_with(initial)) capitals = initial.size();
  }
  for (size_t i = 0; i < capitals && i < out.size(); ++i) {
    if (out[i] >= 'a' && out[i] <= 'z') out[i] = static_cast<char>(out[i] - 'a' + 'A');
  }
  return out;
}

std::vector<const schema::Field*> ordered(const schema::Type& type) {
  std::vector<const schema::Field*> out;
  for (const schema::Field& f : schema::fields(type)) out.push_back(&f);
  const auto find = [&out](std::string_view field) {
    return std::find_if(out.begin(), out.end(),
                        [field](const schema::Field* f) { return schema::text(f->name) == field; });
  };
  for (const Move& m : kMoves) {
    if (m.type != schema::text(type.name)) continue;
    const auto from = find(m.field);
    if (from == out.end()) continue;
    const schema::Field* f = *from;
    out.erase(from);
    out.insert(find(m.before), f);
  }
  return out;
}

// As Go's encoder: safe inside HTML.
void append_value(std::string& out, Json value) {
  const size_t from = out.size();
  value.print_to(out);
  for (size_t i = from; i < out.size(); i++) {
    const char c = out[i];
    if (c != '<' && c != '>' && c != '&') continue;
    out.replace(i, 1, c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : "\\u0026");
    i += 5;
  }
}

// Prints with the tags of a published type (metav1's are the internal ones, too) or without.
class Printer {
 public:
  std::string out;

  void shape(const Shape& s, Json value, bool pointer, bool tagged) {
    if (!value || value.is_null()) return nothing(s, pointer, tagged);
    switch (s.kind) {
      case ShapeKind::kStruct:
        return structure(s.ref, value, tagged);
      case ShapeKind::kList:
        return list(s, value, tagged);
      case ShapeKind::kMap:
        return map(s, value, tagged);
      default:
        append_value(out, value);
    }
  }

  void structure(uint16_t type, Json value, bool tagged) {
    // The types of apimachinery are the same in all versions.
    const std::string_view prefix =
        schema::text(schema::kPackages[schema::type(type).package].prefix);
    tagged = tagged || prefix.find("apimachinery") != std::string_view::npos;
    out += '{';
    members(type, value, tagged);
    out += '}';
  }

 private:
  void nothing(const Shape& s, bool pointer, bool tagged) {
    if (pointer) return void(out += "null");
    switch (s.kind) {
      case ShapeKind::kString:
        return void(out += "\"\"");
      case ShapeKind::kBool:
        return void(out += "false");
      case ShapeKind::kInt32:
      case ShapeKind::kInt64:
      case ShapeKind::kFloat64:
      case ShapeKind::kIntOrString:
        return void(out += '0');
      case ShapeKind::kQuantity:
        return void(out += "\"0\"");
      case ShapeKind::kStruct:
        return structure(s.ref, Json(), tagged);
      default:
        out += "null";
    }
  }

  void members(uint16_t index, Json value, bool tagged) {
    const schema::Type& type = schema::type(index);
    const bool of_pod = !tagged && schema::text(type.name) == "PodSpec";
    for (const schema::Field* f : ordered(type)) {
      const std::string_view name = schema::text(f->name);
      const uint16_t ref = schema::shape(f->shape).ref;
      if ((f->flags & schema::kFieldEmbedded) != 0) {
        if (name != "TypeMeta") members(ref, value, tagged);
      } else if (!tagged && name == "metadata") {  // embedded in internal types
        members(ref, value.get(name), true);
      } else if (of_pod && name == "securityContext") {
        pod_context(type, ref, value);
      } else if (!of_pod || !is_moved_from_pod(name)) {
        member(type, *f, value.get(name), tagged);
      }
    }
  }

  void member(const schema::Type& type, const schema::Field& f, Json v, bool tagged) {
    const std::string_view name = schema::text(f.name);
    const bool omits = (f.flags & (schema::kFieldOmitEmpty | schema::kFieldOmitZero)) != 0;
    if (tagged && omits && !v) return;
    begin(tagged ? std::string(name) : internal_name(schema::text(type.name), name));
    shape(schema::shape(f.shape), v, (f.flags & schema::kFieldPointer) != 0, tagged);
  }

  void begin(std::string_view name) {
    if (out.back() != '{') out += ',';
    kube::append_json_string(out, name);
    out += ':';
  }

  static bool is_moved_from_pod(std::string_view field) {
    return field == "serviceAccount" ||
           std::find(std::begin(kOfHost), std::end(kOfHost), field) != std::end(kOfHost);
  }

  void pod_context(const schema::Type& spec, uint16_t context, Json value) {
    begin("SecurityContext");
    out += '{';
    for (const std::string_view host : kOfHost) {
      for (const schema::Field& f : schema::fields(spec)) {
        if (schema::text(f.name) == host) member(spec, f, value.get(host), false);
      }
    }
    members(context, value.get("securityContext"), false);
    out += '}';
  }

  void list(const Shape& s, Json value, bool tagged) {
    out += '[';
    for (const Json e : value.elements()) {
      if (out.back() != '[') out += ',';
      shape(schema::shape(s.ref), e, s.element_pointer != 0, tagged);
    }
    out += ']';
  }

  void map(const Shape& s, Json value, bool tagged) {
    std::vector<Json::Member> sorted;
    for (const auto m : value.members()) sorted.push_back(m);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    out += '{';
    for (const auto& m : sorted) {
      if (out.back() != '{') out += ',';
      kube::append_json_string(out, m.name);
      out += ':';
      shape(schema::shape(s.ref), m.value, s.element_pointer != 0, tagged);
    }
    out += '}';
  }
};

int type_of(std::string_view name) {
  return schema::find_type(name.starts_with("io.") ? std::string(name)
                                                   : "io.k8s.api." + std::string(name));
}

const schema::Field* find_field(int type, std::string_view name) {
  if (type < 0) return nullptr;
  for (const schema::Field& f : schema::fields(schema::type(static_cast<uint16_t>(type)))) {
    if ((f.flags & schema::kFieldEmbedded) != 0) {
      if (const auto* inner = find_field(schema::shape(f.shape).ref, name)) return inner;
    } else if (schema::text(f.name) == name) {
      return &f;
    }
  }
  return nullptr;
}

}  // namespace

std::string shown_as_go(std::string_view type, Json value) {
  const int index = type_of(type);
  if (index < 0) return shown(value);
  Printer printer;
  printer.structure(static_cast<uint16_t>(index), value, false);
  return std::move(printer.out);
}

void check_immutable_fields(Faults& faults, std::string_view type, Json now, Json old,
                            std::string_view fields) {
  for (const std::string_view name : split(fields, ',')) {
    const Json value = now.get(name);
    if (same_value(value, old.get(name))) continue;
    Printer printer;
    const schema::Field* f = find_field(type_of(type), name);
    if (f == nullptr || (value && value.is_string())) {
      faults.invalid(name, value, "field is immutable");
      continue;
    }
    printer.shape(schema::shape(f->shape), value, (f->flags & schema::kFieldPointer) != 0, false);
    faults.invalid_shown(name, printer.out, "field is immutable");
  }
}

}  // namespace kedge::validation
