// Reviews: what the server itself would say to a request or a token. The answers are those of the
// authorizer and the authenticator that every request passes.
// pkg/registry/authorization, pkg/registry/authentication, pkg/apis/authorization/validation.
#include "api/front.h"
#include "api/post.h"
#include "base/clock.h"
#include "base/strings.h"
#include "kube/meta.h"
#include "kube/selector.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

using kube::FieldError;
using kube::Json;
using kube::JsonDoc;
using Faults = std::vector<FieldError>;

void answer_review(Call& call, const JsonDoc& doc) {
  call.answer_object(201, call.kind(), Bytes(doc.root().print()));
}

FieldError shown_invalid(std::string field, Json value, std::string_view why) {
  return kube::field_invalid_shown(std::move(field), value ? value.print() : "null", why);
}

// Go prints the internal struct, whose members have no JSON names.
std::string shown_path_attributes(Json attributes) {
  std::string out = "{\"Path\":";
  kube::append_json_string(out, attributes.get("path").string());
  out += ",\"Verb\":";
  kube::append_json_string(out, attributes.get("verb").string());
  return out + "}";
}

void check_requirement(Json requirement, const std::string& field, Faults& faults) {
  const std::string_view op = requirement.get("operator").string();
  const size_t values = requirement.get("values").size();
  if ((op == "In" || op == "NotIn") && values == 0) {
    faults.push_back(kube::field_required(field + ".values",
                                          "must be specified when `operator` is 'In' or 'NotIn'"));
  } else if ((op == "Exists" || op == "DoesNotExist") && values != 0) {
    faults.push_back(kube::field_forbidden(
        field + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"));
  }
}

void check_selector(Json selector, const std::string& field, Faults& faults) {
  if (!selector.is_object()) return;
  const std::string_view raw = selector.get("rawSelector").string();
  const Json requirements = selector.get("requirements");
  if (!raw.empty() && requirements.size() != 0) {
    faults.push_back(kube::field_invalid(field + ".rawSelector", raw,
                                         "may not specified at the same time as requirements"));
  }
  if (raw.empty() && requirements.size() == 0) {
    faults.push_back(kube::field_required(
        field + ".requirements",
        "when " + field + " is specified, requirements or rawSelector is required"));
  }
  size_t i = 0;
  for (const Json r : requirements.elements()) {
    check_requirement(r, field + ".requirements[" + std::to_string(i++) + "]", faults);
  }
}

enum class Asks : uint8_t { kForSelf, kForOthers };

Faults check_spec(Json spec, Asks asks) {
  Faults faults;
  const Json resource = spec.get("resourceAttributes");
  const Json path = spec.get("nonResourceAttributes");
  if (resource && path) {
    faults.push_back(
        kube::field_invalid_shown("spec.nonResourceAttributes", shown_path_attributes(path),
                                  "cannot be specified in combination with resourceAttributes"));
  }
  if (!resource && !path) {
    faults.push_back(kube::field_invalid_shown(
        "spec.resourceAttributes", "null",
        "exactly one of nonResourceAttributes or resourceAttributes must be specified"));
  }
  if (asks == Asks::kForOthers && spec.get("user").string().empty() &&
      spec.get("groups").size() == 0) {
    faults.push_back(
        kube::field_invalid("spec.user", "", "at least one of user or group must be specified"));
  }
  for (const auto* name : {"fieldSelector", "labelSelector"}) {
    check_selector(resource.get(name), std::string("spec.resourceAttributes.") + name, faults);
  }
  return faults;
}

// Upstream's error names the group alone.
Error invalid_review(Faults faults) {
  kube::Kind row;
  row.group = "authorization.k8s.io";
  return kube::invalid_error(row, "", std::move(faults));
}

bool says_nothing_but(Json metadata, std::string_view allowed) {
  for (const auto m : metadata.members()) {
    if (m.name == "managedFields" || m.name == allowed || m.value.is_null()) continue;
    return false;
  }
  return true;
}

policy::User reviewed_user(Json spec) {
  policy::User user;
  user.name = spec.get("user").string();
  user.uid = spec.get("uid").string();
  for (const Json g : spec.get("groups").elements()) user.groups.emplace_back(g.string());
  for (const auto m : spec.get("extra").members()) {
    std::vector<std::string>& values = user.extra[std::string(m.name)];
    for (const Json v : m.value.elements()) values.emplace_back(v.string());
  }
  return user;
}

// A selector of a review as text, and what of it could not be read. Requirements are ANDed, so that
// leaving one out asks for more (pkg/registry/authorization/util).
struct ReviewedSelector {
  std::string text = {};
  bool ignored = false;
  bool partially = false;

  void add(std::string_view requirement) {
    if (!text.empty()) text += ',';
    text += requirement;
  }
  void note(std::string_view name, std::string& errors) const {
    if (!ignored) return;
    if (!errors.empty()) errors += "; ";
    errors += "spec.resourceAttributes." + std::string(name) +
              (partially ? " partially ignored" : " ignored") + " due to parse error";
  }
};

ReviewedSelector read_selector(Json selector, bool fields) {
  ReviewedSelector out;
  out.text = selector.get("rawSelector").string();
  if (!out.text.empty()) {
    out.ignored = fields ? !kube::parse_field_terms(out.text).ok()
                         : !kube::LabelSelector::parse(out.text).ok();
    if (out.ignored) out.text.clear();
  }
  for (const Json r : selector.get("requirements").elements()) {
    const std::string_view op = r.get("operator").string();
    const std::string key(r.get("key").string());
    const Json values = r.get("values");
    const bool in = op == "In";
    std::string one;
    if (fields) {
      if ((in || op == "NotIn") && values.size() == 1) {
        one = key + (in ? "=" : "!=") + std::string(values.element(0).string());
      }
    } else if (in || op == "NotIn") {
      std::vector<std::string> texts;
      for (const Json v : values.elements()) texts.emplace_back(v.string());
      one = key + (in ? " in (" : " notin (") + join(texts, ",") + ")";
    } else if (op == "Exists" || op == "DoesNotExist") {
      one = (op == "Exists" ? "" : "!") + key;
    }
    if (!fields && !kube::LabelSelector::parse(one).ok()) one.clear();
    if (one.empty()) {
      out.ignored = true;
    } else {
      out.add(one);
    }
  }
  out.partially = !out.text.empty();
  return out;
}

// Also says in `errors` what of the question was ignored.
policy::Decision decide(policy::Authorizer& authorizer, const policy::User& user, Json spec,
                        std::string& errors) {
  policy::Attributes a;
  a.user = &user;
  ReviewedSelector fields, labels;
  if (const Json r = spec.get("resourceAttributes")) {
    a.is_resource = true;
    a.verb = r.get("verb").string();
    a.ns = r.get("namespace").string();
    a.group = r.get("group").string();
    a.version = r.get("version").string();
    a.resource = r.get("resource").string();
    a.subresource = r.get("subresource").string();
    a.name = r.get("name").string();
    fields = read_selector(r.get("fieldSelector"), true);
    labels = read_selector(r.get("labelSelector"), false);
    fields.note("fieldSelector", errors);
    labels.note("labelSelector", errors);
    a.field_selector = fields.text;
    a.label_selector = labels.text;
  } else {
    a.verb = spec.at("nonResourceAttributes.verb").string();
    a.path = spec.at("nonResourceAttributes.path").string();
  }
  return authorizer.authorize(a);
}

void answer_decision(Call& call, Posted& posted, const policy::User& user) {
  const Json root = posted.doc.root();
  std::string errors;
  const policy::Decision decision = decide(call.front.authorizer(), user, root.get("spec"), errors);
  const Json status = posted.doc.make_object();
  status.set_bool("allowed", decision.allowed);
  if (!decision.reason.empty()) status.set_string("reason", decision.reason);
  if (!errors.empty()) status.set_string("evaluationError", errors);
  root.set("status", status);
  answer_review(call, posted.doc);
}

void check_metadata(Json root, std::string_view allowed, std::string_view why, Faults& faults) {
  const Json metadata = root.get("metadata");
  if (!says_nothing_but(metadata, allowed)) {
    faults.push_back(shown_invalid("metadata", metadata, why));
  }
}

}  // namespace

void post_subject_access_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  const Json root = posted.doc.root();
  Faults faults = check_spec(root.get("spec"), Asks::kForOthers);
  check_metadata(root, "", "must be empty", faults);
  if (!faults.empty()) return call->answer_error(invalid_review(std::move(faults)));
  answer_decision(*call, posted, reviewed_user(root.get("spec")));
}

