#!/usr/bin/env python3
"""The generated files of src/kube are what src/kube/facts makes, from nothing but that folder."""
import difflib
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KUBE = os.path.join(ROOT, "src", "kube")
NAMES = ("defaults_gen.cc", "descriptions_gen.cc", "kinds_gen.cc", "schema_gen.cc",
         "tables_gen.cc")


def main():
    faults = 0
    with tempfile.TemporaryDirectory() as temp:
        # A copy far from the tree: a generator that reads anything else does not find it.
        facts = os.path.join(temp, "facts")
        shutil.copytree(os.path.join(KUBE, "facts"), facts,
                        ignore=shutil.ignore_patterns("extract*", "__pycache__"))
        out = os.path.join(temp, "out")
        os.mkdir(out)
        done = subprocess.run([sys.executable, "-B", os.path.join(facts, "generate.py"), "--out",
                               out], cwd=temp, env={"PATH": os.environ["PATH"]}, check=False)
        if done.returncode != 0:
            sys.exit("check_generated: src/kube/facts/generate.py failed")
        for name in NAMES:
            with open(os.path.join(KUBE, name), encoding="utf-8") as f:
                have = f.read().splitlines()
            with open(os.path.join(out, name), encoding="utf-8") as f:
                want = f.read().splitlines()
            if have == want:
                continue
            faults += 1
            print(f"src/kube/{name}: stale; run src/kube/facts/generate.py. First differences:")
            for line in list(difflib.unified_diff(have, want, "have", "want", lineterm="", n=0))[:8]:
                print("  " + line[:160])
    made = {n for n in os.listdir(KUBE) if n.endswith("_gen.cc")}
    for name in sorted(made - set(NAMES)):
        faults += 1
        print(f"src/kube/{name}: no generator makes it")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
