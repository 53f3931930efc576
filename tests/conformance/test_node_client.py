"""@kubernetes/client-node: list, watch, create, replace, patches of all types, apply, delete."""
import json
import os
import subprocess

import harness


def test_the_common_calls(server):
    cwd = os.path.join(harness.CLIENTS, "node")
    r = subprocess.run(["node", os.path.join(harness.HERE, "node_client.mjs"), server.kubeconfig], cwd=cwd,
                       capture_output=True, text=True, timeout=60)
    assert r.returncode == 0, r.stderr
    out = json.loads(r.stdout.splitlines()[-1])
    assert out["before"] == 0
    assert out["during"] == [["from-node", "2"]]
    assert out["seen"] == [["ADDED", "from-node", "1"]] + [["MODIFIED", "from-node", "2"]] * 4 + [
        ["DELETED", "from-node", "2"]]
    assert out["patched"] == {"a": "2", "c": "4"}
    assert out["conflict"] == 409 and out["applied"] == {"b": "2"}
    assert out["missing"] == 404
