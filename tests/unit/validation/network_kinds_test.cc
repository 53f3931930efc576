// Services, endpoints, networks, volumes, storage and nodes: what is said of them. Texts are
// upstream's.
#include "unit/validation/kind_cases.h"

namespace kedge::validation {
namespace {

#define SERVICE_BASE \
  R"("sessionAffinity":"None","internalTrafficPolicy":"Cluster","clusterIP":"10.0.0.1","clusterIPs":["10.0.0.1"],"ipFamilies":["IPv4"],"ipFamilyPolicy":"SingleStack")"
#define SERVICE_PORT R"("ports":[{"port":80,"protocol":"TCP","targetPort":80}])"

TEST(NetworkKinds, Services) {
  const KindCase cases[] = {
      {"services", "{\"spec\":{\"type\":\"ClusterIP\"," SERVICE_BASE "," SERVICE_PORT "}}"},
      {"services", "{\"spec\":{\"type\":\"ClusterIP\"," SERVICE_BASE "}}", nullptr,
       "spec.ports: Required value\n"},
      {"services",
       "{\"spec\":{\"type\":\"ClusterIP\"," SERVICE_BASE
       R"(,"ports":[{"name":"a","port":0,"protocol":"X","targetPort":"-"},
                    {"port":80,"protocol":"TCP","targetPort":80,"nodePort":30000}]}})",
       nullptr,
       "spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive\n"
       "spec.ports[0].protocol: Unsupported value: \"X\": supported values: \"SCTP\", \"TCP\", "
       "\"UDP\"\n"
       "spec.ports[0].targetPort: Invalid value: \"-\": must contain at least one letter (a-z)\n"
       "spec.ports[0].targetPort: Invalid value: \"-\": must not begin or end with a hyphen\n"
       "spec.ports[1].name: Required value\n"
       "spec.ports[1].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'\n"},
      {"services",
       R"({"spec":{"type":"ExternalName","sessionAffinity":"None","externalName":"A_b",
           "clusterIP":"None","clusterIPs":["None"],"loadBalancerClass":"x"}})",
       nullptr,
       "spec.clusterIPs: Forbidden: may not be set for ExternalName services\n"
       "spec.externalName: Invalid value: \"A_b\": a lowercase RFC 1123 subdomain must consist of "
       "lower case alphanumeric characters, '-' or '.', and must start and end with an "
       "alphanumeric character (e.g. 'example.com', regex used for validation is "
       "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\n"
       "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'\n"},
      {"services",
       "{\"spec\":{\"type\":\"ClusterIP\",\"externalTrafficPolicy\":\"Cluster\","
       "\"externalIPs\":[\"127.0.0.1\"],\"loadBalancerSourceRanges\":[\" "
       "10.0.0.0/33\"]," SERVICE_BASE "," SERVICE_PORT "}}",
       nullptr,
       "spec.externalIPs[0]: Invalid value: \"127.0.0.1\": may not be in the loopback range "
       "(127.0.0.0/8, ::1/128)\n"
       "spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'\n"
       "spec.LoadBalancerSourceRanges[0]: Invalid value: \"10.0.0.0/33\": must be a valid CIDR "
       "value, (e.g. 10.9.8.0/24 or 2001:db8::/64)\n"},
      {"services",
       R"({"spec":{"type":"ClusterIP","sessionAffinity":"None","internalTrafficPolicy":"Cluster",
           "clusterIP":"10.0.0.2","clusterIPs":["10.0.0.2"],"ipFamilies":["IPv4"],)" SERVICE_PORT
       "}}",
       "{\"spec\":{\"type\":\"ClusterIP\"," SERVICE_BASE "," SERVICE_PORT "}}",
       "spec.clusterIPs[0]: Invalid value: [\"10.0.0.2\"]: may not change once set\n"},
      {"services",
       "{\"spec\":{\"type\":\"ClusterIP\"," SERVICE_BASE "," SERVICE_PORT
       R"(},"status":{"loadBalancer":{"ingress":[{"ip":"1.2.3.4"}]}}})",
       "{\"spec\":{\"type\":\"ClusterIP\"}}",
       "status.loadBalancer.ingress: Forbidden: may only be used when `spec.type` is "
       "'LoadBalancer'\n",
       "status"},
      {"services",
       R"({"spec":{"type":"LoadBalancer"},"status":{"loadBalancer":{"ingress":[
           {"ip":"1.2.3.4"},{"hostname":"1.2.3.4"},{"ip":"x","ipMode":"Y"}]}}})",
       R"({"spec":{"type":"LoadBalancer"}})",
       "status.loadBalancer.ingress[0].ipMode: Required value: must be specified when `ip` is set\n"
       "status.loadBalancer.ingress[1].hostname: Invalid value: \"1.2.3.4\": must be a DNS name, "
       "not an IP address\n"
       "status.loadBalancer.ingress[2].ip: Invalid value: \"x\": must be a valid IP address, (e.g. "
       "10.9.8.7 or 2001:db8::ffff)\n"
       "status.loadBalancer.ingress[2].ipMode: Unsupported value: \"Y\": supported values: "
       "\"Proxy\", \"VIP\"\n",
       "status"},
  };
  expect_said(cases);
}

