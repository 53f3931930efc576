"""`kubectl create` with every generator, run, expose, autoscale: kubectl builds the object itself and sends protobuf."""
import base64
import json

import pytest

# Arguments after `create`, the path of what they make below the namespace (or "/" for the whole
# server), and members that it must have.
GENERATORS = [
    (["configmap", "c", "--from-literal=a=1", "--from-literal=b=x y"], "v1/configmaps/c", {"data": {"a": "1", "b": "x y"}}),
    (["secret", "generic", "s", "--from-literal=a=1"], "v1/secrets/s",
     {"type": "Opaque", "data": {"a": base64.b64encode(b"1").decode()}}),
    (["secret", "docker-registry", "d", "--docker-server=r.example.com", "--docker-username=u", "--docker-password=p"],
     "v1/secrets/d", {"type": "kubernetes.io/dockerconfigjson"}),
    (["serviceaccount", "a"], "v1/serviceaccounts/a", {}),
    (["service", "clusterip", "cip", "--tcp=80:8080"], "v1/services/cip",
     {"spec.type": "ClusterIP", "spec.ports": [{"name": "80-8080", "protocol": "TCP", "port": 80, "targetPort": 8080}]}),
    (["service", "nodeport", "np", "--tcp=80"], "v1/services/np", {"spec.type": "NodePort"}),
    (["service", "loadbalancer", "lb", "--tcp=80"], "v1/services/lb", {"spec.type": "LoadBalancer"}),
    (["service", "externalname", "en", "--external-name=example.com"], "v1/services/en",
     {"spec.type": "ExternalName", "spec.externalName": "example.com"}),
    (["quota", "q", "--hard=cpu=1,memory=1G,pods=2"], "v1/resourcequotas/q",
     {"spec.hard": {"cpu": "1", "memory": "1G", "pods": "2"}}),
    (["deployment", "d", "--image=busybox", "--replicas=3", "--port=80", "--", "sleep", "1"], "apps/v1/deployments/d",
     {"spec.replicas": 3, "spec.selector": {"matchLabels": {"app": "d"}}, "spec.strategy.type": "RollingUpdate"}),
    (["job", "j", "--image=busybox", "--", "true"], "batch/v1/jobs/j", {"spec.template.spec.restartPolicy": "Never"}),
    (["cronjob", "cj", "--image=busybox", "--schedule=*/5 * * * *"], "batch/v1/cronjobs/cj",
     {"spec.schedule": "*/5 * * * *", "spec.concurrencyPolicy": "Allow"}),
    (["ingress", "i", "--rule=example.com/*=svc:80,tls=t", "--class=c"], "networking.k8s.io/v1/ingresses/i",
     {"spec.ingressClassName": "c", "spec.tls": [{"hosts": ["example.com"], "secretName": "t"}]}),
    (["poddisruptionbudget", "p", "--selector=a=b", "--min-available=50%"], "policy/v1/poddisruptionbudgets/p",
     {"spec.minAvailable": "50%", "spec.selector": {"matchLabels": {"a": "b"}}}),
    (["role", "r", "--verb=get,list", "--resource=pods,deployments.apps"], "rbac.authorization.k8s.io/v1/roles/r",
     {"rules": [{"verbs": ["get", "list"], "apiGroups": [""], "resources": ["pods"]},
                {"verbs": ["get", "list"], "apiGroups": ["apps"], "resources": ["deployments"]}]}),
    (["rolebinding", "rb", "--role=r", "--user=u", "--group=g", "--serviceaccount=default:s"],
     "rbac.authorization.k8s.io/v1/rolebindings/rb",
     {"roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"}}),
]
CLUSTER = [
    (["clusterrole", "{}", "--verb=get", "--resource=nodes"], "rbac.authorization.k8s.io/v1/clusterroles/{}",
     {"rules": [{"verbs": ["get"], "apiGroups": [""], "resources": ["nodes"]}]}),
    (["clusterrolebinding", "{}", "--clusterrole=view", "--user=u"],
     "rbac.authorization.k8s.io/v1/clusterrolebindings/{}", {"roleRef.name": "view"}),
    (["priorityclass", "{}", "--value=7", "--description=d"], "scheduling.k8s.io/v1/priorityclasses/{}", {"value": 7}),
    (["namespace", "{}"], "v1/namespaces/{}", {"status.phase": "Active"}),
]


@pytest.fixture
def space(kubectl):
    """A namespace of its own, made by kubectl."""
    ns = "create-" + kubectl.which
    if kubectl("get", "namespace", ns, check=False).returncode != 0:
        assert kubectl("create", "namespace", ns).stdout == "namespace/%s created\n" % ns
    return ns


def at(o, path):
    for name in path.split("."):
        o = o[name] if isinstance(o, dict) else None
    return o


def read(server, path, ns=None):
    group, rest = path.rsplit("/", 2)[0], "/".join(path.rsplit("/", 2)[1:])
    base = "/api/v1" if group == "v1" else "/apis/" + group
    status, _, o = server.request("GET", base + ("/namespaces/" + ns if ns else "") + "/" + rest)
    assert status == 200, o
    return o


