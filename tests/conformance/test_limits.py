"""Every limit on what a client may cost, exercised by doing it to the real executable.

After each attack the server still answers, and its memory is what it was, give or take what the
limits allow.
"""
import json
import random
import socket
import ssl
import struct
import threading
import time

import pytest

import harness
import rawhttp
from rawhttp import (ACK, CONTINUATION, DATA, END_HEADERS, END_STREAM, ENHANCE_YOUR_CALM, GOAWAY, H2, HEADERS, PING,
                     PRIORITY, RST_STREAM, SETTINGS, WINDOW_UPDATE, frame, h1_exchange, read_all, send_quietly,
                     statuses)

CM = "/api/v1/namespaces/default/configmaps"
SMALL = ["--max-header-bytes=16384", "--max-header-count=60", "--tls-handshake-timeout=1s", "--header-timeout=1s",
         "--body-idle-timeout=1s", "--idle-timeout=2s", "--max-connections=60", "--max-requests-inflight=4",
         "--max-mutating-requests-inflight=2", "--max-watch-backlog=256Ki", "--http2-max-resets=100",
         "--http2-max-control-frames=100", "--http2-max-continuations=4", "--http2-max-streams-per-connection=50"]
GROWTH_MB = 40  # what an attack may leave behind in the allocator


def rss_mb(server):
    with open("/proc/%d/status" % server.process.pid) as f:
        for line in f:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise AssertionError("no VmRSS")


@pytest.fixture(scope="module")
def small():
    with harness.Server(args=SMALL) as s:
        yield s


@pytest.fixture(autouse=True)
def unharmed(request):
    """The server that a test has used answers afterwards, within its memory."""
    s = request.getfixturevalue("small") if "small" in request.fixturenames else None
    before = rss_mb(s) if s else 0
    yield
    if s is None:
        return
    assert s.process.poll() is None, s.log_text()
    end = time.monotonic() + 10
    while True:  # connections that were just closed may still fill the limit
        try:
            if s.request("GET", "/readyz")[0] == 200:
                break
        except OSError:
            pass
        assert time.monotonic() < end, "no answer any more\n" + s.log_text()
        time.sleep(0.05)
    assert rss_mb(s) < before + GROWTH_MB


def get(path="/livez", extra=b""):
    return b"GET " + path.encode() + b" HTTP/1.1\r\nHost: localhost\r\n" + extra + b"\r\n"


# --- headers ---------------------------------------------------------------------


def test_header_bytes(small):
    data, closed = h1_exchange(small, get(extra=b"X-Long: " + b"a" * 20000 + b"\r\n"))
    assert statuses(data) == [431] and closed
    data, closed = h1_exchange(small, get(extra=b"Connection: close\r\nX-Long: " + b"a" * 8000 + b"\r\n"))
    assert statuses(data) == [200] and closed


def test_header_bytes_without_end(small):
    s = rawhttp.tls_socket(small)
    s.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
    begin = time.monotonic()  # what comes after the answer is thrown away for a moment, not for ever
    while time.monotonic() - begin < 20 and send_quietly(s, b"a" * 65536):
        pass
    assert time.monotonic() - begin < 8
    s.close()


def test_header_count(small):
    data, closed = h1_exchange(small, get(extra=b"".join(b"X-%d: y\r\n" % i for i in range(100))))
    assert statuses(data) == [431] and closed


def test_target_bytes(small):
    data, closed = h1_exchange(small, get("/" + "a" * 15000))
    assert statuses(data)[0] in (403, 404, 414, 431)
    data, closed = h1_exchange(small, get("/" + "a" * 40000))
    assert statuses(data)[0] in (414, 431) and closed


def test_http2_header_bytes_and_count(small):
    for extra in ([("x-long", "a" * 5000)] * 4, [("x-%d" % i, "y") for i in range(100)]):
        c = H2(small)
        stream, block = c.next, rawhttp.request_block("/livez", extra=extra)
        c.send(frame(HEADERS, END_STREAM, stream, block[:16000]) +
               frame(CONTINUATION, END_HEADERS, stream, block[16000:]))
        status, _ = c.answer(stream)
        assert status in (431, None)
        c.close()


# --- bodies ----------------------------------------------------------------------


def test_body_above_3_mib(server):
    big = json.dumps({"metadata": {"name": "big"}, "data": {"a": "x" * (3 * 1024 * 1024 + 10)}})
    status, _, body = server.request("POST", CM, big)
    assert status == 413 and body["kind"] == "Status" and body["reason"] == "RequestEntityTooLarge"


