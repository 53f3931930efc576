#include "api/authn.h"

#include <algorithm>

#include "base/clock.h"
#include "base/strings.h"
#include "crypto/hash.h"
#include "policy/bootstrap_token.h"
#include "policy/service_account_token.h"

namespace kedge::api {
namespace {

using Kind = Verdict::Kind;

constexpr std::string_view kInvalidToken = "invalid bearer token";

// What the headers say of a token.
struct Bearer {
  std::string token;    // "": none
  std::string fault;    // not empty: refused
  std::string warning;  // not empty: told to the client
};

void read_authorization(const http::Headers& headers, Bearer& out) {
  const std::string_view text = trim(headers.get("authorization").value_or(""));
  const size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !equals_ignore_case(text.substr(0, blank), "bearer")) {
    return;
  }
  const std::string_view rest = text.substr(blank + 1);
  out.token = rest.substr(0, rest.find(' '));
  if (out.token.empty()) {
    out.warning =
        "the provided Authorization header contains extra space before the bearer token, and is "
        "ignored";
  }
}

// k8s.io/apiserver/pkg/authentication/request/websocket: browsers cannot set headers.
void read_subprotocol(const http::Headers& headers, Bearer& out) {
  constexpr std::string_view kPrefix = "base64url.bearer.authorization.k8s.io.";
  if (!equals_ignore_case(headers.get("upgrade").value_or(""), "websocket")) return;
  bool seen = false;
  bool others = false;
  for (const std::string_view list : headers.all("sec-websocket-protocol")) {
    for (std::string_view protocol : split(list, ',')) {
      protocol = trim(protocol);
      if (!protocol.starts_with(kPrefix)) {
        others = true;
        continue;
      }
      if (std::exchange(seen, true)) {
        out.fault = "multiple base64.bearer.authorization tokens specified";
        return;
      }
      const auto token = base64url_decode(protocol.substr(kPrefix.size()));
      if (!token) {
        out.fault = "invalid base64.bearer.authorization token encoding";
        return;
      }
      out.token = *token;
    }
  }
  if (!out.token.empty() && !others) out.fault = "missing additional subprotocol";
}

Bearer read_bearer(const http::Headers& headers) {
  Bearer out;
  read_authorization(headers, out);
  if (out.token.empty()) read_subprotocol(headers, out);
  return out;
}

Verdict known(policy::User user) {
  Verdict out;
  out.kind = Kind::kUser;
  if (user.name != policy::kAnonymous && !user.in_group(policy::kAuthenticated) &&
      !user.in_group(policy::kUnauthenticated)) {
    user.groups.emplace_back(policy::kAuthenticated);
  }
  out.user = std::move(user);
  return out;
}

Verdict refused(std::string error) {
  Verdict out;
  out.kind = Kind::kRefused;
  out.error = std::move(error);
  return out;
}

policy::User certificate_user(const http::TlsPeer& peer) {
  policy::User user;
  user.name = peer.common_name;
  user.uid = peer.uid;
  user.groups.reserve(peer.organizations.size() + 1);
  user.groups = peer.organizations;
  user.extra[std::string(policy::kCredentialId)].push_back("X509SHA256=" + peer.fingerprint);
  return user;
}

policy::User anonymous() {
  policy::User user;
  user.name = policy::kAnonymous;
  user.groups.emplace_back(policy::kUnauthenticated);
  return user;
}

// Those of `wanted` that are among `has`.
std::vector<std::string> common(const std::vector<std::string>& has,
                                const std::vector<std::string>& wanted) {
  std::vector<std::string> out;
  for (const std::string& w : has) {
    if (std::find(wanted.begin(), wanted.end(), w) != wanted.end()) out.push_back(w);
  }
  return out;
}

// Go's %q of a list.
std::string quoted(const std::vector<std::string>& list) {
  std::string out = "[";
  for (const std::string& s : list) {
    if (out.size() > 1) out += ' ';
    out += go_quote(s);
  }
  return out + "]";
}

}  // namespace

Result<std::unique_ptr<Authenticator>> Authenticator::create(io::Loop& loop, io::Pool& pool,
                                                             Random& random, Log log,
                                                             registry::Registry& registry,
                                                             AuthnOptions options) {
  FrontProxy proxy = TRY(FrontProxy::create(loop, pool, std::move(options.front_proxy)));
  std::unique_ptr<Authenticator> out(
      new Authenticator(loop, std::move(log), registry, std::move(proxy)));
  TRY(out->open(pool, random, std::move(options)));
  return out;
}

Status Authenticator::open(io::Pool& pool, Random& random, AuthnOptions options) {
  options_ = std::move(options);
  if (options_.audiences.empty()) options_.audiences = {options_.issuers.front()};
  keys_ = std::make_shared<policy::TokenKeys>();
  if (!options_.signing_key_pem.empty()) {
    crypto::PrivateKey key = TRY(crypto::PrivateKey::from_pem(options_.signing_key_pem, random)
                                     .context("key of ServiceAccount tokens"));
    crypto::wipe(options_.signing_key_pem);
    options_.signing_key_pem.clear();
    if (crypto::jws_algorithm(key.public_key()).empty()) {
      return Error(Code::kInvalid,
                   "key of ServiceAccount tokens: it must be RSA or on the curve P-256");
    }
    keys_->add(key.public_key());
    signer_ = std::make_unique<TokenSigner>(pool, random, std::move(key));
  }
  for (crypto::PublicKey& key : options_.more_keys) keys_->add(std::move(key));
  options_.more_keys.clear();
  verifier_ = std::make_unique<TokenVerifier>(loop_, pool, random, keys_, options_.issuers);
  for (StaticToken& t : options_.tokens) {
    if (!t.token.empty()) static_[verifier_->digest(t.token)] = std::move(t.user);
    crypto::wipe(t.token);
  }
  options_.tokens.clear();
  return {};
}

