"""Measures a fresh server and prints one table: row, figure, baseline, target, ratio."""
import argparse
import json
import os
import re
import shutil
import signal
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests", "conformance"))
import harness  # noqa: E402

LOAD = os.environ.get("KEDGE_LOAD", os.path.join(ROOT, "build", "tests", "bench_load"))


def say(text):
    print(text, flush=True)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def load(out, command, *args):
    """Runs the load program; its rows."""
    path = os.path.join(out, "rows.jsonl")
    before = os.path.getsize(path) if os.path.exists(path) else 0
    done = subprocess.run([LOAD, command, *map(str, args), "--out", path])
    if done.returncode != 0:
        say("!! %s %s ended with %d" % (command, " ".join(map(str, args)), done.returncode))
    if not os.path.exists(path):
        return []
    with open(path) as f:
        f.seek(before)
        return [json.loads(line) for line in f]


def status_kb(pid, key):
    with open("/proc/%d/status" % pid) as f:
        return int(re.search(r"^%s:\s+(\d+)" % key, f.read(), re.M).group(1))


def cpu_seconds(pid):
    return time.clock_gettime(((~pid) << 3) | 2)  # CPUCLOCK_SCHED of a process: nanoseconds


def written(pid):
    with open("/proc/%d/io" % pid) as f:
        return int(re.search(r"write_bytes: (\d+)", f.read()).group(1))


def metric(server, name):
    text = server.request("GET", "/metrics")[2]
    text = text.decode() if isinstance(text, bytes) else text
    found = re.search(r"^%s (\S+)$" % name, text, re.M)
    return float(found.group(1)) if found else None


