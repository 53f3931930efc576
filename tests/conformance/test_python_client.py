"""python3-kubernetes: typed and dynamic clients, watches, patches of all types, files."""
import threading

import pytest
from kubernetes import client, config, dynamic, utils, watch
from kubernetes.client.rest import ApiException

NS = "default"


@pytest.fixture(scope="module")
def api(server):
    return config.new_client_from_config(server.kubeconfig)


def test_objects_of_several_groups(api):
    apps, batch, rbac = client.AppsV1Api(api), client.BatchV1Api(api), client.RbacAuthorizationV1Api(api)
    template = client.V1PodTemplateSpec(
        metadata=client.V1ObjectMeta(labels={"a": "b"}),
        spec=client.V1PodSpec(containers=[client.V1Container(
            name="c", image="busybox", resources=client.V1ResourceRequirements(limits={"cpu": "1500m"}))]))
    meta = client.V1ObjectMeta(name="py")
    made = apps.create_namespaced_deployment(NS, client.V1Deployment(metadata=meta, spec=client.V1DeploymentSpec(
        replicas=2, selector=client.V1LabelSelector(match_labels={"a": "b"}), template=template)))
    assert made.spec.replicas == 2 and made.metadata.creation_timestamp.tzinfo
    assert made.spec.template.spec.containers[0].resources.limits == {"cpu": "1500m"}
    template.spec.restart_policy = "Never"
    job = batch.create_namespaced_job(NS, client.V1Job(metadata=meta, spec=client.V1JobSpec(template=template)))
    assert job.spec.template.spec.restart_policy == "Never"
    rbac.create_namespaced_role(NS, client.V1Role(metadata=meta, rules=[
        client.V1PolicyRule(api_groups=[""], resources=["pods"], verbs=["get"])]))
    assert rbac.list_role_for_all_namespaces().items
    apps.delete_namespaced_deployment("py", NS, propagation_policy="Orphan", grace_period_seconds=0)
    batch.delete_namespaced_job("py", NS, body=client.V1DeleteOptions(propagation_policy="Background"))
    with pytest.raises(ApiException) as refused:
        core = client.CoreV1Api(api)
        core.create_namespaced_config_map(NS, {"metadata": {"name": "Not Valid"}})
    assert refused.value.status == 422 and "Invalid" in refused.value.body


def test_watch_and_patches(api):
    core = client.CoreV1Api(api)
    start = core.list_namespaced_config_map(NS).metadata.resource_version
    seen = []

    def follow():
        for event in watch.Watch().stream(core.list_namespaced_config_map, NS, resource_version=start,
                                          label_selector="py=yes", timeout_seconds=20):
            seen.append((event["type"], event["object"].data))
            if event["type"] == "DELETED":
                return
    thread = threading.Thread(target=follow)
    thread.start()
    core.create_namespaced_config_map(NS, {"metadata": {"name": "w", "labels": {"py": "yes"}}, "data": {"a": "1"}})
    # The client says strategic merge for an object and JSON patch for a list.
    core.patch_namespaced_config_map("w", NS, {"data": {"a": None, "b": "2"}})
    core.patch_namespaced_config_map("w", NS, [{"op": "add", "path": "/data/c", "value": "3"}])
    core.delete_namespaced_config_map("w", NS)
    thread.join(30)
    assert seen == [("ADDED", {"a": "1"}), ("MODIFIED", {"b": "2"}), ("MODIFIED", {"b": "2", "c": "3"}),
                    ("DELETED", {"b": "2", "c": "3"})]


def test_dynamic_client(api):
    d = dynamic.DynamicClient(api)
    services = d.resources.get(api_version="v1", kind="Service")
    body = {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "py"},
            "spec": {"ports": [{"port": 80}], "selector": {"a": "b"}}}
    made = services.create(body=body, namespace=NS)
    assert made.spec.ports[0].protocol == "TCP"
    changed = services.patch(body={"spec": {"ports": [{"port": 80, "name": "http"}]}}, name="py", namespace=NS,
                             content_type="application/merge-patch+json")
    assert changed.spec.ports[0].name == "http"
    assert [s.metadata.name for s in services.get(namespace=NS, field_selector="metadata.name=py").items] == ["py"]
    services.delete(name="py", namespace=NS)


def test_files(api, tmp_path):
    path = tmp_path / "two.yaml"
    path.write_text("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: f1}\n---\n"
                    "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: f2}\n"
                    "spec: {podSelector: {}}\n")
    utils.create_from_yaml(api, str(path))
    assert client.NetworkingV1Api(api).read_namespaced_network_policy("f2", NS).spec.pod_selector is not None
    with pytest.raises(utils.FailToCreateError):
        utils.create_from_yaml(api, str(path))


def test_discovery(api):
    groups = {g.name: g for g in client.ApisApi(api).get_api_versions().groups}
    assert groups["apps"].preferred_version.version == "v1"
    assert client.VersionApi(api).get_code().minor == "36"
    assert {r.name for r in client.CoreV1Api(api).get_api_resources().resources} >= {"pods", "pods/status"}
