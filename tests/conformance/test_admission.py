"""What admission fills in and refuses, as kubectl sees it."""
import json

import pytest


def obj(kind, name, version="v1", **more):
    return json.dumps(dict({"apiVersion": version, "kind": kind, "metadata": {"name": name}}, **more))


def pod(name, **spec):
    return obj("Pod", name, spec=dict({"containers": [{"name": "c", "image": "i"}]}, **spec))


@pytest.fixture
def ns(kubectl):
    name = "admission-" + kubectl.which
    kubectl("create", "namespace", name, check=False)
    return name


def apply(kubectl, ns, text, check=True):
    return kubectl("-n", ns, "create", "-f", "-", stdin=text, check=check)


def test_a_pod_right_after_its_namespace(kubectl):
    name = "fresh-" + kubectl.which
    both = '{"apiVersion":"v1","kind":"List","items":[%s,%s]}' % (
        obj("Namespace", name), pod("p").replace('"name": "p"', '"name": "p", "namespace": "%s"' % name))
    kubectl("create", "-f", "-", stdin=both)
    spec = json.loads(kubectl("-n", name, "get", "pod", "p", "-o", "json").stdout)["spec"]
    assert spec["serviceAccountName"] == "default"
    assert spec["volumes"][0]["name"].startswith("kube-api-access-")
    assert [t["key"] for t in spec["tolerations"]] == ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]
    assert (spec["priority"], spec["preemptionPolicy"]) == (0, "PreemptLowerPriority")


def test_what_is_refused(kubectl, ns):
    refused = apply(kubectl, ns, pod("a", serviceAccountName="none"), check=False)
    assert 'error looking up service account %s/none: serviceaccount "none" not found' % ns in refused.stderr
    refused = apply(kubectl, ns, pod("a", priorityClassName="none"), check=False)
    assert "no PriorityClass with name none was found" in refused.stderr
    refused = kubectl("delete", "namespace", "default", check=False)
    assert "this namespace may not be deleted" in refused.stderr
    refused = kubectl("delete", "priorityclass", "system-node-critical", check=False)
    assert "this is a system priority class and cannot be deleted" in refused.stderr


def test_limits(kubectl, ns):
    apply(kubectl, ns, obj("LimitRange", "l", spec={"limits": [
        {"type": "Container", "default": {"cpu": "500m"}, "defaultRequest": {"cpu": "100m"}, "max": {"cpu": "1"}}]}))
    apply(kubectl, ns, pod("limited"))
    made = json.loads(kubectl("-n", ns, "get", "pod", "limited", "-o", "json").stdout)
    assert made["spec"]["containers"][0]["resources"] == {"limits": {"cpu": "500m"}, "requests": {"cpu": "100m"}}
    big = pod("big", containers=[{"name": "c", "image": "i", "resources": {"limits": {"cpu": "2"}}}])
    assert "maximum cpu usage per Container is 1, but limit is 2" in apply(kubectl, ns, big, check=False).stderr