TEST(NetworkKinds, Endpoints) {
  const KindCase cases[] = {
      {"endpoints", R"({"subsets":[{"addresses":[{"ip":"169.254.1.1"}],"ports":[{"port":80,
          "protocol":"TCP"},{"port":81,"protocol":"TCP","name":"x"}]},{}]})",
       nullptr,
       "subsets[0].addresses[0].ip: Invalid value: \"169.254.1.1\": may not be in the link-local "
       "range (169.254.0.0/16, fe80::/10)\n"
       "subsets[0].ports[0].name: Required value\n"
       "subsets[1]: Required value: must specify `addresses` or `notReadyAddresses`\n"},
      // What was wrong before may stay.
      {"endpoints", R"({"subsets":[{}]})", R"({"subsets":[{}]})"},
      {"discovery.k8s.io/endpointslices",
       R"({"addressType":"IPv6","endpoints":[{"addresses":["fd00::1","FD00::2"]},{}],
           "ports":[{"name":"a","protocol":"TCP"},{"name":"a","protocol":"TCP"}]})",
       nullptr,
       "ports[1].name: Duplicate value: \"a\"\n"
       "endpoints[0].addresses[1]: Invalid value: \"FD00::2\": must be in canonical form "
       "(\"fd00::2\")\n"
       "endpoints[1].addresses: Required value: must contain at least 1 address\n"},
      {"discovery.k8s.io/endpointslices", R"({"addressType":"IPv4","endpoints":[]})",
       R"({"addressType":"IPv6","endpoints":[]})",
       "addressType: Invalid value: \"IPv4\": field is immutable\n"},
  };
  expect_said(cases);
}

