"""Who gets in: tokens of ServiceAccounts, bootstrap tokens, static tokens, certificates, impersonation; and who does not."""
import base64
import json
import os
import ssl
import subprocess
import time

import pytest

import harness

TOKENS = "/api/v1/namespaces/default/serviceaccounts/%s/token"
REVIEWS = "/apis/authentication.k8s.io/v1/tokenreviews"
ME = "/apis/authentication.k8s.io/v1/selfsubjectreviews"
AUDIENCE = "https://kubernetes.default.svc.cluster.local"


def b64(data):
    return base64.urlsafe_b64encode(data if isinstance(data, bytes) else data.encode()).rstrip(b"=").decode()


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def claims(token):
    return json.loads(unb64(token.split(".")[1]))


@pytest.fixture(scope="module")
def account(server):
    made = server.request("POST", "/api/v1/namespaces/default/serviceaccounts",
                          {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "auth"}})
    assert made[0] in (201, 409), made
    return "auth"


def issue(server, name, **spec):
    return server.request("POST", TOKENS % name, {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": spec})


def token_of(server, name, **spec):
    status, _, body = issue(server, name, **spec)
    assert status == 201, body
    return body["status"]["token"]


def as_token(server, token, method="POST", path=ME, body={}, **headers):
    return server.request(method, path, body if method == "POST" else None, {"Authorization": "Bearer " + token, **headers},
                          admin=False)


def whoami(server, token):
    status, _, body = as_token(server, token)
    return body["status"]["userInfo"] if status == 201 else status


def review(server, token, *audiences):
    status, _, body = server.request("POST", REVIEWS, {"spec": {"token": token, "audiences": list(audiences)}})
    assert status == 201, body
    return body["status"]


def test_token_is_an_identity(server, account):
    status, _, body = issue(server, account, expirationSeconds=1200)
    assert status == 201 and body["spec"]["audiences"] == [AUDIENCE]
    token = body["status"]["token"]
    c = claims(token)
    assert c["exp"] - c["iat"] == 1200 and c["iss"] == AUDIENCE and c["aud"] == [AUDIENCE]
    user = whoami(server, token)
    assert user["username"] == "system:serviceaccount:default:auth"
    assert user["groups"] == ["system:serviceaccounts", "system:serviceaccounts:default", "system:authenticated"]
    assert user["extra"]["authentication.kubernetes.io/credential-id"] == ["JTI=" + c["jti"]]
    assert review(server, token)["authenticated"]
    status, _, body = as_token(server, token, "GET", "/api/v1/namespaces/kube-system/secrets")
    assert status == 403 and 'User "system:serviceaccount:default:auth" cannot list' in body["message"]


@pytest.mark.parametrize("spec,status,words", [
    ({"expirationSeconds": 599}, 422, "may not specify a duration less than 10 minutes"),
    ({"expirationSeconds": 2**32 + 1}, 422, "may not specify a duration larger than 2^32 seconds"),
    ({"boundObjectRef": {"kind": "Pod", "apiVersion": "v1", "name": "none"}}, 404, 'pods "none" not found'),
    ({"boundObjectRef": {"kind": "Job", "apiVersion": "batch/v1", "name": "j"}}, 400, "cannot bind token to object of type batch/v1, Kind=Job"),
    ({"boundObjectRef": {"kind": "Secret", "apiVersion": "v1", "name": "bound", "uid": "x"}}, 409,
     "the UID in the bound object reference (x) does not match the UID in record"),
])
def test_token_requests_that_are_refused(server, account, spec, status, words):
    server.request("POST", "/api/v1/namespaces/default/secrets", {"metadata": {"name": "bound"}})
    got, _, body = issue(server, account, **spec)
    assert got == status and words in body["message"], body


def test_token_of_nobody(server):
    assert issue(server, "nobody")[0] == 404
    bad = {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "metadata": {"uid": "other"}, "spec": {}}
    status, _, body = server.request("POST", TOKENS % "auth", bad)
    assert status == 409 and "the UID in the token request (other)" in body["message"]


def test_audiences(server, account):
    token = token_of(server, account, audiences=["vault", "x"])
    assert whoami(server, token) == 401
    assert review(server, token)["error"] == (
        '[invalid bearer token, token audiences ["vault" "x"] is invalid for the target audiences ["%s"]]' % AUDIENCE)
    good = review(server, token, "vault", "other")
    assert good["authenticated"] and good["audiences"] == ["vault"]


def test_bound_secret(server, account):
    made = server.request("POST", "/api/v1/namespaces/default/secrets", {"metadata": {"name": "holder"}})
    assert made[0] == 201
    token = token_of(server, account, boundObjectRef={"kind": "Secret", "apiVersion": "v1", "name": "holder"})
    assert claims(token)["kubernetes.io"]["secret"]["uid"] == made[2]["metadata"]["uid"]
    assert whoami(server, token)["username"].endswith(":auth")
    assert server.request("DELETE", "/api/v1/namespaces/default/secrets/holder")[0] == 200
    assert whoami(server, token) == 401, "a signature that is known does not outlive what it is bound to"
    assert review(server, token)["error"] == "[invalid bearer token, service account token has been invalidated]"
    # One of the same name is not the same.
    server.request("POST", "/api/v1/namespaces/default/secrets", {"metadata": {"name": "holder"}})
    assert whoami(server, token) == 401


def test_account_that_was_deleted(server):
    made = {"metadata": {"name": "short"}}
    server.request("POST", "/api/v1/namespaces/default/serviceaccounts", made)
    token = token_of(server, "short")
    assert whoami(server, token)["username"].endswith(":short")
    server.request("DELETE", "/api/v1/namespaces/default/serviceaccounts/short")
    assert whoami(server, token) == 401
    server.request("POST", "/api/v1/namespaces/default/serviceaccounts", made)
    assert whoami(server, token) == 401


def openssl(*args, data=None):
    return subprocess.run(["openssl", *args], input=data, capture_output=True, check=True).stdout


def hmac_sha256(key, text):
    import hashlib
    import hmac
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def test_hostile_tokens(server, account, tmp_path):
    good = token_of(server, account)
    header, payload, signature = good.split(".")
    head = json.loads(unb64(header))
    assert head["alg"] == "ES256"
    body = claims(good)
    key = tmp_path / "own.key"
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", str(key))
    rsa = tmp_path / "rsa.key"
    openssl("genrsa", "-out", str(rsa), "2048")
    jwks = server.request("GET", "/openid/v1/jwks", headers={"Accept": "*/*"})[2]
    jwk = json.loads(jwks)["keys"][0]
    point = b"\x04" + unb64(jwk["x"]) + unb64(jwk["y"])
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point
    pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.encodebytes(spki) + b"-----END PUBLIC KEY-----\n"

    def own(h, c=body):
        text = b64(json.dumps(h)) + "." + b64(json.dumps(c))
        der = openssl("dgst", "-sha256", "-sign", str(key), data=text.encode())
        numbers, at = [], 2
        for _ in range(2):
            numbers.append(der[at + 2:at + 2 + der[at + 1]].lstrip(b"\0").rjust(32, b"\0"))
            at += 2 + der[at + 1]
        return text + "." + b64(b"".join(numbers))

    def rs(h):
        text = b64(json.dumps(h)) + "." + payload
        return text + "." + b64(openssl("dgst", "-sha256", "-sign", str(rsa), data=text.encode()))

    def hs(secret):
        text = b64(json.dumps(dict(head, alg="HS256"))) + "." + payload
        return text + "." + b64(hmac_sha256(secret, text))

    changed = dict(body, sub="system:serviceaccount:kube-system:default")
    bad = {
        "other key": own(head), "other key without kid": own({"alg": "ES256"}),
        "key in the header": own(dict(head, jwk=jwk)), "address of a key": own(dict(head, jku="https://evil.example/jwks")),
        "kid path": own(dict(head, kid="../../../../dev/null")), "kid injection": own(dict(head, kid="' OR 1=1 --")),
        "alg none": b64(json.dumps(dict(head, alg="none"))) + "." + payload + ".",
        "alg None": b64(json.dumps(dict(head, alg="None"))) + "." + payload + "." + signature,
        "no signature": header + "." + payload + ".", "two parts": header + "." + payload,
        "RS256": rs(dict(head, alg="RS256")), "RSA named ES256": rs(head),
        "HS256 with the public PEM": hs(pem), "HS256 with the public DER": hs(spki), "HS256 with nothing": hs(b""),
        "changed claims": header + "." + b64(json.dumps(changed)) + "." + signature,
        "crit": own(dict(head, crit=["exp"])),
        "duplicated claims": header + "." + b64('{"sub":"x",' + json.dumps(body)[1:]) + "." + signature,
        "duplicated alg": b64('{"alg":"none",' + json.dumps(head)[1:]) + "." + payload + "." + signature,
        "truncated": good[:-5], "longer": good + "AAAA", "signature of zeros": header + "." + payload + "." + b64(bytes(64)),
        "padding": header + "=." + payload + "." + signature, "standard base64": header + "." + payload + ".+/+/",
        "JSON serialization": json.dumps({"payload": payload, "protected": header, "signature": signature}).replace(" ", ""),
        "huge": header + "." + b64("x" * 30000) + "." + signature, "dots": "." * 500, "not UTF-8": "\xff\xfe.\xff.\xff",
    }
    for name, token in bad.items():
        assert whoami(server, token) == 401, name
        if token.isascii():
            status = review(server, token)
            assert not status.get("authenticated") and token not in status["error"], name
    assert whoami(server, good)["username"].endswith(":auth")
    log = server.log_text()
    assert good not in log and signature not in log


def test_times_of_tokens_by_own_key(tmp_path):
    """A second key file: its tokens are good in their time and only then."""
    key = tmp_path / "old.key"
    openssl("genrsa", "-out", str(key), "2048")
    with harness.Server(args=["--service-account-key-file", str(key)]) as s:
        s.request("POST", "/api/v1/namespaces/default/serviceaccounts", {"metadata": {"name": "old"}})
        first = claims(token_of(s, "old"))
        now = int(time.time())

        def token(**changes):
            c = dict(first, **changes)
            text = b64('{"alg":"RS256"}') + "." + b64(json.dumps(c))
            return text + "." + b64(openssl("dgst", "-sha256", "-sign", str(key), data=text.encode()))

        assert whoami(s, token())["username"].endswith(":old")
        assert whoami(s, token(exp=now - 30))["username"], "a minute of leeway"
        for changes in ({"exp": now - 90}, {"nbf": now + 90}, {"iat": now + 90}, {"iss": "https://evil.example"}, {"aud": ["other"]},
                        {"aud": {}}, {"exp": "soon"}, {"exp": "1e400"}):
            assert whoami(s, token(**changes)) == 401, changes
        assert review(s, token(exp=now - 90))["error"] == "[invalid bearer token, service account token has expired]"
        keys = json.loads(s.request("GET", "/openid/v1/jwks", headers={"Accept": "*/*"})[2])["keys"]
        assert [k["alg"] for k in keys] == ["ES256", "RS256"]


def test_openid_documents(server):
    status, headers, body = server.request("GET", "/.well-known/openid-configuration")
    assert status == 200 and headers["Cache-Control"] == "public, max-age=3600"
    assert body["issuer"] == AUDIENCE and body["jwks_uri"].endswith("/openid/v1/jwks")
    assert body["id_token_signing_alg_values_supported"] == ["ES256"]
    status, headers, body = server.request("GET", "/openid/v1/jwks", headers={"Accept": "application/jwk-set+json"})
    assert status == 200 and headers["Content-Type"] == "application/jwk-set+json"
    assert server.request("GET", "/openid/v1/jwks", headers={"Accept": "application/json"})[0] == 406
    assert server.request("GET", "/openid/v1/jwks", admin=False)[0] == 403


def bootstrap_secret(server, **data):
    data = dict({"token-id": "abcdef", "token-secret": "0123456789abcdef", "usage-bootstrap-authentication": "true"}, **data)
    server.request("DELETE", "/api/v1/namespaces/kube-system/secrets/bootstrap-token-abcdef")
    made = server.request("POST", "/api/v1/namespaces/kube-system/secrets", {
        "metadata": {"name": "bootstrap-token-abcdef"}, "type": "bootstrap.kubernetes.io/token", "stringData": data})
    assert made[0] == 201, made


def test_bootstrap_tokens(server):
    token = "abcdef.0123456789abcdef"
    assert whoami(server, token) == 401
    bootstrap_secret(server, **{"auth-extra-groups": "system:bootstrappers:kubeadm:default-node-token"})
    user = whoami(server, token)
    assert user["username"] == "system:bootstrap:abcdef"
    assert user["groups"] == ["system:bootstrappers", "system:bootstrappers:kubeadm:default-node-token", "system:authenticated"]
    for bad in ("abcdef.0123456789abcdee", "abcdef.", "abcdeg.0123456789abcdef", "ABCDEF.0123456789abcdef"):
        assert whoami(server, bad) == 401
    for data in ({"expiration": "2020-01-01T00:00:00Z"}, {"usage-bootstrap-authentication": "false"}):
        bootstrap_secret(server, **data)
        assert whoami(server, token) == 401, data


def test_static_tokens_and_no_anonymous(tmp_path):
    tokens = tmp_path / "tokens.csv"
    tokens.write_text('hush,jane,1,"dev,ops"\nmore,root,2,system:masters\n')
    with harness.Server(args=["--token-auth-file", str(tokens)]) as s:
        user = whoami(s, "hush")
        assert (user["username"], user["uid"], user["groups"]) == ("jane", "1", ["dev", "ops", "system:authenticated"])
        assert as_token(s, "more", "GET", "/api/v1/nodes")[0] == 200
        assert as_token(s, "hush", "GET", "/api/v1/nodes")[0] == 403
        assert whoami(s, "hus") == 401 and whoami(s, "hush,") == 401
        assert s.request("GET", "/version", admin=False)[0] == 200
    with harness.Server(args=["--anonymous-auth=false", "--token-auth-file", str(tokens)]) as s:
        assert s.request("GET", "/version", admin=False)[0] == 401
        assert whoami(s, "hush")["username"] == "jane"


def client_context(server, tmp_path, subject, ca=None, days="2", name="c"):
    """A context with a certificate of that subject, by the client authority or another one."""
    key, csr, crt = (str(tmp_path / (name + x)) for x in (".key", ".csr", ".crt"))
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
    openssl("req", "-new", "-key", key, "-subj", subject, "-out", csr)
    tls = os.path.join(server.directory, "data/server/tls/")
    ca_crt, ca_key = ca or (tls + "client-ca.crt", tls + "client-ca.key")
    usage = tmp_path / "usage"
    usage.write_text("extendedKeyUsage=clientAuth\n")
    openssl("x509", "-req", "-in", csr, "-CA", ca_crt, "-CAkey", ca_key, "-set_serial", "7", *days.split(), "-extfile", str(usage),
            "-out", crt)
    context = ssl.create_default_context(cafile=server.ca)
    context.load_cert_chain(crt, key)
    return context


def with_context(server, context, method, path, headers=None):
    import http.client
    c = http.client.HTTPSConnection("127.0.0.1", server.port, timeout=30, context=context)
    try:
        c.request(method, path, body="{}" if method == "POST" else None, headers=dict({"Content-Type": "application/json"}, **(headers or {})))
        r = c.getresponse()
        return r.status, json.loads(r.read())
    finally:
        c.close()


def test_certificates(server, tmp_path):
    jane = client_context(server, tmp_path, "/O=dev/CN=jane", days="-days 2")
    status, body = with_context(server, jane, "POST", ME)
    assert status == 201 and body["status"]["userInfo"]["username"] == "jane"
    assert body["status"]["userInfo"]["groups"] == ["dev", "system:authenticated"]
    (credential,) = body["status"]["userInfo"]["extra"]["authentication.kubernetes.io/credential-id"]
    assert credential.startswith("X509SHA256=") and len(credential) == 75
    # No common name: nobody, whatever the organization.
    nameless = client_context(server, tmp_path, "/O=system:masters", days="-days 2")
    assert with_context(server, nameless, "GET", "/api/v1/secrets")[0] == 403
    # The same words by another authority are refused, not anonymous.
    own_key, own_crt = str(tmp_path / "own-ca.key"), str(tmp_path / "own-ca.crt")
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", own_key)
    openssl("req", "-x509", "-new", "-key", own_key, "-subj", "/CN=kedge-client-ca", "-days", "2", "-out", own_crt)
    tls = os.path.join(server.directory, "data/server/tls/")
    for ca in ((own_crt, own_key), (tls + "server-ca.crt", tls + "server-ca.key"),
               (tls + "request-header-ca.crt", tls + "request-header-ca.key")):
        fake = client_context(server, tmp_path, "/O=system:masters/CN=system:admin", ca, "-days 2")
        assert with_context(server, fake, "GET", "/version")[0] == 401, ca
        assert with_context(server, fake, "GET", "/version", {"X-Remote-User": "system:admin"})[0] == 401, ca
    # A name is one name: commas and slashes in it make no groups.
    odd = client_context(server, tmp_path, "/CN=jane,O=system:masters", days="-days 2")
    assert with_context(server, odd, "POST", ME)[1]["status"]["userInfo"]["groups"] == ["system:authenticated"]


def test_expired_certificate(server, tmp_path):
    past = "-not_before 20200101000000Z -not_after 20200102000000Z"
    try:
        expired = client_context(server, tmp_path, "/O=system:masters/CN=late", days=past)
    except subprocess.CalledProcessError:
        expired = client_context(server, tmp_path, "/O=system:masters/CN=late", days="-days -1")
    assert with_context(server, expired, "GET", "/version")[0] == 401


def test_front_proxy(server, tmp_path):
    tls = os.path.join(server.directory, "data/server/tls/")
    ca = (tls + "request-header-ca.crt", tls + "request-header-ca.key")
    proxy = client_context(server, tmp_path, "/CN=system:auth-proxy", ca, "-days 2")
    headers = {"X-Remote-User": "alice", "X-Remote-Group": "dev", "X-Remote-Extra-Scope": "a"}
    status, body = with_context(server, proxy, "POST", ME, headers)
    user = body["status"]["userInfo"]
    assert (user["username"], user["groups"], user["extra"]) == ("alice", ["dev", "system:authenticated"], {"scope": ["a"]})
    assert with_context(server, proxy, "POST", ME)[0] == 401
    other = client_context(server, tmp_path, "/CN=somebody", ca, "-days 2")
    assert with_context(server, other, "POST", ME, headers)[0] == 401
    # Headers without the certificate say nothing.
    assert server.request("GET", "/api/v1/secrets", headers={"X-Remote-User": "system:admin", "X-Remote-Group": "system:masters"},
                          admin=False)[0] == 403


def test_impersonation(server, account):
    def me(headers, token=None):
        h = dict(headers)
        if token:
            h["Authorization"] = "Bearer " + token
        status, _, body = server.request("POST", ME, {}, h, admin=token is None)
        return body["status"]["userInfo"] if status == 201 else (status, body["message"])

    user = me({"Impersonate-User": "jane", "Impersonate-Group": "dev", "Impersonate-Extra-Acme.io%2Fscope": "a", "Impersonate-Uid": "7"})
    assert user == {"username": "jane", "uid": "7", "groups": ["dev", "system:authenticated"], "extra": {"acme.io/scope": ["a"]}}
    assert me({"Impersonate-User": "system:serviceaccount:ns:a"})["groups"] == [
        "system:serviceaccounts", "system:serviceaccounts:ns", "system:authenticated"]
    status, message = me({"Impersonate-Group": "system:masters"})
    assert status == 400 and message.endswith("without impersonating a user name")
    token = token_of(server, account)
    for headers in ({"Impersonate-User": "system:admin"}, {"Impersonate-User": "jane", "Impersonate-Group": "system:masters"},
                    {"impersonate-user": "system:serviceaccount:kube-system:default"}, {"Impersonate-User": "system:node:n"}):
        status, message = me(headers, token)
        assert status == 403 and "cannot impersonate-on:" in message, message
    assert me({"Impersonate-Group": "system:masters"}, token)[0] == 400
    assert me({"Impersonate-Uid": "1"}, token)[0] == 400


def test_first_objects(server):
    import re
    _, _, info = server.request("GET", "/api/v1/namespaces/kube-public/configmaps/cluster-info")
    text = info["data"]["kubeconfig"]
    ca = base64.b64decode(re.search(r"certificate-authority-data: (\S+)", text).group(1))
    assert ca == open(server.ca, "rb").read() and "server: https://" in text and "users: null" in text
    _, _, trust = server.request("GET", "/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication")
    tls = os.path.join(server.directory, "data/server/tls/")
    assert trust["data"]["client-ca-file"] == open(tls + "client-ca.crt").read()
    assert trust["data"]["requestheader-allowed-names"] == '["system:auth-proxy"]'
    role = "/apis/rbac.authorization.k8s.io/v1/namespaces/kube-public/rolebindings/kubeadm:bootstrap-signer-clusterinfo"
    assert server.request("GET", role)[2]["subjects"][0]["name"] == "system:anonymous"


def test_listening_sockets(server):
    """One socket listens: the API's, with TLS."""
    pid = server.process.pid
    own = set()
    for fd in os.listdir("/proc/%d/fd" % pid):
        try:
            own.add(os.readlink("/proc/%d/fd/%s" % (pid, fd)))
        except FileNotFoundError:  # closed meanwhile
            pass
    ports = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for line in open("/proc/%d/net/%s" % (pid, table)).readlines()[1:]:
            f = line.split()
            listens = f[3] == "0A" or table.startswith("udp")
            if listens and "socket:[%s]" % f[9] in own:
                ports.append((table[:3], int(f[1].split(":")[1], 16)))
    assert ports == [("tcp", server.port)]


def test_kubectl(kubectl, server, account):
    token = kubectl("create", "token", account, "--duration=20m").stdout.strip()
    assert whoami(server, token)["username"].endswith(":auth")
    shown = kubectl("auth", "whoami", "--as=jane", "--as-group=dev").stdout
    assert "jane" in shown and "dev" in shown
    bound = kubectl("create", "token", account, "--audience=vault", "-o", "json").stdout
    assert json.loads(bound)["spec"]["audiences"] == ["vault"]
    refused = kubectl("create", "token", account, "--duration=1m", check=False)
    assert refused.returncode != 0 and "may not specify a duration less than 10 minutes" in refused.stderr