void post_local_subject_access_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  const Json root = posted.doc.root();
  const Json spec = root.get("spec");
  const Json metadata = root.object_at("metadata");
  if (metadata.get("namespace").string().empty()) {
    metadata.set_string("namespace", call->route.ns);
  } else if (metadata.get("namespace").string() != call->route.ns) {
    return call->answer_error(kube::bad_request(
        "the namespace of the provided object does not match the namespace sent on the request"));
  }
  Faults faults = check_spec(spec, Asks::kForOthers);
  check_metadata(root, "namespace", "must be empty except for namespace", faults);
  if (const Json r = spec.get("resourceAttributes");
      r && r.get("namespace").string() != call->route.ns) {
    faults.push_back(kube::field_invalid("spec.resourceAttributes.namespace",
                                         r.get("namespace").string(),
                                         "must match metadata.namespace"));
  }
  if (const Json path = spec.get("nonResourceAttributes")) {
    faults.push_back(kube::field_invalid_shown("spec.nonResourceAttributes",
                                               shown_path_attributes(path),
                                               "disallowed on this kind of request"));
  }
  if (!faults.empty()) return call->answer_error(invalid_review(std::move(faults)));
  answer_decision(*call, posted, reviewed_user(spec));
}

void post_self_subject_access_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  const Json root = posted.doc.root();
  Faults faults = check_spec(root.get("spec"), Asks::kForSelf);
  check_metadata(root, "", "must be empty", faults);
  if (!faults.empty()) return call->answer_error(invalid_review(std::move(faults)));
  answer_decision(*call, posted, call->user);
}

