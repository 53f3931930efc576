#include "daemon/policy_objects.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/assert.h"
#include "base/strings.h"
#include "policy/policy_rule.h"

namespace kedge::daemon {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
constexpr std::string_view kFlow = "flowcontrol.apiserver.k8s.io";
constexpr std::string_view kAutoUpdate = "rbac.authorization.kubernetes.io/autoupdate";
constexpr std::string_view kFlowUpdate = "apf.kubernetes.io/autoupdate-spec";
constexpr std::string_view kAggregate = "rbac.authorization.k8s.io/aggregate-to-";
constexpr std::string_view kEverything =
    R"({"nonResourceRules":[{"nonResourceURLs":["*"],"verbs":["*"]}],)"
    R"("resourceRules":[{"apiGroups":["*"],"clusterScope":true,"namespaces":["*"],)"
    R"("resources":["*"],"verbs":["*"]}]})";

// --- reading the table ---

// The next word of `line`, which loses it.
std::string_view take_word(std::string_view& line) {
  const size_t blank = line.find(' ');
  const std::string_view word = line.substr(0, blank);
  line = blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1);
  return word;
}

JsonDoc parsed(std::string_view json) {
  Result<JsonDoc> doc = JsonDoc::parse(json);
  KEDGE_ASSERT(doc.ok());
  return std::move(*doc);
}

std::string_view verb_of(char letter) {
  constexpr std::string_view kVerbs[] = {"create", "delete", "get",   "list",
                                         "patch",  "update", "watch", "deletecollection"};
  return kVerbs[std::string_view("CDGLPUWX").find(letter)];
}

std::vector<std::string_view> read_verbs(std::string_view text) {
  std::vector<std::string_view> out;
  for (const std::string_view word : split(text, ',')) {
    if (word[0] < 'A' || word[0] > 'Z') {
      out.push_back(word);
      continue;
    }
    for (const char letter : word) out.push_back(verb_of(letter));
  }
  std::sort(out.begin(), out.end());
  return out;
}

class TableReader {
 public:
  std::vector<PolicyObject> read(std::string_view table) {
    std::string joined;  // a line with those it goes on in
    while (!table.empty()) {
      const size_t end = table.find('\n');
      const std::string_view line = table.substr(0, end);
      table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
      if (line.ends_with('\\')) {
        joined += line.substr(0, line.size() - 1);
        continue;
      }
      joined += line;
      if (!joined.empty()) read_line(joined);
      joined.clear();
    }
    return std::move(out_);
  }

 private:
  JsonDoc& doc() { return out_.back().doc; }
  Json root() { return doc().root(); }

  void append(Json list, std::string_view word) { list.append(doc().make_string(word)); }
  void set_list(Json into, std::string_view name, const std::vector<std::string_view>& words) {
    const Json list = doc().make_array();
    for (const std::string_view w : words) append(list, w == "-" ? std::string_view() : w);
    into.set(name, list);
  }

  // A new object of the list; `name` may be "NS/NAME".
  void start(std::string_view group, std::string_view resource, std::string_view kind,
             std::string_view name) {
    const size_t slash = name.find('/');
    PolicyObject& o = out_.emplace_back();
    o.group = group;
    o.resource = resource;
    if (slash != std::string_view::npos) o.ns = name.substr(0, slash);
    o.name = slash == std::string_view::npos ? name : name.substr(slash + 1);
    o.doc.set_root(o.doc.make_object());
    root().set_string("apiVersion", std::string(group) + "/v1");
    root().set_string("kind", kind);
    const Json metadata = root().object_at("metadata");
    metadata.set_string("name", o.name);
    if (!o.ns.empty()) metadata.set_string("namespace", o.ns);
    if (group != kRbac) return;
    metadata.object_at("labels").set_string("kubernetes.io/bootstrapping", "rbac-defaults");
    metadata.object_at("annotations").set_string(kAutoUpdate, "true");
  }

  void start_role(std::string_view name) {
    const bool cluster = name.find('/') == std::string_view::npos;
    start(kRbac, cluster ? "clusterroles" : "roles", cluster ? "ClusterRole" : "Role", name);
  }

  void start_binding(std::string_view name, std::string_view kind, std::string_view role) {
    const bool cluster = name.find('/') == std::string_view::npos;
    start(kRbac, cluster ? "clusterrolebindings" : "rolebindings",
          cluster ? "ClusterRoleBinding" : "RoleBinding", name);
    const Json ref = root().object_at("roleRef");
    ref.set_string("apiGroup", kRbac);
    ref.set_string("kind", kind);
    ref.set_string("name", role);
    root().set("subjects", doc().make_array());
  }

