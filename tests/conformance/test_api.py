"""Semantics of the API by hand: revisions, watches, lists, errors, identities."""
import json
import socket
import threading
import time

import pytest

import harness

CM = "/api/v1/namespaces/default/configmaps"


def cm(name, **extra):
    o = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}}
    o.update(extra)
    return o


@pytest.fixture(autouse=True)
def clean(server):
    yield
    server.request("DELETE", CM)


class Watch:
    """Events of a watch, read in the background."""

    def __init__(self, server, path):
        self.connection = server.connection(timeout=60)
        self.connection.request("GET", path)
        self.response = self.connection.getresponse()
        self.events = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        try:
            while True:
                line = self.response.readline()
                if not line:
                    break
                self.events.append(json.loads(line))
        except (OSError, ValueError):
            pass
        self.ended.set()

    def wait(self, count, seconds=10):
        end = time.monotonic() + seconds
        while len(self.events) < count and time.monotonic() < end:
            time.sleep(0.01)
        assert len(self.events) >= count, self.events
        return self.events

    def close(self):
        # The reader sits in a read: end that first.
        try:
            self.connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.thread.join(10)
        self.connection.close()


def test_64_bit_integers_and_nul_survive(server):
    text = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"exact"},"data":{"nul":"a\\u0000b","n":"x"}}'
    assert server.request("POST", CM, text)[0] == 201
    assert server.request("GET", CM + "/exact")[2]["data"]["nul"] == "a\x00b"
    rev = '{"apiVersion":"apps/v1","kind":"ControllerRevision","metadata":{"name":"big"},"data":{},"revision":9007199254740993}'
    path = "/apis/apps/v1/namespaces/default/controllerrevisions"
    assert server.request("POST", path, rev)[0] == 201
    c = server.connection()
    c.request("GET", path + "/big")
    assert b'"revision":9007199254740993' in c.getresponse().read()
    server.request("DELETE", path + "/big")


def test_generate_name_and_dry_run(server):
    status, _, made = server.request("POST", CM, {"metadata": {"generateName": "g-"}})
    assert status == 201 and made["metadata"]["name"].startswith("g-") and len(made["metadata"]["name"]) == 7
    assert server.request("POST", CM + "?dryRun=All", cm("dry"))[0] == 201
    assert server.request("GET", CM + "/dry")[0] == 404


def test_optimistic_locking(server):
    made = server.request("POST", CM, cm("lock"))[2]
    made["data"] = {"a": "1"}
    assert server.request("PUT", CM + "/lock", made)[0] == 200
    status, _, body = server.request("PUT", CM + "/lock", made)
    assert status == 409 and body["reason"] == "Conflict"


def test_watch_order_and_selectors(server):
    start = server.request("GET", CM)[2]["metadata"]["resourceVersion"]
    w = Watch(server, CM + "?watch=1&labelSelector=x%3Dy&resourceVersion=" + start)
    server.request("POST", CM, cm("w", metadata={"name": "w"}))
    server.request("PUT", CM + "/w", cm("w", metadata={"name": "w", "labels": {"x": "y"}}))
    server.request("PUT", CM + "/w", cm("w", metadata={"name": "w", "labels": {"x": "y"}}, data={"a": "1"}))
    server.request("PUT", CM + "/w", cm("w", metadata={"name": "w", "labels": {"x": "z"}}))
    events = w.wait(3)
    w.close()
    assert [e["type"] for e in events] == ["ADDED", "MODIFIED", "DELETED"]
    versions = [int(e["object"]["metadata"]["resourceVersion"]) for e in events]
    assert versions == sorted(versions) and len(set(versions)) == 3


def test_initial_events_and_bookmark(server):
    server.request("POST", CM, cm("i"))
    w = Watch(server, CM + "?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true")
    events = w.wait(2)
    w.close()
    kinds = [e["type"] for e in events]
    assert "ADDED" in kinds
    mark = [e for e in events if e["type"] == "BOOKMARK"][0]
    assert mark["object"]["metadata"]["annotations"]["k8s.io/initial-events-end"] == "true"


def test_timeout_ends_a_watch_cleanly(server):
    begin = time.monotonic()
    w = Watch(server, CM + "?watch=1&timeoutSeconds=1&resourceVersion=0")
    assert w.ended.wait(10)
    assert 0.8 < time.monotonic() - begin < 5


def test_too_old_is_410():
    """History lives in memory: after a kill a watch from before it must list again."""
    with harness.Server() as s:
        s.request("POST", CM, cm("before"))
        s.kill()
        s.start()
        w = Watch(s, CM + "?watch=1&resourceVersion=1")
        assert w.ended.wait(10)
        assert w.events[0]["type"] == "ERROR" and w.events[0]["object"]["code"] == 410
        assert s.request("GET", CM + "/before")[0] == 200


def test_pages_are_one_revision(server):
    for i in range(10):
        server.request("POST", CM, cm("p%d" % i))
    page = server.request("GET", CM + "?limit=4")[2]
    first = page["metadata"]["resourceVersion"]
    names = [o["metadata"]["name"] for o in page["items"]]
    server.request("DELETE", CM + "/p5")
    server.request("POST", CM, cm("p55"))
    server.request("PUT", CM + "/p6", cm("p6", data={"new": "yes"}))
    while page["metadata"].get("continue"):
        page = server.request("GET", CM + "?limit=4&continue=" + page["metadata"]["continue"])[2]
        assert page["metadata"]["resourceVersion"] == first
        names += [o["metadata"]["name"] for o in page["items"]]
        assert all("data" not in o for o in page["items"])
    assert [n for n in names if n != "kube-root-ca.crt"] == ["p%d" % i for i in range(10)]


def test_yaml_both_ways(server):
    body = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: yam\ndata:\n  a: |\n    one\n    two\n"
    assert server.request("POST", CM, body, {"Content-Type": "application/yaml"})[0] == 201
    status, headers, text = server.request("GET", CM + "/yam", headers={"Accept": "application/yaml"})
    assert status == 200 and headers["Content-Type"] == "application/yaml"
    assert b"a: |\n    one\n    two\n" in text


def test_what_is_not_there_says_so(server):
    patch = {"Content-Type": "application/apply-patch+cbor"}
    server.request("POST", CM, cm("x"))
    assert server.request("PATCH", CM + "/x", "{}", patch)[0] == 415
    assert server.request("GET", CM + "/x", headers={"Accept": "application/cbor"})[0] == 406
    assert server.request("GET", "/api/v1/nothings")[0] == 404
    assert server.request("POST", CM + "/x", "{}")[0] == 405


def test_who_gets_in(server):
    assert server.request("GET", "/livez", admin=False)[0] == 200
    assert server.request("GET", "/version", admin=False)[0] == 200
    status, _, body = server.request("GET", CM, admin=False)
    assert status == 403 and 'User "system:anonymous" cannot list resource "configmaps"' in body["message"]
    assert server.request("GET", CM, headers={"Authorization": "Bearer wrong"}, admin=False)[0] == 401
    assert server.request("GET", "/metrics", admin=False)[0] == 403


def test_a_secret_is_not_readable_on_disk(server):
    path = "/api/v1/namespaces/default/secrets"
    word = "c2VjcmV0d29yZHRoYXRzdGFuZHNvdXQ="
    server.request("POST", path, {"metadata": {"name": "s"}, "data": {"k": word}})
    import glob
    import os
    for f in glob.glob(os.path.join(server.directory, "data", "server", "db", "*")):
        if os.path.isfile(f):
            with open(f, "rb") as handle:
                assert word.encode() not in handle.read(), f
    server.request("DELETE", path + "/s")
