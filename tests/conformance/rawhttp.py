"""HTTP by hand, as a hostile client writes it: raw HTTP/1.1 over TLS, raw HTTP/2 frames."""
import os
import socket
import ssl
import struct
import time

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = range(10)
END_STREAM, END_HEADERS, ACK = 1, 4, 1
ENHANCE_YOUR_CALM = 11


def plain_socket(server, timeout=20):
    return socket.create_connection(("127.0.0.1", server.port), timeout=timeout)


def tls_socket(server, alpn=None, admin=True, timeout=20, receive_buffer=0):
    """A TLS connection of its own context, so that alpn and tickets are its own."""
    context = ssl.create_default_context(cafile=server.ca)
    if admin:
        context.load_cert_chain(os.path.join(server.directory, "client-certificate-data"),
                                os.path.join(server.directory, "client-key-data"))
    if alpn:
        context.set_alpn_protocols([alpn])
    raw = socket.socket(socket.AF_INET)
    if receive_buffer:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    raw.settimeout(timeout)
    raw.connect(("127.0.0.1", server.port))
    return context.wrap_socket(raw, server_hostname="127.0.0.1", suppress_ragged_eofs=True)


def send_quietly(s, data):
    """True when it could be sent: a server that has had enough may close at any time."""
    try:
        s.sendall(data)
        return True
    except OSError:
        return False


def read_all(s, seconds=20):
    """Everything until the peer closes. (bytes, closed): closed is False when the time ran out."""
    out = b""
    end = time.monotonic() + seconds
    while True:
        left = end - time.monotonic()
        if left <= 0:
            return out, False
        s.settimeout(left)
        try:
            piece = s.recv(65536)
        except (socket.timeout, ssl.SSLWantReadError):
            return out, False
        except OSError:
            return out, True
        if not piece:
            return out, True
        out += piece


def h1_exchange(server, data, seconds=20, admin=True):
    """Sends bytes over HTTP/1.1, reads until the server closes."""
    s = tls_socket(server, admin=admin)
    try:
        send_quietly(s, data)
        return read_all(s, seconds)
    finally:
        s.close()


def statuses(data):
    """The status codes of the HTTP/1 responses in `data` (none of our bodies hold a status line)."""
    return [int(line.split(b" ")[1]) for line in data.split(b"\r\n") if line.startswith(b"HTTP/1.")]


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def _length(n):
    if n < 127:
        return bytes([n])
    out, n = b"\x7f", n - 127
    while n >= 128:
        out, n = out + bytes([n % 128 | 128]), n // 128
    return out + bytes([n])


def header_block(fields):
    """HPACK: literals without indexing and without Huffman (RFC 7541, 6.2.2)."""
    out = b""
    for name, value in fields:
        name, value = name.encode(), value.encode() if isinstance(value, str) else value
        out += b"\0" + _length(len(name)) + name + _length(len(value)) + value
    return out


def request_block(path, method="GET", extra=()):
    return header_block([(":method", method), (":scheme", "https"), (":authority", "localhost"), (":path", path),
                         *extra])


class H2:
    """One HTTP/2 connection; frames are written and read as they are."""

    def __init__(self, server, settings=b"", window=1 << 30, admin=True, receive_buffer=0):
        self.s = tls_socket(server, "h2", admin, receive_buffer=receive_buffer)
        assert self.s.selected_alpn_protocol() == "h2"
        self.buffer = b""
        self.next = 1
        # No dynamic table in the server's answers: what status_of() can read.
        self.s.sendall(PREFACE + frame(SETTINGS, payload=struct.pack(">HI", 1, 0) + settings))
        if window:
            self.s.sendall(frame(WINDOW_UPDATE, payload=struct.pack(">I", window)))

    def send(self, data):
        return send_quietly(self.s, data)

    def request(self, path, method="GET", extra=(), end=True):
        stream, self.next = self.next, self.next + 2
        self.send(frame(HEADERS, END_HEADERS | (END_STREAM if end else 0), stream, request_block(path, method, extra)))
        return stream

    def read(self, seconds=10):
        """The next frame (kind, flags, stream, payload); None: closed or nothing came in time."""
        end = time.monotonic() + seconds
        while True:
            if len(self.buffer) >= 9:
                size = int.from_bytes(self.buffer[:3], "big")
                if len(self.buffer) >= 9 + size:
                    kind, flags = self.buffer[3], self.buffer[4]
                    stream = int.from_bytes(self.buffer[5:9], "big") & 0x7FFFFFFF
                    payload = self.buffer[9:9 + size]
                    self.buffer = self.buffer[9 + size:]
                    if kind == SETTINGS and not flags & ACK:
                        self.send(frame(SETTINGS, ACK))
                    return kind, flags, stream, payload
            left = end - time.monotonic()
            if left <= 0:
                return None
            self.s.settimeout(left)
            try:
                piece = self.s.recv(1 << 16)
            except OSError:
                return None
            if not piece:
                return None
            self.buffer += piece

    def wait_for(self, kind, stream=None, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            f = self.read(end - time.monotonic())
            if f is None:
                return None
            if f[0] == kind and (stream is None or f[2] == stream):
                return f
        return None

    def goaway(self, seconds=10):
        """The error code of GOAWAY; None when the connection just ended or nothing came."""
        f = self.wait_for(GOAWAY, seconds=seconds)
        return None if f is None else struct.unpack(">I", f[3][4:8])[0]

    def answer(self, stream, seconds=10):
        """(status, body) of a stream; status is None when it was reset or the connection ended."""
        body, status = b"", None
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            f = self.read(end - time.monotonic())
            if f is None or f[0] == GOAWAY and status is None and f[3][4:8] != b"\0\0\0\0":
                return None, body
            if f[2] != stream:
                continue
            if f[0] == HEADERS:
                status = status or status_of(f[3])
            elif f[0] == DATA:
                body += f[3]
            elif f[0] == RST_STREAM:
                return None, body
            if f[0] in (HEADERS, DATA) and f[1] & END_STREAM:
                return status, body
        return None, body

    def close(self):
        self.s.close()


def status_of(block):
    """:status of a response's header block (first in it: indexed, or a literal of name 8)."""
    first = block[0]
    while first & 0xE0 == 0x20:  # a change of the table's size
        block = block[1:] if first & 0x1F != 0x1F else _skip_integer(block)
        first = block[0]
    table = {8: 200, 9: 204, 10: 206, 11: 304, 12: 400, 13: 404, 14: 500}
    if first & 0x80:
        return table.get(first & 0x7F)
    size, text = block[1] & 0x7F, block[2:2 + (block[1] & 0x7F)]
    return int(text) if not block[1] & 0x80 else int(_digits(text, size))


def _skip_integer(block):
    i = 1
    while block[i] & 0x80:
        i += 1
    return block[i + 1:]


def _digits(data, size):
    """Huffman-coded digits (RFC 7541, appendix B)."""
    codes = {"00000": "0", "00001": "1", "00010": "2", "011001": "3", "011010": "4", "011011": "5", "011100": "6",
             "011101": "7", "011110": "8", "011111": "9"}
    bits, out, at = "".join(format(b, "08b") for b in data[:size]), "", 0
    while at < len(bits) and len(out) < 3:
        for n in (5, 6):
            if bits[at:at + n] in codes:
                out, at = out + codes[bits[at:at + n]], at + n
                break
        else:
            break
    return out
