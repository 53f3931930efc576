// Kinds of the network and of the cluster.
#include "base/strings.h"
#include "kube/printers.h"

namespace kedge::kube {
namespace {

constexpr size_t kMostListed = 3;

// "a,b,c + 2 more...", "<unset>" for nothing; texts are added until they are too many.
struct ShortList {
  std::string out;
  size_t count = 0;

  void add(std::string_view text) {
    if (count++ >= kMostListed) return;
    if (count > 1) out += ',';
    out += text;
  }
  std::string text() const {
    if (count > kMostListed) return out + " + " + std::to_string(count - kMostListed) + " more...";
    return out.empty() ? "<unset>" : out;
  }
};

bool annotated(Json root, std::string_view name) {
  return root.at("metadata.annotations").get(name).string() == "true";
}

void print_name(Json root, bool is_default, Cells& cells) {
  std::string name(root.at("metadata.name").string());
  cells.text(is_default ? name + " (default)" : name);
}

}  // namespace

void print_ingress_hosts(Json root, Cells& cells) {
  const Json rules = root.at("spec.rules");
  std::string out;
  size_t listed = 0;
  bool more = false;
  for (const Json r : rules.elements()) {
    if (listed == kMostListed) {
      more = true;
      break;
    }
    const std::string_view host = r.get("host").string();
    if (host.empty()) continue;
    if (listed++ > 0) out += ',';
    out += host;
  }
  if (listed == 0) out = "*";
  if (more) out += " + " + std::to_string(rules.size() - kMostListed) + " more...";
  cells.text(out);
}

void print_ingress_ports(Json root, Cells& cells) {
  cells.text(root.at("spec.tls").size() > 0 ? "80, 443" : "80");
}

void print_ingress_class_name(Json root, Cells& cells) {
  print_name(root, annotated(root, "ingressclass.kubernetes.io/is-default-class"), cells);
}

void print_ingress_class_parameters(Json root, Cells& cells) {
  const Json parameters = root.at("spec.parameters");
  if (!parameters.is_object()) return cells.text("<none>");
  std::string out(parameters.get("kind").string());
  if (const Json group = parameters.get("apiGroup"); group.is_string()) {
    out.append(".").append(group.string());
  }
  cells.text(out.append("/").append(parameters.get("name").string()));
}

void print_slice_ports(Json root, Cells& cells) {
  ShortList list;
  for (const Json p : root.get("ports").elements()) {
    const Json port = p.get("port"), name = p.get("name");
    list.add(port.is_number() ? port.number_text() : name.is_string() ? name.string() : "*");
  }
  cells.text(list.text());
}

void print_slice_endpoints(Json root, Cells& cells) {
  ShortList list;
  for (const Json e : root.get("endpoints").elements()) {
    for (const Json a : e.get("addresses").elements()) list.add(a.string());
  }
  cells.text(list.text());
}

void print_ip_parent(Json root, Cells& cells) {
  const Json parent = root.at("spec.parentRef");
  if (!parent.is_object()) return cells.text("<none>");
  std::string out(parent.get("resource").string());
  if (const std::string_view group = parent.get("group").string(); !group.empty()) {
    out.append(".").append(group);
  }
  out = to_lower(out);
  if (const std::string_view ns = parent.get("namespace").string(); !ns.empty()) {
    out.append("/").append(ns);
  }
  cells.text(out.append("/").append(parent.get("name").string()));
}

void print_storage_class_name(Json root, Cells& cells) {
  print_name(root,
             annotated(root, "storageclass.kubernetes.io/is-default-class") ||
                 annotated(root, "storageclass.beta.kubernetes.io/is-default-class"),
             cells);
}

void print_subjects(Json root, Cells& cells) {
  for (const std::string_view kind : {"User", "Group", "ServiceAccount"}) {
    std::vector<std::string> names;
    for (const Json s : root.get("subjects").elements()) {
      if (s.get("kind").string() != kind) continue;
      std::string name(kind == "ServiceAccount" ? s.get("namespace").string() : "");
      if (kind == "ServiceAccount") name += '/';
      names.push_back(name.append(s.get("name").string()));
    }
    cells.text(join(names, ", "));
  }
}

void print_csr_duration(Json root, Cells& cells) {
  const Json seconds = root.at("spec.expirationSeconds");
  if (!seconds.is_number()) return cells.text("<none>");
  cells.text(human_duration(seconds.integer().value_or(0)));
}

void print_csr_status(Json root, Cells& cells) {
  const Json status = root.get("status"), conditions = status.get("conditions");
  std::string out = find_condition(conditions, "Denied")     ? "Denied"
                    : find_condition(conditions, "Approved") ? "Approved"
                                                             : "Pending";
  if (find_condition(conditions, "Failed")) out += ",Failed";
  if (!status.get("certificate").string().empty()) out += ",Issued";
  cells.text(out);
}

namespace {

// A LabelSelector as its protobuf message prints itself.
std::string selector_message(Json selector) {
  std::string out = "&LabelSelector{MatchLabels:map[string]string{";
  for (const Json::Member& m : sorted_members(selector.get("matchLabels"))) {
    out.append(m.name).append(": ").append(m.value.string()).append(",");
  }
  out += "},MatchExpressions:[]LabelSelectorRequirement{";
  for (const Json e : selector.get("matchExpressions").elements()) {
    std::vector<std::string_view> values;
    for (const Json v : e.get("values").elements()) values.push_back(v.string());
    out.append("LabelSelectorRequirement{Key:").append(e.get("key").string());
    out.append(",Operator:").append(e.get("operator").string());
    out.append(",Values:[").append(join_texts(values, " ")).append("],},");
  }
  return out + "},}";
}

}  // namespace

void print_param_ref(Json root, Cells& cells) {
  const Json ref = root.at("spec.paramRef");
  const std::string_view name = ref.get("name").string(), ns = ref.get("namespace").string();
  if (!name.empty()) {
    return cells.text(std::string(ns.empty() ? "*" : ns).append("/").append(name));
  }
  if (const Json selector = ref.get("selector"); selector.is_object()) {
    return cells.text(selector_message(selector));
  }
  cells.text("<unset>");
}

void print_flow_schema_dangling(Json root, Cells& cells) {
  const Json dangling = find_condition(root.at("status.conditions"), "Dangling");
  cells.text(dangling ? dangling.get("status").string() : "?");
}

void print_api_service_available(Json root, Cells& cells) {
  const Json available = find_condition(root.at("status.conditions"), "Available");
  if (!available) return cells.text("Unknown");
  std::string out(available.get("status").string());
  const std::string_view reason = available.get("reason").string();
  if (out != "True" && !reason.empty()) out.append(" (").append(reason).append(")");
  cells.text(out);
}

}  // namespace kedge::kube
