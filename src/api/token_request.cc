// serviceaccounts/NAME/token: issues a token for an account, if wanted bound to a Pod, a Secret or
// a Node (upstream: pkg/registry/core/serviceaccount/storage/token.go, pkg/apis/authentication/
// validation).
#include <algorithm>

#include "api/front.h"
#include "api/post.h"
#include "api/write_call.h"
#include "base/clock.h"
#include "kube/defaults.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

using kube::Json;
using kube::JsonDoc;
using kube::ObjectRef;
using policy::BoundObject;
using policy::TokenClaims;

constexpr int64_t kLeastSeconds = 600;
constexpr int64_t kMostSeconds = int64_t{1} << 32;
// What upstream's injected volume asks for: such a token of a Pod is good for a year and only
// warned about after the hour, for clients that never read their file again.
constexpr int64_t kExtendedFrom = 3607;
constexpr int64_t kExtendedTo = 365 * 24 * 3600;

// A subject for errors that has no row.
kube::Kind subject(std::string_view group, std::string_view name) {
  kube::Kind row;
  row.group = group;
  row.resource = name;
  return row;
}

// The account's name, namespace and uid, where the request says them.
Status check_account(const Call& call, Json metadata, const kube::Object& account) {
  struct Place {
    const char* member;
    std::string_view wanted;
    const char* detail;
  };
  const Place places[] = {
      {"name", call.route.name, "must match the service account name if specified"},
      {"namespace", call.route.ns, "must match the service account namespace if specified"}};
  for (const Place& p : places) {
    const std::string_view said = metadata.get(p.member).string();
    if (said.empty() || said == p.wanted) continue;
    return kube::invalid_error(
        call.spoken_kind(), call.route.name,
        {kube::field_invalid("metadata." + std::string(p.member), said, p.detail)});
  }
  const std::string_view uid = metadata.get("uid").string();
  if (uid.empty() || uid == account.uid()) return {};
  return kube::conflict(subject("authentication.k8s.io", "TokenRequest"), call.route.name,
                        "the UID in the token request (" + std::string(uid) +
                            ") does not match the UID of the service account (" +
                            std::string(account.uid()) + ")");
}

Status check_seconds(const Call& call, int64_t seconds) {
  const char* fault = nullptr;
  if (seconds < kLeastSeconds) {
    fault = "may not specify a duration less than 10 minutes";
  } else if (seconds > kMostSeconds) {
    fault = "may not specify a duration larger than 2^32 seconds";
  }
  if (fault == nullptr) return {};
  return kube::invalid_error(
      call.spoken_kind(), "",
      {kube::field_invalid_shown("spec.expirationSeconds", std::to_string(seconds), fault)});
}

BoundObject bound(const kube::Object& object) {
  return {std::string(object.name()), std::string(object.uid())};
}

// Of a Pod that has a node, the token says which; also when there is no such Node any more.
Status bind_pod(Call& call, const kube::Object& pod, TokenClaims& claims) {
  const JsonDoc doc = TRY(JsonDoc::parse(pod.json()));
  const Json spec = doc.root().get("spec");
  if (spec.get("serviceAccountName").string() != call.route.name) {
    return kube::bad_request("cannot bind token for serviceaccount \"" +
                             std::string(call.route.name) +
                             "\" to pod running with different serviceaccount name.");
  }
  claims.pod = bound(pod);
  const std::string_view node_name = spec.get("nodeName").string();
  if (node_name.empty()) return {};
  Result<ObjectRef> node =
      call.front.registry().get(*call.front.kinds().find("", "v1", "nodes"), "", node_name);
  claims.node = node.ok() ? bound(**node) : BoundObject{std::string(node_name), ""};
  return {};
}

Status bind(Call& call, Json ref, TokenClaims& claims) {
  if (!ref.is_object()) return {};
  const std::string_view version = ref.get("apiVersion").string();
  const std::string_view kind = ref.get("kind").string();
  const std::string_view name = ref.get("name").string();
  const size_t slash = version.find('/');
  struct Row {
    std::string_view kind, resource;
  };
  constexpr Row kRows[] = {{"Pod", "pods"}, {"Node", "nodes"}, {"Secret", "secrets"}};
  const Row* row = std::find_if(std::begin(kRows), std::end(kRows),
                                [kind](const Row& r) { return r.kind == kind; });
  if (slash != std::string_view::npos || row == std::end(kRows)) {
    const std::string_view group = slash == std::string_view::npos ? "" : version.substr(0, slash);
    const std::string_view rest =
        slash == std::string_view::npos ? version : version.substr(slash + 1);
    return kube::bad_request("cannot bind token to object of type " + std::string(group) + "/" +
                             std::string(rest) + ", Kind=" + std::string(kind));
  }
  const kube::Kind& wanted = *call.front.kinds().find("", "v1", row->resource);
  const std::string_view ns = wanted.namespaced ? call.route.ns : std::string_view();
  const ObjectRef object = TRY(call.front.registry().get(wanted, ns, name));
  if (kind == "Pod") {
    TRY(bind_pod(call, *object, claims));
  } else {
    (kind == "Node" ? claims.node : claims.secret) = bound(*object);
  }
  const std::string_view uid = ref.get("uid").string();
  if (uid.empty() || uid == object->uid()) return {};
  return kube::conflict(
      subject("", kind), name,
      "the UID in the bound object reference (" + std::string(uid) +
          ") does not match the UID in record. The object might have been deleted and then "
          "recreated");
}

