#!/bin/bash
# The automatic backup that comes ten minutes after the first change, and what a start makes of it
# when the store is damaged. Takes eleven minutes, nearly all of them idle: prints what the server
# wrote in between.
set -euo pipefail
cd "$(dirname "$0")"
exec /usr/bin/python3 backup.py
