"""Waits for the automatic backup of an idle server, damages the store, starts from the backup."""
import glob
import os
import re
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "conformance"))
import harness  # noqa: E402
import test_faults as faults  # noqa: E402

IDLE_S = 450  # before the backup is due


def cpu_seconds(pid):
    return time.clock_gettime(((~pid) << 3) | 2)


def main():
    with harness.Server() as s:
        for i in range(100):
            assert faults.put(s, "kept-%d" % i, a="marker%05d" % i)[0] == 201
        time.sleep(90)  # housekeeping and the check of the whole file are over
        before = faults.metric(s, "kedge_store_transactions_total"), faults.written(s), cpu_seconds(s.process.pid)
        time.sleep(IDLE_S)
        cpu = cpu_seconds(s.process.pid) - before[2]
        after = faults.metric(s, "kedge_store_transactions_total"), faults.written(s)
        print("%d s idle: %d transactions, %d bytes written, %.3f s of CPU" %
              (IDLE_S, after[0] - before[0], after[1] - before[1], cpu), flush=True)
        assert after[0] == before[0] and after[1] <= before[1] + 4096
        end = time.monotonic() + 180
        directory = os.path.dirname(faults.database(s))
        while not glob.glob(directory + "/backup-*.kedge"):
            assert time.monotonic() < end, "no backup\n" + s.log_text()
            time.sleep(1)
        time.sleep(2)
        backups = glob.glob(directory + "/backup-*.kedge")
        print("backup: %s, %d bytes" % (os.path.basename(backups[0]), os.path.getsize(backups[0])))
        with open(backups[0], "rb") as f:
            assert b"marker0" not in f.read()
        assert faults.put(s, "too-late")[0] == 201
        highest = int(s.request("GET", faults.CM)[2]["metadata"]["resourceVersion"])
        status, text = faults.damage_of(s, lambda f: f.write(b"rubbish " * 1024))
        assert status != 200 and "[-]restored" in text, text
        names = faults.names(s)
        assert {"kept-%d" % i for i in range(100)} <= names and "too-late" not in names
        made = faults.put(s, "after")[2]
        assert int(made["metadata"]["resourceVersion"]) > highest
        assert glob.glob(faults.database(s) + ".damaged-*")
        print("restored: " + re.search(r"backup=(\S+)", s.log_text()).group(1))


if __name__ == "__main__":
    main()