def test_declared_body_above_3_mib_is_refused_before_it_comes(server):
    s = rawhttp.tls_socket(server)
    s.sendall(b"POST " + CM.encode() + b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              b"Content-Length: 1000000000000\r\n\r\n")
    data, _ = read_all(s, 5)
    assert statuses(data) == [413]
    s.close()


def test_chunked_body_above_3_mib(server):
    s = rawhttp.tls_socket(server)
    s.sendall(b"POST " + CM.encode() + b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              b"Transfer-Encoding: chunked\r\n\r\n")
    for _ in range(300):
        if not send_quietly(s, b"4000\r\n" + b" " * 0x4000 + b"\r\n"):
            break
    data, closed = read_all(s, 5)
    assert statuses(data)[:1] in ([413], []) and closed
    s.close()


def test_http2_body_above_3_mib(server):
    c = H2(server)
    stream = c.request(CM, "POST", [("content-type", "application/json")], end=False)
    for _ in range(300):
        c.send(frame(DATA, 0, stream, b" " * 16000))
    status, _ = c.answer(stream)
    assert status in (413, None)
    c.close()
    assert server.request("GET", "/readyz")[0] == 200


def test_slow_body(small):
    begin = time.monotonic()
    data, closed = h1_exchange(small, b"POST " + CM.encode() + b" HTTP/1.1\r\nHost: localhost\r\n"
                               b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{", 15)
    assert closed and time.monotonic() - begin < 8
    assert statuses(data) in ([408], [])


def test_http2_slow_body(small):
    c = H2(small)
    stream = c.request(CM, "POST", [("content-type", "application/json"), ("content-length", "100")], end=False)
    begin = time.monotonic()
    assert c.answer(stream, 15)[0] in (408, None)
    assert time.monotonic() - begin < 8
    c.close()


# --- time ------------------------------------------------------------------------


def test_handshake_that_never_comes(small):
    begin = time.monotonic()
    silent = [rawhttp.plain_socket(small) for _ in range(30)]
    half = [rawhttp.plain_socket(small) for _ in range(10)]
    for s in half:  # a record that says it holds 512 bytes of ClientHello
        s.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    assert small.request("GET", "/readyz")[0] == 200
    for s in silent + half:
        assert read_all(s, 10)[1]
        s.close()
    assert 0.8 < time.monotonic() - begin < 8


def test_slow_headers(small):
    s = rawhttp.tls_socket(small)
    begin = time.monotonic()
    s.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    while time.monotonic() - begin < 15 and send_quietly(s, b"X: y\r\n"):
        time.sleep(0.1)
    took = time.monotonic() - begin
    data, closed = read_all(s, 5)
    assert closed and took < 8
    assert statuses(data) in ([408], [])
    s.close()


def test_idle_connections(small):
    begin = time.monotonic()
    s = rawhttp.tls_socket(small)
    s.sendall(get())
    data, closed = read_all(s, 15)
    assert statuses(data) == [200] and closed
    s.close()
    c = H2(small)
    stream = c.request("/livez")
    assert c.answer(stream)[0] == 200
    while c.read(15) is not None:
        pass
    c.close()
    assert 1.5 < time.monotonic() - begin < 15


# --- how many --------------------------------------------------------------------


def test_connections(small):
    time.sleep(0.2)
    kept = []
    refused = 0
    for _ in range(100):
        s = rawhttp.plain_socket(small)
        kept.append(s)
    time.sleep(0.3)
    for s in kept:
        s.setblocking(False)
        try:
            if s.recv(1) == b"":
                refused += 1
        except BlockingIOError:
            pass
        except OSError:
            refused += 1
    for s in kept:
        s.close()
    assert 38 <= refused <= 60
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            if small.request("GET", "/readyz")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("no connection after the others were closed")


def test_writes_in_flight(small):
    c = H2(small)
    out, streams = b"", []
    for i in range(40):
        stream, c.next = c.next, c.next + 2
        streams.append(stream)
        body = json.dumps({"metadata": {"name": "in-flight-%d" % i}}).encode()
        out += frame(HEADERS, END_HEADERS, stream,
                     rawhttp.request_block(CM, "POST", [("content-type", "application/json")]))
        out += frame(DATA, END_STREAM, stream, body)
    c.send(out)
    seen = {}
    while len(seen) < 40:
        f = c.read(10)
        assert f is not None
        if f[0] == HEADERS:
            seen[f[2]] = rawhttp.status_of(f[3])
    c.close()
    values = sorted(seen.values())
    assert set(values) <= {201, 429} and 201 in values and 429 in values
    small.request("DELETE", CM)


def fill(server, count, size=900, prefix="f"):
    """ConfigMaps over one connection."""
    c = server.connection()
    body = {"metadata": {}, "data": {"x": "y" * size}}
    for i in range(count):
        body["metadata"]["name"] = "%s-%05d" % (prefix, i)
        c.request("POST", CM, json.dumps(body), {"Content-Type": "application/json"})
        r = c.getresponse()
        r.read()
        assert r.status in (201, 409)
    c.close()


def test_reads_in_flight(small):
    fill(small, 300, 60_000, "large")  # 18 MB: more than sockets and queues hold
    before = rss_mb(small)
    stuck = []
    for _ in range(4):
        c = H2(small, window=0, receive_buffer=4096)
        c.request(CM)
        assert c.wait_for(HEADERS) is not None
        stuck.append(c)
    status, headers, _ = small.request("GET", CM)
    assert status == 429 and int(headers["Retry-After"]) >= 1
    assert small.request("GET", "/readyz")[0] == 200  # health is no class of requests
    assert rss_mb(small) < before + 40
    for c in stuck:
        c.close()
    end = time.monotonic() + 10
    while small.request("GET", CM + "?limit=1")[0] != 200:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert small.request("DELETE", CM)[0] == 200


def test_http2_streams_of_a_connection(small):
    c = H2(small)
    for _ in range(120):
        c.request(CM + "?watch=1")
    opened, reset = 0, 0
    while opened + reset < 120:
        f = c.read(10)
        if f is None or f[0] == GOAWAY:
            break
        opened += f[0] == HEADERS
        reset += f[0] == RST_STREAM
    c.close()
    assert opened <= 51


# --- slow readers ----------------------------------------------------------------


@pytest.fixture
def backlog():
    with harness.Server(args=["--max-watch-backlog=256Ki"]) as s:
        yield s


def test_slow_watch_reader_ends_cleanly(backlog):
    small = backlog  # with the usual time for a reader that has stopped
    version = small.request("GET", CM)[2]["metadata"]["resourceVersion"]
    watches = []
    for _ in range(8):
        s = rawhttp.tls_socket(small)
        s.sendall(get(CM + "?watch=1&resourceVersion=" + version))
        watches.append(s)
    before = rss_mb(small)
    fill(small, 400, 50_000, "slow")  # 20 MB each, above every socket's buffers and the 256 KiB
    assert rss_mb(small) < before + 20 + 40  # the objects, and nothing for each watcher
    for s in watches:
        data = b""
        while not data.endswith(b"0\r\n\r\n"):  # the connection stays
            piece = s.recv(1 << 16)
            assert piece, "the watch broke off: %r" % data[-80:]
            data += piece
        s.close()
        assert 0 < data.count(b'"type":"ADDED"') < 400
    assert small.request("DELETE", CM)[0] == 200


def test_http2_reader_with_closed_window(small):
    fill(small, 300, 60_000, "large")
    before = rss_mb(small)
    clients = [H2(small, window=0, receive_buffer=4096) for _ in range(10)]
    for c in clients:
        for _ in range(3):
            c.request(CM)
    time.sleep(1)
    assert rss_mb(small) < before + 40
    for c in clients:
        c.close()
    end = time.monotonic() + 10
    while small.request("DELETE", CM)[0] != 200:
        assert time.monotonic() < end
        time.sleep(0.05)


# --- HTTP/2 floods ---------------------------------------------------------------


def flooded(connection, pieces, most):
    """Sends pieces until the server has had enough; how many went out before that."""
    sent = 0
    for piece in pieces:
        if not connection.send(piece):
            break
        sent += 1
        if sent >= most:
            break
    code = connection.goaway()
    connection.close()
    assert code in (ENHANCE_YOUR_CALM, None)
    return code


def floods(server):
    text = server.request("GET", "/metrics")[2]
    text = text.decode() if isinstance(text, bytes) else text
    for line in text.splitlines():
        if line.startswith("kedge_") and "floods" in line:
            return float(line.split()[-1])
    return None


def test_rapid_reset(small):
    c = H2(small)
    def pieces():
        for i in range(20_000):
            stream = 2 * i + 1
            yield (frame(HEADERS, END_HEADERS | END_STREAM, stream, rawhttp.request_block(CM + "?limit=1")) +
                   frame(RST_STREAM, 0, stream, struct.pack(">I", 8)))
    assert flooded(c, pieces(), 20_000) == ENHANCE_YOUR_CALM


def test_resets_provoked_at_the_server(small):
    """The same by frames that make the server reset: WINDOW_UPDATE of zero (MadeYouReset)."""
    c = H2(small)
    def pieces():
        for i in range(20_000):
            stream = 2 * i + 1
            yield (frame(HEADERS, END_HEADERS | END_STREAM, stream, rawhttp.request_block(CM + "?limit=1")) +
                   frame(WINDOW_UPDATE, 0, stream, struct.pack(">I", 0)))
    for piece in pieces():
        if not c.send(piece):
            break
    assert c.goaway() is not None or c.read(1) is None
    c.close()


def test_settings_flood(small):
    c = H2(small)
    assert flooded(c, (frame(SETTINGS, 0, 0, struct.pack(">HI", 4, 65535 + i % 7)) for i in range(100_000)),
                   100_000) == ENHANCE_YOUR_CALM


def test_ping_flood(small):
    c = H2(small)
    assert flooded(c, (frame(PING, 0, 0, b"12345678") * 10 for _ in range(10_000)), 10_000) == ENHANCE_YOUR_CALM


def test_acknowledgement_flood(small):
    c = H2(small)
    for _ in range(5000):
        if not c.send(frame(PING, ACK, 0, b"12345678") * 10):
            break
    c.close()


def test_continuation_flood(small):
    c = H2(small)
    c.send(frame(HEADERS, END_STREAM, 1, rawhttp.request_block("/livez")))
    assert flooded(c, (frame(CONTINUATION, 0, 1, rawhttp.header_block([("x", "y" * 100)])) for _ in range(100_000)),
                   100_000) == ENHANCE_YOUR_CALM


def test_empty_frames(small):
    c = H2(small)
    stream = c.request(CM, "POST", [("content-type", "application/json")], end=False)
    for _ in range(3000):
        if not c.send(frame(DATA, 0, stream) * 10 + frame(PRIORITY, 0, stream, b"\0\0\0\0\x10") * 10 +
                      frame(WINDOW_UPDATE, 0, 0, struct.pack(">I", 1)) * 10):
            break
    c.close()


def test_hpack_bomb(small):
    """One large field in the dynamic table, referred to again and again."""
    c = H2(small)
    big = b"\x40" + b"\x01x" + rawhttp._length(4000) + b"a" * 4000
    block = rawhttp.request_block("/livez") + big + b"\xbe" * 12_000
    c.send(frame(HEADERS, END_HEADERS | END_STREAM, 1, block[:16384]))
    assert c.answer(1)[0] in (431, None)
    c.close()


def test_broken_frames(small):
    for data in (frame(SETTINGS, 0, 0, b"12345"), frame(SETTINGS, 0, 1), frame(DATA, 0, 0, b"x"),
                 frame(HEADERS, END_HEADERS, 2, rawhttp.request_block("/")), frame(PING, 0, 0, b"123"),
                 frame(GOAWAY, 0, 1, b"\0" * 8), frame(PRIORITY, 0, 1, b"\0" * 5 + b"x"),
                 frame(HEADERS, END_HEADERS, 1, b"\xff" * 50), b"\xff\xff\xff\0\0\0\0\0\1" + b"z" * 100_000,
                 frame(WINDOW_UPDATE, 0, 0, b"\xff\xff\xff\xff") * 3, frame(CONTINUATION, 0, 1, b"x")):
        c = H2(small)
        c.send(data)
        assert c.goaway(5) is not None or c.read(0.5) is None
        c.close()


def test_preface_that_is_none(small):
    for data in (b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"\0" * 1000):
        s = rawhttp.tls_socket(small, "h2")
        send_quietly(s, data)
        assert read_all(s, 10)[1]
        s.close()


# --- request smuggling -----------------------------------------------------------

SECOND = b"GET /version HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.mark.parametrize("head", [
    b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
    b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
    b"Content-Length: 5\r\nContent-Length: 6\r\n",
    b"Content-Length: 5, 6\r\n",
    b"Content-Length: +5\r\n",
    b"Content-Length: -5\r\n",
    b"Content-Length: 0x5\r\n",
    b"Content-Length: 5 5\r\n",
    b"Content-Length: 99999999999999999999999\r\n",
    b"Content-Length : 5\r\n",
    b" Content-Length: 5\r\n",
    b"X: y\r\n Content-Length: 5\r\n",
    b"Transfer-Encoding: xchunked\r\n",
    b"Transfer-Encoding: chunked, identity\r\n",
    b"Transfer-Encoding: identity, chunked\r\n",
    b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    b"Transfer-Encoding:\x0bchunked\r\n",
    b"Transfer-Encoding\0: chunked\r\n",
    b"X: a\nContent-Length: 5\r\n",
    b"X: a\rContent-Length: 5\r\n",
    b"X: a\0b\r\n",
    b"Host: other\r\n",
    b": empty\r\n",
    b"no colon\r\n",
], ids=lambda h: h.decode("latin-1").encode("unicode_escape").decode().replace("\\r\\n", " ").strip())
def test_smuggling(small, head):
    data, closed = h1_exchange(small, b"POST /version HTTP/1.1\r\nHost: localhost\r\n" + head + b"\r\n0\r\n\r\n" + SECOND,
                               5)
    got = statuses(data)
    assert len(got) == 1 and got[0] in (400, 413, 501), data
    assert closed


