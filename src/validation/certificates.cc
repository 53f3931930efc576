// CertificateSigningRequests: pkg/apis/certificates/validation.
#include <set>

#include "base/strings.h"
#include "crypto/csr.h"
#include "crypto/x509.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

constexpr int64_t kLeastSeconds = 600;
constexpr size_t kMostDomain = 253;
constexpr size_t kMostSigner = 253 + 1 + 63 + 1 + 253;
constexpr std::string_view kLegacyUnknown = "kubernetes.io/legacy-unknown";

constexpr std::string_view kUsages[] = {"any",
                                        "cert sign",
                                        "client auth",
                                        "code signing",
                                        "content commitment",
                                        "crl sign",
                                        "data encipherment",
                                        "decipher only",
                                        "digital signature",
                                        "email protection",
                                        "encipher only",
                                        "ipsec end system",
                                        "ipsec tunnel",
                                        "ipsec user",
                                        "key agreement",
                                        "key encipherment",
                                        "microsoft sgc",
                                        "netscape sgc",
                                        "ocsp signing",
                                        "s/mime",
                                        "server auth",
                                        "signing",
                                        "timestamping"};

// validateCSR. Bytes are shown as their base64.
void check_request(Faults& faults, Json request) {
  const std::string pem = base64_decode(request.string()).value_or("");
  const auto csr = crypto::CertificateRequest::from_pem(pem);
  const Status signature = csr.ok() ? csr.value().check_signature() : Status();
  if (!csr.ok()) {
    faults.invalid("request", request, csr.error().message());
  } else if (!signature.ok()) {
    faults.invalid("request", request, signature.error().message());
  }
}

bool check_labels(Faults& faults, std::string_view part, bool domain) {
  const auto labels = split(part, '.');
  for (const std::string_view label : labels) {
    const auto messages = domain ? kube::check_dns_label(label) : kube::check_dns_subdomain(label);
    for (const std::string& m : messages) {
      faults.invalid("signerName", part, "validating label " + go_quote(label) + ": " + m);
    }
    if (!messages.empty()) break;
  }
  return labels.size() >= 2;
}

// ValidateSignerName.
void check_signer(Faults& faults, std::string_view signer) {
  if (signer.empty()) return faults.required("signerName");
  const auto parts = split(signer, '/');
  if (parts.size() != 2) {
    return faults.invalid("signerName", signer,
                          "must be a fully qualified domain and path of the form "
                          "'example.com/signer-name'");
  }
  if (parts[0].size() > kMostDomain) faults.too_long("signerName", kMostDomain);
  if (!check_labels(faults, parts[0], true)) {
    faults.invalid("signerName", parts[0],
                   "should be a domain with at least two segments separated by dots");
  }
  check_labels(faults, parts[1], false);
  if (signer.size() > kMostSigner) faults.too_long("signerName", kMostSigner);
}

bool is_usage(std::string_view usage) {
  for (const std::string_view u : kUsages) {
    if (u == usage) return true;
  }
  return false;
}

void check_usages(Faults& faults, Json usages, Json old) {
  bool any = false;
  bool twice = false;
  std::set<std::string_view> seen;
  for (const Json u : old.elements()) {
    any = any || !is_usage(u.string());
    twice = !seen.insert(u.string()).second || twice;
  }
  seen.clear();
  if (usages.size() == 0) faults.required("usages");
  size_t i = 0;
  for (const Json u : usages.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "usages", i++);
    if (!any && !is_usage(u.string())) faults.not_supported("", u, kUsages);
    if (!seen.insert(u.string()).second && !twice) faults.duplicate("", u);
  }
}

// What the conditions of the old object allow the new ones.
struct Conditions {
  std::set<std::string_view> types;
  bool twice = false;
  bool both() const { return types.contains("Approved") && types.contains("Denied"); }
  explicit Conditions(Json list) {
    for (const Json c : list.elements()) {
      twice = !types.insert(c.get("type").string()).second || twice;
    }
  }
};

