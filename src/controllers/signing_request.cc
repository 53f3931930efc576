// Certificate signing requests: kubelets' are approved, approved ones signed, old ones deleted
// (certificates/approver/sarapprove.go, signer/signer.go, cleaner/cleaner.go).
#include <algorithm>

#include "base/clock.h"
#include "base/strings.h"
#include "controllers/effects.h"
#include "controllers/functions.h"
#include "crypto/csr.h"
#include "crypto/x509.h"
#include "policy/authorizer.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kGroup = "certificates.k8s.io";
constexpr std::string_view kResource = "certificatesigningrequests";

constexpr std::string_view kKubeletClient = "kubernetes.io/kube-apiserver-client-kubelet";

using Texts = std::vector<std::string>;

Texts texts(Json list) {
  Texts out;
  for (const Json e : list.elements()) out.emplace_back(e.string());
  return out;
}

bool has_condition(Json root, std::string_view type) {
  for (const Json c : root.at("status.conditions").elements()) {
    // Approved and Denied count by their presence, a failure by its status: what is kept says True.
    if (c.get("type").string() == type && c.get("status").string() != "False") return true;
  }
  return false;
}

Result<crypto::CertificateRequest> request_of(Json root) {
  const auto pem = base64_decode(root.at("spec.request").string());
  if (!pem) return Error(Code::kInvalid, "spec.request is not base64");
  return crypto::CertificateRequest::from_pem(*pem);
}

// One of these sets, in any order; "" or the fault in upstream's words.
std::string check_usages(const Texts& usages, std::string_view auth) {
  Texts all(usages);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  Texts wanted = {std::string(auth), "digital signature", "key encipherment"};
  Texts without = {wanted[0], wanted[1]};
  std::sort(wanted.begin(), wanted.end());
  std::sort(without.begin(), without.end());
  if (all == wanted || all == without) return {};
  return "usages did not match [" + join(wanted, " ") + "]";
}

// ValidateKubeletClientCSR and ValidateKubeletServingCSR of pkg/apis/certificates/helpers.go.
std::string kubelet_fault(const crypto::CertificateRequest& r, const Texts& usages, bool serving) {
  if (r.subject().organizations != Texts{std::string(policy::kNodes)}) {
    return "subject organization is not system:nodes";
  }
  if (serving && r.dns_names().empty() && r.ip_addresses().empty()) {
    return "DNS or IP subjectAltName is required";
  }
  if (!serving && !r.dns_names().empty()) return "DNS subjectAltNames are not allowed";
  if (!r.emails().empty()) return "Email subjectAltNames are not allowed";
  if (!serving && !r.ip_addresses().empty()) return "IP subjectAltNames are not allowed";
  if (!r.uris().empty()) return "URI subjectAltNames are not allowed";
  const std::string usage = check_usages(usages, serving ? "server auth" : "client auth");
  if (serving && !usage.empty()) return usage;
  if (!r.subject().common_name.starts_with(policy::kNodePrefix)) {
    return "subject common name does not begin with system:node:";
  }
  return usage;
}

std::string kubelet_client_fault(const crypto::CertificateRequest& r, const Texts& usages) {
  return kubelet_fault(r, usages, false);
}
std::string kubelet_serving_fault(const crypto::CertificateRequest& r, const Texts& usages) {
  return kubelet_fault(r, usages, true);
}
std::string client_fault(const crypto::CertificateRequest&, const Texts& usages) {
  bool client = false;
  for (const std::string& u : usages) {
    client = client || u == "client auth";
    if (u != "client auth" && u != "digital signature" && u != "key encipherment") {
      return "invalid usage for client certificate: " + u;
    }
  }
  return client ? "" : "missing required usage for client certificate: client auth";
}
std::string no_fault(const crypto::CertificateRequest&, const Texts&) { return {}; }

struct Signer {
  std::string_view name;
  std::string (*fault)(const crypto::CertificateRequest& request, const Texts& usages);
};
constexpr Signer kSigners[] = {
    {"kubernetes.io/kube-apiserver-client", client_fault},
    {kKubeletClient, kubelet_client_fault},
    {"kubernetes.io/kubelet-serving", kubelet_serving_fault},
    {"kubernetes.io/legacy-unknown", no_fault},
};

// --- approval

struct Recognizer {
  std::string_view subresource;  // what the requester must be allowed to create
  bool self;
  std::string_view message;
};
constexpr Recognizer kRecognizers[] = {
    {"selfnodeclient", true,
     "Auto approving self kubelet client certificate after SubjectAccessReview."},
    {"nodeclient", false, "Auto approving kubelet client certificate after SubjectAccessReview."},
};

