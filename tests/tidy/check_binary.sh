#!/bin/sh
# check_binary.sh FILE: fails unless FILE is a static, hardened executable.
set -eu
f=$1
readelf=${READELF:-readelf}
bad() { echo "check_binary: $f: $*" >&2; exit 1; }

segments=$($readelf -lW "$f")
dynamic=$($readelf -dW "$f" 2>/dev/null || true)
case $segments in *INTERP*) bad "asks for an interpreter";; esac
case $dynamic in *NEEDED*) bad "needs shared libraries";; esac
case $segments in *GNU_RELRO*) ;; *) bad "no GNU_RELRO segment";; esac
echo "$segments" | grep GNU_STACK | grep -q ' RW ' || bad "executable stack"
echo "$segments" | grep ' LOAD ' | grep -q ' RWE ' && bad "a segment is writable and executable"
# NSS at run time would load the host's libraries
if $readelf -sW "$f" | grep -E ' (__nss_module_load|__nss_lookup_function)$' >&2; then
  bad "contains NSS"
fi
exit 0