Verdict Authenticator::authenticate(const http::RequestHead& head) {
  const http::TlsPeer* peer = head.peer.get();
  const bool shown = peer != nullptr && peer->presented;
  if (shown) {
    const FrontProxy::Answer proxy = front_proxy_.look_up(head);
    if (proxy == FrontProxy::Answer::kTrusted) return known(FrontProxy::user(head.headers));
    if (proxy == FrontProxy::Answer::kUnknown) {
      Verdict pending;
      pending.kind = Kind::kPending;
      return pending;
    }
  }
  if (shown && peer->verified && !peer->common_name.empty()) return known(certificate_user(*peer));
  Bearer bearer = read_bearer(head.headers);
  if (!bearer.fault.empty()) return refused(std::move(bearer.fault));
  if (!bearer.token.empty()) {
    Verdict verdict = authenticate_token(bearer.token, options_.audiences);
    crypto::wipe(bearer.token);
    return verdict;
  }
  if (shown && !peer->verified) return refused("x509: " + peer->verify_error);
  Verdict nobody = options_.anonymous ? known(anonymous()) : Verdict();
  nobody.warning = std::move(bearer.warning);
  return nobody;
}

Verdict Authenticator::authenticate_token(std::string_view token,
                                          const std::vector<std::string>& audiences) {
  const std::string name = verifier_->digest(token);
  // What has no audiences of its own is for the API.
  const std::vector<std::string> own = common(options_.audiences, audiences);
  const auto agnostic = [&own](policy::User user) {
    Verdict out = known(std::move(user));
    out.audiences = own;
    return out;
  };
  const auto it = static_.find(name);
  if (it != static_.end() && !own.empty()) return agnostic(it->second);
  const TokenVerifier::Known claims = verifier_->look_up(name, token);
  if (claims.answer == TokenVerifier::Answer::kGood) {
    return judge_claims(*claims.claims, token, audiences);
  }
  if (claims.answer == TokenVerifier::Answer::kUnknown) {
    Verdict pending;
    pending.kind = Kind::kPending;
    return pending;
  }
  if (options_.bootstrap_tokens && !own.empty()) {
    std::optional<policy::User> user = policy::find_bootstrap_user(
        token, registry_.cache(), registry_.kinds(), loop_.clock().wall_seconds());
    if (user) return agnostic(std::move(*user));
  }
  return refused(std::string(kInvalidToken));
}

Verdict Authenticator::judge_claims(const policy::TokenClaims& claims, std::string_view token,
                                    const std::vector<std::string>& audiences) {
  const std::string prefix = "[" + std::string(kInvalidToken) + ", ";
  const std::vector<std::string>& own =
      claims.audiences.empty() ? options_.audiences : claims.audiences;
  std::vector<std::string> good = common(own, audiences);
  if (good.empty()) {
    return refused(prefix + "token audiences " + quoted(own) +
                   " is invalid for the target audiences " + quoted(audiences) + "]");
  }
  Result<policy::TokenUser> user = policy::check_bound_objects(
      claims, token, registry_.cache(), registry_.kinds(), loop_.clock().wall_seconds());
  if (!user.ok()) return refused(prefix + user.error().message() + "]");
  if (user->track_use) track_use(claims);
  Verdict out = known(std::move(user->user));
  out.audiences = std::move(good);
  out.warning = std::move(user->warning);
  return out;
}

void Authenticator::check(const http::RequestHead& head, TokenVerifier::Done done) {
  if (front_proxy_.look_up(head) == FrontProxy::Answer::kUnknown) {
    return front_proxy_.check(head,
                              [tell = std::move(done)]() mutable { tell(Status::ok_status()); });
  }
  Bearer bearer = read_bearer(head.headers);
  check_token(bearer.token, std::move(done));
  crypto::wipe(bearer.token);
}

void Authenticator::check_token(std::string_view token, TokenVerifier::Done done) {
  verifier_->check(verifier_->digest(token), token, [tell = std::move(done)](Status s) mutable {
    if (s.ok() || s.error().code() != Code::kUnauthorized) return tell(std::move(s));
    tell(Error(Code::kUnauthorized,
               "[" + std::string(kInvalidToken) + ", " + s.error().message() + "]"));
  });
}

// Upstream's legacy-token-tracking: a label of the Secret says on which day its token was last
// used.
void Authenticator::track_use(const policy::TokenClaims& claims) {
  if (tracks_ || !claims.secret) return;
  std::string patch = R"({"metadata":{"labels":{")";
  patch.append(policy::kLastUsedLabel).append("\":\"");
  patch += format_rfc3339(loop_.clock().wall_seconds()).substr(0, 10) + "\"}}}";
  Result<kube::JsonDoc> body = kube::JsonDoc::parse(patch);
  registry::WriteRequest q;
  q.operation = registry::Operation::kPatch;
  q.patch_type = registry::PatchType::kMerge;
  q.kind = registry_.kinds().find("", "v1", "secrets");
  q.ns = claims.ns;
  q.name = claims.secret->name;
  q.body = std::move(body).value();
  q.field_manager = "kube-apiserver";
  q.user = {"system:apiserver", "", {std::string(policy::kMasters)}, {}};
  tracks_ = true;
  tracking_ = registry_.write(std::move(q), [this](Result<registry::WriteOutcome> result) {
    tracking_.release();
    tracks_ = false;
    if (!result.ok()) {
      log_.warn("a Secret does not say when its token was used",
                {{"error", result.error().message()}});
    }
  });
}

}  // namespace kedge::api