TEST(NetworkKinds, IngressesAndPolicies) {
  const KindCase cases[] = {
      {"networking.k8s.io/ingresses", R"({"spec":{"rules":[{"host":"*.a.b","http":{"paths":[
          {"path":"/","pathType":"Prefix","backend":{"service":{"name":"s","port":{"number":1}}}}
          ]}}]}})"},
      {"networking.k8s.io/ingresses", R"({"spec":{"rules":[{"host":"1.2.3.4","http":{"paths":[
          {"path":"a//b","pathType":"Exact","backend":{}}]}}]}})",
       nullptr,
       "spec.rules[0].host: Invalid value: \"1.2.3.4\": must be a DNS name, not an IP address\n"
       "spec.rules[0].http.paths[0].path: Invalid value: \"a//b\": must be an absolute path\n"
       "spec.rules[0].http.paths[0].path: Invalid value: \"a//b\": must not contain '//'\n"
       "spec.rules[0].http.paths[0].backend: Invalid value: \"\": resource or service backend is "
       "required\n"},
      {"networking.k8s.io/ingressclasses", R"({"spec":{"controller":"a.b/c","parameters":{
          "kind":"K","name":"n","scope":"Namespace"}}})",
       R"({"spec":{"controller":"a.b/d"}})",
       "spec.controller: Invalid value: \"a.b/c\": field is immutable\n"
       "spec.parameters.namespace: Required value: `parameters.scope` is set to 'Namespace'\n"},
      {"networking.k8s.io/networkpolicies", R"({"spec":{"podSelector":{},"ingress":[{"from":[{},
          {"ipBlock":{"cidr":"10.0.0.0/8","except":["10.1.0.0/16","11.0.0.0/8"]},
           "podSelector":{}}],"ports":[{"port":10,"endPort":5}]}],"policyTypes":["Other"]}})",
       nullptr,
       "spec.ingress[0].ports[0].endPort: Invalid value: 10: must be greater than or equal to "
       "`port`\n"
       "spec.ingress[0].from[0]: Required value: must specify a peer\n"
       "spec.ingress[0].from[1].ipBlock.except[1]: Invalid value: \"11.0.0.0/8\": must be a strict "
       "subset of `cidr`\n"
       "spec.ingress[0].from[1]: Forbidden: may not specify both ipBlock and another peer\n"
       "spec.policyTypes[0]: Unsupported value: \"Other\": supported values: \"Ingress\", "
       "\"Egress\"\n"},
      {"networking.k8s.io/ipaddresses", R"({"spec":{}})", nullptr,
       "spec.parentRef: Required value\n"},
      {"networking.k8s.io/servicecidrs", R"({"spec":{"cidrs":["10.0.0.0/24","10.1.0.0/24"]}})",
       nullptr,
       "spec.cidrs: Invalid value: [\"10.0.0.0/24\",\"10.1.0.0/24\"]: may specify no more than one "
       "IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64\n"},
      {"networking.k8s.io/servicecidrs", R"({"spec":{"cidrs":["10.0.0.0/24","fd00::/64"]}})",
       R"({"spec":{"cidrs":["10.0.0.0/24"]}})"},
      {"networking.k8s.io/servicecidrs", R"({"spec":{"cidrs":["10.1.0.0/24"]}})",
       R"({"spec":{"cidrs":["10.0.0.0/24"]}})",
       "spec.cidrs[0]: Invalid value: \"10.1.0.0/24\": field is immutable\n"},
  };
  expect_said(cases);
}

