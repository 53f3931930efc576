"""What goes wrong around a server: it is killed, its disk is full, its file is damaged, a second
one is started beside it. And what must not happen when nothing goes wrong: an idle server writes."""
import glob
import json
import os
import re
import subprocess
import tempfile
import time

import pytest

import harness
import kills

CM = "/api/v1/namespaces/default/configmaps"


def put(server, name, **data):
    return server.request("POST", CM, {"metadata": {"name": name}, "data": data})


def names(server):
    return {o["metadata"]["name"] for o in server.request("GET", CM)[2]["items"]}


def metric(server, name):
    text = server.request("GET", "/metrics")[2]
    text = text.decode() if isinstance(text, bytes) else text
    return float(re.search(r"^%s (\S+)$" % name, text, re.M).group(1))


def written(server):
    with open("/proc/%d/io" % server.process.pid) as f:
        return int(re.search(r"write_bytes: (\d+)", f.read()).group(1))


def database(server):
    return os.path.join(server.directory, "data", "server", "db", "kedge.db")


def test_kills_under_writes():
    server = harness.Server()
    try:
        figures = kills.run(server, int(os.environ.get("KEDGE_KILLS", "20")))
        print(figures)
        assert figures["acknowledged"] > 100 and figures["events"] > 100
    finally:
        server.close()


@pytest.fixture
def small_disk():
    if os.geteuid() != 0:
        pytest.fail("mounting a file system needs root")
    directory = tempfile.mkdtemp(prefix="kedge-disk-")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", directory], capture_output=True,
                             text=True)
    if mounted.returncode != 0:
        os.rmdir(directory)
        pytest.fail("no mounting here: " + mounted.stderr.strip())
    yield directory
    subprocess.run(["umount", "-l", directory], check=True)
    os.rmdir(directory)


def fill_disk(directory):
    ballast = os.path.join(directory, "ballast")
    with open(ballast, "wb", buffering=0) as f:
        size = 1 << 20
        while size > 0:
            try:
                f.write(b"b" * size)
            except OSError:
                size //= 2
    return ballast


def test_full_disk(small_disk):
    with harness.Server(directory=small_disk) as s:
        assert put(s, "before", a="1")[0] == 201
        watch = s.connection(timeout=30)
        watch.request("GET", CM + "?watch=1&resourceVersion=0")
        events = watch.getresponse()
        assert b'"before"' in events.readline()
        ballast = fill_disk(small_disk)
        acknowledged, refused = {"before"}, []
        for i in range(400):
            status, _, body = put(s, "full-%d" % i, a="x" * 20_000)
            if status == 201:
                acknowledged.add("full-%d" % i)
                continue
            assert status in (500, 503, 507) and body["kind"] == "Status" and body["status"] == "Failure", body
            refused.append(body["message"])
            if len(refused) >= 20:
                break
        assert len(refused) >= 20, "the disk was not full"
        assert re.search("disk|space|storage", refused[-1]), refused[-1]
        assert s.request("GET", CM + "/before")[2]["data"] == {"a": "1"}
        assert acknowledged <= names(s)
        status, _, text = s.request("GET", "/livez")
        assert status == 200
        fill_disk(small_disk)  # nothing was kept back that a log could use up
        os.remove(ballast)
        end = time.monotonic() + 15
        while put(s, "after", a="1")[0] != 201:
            assert time.monotonic() < end, "no recovery\n" + s.log_text()
            time.sleep(0.1)
        acknowledged.add("after")
        seen = set()
        while "after" not in seen:
            seen.add(json.loads(events.readline())["object"]["metadata"]["name"])
        watch.close()
        assert acknowledged <= seen | {"before"}
        assert s.request("GET", "/readyz")[0] == 200
        s.kill()
        s.start()
        assert acknowledged <= names(s)
        assert put(s, "again")[0] == 201


def test_start_on_a_full_disk_says_so(small_disk):
    with harness.Server(directory=small_disk) as s:
        assert put(s, "before", a="1")[0] == 201
        s.stop()
        ballast = fill_disk(small_disk)
        s.start(wait=False)
        end = time.monotonic() + 5
        while s.process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        if s.process.poll() is not None:  # not started: then with a reason
            assert s.process.returncode != 0
        s.kill()
        os.remove(ballast)
        s.start()
        assert "before" in names(s)
        assert put(s, "after")[0] == 201


def test_a_second_server_is_refused():
    with harness.Server() as s:
        second = subprocess.run(
            [harness.KEDGE, "server", "--disable-agent", "--data-dir", os.path.join(s.directory, "data"),
             "--bind-address", "127.0.0.1", "--https-listen-port", "0", "--write-kubeconfig",
             os.path.join(s.directory, "second.yaml")], capture_output=True, text=True, timeout=20,
            env=s.env)
        assert second.returncode != 0
        assert re.search(r"\b%d\b" % s.process.pid, second.stderr + second.stdout), second.stderr
        assert not os.path.exists(os.path.join(s.directory, "second.yaml"))
        assert s.request("GET", "/readyz")[0] == 200
        assert put(s, "still")[0] == 201


