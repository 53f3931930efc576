#!/bin/sh
# The http folder against foreign programs: curl, nghttp2's load generator, gRPC's own server
# (python3-grpcio), and a containerd of its own. vendor/deps.sh conformance installs them; what is
# missing fails.
#   usage: http.sh BENCH_HTTP     (build/tests/bench_http)
set -eu
bench=$(realpath "$1")
dir=$(mktemp -d)
pids=
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
end() {
  for p in $pids; do $sudo kill "$p" 2>/dev/null || true; done
  wait
  $sudo rm -rf "$dir"
}
trap end EXIT
for tool in curl openssl h2load containerd; do
  command -v $tool >/dev/null || { echo "FAIL: no $tool"; exit 1; }
done
/usr/bin/python3 -c 'import grpc'
cd "$dir"
fails=0
check() { # name, expected, got
  if [ "$2" = "$3" ]; then
    echo "ok   $1"
  else
    echo "FAIL $1: expected '$2', got '$3'"
    fails=$((fails + 1))
  fi
}
wait_for() { # command...
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 40 ] || { echo "FAIL: never came up: $*"; exit 1; }
    sleep 0.3
  done
}

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem \
  -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 2>/dev/null
port=$((20000 + $$ % 20000))
tls_port=$((port + 1))
"$bench" serve $port 2>plain.log & pids="$pids $!"
"$bench" serve $tls_port cert.pem key.pem 2>tls.log & pids="$pids $!"
plain=http://127.0.0.1:$port
tls=https://127.0.0.1:$tls_port
wait_for curl -s $plain/small
wait_for curl -sk $tls/small

head -c 3000000 /dev/urandom >body
head -c 3200000 /dev/urandom >large
with_curl() { # url, options...
  url=$1
  shift
  check "curl $* $url" "200 50000000" \
    "$(curl -s "$@" -o /dev/null -w '%{http_code} %{size_download}' "$url/bytes?50000000")"
  curl -s "$@" --data-binary @body -o echoed "$url/"
  check "curl $* $url, 3 MB there and back" same "$(cmp body echoed >/dev/null && echo same)"
  curl -s "$@" -H 'Expect: 100-continue' -H 'Transfer-Encoding: chunked' -T - -o echoed "$url/" <body
  check "curl $* $url, unknown length" same "$(cmp body echoed >/dev/null && echo same)"
  check "curl $* $url, too large" 413 \
    "$(curl -s "$@" --data-binary @large -o /dev/null -w '%{http_code}' "$url/")"
  check "curl $* $url, HEAD" 200 "$(curl -s "$@" -I -o /dev/null -w '%{http_code}' "$url/small")"
}
with_curl $plain --http1.1
with_curl $plain --http2-prior-knowledge
with_curl $tls -k --http1.1
with_curl $tls -k --http2

with_own_client() { # port, options...
  p=$1
  shift
  check "own client $*" small "$("$bench" get "$@" 127.0.0.1 "$p" /small 2>/dev/null)"
  check "own client $*, 30 MB" "30000000 bytes" \
    "$("$bench" get "$@" 127.0.0.1 "$p" '/bytes?30000000' 2>&1 | grep -o '[0-9]* bytes')"
}
with_own_client $port
with_own_client $port -2
with_own_client $tls_port -k

succeeded() { h2load "$@" 2>&1 | grep -o '[0-9]* succeeded'; }
for url in $plain $tls; do
  for c in 1 8 32; do
    check "h2load -c $c -m 100 $url" "20000 succeeded" "$(succeeded -n 20000 -c $c -m 100 "$url/small")"
  done
  check "h2load of 5 MB bodies $url" "60 succeeded" \
    "$(succeeded -n 60 -c 2 -m 10 "$url/bytes?5000000")"
  check "h2load of 3 MB uploads $url" "40 succeeded" "$(succeeded -n 40 -c 2 -m 8 -d body "$url/")"
done

cat >server.py <<'PY'
import grpc, sys
from concurrent import futures
same = lambda b: b
class Service(grpc.GenericRpcHandler):
    def service(self, details):
        def fail(request, context):
            context.abort(grpc.StatusCode.NOT_FOUND, 'no such "pod" \u00e9')
        def stream(request, context):
            for i in range(3):
                yield b'%d' % i
        unary = grpc.unary_unary_rpc_method_handler
        return {
            '/t.S/Echo': unary(lambda r, c: r, same, same),
            '/t.S/Big': unary(lambda r, c: b'x' * 3000000, same, same),
            '/t.S/Fail': unary(fail, same, same),
            '/t.S/Stream': grpc.unary_stream_rpc_method_handler(stream, same, same),
        }.get(details.method)
server = grpc.server(futures.ThreadPoolExecutor(4))
server.add_generic_rpc_handlers((Service(),))
server.add_insecure_port('unix:' + sys.argv[1])
server.start()
server.wait_for_termination(120)
PY
/usr/bin/python3 server.py "$dir/g.sock" & pids="$pids $!"
wait_for test -S g.sock
call() { "$bench" "$1" "$dir/g.sock" "$2" "${3:-}" 2>&1 || true; }
check "gRPC echo" 68656c6c6f "$(call grpc /t.S/Echo 68656c6c6f)"
check "gRPC 3 MB answer" 6000001 "$(call grpc /t.S/Big | wc -c | tr -d ' ')"
check "gRPC error" 'bench_http: gRPC /t.S/Fail: NOT_FOUND: no such "pod" é' "$(call grpc /t.S/Fail)"
check "gRPC stream" "30 31 32" "$(call grpc-stream /t.S/Stream | tr '\n' ' ' | sed 's/ $//')"
check "gRPC unknown method" "bench_http: gRPC /t.S/Nope: UNIMPLEMENTED: Method not found!" \
  "$(call grpc /t.S/Nope)"

# containerd needs root; its folders and its socket are below ours.
cat >containerd.toml <<TOML
version = 2
root = "$dir/root"
state = "$dir/state"
[grpc]
  address = "$dir/containerd.sock"
  uid = $(id -u)
TOML
$sudo containerd -c containerd.toml >containerd.log 2>&1 & pids="$pids $!"
# runtime.v1.VersionResponse, field 2: the runtime's name, "containerd".
cri_version() {
  "$bench" grpc "$dir/containerd.sock" /runtime.v1.RuntimeService/Version |
    grep -q 636f6e7461696e657264
}
wait_for cri_version
check "CRI Version of containerd" yes "$(cri_version && echo yes)"

[ $fails -eq 0 ] || { echo "$fails failed"; exit 1; }
echo "all passed"
