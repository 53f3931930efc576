"""Changing objects as people do: apply from both sides, diff, edit, patch, set, label, annotate, scale, kustomize."""
import json
import os
import stat
import subprocess

import pytest
import harness

DEPLOYMENT = """
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web, tier: front}}
spec:
  replicas: %(replicas)s
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: "nginx:%(tag)s", ports: [{containerPort: 80}], env: [{name: A, value: "1"}]}
      - {name: side, image: busybox}
"""
SERVICE = """
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{port: 80, name: http}]}
"""


@pytest.fixture
def space(server, kubectl, request):
    """A namespace for one test and one kubectl."""
    ns = request.node.originalname.replace("_", "-")[5:40] + "-" + kubectl.which
    status, _, answer = server.request("POST", "/api/v1/namespaces", {"metadata": {"name": ns}})
    assert status == 201, answer
    return ns


@pytest.fixture
def k(kubectl, space):
    def run(*args, **kw):
        return kubectl(args[0], "-n", space, *args[1:], **kw)
    return run


def get(server, ns, path):
    group, resource, name = path.rsplit("/", 2)
    base = "/api/v1" if group == "v1" else "/apis/" + group
    status, _, o = server.request("GET", "%s/namespaces/%s/%s/%s" % (base, ns, resource, name))
    assert status == 200, o
    return o


def deployment(server, ns):
    return get(server, ns, "apps/v1/deployments/web")


def web(replicas=1, tag="1"):
    return DEPLOYMENT % {"replicas": replicas, "tag": tag}


def test_apply_client_side(server, k, space):
    both = web() + "---" + SERVICE
    assert k("apply", "-f", "-", stdin=both).stdout == "deployment.apps/web created\nservice/web created\n"
    assert k("apply", "-f", "-", stdin=both).stdout == "deployment.apps/web unchanged\nservice/web unchanged\n"
    first = deployment(server, space)
    # Another party adds a container's field and an annotation: an apply keeps both.
    k("patch", "deployment", "web", "-p",
      '{"metadata":{"annotations":{"x":"y"}},"spec":{"template":{"spec":{"containers":[{"name":"side","command":["a"]}]}}}}')
    out = k("apply", "-f", "-", stdin=web(replicas=3, tag="2").replace(', env: [{name: A, value: "1"}]', "")).stdout
    assert out == "deployment.apps/web configured\n"
    o = deployment(server, space)
    assert o["spec"]["replicas"] == 3
    assert o["metadata"]["uid"] == first["metadata"]["uid"]
    assert o["metadata"]["annotations"]["x"] == "y"
    containers = o["spec"]["template"]["spec"]["containers"]
    assert [c["name"] for c in containers] == ["web", "side"]
    assert containers[0]["image"] == "nginx:2" and "env" not in containers[0]
    assert containers[1]["command"] == ["a"]
    assert containers[0]["imagePullPolicy"] == "IfNotPresent"
    assert o["metadata"]["generation"] == 3
    managers = {m["manager"] for m in o["metadata"]["managedFields"]}
    assert {"kubectl-client-side-apply", "kubectl-patch"} <= managers
    last = json.loads(k("apply", "view-last-applied", "deployment/web", "-o", "json").stdout)
    assert last["spec"]["replicas"] == 3


def test_apply_refuses_unknown_fields(k):
    r = k("apply", "-f", "-", stdin=web().replace("replicas:", "replica:"), check=False)
    assert r.returncode == 1 and 'unknown field "spec.replica"' in r.stderr, r.stderr
    r = k("apply", "-f", "-", "--validate=warn", stdin=web().replace("replicas:", "replica:"))
    assert r.stdout == "deployment.apps/web created\n" and 'unknown field "spec.replica"' in r.stderr, r.stderr
    r = k("apply", "-f", "-", "--validate=ignore", stdin=web().replace("replicas:", "replica:"))
    assert "unknown" not in r.stderr


