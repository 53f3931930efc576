#include "policy/token_claims.h"

#include <charconv>

#include "kube/json.h"
#include "kube/meta.h"

namespace kedge::policy {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kUserPrefix = "system:serviceaccount:";
// Members of the older form.
constexpr std::string_view kOldNamespace = "kubernetes.io/serviceaccount/namespace";
constexpr std::string_view kOldSecret = "kubernetes.io/serviceaccount/secret.name";
constexpr std::string_view kOldName = "kubernetes.io/serviceaccount/service-account.name";
constexpr std::string_view kOldUid = "kubernetes.io/serviceaccount/service-account.uid";

Error malformed() { return Error(Code::kInvalid, "malformed token"); }

Result<JsonDoc> read_object(std::string_view json) {
  std::vector<std::string> repeated;
  Result<JsonDoc> doc = JsonDoc::parse(json, &repeated);
  if (!doc.ok() || !repeated.empty() || !doc->root().is_object()) return malformed();
  return doc;
}

Result<std::string> text_member(Json object, std::string_view name) {
  const Json value = object.get(name);
  if (!value || value.is_null()) return std::string();
  if (!value.is_string()) return malformed();
  return std::string(value.string());
}

// NumericDate (RFC 7519, section 2): a number that may have a fraction, which is dropped.
Result<std::optional<int64_t>> time_member(Json object, std::string_view name) {
  const Json value = object.get(name);
  if (!value || value.is_null()) return std::optional<int64_t>();
  if (!value.is_number()) return malformed();
  const std::string_view text = value.number_text();
  double seconds = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr double kMost = 253402300800;  // the year 10000
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || seconds < -kMost ||
      seconds > kMost) {
    return malformed();
  }
  return std::optional<int64_t>(static_cast<int64_t>(seconds));
}

Result<std::optional<BoundObject>> object_member(Json parent, std::string_view name) {
  const Json value = parent.get(name);
  if (!value || value.is_null()) return std::optional<BoundObject>();
  if (!value.is_object()) return malformed();
  BoundObject out;
  out.name = TRY(text_member(value, "name"));
  out.uid = TRY(text_member(value, "uid"));
  return std::optional<BoundObject>(std::move(out));
}

Result<std::vector<std::string>> read_audiences(Json value) {
  std::vector<std::string> out;
  if (!value || value.is_null()) return out;
  if (value.is_string()) {
    out.emplace_back(value.string());
    return out;
  }
  if (!value.is_array()) return malformed();
  for (const Json a : value.elements()) {
    if (!a.is_string()) return malformed();
    out.emplace_back(a.string());
  }
  return out;
}

Status read_bound(Json root, TokenClaims& out) {
  const Json k = root.get("kubernetes.io");
  if (!k || k.is_null()) return {};
  if (!k.is_object()) return malformed();
  out.ns = TRY(text_member(k, "namespace"));
  out.account = TRY(object_member(k, "serviceaccount")).value_or(BoundObject());
  out.pod = TRY(object_member(k, "pod"));
  out.secret = TRY(object_member(k, "secret"));
  out.node = TRY(object_member(k, "node"));
  out.warn_after = TRY(time_member(k, "warnafter"));
  return {};
}

Status read_old(Json root, TokenClaims& out) {
  out.ns = TRY(text_member(root, kOldNamespace));
  out.account.name = TRY(text_member(root, kOldName));
  out.account.uid = TRY(text_member(root, kOldUid));
  out.secret.emplace();
  out.secret->name = TRY(text_member(root, kOldSecret));
  return {};
}

void set_object(Json parent, std::string_view name, const std::optional<BoundObject>& object) {
  if (!object) return;
  const Json out = parent.object_at(name);
  if (!object->name.empty()) out.set_string("name", object->name);
  if (!object->uid.empty()) out.set_string("uid", object->uid);
}

