"""Writes without end over few names; the files on disk and the memory stay bounded.

    python3 churn.py COUNT [NAMES]
"""
import os
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests", "conformance"))
import harness  # noqa: E402

LOAD = os.environ.get("KEDGE_LOAD", os.path.join(ROOT, "build", "tests", "bench_load"))
ROUND = 400_000  # writes between two looks
SHRUNK_MB = 6  # of the file, some time after everything is deleted


def sizes(server):
    db = os.path.join(server.directory, "data", "server", "db")
    files = {e.name: e.stat().st_blocks * 512 for e in os.scandir(db) if e.is_file()}
    backups = sum(n for name, n in files.items() if name.startswith("backup-"))
    with open("/proc/%d/status" % server.process.pid) as f:
        rss = int(re.search(r"^VmRSS:\s+(\d+)", f.read(), re.M).group(1)) / 1024
    return files.get("kedge.db", 0) / 1e6, files.get("kedge.db-wal", 0) / 1e6, backups / 1e6, rss


def main():
    count = int(sys.argv[1])
    names = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    each = min(ROUND, count) // (4 * names) * 4 * names or 4 * names  # whole cycles: all is deleted at the end
    live = names * 1.3 / 1000  # MB of objects at most
    done, largest, seconds = 0, [0.0] * 4, 0.0
    with harness.Server() as s:
        while done < count:
            begin = time.monotonic()
            subprocess.run([LOAD, "churn", "--kubeconfig", s.kubeconfig, "--pid", str(s.process.pid), "--count",
                            str(each), "--keys", str(names)], check=True, stdout=subprocess.DEVNULL)
            seconds += time.monotonic() - begin
            done += each
            now = sizes(s)
            largest = [max(a, b) for a, b in zip(largest, now)]
            print("%9d writes, %6.0f/s: file %.1f MB, WAL %.1f MB, backups %.1f MB, RSS %.1f MB" %
                  (done, done / seconds, *now), flush=True)
        begin = time.monotonic()
        while sizes(s)[0] > SHRUNK_MB and time.monotonic() - begin < 120:
            time.sleep(1)
        end = sizes(s)
        print("largest: file %.1f MB, WAL %.1f MB, RSS %.1f MB; all deleted, after %.0f s: file %.1f MB, WAL %.1f MB" %
              (largest[0], largest[1], largest[3], time.monotonic() - begin, end[0], end[1]))
        assert end[0] <= SHRUNK_MB, "the file does not shrink"
        assert largest[0] < 5 * live + 16, "the file grew to %.1f MB over %.1f MB of objects" % (largest[0], live)
        assert largest[1] < 64, "the WAL grew to %.1f MB" % largest[1]
        assert largest[3] < 5 * live + 80, "memory grew to %.1f MB" % largest[3]
        status, _, body = s.request("GET", "/api/v1/namespaces/churn/configmaps")
        assert status == 200 and body["items"] == []
        assert s.stop() < 2


if __name__ == "__main__":
    main()
