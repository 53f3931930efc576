"""What clients ask to see: kubectl's tables, metadata, protobuf, gzip as foreign readers take it."""
import gzip
import json
import os
import shutil
import subprocess
import threading
import time

import harness

TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io"
METADATA = "application/json;as=PartialObjectMetadata%s;v=v1;g=meta.k8s.io"
PROTOBUF = "application/vnd.kubernetes.protobuf"


def config_map(server, name, ns="default", **data):
    status, _, out = server.request("POST", "/api/v1/namespaces/%s/configmaps" % ns,
                                    {"metadata": {"name": name, "labels": {"t": "shown"}}, "data": data})
    assert status == 201, out
    return out


def answer(server, path, headers):
    c = server.connection()
    try:
        c.request("GET", path, headers=headers)
        r = c.getresponse()
        return r.headers, r.read()
    finally:
        c.close()


def lines(run, *args):
    return run("get", *args).stdout.rstrip("\n").split("\n")


def test_kubectl_get(server, kubectl):
    ns = "tables-" + kubectl.which
    kubectl("create", "namespace", ns)
    for name, n in (("b", 1), ("a", 2)):
        config_map(server, name, ns, **{"k%d" % i: "v" for i in range(n)})
    table = lines(kubectl, "configmaps", "-n", ns, "--selector", "t=shown")
    assert [line.split()[:2] for line in table] == [["NAME", "DATA"], ["a", "2"], ["b", "1"]], table
    assert table[0].split() == ["NAME", "DATA", "AGE"]
    everywhere = lines(kubectl, "configmaps", "--all-namespaces", "-l", "t=shown")
    assert everywhere[0].split() == ["NAMESPACE", "NAME", "DATA", "AGE"]
    assert [ns, "a", "2"] in [line.split()[:3] for line in everywhere]
    by_name = lines(kubectl, "configmaps", "-n", ns, "-l", "t=shown", "--sort-by={.metadata.name}", "--no-headers")
    assert [line.split()[0] for line in by_name] == ["a", "b"]
    newest = lines(kubectl, "configmaps", "-n", ns, "--sort-by={.metadata.creationTimestamp}", "--no-headers",
                   "-l", "t=shown")
    assert sorted(line.split()[0] for line in newest) == ["a", "b"]
    assert lines(kubectl, "configmap", "a", "-n", ns, "--show-labels")[1].endswith("t=shown")
    pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "namespace": ns},
           "spec": {"containers": [{"name": "c", "image": "busybox"}]}}
    assert server.request("POST", "/api/v1/namespaces/%s/pods" % ns, pod)[0] == 201
    narrow, wide = lines(kubectl, "pods", "-n", ns), lines(kubectl, "pods", "-n", ns, "-o", "wide")
    assert narrow[0].split() == ["NAME", "READY", "STATUS", "RESTARTS", "AGE"]
    assert narrow[1].split()[:4] == ["p", "0/1", "Pending", "0"]
    assert wide[0].split()[5:] == ["IP", "NODE", "NOMINATED", "NODE", "READINESS", "GATES"]
    both = lines(kubectl, "pods,configmaps", "-n", ns)
    assert any(line.startswith("pod/p ") for line in both) and any(line.startswith("configmap/a ") for line in both)


def test_kubectl_get_watch(server, kubectl):
    name = "watched-" + kubectl.which
    config_map(server, name, a="1")
    p = subprocess.Popen([harness.kubectl_path(kubectl.which), "get", "configmap", name, "-w"],
                         env=dict(server.env, KUBECONFIG=server.kubeconfig, HOME=server.directory),
                         stdout=subprocess.PIPE, text=True)
    guard = threading.Timer(60, p.kill)
    guard.start()
    try:
        assert p.stdout.readline().split() == ["NAME", "DATA", "AGE"]
        assert p.stdout.readline().split()[:2] == [name, "1"]
        path = "/api/v1/namespaces/default/configmaps/" + name
        server.request("PUT", path, {"metadata": {"name": name}, "data": {"a": "1", "b": "2"}})
        assert p.stdout.readline().split()[:2] == [name, "2"]
    finally:
        guard.cancel()
        p.kill()
        p.wait()


def test_every_kind_as_table_and_metadata(server):
    """Lists, empty or not, of every resource: each row has a cell a column and the object's metadata."""
    faults = []
    groups = ["/api/v1"] + ["/apis/" + g["preferredVersion"]["groupVersion"]
                            for g in server.request("GET", "/apis")[2]["groups"]]
    for base in groups:
        for r in server.request("GET", base)[2]["resources"]:
            if "/" in r["name"] or "list" not in r["verbs"] or r["name"] == "componentstatuses":
                continue  # components do not report their status
            path = "%s/%s" % (base, r["name"])
            status, headers, table = server.request("GET", path, headers={"Accept": TABLE})
            columns = len(table.get("columnDefinitions", []))
            rows = table.get("rows") or []
            if status != 200 or table["kind"] != "Table" or columns < 2:
                faults.append((path, status, table))
            if any(len(row["cells"]) < columns or "name" not in row["object"]["metadata"] for row in rows):
                faults.append((path, rows[0]))
            status, _, partial = server.request("GET", path, headers={"Accept": METADATA % "List"})
            if status != 200 or partial["kind"] != "PartialObjectMetadataList" or \
                    len(partial["items"] or []) != len(rows):
                faults.append((path, status, partial))
            status, headers, body = server.request("GET", path, headers={"Accept": PROTOBUF})
            if status != 200 or headers["Content-Type"] != PROTOBUF or not body.startswith(b"k8s\0"):
                faults.append((path, status, body[:80]))
    assert not faults, faults[:5]