namespace {

void append_words(JsonDoc& doc, Json into, std::string_view name, policy::Words words) {
  const Json list = doc.make_array();
  for (const std::string_view w : words) list.append(doc.make_string(w));
  into.set(name, list);
}

void append_strings(JsonDoc& doc, Json into, std::string_view name,
                    const std::vector<std::string>& values) {
  const std::vector<std::string_view> words(values.begin(), values.end());
  append_words(doc, into, name, words);
}

Json user_json(JsonDoc& doc, const policy::User& user) {
  const Json out = doc.make_object();
  if (!user.name.empty()) out.set_string("username", user.name);
  if (!user.uid.empty()) out.set_string("uid", user.uid);
  if (!user.groups.empty()) append_strings(doc, out, "groups", user.groups);
  if (!user.extra.empty()) {
    const Json extra = doc.make_object();
    for (const auto& [key, values] : user.extra) append_strings(doc, extra, key, values);
    out.set("extra", extra);
  }
  return out;
}

JsonDoc new_review(const kube::Kind& kind) {
  JsonDoc doc;
  doc.set_root(doc.make_object());
  doc.root().set_string("kind", kind.kind);
  doc.root().set_string("apiVersion", kind.api_version());
  doc.root().object_at("metadata");
  return doc;
}

}  // namespace

