"""Recorded conversations: requests and the answers that belong to them, in recordings/*.json.

A step is {method, path, type?, accept?, body?} with {status, answer}. What differs from run to run
(uids, revisions, times, addresses) is numbered in the order in which it appears, so that "the same"
and "changed" stay visible. An answer that is no JSON is kept as text.

No step may make a name by generateName.

  recordings.py record FILE...   asks build/kedge and writes its answers, to be looked at
"""
import glob
import json
import os
import re
import sys

import harness

FOLDER = os.path.join(harness.HERE, "recordings")
UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TIME = re.compile(r"20(2[4-9]|[3-9]\d)-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
ADDRESS = re.compile(r"\b10\.43\.\d+\.\d+\b")
FINGERPRINT = re.compile(r"X509SHA256=[0-9a-f]{64}")
AGE = re.compile(r"\d+s")


class Names:
    """Numbers what differs."""

    def __init__(self):
        self.known = {}

    def of(self, kind, value):
        mine = self.known.setdefault(kind, {})
        return "<%s %d>" % (kind, mine.setdefault(value, len(mine) + 1))

    def text(self, value):
        value = UID.sub(lambda m: self.of("uid", m.group()), value)
        value = ADDRESS.sub(lambda m: self.of("address", m.group()), value)
        value = FINGERPRINT.sub("<fingerprint>", value)
        return TIME.sub("<time>", value)

    def tree(self, value, key=""):
        if isinstance(value, dict):
            return {k: self.tree(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [self.tree(v) for v in value]
        if isinstance(value, str):
            if key == "serverAddress":
                return "<address>"
            if key == "resourceVersion" and value not in ("", "0"):
                return self.of("revision", value)
            return "<age>" if AGE.fullmatch(value) else self.text(value)
        return value


def files():
    return sorted(glob.glob(os.path.join(FOLDER, "*.json")))


def ask(server, step):
    headers = {"User-Agent": "recorded"}
    if "body" in step:
        headers["Content-Type"] = step.get("type", "application/json")
    if "accept" in step:
        headers["Accept"] = step["accept"]
    body = step.get("body")
    if body is not None and not isinstance(body, str):
        body = json.dumps(body)
    status, _, answer = server.request(step["method"], step["path"], body=body, headers=headers)
    return status, answer.decode() if isinstance(answer, bytes) else answer


def replay(server, steps):
    """The steps with the answers of `server`."""
    names, out = Names(), []
    for step in steps:
        status, answer = ask(server, step)
        out.append(dict(step, status=status, answer=names.tree(answer)))
    return out


def main():
    if len(sys.argv) < 3 or sys.argv[1] != "record":
        sys.exit(__doc__)
    for path in sys.argv[2:]:
        with open(path) as f:
            steps = json.load(f)
        with harness.Server() as server:
            steps = replay(server, steps)
        with open(path, "w") as f:
            f.write("[\n" + ",\n".join(json.dumps(s, ensure_ascii=False) for s in steps) + "\n]\n")


if __name__ == "__main__":
    main()
