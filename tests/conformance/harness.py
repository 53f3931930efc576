"""Starts the real executable on a free loopback port and talks to it with real clients."""
import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
KEDGE = os.environ.get("KEDGE", os.path.join(ROOT, "build", "kedge"))
CLIENTS = os.environ.get("KEDGE_CLIENTS", os.path.join(ROOT, "build", "clients"))


class Server:
    """One `kedge server` process over a data directory that may outlive it."""

    def __init__(self, directory=None, args=(), env=None):
        self.own = directory is None
        self.directory = directory or tempfile.mkdtemp(prefix="kedge-test-")
        self.kubeconfig = os.path.join(self.directory, "kubeconfig.yaml")
        self.args = list(args)
        # Its own variables stop the server when it does not know them.
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("KEDGE_")}
        self.env.update(env or {})
        self.process = None
        self.port = 0

    def start(self, wait=True):
        if os.path.exists(self.kubeconfig):
            os.remove(self.kubeconfig)
        self.log = open(os.path.join(self.directory, "log"), "ab")
        self.process = subprocess.Popen(
            [KEDGE, "server", "--disable-agent", "--data-dir", os.path.join(self.directory, "data"),
             "--bind-address", "127.0.0.1", "--https-listen-port", str(self.port),
             "--write-kubeconfig", self.kubeconfig, *self.args],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=self.env)
        if wait:
            self.wait_ready()
        return self

    def wait_ready(self, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError("kedge ended with %s\n%s" % (self.process.returncode, self.log_text()))
            if os.path.exists(self.kubeconfig):
                try:
                    self._read_kubeconfig()
                    if self.request("GET", "/readyz")[0] == 200:
                        return
                except OSError:
                    pass
            time.sleep(0.01)
        raise AssertionError("not ready after %d s\n%s" % (seconds, self.log_text()))

    def _read_kubeconfig(self):
        import base64
        text = open(self.kubeconfig).read()
        self.port = int(re.search(r"server: https://[^:]+:(\d+)", text).group(1))
        files = {}
        for key in ("certificate-authority-data", "client-certificate-data", "client-key-data"):
            path = os.path.join(self.directory, key)
            with open(path, "wb") as f:
                f.write(base64.b64decode(re.search(key + r": *(\S+)", text).group(1)))
            files[key] = path
        self.ca = files["certificate-authority-data"]
        self.context = ssl.create_default_context(cafile=self.ca)
        self.context.load_cert_chain(files["client-certificate-data"], files["client-key-data"])
        self.anonymous = ssl.create_default_context(cafile=self.ca)

    def connection(self, admin=True, timeout=30):
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=timeout,
                                           context=self.context if admin else self.anonymous)

    def request(self, method, path, body=None, headers=None, admin=True):
        """(status, headers, body): JSON answers are decoded."""
        c = self.connection(admin)
        try:
            if isinstance(body, (dict, list)):
                body = json.dumps(body)
            h = {"Content-Type": "application/json"} if body is not None else {}
            h.update(headers or {})
            c.request(method, path, body=body, headers=h)
            r = c.getresponse()
            data = r.read()
            if r.headers.get("Content-Type", "").startswith("application/json"):
                data = json.loads(data)
            return r.status, r.headers, data
        finally:
            c.close()

    def socket(self, context=None):
        """A TLS socket to the server, HTTP/1.1."""
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        return (context or self.context).wrap_socket(raw, server_hostname="127.0.0.1")

    def kubectl(self, which, *args, stdin=None, check=True, env=None):
        env = dict(self.env, KUBECONFIG=self.kubeconfig, HOME=self.directory, **(env or {}))
        r = subprocess.run([kubectl_path(which), *args], input=stdin, capture_output=True, text=True, env=env,
                           timeout=120)
        if check and r.returncode != 0:
            raise AssertionError("kubectl %s: %d\n%s%s" % (" ".join(args), r.returncode, r.stdout, r.stderr))
        return r

    def stop(self, seconds=10):
        """SIGTERM; returns the seconds it took."""
        if self.process is None:
            return 0
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(seconds)
        self.process = None
        if code != 0:
            raise AssertionError("kedge ended with %s\n%s" % (code, self.log_text()))
        return time.monotonic() - begin

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def log_text(self):
        with open(os.path.join(self.directory, "log"), errors="replace") as f:
            return f.read()[-8000:]

    def close(self):
        import shutil
        self.kill()
        if self.own:
            shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self):
        return self.start()

    def __exit__(self, *unused):
        self.close()


def kubectl_path(which):
    path = os.path.join(CLIENTS, "kubectl-" + which, "usr/bin/kubectl")
    if not os.path.exists(path):
        raise AssertionError(path + " is missing: run tests/conformance/run.sh")
    return path


def kinds():
    with open(os.path.join(HERE, "kinds.jsonl")) as f:
        return [json.loads(line) for line in f]
