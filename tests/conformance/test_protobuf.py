"""application/vnd.kubernetes.protobuf as client-go sends it: by raw requests, and by kubectl's
generators, which speak it where a file does not."""
import json

import pytest

TYPE = "application/vnd.kubernetes.protobuf"
CONFIGMAPS = "/api/v1/namespaces/default/configmaps"


def varint(n):
    out = b""
    while n >= 0x80:
        out += bytes([n & 0x7F | 0x80])
        n >>= 7
    return out + bytes([n])


def field(number, data):
    data = data.encode() if isinstance(data, str) else data
    return varint(number << 3 | 2) + varint(len(data)) + data


def number(n, value):
    return varint(n << 3) + varint(value)


def envelope(version, kind, message):
    return b"k8s\0" + field(1, field(1, version) + field(2, kind)) + field(2, message) + b"\x1a\0\x22\0"


def config_map(name, data, version=None):
    meta = field(1, name)
    if version:
        meta += field(6, version)
    entries = b"".join(field(2, field(1, k) + field(2, v)) for k, v in data.items())
    return envelope("v1", "ConfigMap", field(1, meta) + entries)


def send(server, method, path, body, **headers):
    return server.request(method, path, body=body, headers={"Content-Type": TYPE, **headers})


def test_create_update_delete(server):
    status, _, made = send(server, "POST", CONFIGMAPS, config_map("pb", {"b": "2", "a": "é"}))
    assert status == 201, made
    assert made["data"] == {"a": "é", "b": "2"}
    assert made["metadata"]["namespace"] == "default" and made["metadata"]["uid"]
    version = made["metadata"]["resourceVersion"]
    status, _, changed = send(server, "PUT", CONFIGMAPS + "/pb", config_map("pb", {"a": "3"}, version))
    assert status == 200 and changed["data"] == {"a": "3"}
    status, _, stale = send(server, "PUT", CONFIGMAPS + "/pb", config_map("pb", {"a": "4"}, version))
    assert status == 409 and stale["reason"] == "Conflict"
    dry = envelope("v1", "DeleteOptions", field(5, "All"))
    assert send(server, "DELETE", CONFIGMAPS + "/pb", dry)[0] == 200
    assert server.request("GET", CONFIGMAPS + "/pb")[0] == 200
    wrong = envelope("v1", "DeleteOptions", field(2, field(1, "no-such-uid")))
    assert send(server, "DELETE", CONFIGMAPS + "/pb", wrong)[0] == 409
    assert send(server, "DELETE", CONFIGMAPS + "/pb", envelope("v1", "DeleteOptions", number(1, 0)))[0] == 200
    assert server.request("GET", CONFIGMAPS + "/pb")[0] == 404


@pytest.mark.parametrize("path", ["/api", "/apis"])
def test_aggregated_discovery(server, path):
    form = ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
    status, headers, body = server.request("GET", path, headers={"Accept": TYPE + form})
    assert status == 200 and headers["Content-Type"] == TYPE + form
    assert body.startswith(b"k8s\0" + field(1, field(1, "apidiscovery.k8s.io/v2") + field(2, "APIGroupDiscoveryList")))
    listed = server.request("GET", path, headers={"Accept": "application/json" + form})[2]
    names = [r["resource"] for g in listed["items"] for v in g["versions"] for r in v["resources"]]
    assert len(names) > 10
    at = 0
    for name in names:  # all of them, in the same order
        at = body.index(field(1, name), at)


def test_large_bodies(server):
    """Above what the loop decodes itself, up to what a request may be."""
    data = {"k%04d" % i: "x" * 900 for i in range(1000)}
    status, _, made = send(server, "POST", CONFIGMAPS, config_map("large", data))
    assert status == 201 and made["data"] == data
    status, _, refused = send(server, "POST", CONFIGMAPS, config_map("larger", {"k": "x" * (4 << 20)}))
    assert status == 413 and refused["reason"] == "RequestEntityTooLarge"


def test_what_is_refused(server):
    def message(body, status=400, content_type=TYPE):
        got, _, answer = send(server, "POST", CONFIGMAPS, body, **{"Content-Type": content_type})
        assert got == status, answer
        return answer["message"]
    unrecognized = "the object provided is unrecognized (must be of type ConfigMap): "
    assert message(b'{"kind":"ConfigMap"}') == (
        unrecognized + "provided data does not appear to be a protobuf message, expected prefix "
        '[107 56 115 0] ({"kind":"ConfigMap"})')
    assert message(b"k8s\0") == unrecognized + "empty body (6b387300)"
    assert message(b"k8s\0\x0a\x05") == unrecognized + "unexpected EOF (6b3873000a05)"
    handled = 'ConfigMap in version "v1" cannot be handled as a ConfigMap: '
    assert message(envelope("v1", "ConfigMap", b"\x0a\x05")) == handled + "unexpected EOF"
    assert message(envelope("v1", "ConfigMap", b"\x08\x01")) == (
        handled + "proto: wrong wireType = 0 for field ObjectMeta")
    assert "unknown conversion" in message(envelope("v1", "Pod", b""))
    assert 'no kind "Pot" is registered for version "v1"' in message(envelope("v1", "Pot", b""))
    assert message(b"{}", 415, "application/cbor") == (
        "the body of the request was in an unknown format - accepted media types include: "
        "application/json, application/yaml, application/vnd.kubernetes.protobuf")


