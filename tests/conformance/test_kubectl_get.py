"""`kubectl get` and `describe` as people use them: every printer over every built-in kind, tables, watches of tables."""
import json
import subprocess
import threading
import time

import pytest
import harness

# One row a resource that has columns of its own: what `get -o wide` shows above the objects of
# kinds.jsonl. ClusterRole and others without a row have NAME and CREATED AT.
HEADS = {
    "configmaps": "NAME DATA AGE",
    "secrets": "NAME TYPE DATA AGE",
    "endpoints": "NAME ENDPOINTS AGE",
    "limitranges": "NAME CREATED AT",
    "namespaces": "NAME STATUS AGE",
    "nodes": "NAME STATUS ROLES AGE VERSION INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME",
    "persistentvolumeclaims": "NAME STATUS VOLUME CAPACITY ACCESS MODES STORAGECLASS VOLUMEATTRIBUTESCLASS AGE VOLUMEMODE",
    "pods": "NAME READY STATUS RESTARTS AGE IP NODE NOMINATED NODE READINESS GATES",
    "replicationcontrollers": "NAME DESIRED CURRENT READY AGE CONTAINERS IMAGES SELECTOR",
    "resourcequotas": "NAME REQUEST LIMIT AGE",
    "serviceaccounts": "NAME AGE",
    "services": "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR",
    "daemonsets.apps": "NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE NODE SELECTOR AGE CONTAINERS IMAGES SELECTOR",
    "deployments.apps": "NAME READY UP-TO-DATE AVAILABLE AGE CONTAINERS IMAGES SELECTOR",
    "statefulsets.apps": "NAME READY AGE CONTAINERS IMAGES",
    "horizontalpodautoscalers.autoscaling": "NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE",
    "jobs.batch": "NAME STATUS COMPLETIONS DURATION AGE CONTAINERS IMAGES SELECTOR",
    "certificatesigningrequests.certificates.k8s.io": "NAME AGE SIGNERNAME REQUESTOR REQUESTEDDURATION CONDITION",
    "endpointslices.discovery.k8s.io": "NAME ADDRESSTYPE PORTS ENDPOINTS AGE",
    "events.events.k8s.io": "LAST SEEN TYPE REASON OBJECT SUBOBJECT SOURCE MESSAGE FIRST SEEN COUNT NAME",
    "ingresses.networking.k8s.io": "NAME CLASS HOSTS ADDRESS PORTS AGE",
    "poddisruptionbudgets.policy": "NAME MIN AVAILABLE MAX UNAVAILABLE ALLOWED DISRUPTIONS AGE",
    "clusterroles.rbac.authorization.k8s.io": "NAME CREATED AT",
    "rolebindings.rbac.authorization.k8s.io": "NAME ROLE AGE USERS GROUPS SERVICEACCOUNTS",
    "apiservices.apiregistration.k8s.io": "NAME SERVICE AVAILABLE AGE",
    "priorityclasses.scheduling.k8s.io": "NAME VALUE GLOBAL-DEFAULT AGE PREEMPTIONPOLICY",
}


def post(server, path, body):
    status, _, answer = server.request("POST", path, body)
    assert status == 201, answer
    return answer


@pytest.fixture(scope="module")
def objects(server):
    """One object of every built-in kind: (resource as kubectl names it, namespace or "", object)."""
    ns = "shown"
    post(server, "/api/v1/namespaces", {"metadata": {"name": ns}})
    out = []
    for o in harness.kinds():
        base = "/api/v1" if o["apiVersion"] == "v1" else "/apis/" + o["apiVersion"]
        found = [r for r in server.request("GET", base)[2]["resources"]
                 if r["kind"] == o["kind"] and "/" not in r["name"]][0]
        if o["kind"] == "Namespace":
            o["metadata"]["name"] = "shown-other"
        if o["kind"] == "Event":
            o.get("involvedObject", o.get("regarding"))["namespace"] = ns
        space = "/namespaces/" + ns if found["namespaced"] else ""
        made = post(server, "%s%s/%s" % (base, space, found["name"]), o)
        group = o["apiVersion"].split("/")[0] if "/" in o["apiVersion"] else ""
        out.append((found["name"] + ("." + group if group else ""), ns if space else "", made))
    return out


def named(objects):
    """The arguments that name all of them at once."""
    return ["-n", "shown"] + ["%s/%s" % (resource, o["metadata"]["name"]) for resource, _, o in objects]