def test_dry_runs_keep_nothing(server, k, space):
    for how in ("client", "server"):
        out = k("apply", "-f", "-", "--dry-run=" + how, stdin=web()).stdout
        assert out in ("deployment.apps/web created (dry run)\n", "deployment.apps/web created (server dry run)\n")
    assert k("get", "deployment", "web", check=False).returncode == 1
    k("apply", "-f", "-", stdin=web())
    out = json.loads(k("apply", "-f", "-", "--dry-run=server", "-o", "json", stdin=web(replicas=7)).stdout)
    assert out["spec"]["replicas"] == 7 and deployment(server, space)["spec"]["replicas"] == 1
    assert "(server dry run)" in k("delete", "deployment", "web", "--dry-run=server").stdout
    assert deployment(server, space)["metadata"].get("deletionTimestamp") is None


def test_apply_server_side(server, k, space):
    assert k("apply", "--server-side", "-f", "-", stdin=web()).stdout == "deployment.apps/web serverside-applied\n"
    entry, = deployment(server, space)["metadata"]["managedFields"]
    assert (entry["manager"], entry["operation"]) == ("kubectl", "Apply")
    # Another manager that wants another value is refused, and told which field and whose it is.
    other = ("apply", "--server-side", "--field-manager=other", "-f", "-")
    r = k(*other, stdin=web(replicas=4), check=False)
    assert r.returncode == 1
    assert 'Apply failed with 1 conflict: conflict with "kubectl": .spec.replicas' in r.stderr, r.stderr
    k(*other, "--force-conflicts", stdin=web(replicas=4))
    assert deployment(server, space)["spec"]["replicas"] == 4
    r = k("apply", "--server-side", "-f", "-", stdin=web(replicas=2), check=False)
    assert r.returncode == 1 and 'conflict with "other"' in r.stderr, r.stderr
    # What a manager stops applying and nobody else owns goes away.
    k("apply", "--server-side", "--force-conflicts", "-f", "-",
      stdin=web(replicas=2).replace(', ports: [{containerPort: 80}]', ""))
    assert "ports" in deployment(server, space)["spec"]["template"]["spec"]["containers"][0]
    k(*other, "--force-conflicts", stdin=web(replicas=2).replace(', ports: [{containerPort: 80}]', ""))
    assert "ports" not in deployment(server, space)["spec"]["template"]["spec"]["containers"][0]


def test_migration_from_client_side(server, k, space):
    k("apply", "-f", "-", stdin=web())
    k("apply", "--server-side", "-f", "-", stdin=web(replicas=2))
    o = deployment(server, space)
    assert o["spec"]["replicas"] == 2
    # kubectl keeps the annotation of the other way of applying with a manager of its own.
    assert {(m["manager"], m["operation"]) for m in o["metadata"]["managedFields"]} == {
        ("kubectl", "Apply"), ("kubectl-last-applied", "Apply")}


def test_prune(server, k, space):
    two = "".join("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, labels: {set: a}}\n" % n for n in "st")
    k("apply", "--prune", "-l", "set=a", "-f", "-", stdin=two)
    out = k("apply", "--prune", "-l", "set=a", "--prune-allowlist=core/v1/ConfigMap", "-f", "-",
            stdin=two.split("---\n")[1]).stdout
    assert "configmap/s unchanged" in out and "configmap/t pruned" in out
    assert k("get", "configmaps", "-l", "set=a", "-o", "name").stdout == "configmap/s\n"


def test_diff(k):
    r = k("diff", "-f", "-", stdin=web(), check=False)
    assert r.returncode == 1 and "+  name: web" in r.stdout, r.stdout + r.stderr
    k("apply", "-f", "-", stdin=web())
    r = k("diff", "-f", "-", stdin=web(), check=False)
    assert (r.returncode, r.stdout) == (0, ""), r.stdout + r.stderr
    r = k("diff", "-f", "-", stdin=web(replicas=9), check=False)
    assert r.returncode == 1, r.stderr
    assert "-  replicas: 1\n+  replicas: 9\n" in r.stdout, r.stdout
    r = k("diff", "--server-side", "-f", "-", "--force-conflicts", stdin=web(replicas=8), check=False)
    assert r.returncode == 1 and "+  replicas: 8\n" in r.stdout, r.stdout + r.stderr


