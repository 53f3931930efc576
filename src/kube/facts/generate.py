#!/usr/bin/env python3
"""Writes kinds_gen.cc and schema_gen.cc from the fact files beside this script.

    generate.py [--out FOLDER]      (default: the folder above, src/kube)

The output is checked in; tests/tidy/check_generated.py compares.
"""
import argparse
import os
import sys

sys.dont_write_bytecode = True
import facts
import generate_kinds

HERE = os.path.dirname(os.path.abspath(__file__))


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write(text)


def main():
    args = argparse.ArgumentParser(description=__doc__,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--out", default=os.path.dirname(HERE))
    out = args.parse_args().out
    try:
        kinds = facts.load(HERE)
    except facts.FactError as e:
        sys.exit(f"generate.py: {e}")
    write(out, "kinds_gen.cc", generate_kinds.generate(kinds, lambda kind: -1))


if __name__ == "__main__":
    main()