  void add_subject(std::string_view text) {
    const Json subject = doc().make_object();
    const std::string_view name = text.substr(2);
    if (text[0] == 'S') {
      const size_t colon = name.find(':');
      subject.set_string("kind", "ServiceAccount");
      subject.set_string("name", name.substr(colon + 1));
      subject.set_string("namespace", name.substr(0, colon));
    } else {
      subject.set_string("apiGroup", kRbac);
      subject.set_string("kind", text[0] == 'U' ? "User" : "Group");
      subject.set_string("name", name);
    }
    root().get("subjects").append(subject);
  }

  void add_rule(std::string_view line) {
    Json rules = root().get("rules");
    if (!rules) {
      root().set("rules", doc().make_array());
      rules = root().get("rules");
    }
    const Json rule = doc().make_object();
    const std::string_view groups = take_word(line);
    const std::string_view what = take_word(line);
    const std::vector<std::string_view> verbs = read_verbs(take_word(line));
    if (groups == "@") {
      set_list(rule, "nonResourceURLs", split(what, ','));
    } else {
      set_list(rule, "apiGroups", split(groups, ','));
      if (!line.empty()) set_list(rule, "resourceNames", split(line, ','));
      set_list(rule, "resources", split(what, ','));
    }
    set_list(rule, "verbs", verbs);
    rules.append(rule);
  }

  void read_role(std::string_view line) {
    start_role(take_word(line));
    while (!line.empty()) {
      const std::string_view word = take_word(line);
      const std::string label = std::string(kAggregate) + std::string(word.substr(1));
      if (word[0] == '+') {
        root().get("metadata").object_at("labels").set_string(label, "true");
        continue;
      }
      const Json selector = doc().make_object();
      selector.object_at("matchLabels").set_string(label, "true");
      const Json selectors = doc().make_array();
      selectors.append(selector);
      root().object_at("aggregationRule").set("clusterRoleSelectors", selectors);
    }
  }

  // Its role comes last: rules follow.
  void read_controller(std::string_view name) {
    const std::string role = "system:controller:" + std::string(name);
    start_binding(role, "ClusterRole", role);
    add_subject("S:kube-system:" + std::string(name));
    start_role(role);
  }

  void read_binding(std::string_view line) {
    const std::string_view name = take_word(line);
    const std::string_view kind = take_word(line);
    start_binding(name, kind, take_word(line));
    while (!line.empty()) add_subject(take_word(line));
  }

  void read_api(std::string_view line) {
    std::string_view group = take_word(line);
    if (group == "-") group = "";
    const std::string_view version = take_word(line);
    start("apiregistration.k8s.io", "apiservices", "APIService",
          std::string(version) + "." + std::string(group));
    root()
        .get("metadata")
        .object_at("labels")
        .set_string("kube-aggregator.kubernetes.io/automanaged", "onstart");
    const Json spec = root().object_at("spec");
    if (!group.empty()) spec.set_string("group", group);
    spec.set_string("version", version);
    spec.set("groupPriorityMinimum", doc().make_number(take_word(line)));
    spec.set("versionPriority", doc().make_number(line));
  }

  void start_flow(std::string_view resource, std::string_view kind, std::string_view name) {
    start(kFlow, resource, kind, name);
    root().get("metadata").object_at("annotations").set_string(kFlowUpdate, "true");
  }

  void read_level(std::string_view line) {
    start_flow("prioritylevelconfigurations", "PriorityLevelConfiguration", take_word(line));
    root().set("spec", doc().copy(parsed(line).root()));
  }

  void read_flow(std::string_view line) {
    start_flow("flowschemas", "FlowSchema", take_word(line));
    const Json spec = root().object_at("spec");
    spec.set("matchingPrecedence", doc().make_number(take_word(line)));
    spec.object_at("priorityLevelConfiguration").set_string("name", take_word(line));
    if (const std::string_view by = take_word(line); by != "-") {
      spec.object_at("distinguisherMethod").set_string("type", by);
    }
    const std::string_view matches = take_word(line);
    const Json rule = doc().copy(parsed(matches == "*" ? kEverything : matches).root());
    const Json subjects = doc().make_array();
    while (!line.empty()) subjects.append(flow_subject(take_word(line)));
    rule.set("subjects", subjects);
    const Json rules = doc().make_array();
    rules.append(rule);
    spec.set("rules", rules);
  }

  Json flow_subject(std::string_view text) {
    const Json subject = doc().make_object();
    const std::string_view name = text.substr(2);
    if (text[0] == 'S') {
      const size_t colon = name.find(':');
      subject.set_string("kind", "ServiceAccount");
      subject.object_at("serviceAccount").set_string("namespace", name.substr(0, colon));
      subject.get("serviceAccount").set_string("name", name.substr(colon + 1));
    } else {
      const bool user = text[0] == 'U';
      subject.set_string("kind", user ? "User" : "Group");
      subject.object_at(user ? "user" : "group").set_string("name", name);
    }
    return subject;
  }