def test_edit(server, k, space, tmp_path, monkeypatch):
    k("apply", "-f", "-", stdin=web())
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i -e 's/replicas: 1/replicas: 5/' -e 's/nginx:1/nginx:7/' \"$1\"\n")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setitem(server.env, "KUBE_EDITOR", str(editor))
    assert k("edit", "deployment", "web").stdout == "deployment.apps/web edited\n"
    o = deployment(server, space)
    assert o["spec"]["replicas"] == 5 and o["spec"]["template"]["spec"]["containers"][0]["image"] == "nginx:7"
    assert "kubectl-edit" in {m["manager"] for m in o["metadata"]["managedFields"]}
    assert "no changes made" in k("edit", "deployment", "web").stderr


def test_patch_of_every_type(server, k, space):
    k("apply", "-f", "-", stdin=web())
    k("patch", "deployment", "web", "--type=json", "-p", '[{"op":"replace","path":"/spec/replicas","value":2}]')
    k("patch", "deployment", "web", "--type=merge", "-p", '{"metadata":{"labels":{"tier":null,"new":"1"}}}')
    k("patch", "deployment", "web", "--type=strategic", "-p",
      '{"spec":{"template":{"spec":{"containers":[{"name":"side","$patch":"delete"}]}}}}')
    o = deployment(server, space)
    assert o["spec"]["replicas"] == 2
    assert o["metadata"]["labels"] == {"app": "web", "new": "1"}
    assert [c["name"] for c in o["spec"]["template"]["spec"]["containers"]] == ["web"]
    out = k("patch", "deployment", "web", "-p", '{"spec":{"replicas":2}}').stdout
    assert out == "deployment.apps/web patched (no change)\n"
    k("patch", "deployment", "web", "--subresource=status", "--type=merge", "-p", '{"status":{"replicas":2}}')
    assert deployment(server, space)["status"]["replicas"] == 2
    r = k("patch", "deployment", "web", "--type=json", "-p", '[{"op":"test","path":"/spec/replicas","value":9}]', check=False)
    assert r.returncode == 1 and r.stderr.startswith("The request is invalid"), r.stderr


def test_label_and_annotate(server, k, space):
    k("apply", "-f", "-", stdin=SERVICE)
    assert k("label", "service", "web", "a=1").stdout == "service/web labeled\n"
    r = k("label", "service", "web", "a=2", check=False)
    assert r.returncode == 1 and "already has a value (1), and --overwrite is false" in r.stderr
    k("label", "service", "web", "a=2", "--overwrite")
    k("label", "service", "-l", "a=2", "app-")
    k("annotate", "service", "web", "note=some text")
    meta = get(server, space, "v1/services/web")["metadata"]
    assert meta["labels"] == {"a": "2"} and meta["annotations"]["note"] == "some text"
    k("annotate", "service", "--all", "note-")
    assert "note" not in get(server, space, "v1/services/web")["metadata"]["annotations"]


def test_set(server, k, space):
    k("apply", "-f", "-", stdin=web() + "---" + SERVICE)
    k("set", "image", "deployment/web", "web=nginx:9", "side=alpine")
    k("set", "env", "deployment/web", "-c", "web", "B=2", "A-")
    k("set", "resources", "deployment/web", "-c", "side", "--limits=cpu=200m,memory=64Mi")
    k("set", "serviceaccount", "deployment", "web", "robot")
    k("set", "selector", "service", "web", "app=other")
    spec = deployment(server, space)["spec"]["template"]["spec"]
    first, second = spec["containers"]
    assert (first["image"], second["image"]) == ("nginx:9", "alpine")
    assert first["env"] == [{"name": "B", "value": "2"}]
    assert second["resources"]["limits"] == {"cpu": "200m", "memory": "64Mi"}
    assert spec["serviceAccountName"] == "robot"
    assert get(server, space, "v1/services/web")["spec"]["selector"] == {"app": "other"}
    k("create", "rolebinding", "rb", "--role=r", "--user=u")
    k("set", "subject", "rolebinding", "rb", "--group=g")
    subjects = get(server, space, "rbac.authorization.k8s.io/v1/rolebindings/rb")["subjects"]
    assert [s["name"] for s in subjects] == ["u", "g"]


