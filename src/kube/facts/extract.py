#!/usr/bin/env python3
"""Makes the fact files of this folder from data that Kubernetes publishes.

    extract.py --discovery KUBERNETES/api/discovery --openapi openapi-v2.json[.gz] \
               --protobuf protobuf-fields.json --go KUBERNETES/staging/src/k8s.io [--out FOLDER]

--discovery  the folder api/discovery of the Kubernetes sources (aggregated_v2.json, api__v1.json,
             apis__GROUP__VERSION.json)
--openapi    the published OpenAPI v2 document
--protobuf   messages of the API packages: {package: {"messages": {name: [{name, number, type}]}}}
--go         the folder that holds api/, apimachinery/, apiextensions-apiserver/, kube-aggregator/
Run by hand when the Kubernetes version changes; the build reads only the fact files. What is not
published (selectable fields, generation, ...) is kept by hand in strategies.txt.
"""
import argparse
import os
import sys

sys.dont_write_bytecode = True
import extract_kinds
import extract_schema


def main():
    args = argparse.ArgumentParser(description=__doc__,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("discovery", "openapi", "protobuf", "go"):
        args.add_argument("--" + name, required=True)
    args.add_argument("--out", default=os.path.dirname(os.path.abspath(__file__)))
    a = args.parse_args()
    kinds = extract_kinds.extract(a.discovery)
    with open(os.path.join(a.out, "kinds.txt"), "w", encoding="utf-8") as f:
        f.write(extract_kinds.render(kinds))
    served, more = extract_schema.extract(kinds, a.openapi, a.protobuf, a.go)
    with open(os.path.join(a.out, "schema.txt"), "w", encoding="utf-8") as f:
        f.write(served)
    with open(os.path.join(a.out, "more_types.txt"), "w", encoding="utf-8") as f:
        f.write(more)


if __name__ == "__main__":
    main()
