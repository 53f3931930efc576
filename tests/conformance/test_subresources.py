"""Paths below objects and reviews, as a real kubectl asks for them."""
import base64
import json
import subprocess

import pytest

import harness

V = "--validate=false"


@pytest.fixture
def ns(kubectl):
    name = "below-" + kubectl.which
    kubectl("create", V, "-f", "-", stdin=json.dumps(
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}), check=False)
    return name


def create(kubectl, ns, *objects):
    for o in objects:
        kubectl("-n", ns, "create", V, "-f", "-", stdin=json.dumps(o))


def get(kubectl, ns, *args):
    return json.loads(kubectl("-n", ns, "get", "-o", "json", *args).stdout)


def pod(name, **spec):
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "labels": {"app": name}},
            "spec": dict({"containers": [{"name": "c", "image": "i"}]}, **spec)}


def workload(kind, name):
    version = "v1" if kind == "ReplicationController" else "apps/v1"
    labels = {"app": name}
    selector = labels if version == "v1" else {"matchLabels": labels}
    return {"apiVersion": version, "kind": kind, "metadata": {"name": name},
            "spec": {"replicas": 1, "selector": selector, "serviceName": "s",
                     "template": {"metadata": {"labels": labels},
                                  "spec": {"containers": [{"name": "c", "image": "i"}]}}}}


@pytest.mark.parametrize("kind", ["Deployment", "ReplicaSet", "StatefulSet",
                                  "ReplicationController"])
def test_scale(kubectl, ns, kind):
    name = "scale-" + kind.lower()
    create(kubectl, ns, workload(kind, name))
    what = kind.lower() + "/" + name
    kubectl("-n", ns, "scale", what, "--replicas=4")
    assert get(kubectl, ns, what)["spec"]["replicas"] == 4
    kubectl("-n", ns, "scale", what, "--current-replicas=4", "--replicas=2")
    refused = kubectl("-n", ns, "scale", what, "--current-replicas=4", "--replicas=7", check=False)
    assert refused.returncode != 0
    assert get(kubectl, ns, what)["spec"]["replicas"] == 2
    kubectl("-n", ns, "patch", what, "--subresource=scale", "--type=merge", "-p",
            '{"spec":{"replicas":5}}')
    scale = get(kubectl, ns, what, "--subresource=scale")
    assert (scale["kind"], scale["apiVersion"]) == ("Scale", "autoscaling/v1")
    assert scale["spec"]["replicas"] == 5
    assert scale["status"]["selector"] == "app=" + name


def test_drain_evicts_what_its_budget_allows(server, kubectl, ns):
    node = "n-" + kubectl.which
    create(kubectl, ns, {"apiVersion": "v1", "kind": "Node", "metadata": {"name": node}},
           pod("a", nodeName=node), pod("b", nodeName=node))
    for name, allowed in (("a", 1), ("b", 0)):
        kubectl("-n", ns, "patch", "pod", name, "--subresource=status", "--type=merge", "-p",
                '{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}}')
        create(kubectl, ns, {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
                             "metadata": {"name": name},
                             "spec": {"minAvailable": 1, "selector": {"matchLabels": {"app": name}}}})
        kubectl("-n", ns, "patch", "pdb", name, "--subresource=status", "--type=merge", "-p",
                json.dumps({"status": {"disruptionsAllowed": allowed, "currentHealthy": 1,
                                       "desiredHealthy": 1, "expectedPods": 1,
                                       "observedGeneration": 1}}))
    kubectl("drain", node, "--force", "--dry-run=server", "--timeout=3s", check=False)
    assert "deletionTimestamp" not in get(kubectl, ns, "pod", "a")["metadata"]
    out = kubectl("drain", node, "--force", "--timeout=3s", check=False)
    assert "violate the pod's disruption budget" in out.stdout + out.stderr
    assert "deletionTimestamp" in get(kubectl, ns, "pod", "a")["metadata"]
    assert "deletionTimestamp" not in get(kubectl, ns, "pod", "b")["metadata"]
    budget = get(kubectl, ns, "pdb", "a")
    assert budget["status"]["disruptionsAllowed"] == 0
    assert list(budget["status"]["disruptedPods"]) == ["a"]
    assert get(kubectl, ns, "node", node)["spec"]["unschedulable"] is True
    kubectl("uncordon", node)


