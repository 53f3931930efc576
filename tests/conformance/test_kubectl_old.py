"""kubectl 1.20, as Debian bookworm has it: five years older than the server, with the API versions both know."""
import json

import pytest

OBJECTS = """
apiVersion: apps/v1
kind: Deployment
metadata: {name: old}
spec:
  replicas: %d
  selector: {matchLabels: {app: old}}
  template:
    metadata: {labels: {app: old}}
    spec: {containers: [{name: c, image: busybox}]}
---
apiVersion: v1
kind: Service
metadata: {name: old}
spec: {selector: {app: old}, ports: [{port: 80}]}
"""


@pytest.fixture(scope="module")
def old(server):
    status, _, answer = server.request("POST", "/api/v1/namespaces", {"metadata": {"name": "old"}})
    assert status == 201, answer

    def run(*args, **kw):
        return server.kubectl("bookworm", args[0], "-n", "old", *args[1:], **kw)
    return run


def test_version_and_resources(old):
    out = json.loads(old("version", "-o", "json").stdout)
    assert out["clientVersion"]["minor"].startswith("20") and out["serverVersion"]["minor"] == "36"
    assert "deployments" in old("api-resources").stdout
    assert "apps/v1" in old("api-versions").stdout.split()


def test_objects_from_begin_to_end(old):
    out = old("apply", "-f", "-", stdin=OBJECTS % 1).stdout
    assert out == "deployment.apps/old created\nservice/old created\n"
    out = old("apply", "-f", "-", stdin=OBJECTS % 2).stdout
    assert out == "deployment.apps/old configured\nservice/old unchanged\n"
    assert old("get", "deployments").stdout.splitlines()[1].split()[:2] == ["old", "0/2"]
    assert old("get", "deploy", "old", "-o", "jsonpath={.spec.replicas}").stdout == "2"
    old("scale", "deployment", "old", "--replicas=3")
    old("label", "service", "old", "a=b")
    old("annotate", "service", "old", "a=b")
    old("patch", "deployment", "old", "-p", '{"spec":{"paused":true}}')
    old("set", "image", "deployment/old", "c=nginx")
    assert "nginx" in old("get", "deployment", "old", "-o", "wide").stdout
    assert "Replicas:               3 desired" in old("describe", "deployment", "old").stdout
    assert "<none>" in old("describe", "service", "old").stdout
    assert old("get", "all", "-o", "name").stdout.split() == ["service/old", "deployment.apps/old"]
    assert 'deleted' in old("delete", "-f", "-", stdin=OBJECTS % 1).stdout


def test_generators(old):
    for args in (["configmap", "c", "--from-literal=a=1"], ["secret", "generic", "s", "--from-literal=a=1"],
                 ["deployment", "d", "--image=busybox"], ["job", "j", "--image=busybox"],
                 ["service", "nodeport", "n", "--tcp=80"], ["role", "r", "--verb=get", "--resource=pods"],
                 ["serviceaccount", "a"], ["quota", "q", "--hard=pods=1"],
                 ["ingress", "i", "--rule=example.com/a=s:80"]):
        assert "created" in old("create", *args).stdout
    assert old("get", "configmap", "c", "-o", "jsonpath={.data.a}").stdout == "1"
    old("run", "p", "--image=busybox")
    assert "busybox" in old("get", "pod", "p", "-o", "yaml").stdout


def test_apply_on_the_server(old):
    out = old("apply", "--server-side", "-f", "-", stdin="apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n").stdout
    assert out == "configmap/a serverside-applied\n"


def test_dry_run_on_the_server(old):
    """kubectl 1.20 asks for it only where OpenAPI says in the operation itself that it can be had."""
    out = old("apply", "--dry-run=server", "-f", "-", stdin="apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n").stdout
    assert out == "configmap/b created (server dry run)\n"
    assert old("get", "configmap", "b", check=False).returncode == 1


def test_explain(old):
    out = old("explain", "deployment.spec.template.spec.containers").stdout
    assert "KIND:     Deployment" in out and "image" in out
