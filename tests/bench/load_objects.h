// The bodies that the load program sends: ConfigMaps of about 1 KB, Pods of about 3 and 8 KB, a
// put for etcd's gRPC. Pure functions of name and number.
#pragma once

#include <stdarg.h>
#include <stdio.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace kedge::bench {

__attribute__((format(printf, 2, 3))) inline void appendf(std::string& out, const char* format,
                                                          ...) {
  char buf[512];
  va_list args;
  va_start(args, format);
  const int n = vsnprintf(buf, sizeof(buf), format, args);
  va_end(args);
  if (n > 0) out.append(buf, static_cast<size_t>(n) < sizeof(buf) ? static_cast<size_t>(n) : 511);
}

// Text of about `bytes` bytes that compresses about as configuration does.
inline std::string settings(size_t bytes, uint64_t i) {
  std::string out;
  for (uint64_t j = 0; out.size() < bytes; ++j) {
    appendf(out, "setting.%u.%u = %u\\n", static_cast<unsigned>(i), static_cast<unsigned>(j),
            static_cast<unsigned>((i * 7919 + j * 104'729) % 1'000'003));
  }
  return out;
}

// `stamp`: nanoseconds, seen again in the watch event; 0: none.
inline std::string config_map(std::string_view ns, std::string_view name, uint64_t i,
                              size_t data_bytes = 760, int64_t stamp = 0) {
  std::string out = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":")";
  out += name;
  out += R"(","namespace":")";
  out += ns;
  appendf(out,
          R"(","labels":{"app":"bench","group":"g%u","tier":"load"},"annotations":{"bench/n":"%u")",
          static_cast<unsigned>(i % 10), static_cast<unsigned>(i));
  if (stamp != 0) appendf(out, R"(,"bench/ts":"%019lld")", static_cast<long long>(stamp));
  out += R"(}},"data":{"app.conf":")";
  out += settings(data_bytes, i);
  out += R"(","mode":"bench"}})";
  return out;
}

inline void append_env(std::string& out, const char* prefix, uint64_t i, unsigned count) {
  for (unsigned j = 0; j < count; ++j) {
    appendf(out, R"(%s{"name":"%s_OPTION_%02u","value":"value-%u-of-%s"})", j == 0 ? "" : ",",
            prefix, j, static_cast<unsigned>(j * i + 17), prefix);
  }
  out += R"(,{"name":"MY_NAME","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}})";
}

inline std::string probe(unsigned port, const char* path) {
  std::string out;
  appendf(out,
          R"({"httpGet":{"path":"%s","port":%u,"scheme":"HTTP"},"initialDelaySeconds":5,)"
          R"("periodSeconds":10,"timeoutSeconds":2,"failureThreshold":3})",
          path, port);
  return out;
}

// An annotation such as `kubectl apply` leaves behind, JSON inside a JSON string: as much of it as
// makes a Pod 8 KB when its defaults and managedFields are in.
inline std::string last_applied() {
  std::string out = R"(,"kubectl.kubernetes.io/last-applied-configuration":"{\"spec\":[)";
  for (unsigned c = 0; c < 5; ++c) {
    appendf(
        out,
        R"(%s{\"name\":\"container-%u\",\"value\":\"value-%u-of-container\",\"protocol\":\"TCP\"})",
        c == 0 ? "" : ",", c, c * 37);
  }
  return out + "]}\"";
}

// A Pod as a small web service has it; no scheduler takes it. Kept with defaults and managedFields
// it is 7.6 KB; `large`: 8 KB.
inline std::string pod(std::string_view ns, std::string_view name, uint64_t i, bool large = false) {
  std::string out = R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":")";
  out += name;
  out += R"(","namespace":")";
  out += ns;
  appendf(out,
          R"(","labels":{"app.kubernetes.io/name":"bench","app.kubernetes.io/instance":"i-%u",)"
          R"("app.kubernetes.io/component":"web","pod-template-hash":"6c54bd5869"},)"
          R"("annotations":{"prometheus.io/scrape":"true","prometheus.io/port":"9102",)"
          R"("bench/n":"%u")",
          static_cast<unsigned>(i % 20), static_cast<unsigned>(i));
  if (large) out += last_applied();
  out +=
      R"(}},"spec":{"schedulerName":"bench-none","serviceAccountName":"default",)"
      R"("automountServiceAccountToken":false,"terminationGracePeriodSeconds":30,)"
      R"("restartPolicy":"Always","dnsPolicy":"ClusterFirst","securityContext":{"runAsNonRoot":true,)"
      R"("runAsUser":10001,"fsGroup":10001,"seccompProfile":{"type":"RuntimeDefault"}},)"
      R"("affinity":{"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[)"
      R"({"weight":100,"podAffinityTerm":{"labelSelector":{"matchLabels":{)"
      R"("app.kubernetes.io/name":"bench"}},"topologyKey":"kubernetes.io/hostname"}}]}},)"
      R"("tolerations":[{"key":"example.org/edge","operator":"Exists","effect":"NoSchedule"}],)"
      R"("containers":[{"name":"web","image":"registry.example/shop/web:1.27.3",)"
      R"("imagePullPolicy":"IfNotPresent","command":["/usr/bin/web"],"args":["--listen=:8080",)"
      R"("--log-level=info","--cache=/var/cache/web"],"ports":[{"name":"http",)"
      R"("containerPort":8080,"protocol":"TCP"}],"env":[)";
  append_env(out, "WEB", i, 9);
  out +=
      R"(],"resources":{"requests":{"cpu":"50m","memory":"64Mi"},"limits":{"cpu":"500m",)"
      R"("memory":"256Mi"}},"livenessProbe":)" +
      probe(8080, "/healthz") + R"(,"readinessProbe":)" + probe(8080, "/ready") +
      R"(,"securityContext":{"allowPrivilegeEscalation":false,"readOnlyRootFilesystem":true,)"
      R"("capabilities":{"drop":["ALL"]}},"volumeMounts":[{"name":"config","mountPath":"/etc/web",)"
      R"("readOnly":true},{"name":"cache","mountPath":"/var/cache/web"}]},{"name":"metrics",)"
      R"("image":"registry.example/shop/exporter:0.9.1","imagePullPolicy":"IfNotPresent",)"
      R"("ports":[{"name":"metrics","containerPort":9102,"protocol":"TCP"}],"env":[)";
  append_env(out, "EXP", i, 4);
  out += R"(],"resources":{"requests":{"cpu":"10m","memory":"16Mi"},"limits":{"memory":"64Mi"}},)"
         R"("readinessProbe":)" +
         probe(9102, "/metrics") +
         R"(}],"volumes":[{"name":"config","configMap":{"name":"web-config","defaultMode":420}},)"
         R"({"name":"cache","emptyDir":{"sizeLimit":"128Mi"}}]}})";
  return out;
}

inline void append_field(std::string& out, char tag, std::string_view value) {
  out += tag;
  size_t n = value.size();
  for (; n >= 0x80; n >>= 7) out += static_cast<char>((n & 0x7f) | 0x80);
  out += static_cast<char>(n);
  out += value;
}

// etcdserverpb.PutRequest (key = 1, value = 2) as one gRPC message.
inline std::string etcd_put(std::string_view key, std::string_view value) {
  std::string message;
  append_field(message, '\x0a', key);
  append_field(message, '\x12', value);
  std::string out(1, '\0');
  for (int shift = 24; shift >= 0; shift -= 8) {
    out += static_cast<char>(message.size() >> static_cast<unsigned>(shift));
  }
  return out + message;
}

}  // namespace kedge::bench
