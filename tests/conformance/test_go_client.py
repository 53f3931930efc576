"""client-go 0.36: shared informers in both media types, the dynamic client, typed apply, leader election; and what
its own encoder makes of random objects of every kind."""
import os
import subprocess

import pytest

import harness

CLIENT = os.path.join(harness.CLIENTS, "go_client")
ENCODINGS = os.path.join(harness.ROOT, "build", "tests", "golden_encodings")


def run(server, *args):
    env = dict(os.environ, KUBECONFIG=server.kubeconfig)
    r = subprocess.run([CLIENT, *args], env=env, capture_output=True, text=True, timeout=90)
    assert r.returncode == 0, r.stderr


@pytest.mark.parametrize("form", ["json", "protobuf"])
def test_informers(server, form):
    run(server, "informers", form, "informers-" + form)


def test_dynamic_client(server):
    run(server, "dynamic", "dynamic")


def test_apply(server):
    run(server, "apply", "apply")


def test_leader_election(server):
    run(server, "election", "election")


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_encodings(tmp_path, seed):
    """Random objects of every kind in JSON, YAML and protobuf as upstream's code writes them."""
    r = subprocess.run([CLIENT, "encode", str(tmp_path), seed], capture_output=True, text=True, timeout=60)
    assert r.returncode == 0, r.stderr
    r = subprocess.run([ENCODINGS, str(tmp_path)], capture_output=True, text=True, timeout=60)
    assert r.returncode == 0, r.stdout[-4000:]
