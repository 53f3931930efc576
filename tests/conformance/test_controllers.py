"""The base controllers through kubectl: what every namespace has, what goes with what, certificates, bootstrap tokens."""
import base64
import hashlib
import hmac
import json
import subprocess
import time

import pytest


def until(check, seconds=20):
    """The first true answer of `check`."""
    end = time.monotonic() + seconds
    while True:
        answer = check()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(0.02)


def get(kubectl, *args):
    r = kubectl("get", *args, "-o", "json", check=False)
    return json.loads(r.stdout) if r.returncode == 0 else None


def gone(kubectl, *args):
    return until(lambda: get(kubectl, *args) is None)


@pytest.fixture
def space(kubectl):
    ns = "ctrl-%s-%d" % (kubectl.which, time.monotonic_ns() % 1000000)
    kubectl("create", "namespace", ns)
    yield ns
    kubectl("delete", "namespace", ns, "--ignore-not-found")


def test_every_namespace_has_its_account_and_the_root_authority(kubectl, server, space):
    assert until(lambda: get(kubectl, "-n", space, "serviceaccount", "default"))
    config = until(lambda: get(kubectl, "-n", space, "configmap", "kube-root-ca.crt"))
    assert config["data"]["ca.crt"] == open(server.ca).read()
    uid = get(kubectl, "-n", space, "serviceaccount", "default")["metadata"]["uid"]
    kubectl("-n", space, "delete", "serviceaccount/default", "configmap/kube-root-ca.crt")
    assert until(lambda: (get(kubectl, "-n", space, "serviceaccount", "default") or {"metadata": {"uid": uid}})
                 ["metadata"]["uid"] != uid)
    assert until(lambda: get(kubectl, "-n", space, "configmap", "kube-root-ca.crt"))


def test_a_namespace_goes_with_all_it_holds(kubectl, server, space):
    kubectl("-n", space, "create", "configmap", "c")
    kubectl("-n", space, "create", "deployment", "d", "--image=busybox")
    kubectl("-n", space, "create", "role", "r", "--verb=get", "--resource=pods")
    kubectl("-n", space, "create", "poddisruptionbudget", "p", "--selector=a=b", "--min-available=1")
    assert kubectl("delete", "namespace", space).stdout == 'namespace "%s" deleted\n' % space
    assert get(kubectl, "namespace", space) is None
    kubectl("create", "namespace", space)
    assert until(lambda: get(kubectl, "-n", space, "serviceaccount", "default"))
    for kind in ("configmap/c", "deployment/d", "role/r", "pdb/p"):
        assert get(kubectl, "-n", space, kind) is None


def test_a_namespace_says_what_holds_it(kubectl, space):
    kubectl("-n", space, "create", "configmap", "c")
    kubectl("-n", space, "patch", "configmap", "c", "-p", '{"metadata":{"finalizers":["example.com/x"]}}')
    kubectl("delete", "namespace", space, "--wait=false")

    def conditions():
        status = get(kubectl, "namespace", space)["status"]
        assert status["phase"] == "Terminating"
        found = {c["type"]: (c["status"], c["reason"], c["message"]) for c in status.get("conditions", [])}
        return found if found.get("NamespaceContentRemaining", ("",))[0] == "True" else None
    found = until(conditions)
    assert found["NamespaceContentRemaining"] == (
        "True", "SomeResourcesRemain", "Some resources are remaining: configmaps. has 1 resource instances")
    assert found["NamespaceFinalizersRemaining"] == (
        "True", "SomeFinalizersRemain",
        "Some content in the namespace has finalizers remaining: example.com/x in 1 resource instances")
    assert found["NamespaceDeletionContentFailure"][0] == "False"
    r = kubectl("-n", space, "create", "configmap", "late", check=False)
    assert "because it is being terminated" in r.stderr
    kubectl("-n", space, "patch", "configmap", "c", "--type=merge", "-p", '{"metadata":{"finalizers":null}}')
    assert gone(kubectl, "namespace", space)


def owned(kubectl, space, name, owner, blocks=True):
    uid = get(kubectl, "-n", space, "configmap", owner)["metadata"]["uid"]
    kubectl("-n", space, "create", "-f", "-", stdin=json.dumps({
        "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name, "ownerReferences": [
            {"apiVersion": "v1", "kind": "ConfigMap", "name": owner, "uid": uid, "blockOwnerDeletion": blocks}]}}))


@pytest.mark.parametrize("cascade", ["background", "foreground", "orphan"])
def test_what_an_owner_leaves(kubectl, space, cascade):
    kubectl("-n", space, "create", "configmap", "o")
    owned(kubectl, space, "d", "o")
    owned(kubectl, space, "e", "d")
    kubectl("-n", space, "delete", "configmap", "o", "--cascade=" + cascade)
    if cascade == "orphan":
        time.sleep(0.5)
        assert "ownerReferences" not in get(kubectl, "-n", space, "configmap", "d")["metadata"]
        assert get(kubectl, "-n", space, "configmap", "e")["metadata"]["ownerReferences"]
    else:
        for name in ("d", "e"):
            if cascade == "foreground":
                assert get(kubectl, "-n", space, "configmap", name) is None  # before the owner
            assert gone(kubectl, "-n", space, "configmap", name)


def test_an_owner_that_never_was(kubectl, space):
    kubectl("-n", space, "create", "-f", "-", stdin=json.dumps({
        "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "d", "ownerReferences": [
            {"apiVersion": "v1", "kind": "ConfigMap", "name": "none", "uid": "11111111-2222-4333-8444-555555555555"}]}}))
    assert gone(kubectl, "-n", space, "configmap", "d")


def openssl(*args, stdin=None):
    return subprocess.run(["openssl", *args], input=stdin, check=True, capture_output=True).stdout


