"""Patches as people and programs send them: kubectl patch, label, annotate, edit, set; every kind."""
import json
import stat

import harness

V = "--validate=false"
CM = "/api/v1/namespaces/default/configmaps"
TYPES = {
    "json": "application/json-patch+json",
    "merge": "application/merge-patch+json",
    "strategic": "application/strategic-merge-patch+json",
}

DEPLOYMENT = {
    "apiVersion": "apps/v1", "kind": "Deployment",
    "metadata": {"name": "web", "labels": {"app": "web"}},
    "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "web"}}, "template": {
        "metadata": {"labels": {"app": "web"}},
        "spec": {"containers": [{"name": "c", "image": "nginx:1"}, {"name": "d", "image": "busybox:1"}]}}},
}


def made(kubectl, o, ns):
    kubectl("create", V, "-f", "-", stdin=json.dumps({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": ns}}))
    kubectl("create", V, "-n", ns, "-f", "-", stdin=json.dumps(o))

    def get(resource="deployment", name=o["metadata"]["name"]):
        return json.loads(kubectl("get", "-n", ns, resource, name, "-o", "json").stdout)
    return get


def containers(o):
    return [(c["name"], c["image"]) for c in o["spec"]["template"]["spec"]["containers"]]


def test_kubectl_patch(kubectl):
    ns = "patch-" + kubectl.which
    get = made(kubectl, DEPLOYMENT, ns)

    def patch(kind, body, *more, check=True):
        return kubectl("patch", "-n", ns, "deployment", "web", "--type", kind, "-p", json.dumps(body), *more, check=check)
    out = patch("strategic", {"spec": {"template": {"spec": {"containers": [{"name": "d", "image": "busybox:2"}]}}}})
    assert "patched" in out.stdout
    assert containers(get()) == [("c", "nginx:1"), ("d", "busybox:2")]
    patch("json", [{"op": "replace", "path": "/spec/template/spec/containers/0/image", "value": "nginx:2"},
                   {"op": "test", "path": "/metadata/name", "value": "web"}])
    assert containers(get()) == [("c", "nginx:2"), ("d", "busybox:2")]
    patch("merge", {"spec": {"replicas": 3}, "metadata": {"labels": {"app": None, "tier": "a"}}})
    assert get()["spec"]["replicas"] == 3 and get()["metadata"]["labels"] == {"tier": "a"}
    assert get()["metadata"]["generation"] == 4
    assert "no change" in patch("merge", {"spec": {"replicas": 3}}).stdout
    patch("merge", {"spec": {"replicas": 9}}, "--dry-run=server")
    assert get()["spec"]["replicas"] == 3
    patch("strategic", {"status": {"replicas": 3}}, "--subresource=status")
    assert get()["status"]["replicas"] == 3
    failed = patch("json", [{"op": "test", "path": "/metadata/name", "value": "x"}], check=False)
    assert failed.returncode != 0 and "request due to an error" in failed.stderr


def test_kubectl_label_annotate_set(kubectl):
    ns = "label-" + kubectl.which
    get = made(kubectl, DEPLOYMENT, ns)
    run = lambda *args, **more: kubectl(args[0], *args[1:], "-n", ns, **more)
    run("label", "deployment", "web", "tier=front")
    run("label", "deployment", "web", "tier=back", "--overwrite")
    assert run("label", "deployment", "web", "tier=x", check=False).returncode != 0
    run("annotate", "deployment", "web", "note=a b")
    assert get()["metadata"]["labels"] == {"app": "web", "tier": "back"}
    assert get()["metadata"]["annotations"]["note"] == "a b"
    run("label", "deployment", "web", "tier-")
    run("annotate", "deployment", "web", "note-")
    assert get()["metadata"]["labels"] == {"app": "web"} and "annotations" not in get()["metadata"]
    run("set", "image", "deployment/web", "c=nginx:9")
    run("set", "env", "deployment/web", "A=1", "B=2", "-c", "d")
    run("set", "env", "deployment/web", "A-", "-c", "d")
    run("set", "resources", "deployment/web", "-c", "c", "--limits=cpu=200m,memory=512Mi")
    run("set", "serviceaccount", "deployment/web", "robot")
    o = get()
    c, d = o["spec"]["template"]["spec"]["containers"]
    assert c["image"] == "nginx:9" and c["resources"] == {"limits": {"cpu": "200m", "memory": "512Mi"}}
    assert d["env"] == [{"name": "B", "value": "2"}]
    assert o["spec"]["template"]["spec"]["serviceAccountName"] == "robot"


def test_kubectl_edit(kubectl, tmp_path):
    ns = "edit-" + kubectl.which
    get = made(kubectl, DEPLOYMENT, ns)
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i 's/nginx:1/nginx:7/; s/replicas: 1/replicas: 5/' \"$1\"\n")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    env = {"KUBE_EDITOR": str(editor)}
    out = kubectl("edit", V, "-n", ns, "deployment", "web", env=env)
    assert "edited" in out.stdout, out
    assert containers(get()) == [("c", "nginx:7"), ("d", "busybox:1")] and get()["spec"]["replicas"] == 5
    out = kubectl("edit", V, "-n", ns, "deployment", "web", env=env)
    assert "no changes" in (out.stdout + out.stderr).lower()


def test_every_kind(server):
    """Each type of patch adds a label to an object of every built-in kind, and each again nothing."""
    ns = "patched"
    server.request("POST", "/api/v1/namespaces", {"metadata": {"name": ns}})
    bodies = {
        "strategic": {"metadata": {"labels": {"strategic": "1"}}},
        "merge": {"metadata": {"labels": {"merge": "1"}}},
        "json": [{"op": "add", "path": "/metadata/labels/json", "value": "1"}],
    }
    failures = []
    for o in harness.kinds():
        o = json.loads(json.dumps(o))
        what = "%s/%s" % (o["apiVersion"], o["kind"])
        root = "/api/v1" if o["apiVersion"] == "v1" else "/apis/" + o["apiVersion"]
        resource = [r for r in server.request("GET", root)[2]["resources"]
                    if r["kind"] == o["kind"] and "/" not in r["name"]][0]
        if o["kind"] == "Namespace":
            o["metadata"]["name"] = "patched-too"
        if o["kind"] == "Event":
            o.get("involvedObject", o.get("regarding"))["namespace"] = ns
        path = "%s/%s%s" % (root, "namespaces/%s/" % ns if resource["namespaced"] else "", resource["name"])
        status, _, body = server.request("POST", path, json.dumps(o))
        if status != 201:
            failures.append("%s: %s" % (what, body))
            continue
        name = body["metadata"]["name"]
        for kind, change in bodies.items():
            headers = {"Content-Type": TYPES[kind]}
            status, _, first = server.request("PATCH", "%s/%s" % (path, name), json.dumps(change), headers)
            if status != 200 or first["metadata"]["labels"].get(kind) != "1":
                failures.append("%s %s: %s" % (what, kind, first))
                continue
            again = server.request("PATCH", "%s/%s" % (path, name), json.dumps(change), headers)[2]
            if again != first:
                failures.append("%s %s again: %s" % (what, kind, again))
        server.request("DELETE", "%s/%s" % (path, name))
    assert not failures, "\n".join(failures)


def test_work_is_bounded(server):
    server.request("POST", CM, {"metadata": {"name": "big"}, "data": {"a": "x" * 200000}})

    def patch(kind, body):
        text = body if isinstance(body, str) else json.dumps(body)
        status, _, answer = server.request("PATCH", CM + "/big", text, {"Content-Type": TYPES[kind]})
        return status, answer
    status, answer = patch("json", [{"op": "test", "path": "/metadata/name", "value": "big"}] * 10001)
    assert status == 413 and "maximum operations in a JSON patch is 10000, got 10001" in answer["message"]
    status, answer = patch("json", [{"op": "copy", "from": "/data/a", "path": "/data/b"}] * 100)
    assert status == 422 and answer["reason"] == "Invalid"
    status, answer = patch("json", [{"op": "add", "path": "/z", "value": {}}] + [
        {"op": "copy", "from": "/z", "path": "/z/x"}] * 600)
    assert status == 413 and "levels (at /z/x/x/" in answer["message"]
    status, answer = patch("merge", '{"a":' * 600 + "1" + "}" * 600)
    assert status == 400, answer
    assert patch("merge", '{"data":{"b":"%s"}}' % ("x" * (3 << 20)))[0] == 413
    assert patch("strategic", {"data": {"a": None}})[0] == 200
