"""The API's description as clients use it: kubectl explain of every kind, strict validation, every
document and form of OpenAPI."""
import gzip
import json

PROTOBUF_V2 = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf"
PROTOBUF_V3 = "application/com.github.proto-openapi.spec.v3.v1.0+protobuf"


def resources(server):
    """resource.version.group of everything that has a kind of its own."""
    groups = [("api/v1", "v1", "")]
    for g in server.request("GET", "/apis")[2]["groups"]:
        groups += [("apis/" + v["groupVersion"], v["version"], g["name"]) for v in g["versions"]]
    for path, version, group in groups:
        for r in server.request("GET", "/" + path)[2]["resources"]:
            if "/" not in r["name"]:
                yield r["name"], r["kind"], (group + "/" if group else "") + version


def test_explain_every_kind(server, kubectl):
    failures = []
    for name, kind, version in resources(server):
        r = kubectl("explain", "--recursive", "--api-version=" + version, name, check=False)
        if r.returncode != 0 or kind not in r.stdout or "FIELDS:" not in r.stdout:
            failures.append("%s %s: %s%s" % (version, name, r.stdout[:200], r.stderr[:300]))
    assert not failures, "\n".join(failures)


def test_explain_a_field(kubectl):
    out = kubectl("explain", "deployment.spec.template.spec.containers.ports.protocol").stdout
    assert "FIELD: protocol" in out
    assert "TCP" in out
    assert "containerPort" in kubectl("explain", "pod.spec.containers.ports").stdout
    assert "-required-" in kubectl("explain", "cronjob.spec").stdout


def test_strict_validation(kubectl):
    good = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "strict-" + kubectl.which},
            "data": {"a": "b"}}
    kubectl("apply", "--validate=strict", "-f", "-", stdin=json.dumps(good))
    bad = dict(good, date={"a": "b"})
    r = kubectl("apply", "--validate=strict", "-f", "-", stdin=json.dumps(bad), check=False)
    assert r.returncode != 0
    assert 'unknown field "date"' in r.stderr
    r = kubectl("apply", "--validate=warn", "-f", "-", stdin=json.dumps(bad))
    assert 'Warning: unknown field "date"' in r.stderr
    r = kubectl("apply", "--validate=ignore", "-f", "-", stdin=json.dumps(bad))
    assert "Warning" not in r.stderr


def test_names_that_come_twice(server):
    """kubectl drops them itself, other clients do not."""
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: twice}\ndata: {a: b}\ndata: {c: d}\n"
    path = "/api/v1/namespaces/default/configmaps?fieldValidation="
    headers = {"Content-Type": "application/yaml"}
    status, _, answer = server.request("POST", path + "Strict", text, headers)
    assert (status, answer["message"].splitlines()[-1]) == (
        400, '  line 5: key "data" already set in map')
    text = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"twice"},"data":{},"data":{"c":"d"}}'
    status, _, answer = server.request("POST", path + "Strict", text)
    assert status == 400
    assert answer["message"].endswith('strict decoding error: duplicate field "data"')
    status, headers, answer = server.request("POST", path + "Warn", text)
    assert (status, answer["data"]) == (201, {"c": "d"})
    assert headers["Warning"] == '299 - "duplicate field \\"data\\""'


def test_warnings(server, kubectl):
    pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "old-label-" + kubectl.which},
           "spec": {"nodeSelector": {"beta.kubernetes.io/os": "linux"},
                    "containers": [{"name": "c", "image": "i"}]}}
    r = kubectl("create", "-f", "-", stdin=json.dumps(pod))
    assert ('Warning: spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use '
            '"kubernetes.io/os" instead') in r.stderr
    # What fails has its warnings, too.
    pod["spec"]["bogus"] = 1
    status, headers, _ = server.request("POST", "/api/v1/namespaces/default/pods?fieldValidation=Warn", pod)
    assert status == 409
    assert '299 - "unknown field \\"spec.bogus\\""' in headers.get_all("Warning")


def references(value):
    if isinstance(value, dict):
        for k, v in value.items():
            if k == "$ref" and isinstance(v, str):
                yield v
            else:
                yield from references(v)
    elif isinstance(value, list):
        for v in value:
            yield from references(v)


def check_document(name, document):
    for ref in set(references(document)):
        at = document
        for part in ref[2:].split("/"):
            assert part in at, (name, ref)
            at = at[part]


def test_every_document(server):
    status, headers, index = server.request("GET", "/openapi/v3")
    paths = json.loads(index)["paths"]
    assert "api/v1" in paths and "apis/apps/v1" in paths and "version" in paths
    for name, entry in paths.items():
        url = entry["serverRelativeURL"]
        status, headers, document = server.request("GET", url)
        assert status == 200, name
        assert headers["Cache-Control"] == "public, immutable"
        assert document["openapi"] == "3.0.0"
        check_document(name, document)
        status, _, _ = server.request("GET", url, headers={"If-None-Match": headers["ETag"]})
        assert status == 304
        status, headers, raw = server.request("GET", url, headers={"Accept": PROTOBUF_V3})
        assert (status, headers["Content-Type"]) == (200, PROTOBUF_V3)
        assert raw.startswith(b"\x0a\x053.0.0"), name
    status, headers, _ = server.request("GET", "/openapi/v3/apis/apps/v1?hash=old")
    assert status == 301
    assert headers["Location"] == paths["apis/apps/v1"]["serverRelativeURL"]
    status, _, document = server.request("GET", "/openapi/v2")
    assert status == 200
    check_document("v2", document)
    assert "/api/v1/namespaces/{namespace}/pods" in document["paths"]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def fields(data):
    """(number, payload) of a message."""
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        if tag & 7 == 2:
            size, at = varint(data, at)
            assert at + size <= len(data)
            yield tag >> 3, data[at:at + size]
            at += size
        elif tag & 7 == 1:
            yield tag >> 3, data[at:at + 8]
            at += 8
        else:
            assert tag & 7 == 0
            value, at = varint(data, at)
            yield tag >> 3, value


def member(data, *numbers):
    for n in numbers:
        data = next(v for k, v in fields(data) if k == n)
    return data


def test_protobuf_says_what_json_says(server):
    """gnostic's openapi.v2.Document, read without its schema."""
    headers = {"Accept": PROTOBUF_V2, "Accept-Encoding": "gzip"}
    status, headers, raw = server.request("GET", "/openapi/v2", headers=headers)
    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    raw = gzip.decompress(raw)
    document = server.request("GET", "/openapi/v2")[2]
    paths = {member(p, 1).decode(): member(p, 2) for n, p in fields(member(raw, 8)) if n == 2}
    assert set(paths) == set(document["paths"])
    numbers = {"get": 2, "put": 3, "post": 4, "delete": 5, "options": 6, "head": 7, "patch": 8}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            assert member(paths[path], numbers[method], 5).decode() == operation["operationId"]
    schemas = {member(d, 1).decode(): member(d, 2) for _, d in fields(member(raw, 9))}
    assert set(schemas) == set(document["definitions"])
    for name, schema in document["definitions"].items():
        properties = schema.get("properties", {})
        found = {}
        if properties:
            found = {member(p, 1).decode(): member(p, 2) for _, p in fields(member(schemas[name], 25))}
        assert set(found) == set(properties), name
        extensions = {member(e, 1).decode() for n, e in fields(schemas[name]) if n == 31}
        assert extensions == {k for k in schema if k.startswith("x-")}, name


def test_refused(server):
    assert server.request("GET", "/openapi/v2", headers={"Accept": "text/html"})[0] == 406
    assert server.request("GET", "/openapi/v3/apis/nope/v1")[0] == 404
