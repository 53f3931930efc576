#!/bin/bash
# tests/bench/run.sh [--idle SECONDS] [--quick] [--only PARTS] [--out DIR]: a fresh kedge and the
# distribution's etcd on loopback, one after another under the same load program; tables at the end
# (docs/BENCH.md). etcd is unpacked beside the build, never installed: its package starts a daemon.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -x build/kedge ] && [ -x build/tests/bench_load ] || { echo "bench: run make bench" >&2; exit 1; }
dir=$PWD/build/clients/etcd
if [ ! -x "$dir/usr/bin/etcd" ]; then
  mkdir -p "$dir"
  download() { (cd "$dir" && rm -f ./*.deb && apt-get -qq -oAPT::Sandbox::User=root download etcd-server); }
  download 2>/dev/null || { apt-get -qq update && download; } ||
    { echo "bench: apt has no etcd-server: without it nothing is compared (--only leaves it out)" >&2; exit 1; }
  dpkg -x "$dir"/etcd-server_*.deb "$dir"
fi
"$dir/usr/bin/etcd" --version | head -1
exec /usr/bin/python3 tests/bench/bench.py --etcd "$dir/usr/bin/etcd" "$@"