  void read_line(std::string_view line) {
    struct Row {
      std::string_view word;
      void (TableReader::*read)(std::string_view line);
    };
    static constexpr Row kRows[] = {
        {"", &TableReader::add_rule},         {"role", &TableReader::read_role},
        {"bind", &TableReader::read_binding}, {"controller", &TableReader::read_controller},
        {"api", &TableReader::read_api},      {"level", &TableReader::read_level},
        {"flow", &TableReader::read_flow}};
    const std::string_view word = take_word(line);
    for (const Row& row : kRows) {
      if (row.word == word) return (this->*row.read)(line);
    }
    KEDGE_ASSERT(false);
  }

  std::vector<PolicyObject> out_;
};

// --- reconciling ---

// Adds the members of `wanted` that are missing in `present`'s object `name`.
bool merge(JsonDoc& present, Json wanted, std::string_view name) {
  bool changed = false;
  for (const auto m : wanted.get(name).members()) {
    const Json metadata = present.root().object_at("metadata");
    if (metadata.get(name).get(m.name)) continue;
    metadata.object_at(name).set(m.name, present.copy(m.value));
    changed = true;
  }
  return changed;
}

Json list_at(JsonDoc& doc, Json object, std::string_view name) {
  if (!object.get(name).is_array()) object.set(name, doc.make_array());
  return object.get(name);
}

// Appends the elements of `wanted` that `present` has not.
bool append_missing(JsonDoc& doc, Json present, Json wanted) {
  bool changed = false;
  for (const Json w : wanted.elements()) {
    bool found = false;
    for (const Json p : present.elements()) found = found || json_equal(p, w);
    if (found) continue;
    present.append(doc.copy(w));
    changed = true;
  }
  return changed;
}

Json rule_json(JsonDoc& doc, const policy::PolicyRule& rule) {
  const Json out = doc.make_object();
  const auto add = [&](std::string_view name, policy::Words words) {
    if (words.empty()) return;
    const Json list = doc.make_array();
    for (const std::string_view w : words) list.append(doc.make_string(w));
    out.set(name, list);
  };
  add("apiGroups", rule.groups);
  add("nonResourceURLs", rule.paths);
  add("resourceNames", rule.names);
  add("resources", rule.resources);
  add("verbs", rule.verbs);
  return out;
}

bool add_rules(JsonDoc& present, Json wanted) {
  const policy::RuleSet held = policy::RuleSet::parse(present.root().get("rules"));
  const policy::RuleSet want = policy::RuleSet::parse(wanted.get("rules"));
  const auto missing =
      policy::uncovered(held.rules(), want.rules(), std::numeric_limits<size_t>::max());
  for (const policy::PolicyRule& rule : *missing) {
    list_at(present, present.root(), "rules").append(rule_json(present, rule));
  }
  return !missing->empty();
}

bool reconcile_role(Json wanted, JsonDoc& present) {
  bool changed = add_rules(present, wanted);
  const Json aggregation = wanted.get("aggregationRule");
  if (!aggregation) return present.root().remove("aggregationRule") || changed;
  const Json selectors =
      list_at(present, present.root().object_at("aggregationRule"), "clusterRoleSelectors");
  return append_missing(present, selectors, aggregation.get("clusterRoleSelectors")) || changed;
}

}  // namespace

std::vector<PolicyObject> read_policy(std::string_view table) { return TableReader().read(table); }

Reconciled reconcile(const PolicyObject& wanted, JsonDoc& present) {
  const Json root = wanted.doc.root();
  const Json annotations = present.root().at("metadata.annotations");
  const auto told = [](bool changed) {
    return changed ? Reconciled::kUpdated : Reconciled::kNothing;
  };
  if (wanted.group == kRbac) {
    if (annotations.get(kAutoUpdate).string() == "false") return Reconciled::kNothing;
    const Json ref = root.get("roleRef");
    if (ref && !json_equal(ref, present.root().get("roleRef"))) return Reconciled::kRecreate;
    bool changed = merge(present, root.get("metadata"), "labels");
    changed = merge(present, root.get("metadata"), "annotations") || changed;
    if (!ref) return told(reconcile_role(root, present) || changed);
    const Json subjects = list_at(present, present.root(), "subjects");
    return told(append_missing(present, subjects, root.get("subjects")) || changed);
  }
  const bool follows = wanted.group == kFlow ? annotations.get(kFlowUpdate).string() == "true"
                                             : wanted.resource == "apiservices";
  const Json spec = root.get("spec");
  if (!follows || json_equal(spec, present.root().get("spec"))) return Reconciled::kNothing;
  present.root().set("spec", present.copy(spec));
  return Reconciled::kUpdated;
}

}  // namespace kedge::daemon
