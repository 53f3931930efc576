#!/usr/bin/env python3
"""src/base/stamp.cmake tells commit, tree state and date as they are, and writes only changes."""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATE = 1700000000, "2023-11-14T22:13:20Z"
faults = 0


def stamp(source, out, epoch=None, *options):
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("GIT_") and k != "SOURCE_DATE_EPOCH"}
    if epoch is not None:
        env["SOURCE_DATE_EPOCH"] = str(epoch)
    subprocess.run(["cmake", f"-DSOURCE={source}", f"-DOUT={out}", *options, "-P",
                    os.path.join(ROOT, "src/base/stamp.cmake")], env=env, check=True)
    with open(out, encoding="utf-8") as f:
        return tuple(re.findall(r'return "(.*)";', f.read()))


def expect(what, got, want):
    global faults
    if got != want:
        faults += 1
        print(f"check_stamp: {what}: {got}, expected {want}")


def main():
    with tempfile.TemporaryDirectory() as temp:
        tree, out = os.path.join(temp, "tree"), os.path.join(temp, "stamp.cc")
        os.mkdir(tree)
        expect("outside of git", stamp(tree, out), ("", "", ""))
        expect("outside of git, with a date", stamp(tree, out, 0), ("", "", "1970-01-01T00:00:00Z"))

        def git(*words):
            env = {"PATH": os.environ["PATH"], "HOME": temp,
                   "GIT_AUTHOR_DATE": f"@{DATE[0]} +0200", "GIT_COMMITTER_DATE": f"@{DATE[0]} +0200"}
            return subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], env=env,
                                  cwd=tree, capture_output=True, text=True, check=True).stdout.strip()

        git("init", "-q")
        git("commit", "-q", "--allow-empty", "-m", "x")
        head = git("rev-parse", "HEAD")
        expect("a commit", stamp(tree, out), (head, "clean", DATE[1]))
        before = os.stat(out).st_mtime_ns
        stamp(tree, out)
        expect("time of an unchanged stamp", os.stat(out).st_mtime_ns, before)
        expect("a given date", stamp(tree, out, 86400), (head, "clean", "1970-01-02T00:00:00Z"))
        expect("the empty one", stamp(tree, out, None, "-DEMPTY=1"), ("", "", ""))
        os.mkdir(os.path.join(tree, "sub"))
        expect("a folder of another project", stamp(os.path.join(tree, "sub"), out), ("", "", ""))
        with open(os.path.join(tree, "sub", "new"), "w", encoding="utf-8") as f:
            f.write("x")
        expect("a changed tree", stamp(tree, out), (head, "dirty", DATE[1]))
    print(f"check_stamp: {faults} problems")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