def time_start(server):
    """Milliseconds from exec until /readyz says 200, tried on new connections."""
    server.port = server.port or free_port()
    context = ssl._create_unverified_context()
    begin = time.monotonic()
    server.start(wait=False)
    while time.monotonic() - begin < 60:
        try:
            raw = socket.create_connection(("127.0.0.1", server.port), timeout=5)
            with context.wrap_socket(raw) as s:
                s.sendall(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                if b" 200 " in s.recv(4096).split(b"\r\n")[0]:
                    took = 1000 * (time.monotonic() - begin)
                    server.wait_ready()
                    return took
        except OSError:
            pass
        if server.process.poll() is not None:
            raise AssertionError(server.log_text())
        time.sleep(0.001)
    raise AssertionError("not ready\n" + server.log_text())


def starts(figures, out, count):
    first, again = [], []
    for _ in range(count):
        s = harness.Server()
        first.append(time_start(s))
        s.stop()
        again.append(time_start(s))
        s.close()
    figures["start_empty_ms"], figures["start_again_ms"] = statistics.median(first), statistics.median(again)
    s = harness.Server()
    try:
        time_start(s)
        load(out, "fill", "--kubeconfig", s.kubeconfig, "--pid", s.process.pid, "--kind", "cm", "--count", 10_000)
        live = metric(s, "kedge_cache_object_bytes")
        db = os.path.join(s.directory, "data", "server", "db")
        disk = sum(e.stat().st_blocks * 512 for e in os.scandir(db) if e.is_file())
        figures["disk_ratio"] = disk / (live or 10_000 * 1000)
        say("10,000 ConfigMaps: %.1f MB on disk, %.1f MB of objects" % (disk / 1e6, (live or 0) / 1e6))
        clean, killed = [], []
        for _ in range(count):
            s.stop()
            clean.append(time_start(s))
            s.request("POST", "/api/v1/namespaces/default/configmaps", {"metadata": {"generateName": "x-"}})
            s.kill()
            killed.append(time_start(s))
        figures["start_10k_ms"], figures["start_10k_killed_ms"] = statistics.median(clean), statistics.median(killed)
    finally:
        s.close()


def idle(figures, seconds):
    with harness.Server() as s:
        pid = s.process.pid
        time.sleep(5)
        figures["idle_rss_mb"] = status_kb(pid, "VmRSS") / 1024
        tx, wrote = metric(s, "kedge_store_transactions_total"), written(pid)
        cpu = cpu_seconds(pid)
        time.sleep(seconds)
        cpu = cpu_seconds(pid) - cpu
        figures["idle_cpu_percent"] = 100 * cpu / seconds
        figures["idle_mb_day"] = (written(pid) - wrote) / 1e6 * 86400 / seconds
        if tx is not None:
            figures["idle_syncs"] = metric(s, "kedge_store_transactions_total") - tx
        say("idle for %d s: RSS %.1f MB, CPU %.4f s, %d bytes written" %
            (seconds, figures["idle_rss_mb"], cpu, written(pid) - wrote))


# The forms of long lists: name of the row, Accept, Accept-Encoding.
FORMS = [
    ("list-pod8", "application/json", ""),
    ("list-pod8-gzip", "application/json", "gzip"),
    ("list-pod8-table", "application/json;as=Table;v=v1;g=meta.k8s.io", ""),
    ("list-pod8-table-gzip", "application/json;as=Table;v=v1;g=meta.k8s.io", "gzip"),
    ("list-pod8-metadata", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io", ""),
    ("list-pod8-proto", "application/vnd.kubernetes.protobuf", ""),
    ("list-pod8-proto-gzip", "application/vnd.kubernetes.protobuf", "gzip"),
]


def list_by_openssl(server, path, form, count=10):
    """LIST over one connection of OpenSSL, whose deciphering costs a fraction of the server's
    enciphering: what a list takes where the client is not the slower half."""
    name, accept, encoding = form
    times, size, room = [], 0, bytearray(1 << 18)
    before = after = 0
    with server.socket() as s:
        for i in range(count + 1):
            if i == 1:
                before = cpu_seconds(server.process.pid)
            begin = time.monotonic()
            s.sendall(("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAccept-Encoding: %s\r\n\r\n" %
                       (path, accept, encoding)).encode())
            size, tail = 0, b""
            while not tail.endswith(b"0\r\n\r\n"):  # a JSON text ends with } or a line end before it
                n = s.recv_into(room)
                if n == 0:
                    raise AssertionError("the list broke off")
                size, tail = size + n, (tail + bytes(room[max(0, n - 8):n]))[-8:]
            if i > 0:
                times.append(1000 * (time.monotonic() - begin))
        after = cpu_seconds(server.process.pid)
    times.sort()
    return {"test": name, "proto": "h1 openssl", "conns": 1, "n": count, "errors": 0,
            "seconds": sum(times) / 1000, "rate": 1000 * count / sum(times), "p50_ms": statistics.median(times),
            "p99_ms": times[-1], "server_us": 1e6 * (after - before) / count, "client_us": 0, "written": 0, "tx": 0,
            "server_s": after - before, "rss_mb": status_kb(server.process.pid, "VmRSS") / 1024, "bytes": size,
            "others": 0}


def big_pods(figures, out, rows):
    with harness.Server() as s:
        pid = s.process.pid
        load(out, "fill", "--kubeconfig", s.kubeconfig, "--pid", pid, "--kind", "pod8", "--count", 5000)
        time.sleep(5)
        figures["rss_5000_pods_mb"] = status_kb(pid, "VmRSS") / 1024
        for proto in ("h1", "h2"):
            rows += load(out, "lists", "--kubeconfig", s.kubeconfig, "--pid", pid, "--kind", "pod8", "--proto", proto)
        rows += [list_by_openssl(s, "/api/v1/namespaces/fill/pods", form) for form in FORMS]
        say("RSS with 5,000 large pods: %.1f MB, after lists %.1f MB, at most %.1f MB" %
            (figures["rss_5000_pods_mb"], status_kb(pid, "VmRSS") / 1024, status_kb(pid, "VmHWM") / 1024))


def suite(out, proto, quick):
    sizes = ["--cms", 1000, "--pods", 500, "--big", 1000, "--gets", 2000, "--lists", 3] if quick else []
    with harness.Server() as s:
        return load(out, "suite", "--kubeconfig", s.kubeconfig, "--pid", s.process.pid, "--proto", proto, *sizes)


def etcd(binary, out, quick):
    directory = tempfile.mkdtemp(prefix="kedge-bench-etcd-")
    client, peer = free_port(), free_port()
    at, peer_at = "http://127.0.0.1:%d" % client, "http://127.0.0.1:%d" % peer
    log = open(os.path.join(out, "etcd.log"), "wb")
    p = subprocess.Popen([binary, "--data-dir", os.path.join(directory, "d"), "--listen-client-urls", at,
                          "--advertise-client-urls", at, "--listen-peer-urls", peer_at,
                          "--initial-advertise-peer-urls", peer_at, "--initial-cluster", "default=" + peer_at],
                         stdout=log, stderr=log)
    try:
        end = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", client), timeout=1).close()
                break
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
        time.sleep(2)
        rows = load(out, "etcd", "--address", "127.0.0.1:%d" % client, "--pid", p.pid, "--cms", 1000 if quick else 5000)
        time.sleep(1)
        disk = sum(e.stat().st_blocks * 512 for d, _, fs in os.walk(directory) for e in os.scandir(d) if e.is_file())
        say("etcd: RSS %.1f MB, %.0f MB on disk" % (status_kb(p.pid, "VmRSS") / 1024, disk / 1e6))
        return rows
    finally:
        p.send_signal(signal.SIGTERM)
        p.wait(20)
        shutil.rmtree(directory, ignore_errors=True)


def fsync_ms(directory):
    """The disk's own fsync of an appended 4 KB, median: what every durable write waits for."""
    times = []
    with tempfile.NamedTemporaryFile(dir=directory) as f:
        for _ in range(200):
            f.write(b"x" * 4096)
            f.flush()
            begin = time.monotonic()
            os.fdatasync(f.fileno())
            times.append(1000 * (time.monotonic() - begin))
    return statistics.median(times)


FIELDS = {"rate": "rate", "p50": "p50_ms", "p99": "p99_ms", "cpu": "server_us", "seconds": "seconds",
          "server_s": "server_s"}


def targets():
    with open(os.path.join(HERE, "targets.txt")) as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                yield [part.strip() for part in line.split("|")]


def number(value):
    return "%.0f" % value if value >= 1000 else "%.3g" % value


def table(figures, rows, everything):
    lines = [("row", "over", "figure", "unit", "baseline", "target", "ratio", "")]
    for key, what, baseline, target, unit, better in targets():
        found = []
        if key in figures:
            found.append(("", figures[key]))
        elif "/" in key:
            test, conns, field = key.split("/")
            found += [(r["proto"], r[FIELDS[field]]) for r in rows if r["test"] == test and r["conns"] == int(conns)]
        if not found and everything:
            lines.append((what, "", "missing", unit, baseline, target, "", "MISSING"))
        for proto, value in found:
            goal = float(target)
            if better == "more":
                ratio = value / goal
            else:
                ratio = goal / value if value > 0 else 99 if goal >= 0 else 0
            ratio = min(ratio, 99)
            verdict = "" if ratio >= 1 else "short" if ratio >= 0.5 else "UNDER HALF"
            if goal == 0:
                ratio, verdict = (1, "") if value == 0 else (0, "UNDER HALF")
            lines.append((what, proto, number(value), unit, baseline, target, "%.2f" % ratio, verdict))
    show(lines)
    busy = [r["others"] for r in rows if r["seconds"] > 0.2]
    if busy and statistics.mean(busy) > 0.3:
        say("Other processes used %.1f cores meanwhile: rates and latencies are not the server's own.\n" %
            statistics.mean(busy))


def against_etcd(rows):
    lines = [("1 KB puts, connections", "kedge /s (TLS, h1)", "etcd /s (gRPC, plain)", "ratio", "kedge us", "etcd us",
              "kedge p99 ms", "etcd p99 ms", "kedge B written", "etcd B written")]
    for e in rows:
        mine = [r for r in rows if r["test"] == "create-cm" and r["conns"] == e["conns"] and r["proto"] == "h1"]
        if e["test"] == "etcd-put-1k" and mine:
            k = mine[0]
            lines.append((str(e["conns"]), number(k["rate"]), number(e["rate"]), "%.2f" % (k["rate"] / e["rate"]),
                          number(k["server_us"]), number(e["server_us"]), number(k["p99_ms"]), number(e["p99_ms"]),
                          number(k["written"]), number(e["written"])))
    if len(lines) > 1:
        show(lines)


def all_rows(rows):
    lines = [("test", "over", "conns", "n", "err", "rate /s", "p50 ms", "p99 ms", "server us", "client us",
              "B written", "tx/op", "RSS MB", "B/op", "others")]
    for r in rows:
        lines.append((r["test"], r["proto"], str(r["conns"]), str(r["n"]), str(r["errors"]), number(r["rate"]),
                      number(r["p50_ms"]), number(r["p99_ms"]), number(r["server_us"]), number(r["client_us"]),
                      number(r["written"]), "-" if r["tx"] < 0 else "%.3f" % r["tx"], "%.1f" % r["rss_mb"],
                      number(r["bytes"]), "%.2f" % r["others"]))
    show(lines)


def show(lines):
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        say("| " + " | ".join(c.ljust(w) for c, w in zip(line, widths)) + " |")
        if line is lines[0]:
            say("|" + "|".join("-" * (w + 2) for w in widths) + "|")
    say("")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--etcd", help="etcd's executable")
    p.add_argument("--idle", type=int, default=60, help="idle seconds (600 for the full figure)")
    p.add_argument("--quick", action="store_true", help="small counts")
    p.add_argument("--only", default="binary,start,idle,h1,h2,pods,etcd")
    p.add_argument("--out", default=os.path.join(ROOT, "build", "bench"))
    o = p.parse_args()
    shutil.rmtree(o.out, ignore_errors=True)
    os.makedirs(o.out)
    only = o.only.split(",")
    figures, rows = {}, []
    if "binary" in only:
        stripped = os.path.join(o.out, "kedge.stripped")
        subprocess.run(["strip", "-o", stripped, harness.KEDGE], check=True)
        figures["binary_mib"] = os.path.getsize(stripped) / 1048576
        os.remove(stripped)
    say("fsync of 4 KB on this disk: %.2f ms" % fsync_ms(tempfile.gettempdir()))
    if "start" in only:
        starts(figures, o.out, 2 if o.quick else 5)
    for proto in ("h1", "h2"):
        if proto in only:
            rows += suite(o.out, proto, o.quick)
    if "etcd" in only and o.etcd:
        rows += etcd(o.etcd, o.out, o.quick)
    if "pods" in only:
        big_pods(figures, o.out, rows)
    if "idle" in only:
        idle(figures, o.idle)
    say("")
    all_rows(rows)
    against_etcd(rows)
    table(figures, rows, o.only == p.get_default("only"))
    with open(os.path.join(o.out, "figures.json"), "w") as f:
        json.dump({"figures": figures, "rows": rows}, f, indent=1)
    return 1 if any(r["errors"] for r in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
