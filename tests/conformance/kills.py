"""kill -9 under concurrent writes, again and again; what must hold is checked after every start.

    python3 kills.py [ROUNDS [WRITERS]]

Writers create, update and delete ConfigMaps, each its own names; a watch follows. A write that was
answered, or seen by the watch, must be there after the next start; of a write without an answer
either is fine, but nothing else. No revision is used twice: every new one is above all that were
ever seen. When a round ends in order, list plus watch is what a new list says.
"""
import http.client
import json
import random
import ssl
import sys
import threading
import time

import harness

NS = "kills"
PATH = "/api/v1/namespaces/%s/configmaps" % NS
# Without what every namespace has.
LISTED = PATH + "?fieldSelector=metadata.name!%3Dkube-root-ca.crt"
GONE = None


class State:
    """What is known of every name: (revision, data or GONE), and what may have happened to it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.known = {}
        self.maybe = {}  # name -> what an unanswered write wanted: data or GONE
        self.highest = 0
        self.floor = 0  # revisions of this life are above it
        self.by_revision = {}
        self.acknowledged = 0
        self.unanswered = 0
        self.events = 0
        self.problems = []

    def saw(self, name, revision, data, who):
        with self.lock:
            if revision <= self.floor:
                self.problems.append("%s: revision %d of %s is not above %d, seen before the kill" %
                                     (who, revision, name, self.floor))
            other = self.by_revision.setdefault(revision, (name, data))
            if other != (name, data):
                self.problems.append("%s: revision %d is both %r and %r" % (who, revision, other, (name, data)))
            self.highest = max(self.highest, revision)
            if revision > self.known.get(name, (0,))[0]:
                self.known[name] = (revision, data)


def metadata(o):
    return o["metadata"]["name"], int(o["metadata"]["resourceVersion"])


class Writer(threading.Thread):
    def __init__(self, server, state, number, seed, stop):
        super().__init__(daemon=True)
        self.server, self.state, self.number, self.stop_ = server, state, number, stop
        self.random = random.Random(seed)

    def run(self):
        c = self.server.connection(timeout=30)
        try:
            while not self.stop_.is_set():
                self.step(c)
        except (OSError, http.client.HTTPException, ssl.SSLError, ValueError):
            pass
        c.close()

    def step(self, c):
        s = self.state
        name = "w%d-%d" % (self.number, self.random.randrange(20))
        present = s.known.get(name, (0, GONE))[1] is not GONE
        value = "%d-%d" % (self.number, self.random.getrandbits(60))
        body = {"metadata": {"name": name}, "data": {"v": value, "fill": "x" * self.random.choice([10, 900, 9000])}}
        if not present:
            method, path, wanted = "POST", PATH, value
        elif self.random.random() < 0.3:
            method, path, wanted, body = "DELETE", PATH + "/" + name, GONE, None
        else:
            method, path, wanted = "PUT", PATH + "/" + name, value
        s.maybe[name] = wanted
        c.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        r = c.getresponse()
        text = r.read()
        if r.status in (429, 500, 503, 504, 507):  # the server says that it did not
            return
        if r.status not in (200, 201):
            s.problems.append("%s %s: %d %s" % (method, path, r.status, text[:300]))
            self.stop_.set()
            return
        if wanted is not GONE:
            s.saw(name, metadata(json.loads(text))[1], wanted, "answer")
        else:
            # The answer is a Status or the object as it was; its revision is told by the watch.
            with s.lock:
                s.known[name] = (s.known[name][0], GONE)
        s.maybe.pop(name, None)
        s.acknowledged += 1


class Watch(threading.Thread):
    """List and watch; `model` is what they say together."""

    def __init__(self, server, state):
        super().__init__(daemon=True)
        self.server, self.state = server, state
        status, _, body = server.request("GET", LISTED)
        assert status == 200, body
        self.model = {}
        for o in body["items"]:
            name, revision = metadata(o)
            self.model[name] = (revision, o["data"]["v"])
        self.revision = int(body["metadata"]["resourceVersion"])
        self.connection = server.connection(timeout=60)
        self.connection.request("GET", LISTED + "&watch=1&resourceVersion=%d" % self.revision)
        self.response = self.connection.getresponse()
        assert self.response.status == 200

    def run(self):
        try:
            while True:
                line = self.response.readline()
                if not line.endswith(b"\n"):
                    return
                self.event(json.loads(line))
        except (OSError, http.client.HTTPException, ValueError, AttributeError):
            return

    def event(self, e):
        if e["type"] == "ERROR":
            self.state.problems.append("watch: %r" % e)
            return
        name, revision = metadata(e["object"])
        if revision <= self.revision:
            self.state.problems.append("watch: revision %d comes after %d" % (revision, self.revision))
        if (e["type"] == "ADDED") != (name not in self.model):
            self.state.problems.append("watch: %s of %s" % (e["type"], name))
        self.revision = revision
        self.state.events += 1
        data = e["object"]["data"]["v"]
        if e["type"] == "DELETED":
            self.model.pop(name, None)
            self.state.saw(name, revision, GONE, "watch")
        else:
            self.model[name] = (revision, data)
            self.state.saw(name, revision, data, "watch")


def check_after_start(server, state):
    status, _, body = server.request("GET", LISTED)
    assert status == 200, body
    actual = {}
    for o in body["items"]:
        name, revision = metadata(o)
        actual[name] = (revision, o["data"]["v"])
    now = int(body["metadata"]["resourceVersion"])
    if now < state.highest:
        state.problems.append("the list is at %d, %d was seen before" % (now, state.highest))
    for name in set(actual) | set(state.known) | set(state.maybe):
        revision, data = actual.get(name, (0, GONE))
        known = state.known.get(name, (0, GONE))
        if data == known[1] and (data is GONE or revision == known[0]):
            continue
        if name in state.maybe and data == state.maybe[name] and (data is GONE or revision > known[0]):
            state.unanswered += 1
            continue
        state.problems.append("%s: the store has %r, known is %r, unanswered is %r" %
                              (name, (revision, data), known, state.maybe.get(name, "nothing")))
    state.known = dict(actual)
    state.maybe = {}
    state.floor = max(state.highest, state.floor)
    state.highest = max(state.highest, now)


def settle(watch, server):
    """The watch has everything that a list has."""
    status, _, body = server.request("GET", LISTED)
    assert status == 200
    actual = {metadata(o)[0]: (metadata(o)[1], o["data"]["v"]) for o in body["items"]}
    end = time.monotonic() + 10
    while watch.model != actual and time.monotonic() < end:
        time.sleep(0.02)
    return [] if watch.model == actual else ["list plus watch is not the final state"]


def run(server, rounds, writers=8, seed=None, say=lambda text: None):
    """Returns figures; raises AssertionError with what did not hold."""
    seed = random.randrange(1 << 30) if seed is None else seed
    rnd = random.Random(seed)
    state = State()
    starts = []
    server.start()
    server.request("POST", "/api/v1/namespaces", {"metadata": {"name": NS}})
    for i in range(rounds):
        if server.process is None:
            begin = time.monotonic()
            server.start()
            starts.append(time.monotonic() - begin)
        check_after_start(server, state)
        assert not state.problems, "round %d, seed %d: %s" % (i, seed, "\n".join(state.problems[:20]))
        watch = Watch(server, state)
        watch.start()
        stop = threading.Event()
        threads = [Writer(server, state, w, rnd.random(), stop) for w in range(writers)]
        for t in threads:
            t.start()
        time.sleep(rnd.uniform(0.02, 0.5))
        orderly = i % 10 == 9
        if not orderly:
            server.kill()
        stop.set()
        for t in threads:
            t.join(60)
            assert not t.is_alive()
        if orderly:
            state.problems += settle(watch, server)
            server.stop()
        watch.join(60)
        watch.connection.close()
        assert not state.problems, "round %d, seed %d: %s" % (i, seed, "\n".join(state.problems[:20]))
        if i % 50 == 49:
            say("%d rounds, %d writes acknowledged" % (i + 1, state.acknowledged))
    server.start()
    check_after_start(server, state)
    assert not state.problems, "the end, seed %d: %s" % (seed, "\n".join(state.problems[:20]))
    return {"seed": seed, "kills": rounds - rounds // 10, "orderly stops": rounds // 10,
            "acknowledged": state.acknowledged, "events": state.events,
            "unanswered but there": state.unanswered, "longest start ms": round(1000 * max(starts or [0]))}


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    writers = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    server = harness.Server()
    try:
        print(run(server, rounds, writers, say=lambda text: print(text, flush=True)))
    finally:
        server.close()


if __name__ == "__main__":
    main()
