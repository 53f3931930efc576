#!/usr/bin/env python3
"""Words, lengths and headers of what is committed.

No word that marks unfinished work, in any text. No file above 800 lines; no function above 70
(C++: the outermost block behind a parameter list, from its first line to its closing brace;
Python: a def). Every header of ours begins with its contract.
"""
import ast
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_layers import ROOT, strip  # noqa: E402

MAX_LINES = 800
MAX_FUNCTION = 70
WORDS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|(?i:\bplaceholders?\b|\bnot (yet )?implemented\b)")
WORDS_EXCEPT = [  # path, pattern of the line, reason
    (r"tests/tidy/check_text\.py$", r"", "names them"),
    (r"^src/http/message\.cc$", r'"Not Implemented"', "a status of HTTP"),
]
LONG_FILES = [  # path, reason
    (r"_gen\.(cc|h)$", "generated"),
    (r"^src/kube/facts/.*\.txt$", "upstream's schema, one row a field"),
]
LONG_FUNCTIONS = {  # "path:name": reason
}


def functions(text):
    """Yields (name, first line, last line) of each function in C++ source."""
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m.group(0).count("\n"),
                  strip(text), flags=re.M)
    scopes = []  # of each open brace: the function that it began, or whether it is a scope of names
    head, line, head_line = "", 1, 1
    inside = 0  # how many open braces belong to functions
    for c in text:
        if c == "\n":
            line += 1
        if c == "{":
            h = " ".join(head.split())
            named = re.search(r"([~\w:]+(?:operator\W+)?) ?\(", h)
            if inside:
                scopes.append(None)
                inside += 1
            elif re.search(r"^(template ?<.*> ?)?(inline )?(namespace|class|struct|union|enum|extern)\b", h) and \
                    not h.endswith(")"):
                scopes.append(None)
            elif named and not re.search(r"[^=!<>]=$", h):
                scopes.append((named.group(1), head_line))
                inside = 1
            else:
                scopes.append(None)
            head = ""
        elif c == "}":
            began = scopes.pop() if scopes else None
            if began:
                yield began[0], began[1], line
            if inside:
                inside -= 1
            head = ""
        elif c == ";":
            head = ""
        else:
            if not head.strip():
                head, head_line = "", line
            head += c
    if scopes:
        yield "(braces do not pair)", 1, 1 << 30


EXAMPLES = [  # source, what functions() finds
    ("int f() { return 1; }", [("f", 1, 1)]),
    ("namespace a {\nclass B : public C {\n  void g() {\n    if (x) {\n    }\n  }\n};\n}", [("g", 3, 6)]),
    ("A::A(int x)\n    : x_(x) {\n}\nint a[] = {1, 2};\nstruct S { int i = 0; };", [("A::A", 1, 3)]),
    ("TEST(A, B) {\n  auto f = [] {\n  };\n}", [("TEST", 1, 4)]),
]


def main():
    problems = []
    for source, want in EXAMPLES:
        if list(functions(source)) != want:
            problems.append(f"check_text reads its own example wrongly: {source!r}: {list(functions(source))}")
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard"],
                           capture_output=True, text=True, check=True).stdout.splitlines()
    used = set()
    read = 0
    for path in sorted(names):
        full = os.path.join(ROOT, path)
        if not os.path.isfile(full) or path.startswith(("tests/fuzz/corpus/", "tests/golden/sample/")):
            continue
        with open(full, "rb") as f:
            raw = f.read()
        if b"\0" in raw:
            problems.append(f"{path}: is not text")
            continue
        read += 1
        text = raw.decode("utf-8")
        for number, line in enumerate(text.split("\n"), 1):
            m = WORDS.search(line)
            if m and not any(re.search(p, path) and re.search(w, line) for p, w, _ in WORDS_EXCEPT):
                problems.append(f"{path}:{number}: {m.group(0)}")
        lines = text.count("\n")
        if lines > MAX_LINES and not any(re.search(p, path) for p, _ in LONG_FILES):
            problems.append(f"{path}: has {lines} lines, {MAX_LINES} are allowed")
        found = []
        if path.endswith((".h", ".cc")) and path.startswith(("src/", "tests/")) and "_gen." not in path:
            found = functions(text)
            if path.endswith(".h") and not text.startswith("//"):
                problems.append(f"{path}:1: does not begin with its contract")
        elif path.endswith(".py"):
            found = [(n.name, n.lineno, n.end_lineno) for n in ast.walk(ast.parse(text))
                     if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
        for name, first, last in found:
            if last - first + 1 <= MAX_FUNCTION:
                continue
            if f"{path}:{name}" in LONG_FUNCTIONS:
                used.add(f"{path}:{name}")
                continue
            problems.append(f"{path}:{first}: {name} has {last - first + 1} lines, {MAX_FUNCTION} are allowed")
    for key in sorted(set(LONG_FUNCTIONS) - used):
        problems.append(f"tests/tidy/check_text.py: {key} is no longer too long")
    for p in problems:
        print(p)
    print(f"check_text: {read} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
