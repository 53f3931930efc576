#!/bin/bash
# KEDGE_CHURN (10,000,000) writes over 10,000 names: create, two updates, delete, again and again.
# The store's files must stay bounded, and shrink when everything is deleted. Prints their sizes.
set -euo pipefail
cd "$(dirname "$0")"
exec /usr/bin/python3 churn.py "${KEDGE_CHURN:-10000000}"