def test_tables_of_every_kind(kubectl, objects):
    faults = []
    seen = set()
    wide = kubectl("get", *named(objects), "-o", "wide").stdout.strip().split("\n\n")
    narrow = kubectl("get", *named(objects)).stdout.strip().split("\n\n")
    assert len(wide) == len(narrow) == len(objects)
    for (resource, _, o), shown, short in zip(objects, wide, narrow):
        lines = shown.splitlines()
        head = " ".join(lines[0].split())
        if len(lines) != 2 or "/" + o["metadata"]["name"] not in lines[1] or not head.startswith(
                " ".join(short.splitlines()[0].split()[:2])):
            faults.append("%s: %s\n%s" % (resource, shown, short))
        if resource in HEADS:
            seen.add(resource)
            if head != HEADS[resource]:
                faults.append("%s: %s" % (resource, head))
        # These say no age.
        if not any(w in head for w in ("AGE", "CREATED AT")) and resource.split(".")[0] not in (
                "podtemplates", "ipaddresses", "events"):
            faults.append("%s: %s" % (resource, head))
    assert not faults, "\n".join(faults)
    assert seen == set(HEADS)


def test_every_printer_of_every_kind(kubectl, objects):
    def get(printer):
        return kubectl("get", *named(objects), "-o", printer).stdout
    uids = [o["metadata"]["uid"] for _, _, o in objects]
    assert [o["metadata"]["uid"] for o in json.loads(get("json"))["items"]] == uids
    yaml = get("yaml")
    assert [line.split()[1] for line in yaml.splitlines() if line.startswith("    uid: ")] == uids
    assert [line.split("/")[1] for line in get("name").split()] == [o["metadata"]["name"] for _, _, o in objects]
    assert get("jsonpath={.items[*].metadata.uid}").split() == uids
    assert json.loads(get("jsonpath-as-json={.items[*].kind}")) == [o["kind"] for _, _, o in objects]
    assert get('go-template={{range .items}}{{.kind}}={{.metadata.uid}} {{end}}').split() == [
        "%s=%s" % (o["kind"], o["metadata"]["uid"]) for _, _, o in objects]
    lines = [line.split() for line in get("custom-columns=N:.metadata.name,U:.metadata.uid,X:.none").splitlines()]
    assert lines == [["N", "U", "X"]] + [[o["metadata"]["name"], o["metadata"]["uid"], "<none>"] for _, _, o in objects]


# kubectl 1.32 describes these through beta versions of their groups, which a 1.36 server does not have.
ONLY_BETA = ("IPAddress", "ServiceCIDR", "VolumeAttributesClass")


def test_describe_every_kind(kubectl, objects):
    if kubectl.which == "trixie":
        objects = [row for row in objects if row[2]["kind"] not in ONLY_BETA]
    out = kubectl("describe", *named(objects)).stdout
    blocks = out.split("\n\n\n")
    names = [line.split()[1] for line in out.splitlines() if line.startswith("Name:")]
    assert names == [o["metadata"]["name"] for _, _, o in objects], names
    assert len(blocks) >= len(objects)
    assert "Image:" in out and "busybox" in out 
    assert "could not find the requested resource" not in out


def test_options_of_tables(server, kubectl):
    ns = "options-" + kubectl.which
    post(server, "/api/v1/namespaces", {"metadata": {"name": ns}})
    for i, tier in enumerate(["z", "y", "x"]):
        post(server, "/api/v1/namespaces/%s/configmaps" % ns,
             {"metadata": {"name": "m%d" % i, "labels": {"tier": tier}}, "data": {"k%d" % j: "" for j in range(i)}})
    def get(*args):
        out = kubectl("get", "configmaps", "-n", ns, "-l", "tier", *args).stdout
        return [line.split() for line in out.splitlines()]
    assert [line[:2] for line in get("--no-headers")] == [["m0", "0"], ["m1", "1"], ["m2", "2"]]
    assert [line[0] for line in get("--sort-by=.metadata.labels.tier")[1:]] == ["m2", "m1", "m0"]
    assert get("-L", "tier")[0] == ["NAME", "DATA", "AGE", "TIER"]
    assert [line[3] for line in get("-L", "tier")[1:]] == ["z", "y", "x"]
    assert get("--show-labels")[1][3] == "tier=z"
    assert get("--show-kind")[1][0] == "configmap/m0"
    assert get("-l", "tier in (x,y)")[1][0] == "m1"
    assert get("--chunk-size=2")[3][:2] == ["m2", "2"]
    everywhere = [line.split() for line in kubectl("get", "configmaps", "-A", "-l", "tier=z").stdout.splitlines()]
    assert everywhere[0] == ["NAMESPACE", "NAME", "DATA", "AGE"]
    assert [ns, "m0", "0"] in [line[:3] for line in everywhere]
    both = kubectl("get", "configmaps,secrets", "-n", ns).stdout
    assert "configmap/m0" in both
    assert "No resources found in %s namespace." % ns in kubectl("get", "pods", "-n", ns).stderr
    columns = kubectl("get", "configmaps", "-n", ns, "--server-print=false").stdout
    assert columns.splitlines()[0].split() == ["NAME", "AGE"]