def test_binding(server, kubectl, ns):
    create(kubectl, ns, pod("bound"))
    path = "/api/v1/namespaces/%s/pods/bound/binding" % ns
    body = {"apiVersion": "v1", "kind": "Binding", "metadata": {"name": "bound"},
            "target": {"kind": "Node", "name": "n"}}
    assert server.request("POST", path, body)[0] == 201
    bound = get(kubectl, ns, "pod", "bound")
    assert bound["spec"]["nodeName"] == "n"
    status, _, answer = server.request("POST", path, body)
    assert status == 409
    assert answer["message"].endswith('pod bound is already assigned to node "n"')


def test_certificates(kubectl):
    request = subprocess.run(
        ["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", "/dev/null", "-subj", "/CN=u"], capture_output=True, check=True).stdout
    for name, verb, condition in (("approved-", "approve", "Approved"), ("denied-", "deny", "Denied")):
        name += kubectl.which
        kubectl("create", V, "-f", "-", stdin=json.dumps(
            {"apiVersion": "certificates.k8s.io/v1", "kind": "CertificateSigningRequest",
             "metadata": {"name": name},
             "spec": {"request": base64.b64encode(request).decode(), "usages": ["client auth"],
                      "signerName": "example.com/signer"}}))
        kubectl("certificate", verb, name)
        csr = json.loads(kubectl("get", "csr", name, "-o", "json").stdout)
        assert [c["type"] for c in csr["status"]["conditions"]] == [condition]
        assert csr["status"]["conditions"][0]["lastUpdateTime"]


def test_auth(kubectl):
    who = json.loads(kubectl("auth", "whoami", "-o", "json").stdout)
    assert "system:masters" in who["status"]["userInfo"]["groups"]
    assert kubectl("auth", "can-i", "delete", "pods").stdout.strip() == "yes"
    assert kubectl("auth", "can-i", "delete", "pods", "--as=jane", check=False).stdout.strip() == "no"
    assert "*.*" in kubectl("auth", "can-i", "--list").stdout


def test_what_needs_a_node_says_so(kubectl, ns):
    create(kubectl, ns, pod("nowhere"))
    assert kubectl("-n", ns, "logs", "nowhere").stdout == ""
    out = kubectl("-n", ns, "exec", "nowhere", "--", "true", check=False)
    assert "pod nowhere does not have a host assigned" in out.stderr


def test_forced_deletion(kubectl, ns):
    create(kubectl, ns, pod("forced", nodeName="n"), pod("asked", nodeName="n"))
    kubectl("-n", ns, "delete", "pod", "asked", "--wait=false")
    assert get(kubectl, ns, "pod", "asked")["metadata"]["deletionGracePeriodSeconds"] == 30
    kubectl("-n", ns, "delete", "pod", "forced", "asked", "--force", "--grace-period=0")
    assert get(kubectl, ns, "pods", "-l", "app in (forced,asked)")["items"] == []


def test_cascade():
    """What a deletion asks of the garbage collector, on a server without one."""
    with harness.Server(args=["--disable-controller-manager"]) as s:
        def kubectl(*args, **kw):
            return s.kubectl("sid", *args, **kw)
        for cascade, finalizer in (("orphan", "orphan"), ("foreground", "foregroundDeletion")):
            name = "cascade-" + cascade
            create(kubectl, "default", workload("Deployment", name))
            kubectl("delete", "deployment", name, "--cascade=" + cascade, "--wait=false")
            assert get(kubectl, "default", "deployment", name)["metadata"]["finalizers"] == [finalizer]