def wait_live(server, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert server.process.poll() is None, server.log_text()
        if os.path.exists(server.kubeconfig):
            try:
                server._read_kubeconfig()
                if server.request("GET", "/livez")[0] == 200:
                    return
            except OSError:
                pass
        time.sleep(0.02)
    raise AssertionError("not live\n" + server.log_text())


def damage_of(server, change):
    """Stops, changes the file, starts again; what /readyz says then."""
    server.stop()
    with open(database(server), "r+b") as f:
        change(f)
    server.start(wait=False)
    wait_live(server)
    status, _, text = server.request("GET", "/readyz?verbose")
    return status, text.decode() if isinstance(text, bytes) else str(text)


def test_a_damaged_row_is_found_and_the_file_set_aside():
    with harness.Server() as s:
        for i in range(50):
            assert put(s, "d-%d" % i, a="marker%05d" % i + "z" * 500)[0] == 201
        before = int(s.request("GET", CM)[2]["metadata"]["resourceVersion"])

        def flip(f):
            data = f.read()
            at = data.find(b"marker00025")
            if at < 0:  # values may be kept compressed: then any byte in the middle of the rows
                at = len(data) * 2 // 3
            f.seek(at)
            f.write(bytes([data[at] ^ 0x20]))

        status, text = damage_of(s, flip)
        if status == 200:  # the byte was of no row: nothing may be missing
            assert len(names(s) & {"d-%d" % i for i in range(50)}) == 50
            return
        assert "[-]restored" in text, text
        assert glob.glob(database(s) + ".damaged-*")
        assert "damaged" in s.log_text()
        assert len(names(s) & {"d-%d" % i for i in range(50)}) >= 49 - 5
        status, _, made = put(s, "after")
        assert status == 201 and int(made["metadata"]["resourceVersion"]) > before


def test_rubbish_in_place_of_the_store():
    with harness.Server() as s:
        assert put(s, "x")[0] == 201
        before = int(s.request("GET", CM)[2]["metadata"]["resourceVersion"])
        status, text = damage_of(s, lambda f: f.write(b"rubbish " * 4096))
        assert status != 200 and "[-]restored" in text, text
        assert glob.glob(database(s) + ".damaged-*")
        status, _, made = put(s, "after")
        assert status == 201 and int(made["metadata"]["resourceVersion"]) > before


def test_a_clean_stop_keeps_watches():
    with harness.Server() as s:
        put(s, "one")
        old = s.request("GET", CM)[2]["metadata"]["resourceVersion"]
        put(s, "two")
        last = s.request("GET", CM)[2]["metadata"]["resourceVersion"]
        s.stop()
        s.start()
        status, _, made = put(s, "three")
        assert status == 201 and int(made["metadata"]["resourceVersion"]) > int(last)
        c = s.connection(timeout=10)
        c.request("GET", CM + "?watch=1&resourceVersion=" + last)
        event = json.loads(c.getresponse().readline())
        assert event["type"] == "ADDED" and event["object"]["metadata"]["name"] == "three"
        c.close()
        c = s.connection(timeout=10)
        c.request("GET", CM + "?watch=1&resourceVersion=" + old)
        r = c.getresponse()
        event = json.loads(r.readline())
        assert r.status == 410 or event["object"]["code"] == 410
        c.close()


def test_a_kill_ends_watches_from_before():
    with harness.Server() as s:
        put(s, "one")
        last = s.request("GET", CM)[2]["metadata"]["resourceVersion"]
        s.kill()
        s.start()
        c = s.connection(timeout=10)
        c.request("GET", CM + "?watch=1&resourceVersion=" + last)
        r = c.getresponse()
        assert r.status == 410 or json.loads(r.readline())["object"]["code"] == 410
        c.close()
        assert int(s.request("GET", CM)[2]["metadata"]["resourceVersion"]) >= int(last)


def test_an_idle_server_writes_nothing():
    seconds = int(os.environ.get("KEDGE_IDLE_SECONDS", "60"))
    with harness.Server() as s:
        for i in range(20):
            put(s, "idle-%d" % i)
        time.sleep(25)  # housekeeping comes ten to twenty seconds after the last write
        files = [database(s), database(s) + "-wal"]
        times = [os.stat(f).st_mtime_ns for f in files]
        transactions, bytes_ = metric(s, "kedge_store_transactions_total"), written(s)
        time.sleep(seconds)
        assert metric(s, "kedge_store_transactions_total") == transactions
        assert [os.stat(f).st_mtime_ns for f in files] == times
        # The check of the whole file, once a minute after the first write, reads: its lock makes a
        # page of the index in shared memory dirty, twice where the kernel has written it meanwhile.
        assert written(s) <= bytes_ + 2 * 4096
