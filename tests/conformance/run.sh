#!/bin/bash
# The real executable and real foreign clients: kubectl 1.32 and 1.36 from Debian trixie and sid, 1.20
# from bookworm, kustomize, @kubernetes/client-node from npm, python3-kubernetes, client-go of Debian
# sid with its Go, raw sockets from Python, and those that http.sh names. Ends with the summary of
# pytest.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
clients=${KEDGE_CLIENTS:-$root/build/clients}
export KEDGE_CLIENTS=$clients
mkdir -p "$clients"
"$root/vendor/deps.sh" conformance
command -v npm >/dev/null || "$root/vendor/deps.sh" node
for suite in trixie sid; do
  echo "kubectl of $suite: $(./fetch_deb.sh $suite kubectl "$clients/kubectl-$suite")"
done
echo "kubectl of bookworm: $(./fetch_deb.sh bookworm kubernetes-client "$clients/kubectl-bookworm")"
echo "kustomize of trixie: $(./fetch_deb.sh trixie kustomize "$clients/kustomize-trixie")"
if [ ! -d "$clients/node/node_modules/@kubernetes/client-node" ]; then
  mkdir -p "$clients/node"
  cp package.json "$clients/node/"
  (cd "$clients/node" && npm install --no-audit --no-fund --loglevel=error)
fi
echo "Go of sid: $(./fetch_deb.sh sid golang-go "$clients/go" 'golang-[0-9.]+-(go|src)')"
echo "client-go of sid: $(./fetch_deb.sh sid golang-k8s-client-go-dev "$clients/client-go" 'golang-.*-dev')"
./go_build.sh "$clients"
[ -x "${KEDGE:-$root/build/kedge}" ] || { echo "build/kedge is missing: run make" >&2; exit 1; }
# with arguments (they are pytest's) only what they name
[ $# -gt 0 ] || ./http.sh "$root/build/tests/bench_http"
exec /usr/bin/python3 -m pytest -q --durations=5 -p no:cacheprovider "$@" .
