"""ResourceQuota and Pod Security as kubectl's users meet them: what is used shows at once, racing clients get what a
quota has and no more, labels of a namespace decide what its pods may ask for."""
import json
import threading
import time

import pytest

import harness


def pod(name, **spec):
    return {"metadata": {"name": name},
            "spec": dict({"containers": [{"name": "c", "image": "i"}]}, **spec)}


@pytest.fixture(scope="module")
def server():
    with harness.Server() as s:
        for ns in ("race", "plain", "secure"):
            s.kubectl("sid", "create", "namespace", ns)
            wait(lambda: s.request("GET", "/api/v1/namespaces/%s/serviceaccounts/default" % ns)[0] == 200)
        yield s


def wait(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited %d s" % seconds
        time.sleep(0.02)


def used(server, ns, name="q"):
    status = server.request("GET", "/api/v1/namespaces/%s/resourcequotas/%s" % (ns, name))[2].get("status", {})
    return status.get("used", {})


def test_kubectl_shows_what_is_used(server):
    server.kubectl("sid", "-n", "plain", "create", "quota", "q", "--hard=pods=2,count/secrets=1,services.nodeports=1")
    wait(lambda: used(server, "plain") == {"pods": "0", "count/secrets": "0", "services.nodeports": "0"})
    server.kubectl("sid", "-n", "plain", "run", "a", "--image=i")
    wait(lambda: used(server, "plain")["pods"] == "1", 1)
    assert "pods: 1/2" in server.kubectl("sid", "-n", "plain", "get", "quota").stdout
    server.kubectl("sid", "-n", "plain", "run", "b", "--image=i")
    refused = server.kubectl("sid", "-n", "plain", "run", "c", "--image=i", check=False)
    assert refused.returncode != 0
    assert 'pods "c" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2' in refused.stderr
    server.kubectl("sid", "-n", "plain", "delete", "pod", "a", "--now")
    wait(lambda: used(server, "plain")["pods"] == "1", 1)
    server.kubectl("sid", "-n", "plain", "run", "c", "--image=i")
    refused = server.kubectl("sid", "-n", "plain", "create", "service", "nodeport", "n", "--tcp=80", "--tcp=81",
                             check=False)
    assert "requested: services.nodeports=2" in refused.stderr


def test_racing_clients_get_what_there_is(server):
    server.kubectl("sid", "-n", "race", "create", "quota", "q", "--hard=pods=10,configmaps=20")
    path = "/api/v1/namespaces/race/%s"
    before = len(server.request("GET", path % "configmaps")[2]["items"])
    answers = {"pods": [], "configmaps": []}

    def client(number):
        for kind, body in (("pods", pod("p%d" % number)), ("configmaps", {"metadata": {"name": "c%d" % number}})):
            status, _, answer = server.request("POST", path % kind, body)
            answers[kind].append((status, answer.get("message", "")))

    threads = [threading.Thread(target=client, args=(i,)) for i in range(64)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    for kind, most in (("pods", 10), ("configmaps", 20 - before)):
        made = [a for a in answers[kind] if a[0] == 201]
        refused = [a for a in answers[kind] if a[0] == 403]
        assert (len(made), len(refused)) == (most, 64 - most), answers[kind]
        assert all("exceeded quota: q" in m for _, m in refused)
        there = server.request("GET", path % kind)[2]["items"]
        assert len(there) == most + (before if kind == "configmaps" else 0)
    wait(lambda: used(server, "race") == {"pods": "10", "configmaps": "20"})


def test_what_is_used_outlives_a_kill(server):
    server.kill()
    server.start()
    status, _, answer = server.request("POST", "/api/v1/namespaces/race/pods", pod("late"))
    assert (status, "used: pods=10" in answer["message"]) == (403, True), answer


def test_labels_of_a_namespace_decide(server):
    ns = "/api/v1/namespaces/secure/pods"
    assert server.request("POST", ns, pod("before", hostPID=True))[0] == 201
    labeled = server.kubectl("sid", "label", "ns", "secure", "pod-security.kubernetes.io/enforce=baseline",
                             "pod-security.kubernetes.io/warn=restricted")
    assert 'existing pods in namespace "secure" violate the new PodSecurity enforce level "baseline:latest"' in labeled.stderr
    assert "before: host namespaces" in labeled.stderr
    refused = server.kubectl("sid", "-n", "secure", "create", "-f", "-", stdin=json.dumps(
        dict(pod("bad", hostNetwork=True), apiVersion="v1", kind="Pod")), check=False)
    assert 'violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)' in refused.stderr
    warned = server.kubectl("sid", "-n", "secure", "create", "deployment", "d", "--image=i")
    assert 'would violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false' in warned.stderr
    bogus = server.kubectl("sid", "label", "--overwrite", "ns", "secure", "pod-security.kubernetes.io/enforce=bogus",
                           check=False)
    assert "must be one of privileged, baseline, restricted" in bogus.stderr