bool may(const View& view, Json spec, std::string_view subresource) {
  if (view.authorizer == nullptr) return false;
  policy::User user;
  user.name = spec.get("username").string();
  user.uid = spec.get("uid").string();
  user.groups = texts(spec.get("groups"));
  for (const auto m : spec.get("extra").members()) {
    user.extra[std::string(m.name)] = texts(m.value);
  }
  policy::Attributes a;
  a.user = &user;
  a.verb = "create";
  a.is_resource = true;
  a.group = kGroup;
  a.version = "*";
  a.resource = kResource;
  a.subresource = subresource;
  return view.authorizer->authorize(a).allowed;
}

void add_condition(JsonDoc& doc, std::string_view type, std::string_view reason,
                   std::string_view message, int64_t now_us) {
  const Json status = doc.root().object_at("status");
  if (!status.get("conditions").is_array()) status.set("conditions", doc.make_array());
  const Json c = doc.make_object();
  c.set_string("type", type);
  c.set_string("status", "True");
  c.set_string("reason", reason);
  c.set_string("message", message);
  c.set_string("lastUpdateTime", format_rfc3339(now_us / 1'000'000));
  status.get("conditions").append(c);
}

// --- signing

constexpr int64_t kYear = 365 * 86'400;  // --cluster-signing-duration
constexpr int64_t kShortest = 600;
constexpr int64_t kBackdate = 300;
constexpr int64_t kShort = 8 * 3600;  // not made shorter by the backdating

struct Usage {
  std::string_view name;
  int8_t bit;  // of KeyUsage; -1: an extended one
  std::string_view oid;
};
#define KP "\x2b\x06\x01\x05\x05\x07\x03"
constexpr Usage kUsages[] = {
    {"signing", 0, {}},
    {"digital signature", 0, {}},
    {"content commitment", 1, {}},
    {"key encipherment", 2, {}},
    {"data encipherment", 3, {}},
    {"key agreement", 4, {}},
    {"cert sign", 5, {}},
    {"crl sign", 6, {}},
    {"encipher only", 7, {}},
    {"decipher only", 8, {}},
    {"any", -1, std::string_view("\x55\x1d\x25\x00", 4)},
    {"server auth", -1, KP "\x01"},
    {"client auth", -1, KP "\x02"},
    {"code signing", -1, KP "\x03"},
    {"email protection", -1, KP "\x04"},
    {"s/mime", -1, KP "\x04"},
    {"ipsec end system", -1, KP "\x05"},
    {"ipsec tunnel", -1, KP "\x06"},
    {"ipsec user", -1, KP "\x07"},
    {"timestamping", -1, KP "\x08"},
    {"ocsp signing", -1, KP "\x09"},
    {"microsoft sgc", -1, "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x03"},
    {"netscape sgc", -1, "\x60\x86\x48\x01\x86\xf8\x42\x04\x01"},
};
#undef KP

Status set_usages(const Texts& usages, crypto::CertificateSpec& spec) {
  Texts oids;
  for (const std::string& name : usages) {
    const auto* u = std::find_if(std::begin(kUsages), std::end(kUsages),
                                 [&name](const Usage& row) { return row.name == name; });
    if (u == std::end(kUsages)) {
      return Error(Code::kInvalid, "unrecognized usage values: [" + go_quote(name) + "]");
    }
    if (u->bit < 0) {
      oids.emplace_back(u->oid);
    } else {
      spec.key_usage = static_cast<uint16_t>(spec.key_usage | 1 << u->bit);
    }
  }
  std::sort(oids.begin(), oids.end());
  oids.erase(std::unique(oids.begin(), oids.end()), oids.end());
  spec.other_uses = std::move(oids);
  spec.no_key_usage = spec.key_usage == 0;
  return {};
}

int64_t lifetime(Json spec) {
  const auto asked = spec.get("expirationSeconds").integer();
  return asked ? std::clamp(*asked, kShortest, kYear) : kYear;
}

}  // namespace

void pending_request_keys(const Change& change, const View& view, Keys& out) {
  if (!change.old) return;  // what is there at the start comes by itself
  view.cache.for_each(view.kind(kGroup, kResource).id, "", [&out](const ObjectRef& o) {
    if (o->json().find("\"conditions\":[") == std::string_view::npos) {
      out.soon.emplace_back(o->key());
    }
    return true;
  });
}

Plan reconcile_approval(std::string_view key, const View& view, int64_t now_us, const Last&) {
  Plan plan;
  const Kind& kind = view.kind(kGroup, kResource);
  const ObjectRef object = view.get(kind, key);
  if (!object) return plan;
  JsonDoc doc = parse(*object);
  const Json root = doc.root();
  const Json spec = root.get("spec");
  if (spec.get("signerName").string() != kKubeletClient ||
      !root.at("status.certificate").string().empty() || has_condition(root, "Approved") ||
      has_condition(root, "Denied")) {
    return plan;
  }
  const auto request = request_of(root);
  if (!request.ok() || !kubelet_client_fault(*request, texts(spec.get("usages"))).empty()) {
    return plan;
  }
  for (const Recognizer& r : kRecognizers) {
    if (r.self && spec.get("username").string() != request->subject().common_name) continue;
    if (!may(view, spec, r.subresource)) continue;
    add_condition(doc, "Approved", "AutoApproved", r.message, now_us);
    plan.writes.push_back(update(kind, *object, std::move(doc), "approval"));
    break;
  }
  return plan;
}

