#!/bin/bash
# go_build.sh CLIENTS: CLIENTS/go_client from go_client/, with the Go and the libraries that run.sh
# fetched there, and nothing from a network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
clients=$(cd "$1" && pwd)
roots=("$clients"/go/usr/lib/go-[0-9]*)
export GOROOT=${roots[0]} GOPATH=$clients/client-go/usr/share/gocode GO111MODULE=off GOPROXY=off
export GOCACHE=$clients/gocache GOFLAGS=-trimpath CGO_ENABLED=0 HOME=$clients
cd "$here/go_client"
"$GOROOT/bin/go" build -ldflags=-s -o "$clients/go_client" .