void post_self_subject_rules_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  const std::string_view ns = posted.doc.root().at("spec.namespace").string();
  if (ns.empty()) return call->answer_error(kube::bad_request("no namespace on request"));
  const policy::RuleList rules = call->front.authorizer().rules_for(call->user, ns);
  JsonDoc doc = new_review(call->kind());
  doc.root().object_at("spec");
  const Json status = doc.root().object_at("status");
  const Json resources = doc.make_array();
  for (const policy::PolicyRule& rule : rules.rules) {
    if (rule.resources.empty()) continue;
    const Json row = doc.make_object();
    append_words(doc, row, "verbs", rule.verbs);
    if (!rule.groups.empty()) append_words(doc, row, "apiGroups", rule.groups);
    append_words(doc, row, "resources", rule.resources);
    if (!rule.names.empty()) append_words(doc, row, "resourceNames", rule.names);
    resources.append(row);
  }
  status.set("resourceRules", resources);
  const Json paths = doc.make_array();
  for (const policy::PolicyRule& rule : rules.rules) {
    if (rule.paths.empty()) continue;
    const Json row = doc.make_object();
    append_words(doc, row, "verbs", rule.verbs);
    append_words(doc, row, "nonResourceURLs", rule.paths);
    paths.append(row);
  }
  status.set("nonResourceRules", paths);
  status.set_bool("incomplete", rules.incomplete);
  if (!rules.error.empty()) status.set_string("evaluationError", rules.error);
  answer_review(*call, doc);
}

void post_self_subject_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  JsonDoc doc = new_review(call->kind());
  doc.root()
      .get("metadata")
      .set_string("creationTimestamp", format_rfc3339(call->front.clock().wall_seconds()));
  doc.root().object_at("status").set("userInfo", user_json(doc, call->user));
  answer_review(*call, doc);
}

namespace {

void answer_token(Call& call, JsonDoc& doc, const Verdict& verdict) {
  const Json status = doc.make_object();
  if (verdict.kind == Verdict::Kind::kUser) {
    status.set_bool("authenticated", true);
    status.set("user", user_json(doc, verdict.user));
    append_strings(doc, status, "audiences", verdict.audiences);
  } else {
    status.set("user", doc.make_object());
    status.set_string("error", verdict.error);
  }
  doc.root().set("status", status);
  answer_review(call, doc);
}

// Asks about the token, once more when its signature has been checked, and answers.
void review_token(const CallRef& call, const std::shared_ptr<JsonDoc>& doc) {
  const Json root = doc->root();
  Authenticator& authenticator = call->front.authenticator();
  const std::string token(root.at("spec.token").string());
  std::vector<std::string> audiences;
  for (const Json a : root.at("spec.audiences").elements()) audiences.emplace_back(a.string());
  if (audiences.empty()) audiences = authenticator.options().audiences;
  Verdict verdict = authenticator.authenticate_token(token, audiences);
  if (verdict.kind == Verdict::Kind::kPending) {
    call->hold([] {});
    return authenticator.check_token(
        token, [weak = std::weak_ptr<Call>(call), doc](const Status& checked) {
          const CallRef c = weak.lock();
          if (c == nullptr || c->answered()) return;
          if (checked.ok()) return review_token(c, doc);
          if (checked.error().code() != Code::kUnauthorized) {
            return c->answer_error(checked.error());
          }
          answer_token(*c, *doc, {Verdict::Kind::kRefused, {}, {}, checked.error().message(), ""});
        });
  }
  answer_token(*call, *doc, verdict);
}

}  // namespace

void post_token_review(const CallRef& call, Posted posted) {
  if (Status s = check_shape(*call, call->kind(), posted); !s.ok()) {
    return call->answer_error(s.error());
  }
  if (posted.doc.root().at("spec.token").string().empty()) {
    return call->answer_error(
        kube::bad_request("token is required for TokenReview in authentication"));
  }
  review_token(call, std::make_shared<JsonDoc>(std::move(posted.doc)));
}

}  // namespace kedge::api
