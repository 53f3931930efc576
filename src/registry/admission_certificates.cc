// Who may approve and sign certificates, and for whom (plugin/pkg/admission/certificates).
#include <string>

#include "base/strings.h"
#include "crypto/csr.h"
#include "policy/authorizer.h"
#include "registry/admission_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;

constexpr std::string_view kApiServerClient = "kubernetes.io/kube-apiserver-client";

bool may(const Admitting& a, std::string_view verb, std::string_view signer) {
  if (a.options.authorizer == nullptr) return true;
  policy::Attributes ask;
  ask.user = &a.user;
  ask.verb = verb;
  ask.is_resource = true;
  ask.group = "certificates.k8s.io";
  ask.version = "*";
  ask.resource = "signers";
  ask.name = signer;
  return a.options.authorizer->authorize(ask).allowed;
}

// For the signer itself, or for all of its domain (pkg/certauthorization).
Status check_signer(const Admitting& a, std::string_view verb) {
  const std::string signer(a.old_object.at("spec.signerName").string());
  if (may(a, verb, signer) || may(a, verb, signer.substr(0, signer.find('/')) + "/*")) return {};
  return a.forbidden("user not permitted to " + std::string(verb) + " requests with signerName " +
                     go_quote(signer));
}

bool same(Json a, Json b) {
  return a.valid() && b.valid() ? json_equal(a, b) : a.size() == 0 && b.size() == 0;
}

Result<crypto::CertificateRequest> read_request(const Admitting& a) {
  const auto pem = base64_decode(a.object.at("spec.request").string());
  return crypto::CertificateRequest::from_pem(pem ? *pem : std::string());
}

}  // namespace

Status check_certificate_approval(const Admitting& a) { return check_signer(a, "approve"); }

Status check_certificate_signing(const Admitting& a) {
  const Json now = a.object.get("status"), old = a.old_object.get("status");
  if (now.get("certificate").string() == old.get("certificate").string() &&
      same(now.get("conditions"), old.get("conditions"))) {
    return {};
  }
  return check_signer(a, "sign");
}

Status check_certificate_subject(const Admitting& a) {
  if (a.object.at("spec.signerName").string() != kApiServerClient) return {};
  const Result<crypto::CertificateRequest> request = read_request(a);
  if (!request.ok()) return a.forbidden("failed to parse CSR: " + request.error().message());
  for (const std::string& group : request->subject().organizations) {
    if (group != policy::kMasters) continue;
    return a.forbidden("use of " + std::string(kApiServerClient) +
                       " signer with system:masters group is not allowed");
  }
  return {};
}

// What a node asks for in its own name is for its own name (NodeRestriction).
Status check_node_certificate(const Admitting& a, std::string_view node) {
  if (a.operation != kAdmitCreate) return {};
  const std::string_view signer = a.object.at("spec.signerName").string();
  if (signer != "kubernetes.io/kubelet-serving" &&
      signer != "kubernetes.io/kube-apiserver-client-kubelet") {
    return {};
  }
  const Result<crypto::CertificateRequest> request = read_request(a);
  if (!request.ok()) return a.forbidden("unable to parse csr: " + request.error().message());
  const std::string wanted = std::string(policy::kNodePrefix).append(node);
  if (request->subject().common_name == wanted) return {};
  return a.forbidden("can only create a node CSR with CN=" + wanted);
}

}  // namespace kedge::registry