void check_conditions_of_request(Faults& faults, Json conditions, const Conditions& old) {
  constexpr std::string_view kStatuses[] = {"False", "True", "Unknown"};
  const Faults::In status(faults, "status");
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json c : conditions.elements()) {
    if (faults.full()) return;
    const std::string_view type = c.get("type").string();
    const std::string_view other = type == "Approved" ? "Denied" : "Approved";
    if ((type == "Approved" || type == "Denied") && seen.contains(other) && !old.both()) {
      faults.invalid("conditions", type, "Approved and Denied conditions are mutually exclusive");
    }
    const Faults::In at(faults, "conditions", i++);
    if (type.empty() && !old.types.contains("")) faults.required("type");
    const bool final = is_one_of(type, "Approved,Denied,Failed");
    check_required_enum(faults, "status", c.get("status"),
                        final ? std::span(kStatuses).subspan(1, 1) : std::span(kStatuses));
    if (!seen.insert(type).second && !old.twice) faults.duplicate("type", type);
  }
}

// Nothing: fine (validateCertificate).
std::string certificate_fault(Json certificate) {
  const std::string pem = base64_decode(certificate.string()).value_or("");
  if (pem.empty()) return {};
  constexpr std::string_view kBegin = "-----BEGIN ";
  size_t blocks = 0;
  for (size_t at = pem.find(kBegin); at != std::string::npos; at = pem.find(kBegin, at + 1)) {
    const size_t from = at + kBegin.size();
    const std::string label = pem.substr(from, pem.find("-----", from) - from);
    if (label != "CERTIFICATE") {
      return "only CERTIFICATE PEM blocks are allowed, found " + go_quote(label);
    }
    ++blocks;
  }
  if (blocks == 0) return "must contain at least one CERTIFICATE PEM block";
  const auto list = crypto::Certificate::list_from_pem(pem);
  return list.ok() ? std::string() : list.error().message();
}

std::vector<Json> of_type(Json conditions, std::string_view type) {
  std::vector<Json> out;
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() == type) out.push_back(c);
  }
  return out;
}

void check_update(const Input& in, Faults& faults) {
  const Json now = in.root.get("status");
  const Json old = in.old_root.get("status");
  const Faults::In status(faults, "status");
  for (const std::string_view type : {"Approved", "Denied", "Failed"}) {
    const auto after = of_type(now.get("conditions"), type);
    const auto before = of_type(old.get("conditions"), type);
    const std::string of = " a condition of type " + go_quote(type);
    if (after.size() < before.size()) {
      faults.forbidden("conditions", "updates may not remove" + of);
    } else if (in.subresource == "approval" || type == "Failed") {
      continue;
    } else if (after.size() > before.size()) {
      faults.forbidden("conditions", "updates may not add" + of);
    } else {
      for (size_t i = 0; i < after.size(); ++i) {
        if (same_value(after[i], before[i])) continue;
        // Differs from upstream: it shows what differs.
        faults.forbidden("conditions", "updates may not modify" + of);
        break;
      }
    }
  }
  if (same_value(now.get("certificate"), old.get("certificate"))) return;
  if (in.subresource != "status") {
    faults.forbidden("certificate", "updates may not set certificate content");
  } else if (!old.get("certificate").string().empty()) {
    faults.forbidden("certificate", "updates may not modify existing certificate content");
  }
}

}  // namespace

void validate_signing_request(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const std::string_view signer = spec.get("signerName").string();
  {
    const Faults::In at(faults, "spec");
    check_request(faults, spec.get("request"));
    check_usages(faults, spec.get("usages"), old.get("usages"));
    if (signer == kLegacyUnknown && old.get("signerName").string() != kLegacyUnknown) {
      faults.invalid("signerName", signer,
                     "the legacy signerName is not allowed via this API version");
    } else {
      check_signer(faults, signer);
    }
    const auto seconds = spec.get("expirationSeconds").integer();
    if (seconds && *seconds < kLeastSeconds) {
      faults.invalid("expirationSeconds", *seconds,
                     "may not specify a duration less than 600 seconds (10 minutes)");
    }
  }
  const Json old_status = in.old_root.get("status");
  check_conditions_of_request(faults, in.root.at("status.conditions"),
                              Conditions(old_status.get("conditions")));
  const Json certificate = in.root.at("status.certificate");
  const bool untouched = in.old_root && same_value(certificate, old_status.get("certificate"));
  if (!untouched && certificate_fault(old_status.get("certificate")).empty()) {
    const std::string fault = certificate_fault(certificate);
    if (!fault.empty()) faults.invalid("status.certificate", "<certificate data>", fault);
  }
  if (in.old_root) check_update(in, faults);
}

}  // namespace kedge::validation