def test_scale_and_rollout(server, k, space):
    k("apply", "-f", "-", stdin=web())
    assert k("scale", "deployment", "web", "--replicas=4").stdout == "deployment.apps/web scaled\n"
    assert deployment(server, space)["spec"]["replicas"] == 4
    r = k("scale", "deployment", "web", "--current-replicas=1", "--replicas=2", check=False)
    assert r.returncode == 1 and "Expected replicas to be 1, was 4" in r.stderr, r.stderr
    assert k("rollout", "restart", "deployment/web").stdout == "deployment.apps/web restarted\n"
    template = deployment(server, space)["spec"]["template"]
    assert "kubectl.kubernetes.io/restartedAt" in template["metadata"]["annotations"]
    k("rollout", "pause", "deployment/web")
    assert deployment(server, space)["spec"]["paused"] is True
    k("rollout", "resume", "deployment/web")
    assert "paused" not in deployment(server, space)["spec"]


def test_replace_and_delete(server, k, space):
    k("create", "-f", "-", stdin=SERVICE)
    before = get(server, space, "v1/services/web")
    out = k("replace", "-f", "-", stdin=SERVICE.replace("port: 80", "port: 81")).stdout
    assert out == "service/web replaced\n"
    after = get(server, space, "v1/services/web")
    assert after["spec"]["ports"][0]["port"] == 81 and after["metadata"]["uid"] == before["metadata"]["uid"]
    assert "replaced" in k("replace", "--force", "-f", "-", stdin=SERVICE).stdout
    assert get(server, space, "v1/services/web")["metadata"]["uid"] != before["metadata"]["uid"]
    assert 'service "web" deleted' in k("delete", "-f", "-", stdin=SERVICE).stdout
    r = k("delete", "service", "web", check=False)
    assert r.returncode == 1 and 'services "web" not found' in r.stderr
    assert k("delete", "service", "web", "--ignore-not-found").stdout == ""


def kustomization(folder):
    (folder / "deployment.yaml").write_text(web())
    (folder / "service.yaml").write_text(SERVICE)
    (folder / "kustomization.yaml").write_text("""
resources: [deployment.yaml, service.yaml]
namePrefix: dev-
commonAnnotations: {team: a}
images: [{name: nginx, newTag: "42"}]
configMapGenerator: [{name: settings, literals: [k=v]}]
replicas: [{name: web, count: 6}]
""")


def test_kustomize(server, k, space, tmp_path):
    kustomization(tmp_path)
    out = k("apply", "-k", str(tmp_path)).stdout
    assert "deployment.apps/dev-web created" in out and "service/dev-web created" in out
    o = get(server, space, "apps/v1/deployments/dev-web")
    assert o["spec"]["replicas"] == 6
    assert o["spec"]["template"]["spec"]["containers"][0]["image"] == "nginx:42"
    assert k("get", "-k", str(tmp_path), "-o", "name").stdout.count("dev-") == 3
    k("delete", "-k", str(tmp_path))
    assert k("get", "deployments,services,configmaps", "-o", "name").stdout == "configmap/kube-root-ca.crt\n"


def test_kustomize_of_debian(server, k, space, tmp_path):
    program = os.path.join(harness.CLIENTS, "kustomize-trixie", "usr/bin/kustomize")
    kustomization(tmp_path)
    made = subprocess.run([program, "build", str(tmp_path)], capture_output=True, text=True, check=True).stdout
    assert "created" in k("apply", "-f", "-", stdin=made).stdout
    assert k("diff", "-f", "-", stdin=made, check=False).returncode == 0
    assert get(server, space, "apps/v1/deployments/dev-web")["metadata"]["annotations"]["team"] == "a"
