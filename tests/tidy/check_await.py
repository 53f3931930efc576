#!/usr/bin/env python3
"""Refuses the shapes of co_await that GCC 12 miscompiles without a warning.

Safe: co_await as a whole statement, or as the whole right side of a declaration, an
assignment or a co_return; one a statement; named locals moved into the call. Not safe:
lambdas or braced values among its arguments (destroyed twice), an await inside ?: && ||,
a condition or another call, and a lambda with captures that is itself a coroutine (its
frame points into the lambda, which is gone). CO_TRY(x) counts as an await of x.
"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_layers import ROOT, strip  # noqa: E402

AWAIT = re.compile(r"\bco_await\b")
LEFT = re.compile(r"^(co_return|\(void\)|[\w:<>,&*\s.\[\]()-]*[\w>\])]\s*(->[\w.]+)?\s*[-+|&]?=)?\s*co_await\b")
LAMBDA = re.compile(r"\[([^\[\]]*)\]\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))?[\w\s:<>,&*-]*(?:->\s*[\w:<>,&*\s]+)?\{")


def statement(text, at):
    """The statement around offset at: from the last ; { } (outside of parentheses) to the ; after."""
    start, depth = at, 0
    while start > 0:
        c = text[start - 1]
        if c in ")]":
            depth += 1
        elif c in "([":
            depth -= 1
        elif c in ";{}" and depth <= 0:
            break
        start -= 1
    end, depth = at, 0
    while end < len(text) and not (text[end] == ";" and depth <= 0):
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(text[end], 0)
        end += 1
    return " ".join(text[start:end].split())


def block(text, at):
    """The text of the braces that open at offset at."""
    depth = 0
    for end in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[at:end + 1]
    return text[at:]


def check(text):
    """Yields (line, what) for each unsafe shape in C++ source."""
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m.group(0).count("\n"),
                  strip(text), flags=re.M)
    for m in AWAIT.finditer(text):
        line = text.count("\n", 0, m.start()) + 1
        s = re.sub(r"^(?:(?:public|private|case [\w:]+|default|else|do)\s*:?\s+)+", "", statement(text, m.start()))
        awaited = s[s.index("co_await"):]
        if len(AWAIT.findall(s)) > 1:
            yield line, "two awaits in one statement"
        elif not LEFT.match(s):
            yield line, "await is neither a statement nor the whole right side: " + s[:60]
        elif "{" in awaited or re.search(r"[(,]\s*\[", awaited):
            yield line, "lambda or braced value inside an awaited call: name it first"
        elif re.search(r"\?|&&|\|\|", awaited):
            yield line, "await with ?: && or ||"
    for m in LAMBDA.finditer(text):
        if m.group(1).strip() and re.search(r"\bco_(await|return|yield)\b", block(text, m.end() - 1)):
            yield text.count("\n", 0, m.start()) + 1, "a lambda with captures is a coroutine"


EXAMPLES = [  # source, whether it is refused
    ("co_await f(std::move(x));", False),
    ("Result<int> r = co_await f(x);", False),
    ("auto& r = co_await p->q.f(x, y[1]);", False),
    ("p->r = co_await f(x);", False),
    ("co_return co_await f(x);", False),
    ("if (a) { co_await f(x); }", False),
    ("for (int i = 0; i < 3; i++) { r[i] = co_await f(i); }", False),
    ("co_await f([x] { return x; });", True),
    ("co_await f(Options{1, 2});", True),
    ("auto r = a ? co_await f() : co_await g();", True),
    ("if (co_await f()) return;", True),
    ("g(co_await f());", True),
    ("auto r = co_await f() && true;", True),
    ("auto t = [x]() -> Task<int> { co_return x; };", True),
    ("auto t = [&] { co_await f(); };", True),
    ("auto t = []() -> Task<int> { co_return 1; };", False),
    ("[[nodiscard]] Task<int> f(int x) { co_return x; }", False),
    ("for (auto& x : a[i]) { co_await f(x); }", False),
    ('log("co_await g(co_await f())");', False),
]


def main():
    bad = [s for s, refused in EXAMPLES if bool(list(check(s))) != refused]
    for s in bad:
        print("check_await judges its own example wrongly:", s)
    count = len(bad)
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "src", "tests"],
                           capture_output=True, text=True, check=True).stdout.split()
    for path in sorted(names):
        full = os.path.join(ROOT, path)
        if path.endswith((".h", ".cc")) and os.path.exists(full):
            with open(full, encoding="utf-8") as f:
                for line, what in check(f.read()):
                    print(f"{path}:{line}: {what}")
                    count += 1
    print(f"check_await: {count} problems")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
