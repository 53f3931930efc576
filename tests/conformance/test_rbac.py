"""Who may what: kubectl auth, roles and bindings by real clients as limited users, and who tries to get more."""
import json
import re

import pytest

import harness

RBAC = "/apis/rbac.authorization.k8s.io/v1"


def as_user(user, *groups):
    headers = {"Impersonate-User": user}
    if groups:
        headers["Impersonate-Group"] = groups[0]
    return headers


def call(server, method, path, body=None, user=None, admin=True):
    headers = dict(as_user(*user)) if user else {}
    if body is not None:
        headers["Content-Type"] = "application/merge-patch+json" if method == "PATCH" else "application/json"
        body = json.dumps(body)
    status, _, answer = server.request(method, path, body, headers, admin=admin)
    return status, answer if isinstance(answer, dict) else {}


@pytest.fixture
def ns(server, request):
    name = re.sub("[^a-z0-9-]+", "-", request.node.name.lower()).strip("-")[:60].strip("-")
    call(server, "POST", "/api/v1/namespaces", {"metadata": {"name": name}})
    return name


def role(server, ns, name, rules, user=None):
    return call(server, "POST", f"{RBAC}/namespaces/{ns}/roles", {"metadata": {"name": name}, "rules": rules}, user)


def bind(server, ns, name, kind, ref, user_name, user=None):
    return call(server, "POST", f"{RBAC}/namespaces/{ns}/rolebindings" if ns else f"{RBAC}/clusterrolebindings",
                {"metadata": {"name": name}, "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": kind,
                                                         "name": ref},
                 "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": user_name}]}, user)