def test_pods_in_every_state(server, kubectl):
    ns = "states-" + kubectl.which
    post(server, "/api/v1/namespaces", {"metadata": {"name": ns}})
    states = {
        "done": ({"phase": "Succeeded", "containerStatuses": [
            status_of("c", {"terminated": {"exitCode": 0, "reason": "Completed"}})]}, "0/1 Completed 0"),
        "crash": ({"phase": "Running", "containerStatuses": [
            status_of("c", {"waiting": {"reason": "CrashLoopBackOff"}}, restarts=4)]}, "0/1 CrashLoopBackOff 4"),
        "up": ({"phase": "Running", "podIP": "10.42.0.9", "podIPs": [{"ip": "10.42.0.9"}], "containerStatuses": [
            status_of("c", {"running": {"startedAt": "2026-01-01T00:00:00Z"}}, ready=True)]}, "1/1 Running 0"),
    }
    for name, (status, _) in states.items():
        pod = post(server, "/api/v1/namespaces/%s/pods" % ns,
                   {"metadata": {"name": name}, "spec": {"containers": [{"name": "c", "image": "i"}]}})
        pod["status"] = status
        code, _, answer = server.request("PUT", "/api/v1/namespaces/%s/pods/%s/status" % (ns, name), pod)
        assert code == 200, answer
    for line in kubectl("get", "pods", "-n", ns, "--no-headers", "-o", "wide").stdout.splitlines():
        cells = line.split()
        assert " ".join(cells[1:4]) == states[cells[0]][1]
        assert cells[5] == ("10.42.0.9" if cells[0] == "up" else "<none>")


def status_of(name, state, ready=False, restarts=0):
    return {"name": name, "state": state, "ready": ready, "restartCount": restarts, "image": "i", "imageID": ""}


def test_watch_of_a_table(server, kubectl):
    env = dict(server.env, KUBECONFIG=server.kubeconfig, HOME=server.directory)
    name = "watched-" + kubectl.which
    p = subprocess.Popen([harness.kubectl_path(kubectl.which), "get", "configmaps", "-w", "--field-selector",
                          "metadata.name=" + name, "--output-watch-events"], stdout=subprocess.PIPE, text=True, env=env)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(p.stdout), daemon=True)
    reader.start()
    try:
        time.sleep(1)
        path = "/api/v1/namespaces/default/configmaps"
        post(server, path, {"metadata": {"name": name}})
        assert server.request("PUT", path + "/" + name, {"metadata": {"name": name}, "data": {"a": "b"}})[0] == 200
        assert server.request("DELETE", path + "/" + name)[0] == 200
        end = time.monotonic() + 10
        while len(lines) < 4 and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        p.kill()
        p.wait()
    reader.join(5)
    got = [line.split()[:3] for line in lines]
    assert got == [["EVENT", "NAME", "DATA"], ["ADDED", name, "0"], ["MODIFIED", name, "1"], ["DELETED", name, "1"]]


def test_wait(server, kubectl):
    path = "/api/v1/namespaces/default/pods"
    name = "waited-" + kubectl.which
    pod = post(server, path, {"metadata": {"name": name}, "spec": {"containers": [{"name": "c", "image": "i"}]}})

    def later(method, *request):
        def act():
            time.sleep(1)
            server.request(method, *request)
        thread = threading.Thread(target=act)
        thread.start()
        return thread

    pod["status"] = {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}
    helper = later("PUT", "%s/%s/status" % (path, name), pod)
    out = kubectl("wait", "pod/" + name, "--for=condition=Ready", "--timeout=20s").stdout
    assert out == "pod/%s condition met\n" % name
    helper.join()
    kubectl("wait", "pod/" + name, "--for=jsonpath={.status.phase}=Running", "--timeout=5s")
    r = kubectl("wait", "pod/" + name, "--for=condition=Initialized", "--timeout=1s", check=False)
    assert r.returncode != 0 and "timed out waiting for the condition" in r.stderr
    helper = later("DELETE", "%s/%s?gracePeriodSeconds=0" % (path, name))
    kubectl("wait", "pod/" + name, "--for=delete", "--timeout=20s")
    helper.join()
    assert server.request("GET", path + "/" + name)[0] == 404
