"""Counts that do not depend on the machine, held against tests/bench-baseline.txt: one that has
grown by a tenth is a failure; one that has shrunk by as much wants a new baseline:

    KEDGE_BASELINE=write /usr/bin/python3 -m pytest tests/conformance/test_baseline.py
"""
import json
import os
import re
import shutil
import subprocess
import tempfile
import time

import pytest

import harness

FILE = os.path.join(harness.ROOT, "tests", "bench-baseline.txt")
CM = "/api/v1/namespaces/default/configmaps"
COUNT = 300
WAITING = ("epoll_pwait", "epoll_wait", "futex", "restart_syscall", "total")


def read():
    rows = {}
    if os.path.exists(FILE):
        with open(FILE) as f:
            for line in f:
                if line.strip() and not line.startswith("#"):
                    name, value, *_ = line.split()
                    rows[name] = float(value)
    return rows


def record(name, value):
    """Writes the row into the file, or holds the value against it."""
    rows = read()
    if os.environ.get("KEDGE_BASELINE") == "write":
        rows[name] = value
        with open(FILE, "w") as f:
            f.write("# Counts of one operation, or of the build; see tests/conformance/test_baseline.py.\n")
            for key in sorted(rows):
                f.write("%-28s %s\n" % (key, ("%.2f" % rows[key]).rstrip("0").rstrip(".")))
        return
    assert name in rows, "no row %s in %s" % (name, FILE)
    assert value <= rows[name] * 1.1 + 0.02, "%s has grown from %g to %g" % (name, rows[name], value)
    if value < rows[name] * 0.9 - 0.02:
        print("%s is down from %g to %g: write a new baseline" % (name, rows[name], value))


def metric(server, name):
    text = server.request("GET", "/metrics")[2]
    text = text.decode() if isinstance(text, bytes) else text
    return float(re.search(r"^%s (\S+)$" % name, text, re.M).group(1))


def written(server):
    with open("/proc/%d/io" % server.process.pid) as f:
        return int(re.search(r"write_bytes: (\d+)", f.read()).group(1))


def body(name, text="text"):
    return json.dumps({"metadata": {"name": name}, "data": {text: ("%s " % name) * 100}})


class Connection:
    """Requests over one connection."""

    def __init__(self, server):
        self.c = server.connection()

    def __call__(self, method, path, text=None):
        self.c.request(method, path, text, {"Content-Type": "application/json"})
        r = self.c.getresponse()
        data = r.read()
        assert r.status in (200, 201), data
        return data


@pytest.fixture(scope="module")
def own():
    with harness.Server() as s:
        s.call = Connection(s)
        for i in range(COUNT):  # the first ones reserve revisions and grow the file
            s.call("POST", CM, body("warm-%05d" % i))
        time.sleep(1)
        yield s


def test_writes_and_transactions_of_a_create(own):
    transactions, bytes_ = metric(own, "kedge_store_transactions_total"), written(own)
    for i in range(COUNT):
        own.call("POST", CM, body("one-%05d" % i))
    record("create_transactions", (metric(own, "kedge_store_transactions_total") - transactions) / COUNT)
    record("create_bytes_written", (written(own) - bytes_) / COUNT)


def test_writes_of_an_update(own):
    bytes_ = written(own)
    for i in range(COUNT):
        own.call("PUT", CM + "/warm-%05d" % i, body("warm-%05d" % i, "changed"))
    record("update_bytes_written", (written(own) - bytes_) / COUNT)


def test_a_read_writes_nothing(own):
    transactions, bytes_ = metric(own, "kedge_store_transactions_total"), written(own)
    for i in range(COUNT):
        own.call("GET", CM + "/warm-%05d" % i)
    assert metric(own, "kedge_store_transactions_total") == transactions
    assert written(own) == bytes_


@pytest.mark.parametrize("name", ["get", "create"])
def test_system_calls(own, name):
    """Of all threads, for each request on one HTTP/1.1 connection; the least of three tries. Without
    those that wait."""
    if shutil.which("strace") is None:
        pytest.fail("no strace here")

    def one(i):
        if name == "get":
            own.call("GET", CM + "/warm-%05d" % i)
        else:
            own.call("POST", CM, body("traced-%d-%05d" % (time.monotonic_ns(), i)))

    record(name + "_system_calls", min(traced_calls(own, one) for _ in range(3)))


def traced_calls(own, one):
    with tempfile.NamedTemporaryFile(mode="r") as out:
        tracer = subprocess.Popen(["strace", "-f", "-c", "-o", out.name, "-p", str(own.process.pid)],
                                  stderr=subprocess.PIPE, text=True)
        try:
            first = tracer.stderr.readline()
            if "attached" not in first:
                pytest.fail("strace may not attach: " + first.strip())
            time.sleep(0.5)
            for i in range(COUNT):
                one(i)
        finally:
            tracer.terminate()
            tracer.wait(20)
        calls = re.findall(r"^ *[\d.]+ +[\d.]+ +\d+ +(\d+) +(?:\d+ +)?(\w+)$", out.read(), re.M)
        assert calls
        # How often a thread waits depends on when the other one is ready.
        return sum(int(n) for n, call in calls if call not in WAITING) / COUNT


def test_size_of_the_executable():
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "kedge")
        subprocess.run(["strip", "-o", path, harness.KEDGE], check=True)
        record("stripped_bytes", os.path.getsize(path))


def test_lines_of_log_at_rest(own):
    """About ten a minute at most (style): none a request."""
    before = len(own.log_text().splitlines())
    for i in range(COUNT):
        own.call("GET", CM + "/warm-%05d" % i)
    assert len(own.log_text().splitlines()) - before <= 2