@pytest.mark.parametrize("text", [
    b"GET /version HTTP/1.1\nHost: localhost\n\n",
    b"GET /version HTTP/1.1\r\n\r\n",
    b"GET  /version HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /version HTTP/1.1 x\r\nHost: localhost\r\n\r\n",
    b"GET /ver sion HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /version HTTP/2.0\r\nHost: localhost\r\n\r\n",
    b"GET /version http/1.1\r\nHost: localhost\r\n\r\n",
    b"GET\t/version\tHTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"G\xc3\x84T /version HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /version\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
], ids=repr)
def test_broken_request_lines(small, text):
    data, closed = h1_exchange(small, text + SECOND, 5)
    got = statuses(data)
    assert len(got) <= 1 and all(s in (400, 505) for s in got), data
    assert closed


@pytest.mark.parametrize("body", [
    b"5\nhello\r\n0\r\n\r\n", b"5\r\nhelloX0\r\n\r\n", b"-5\r\nhello\r\n0\r\n\r\n", b"ffffffffffffffffff\r\nhello\r\n0\r\n\r\n",
    b"5 \r\nhello\r\n0\r\n\r\n", b"0x5\r\nhello\r\n0\r\n\r\n", b"5;" + b"e" * 20000 + b"\r\nhello\r\n0\r\n\r\n",
    b"\r\n0\r\n\r\n", b"0\r\nX: " + b"t" * 20000 + b"\r\n\r\n"], ids=lambda b: repr(b[:24]))
