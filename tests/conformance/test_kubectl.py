"""What people type: a real kubectl, the oldest and the newest supported, over every built-in kind."""
import json
import os
import subprocess
import threading
import time

import harness

V = "--validate=strict"


def manifest(kind_object, ns):
    o = json.loads(json.dumps(kind_object))
    if o["kind"] == "Namespace":
        o["metadata"]["name"] = ns + "-made"  # it does not go away: its controller comes later
    if o["kind"] == "Event":
        o.get("involvedObject", o.get("regarding"))["namespace"] = ns
    return o


def test_version(kubectl):
    out = json.loads(kubectl("version", "-o", "json").stdout)
    assert out["serverVersion"]["major"] == "1"
    assert out["serverVersion"]["minor"] == "36"
    assert out["serverVersion"]["gitVersion"].startswith("v1.36.")
    assert "+kedge" in out["serverVersion"]["gitVersion"]


def test_namespaces_and_the_kubernetes_service(kubectl):
    names = kubectl("get", "namespaces", "-o", "name").stdout.split()
    assert {"namespace/default", "namespace/kube-system", "namespace/kube-public",
            "namespace/kube-node-lease"} <= set(names)
    svc = json.loads(kubectl("get", "service", "kubernetes", "-o", "json").stdout)
    assert svc["spec"]["clusterIP"] == "10.43.0.1"
    assert svc["spec"]["ports"][0]["port"] == 443
    ep = json.loads(kubectl("get", "endpoints", "kubernetes", "-o", "json").stdout)
    assert not ep["subsets"][0]["addresses"][0]["ip"].startswith("127.")


def test_every_kind(server, kubectl):
    """create -f, get -o json|yaml|name, replace, delete of every built-in kind."""
    ns = "kinds-" + kubectl.which
    # `kubectl create namespace` speaks protobuf; a file does not.
    kubectl("create", V, "-f", "-", stdin='{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"%s"}}' % ns)
    failures = []
    for o in harness.kinds():
        o = manifest(o, ns)
        what = "%s/%s" % (o["apiVersion"], o["kind"])
        try:
            resource = resource_of(server, o)
            one_kind(kubectl, o, ns, resource)
        except (AssertionError, KeyError, ValueError) as e:
            failures.append("%s: %s" % (what, e))
    assert not failures, "\n".join(failures)


def resource_of(server, o):
    path = "/api/v1" if o["apiVersion"] == "v1" else "/apis/" + o["apiVersion"]
    for r in server.request("GET", path)[2]["resources"]:
        if r["kind"] == o["kind"] and "/" not in r["name"]:
            group = o["apiVersion"].rsplit("/", 1)
            return r["name"] + ("." + group[0] if len(group) == 2 else "")
    raise AssertionError("not in discovery")


def one_kind(kubectl, o, ns, resource):
    name = o["metadata"]["name"]
    text = json.dumps(o)
    out = kubectl("create", V, "-n", ns, "-f", "-", stdin=text).stdout
    assert "created" in out, out
    got = json.loads(kubectl("get", "-n", ns, resource, name, "-o", "json").stdout)
    assert got["apiVersion"] == o["apiVersion"] and got["kind"] == o["kind"], got
    assert got["metadata"]["uid"]
    yaml = kubectl("get", "-n", ns, resource, name, "-o", "yaml").stdout
    assert "kind: " + o["kind"] in yaml
    def listed(*options):
        out = kubectl("get", "-n", ns, resource, "-o", "name", *options).stdout
        return name in [line.rsplit("/", 1)[1] for line in out.split()]

    assert listed()
    got["metadata"].setdefault("labels", {})["touched"] = "yes"
    kubectl("replace", V, "-n", ns, "-f", "-", stdin=json.dumps(got))
    assert listed("-l", "touched=yes")
    assert not listed("-l", "touched!=yes")
    assert listed("--field-selector", "metadata.name=" + name)
    if o["kind"] == "Namespace":
        kubectl("delete", resource, name, "--wait=false")
        return
    kubectl("delete", "-n", ns, resource, name)
    gone = kubectl("get", "-n", ns, resource, name, check=False)
    assert gone.returncode != 0 and "not found" in gone.stderr, gone.stderr


def test_get_shows_lines(kubectl):
    kubectl("create", V, "-f", "-", stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown"}}')
    try:
        assert "shown" in kubectl("get", "configmaps").stdout
    finally:
        kubectl("delete", "configmap", "shown")


def test_watch_follows(server, kubectl):
    env = dict(os.environ, KUBECONFIG=server.kubeconfig, HOME=server.directory)
    p = subprocess.Popen([harness.kubectl_path(kubectl.which), "get", "configmaps", "-w", "-o", "name",
                          "--field-selector", "metadata.name=seen"], stdout=subprocess.PIPE, text=True, env=env)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(p.stdout), daemon=True)
    reader.start()
    try:
        time.sleep(1)
        kubectl("create", V, "-f", "-", stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"seen"}}')
        kubectl("create", V, "-f", "-", stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"other"}}')
        kubectl("replace", V, "-f", "-",
                stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"seen"},"data":{"a":"b"}}')
        kubectl("delete", "configmap", "seen", "other")
        end = time.monotonic() + 10
        while len(lines) < 3 and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        p.kill()
        p.wait()
    reader.join(5)
    assert [line.strip() for line in lines] == ["configmap/seen"] * 3


def test_api_resources_and_versions(server, kubectl):
    resources = kubectl("api-resources", "-o", "name").stdout.split()
    for o in harness.kinds():
        assert resource_of(server, o) in resources
    versions = kubectl("api-versions").stdout.split()
    assert {"v1", "apps/v1", "batch/v1", "autoscaling/v1", "autoscaling/v2", "events.k8s.io/v1"} <= set(versions)
    assert "po" in kubectl("api-resources").stdout


def test_raw(kubectl):
    assert kubectl("get", "--raw", "/readyz").stdout == "ok"
    assert "[+]ping ok" in kubectl("get", "--raw", "/readyz?verbose").stdout
    assert json.loads(kubectl("get", "--raw", "/api/v1/namespaces/default").stdout)["kind"] == "Namespace"
    assert "apiserver_request_total" in kubectl("get", "--raw", "/metrics").stdout


def test_errors_are_upstreams(kubectl):
    r = kubectl("get", "pod", "absent", check=False)
    assert r.stderr.strip() == 'Error from server (NotFound): pods "absent" not found'
    r = kubectl("create", V, "-f", "-", check=False,
                stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"Bad_Name"}}')
    assert r.returncode != 0 and "a lowercase RFC 1123 subdomain must consist of" in r.stderr


def test_delete_all_of_a_kind(kubectl):
    for i in range(5):
        kubectl("create", V, "-f", "-",
                stdin='{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s%d","labels":{"set":"x"}}}' % i)
    kubectl("delete", "secrets", "-l", "set=x")
    assert kubectl("get", "secrets", "-l", "set=x", "-o", "name").stdout == ""


def test_chunked_lists(kubectl):
    for i in range(7):
        kubectl("create", V, "-f", "-",
                stdin='{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"page%d","labels":{"p":"q"}}}' % i)
    names = kubectl("get", "configmaps", "-l", "p=q", "--chunk-size=2", "-o", "name").stdout.split()
    assert names == ["configmap/page%d" % i for i in range(7)]
    kubectl("delete", "configmaps", "-l", "p=q")
