// Lists and watches ConfigMaps with @kubernetes/client-node while it makes, changes, patches and
// deletes them. Prints what it saw as JSON. Run with the folder that holds node_modules as the
// working directory.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const k8s = await import(pathToFileURL(require.resolve('@kubernetes/client-node')).href);

const kc = new k8s.KubeConfig();
kc.loadFromFile(process.argv[2]);
const core = kc.makeApiClient(k8s.CoreV1Api);
const namespace = 'default';
const seen = [];
const before = await core.listNamespacedConfigMap({ namespace, labelSelector: 'node=yes' });

let finished;
const end = new Promise((resolve) => { finished = resolve; });
const watch = new k8s.Watch(kc);
const request = await watch.watch(
  '/api/v1/namespaces/default/configmaps',
  { labelSelector: 'node=yes', resourceVersion: before.metadata.resourceVersion },
  (type, object) => {
    seen.push([type, object.metadata.name, object.data?.a ?? '']);
    if (type === 'DELETED') finished();
  },
  (error) => { if (error && error.name !== 'AbortError') { console.error(error); } finished(); },
);

const made = await core.createNamespacedConfigMap({
  namespace,
  body: { metadata: { name: 'from-node', labels: { node: 'yes' } }, data: { a: '1' } },
});
made.data.a = '2';
await core.replaceNamespacedConfigMap({ name: 'from-node', namespace, body: made });
const during = await core.listNamespacedConfigMap({ namespace, labelSelector: 'node=yes' });
const as = (type) => k8s.setHeaderOptions('Content-Type', type);
const { MergePatch, StrategicMergePatch, JsonPatch } = k8s.PatchStrategy;
const patch = (body, type, more = {}) => core.patchNamespacedConfigMap(
  { name: 'from-node', namespace, body, ...more }, as(type));
await patch({ data: { b: '3' } }, MergePatch);
await patch({ data: { c: '4' } }, StrategicMergePatch);
const patched = await patch([{ op: 'remove', path: '/data/b' }], JsonPatch);
const { ServerSideApply } = k8s.PatchStrategy;
const apply = (fieldManager, data, force = false) => core.patchNamespacedConfigMap({
  name: 'applied', namespace, fieldManager, force,
  body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'applied' }, data },
}, as(ServerSideApply));
await apply('one', { a: '1', b: '1' });
let conflict = 0;
try {
  await apply('two', { b: '2' });
} catch (error) {
  conflict = error.code;
}
await apply('two', { b: '2' }, true);
const applied = await apply('one', {});
await core.deleteNamespacedConfigMap({ name: 'applied', namespace });
await core.deleteNamespacedConfigMap({ name: 'from-node', namespace });
await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 10000))]);
request.abort();
let missing = 0;
try {
  await core.readNamespacedConfigMap({ name: 'from-node', namespace });
} catch (error) {
  missing = error.code;
}
console.log(JSON.stringify({
  patched: patched.data,
  conflict,
  applied: applied.data,
  before: before.items.length,
  during: during.items.map((i) => [i.metadata.name, i.data.a]),
  seen,
  missing,
}));
process.exit(0);