def test_broken_chunks(small, body):
    data, closed = h1_exchange(small, b"POST " + CM.encode() + b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: a/b\r\n"
                               b"Transfer-Encoding: chunked\r\n\r\n" + body + SECOND, 5)
    got = statuses(data)
    assert len(got) <= 1 and all(s in (400, 413, 431) for s in got), data
    assert closed


def test_garbage(small):
    rnd = random.Random(1)
    for i in range(60):
        data = bytes(rnd.randrange(256) for _ in range(rnd.choice([1, 10, 1000, 20000])))
        s = (rawhttp.plain_socket, rawhttp.tls_socket, lambda x: rawhttp.tls_socket(x, "h2"))[i % 3](small)
        send_quietly(s, data)
        s.close()
    s = rawhttp.plain_socket(small)
    s.sendall(get())
    assert read_all(s, 5)[1]
    s.close()


def half_handshake(server, version):
    """ClientHello sent, the server's flight received, nothing more."""
    context = ssl.create_default_context(cafile=server.ca)
    context.minimum_version = context.maximum_version = version
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_hostname="127.0.0.1")
    try:
        tls.do_handshake()
    except ssl.SSLWantReadError:
        pass
    s = rawhttp.plain_socket(server)
    s.sendall(outgoing.read())
    return s


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_many_handshakes_stopped_half_way(server, version):
    stopped = [half_handshake(server, version) for _ in range(300)]
    for s in stopped[:20]:
        assert s.recv(100)
    begin = time.monotonic()
    assert server.request("GET", "/readyz")[0] == 200
    assert time.monotonic() - begin < 5
    for s in stopped:
        s.close()


