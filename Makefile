# kedge: `make` builds build/kedge, `make test` tests it. What is missing on the machine
# is installed through apt (vendor/deps.sh), third-party sources are fetched and
# verified (vendor/fetch.sh; VENDOR_DIR=/path uses unpacked ones).
#   make [all] test soak bench fuzz lint arm64 armhf dist clean
#   make golden GOLDEN=dir   replays recorded answers of a real API server (tests/golden/replay.py)
#   JOBS=n  parallel jobs        SECONDS_PER_FUZZ=n  time of one entry in `make fuzz`
JOBS ?= $(shell nproc)
SECONDS_PER_FUZZ ?= 60
export JOBS SECONDS_PER_FUZZ
CMAKE = cmake -G Ninja $(if $(VENDOR_DIR),-DVENDOR_SRC=$(VENDOR_DIR))
NINJA = ninja -j$(JOBS)

.PHONY: all sources test soak bench fuzz lint golden arm64 armhf dist clean
all: sources
	@$(CMAKE) -B build >build/cmake.log || { cat build/cmake.log; exit 1; }
	@$(NINJA) -C build kedge

sources:
	@vendor/deps.sh build
	@vendor/fetch.sh
	@mkdir -p build

test:
	@tests/run.sh test

soak:
	@tests/run.sh soak

fuzz:
	@tests/run.sh stage fuzz

lint:
	@tests/run.sh stage lint

golden: all
	@vendor/deps.sh test
	@cmake -DKEDGE_TESTS=ON build >/dev/null && $(NINJA) -C build golden_encodings
	@/usr/bin/python3 tests/golden/replay.py $(GOLDEN) $(GROUPS)

bench: all
	@vendor/deps.sh test
	@cmake -DKEDGE_TESTS=ON build >/dev/null && $(NINJA) -C build
	@tests/run.sh stage bench

arm64 armhf: sources
	@vendor/deps.sh $@
	@$(CMAKE) -B build/$@ --toolchain arm/$@.cmake -DKEDGE_TESTS=OFF >build/cmake-$@.log || \
	  { cat build/cmake-$@.log; exit 1; }
	@$(NINJA) -C build/$@ kedge

# Stripped, with link time optimisation.
dist: sources
	@vendor/deps.sh arm64 armhf
	@tests/run.sh stage dist

clean:
	rm -rf build
