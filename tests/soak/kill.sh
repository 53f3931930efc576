#!/bin/bash
# KEDGE_KILLS (500) rounds of writes ended by kill -9, one in ten in order; see kills.py for what
# must hold. Prints its figures.
set -euo pipefail
cd "$(dirname "$0")/../conformance"
exec /usr/bin/python3 kills.py "${KEDGE_KILLS:-556}" 8