def test_connections_that_break_off(small):
    """At every stage, with a reset instead of an end."""
    for i in range(60):
        s = rawhttp.tls_socket(small) if i % 3 else rawhttp.plain_socket(small)
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if i % 3 == 1:
            s.sendall(b"POST " + CM.encode() + b" HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
        if i % 3 == 2:
            s.sendall(get(CM + "?watch=1"))
        s.close()


# --- all at once -----------------------------------------------------------------


def test_a_probe_never_fails_under_load():
    """Lists of 5,000 objects, 500 new TLS connections and a 1 MB body at a time."""
    with harness.Server() as s:
        threads = [threading.Thread(target=fill, args=(s, 625, 2500, "many%d" % k)) for k in range(8)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert len(s.request("GET", CM)[2]["items"]) >= 5000
        stop = threading.Event()
        slow, failed, lists, handshakes, bodies, errors = [], [], [], [], [], []

        def probe():
            while not stop.is_set():
                begin = time.monotonic()
                try:
                    c = s.connection(admin=False, timeout=1)  # the 1 s probe: a connection of its own
                    c.request("GET", "/readyz")
                    if c.getresponse().status != 200:
                        failed.append("status")
                    c.close()
                except OSError as e:
                    failed.append(repr(e))
                slow.append(time.monotonic() - begin)
                stop.wait(0.1)

        def work(into, one):
            while not stop.is_set():
                try:
                    one()
                    into.append(1)
                except OSError as e:
                    errors.append(repr(e))

        def one_list():
            c = s.connection(timeout=60)
            c.request("GET", CM)
            r = c.getresponse()
            while r.read(1 << 20):
                pass
            c.close()

        def one_handshake():
            rawhttp.tls_socket(s, timeout=60).close()

        def one_body():
            text = json.dumps({"metadata": {"generateName": "mb-"}, "data": {"x": "y" * 1_000_000}})
            assert s.request("POST", CM + "?dryRun=All", text)[0] == 201

        jobs = [(probe, ())] + [(work, (lists, one_list))] * 2 + [(work, (handshakes, one_handshake))] * 4 + [
            (work, (bodies, one_body))]
        threads = [threading.Thread(target=f, args=a) for f, a in jobs]
        for t in threads:
            t.start()
        end = time.monotonic() + 60
        begin = time.monotonic()
        while time.monotonic() < end and (
                len(lists) < 10 or len(handshakes) < 500 or len(bodies) < 10 or time.monotonic() - begin < 8):
            time.sleep(0.1)
        stop.set()
        for t in threads:
            t.join()
        print("lists %d, handshakes %d, bodies %d, probes %d, slowest %.0f ms" %
              (len(lists), len(handshakes), len(bodies), len(slow), 1000 * max(slow)))
        assert failed == [] and errors == []
        assert len(lists) >= 10 and len(handshakes) >= 500 and len(bodies) >= 10 and len(slow) >= 20


# --- the end ---------------------------------------------------------------------


def test_sigterm_ends_watches_cleanly_and_soon():
    s = harness.Server().start()
    try:
        h1 = []
        for _ in range(20):
            w = rawhttp.tls_socket(s)
            w.sendall(get(CM + "?watch=1"))
            h1.append(w)
        h2 = [H2(s) for _ in range(5)]
        for c in h2:
            for _ in range(4):
                c.request(CM + "?watch=1&resourceVersion=0")
        idle = [rawhttp.tls_socket(s) for _ in range(5)]
        for c in h2:
            assert c.wait_for(HEADERS) is not None
        assert s.request("POST", CM, {"metadata": {"name": "seen"}})[0] == 201
        time.sleep(0.2)
        assert s.stop() < 2
        for w in h1:
            data, closed = read_all(w, 5)
            assert closed and b'"name":"seen"' in data and data.endswith(b"0\r\n\r\n")
            w.close()
        for c in h2:
            ends, goaways = set(), 0
            while True:
                f = c.read(5)
                if f is None:
                    break
                if f[0] == DATA and f[1] & END_STREAM:
                    ends.add(f[2])
                goaways += f[0] == GOAWAY
                assert f[0] != RST_STREAM
            assert ends == {1, 3, 5, 7} and goaways >= 1
            c.close()
        for w in idle:
            w.close()
    finally:
        s.close()
