// Claims of ServiceAccount tokens (RFC 7519; upstream pkg/serviceaccount): read, written, judged by
// the clock. Nothing here checks a signature: what is read is not to be trusted before that.
//
// Two forms: bound tokens (the claim "kubernetes.io" with the account and what the token is bound
// to) and the older ones that live in Secrets (issuer "kubernetes/serviceaccount", no times).
// Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kedge::policy {

inline constexpr std::string_view kLegacyIssuer = "kubernetes/serviceaccount";
// So far clocks may differ, and so long what is deleted still counts, in seconds.
inline constexpr int64_t kTokenLeeway = 60;

struct TokenHeader {
  std::string algorithm;
  std::string key_id;  // "": not said
};

// An object a token is for or bound to.
struct BoundObject {
  std::string name;
  std::string uid;
};

struct TokenClaims {
  std::string issuer;
  std::string subject;
  std::string id;
  std::vector<std::string> audiences;
  std::optional<int64_t> not_before, issued_at, expiry;  // seconds since 1970
  std::optional<int64_t> warn_after;
  std::string ns;
  BoundObject account;
  std::optional<BoundObject> pod, node;
  std::optional<BoundObject> secret;  // of the older form too, there without a uid

  bool legacy() const { return issuer == kLegacyIssuer; }
};

// Differs from upstream: names that occur twice, and critical extensions (RFC 7515, section
// 4.1.11), are refused.
Result<TokenHeader> read_token_header(std::string_view json);
Result<TokenClaims> read_token_claims(std::string_view json);

std::string token_header_json(const TokenHeader& header);
std::string token_claims_json(const TokenClaims& claims);

// Whether the token is good at `now`: upstream's words when it is not.
Status check_token_times(const TokenClaims& claims, int64_t now);

// "system:serviceaccount:NAMESPACE:NAME".
std::string service_account_user(std::string_view ns, std::string_view name);
struct ServiceAccountName {
  std::string_view ns, name;
};
// The two names in it; nothing for any other user.
std::optional<ServiceAccountName> split_service_account_user(std::string_view user);

}  // namespace kedge::policy
