#!/usr/bin/env python3
"""Writes the *_gen.cc of src/kube from the fact files beside this script.

    generate.py [--out FOLDER] [--more TYPES]      (default: the folder above, src/kube)

The output is checked in; tests/tidy/check_generated.py compares.
"""
import argparse
import os
import sys

sys.dont_write_bytecode = True
import facts
import generate_defaults
import generate_descriptions
import generate_kinds
import generate_schema
import generate_tables

HERE = os.path.dirname(os.path.abspath(__file__))


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write(text)


def package_group(definition):
    """"apps" of io.k8s.api.apps.v1.Deployment: how a group is called in its definitions."""
    return definition.split(".")[-3]


def main():
    args = argparse.ArgumentParser(description=__doc__,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--out", default=os.path.dirname(HERE))
    args.add_argument("--more", metavar="TYPES", help="write only schema_gen.cc, with these too")
    out, more = vars(args.parse_args()).values()
    if more:
        write(out, "schema_gen.cc", generate_schema.generate(
            generate_schema.load(os.path.join(HERE, "schema.txt"), more)))
        return
    try:
        kinds = facts.load(HERE)
        tables = generate_schema.load(os.path.join(HERE, "schema.txt"))
        columns = generate_tables.load(os.path.join(HERE, "columns.txt"))
        columns_text = generate_tables.generate(columns, kinds)
        defaults = generate_defaults.generate(os.path.join(HERE, "schema.txt"),
                                              os.path.join(HERE, "defaults.txt"),
                                              tables.type_index)
        descriptions = generate_descriptions.generate(HERE, tables)
    except facts.FactError as e:
        sys.exit(f"generate.py: {e}")
    by_name = {tuple(name.rsplit(".", 2)[-2:]) + (package_group(name),): index
               for name, index in tables.definitions.items()}
    write(out, "kinds_gen.cc", generate_kinds.generate(
        kinds, lambda k: by_name[(k.version, k.kind, k.group.split(".")[0] or "core")]))
    write(out, "schema_gen.cc", generate_schema.generate(tables))
    write(out, "tables_gen.cc", columns_text)
    write(out, "defaults_gen.cc", defaults)
    write(out, "descriptions_gen.cc", descriptions)


if __name__ == "__main__":
    main()