def test_answers_of_writes_are_transformed(server):
    path = "/api/v1/namespaces/default/configmaps"
    body = {"metadata": {"name": "transformed"}, "data": {"a": "1"}}
    status, _, out = server.request("POST", path, body, {"Accept": TABLE})
    assert (status, out["kind"], out["rows"][0]["cells"][:2]) == (201, "Table", ["transformed", 1])
    status, _, out = server.request("PUT", path + "/transformed", body, {"Accept": METADATA % ""})
    assert (status, out["kind"]) == (200, "PartialObjectMetadata") and "data" not in out
    status, _, out = server.request("PUT", path + "/transformed", body, {"Accept": METADATA % "List"})
    assert status == 406 and "is not a list (*core.ConfigMap)" in out["message"]
    status, _, out = server.request("DELETE", path + "/transformed", headers={"Accept": TABLE})
    assert (status, out["kind"], out["status"]) == (200, "Status", "Success")
    config_map(server, "transformed")
    status, _, out = server.request("DELETE", path + "?fieldSelector=metadata.name%3Dtransformed",
                                    headers={"Accept": METADATA % "List"})
    assert (status, out["kind"], len(out["items"])) == (200, "PartialObjectMetadataList", 1)


def test_watch_in_protobuf(server):
    config_map(server, "framed", a="1")
    with server.socket() as s:
        s.sendall(b"GET /api/v1/namespaces/default/configmaps?watch=1&timeoutSeconds=1&"
                  b"fieldSelector=metadata.name%3Dframed HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                  b"Accept: application/vnd.kubernetes.protobuf;stream=watch\r\n\r\n")
        data = b""
        while part := s.recv(65536):
            data += part
    head, _, chunked = data.partition(b"\r\n\r\n")
    assert b"application/vnd.kubernetes.protobuf;stream=watch" in head
    body = b""
    while chunked:
        size, _, rest = chunked.partition(b"\r\n")
        body, chunked = body + rest[:int(size, 16)], rest[int(size, 16) + 2:]
    length = int.from_bytes(body[:4], "big")
    assert length == len(body) - 4
    assert body[4:].startswith(b"\x0a\x05ADDED\x12") and b"k8s\0" in body and b"framed" in body


def test_gzip_as_others_read_it(server):
    """A member made of parts, some of them kept from another list: python, curl, node, with what is installed."""
    for i in range(300):
        config_map(server, "packed-%03d" % i, text="some text %d " % i * 100)
    path = "/api/v1/namespaces/default/configmaps"
    plain = server.request("GET", path)[2]
    for accept in ("application/json", METADATA % "List", PROTOBUF, "application/yaml"):
        want = answer(server, path, {"Accept": accept})[1]
        for _ in range(2):
            headers, body = answer(server, path, {"Accept": accept, "Accept-Encoding": "gzip"})
            packed = headers.get("Content-Encoding") == "gzip"
            assert packed == (len(want) > 128 * 1024) == (headers.get("Vary") == "Accept-Encoding")
            assert (gzip.decompress(body) if packed else body) == want
    url = "https://127.0.0.1:%d%s" % (server.port, path)
    cert, key = (os.path.join(server.directory, f) for f in ("client-certificate-data", "client-key-data"))
    r = subprocess.run(["curl", "-sS", "--compressed", "-A", "x", "--cacert", server.ca, "--cert", cert, "--key", key, url],
                       capture_output=True, timeout=60)
    assert json.loads(r.stdout) == plain, r.stderr
    raw = subprocess.run(["curl", "-sS", "-A", "x", "-H", "Accept-Encoding: gzip", "--cacert", server.ca, "--cert", cert,
                          "--key", key, url], capture_output=True, timeout=60).stdout
    assert len(raw) < len(json.dumps(plain)) / 5
    assert json.loads(gzip.decompress(raw)) == plain
    if shutil.which("node"):
        script = ("const z=require('zlib'),f=require('fs');"
                  "process.stdout.write(z.gunzipSync(f.readFileSync(0)))")
        assert json.loads(subprocess.run(["node", "-e", script], input=raw, capture_output=True, timeout=60).stdout) == plain
    assert json.loads(subprocess.run(["gzip", "-dc"], input=raw, capture_output=True, timeout=60).stdout) == plain


def test_lists_do_not_hold_the_loop(server):
    """Probes go on while long lists are made in every form."""
    slowest, over = [0.0], threading.Event()

    def probe():
        while not over.is_set():
            begin = time.monotonic()
            assert server.request("GET", "/readyz")[0] == 200
            slowest[0] = max(slowest[0], time.monotonic() - begin)

    t = threading.Thread(target=probe)
    t.start()
    for accept in (TABLE, PROTOBUF, "application/yaml"):
        for encoding in ("", "gzip"):
            answer(server, "/api/v1/configmaps", {"Accept": accept, "Accept-Encoding": encoding})
    over.set()
    t.join()
    assert slowest[0] < 1, slowest
