#!/bin/bash
# fetch_deb.sh SUITE PACKAGE DIR [PATTERN]: unpacks a package of another Debian suite into DIR,
# without installing anything: private apt state, the machine's own mirror, signatures checked; with
# PATTERN also those that it depends on, directly or not, whose names match it (an extended regular
# expression). Prints the version. A package that cannot be had is an error.
set -euo pipefail
suite=$1 package=$2 dir=$3 pattern=${4:-}
[ -e "$dir/.version" ] && { cat "$dir/.version"; exit 0; }
state=$dir/.apt-$suite
mkdir -p "$state"/{lists/partial,cache/archives/partial} "$dir"
key=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r $key ] || { echo "fetch_deb: $key is missing (package debian-archive-keyring)" >&2; exit 1; }
mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk '$3=="main" && $2 !~ /-(security|updates|backports)/ {print $1; exit}')
[ -n "$mirror" ] || { apt-get update -qq; mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk '$3=="main" && $2 !~ /-(security|updates|backports)/ {print $1; exit}'); }
[ -n "$mirror" ] || { echo "fetch_deb: apt has no source configured here" >&2; exit 1; }
echo "deb [signed-by=$key] $mirror $suite main" >"$state/sources.list"
opt=(-oDir::State::Lists="$state/lists" -oDir::Cache="$state/cache" -oDir::Etc::SourceList="$state/sources.list"
  -oDir::Etc::SourceParts=/dev/null -oDir::State::Status=/dev/null -oAcquire::Languages=none
  -oDebug::NoLocking=1 -oAPT::Sandbox::User=root -oAcquire::Retries=3 -oAPT::Update::Error-Mode=any)
apt-get "${opt[@]}" -qq update >&2
packages=("$package")
if [ -n "$pattern" ]; then
  mapfile -t more < <(apt-cache "${opt[@]}" depends --recurse --no-recommends --no-suggests \
    --no-conflicts --no-breaks --no-replaces --no-enhances "$package" | grep -xE "$pattern" | sort -u)
  packages+=("${more[@]}")
fi
(cd "$state" && apt-get "${opt[@]}" -qq download "${packages[@]}" >&2)
for deb in "$state"/*.deb; do dpkg -x "$deb" "$dir"; done
dpkg-deb -f "$state/$package"_*.deb Version >"$dir/.version"
rm -rf "$state"
cat "$dir/.version"