@pytest.mark.parametrize("padding", [0, 200000], ids=["on-the-loop", "on-the-pool"])
def test_deep_schemas(server, padding):
    """Depth ends with an error, on the small stacks of the pool too."""
    crds = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"

    def create(depth, number):
        # {not: {...}} or {items: {...}}, the latter a message of its own around the schema
        deep = field(1, "x" * padding)
        for _ in range(depth):
            deep = field(28, deep) if number == 28 else field(24, field(1, deep))
        version = field(7, field(1, "v1") + field(4, field(1, deep)))
        status, _, answer = send(server, "POST", crds, envelope(
            "apiextensions.k8s.io/v1", "CustomResourceDefinition", field(2, version)))
        assert status != 500, answer
        return answer["message"]
    for depth, number in ((5000, 28), (5000, 24)):
        assert "exceeded max depth" in create(depth, number)
    for depth, number in ((480, 28), (240, 24)):
        assert "exceeded max depth" not in create(depth, number)
    # The same in JSON.
    text = '{"items":' * 480 + '{"id":"%s"}' % ("x" * padding) + "}" * 480
    body = '{"metadata":{},"spec":{"versions":[{"name":"v1","schema":{"openAPIV3Schema":%s}}]}}' % text
    assert server.request("POST", crds, body=body)[0] in (400, 422)


def test_kind_is_the_endpoints_where_none_is_said(server):
    status, _, made = send(server, "POST", CONFIGMAPS, envelope("", "", field(1, field(1, "unsaid"))))
    assert status == 201, made
    assert (made["kind"], made["apiVersion"]) == ("ConfigMap", "v1")


@pytest.fixture
def namespace(kubectl):
    name = "made-" + kubectl.which
    if name not in kubectl("get", "namespaces", "-o", "name").stdout:
        kubectl("create", "namespace", name)
    return name


GENERATORS = {
    "configmap a --from-literal=k=v --from-literal=l=w": {"data": {"k": "v", "l": "w"}},
    "secret generic b --from-literal=k=v": {"data": {"k": "dg=="}, "type": "Opaque"},
    "secret docker-registry c --docker-username=u --docker-password=p":
        {"type": "kubernetes.io/dockerconfigjson"},
    "serviceaccount d": {},
    "deployment e --image=busybox --replicas=2 --port=80": {"spec.replicas": 2},
    "job f --image=busybox -- sleep 1":
        {"spec.template.spec.containers.0.command": ["sleep", "1"]},
    "cronjob g --image=busybox --schedule=*/5_*_*_*_*": {"spec.schedule": "*/5 * * * *"},
    "service clusterip h --tcp=80:8080": {"spec.ports.0.targetPort": 8080},
    "service nodeport i --tcp=80:http": {"spec.ports.0.targetPort": "http"},
    "service loadbalancer j --tcp=80": {"spec.type": "LoadBalancer"},
    "service externalname k --external-name=example.com": {"spec.externalName": "example.com"},
    "role l --verb=get,list --resource=pods": {"rules.0.verbs": ["get", "list"]},
    "rolebinding m --role=l --user=u": {"subjects.0.name": "u"},
    "quota n --hard=cpu=1500m,pods=2": {"spec.hard": {"cpu": "1500m", "pods": "2"}},
    "poddisruptionbudget o --selector=a=b --min-available=50%": {"spec.minAvailable": "50%"},
    "ingress p --rule=a.example.com/x=svc:80": {"spec.rules.0.host": "a.example.com"},
}
CLUSTER_GENERATORS = {
    "clusterrole {} --verb=get --resource=pods": {"rules.0.resources": ["pods"]},
    "clusterrolebinding {} --clusterrole=view --group=g": {"subjects.0.kind": "Group"},
    "priorityclass {} --value=7 --description=d": {"value": 7},
}


def check(kubectl, command, wanted, where):
    words = [w.replace("_", " ") for w in command.split()]
    name = kubectl("create", *where, "-o", "name", *words).stdout.strip()
    made = json.loads(kubectl("get", name, *where, "-o", "json").stdout)
    for path, value in wanted.items():
        found = made
        for step in path.split("."):
            found = found[int(step)] if step.isdigit() else found[step]
        assert found == value, "%s: %s is %r" % (command, path, found)
    kubectl("delete", name, *where, "--wait=false")


def test_generators(kubectl, namespace):
    for command, wanted in GENERATORS.items():
        check(kubectl, command, wanted, ["-n", namespace])
    for command, wanted in CLUSTER_GENERATORS.items():
        check(kubectl, command.format("made-" + kubectl.which), wanted, [])
