"""Server-side apply as kubectl does it: conflicts, force, removal, migration from client-side apply, diff, dry run."""
import json

V = "--validate=false"
SSA = ("apply", "--server-side", V)


def config_map(name, data):
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}, "data": data}


class Shell:
    """kubectl in a namespace of its own."""

    def __init__(self, kubectl, ns):
        self.kubectl, self.ns = kubectl, ns + "-" + kubectl.which
        kubectl("create", V, "-f", "-", stdin=json.dumps(
            {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": self.ns}}))

    def __call__(self, *args, o=None, check=True):
        more = ("-f", "-") if o is not None else ()
        return self.kubectl(*args, "-n", self.ns, *more, check=check, stdin=json.dumps(o) if o is not None else None)

    def get(self, name, resource="configmap"):
        return json.loads(self("get", resource, name, "-o", "json", "--show-managed-fields").stdout)

    def managers(self, name):
        return {(e["manager"], e["operation"]): e["fieldsV1"] for e in self.get(name)["metadata"].get("managedFields", [])}


def test_apply_conflict_force_remove(kubectl):
    sh = Shell(kubectl, "ssa")
    assert "serverside-applied" in sh(*SSA, o=config_map("x", {"a": "1", "b": "1"})).stdout
    assert sh.managers("x") == {("kubectl", "Apply"): {"f:data": {"f:a": {}, "f:b": {}}}}
    refused = sh(*SSA, "--field-manager=other", o=config_map("x", {"a": "2"}), check=False)
    assert refused.returncode != 0
    assert 'Apply failed with 1 conflict: conflict with "kubectl": .data.a' in refused.stderr
    sh(*SSA, "--field-manager=other", "--force-conflicts", o=config_map("x", {"a": "2"}))
    assert sh.managers("x") == {("kubectl", "Apply"): {"f:data": {"f:b": {}}}, ("other", "Apply"): {"f:data": {"f:a": {}}}}
    sh(*SSA, o=config_map("x", {"c": "1"}))  # b goes, a is the other's
    assert sh.get("x")["data"] == {"a": "2", "c": "1"}
    before = sh.get("x")["metadata"]["resourceVersion"]
    sh(*SSA, o=config_map("x", {"c": "1"}))
    assert sh.get("x")["metadata"]["resourceVersion"] == before


def test_apply_dry_run_and_diff(kubectl):
    sh = Shell(kubectl, "ssadry")
    made = sh(*SSA, "--dry-run=server", "-o", "json", o=config_map("x", {"a": "1"}))
    assert json.loads(made.stdout)["data"] == {"a": "1"}
    assert sh("get", "configmap", "x", check=False).returncode != 0
    sh(*SSA, o=config_map("x", {"a": "1"}))
    diff = sh("diff", "--server-side", o=config_map("x", {"a": "2"}), check=False)
    assert diff.returncode == 1 and "+  a: \"2\"" in diff.stdout
    assert sh("diff", "--server-side", o=config_map("x", {"a": "1"}), check=False).returncode == 0
    assert sh.get("x")["data"] == {"a": "1"}


def test_client_side_apply_is_taken_over(kubectl):
    sh = Shell(kubectl, "ssacsa")
    sh("apply", V, o=config_map("x", {"a": "1", "b": "1"}))
    assert ("kubectl-client-side-apply", "Update") in sh.managers("x")
    sh(*SSA, o=config_map("x", {"a": "2"}))
    assert sh.get("x")["data"]["a"] == "2"
    assert ("kubectl", "Apply") in sh.managers("x")
    # kubectl moves what client-side apply owned to the applier, so that b is its own to remove.
    assert ("kubectl-client-side-apply", "Update") not in sh.managers("x")
    sh("apply", V, o=config_map("x", {"a": "3"}))
    assert sh.get("x")["data"]["a"] == "3"


def test_workloads_keep_what_others_add(kubectl):
    sh = Shell(kubectl, "ssadep")
    pod = {"metadata": {"labels": {"a": "b"}}, "spec": {"containers": [{"name": "c", "image": "i:1"}]}}
    o = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"},
         "spec": {"selector": {"matchLabels": {"a": "b"}}, "template": pod}}
    sh(*SSA, o=o)
    sh("scale", "deployment", "web", "--replicas=3", check=False)
    sh("patch", "deployment", "web", "-p", '{"spec":{"replicas":3,"template":{"spec":{"containers":[{"name":"side","image":"s"}]}}}}')
    pod["spec"]["containers"][0]["image"] = "i:2"
    sh(*SSA, o=o)
    now = sh.get("web", "deployment")["spec"]
    assert now["replicas"] == 3
    assert sorted((c["name"], c["image"]) for c in now["template"]["spec"]["containers"]) == [("c", "i:2"), ("side", "s")]