TEST(NetworkKinds, Volumes) {
  const KindCase cases[] = {
      {"persistentvolumes", R"({"spec":{"capacity":{"storage":"1Gi"},
          "accessModes":["ReadWriteOnce"],"hostPath":{"path":"/a"}}})"},
      {"persistentvolumes", R"({"spec":{"capacity":{"storage":"-1"},"accessModes":["Any"],
          "hostPath":{"path":"/"},"nfs":{"server":"s","path":"/"},"local":{"path":"/a"},
          "persistentVolumeReclaimPolicy":"Recycle"}})",
       nullptr,
       "spec.accessModes: Unsupported value: \"Any\": supported values: \"ReadOnlyMany\", "
       "\"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"\n"
       "spec.capacity[storage]: Invalid value: -1: must be a valid resource quantity\n"
       "spec.capacity[storage]: Invalid value: \"-1\": must be greater than zero\n"
       "spec.nfs: Forbidden: may not specify more than 1 volume type\n"
       "spec.local: Forbidden: may not specify more than 1 volume type\n"
       "spec.persistentVolumeReclaimPolicy: Forbidden: may not be 'recycle' for a hostPath mount "
       "of '/'\n"},
      {"persistentvolumeclaims", R"({"spec":{"accessModes":["ReadWriteOnce"],
          "dataSource":{"kind":"K","name":""}}})",
       nullptr,
       "spec.resources[storage]: Required value\n"
       "spec.dataSource.name: Required value\n"
       "spec.dataSource: Invalid value: \"K\": must be 'PersistentVolumeClaim' when referencing "
       "the default apiGroup\n"},
      {"persistentvolumeclaims", R"({"spec":{"accessModes":["ReadWriteOnce"],
          "resources":{"requests":{"storage":"2Gi"}}},"status":{"phase":"Bound"}})",
       R"({"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}},
           "status":{"phase":"Bound"}})"},
      {"persistentvolumeclaims", R"({"spec":{"accessModes":["ReadWriteOnce"],
          "resources":{"requests":{"storage":"1Gi"}}},"status":{"phase":"Bound"}})",
       R"({"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"2Gi"}}},
           "status":{"phase":"Bound","capacity":{"storage":"2Gi"}}})",
       "spec.resources.requests.storage: Forbidden: field can not be less than status.capacity\n"},
      {"storage.k8s.io/storageclasses",
       R"({"provisioner":"a/b/c","reclaimPolicy":"Recycle","volumeBindingMode":"Never"})", nullptr,
       "provisioner: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric "
       "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
       "'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
       "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' "
       "(e.g. 'example.com/MyName')\n"
       "reclaimPolicy: Unsupported value: \"Recycle\": supported values: \"Delete\", \"Retain\"\n"
       "volumeBindingMode: Unsupported value: \"Never\": supported values: \"Immediate\", "
       "\"WaitForFirstConsumer\"\n"},
      {"storage.k8s.io/csinodes", R"({"spec":{"drivers":[{"name":"d","nodeID":"","topologyKeys":
          ["a","a"]},{"name":"d","nodeID":"n"}]}})",
       nullptr,
       "spec.drivers[0].nodeID: Required value\n"
       "spec.drivers[0]: Duplicate value: \"a\"\n"
       "spec.drivers[1].name: Duplicate value: \"d\"\n"},
      {"storage.k8s.io/volumeattachments",
       R"({"spec":{"attacher":"a","nodeName":"n","source":{}}})", nullptr,
       "spec.source: Required value: must specify exactly one of inlineVolumeSpec and "
       "persistentVolumeName\n"},
      {"storage.k8s.io/volumeattributesclasses", R"({"driverName":"b"})",
       R"({"driverName":"a","parameters":{"k":"v"}})",
       "driverName: Forbidden: updates to driverName are forbidden.\n"
       "parameters: Forbidden: updates to parameters are forbidden.\n"
       "parameters: Required value: must contain at least one key/value pair\n"},
  };
  expect_said(cases);
}

TEST(NetworkKinds, Nodes) {
  const KindCase cases[] = {
      {"nodes", R"({"spec":{"taints":[{"key":"a","effect":"NoSchedule"},
          {"key":"a","effect":"NoSchedule"}],"podCIDRs":["10.0.0.0/24","10.0.1.0/24"]},
          "status":{"capacity":{"pods":"500m"},"declaredFeatures":["B","A"]}})",
       nullptr,
       "metadata.taints[1]: Duplicate value: {\"Key\":\"a\",\"Value\":\"\",\"Effect\":"
       "\"NoSchedule\",\"TimeAdded\":null}: taints must be unique by key and effect pair\n"
       "status.capacity.pods: Invalid value: \"500m\": must be an integer\n"
       "status.declaredFeatures[1]: Invalid value: \"A\": list must be sorted alphabetically\n"
       "spec.podCIDRs: Invalid value: [\"10.0.0.0/24\",\"10.0.1.0/24\"]: may specify no more than "
       "one CIDR for each IP family\n"},
      {"nodes", R"({"spec":{"podCIDR":"10.0.1.0/24","podCIDRs":["10.0.1.0/24"],
          "providerID":"b"}})",
       R"({"spec":{"podCIDR":"10.0.0.0/24","podCIDRs":["10.0.0.0/24"],"providerID":"a"}})",
       "spec.podCIDRs: Forbidden: node updates may not change podCIDR except from \"\" to valid\n"
       "spec.providerID: Forbidden: node updates may not change providerID except from \"\" to "
       "valid\n",
       "status"},
  };
  expect_said(cases);
}

}  // namespace
}  // namespace kedge::validation
