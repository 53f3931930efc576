#!/bin/bash
# The stages of `make test` and `make soak`, and how each is run.
#
#   tests/run.sh test | soak     all stages of that list, by ctest
#   tests/run.sh stage NAME      one stage
#
# Each stage installs what it needs, builds in a directory of its own below build/, and
# prints its minutes. A stage whose tool or part is missing fails.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=${JOBS:-$(nproc)}

# name      minutes at most   what it does
test_stages="
  tidy       3   rules of the source tree
  build     20   the executable and all tests, from nothing
  unit      10   unit and scenario tests, replay of the fuzz corpora
  asan      30   the same with AddressSanitizer and UndefinedBehaviorSanitizer
  tsan      20   ThreadSanitizer over the folders with queues
  clang     20   the executable and the tests of some folders, with clang
  arm64     15   unit tests of kube, store, http, io on 64-bit ARM, emulated
  armhf     15   the same on 32-bit ARM
  fuzz      20   each fuzz entry for a few seconds
  conformance 30 the real executable and real foreign clients
"
if [ -e tests/system/run.sh ]; then
  test_stages+="  system      20 root, namespaces, a real container runtime"$'\n'
fi
soak_stages="
  build     20   the executable and all tests
  soak     600   what an issue names with a count or a duration: tests/soak/*.sh
  longfuzz 300   each fuzz entry for ten minutes
"
emulated="kube;store;http;io"
queues="io;store"
# clang is there for what GCC alone might get wrong; a folder that begins to use coroutines belongs here
other_compiler="kube http registry"

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# configure DIR OPTIONS...
configure() {
  local dir=$1
  shift
  mkdir -p "$dir"
  cmake -G Ninja -B "$dir" -DKEDGE_TESTS=ON ${VENDOR_DIR:+-DVENDOR_SRC="$VENDOR_DIR"} "$@" >"$dir/cmake.log" 2>&1 ||
    { cat "$dir/cmake.log"; fail "cmake in $dir"; }
}
compile() { ninja -j"$jobs" -C "$1" --quiet "${@:2}" || fail "build in $1"; }
run_ctest() { ctest --test-dir "$1" --output-on-failure --no-tests=error -j"$jobs" "${@:2}"; }
# folders DIR LIST OPTIONS...: builds and tests only these folders
folders() {
  local dir=$1 only=$2 f
  shift 2
  for f in ${only//;/ }; do
    compgen -G "tests/unit/$f/*_test.cc" >/dev/null || fail "$f/ has no unit tests"
  done
  configure "$dir" -DKEDGE_ONLY="$only" "$@"
  compile "$dir"
  run_ctest "$dir"
}

stage_tidy() {
  vendor/deps.sh test
  local check
  for check in tests/tidy/check_*.py; do python3 "$check"; done
}
stage_build() {
  vendor/deps.sh build test
  vendor/fetch.sh
  configure build
  compile build
  file build/kedge
  ls -l build/kedge
}
stage_unit() { run_ctest build; }
stage_asan() {
  configure build/asan -DKEDGE_SANITIZE=address
  compile build/asan
  # kedge itself is built too: the conformance tests may run it
  UBSAN_OPTIONS=print_stacktrace=1 run_ctest build/asan
}
stage_tsan() { TSAN_OPTIONS=halt_on_error=1 folders build/tsan "$queues" -DKEDGE_SANITIZE=thread; }
stage_clang() {
  vendor/deps.sh clang
  configure build/clang -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14
  local f targets=(kedge)
  for f in $other_compiler; do targets+=("unit_$f"); done
  compile build/clang "${targets[@]}"
  build/clang/kedge version
  for f in $other_compiler; do "build/clang/tests/unit_$f" --gtest_brief=1; done
}
stage_arm64() { vendor/deps.sh arm64; folders build/arm64-test "$emulated" --toolchain arm/arm64.cmake; }
stage_armhf() { vendor/deps.sh armhf; folders build/armhf-test "$emulated" --toolchain arm/armhf.cmake; }
fuzz_for() {
  local seconds=$1 entry name work
  vendor/deps.sh build test clang
  vendor/fetch.sh
  compgen -G "tests/fuzz/*_fuzz.cc" >/dev/null || fail "there are no fuzz entries"
  configure build/fuzz -DKEDGE_FUZZ=ON -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14
  # only the entries
  local targets=()
  for entry in tests/fuzz/*_fuzz.cc; do targets+=("fuzz_$(basename "$entry" _fuzz.cc)"); done
  compile build/fuzz "${targets[@]}"
  printf '%s\n' "${targets[@]}" | xargs -P "$jobs" -I{} bash -c '
    set -e; n={}; w=build/fuzz/work/$n; mkdir -p $w
    build/fuzz/tests/$n -max_total_time='"$seconds"' -timeout=10 -rss_limit_mb=1024 -artifact_prefix=build/fuzz/$n- \
      $w tests/fuzz/corpus/${n#fuzz_} >build/fuzz/$n.log 2>&1 || { tail -40 build/fuzz/$n.log; echo "FAILED: $n"; exit 1; }
    tail -1 build/fuzz/$n.log | sed "s/^/$n: /"' || fail "fuzz"
}
stage_fuzz() { fuzz_for "${SECONDS_PER_FUZZ:-10}"; }
stage_longfuzz() { fuzz_for 600; }
stage_conformance() { tests/conformance/run.sh; }
stage_system() { tests/system/run.sh; }
stage_soak() {
  local s
  for s in tests/soak/*.sh; do
    [ -e "$s" ] || fail "tests/soak is empty"
    say "--- $s"
    "$s" || fail "$s"
  done
}
stage_bench() {
  if [ -e tests/bench/run.sh ]; then tests/bench/run.sh; return; fi
  local b
  for b in build/tests/bench_*; do
    [ -x "$b" ] || fail "no benchmark was built"
    say "--- $b"
    "$b"
  done
}
stage_lint() {
  vendor/deps.sh build test lint
  vendor/fetch.sh
  configure build/lint -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14
  git ls-files '*.h' '*.cc' | grep -vE '_gen\.(h|cc)$' | xargs clang-format-14 --dry-run -Werror
  say "clang-format: clean"
  git ls-files 'src/*.cc' | grep -v '_gen\.cc$' |
    xargs -P "$jobs" -n 4 clang-tidy-14 -p build/lint --quiet --warnings-as-errors='*'
  say "clang-tidy: clean"
}
stage_dist() {
  local arch strip
  mkdir -p build/dist
  rm -f build/dist/*
  for arch in amd64 arm64 armhf; do
    case $arch in
      amd64) strip=strip; set -- ;;
      arm64) strip=aarch64-linux-gnu-strip; set -- --toolchain arm/arm64.cmake ;;
      armhf) strip=arm-linux-gnueabihf-strip; set -- --toolchain arm/armhf.cmake ;;
    esac
    configure build/dist-$arch -DKEDGE_TESTS=OFF -DKEDGE_LTO=ON "$@"
    compile build/dist-$arch kedge
    $strip -o build/dist/kedge-$arch build/dist-$arch/kedge
    tests/tidy/check_binary.sh build/dist/kedge-$arch
  done
  (cd build/dist && sha256sum kedge-* >sha256sums && ls -l && cat sha256sums)
}

run_stage() {
  local name=$1 t=$SECONDS rc=0
  say "=== stage $name"
  # a child of its own, so that set -e holds within the stage
  bash "$0" inner "$name" || rc=$?
  local line
  line=$(awk -v s=$((SECONDS - t)) -v n="$name" -v r=$rc 'BEGIN {printf "%-12s %5.1f min  %s", n, s / 60, r ? "FAILED" : "passed"}')
  say "=== $line"
  if [ -d build/stages ]; then say "$line" >>build/stages/minutes; fi
  return $rc
}

# ctest runs the stages, so that its summary is the last word on all of them.
run_list() {
  vendor/deps.sh build test
  rm -rf build/stages
  mkdir -p build/stages
  local name limit what
  while read -r name limit what; do
    [ -n "$name" ] || continue
    echo "add_test($name bash $PWD/tests/run.sh stage $name)"
    echo "set_tests_properties($name PROPERTIES TIMEOUT $((limit * 60)) WORKING_DIRECTORY $PWD)"
    case $name in
      tidy) ;;
      build) echo "set_tests_properties($name PROPERTIES FIXTURES_SETUP built)" ;;
      *) echo "set_tests_properties($name PROPERTIES FIXTURES_REQUIRED built)" ;;
    esac
  done <<<"$1" >build/stages/CTestTestfile.cmake
  echo "add_test(minutes cat build/stages/minutes)
set_tests_properties(minutes PROPERTIES WORKING_DIRECTORY $PWD)" >>build/stages/CTestTestfile.cmake
  ctest --test-dir build/stages -V
}

case ${1-} in
  test) SECONDS_PER_FUZZ=10 run_list "$test_stages" ;;
  soak) run_list "$soak_stages" ;;
  stage) run_stage "$2" ;;
  inner) "stage_$2" ;;
  *) fail "usage: tests/run.sh test | soak | stage NAME" ;;
esac
