#!/bin/bash
# tests/bench/run.sh [--idle SECONDS] [--quick] [--out DIR]: a fresh kedge and Debian's etcd on
# loopback, one after another under the same load program; one table at the end (docs/BENCH.md).
# etcd is unpacked beside the build, never installed: its package would start a daemon.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -x build/kedge ] && [ -x build/tests/bench_load ] || { echo "bench: run make bench" >&2; exit 1; }
etcd=build/clients/etcd
if ! version=$(tests/conformance/fetch_deb.sh bookworm etcd-server "$etcd"); then
  echo "bench: no etcd package to be had: the etcd rows will be missing" >&2
  etcd=
else
  echo "etcd $version"
fi
exec /usr/bin/python3 tests/bench/bench.py ${etcd:+--etcd "$etcd/usr/bin/etcd"} "$@"
