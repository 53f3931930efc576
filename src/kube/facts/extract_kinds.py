"""kinds.txt from the published discovery documents: what a default server serves."""
import json
import os

# A default server serves the stable versions; everything else is off until asked for.
STABLE = ("v1", "v2")

HEADER = """\
# Kinds of a default Kubernetes 1.36 server, from its published discovery documents by extract.py.
# Order: groups as in discovery (core first), versions by preference, resources by name.
#
# GROUP/VERSION RESOURCE KIND LIST_KIND SINGULAR SCOPE VERBS [short=..] [categories=..] [hash=..]
#   /SUBRESOURCE KIND VERBS
# LIST_KIND "-": not listed. Verbs: C create D delete X deletecollection G get L list P patch
# U update W watch. KIND of a subresource is GROUP/VERSION/KIND where it is another group's.
# hash: storageVersionHash (a resource without one is answered, never kept).
"""

LETTERS = {"create": "C", "delete": "D", "deletecollection": "X", "get": "G", "list": "L",
           "patch": "P", "update": "U", "watch": "W"}


def letters(verbs):
    return "".join(LETTERS[v] for v in verbs)


def extract(folder):
    """[(group, version, [resource document])] in discovery order."""
    with open(os.path.join(folder, "aggregated_v2.json"), encoding="utf-8") as f:
        groups = json.load(f)["items"]
    order = [("", "v1")]
    for g in groups:
        order += [(g["metadata"]["name"], v["version"]) for v in g["versions"]
                  if v["version"] in STABLE]
    out = []
    for group, version in order:
        name = f"apis__{group}__{version}.json" if group else f"api__{version}.json"
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            resources = json.load(f)["resources"]
        out.append((group, version, resources))
    return out


def render(kinds):
    lines = [HEADER]
    for group, version, resources in kinds:
        gv = f"{group}/{version}" if group else version
        for r in resources:
            if "/" in r["name"]:
                sub = r["name"].split("/", 1)[1]
                kind = r["kind"]
                if "version" in r:
                    kind = f"{r['group']}/{r['version']}/{kind}"
                lines.append(f"  /{sub} {kind} {letters(r['verbs'])}\n")
                continue
            row = [gv, r["name"], r["kind"], r["kind"] + "List" if "list" in r["verbs"] else "-",
                   r["singularName"], "namespaced" if r["namespaced"] else "cluster",
                   letters(r["verbs"])]
            for field, key in (("shortNames", "short"), ("categories", "categories")):
                if r.get(field):
                    row.append(f"{key}={','.join(r[field])}")
            if "storageVersionHash" in r:
                row.append("hash=" + r["storageVersionHash"])
            lines.append(" ".join(row) + "\n")
    return "".join(lines)