// Audiences that nobody has asked for are the API's.
void fill_audiences(const AuthnOptions& options, JsonDoc& doc, Json spec, TokenClaims& claims) {
  for (const Json a : spec.get("audiences").elements()) claims.audiences.emplace_back(a.string());
  if (!claims.audiences.empty()) return;
  claims.audiences = options.audiences;
  const Json list = doc.make_array();
  for (const std::string& a : claims.audiences) list.append(doc.make_string(a));
  spec.set("audiences", list);
}

bool are_own(const AuthnOptions& options, const std::vector<std::string>& audiences) {
  return std::all_of(audiences.begin(), audiences.end(), [&options](const std::string& a) {
    return std::find(options.audiences.begin(), options.audiences.end(), a) !=
           options.audiences.end();
  });
}

void fill_metadata(const Call& call, Json root, const kube::Object& account, int64_t now) {
  const Json metadata = root.object_at("metadata");
  metadata.set_string("name", account.name());
  metadata.set_string("namespace", call.route.ns);
  metadata.set_string("uid", account.uid());
  metadata.set_string("creationTimestamp", format_rfc3339(now));
}

// Everything up to the signature. `posted` becomes the answer without its token.
Result<TokenClaims> prepare(Call& call, Posted& posted, int64_t now) {
  const kube::Kind& kind = call.spoken_kind();
  TRY(check_shape(call, kind, posted));
  const AuthnOptions& options = call.front.authenticator().options();
  JsonDoc& doc = posted.doc;
  const Json root = doc.root();
  kube::apply_defaults(kind, doc, root);
  const std::string manager =
      start_request(call, registry::Operation::kCreate, posted.options.field_manager).field_manager;
  kube::track_write(kind, kind, doc, root, Json(), {manager, "token", now, false});
  const ObjectRef account =
      TRY(call.front.registry().get(call.kind(), call.route.ns, call.route.name));
  TRY(check_account(call, root.get("metadata"), *account));
  TokenClaims claims;
  const Json spec = root.object_at("spec");
  fill_audiences(options, doc, spec, claims);
  fill_metadata(call, root, *account, now);
  root.remove("status");
  int64_t seconds = spec.get("expirationSeconds").integer().value_or(0);
  TRY(check_seconds(call, seconds));
  TRY(admit_posted(call, posted));
  TRY(bind(call, spec.get("boundObjectRef"), claims));
  if (options.most_expiration_s > 0 && seconds > options.most_expiration_s) {
    call.warnings.push_back("requested expiration of " + std::to_string(seconds) +
                            " seconds shortened to " + std::to_string(options.most_expiration_s) +
                            " seconds");
    seconds = options.most_expiration_s;
    spec.set_integer("expirationSeconds", seconds);
  }
  root.object_at("status").set_string("expirationTimestamp", format_rfc3339(now + seconds));
  if (options.extend_expiration && claims.pod && seconds == kExtendedFrom &&
      are_own(options, claims.audiences)) {
    claims.warn_after = now + seconds;
    seconds = kExtendedTo;
  }
  claims.issuer = options.issuers.front();
  claims.subject = policy::service_account_user(call.route.ns, call.route.name);
  claims.ns = call.route.ns;
  claims.account = bound(*account);
  claims.issued_at = claims.not_before = now;
  claims.expiry = now + seconds;
  return claims;
}

}  // namespace

void post_token_request(const CallRef& call, Posted posted) {
  TokenSigner* const signer = call->front.authenticator().signer();
  if (signer == nullptr) return call->answer_error(no_such_resource());
  Result<TokenClaims> claims = prepare(*call, posted, call->front.clock().wall_seconds());
  if (!claims.ok()) return call->answer_error(claims.error());
  call->hold([] {});
  signer->sign(std::move(*claims),
               [weak = std::weak_ptr<Call>(call),
                doc = std::make_shared<JsonDoc>(std::move(posted.doc))](Result<std::string> token) {
                 const CallRef c = weak.lock();
                 if (c == nullptr || c->answered()) return;
                 if (!token.ok()) return c->answer_error(token.error());
                 doc->root().get("status").set_string("token", *token);
                 c->answer_object(201, c->spoken_kind(), Bytes(doc->root().print()));
               });
}

}  // namespace kedge::api
