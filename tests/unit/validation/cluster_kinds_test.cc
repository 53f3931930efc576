#include "unit/validation/kind_cases.h"

namespace kedge::validation {
namespace {

constexpr const char* kAdmission = "admissionregistration.k8s.io/validatingwebhookconfigurations";

TEST(ClusterKinds, Webhooks) {
  const KindCase cases[] = {
      {kAdmission,
       R"({"webhooks":[{"name":"a.b.c","sideEffects":"None","admissionReviewVersions":["v1"],
           "clientConfig":{"url":"https://h/p"},"rules":[{"operations":["*"],"apiGroups":[""],
           "apiVersions":["v1"],"resources":["pods","pods/*"]}]}]})"},
      {kAdmission,
       R"({"webhooks":[{"name":"a.b.c","sideEffects":"Some","admissionReviewVersions":["v2"],
           "timeoutSeconds":31,"clientConfig":{"url":"http://u@h/p?q#f"},"rules":[{
           "operations":["*","CREATE"],"apiGroups":["*"],"apiVersions":[""],
           "resources":["pods/*","pods/x"]}]},
           {"name":"a.b.c","sideEffects":"None","admissionReviewVersions":["v1"],
           "clientConfig":{"service":{"namespace":"n","name":"s","port":0,"path":"x//y"}}}]})",
       nullptr,
       "webhooks[0].rules[0].operations: Invalid value: [\"*\",\"CREATE\"]: if '*' is present, "
       "must not specify other operations\n"
       "webhooks[0].rules[0].apiVersions[0]: Required value\n"
       "webhooks[0].rules[0].resources[1]: Invalid value: \"pods/x\": if 'pods/*' is present, must "
       "not specify pods/x\n"
       "webhooks[0].sideEffects: Unsupported value: \"Some\": supported values: \"None\", "
       "\"NoneOnDryRun\"\n"
       "webhooks[0].timeoutSeconds: Invalid value: 31: the timeout value must be between 1 and 30 "
       "seconds\n"
       "webhooks[0].clientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL "
       "scheme; desired format: https://host[/path]\n"
       "webhooks[0].clientConfig.url: Invalid value: \"u\": user information is not permitted in "
       "the URL\n"
       "webhooks[0].clientConfig.url: Invalid value: \"f\": fragments are not permitted in the "
       "URL\n"
       "webhooks[0].clientConfig.url: Invalid value: \"q\": query parameters are not permitted in "
       "the URL\n"
       "webhooks[0].admissionReviewVersions: Invalid value: [\"v2\"]: must include at least one of "
       "v1, v1beta1\n"
       "webhooks[1].clientConfig.service.port: Invalid value: 0: port is not valid: must be "
       "between 1 and 65535, inclusive\n"
       "webhooks[1].clientConfig.service.path: Invalid value: \"x//y\": must start with a '/'\n"
       "webhooks[1].clientConfig.service.path: Invalid value: \"x//y\": segment[0] may not be "
       "empty\n"
       "webhooks[1].clientConfig.service.path: Invalid value: \"x//y\": segment[1] may not be "
       "empty\n"
       "webhooks[1].name: Duplicate value: \"a.b.c\"\n"},
      // What was there already may stay.
      {kAdmission,
       R"({"webhooks":[{"name":"a.b.c","sideEffects":"Some","admissionReviewVersions":["v2"],
           "clientConfig":{"url":"https://h"}}]})",
       R"({"webhooks":[{"name":"a.b.c","sideEffects":"Some","admissionReviewVersions":["v2"],
           "clientConfig":{"url":"https://h"}}]})"},
  };
  expect_said(cases);
}

