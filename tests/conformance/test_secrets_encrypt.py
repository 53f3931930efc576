"""`kedge secrets-encrypt`: the key that seals Secrets is shown and changed while the server runs, by administrators
only, and no Secret is lost when the server is killed in between."""
import base64
import glob
import json
import os
import subprocess
import threading
import time

import harness

PATH = "/v1-kedge/secrets-encrypt"
SECRETS = "/api/v1/namespaces/default/secrets"


def command(server, *args, check=True):
    env = dict(server.env, KUBECONFIG=server.kubeconfig)
    r = subprocess.run([harness.KEDGE, "secrets-encrypt", *args], capture_output=True, text=True, env=env, timeout=60)
    assert not check or r.returncode == 0, r.stderr
    return r


def status(server):
    return json.loads(command(server, "status", "-o", "json").stdout)


def key_files(server):
    return sorted(os.path.basename(p) for p in glob.glob(os.path.join(server.directory, "data/server/db/seal*")))


def fill(server, count):
    def some(first):
        c = server.connection()
        for i in range(first, count, 8):
            body = {"metadata": {"name": "s%d" % i}, "data": {"v": base64.b64encode(b"value %d" % i).decode()}}
            c.request("POST", SECRETS, body=json.dumps(body), headers={"Content-Type": "application/json"})
            r = c.getresponse()
            r.read()
            assert r.status == 201

    threads = [threading.Thread(target=some, args=(i,)) for i in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


def values(server):
    return {o["metadata"]["name"]: base64.b64decode(o["data"]["v"]).decode()
            for o in server.request("GET", SECRETS)[2]["items"] if "v" in o.get("data", {})}


def test_keys_are_rotated():
    with harness.Server() as server:
        fill(server, 40)
        before = status(server)
        assert before["enabled"] and before["oldKeys"] == 0
        shown = command(server, "status").stdout
        assert "Encryption Status: Enabled" in shown and before["key"] in shown
        assert "finished" in command(server, "rotate-keys").stdout
        after = status(server)
        assert after["key"] != before["key"] and after["oldKeys"] == 0
        assert key_files(server) == ["seal.key"]
        server.kill()
        server.start()
        assert values(server) == {"s%d" % i: "value %d" % i for i in range(40)}
        assert status(server)["key"] == after["key"]


def test_only_administrators_may():
    with harness.Server() as server:
        key = status(server)["key"]
        assert server.request("POST", PATH, admin=False)[0] in (401, 403)
        assert server.request("GET", PATH, admin=False)[0] in (401, 403)
        assert server.request("POST", PATH, headers={"Impersonate-User": "bob"})[0] == 403
        assert status(server)["key"] == key


def test_a_kill_in_between_loses_nothing():
    with harness.Server() as server:
        fill(server, 600)
        expected = {"s%d" % i: "value %d" % i for i in range(600)}
        for n in range(6):
            rotation = threading.Thread(target=lambda: command(server, "rotate-keys", check=False))
            rotation.start()
            time.sleep(0.004 * n)
            server.kill()
            rotation.join()
            server.start()
            assert values(server) == expected
            end = time.monotonic() + 20
            while status(server)["oldKeys"] != 0:
                assert time.monotonic() < end, "the rotation does not go on"
                time.sleep(0.05)
            assert key_files(server) == ["seal.key"]