// Members in the order of their names, as upstream writes them.
void write_bound(Json root, const TokenClaims& c) {
  const Json k = root.object_at("kubernetes.io");
  k.set_string("namespace", c.ns);
  set_object(k, "node", c.node);
  set_object(k, "pod", c.pod);
  set_object(k, "secret", c.secret);
  set_object(k, "serviceaccount", c.account);
  if (c.warn_after) k.set_integer("warnafter", *c.warn_after);
}

}  // namespace

Result<TokenHeader> read_token_header(std::string_view json) {
  const JsonDoc doc = TRY(read_object(json));
  if (doc.root().get("crit")) return malformed();
  TokenHeader out;
  out.algorithm = TRY(text_member(doc.root(), "alg"));
  out.key_id = TRY(text_member(doc.root(), "kid"));
  return out;
}

Result<TokenClaims> read_token_claims(std::string_view json) {
  const JsonDoc doc = TRY(read_object(json));
  const Json root = doc.root();
  TokenClaims out;
  out.issuer = TRY(text_member(root, "iss"));
  out.subject = TRY(text_member(root, "sub"));
  out.id = TRY(text_member(root, "jti"));
  out.audiences = TRY(read_audiences(root.get("aud")));
  out.not_before = TRY(time_member(root, "nbf"));
  out.issued_at = TRY(time_member(root, "iat"));
  out.expiry = TRY(time_member(root, "exp"));
  TRY(out.legacy() ? read_old(root, out) : read_bound(root, out));
  return out;
}

std::string token_header_json(const TokenHeader& header) {
  JsonDoc doc;
  doc.set_root(doc.make_object());
  doc.root().set_string("alg", header.algorithm);
  doc.root().set_string("kid", header.key_id);
  return doc.root().print();
}

std::string token_claims_json(const TokenClaims& c) {
  JsonDoc doc;
  doc.set_root(doc.make_object());
  const Json root = doc.root();
  if (!c.audiences.empty()) {
    const Json audiences = doc.make_array();
    for (const std::string& a : c.audiences) audiences.append(doc.make_string(a));
    root.set("aud", audiences);
  }
  if (c.expiry) root.set_integer("exp", *c.expiry);
  if (c.issued_at) root.set_integer("iat", *c.issued_at);
  root.set_string("iss", c.issuer);
  if (!c.id.empty()) root.set_string("jti", c.id);
  if (c.legacy()) {
    root.set_string(kOldNamespace, c.ns);
    root.set_string(kOldSecret, c.secret ? c.secret->name : "");
    root.set_string(kOldName, c.account.name);
    root.set_string(kOldUid, c.account.uid);
  } else {
    write_bound(root, c);
  }
  if (c.not_before) root.set_integer("nbf", *c.not_before);
  root.set_string("sub", c.subject);
  return root.print();
}

Status check_token_times(const TokenClaims& c, int64_t now) {
  const char* fault = nullptr;
  if (c.not_before && now + kTokenLeeway < *c.not_before) {
    fault = "is not valid yet";
  } else if (c.expiry && now - kTokenLeeway > *c.expiry) {
    fault = "has expired";
  } else if (c.issued_at && now + kTokenLeeway < *c.issued_at) {
    fault = "is issued in the future";
  }
  if (fault == nullptr) return {};
  return Error(Code::kUnauthorized, std::string("service account token ") + fault);
}

std::string service_account_user(std::string_view ns, std::string_view name) {
  std::string out(kUserPrefix);
  out.append(ns).append(1, ':').append(name);
  return out;
}

std::optional<ServiceAccountName> split_service_account_user(std::string_view user) {
  if (!user.starts_with(kUserPrefix)) return std::nullopt;
  const std::string_view rest = user.substr(kUserPrefix.size());
  const size_t colon = rest.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const ServiceAccountName out{rest.substr(0, colon), rest.substr(colon + 1)};
  if (!kube::check_dns_label(out.ns).empty() || !kube::check_dns_subdomain(out.name).empty()) {
    return std::nullopt;
  }
  return out;
}

}  // namespace kedge::policy