def check(server, kubectl, args, path, members, ns=None):
    options = ["-n", ns] if ns else []
    cut = args.index("--") if "--" in args else len(args)
    # What it would send, told by the server without keeping it; then the same for good.
    dry = kubectl("create", *args[:cut], *options, "--dry-run=server", "-o", "json", *args[cut:]).stdout
    assert at(json.loads(dry), "metadata.uid"), dry
    out = kubectl("create", *args[:cut], *options, *args[cut:]).stdout
    assert "created" in out, out
    o = read(server, path, ns)
    for name, want in members.items():
        assert at(o, name) == want, (args, name, at(o, name))
    managers = {(m["manager"], m["operation"]) for m in o["metadata"].get("managedFields", [])
                if m.get("subresource") != "status"}  # a controller's
    # An object without any field that somebody could own has no managers.
    assert managers == ({("kubectl-create", "Update")} if members else set()), managers


def test_every_generator(server, kubectl, space):
    faults = []
    for args, path, members in GENERATORS:
        try:
            check(server, kubectl, args, path, members, space)
        except AssertionError as e:
            faults.append("create %s: %s" % (" ".join(args), e))
    for args, path, members in CLUSTER:
        name = "made-by-" + kubectl.which
        try:
            check(server, kubectl, [a.format(name) for a in args], path.format(name), members)
        except AssertionError as e:
            faults.append("create %s: %s" % (" ".join(args), e))
    kubectl("delete", "quota", "q", "-n", space)  # the pods of others need not heed it
    assert not faults, "\n".join(faults)


def test_again_is_refused(kubectl, space):
    kubectl("create", "configmap", "twice", "-n", space)
    r = kubectl("create", "configmap", "twice", "-n", space, check=False)
    assert r.returncode == 1
    assert r.stderr.strip() in ('error: failed to create configmap: configmaps "twice" already exists',
                                'Error from server (AlreadyExists): configmaps "twice" already exists')


def test_tls_secret(server, kubectl, space, tmp_path):
    for name, key in (("crt", "client-certificate-data"), ("key", "client-key-data")):
        (tmp_path / name).write_bytes(open(server.directory + "/" + key, "rb").read())
    kubectl("create", "secret", "tls", "t", "-n", space, "--cert=%s/crt" % tmp_path, "--key=%s/key" % tmp_path)
    o = read(server, "v1/secrets/t", space)
    assert o["type"] == "kubernetes.io/tls" and set(o["data"]) == {"tls.crt", "tls.key"}


def test_configmap_of_bytes_and_files(server, kubectl, space, tmp_path):
    (tmp_path / "text").write_text("line\n\u00e4\n")
    (tmp_path / "bytes").write_bytes(b"\xff\x00\x01")
    kubectl("create", "configmap", "files", "-n", space, "--from-file=%s" % tmp_path)
    o = read(server, "v1/configmaps/files", space)
    assert o["data"] == {"text": "line\n\u00e4\n"}
    assert base64.b64decode(o["binaryData"]["bytes"]) == b"\xff\x00\x01"


def test_run_expose_autoscale(server, kubectl, space):
    kubectl("run", "p", "-n", space, "--image=busybox", "--labels=a=b", "--env=X=y", "--port=80", "--", "sleep", "9")
    pod = read(server, "v1/pods/p", space)
    assert pod["spec"]["containers"][0]["args"] == ["sleep", "9"]
    assert pod["spec"]["containers"][0]["env"] == [{"name": "X", "value": "y"}]
    kubectl("expose", "pod", "p", "-n", space, "--name=exposed", "--port=8080", "--target-port=80")
    service = read(server, "v1/services/exposed", space)
    assert service["spec"]["selector"] == {"a": "b"}
    assert service["spec"]["ports"] == [{"protocol": "TCP", "port": 8080, "targetPort": 80}]
    kubectl("create", "deployment", "scaled", "-n", space, "--image=busybox")
    kubectl("autoscale", "deployment", "scaled", "-n", space, "--max=5", "--min=2", "--cpu-percent=80")
    hpa = read(server, "autoscaling/v2/horizontalpodautoscalers/scaled", space)
    assert (hpa["spec"]["minReplicas"], hpa["spec"]["maxReplicas"]) == (2, 5)
    assert hpa["spec"]["metrics"][0]["resource"]["target"] == {"type": "Utilization", "averageUtilization": 80}
    assert "scaled" in kubectl("get", "hpa", "-n", space).stdout
    assert "cpu: <unknown>/80%" in kubectl("get", "hpa", "-n", space).stdout


def test_objects_of_files(server, kubectl, space):
    out = kubectl("create", "-n", space, "-f", "-", stdin="""
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: ConfigMap, metadata: {name: l1}}
- {apiVersion: v1, kind: ConfigMap, metadata: {generateName: l-}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: file}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec: {containers: [{name: c, image: busybox}]}
""").stdout.split("\n")
    assert out[0] == "configmap/l1 created" and out[1].startswith("configmap/l-") and out[2] == "deployment.apps/file created"
    r = kubectl("create", "-n", space, "-f", "-", check=False,
                stdin="apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndate: {a: b}\n")
    assert r.returncode == 1 and 'unknown field "date"' in r.stderr, r.stderr
    assert kubectl("get", "configmap", "m", "-n", space, check=False).returncode == 1