Plan reconcile_signing(std::string_view key, const View& view, int64_t now_us, const Last&) {
  Plan plan;
  const Kind& kind = view.kind(kGroup, kResource);
  const ObjectRef object = view.get(kind, key);
  if (!object) return plan;
  JsonDoc doc = parse(*object);
  const Json root = doc.root();
  const Json spec = root.get("spec");
  if (!has_condition(root, "Approved") || has_condition(root, "Denied") ||
      has_condition(root, "Failed") || !root.at("status.certificate").string().empty()) {
    return plan;
  }
  const auto* signer = std::find_if(std::begin(kSigners), std::end(kSigners), [&](const Signer& s) {
    return s.name == spec.get("signerName").string();
  });
  if (signer == std::end(kSigners)) return plan;
  const auto request = request_of(root);
  if (!request.ok()) return plan;  // no later look will find it better
  const std::string fault = signer->fault(*request, texts(spec.get("usages")));
  if (!fault.empty()) {
    add_condition(doc, "Failed", "SignerValidationFailure", fault, now_us);
    plan.writes.push_back(update(kind, *object, std::move(doc), "status"));
    return plan;
  }
  Effect e;
  e.name = kSignCertificate;
  e.arguments.set_root(e.arguments.copy(spec));
  const int64_t now = now_us / 1'000'000;
  const int64_t ttl = lifetime(spec);
  e.arguments.root().set_integer("notBefore", now - kBackdate);
  e.arguments.root().set_integer("notAfter", now + ttl - (ttl < kShort ? 0 : kBackdate));
  e.write = update(kind, *object, std::move(doc), "status");
  e.member = "status.certificate";
  plan.effects.push_back(std::move(e));
  return plan;
}

Result<std::string> sign_certificate(Json arguments, const crypto::Certificate& ca,
                                     const crypto::PrivateKey& key, Random& random) {
  const auto pem = base64_decode(arguments.get("request").string());
  if (!pem) return Error(Code::kInvalid, "the request is not base64");
  const crypto::CertificateRequest request = TRY(crypto::CertificateRequest::from_pem(*pem));
  TRY(request.check_signature());
  crypto::CertificateSpec spec;
  spec.subject = request.subject();
  // Other attributes of the name stay, unless others could read another user in it than we do.
  if (request.subject_is_plain()) spec.subject_der = request.subject_der();
  spec.dns_names = request.dns_names();
  spec.ip_addresses = request.ip_addresses();
  spec.emails = request.emails();
  spec.uris = request.uris();
  spec.not_before = arguments.get("notBefore").integer().value_or(0);
  spec.not_after = arguments.get("notAfter").integer().value_or(0);
  TRY(set_usages(texts(arguments.get("usages")), spec));
  const crypto::Certificate made =
      TRY(crypto::make_leaf(spec, request.public_key(), ca, key, random));
  return base64_encode(made.pem());
}

// --- cleaning

Plan reconcile_old_request(std::string_view key, const View& view, int64_t now_us, const Last&) {
  constexpr int64_t kDecidedUs = 3600LL * 1'000'000;
  constexpr int64_t kPendingUs = 24 * kDecidedUs;
  Plan plan;
  const Kind& kind = view.kind(kGroup, kResource);
  const ObjectRef object = view.get(kind, key);
  if (!object || object->deleting()) return plan;
  const JsonDoc doc = parse(*object);
  const Json root = doc.root();
  int64_t due = INT64_MAX;
  const auto at = [&due](std::string_view time, int64_t after_us) {
    const auto t = parse_rfc3339(time);
    if (t.ok()) due = std::min(due, *t + after_us);
  };
  const Json conditions = root.at("status.conditions");
  if (conditions.size() == 0) at(root.at("metadata.creationTimestamp").string(), kPendingUs);
  const std::string_view issued = root.at("status.certificate").string();
  for (const Json c : conditions.elements()) {
    const bool approved = c.get("type").string() == "Approved";
    at(c.get("lastUpdateTime").string(), approved && issued.empty() ? kPendingUs : kDecidedUs);
    if (!approved || issued.empty()) continue;
    const auto pem = base64_decode(issued);
    if (!pem) continue;
    const auto certificate = crypto::Certificate::from_pem(*pem);
    if (certificate.ok()) due = std::min(due, certificate->not_after() * 1'000'000);
  }
  if (due == INT64_MAX) return plan;
  if (now_us > due) {
    plan.writes.push_back(remove(kind, *object));
  } else {
    plan.requeue_after_ms = (due - now_us) / 1000 + 1000;
  }
  return plan;
}

}  // namespace kedge::controllers
