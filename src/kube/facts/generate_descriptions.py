"""descriptions_gen.cc from descriptions.txt: words for OpenAPI and kubectl explain."""
import os

from facts import FactError, rows
from generate_schema import c_string, lines

ANY_TYPE = 0xffff
HEAD = """\
// Made by kube/facts/generate.py from descriptions.txt there. Not for hands.
// clang-format off
#include "kube/descriptions.h"

namespace kedge::kube::openapi {

"""


def load(path, tables):
    """Rows (type, field, text), sorted; field 0 is the type itself."""
    found = {}
    for number, _, text in rows(path):
        name, _, words = text.partition(" ")
        words = words.strip()
        parts = name.split(".")
        if not words or len(words) > 255:
            raise FactError(f"{path}:{number}: no text, or a too long one")
        type_index = ANY_TYPE if parts[0] == "*" else tables.type_index.get(".".join(parts[:2]))
        field = parts[1:] if parts[0] == "*" else parts[2:]
        if type_index is None or (field and field[0] not in tables.pool.offsets):
            raise FactError(f"{path}:{number}: no such type or field: {name}")
        key = (type_index, tables.pool.offsets[field[0]] if field else 0)
        if key in found:
            raise FactError(f"{path}:{number}: twice: {name}")
        found[key] = words
    return sorted(found.items())


def generate(folder, tables):
    pool, offsets, size, index = [], {}, 0, []
    for (type_index, field), text in load(os.path.join(folder, "descriptions.txt"), tables):
        if text not in offsets:
            offsets[text] = size
            pool.append(text)
            size += len(text.encode()) + 1
        index.append((type_index, field, offsets[text]))
    if size > 65535:
        raise FactError("descriptions.txt: more than fits into 16 bits")
    out = [HEAD, "const char kDescriptionPool[] =\n"]
    for text in pool:
        raw = text.encode()
        if len(raw) != len(text) or len(raw) > 255:
            raise FactError(f"descriptions.txt: not ASCII: {text}")
        out.append(f'    "\\{len(raw):03o}" "{c_string(text)}"\n')
    out.append('    "";\n\n')
    body = lines("{" + ",".join(str(x) for x in r) + "}, " for r in index)
    out.append(f"const Description kDescriptions[] = {{\n{body}}};\n\n")
    out.append(f"const uint16_t kDescriptionCount = {len(index)};\n")
    out.append("\n}  // namespace kedge::kube::openapi\n")
    return "".join(out)