PODS = [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list"]}]


def test_kubectl_auth(kubectl, ns):
    kubectl("create", "role", "reader", "-n", ns, "--verb=get,list", "--resource=pods", "--resource=configmaps")
    kubectl("create", "rolebinding", "b", "-n", ns, "--role=reader", "--user=jane", "--serviceaccount=" + ns + ":sa")
    can = ["auth", "can-i", "-n", ns]
    assert kubectl(*can, "list", "pods", "--as=jane").stdout.strip() == "yes"
    assert kubectl(*can, "get", "configmaps/x", f"--as=system:serviceaccount:{ns}:sa").stdout.strip() == "yes"
    for refused in (["delete", "pods"], ["list", "pods", "--all-namespaces"], ["get", "/metrics"],
                    ["get", "pods", "--subresource=log"]):
        r = kubectl(*can, *refused, "--as=jane", check=False)
        assert r.returncode == 1 and r.stdout.strip() == "no", refused
    assert kubectl(*can, "get", "/version", "--as=jane").stdout.strip() == "yes"
    listed = kubectl(*can, "--list", "--as=jane").stdout
    assert re.search(r"^configmaps +\[] +\[] +\[get list]$", listed, re.M), listed
    assert re.search(r"^ +\[/openapi/\*] +\[] +\[get]$", listed, re.M), listed
    assert "system:authenticated" in kubectl("auth", "whoami", "--as=jane").stdout


def test_kubectl_acts_as_a_limited_user(kubectl, ns):
    kubectl("create", "configmap", "c", "-n", ns, "--from-literal=a=b")
    kubectl("create", "role", "named", "-n", ns, "--verb=get,update,patch", "--resource=configmaps",
            "--resource-name=c")
    kubectl("create", "rolebinding", "named", "-n", ns, "--role=named", "--user=joe")
    assert kubectl("get", "cm", "c", "-n", ns, "-o", "name", "--as=joe").stdout.strip() == "configmap/c"
    kubectl("label", "cm", "c", "-n", ns, "x=y", "--as=joe")
    for refused, what in ((["get", "cm", "-n", ns], "cannot list resource"),
                          (["delete", "cm", "c", "-n", ns], "cannot delete resource"),
                          (["get", "cm", "d", "-n", ns], "cannot get resource"),
                          (["get", "secrets", "-A"], "at the cluster scope")):
        r = kubectl(*refused, "--as=joe", check=False)
        assert r.returncode == 1 and "Error from server (Forbidden)" in r.stderr and what in r.stderr, r.stderr


def test_kubectl_reconcile_and_aggregation(kubectl, server, ns, tmp_path):
    name = "agg-" + kubectl.which
    kubectl("create", "clusterrole", name, "--aggregation-rule=for=" + name)
    part = tmp_path / "role.yaml"
    part.write_text("""
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: part-%s, labels: {for: %s}}
rules: [{apiGroups: [""], resources: [nodes], verbs: [get]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: bind-%s}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: part-%s}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: ann-%s}]
""" % ((kubectl.which,) * 1 + (name,) + (kubectl.which,) * 3))
    out = kubectl("auth", "reconcile", "-f", str(part)).stdout
    assert "part-%s reconciled" % kubectl.which in out and "bind-%s reconciled" % kubectl.which in out
    kubectl("auth", "reconcile", "-f", str(part))
    r = kubectl("auth", "can-i", "get", "nodes", "--as=ann-" + kubectl.which, check=False)
    assert r.stdout.strip() == "yes", r.stderr
    assert call(server, "GET", f"{RBAC}/clusterroles/{name}")[1]["aggregationRule"]


def test_reasons_of_reviews(server, ns):
    role(server, ns, "r", PODS)
    bind(server, ns, "b", "Role", "r", "jane")
    review = {"spec": {"user": "jane", "resourceAttributes": {"verb": "list", "resource": "pods", "namespace": ns}}}
    status, answer = call(server, "POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", review)
    assert status == 201 and answer["status"] == {
        "allowed": True, "reason": f'RBAC: allowed by RoleBinding "b/{ns}" of Role "r" to User "jane"'}
    bind(server, ns, "c", "ClusterRole", "nothing", "jane")
    review["spec"]["resourceAttributes"]["verb"] = "delete"
    answer = call(server, "POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", review)[1]
    assert answer["status"] == {"allowed": False,
                                "reason": 'RBAC: clusterrole.rbac.authorization.k8s.io "nothing" not found'}


def test_everybody_is_told_of_health_and_version_alone(server):
    for path in ("/healthz", "/livez", "/readyz", "/version", "/version/"):
        assert server.request("GET", path, admin=False)[0] == 200, path
    for path in ("/", "/api", "/apis", "/metrics", "/openapi/v2", "/healthz/ping", "/api/v1/namespaces"):
        status, answer = call(server, "GET", path, admin=False)
        assert status == 403 and "system:anonymous" in answer["message"], path
    # Who is known is told what there is.
    for path in ("/api", "/apis", "/apis/apps/v1", "/openapi/v3"):
        assert server.request("GET", path, None, as_user("jane"))[0] == 200, path


def test_limited_users_cannot_get_more(server, ns):
    role(server, ns, "keeper", PODS + [{"apiGroups": ["rbac.authorization.k8s.io"], "verbs": ["*"],
                                        "resources": ["roles", "rolebindings"], "resourceNames": []},
                                       {"apiGroups": [""], "resources": ["serviceaccounts"], "verbs": ["create"]}])
    role(server, ns, "small", PODS)
    # "*" among the verbs is escalate and bind too: this user gets the plain ones.
    plain = ["get", "list", "create", "update", "patch", "delete"]
    assert role(server, ns, "writer", PODS + [{"apiGroups": ["rbac.authorization.k8s.io"], "verbs": plain,
                                               "resources": ["roles", "rolebindings"]}])[0] == 201
    bind(server, ns, "w", "Role", "writer", "mallory")
    mallory = ("mallory",)
    assert role(server, ns, "copy", PODS, mallory)[0] == 201
    assert bind(server, ns, "copy", "Role", "small", "friend", mallory)[0] == 201
    secrets = [{"apiGroups": [""], "resources": ["secrets"], "verbs": ["get", "list"]}]
    status, answer = role(server, ns, "grab", secrets, mallory)
    assert status == 403 and answer["message"] == (
        'roles.rbac.authorization.k8s.io "grab" is forbidden: user "mallory" (groups=["system:authenticated"]) is '
        'attempting to grant RBAC permissions not currently held:\n'
        '{APIGroups:[""], Resources:["secrets"], Verbs:["get" "list"]}')
    for attempt in (
            call(server, "PATCH", f"{RBAC}/namespaces/{ns}/roles/writer", {"rules": secrets}, mallory),
            call(server, "PUT", f"{RBAC}/namespaces/{ns}/roles/small",
                 {"metadata": {"name": "small"}, "rules": [{"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}]},
                 mallory),
            bind(server, ns, "admin", "ClusterRole", "cluster-admin", "mallory", mallory),
            bind(server, ns, "keep", "Role", "keeper", "mallory", mallory),
            bind(server, "", ns, "ClusterRole", "cluster-admin", "mallory", mallory),
            call(server, "POST", f"{RBAC}/clusterroles", {"metadata": {"name": ns}, "rules": PODS}, mallory),
            call(server, "GET", f"/api/v1/namespaces/{ns}/secrets", None, mallory)):
        assert attempt[0] == 403, attempt
    # Apply grants no more than a write.
    status, _, answer = server.request(
        "PATCH", f"{RBAC}/namespaces/{ns}/roles/new?fieldManager=m",
        json.dumps({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "new"},
                    "rules": secrets}),
        {**as_user("mallory"), "Content-Type": "application/apply-patch+yaml"})
    assert status == 403, answer
    # Nobody becomes somebody else without the right to.
    for headers in ({"Impersonate-User": "system:admin"}, {"Impersonate-Group": "system:masters"}):
        status = server.request("GET", "/api/v1/secrets", None, headers, admin=False)[0]
        assert status in (400, 403), headers


def test_a_role_that_explodes_is_refused_at_once(server, ns):
    words = ["w%d" % i for i in range(300)]
    plain = [{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["create"]}]
    role(server, ns, "maker", plain)
    bind(server, ns, "maker", "Role", "maker", "mallory")
    status, answer = role(server, ns, "big", [{"apiGroups": words, "resources": words, "verbs": words}], ("mallory",))
    assert status == 403 and "too many to be compared" in answer["message"]


def test_a_node_reads_what_its_pods_need_and_no_more(server, ns):
    node = ("system:node:n1-" + ns, "system:nodes")
    call(server, "POST", f"/api/v1/namespaces/{ns}/serviceaccounts", {"metadata": {"name": "sa"}})
    for secret in ("mine", "other", "none"):
        call(server, "POST", f"/api/v1/namespaces/{ns}/secrets", {"metadata": {"name": secret}})
    for name, on in (("mine", "n1-" + ns), ("other", "n2-" + ns)):
        status, answer = call(server, "POST", f"/api/v1/namespaces/{ns}/pods", {
            "metadata": {"name": name}, "spec": {
                "nodeName": on, "serviceAccountName": "sa", "containers": [{"name": "c", "image": "i"}],
                "volumes": [{"name": "s", "secret": {"secretName": name}}]}})
        assert status == 201, answer
    secrets = f"/api/v1/namespaces/{ns}/secrets"
    assert call(server, "GET", secrets + "/mine", None, node)[0] == 200
    assert call(server, "GET", secrets + "?fieldSelector=metadata.name%3Dmine", None, node)[0] == 200
    for path in (secrets + "/other", secrets + "/none", secrets, "/api/v1/secrets",
                 secrets + "?fieldSelector=metadata.name%3Dother",
                 # A value that looks like the term that would be allowed: this selects all of them.
                 secrets + "?fieldSelector=type!%3Dx%5C%2Cmetadata.name%5C%3Dmine",
                 secrets + "?fieldSelector=metadata.name!%3Dmine",
                 f"/api/v1/namespaces/{ns}/pods/other", f"/api/v1/namespaces/{ns}/pods", "/api/v1/pods",
                 f"/api/v1/pods?fieldSelector=spec.nodeName%3Dn2-{ns}",
                 f"/api/v1/pods?fieldSelector=status.phase!%3Dx%5C%2Cspec.nodeName%5C%3Dn1-{ns}",
                 "/api/v1/nodes", f"/api/v1/nodes/n2-{ns}", f"{RBAC}/clusterroles", "/metrics"):
        status, answer = call(server, "GET", path, None, node)
        assert status == 403, (path, answer)
    assert call(server, "GET", f"/api/v1/pods?fieldSelector=spec.nodeName%3Dn1-{ns}", None, node)[0] == 200
    assert call(server, "PUT", secrets + "/mine", {"metadata": {"name": "mine"}}, node)[0] == 403
    # The group alone, or the name alone, is no node.
    assert call(server, "GET", secrets + "/mine", None, ("system:node:n1-" + ns, "others"))[0] == 403
    assert call(server, "GET", secrets + "/mine", None, ("n1-" + ns, "system:nodes"))[0] == 403
    # When the pod goes, so does what it gave.
    call(server, "DELETE", f"/api/v1/namespaces/{ns}/pods/mine?gracePeriodSeconds=0")
    assert call(server, "GET", secrets + "/mine", None, node)[0] == 403


def test_default_roles_are_mended_at_the_start(tmp_path):
    with harness.Server(str(tmp_path)) as server:
        call(server, "PATCH", f"{RBAC}/clusterroles/system:discovery", {"rules": [
            {"nonResourceURLs": ["/mine"], "verbs": ["get"]}]})
        call(server, "PATCH", f"{RBAC}/clusterroles/system:basic-user", {
            "metadata": {"annotations": {"rbac.authorization.kubernetes.io/autoupdate": "false"}}, "rules": []})
        call(server, "DELETE", f"{RBAC}/clusterrolebindings/system:discovery")
        call(server, "PATCH", f"{RBAC}/clusterrolebindings/system:kube-dns", {"subjects": None})
        server.stop()
        server.start()
        rules = call(server, "GET", f"{RBAC}/clusterroles/system:discovery")[1]["rules"]
        assert {"nonResourceURLs": ["/mine"], "verbs": ["get"]} in rules and len(rules) > 5
        assert not call(server, "GET", f"{RBAC}/clusterroles/system:basic-user")[1].get("rules")
        assert call(server, "GET", f"{RBAC}/clusterrolebindings/system:discovery")[0] == 200
        assert call(server, "GET", f"{RBAC}/clusterrolebindings/system:kube-dns")[1]["subjects"]
        before = call(server, "GET", f"{RBAC}/clusterroles")[1]["metadata"]["resourceVersion"]
        before_items = {i["metadata"]["name"]: i["metadata"]["resourceVersion"]
                        for i in call(server, "GET", f"{RBAC}/clusterroles")[1]["items"]}
        server.stop()
        server.start()
        after_items = {i["metadata"]["name"]: i["metadata"]["resourceVersion"]
                       for i in call(server, "GET", f"{RBAC}/clusterroles")[1]["items"]}
        assert before and after_items == before_items


def test_python_client_as_a_limited_user(server, ns):
    kubernetes = pytest.importorskip("kubernetes")
    role(server, ns, "r", PODS)
    bind(server, ns, "b", "Role", "r", "py")
    api = kubernetes.config.new_client_from_config(server.kubeconfig)
    api.set_default_header("Impersonate-User", "py")
    core = kubernetes.client.CoreV1Api(api)
    assert core.list_namespaced_pod(ns).items == []
    with pytest.raises(kubernetes.client.ApiException) as refused:
        core.list_namespaced_secret(ns)
    assert refused.value.status == 403 and json.loads(refused.value.body)["reason"] == "Forbidden"
    review = kubernetes.client.V1SelfSubjectAccessReview(spec=kubernetes.client.V1SelfSubjectAccessReviewSpec(
        resource_attributes=kubernetes.client.V1ResourceAttributes(verb="list", resource="pods", namespace=ns)))
    answer = kubernetes.client.AuthorizationV1Api(api).create_self_subject_access_review(review)
    assert answer.status.allowed
