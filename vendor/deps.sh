#!/bin/bash
# deps.sh GROUP...: installs through apt what building kedge needs and this machine
# lacks. Says what, asks nothing. Groups: build test lint clang arm64 armhf conformance node.
set -euo pipefail

declare -A groups=(
  # tcl generates SQLite's amalgamation; dpkg-dev, patch, xz-utils unpack the sources
  [build]="g++ cmake ninja-build make tcl dpkg-dev patch xz-utils bzip2 file"
  [test]="libgtest-dev python3"
  [lint]="clang-format-14 clang-tidy-14 clang-14"
  [clang]="clang-14 libclang-rt-14-dev"
  [arm64]="g++-aarch64-linux-gnu qemu-user"
  [conformance]="python3 python3-pytest strace debian-archive-keyring ca-certificates
    curl openssl nghttp2-client python3-grpcio python3-kubernetes containerd"
  [node]="nodejs npm"
  [armhf]="g++-arm-linux-gnueabihf qemu-user"
)
want=()
for g in "$@"; do
  [ -n "${groups[$g]-}" ] || { echo "deps: no group $g (there are: ${!groups[*]})" >&2; exit 2; }
  for p in ${groups[$g]}; do
    # one from elsewhere serves too, and apt would remove it in favour of Debian's
    if [ "$p" = containerd ] && command -v containerd >/dev/null; then continue; fi
    case $(dpkg-query -W -f='${Status}' "$p" 2>/dev/null) in *' installed') ;; *) want+=("$p") ;; esac
  done
done
[ ${#want[@]} -gt 0 ] || exit 0

mapfile -t want < <(printf '%s\n' "${want[@]}" | sort -u)
echo "deps: installing ${want[*]}" >&2
sudo=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || {
    echo "deps: neither root nor sudo here; as root: apt-get install ${want[*]}" >&2
    exit 1
  }
  sudo=sudo
fi
apt() { $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -oDPkg::Lock::Timeout=300 "$@" </dev/null; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
try() { apt install -y --no-install-recommends "${want[@]}" >"$log" 2>&1; }
try || { apt update >"$log" 2>&1 && try; } || {
  tail -20 "$log" >&2
  echo "deps: apt could not install ${want[*]}" >&2
  exit 1
}
