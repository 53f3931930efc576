#!/bin/bash
# The simulator over KEDGE_SEEDS (500) seeds. A seed that fails is printed by the test itself.
set -euo pipefail
cd "$(dirname "$0")/../.."
export KEDGE_SEEDS=${KEDGE_SEEDS:-500}
begin=$SECONDS
build/tests/scenario
echo "$KEDGE_SEEDS seeds in $((SECONDS - begin)) s"