def test_a_signed_certificate_logs_in(kubectl, server, tmp_path):
    name = "jane-" + kubectl.which
    key = str(tmp_path / "key")
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
    pem = openssl("req", "-new", "-key", key, "-subj", "/O=devs/CN=" + name)
    kubectl("create", "-f", "-", stdin=json.dumps({
        "apiVersion": "certificates.k8s.io/v1", "kind": "CertificateSigningRequest", "metadata": {"name": name},
        "spec": {"signerName": "kubernetes.io/kube-apiserver-client", "usages": ["client auth", "digital signature"],
                 "expirationSeconds": 3600, "request": base64.b64encode(pem).decode()}}))
    time.sleep(0.3)
    assert "certificate" not in get(kubectl, "csr", name).get("status", {})  # nobody has approved it
    kubectl("certificate", "approve", name)
    text = until(lambda: get(kubectl, "csr", name)["status"].get("certificate"))
    certificate = str(tmp_path / "crt")
    with open(certificate, "wb") as f:
        f.write(base64.b64decode(text))
    # Strict readers take it, and it ends in an hour.
    shown = openssl("x509", "-in", certificate, "-noout", "-subject", "-ext", "extendedKeyUsage").decode()
    assert "O = devs, CN = " + name in shown and "TLS Web Client Authentication" in shown
    openssl("x509", "-in", certificate, "-noout", "-checkend", "3000")
    who = kubectl("auth", "whoami", "-o", "json", "--client-certificate=" + certificate, "--client-key=" + key,
                  "--server=https://127.0.0.1:%d" % server.port, "--certificate-authority=" + server.ca,
                  "--kubeconfig=/dev/null")
    user = json.loads(who.stdout)["status"]["userInfo"]
    assert user["username"] == name and "devs" in user["groups"]


def test_a_request_for_too_much_fails(kubectl, tmp_path):
    name = "much-" + kubectl.which
    key = str(tmp_path / "key")
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
    pem = openssl("req", "-new", "-key", key, "-subj", "/CN=x")
    kubectl("create", "-f", "-", stdin=json.dumps({
        "apiVersion": "certificates.k8s.io/v1", "kind": "CertificateSigningRequest", "metadata": {"name": name},
        "spec": {"signerName": "kubernetes.io/kube-apiserver-client", "usages": ["client auth", "server auth"],
                 "request": base64.b64encode(pem).decode()}}))
    kubectl("certificate", "approve", name)

    def failure():
        found = [c for c in get(kubectl, "csr", name)["status"]["conditions"] if c["type"] == "Failed"]
        return found and found[0]
    failed = until(failure)
    assert (failed["reason"], failed["message"]) == (
        "SignerValidationFailure", "invalid usage for client certificate: server auth")


def b64url(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def test_bootstrap_tokens_sign_cluster_info(kubectl):
    ident = "ab" + {"trixie": "0001", "sid": "0002"}[kubectl.which]
    info = get(kubectl, "-n", "kube-public", "configmap", "cluster-info")
    if info is None:
        kubectl("-n", "kube-public", "create", "configmap", "cluster-info", "--from-literal=kubeconfig=hello")
        info = get(kubectl, "-n", "kube-public", "configmap", "cluster-info")
    end = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 4))
    kubectl("-n", "kube-system", "create", "-f", "-", stdin=json.dumps({
        "apiVersion": "v1", "kind": "Secret", "metadata": {"name": "bootstrap-token-" + ident},
        "type": "bootstrap.kubernetes.io/token", "stringData": {
            "token-id": ident, "token-secret": "0123456789abcdef", "usage-bootstrap-signing": "true",
            "expiration": end}}))

    def signature():
        return get(kubectl, "-n", "kube-public", "configmap", "cluster-info")["data"].get("jws-kubeconfig-" + ident)
    header, payload, mac = until(signature).split(".")
    assert payload == ""
    assert json.loads(base64.urlsafe_b64decode(header + "==")) == {"alg": "HS256", "kid": ident}
    signed = header + "." + b64url(info["data"]["kubeconfig"].encode())
    assert mac == b64url(hmac.new(b"0123456789abcdef", signed.encode(), hashlib.sha256).digest())
    assert gone(kubectl, "-n", "kube-system", "secret", "bootstrap-token-" + ident)  # its time is over
    assert until(lambda: not signature())


def test_aggregated_roles_gather_rules(kubectl):
    name = "agg-" + kubectl.which
    kubectl("create", "clusterrole", name, "--aggregation-rule=example.com/%s=true" % name)
    kubectl("create", "clusterrole", name + "-part", "--verb=get", "--resource=pods")
    kubectl("label", "clusterrole", name + "-part", "example.com/%s=true" % name)
    rules = until(lambda: get(kubectl, "clusterrole", name).get("rules"))
    assert rules == [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}]
    kubectl("delete", "clusterrole", name + "-part")
    assert until(lambda: not get(kubectl, "clusterrole", name).get("rules"))


def test_the_endpoints_of_the_api_come_back(kubectl):
    before = get(kubectl, "endpointslice", "kubernetes")["endpoints"]
    kubectl("delete", "endpointslice/kubernetes", "endpoints/kubernetes")
    assert until(lambda: (get(kubectl, "endpointslice", "kubernetes") or {}).get("endpoints") == before)
    assert until(lambda: (get(kubectl, "endpoints", "kubernetes") or {}).get("subsets"))


def test_without_a_controller_manager_nothing_is_done():
    import harness
    with harness.Server(args=["--disable-controller-manager"]) as server:
        assert server.request("POST", "/api/v1/namespaces", {"metadata": {"name": "x"}})[0] == 201
        time.sleep(0.5)
        assert server.request("GET", "/api/v1/namespaces/x/serviceaccounts/default")[0] == 404