TEST(ClusterKinds, Policies) {
  const KindCase cases[] = {
      {"admissionregistration.k8s.io/validatingadmissionpolicies", R"({"spec":{
          "variables":[{"name":"if","expression":"1"}]}})",
       nullptr,
       "spec.failurePolicy: Required value\n"
       "spec.matchConstraints: Required value\n"
       "spec.variables[0].name: Invalid value: \"if\": must be a valid CEL identifier\n"
       "spec.validations: Required value: validations or auditAnnotations must contain at least "
       "one item\n"
       "spec.auditAnnotations: Required value: validations or auditAnnotations must contain at "
       "least one item\n"},
      {"admissionregistration.k8s.io/validatingadmissionpolicybindings",
       R"({"spec":{"policyName":"p","validationActions":["Deny","Warn"],"paramRef":{
           "name":"x","selector":{}}}})",
       nullptr,
       "spec.paramRef.name: Forbidden: name and selector are mutually exclusive\n"
       "spec.paramRef.selector: Forbidden: name and selector are mutually exclusive\n"
       "spec.paramRef.parameterNotFoundAction: Required value\n"
       "spec.validationActions: Invalid value: [\"Deny\",\"Warn\"]: must not contain both Deny "
       "and Warn (repeating the same validation failure information in the API response and "
       "headers serves no purpose)\n"},
      {"admissionregistration.k8s.io/mutatingadmissionpolicybindings",
       R"({"spec":{"policyName":""}})", nullptr, "spec.policyName: Required value\n"},
  };
  expect_said(cases);
}

TEST(ClusterKinds, FlowControl) {
  constexpr const char* kSchemas = "flowcontrol.apiserver.k8s.io/flowschemas";
  constexpr const char* kLevels = "flowcontrol.apiserver.k8s.io/prioritylevelconfigurations";
  const KindCase cases[] = {
      {kSchemas,
       R"({"metadata":{"name":"s"},"spec":{"matchingPrecedence":1,"priorityLevelConfiguration":{
           "name":"l"},"rules":[{"subjects":[{"kind":"User","group":{"name":"g"}}],
           "nonResourceRules":[{"verbs":["get","x"],"nonResourceURLs":["/a*"]}]}]}})",
       nullptr,
       "spec.matchingPrecedence: Invalid value: 1: only the schema named 'exempt' may have "
       "matchingPrecedence 1\n"
       "spec.rules[0].subjects[0].user: Required value: user is required when subject kind is "
       "'User'\n"
       "spec.rules[0].subjects[0].group: Forbidden: group is forbidden when subject kind is not "
       "'Group'\n"
       "spec.rules[0].nonResourceRules[0].verbs: Unsupported value: [\"get\",\"x\"]: supported "
       "values: \"create\", \"delete\", \"deletecollection\", \"get\", \"list\", \"patch\", "
       "\"proxy\", \"update\", \"watch\"\n"
       "spec.rules[0].nonResourceRules[0].nonResourceURLs[0]: Invalid value: \"/a*\": wildcard can "
       "only do suffix matching\n"},
      {kSchemas,
       R"({"metadata":{"name":"exempt"},"spec":{"matchingPrecedence":1,
           "priorityLevelConfiguration":{"name":"exempt"},"rules":[{"nonResourceRules":[{
           "nonResourceURLs":["*"],"verbs":["*"]}],"resourceRules":[{"apiGroups":["*"],
           "clusterScope":true,"namespaces":["*"],"resources":["*"],"verbs":["*"]}],"subjects":[{
           "kind":"Group","group":{"name":"system:masters"}}]}]}})"},
      {kLevels, R"({"metadata":{"name":"l"},"spec":{"type":"Limited","limited":{
           "limitResponse":{"type":"Queue","queuing":{"queues":64,"handSize":12,
           "queueLengthLimit":1}}}}})",
       nullptr,
       "spec.limited.limitResponse.queuing.handSize: Invalid value: 12: required entropy bits of "
       "deckSize 64 and handSize 12 should not be greater than 60\n"},
      {kLevels, R"({"metadata":{"name":"exempt"},"spec":{"type":"Limited"}})", nullptr,
       "spec.type: Invalid value: \"Limited\": must be 'Exempt' if and only if `name` is "
       "'exempt'\n"
       "spec.limited: Required value: must not be empty when type is Limited\n"
       "spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":null,\"Exempt\":null}: spec of "
       "'exempt' except the 'spec.exempt' field must equal the fixed value\n"},
  };
  expect_said(cases);
}

