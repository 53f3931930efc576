"""replay.py GOLDEN [GROUP...]: replays recorded API conversations against a fresh build/kedge.

GOLDEN is a folder with public/GROUP.jsonl.gz and tools/replay.py (the recorder's own comparison),
and possibly encodings/*.tar.gz beside it. Prints the recorder's table of what matches; every
mismatch goes to build/golden.json. KUBECTL names the kubectl of the group of that name.
"""
import glob
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests", "conformance"))
import harness  # noqa: E402


def encodings(golden):
    """Every recorded type between JSON, YAML and protobuf."""
    status = 0
    for archive in glob.glob(os.path.join(golden, "..", "encodings", "*.tar.gz")):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["tar", "-xzf", archive, "-C", folder], check=True)
            folders = {os.path.dirname(f) for f in glob.glob(folder + "/**/*.pb", recursive=True)}
            for f in sorted(folders):
                status |= subprocess.run([os.path.join(ROOT, "build/tests/golden_encodings"), f]).returncode
    return status


def main():
    if len(sys.argv) < 2 or not os.path.exists(os.path.join(sys.argv[1], "tools", "replay.py")):
        sys.exit("usage: make golden GOLDEN=dir   (a folder with public/*.jsonl.gz and tools/replay.py)")
    golden, groups = sys.argv[1], sys.argv[2:]
    files = [os.path.join(golden, "public", g + ".jsonl.gz") for g in groups]
    server = harness.Server().start()
    options = ["--ca", server.ca, "--cert", os.path.join(server.directory, "client-certificate-data"),
               "--key", os.path.join(server.directory, "client-key-data")]
    if os.environ.get("KUBECTL"):
        options += ["--kubectl", os.environ["KUBECTL"]]
    done = subprocess.run([sys.executable, os.path.join(golden, "tools", "replay.py"),
                           "--server", "https://127.0.0.1:%d" % server.port, *options,
                           "--json", os.path.join(ROOT, "build", "golden.json"), "--max-mismatches", "0",
                           *(files or [os.path.join(golden, "public")])])
    server.close()
    sys.exit(done.returncode | encodings(golden))


main()