TEST(ClusterKinds, Certificates) {
  constexpr const char* kRequests = "certificates.k8s.io/certificatesigningrequests";
  const KindCase cases[] = {
      {kRequests, R"({"spec":{"request":"AQ==","signerName":"x","usages":["any","any","x"],
           "expirationSeconds":1}})",
       nullptr,
       "spec.request: Invalid value: \"AQ==\": PEM block type must be CERTIFICATE REQUEST\n"
       "spec.usages[1]: Duplicate value: \"any\"\n"
       "spec.usages[2]: Unsupported value: \"x\": supported values: \"any\", \"cert sign\", "
       "\"client auth\", \"code signing\", \"content commitment\", \"crl sign\", \"data "
       "encipherment\", \"decipher only\", \"digital signature\", \"email protection\", "
       "\"encipher only\", \"ipsec end system\", \"ipsec tunnel\", \"ipsec user\", \"key "
       "agreement\", \"key encipherment\", \"microsoft sgc\", \"netscape sgc\", \"ocsp "
       "signing\", \"s/mime\", \"server auth\", \"signing\", \"timestamping\"\n"
       "spec.signerName: Invalid value: \"x\": must be a fully qualified domain and path of the "
       "form 'example.com/signer-name'\n"
       "spec.expirationSeconds: Invalid value: 1: may not specify a duration less than 600 seconds "
       "(10 minutes)\n"},
      {"apiregistration.k8s.io/apiservices",
       R"({"metadata":{"name":"x"},"spec":{"group":"g","version":"v2","groupPriorityMinimum":1,
           "versionPriority":1001}})",
       nullptr,
       "metadata.name: Invalid value: \"x\": must be `spec.version+\".\"+spec.group`: \"v2.g\"\n"
       "spec.versionPriority: Invalid value: 1001: must be positive and less than 1000\n"},
  };
  expect_said(cases);
}

TEST(ClusterKinds, Devices) {
  const KindCase cases[] = {
      {"resource.k8s.io/resourceclaims",
       R"({"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"c",
           "allocationMode":"All","count":1}},{"name":"a","firstAvailable":[{"name":"s",
           "allocationMode":"X"}]}],"constraints":[{"requests":["a/t"],"matchAttribute":"m"}]}}})",
       nullptr,
       "spec.devices.requests[0].exactly.count: Invalid value: 1: must not be specified when "
       "allocationMode is 'All'\n"
       "spec.devices.requests[1].firstAvailable[0].deviceClassName: Required value\n"
       "spec.devices.requests[1].firstAvailable[0].allocationMode: Unsupported value: \"X\": "
       "supported values: \"All\", \"ExactCount\"\n"
       "spec.devices.requests[1]: Duplicate value: \"a\"\n"
       "spec.devices.constraints[0].requests[0]: Invalid value: \"a/t\": must be the name of a "
       "request in the claim or the name of a request and a subrequest separated by '/'\n"
       "spec.devices.constraints[0].matchAttribute: Invalid value: \"m\": a fully qualified name "
       "must be a domain and a name separated by a slash\n"},
      {"resource.k8s.io/resourceclaims", R"({"status":{"reservedFor":[{"resource":"pods",
           "name":"p","uid":"u"}]}})",
       R"({})", "status.reservedFor: Forbidden: may not be specified when `allocated` is not set\n",
       "status"},
      {"resource.k8s.io/deviceclasses", R"({"spec":{"config":[{}]}})", nullptr,
       "spec.config[0].opaque: Required value\n"},
      {"resource.k8s.io/resourceslices",
       R"({"spec":{"driver":"d.example.com","pool":{"name":"p","resourceSliceCount":1},
           "nodeName":"n","allNodes":true,"devices":[{"name":"d","attributes":{"v":{
           "version":"1.0"},"w":{}}}]}})",
       nullptr,
       "spec: Invalid value: \"{`nodeName`, `allNodes`}\": exactly one of `nodeName`, "
       "`nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required, but multiple fields are "
       "set\n"
       "spec.devices[0].attributes[v].version: Invalid value: \"1.0\": must be a string compatible "
       "with semver.org spec 2.0.0\n"
       "spec.devices[0].attributes[w]: Invalid value: \"\": exactly one value must be specified\n"},
  };
  expect_said(cases);
}

}  // namespace
}  // namespace kedge::validation
