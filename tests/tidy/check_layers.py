#!/usr/bin/env python3
"""Reads the source tree against the rules below and layers.txt; prints each breach."""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# A third-party header (a regular expression over the name) and the only folders that see it.
ONLY = [
    (r"uv\.h$|uv/", {"io"}),
    (r"mbedtls/|psa/", {"crypto", "http"}),
    (r"sqlite3\.h$", {"store"}),
    (r"yyjson\.h$", {"kube"}),
    (r"nghttp2/", {"http"}),
    (r"ares.*\.h$", {"io"}),
    (r"(iostream|fstream|sstream|iomanip|regex|locale|codecvt)$", set()),
]
# What our code never calls or names (over the text without comments and strings), and why.
BANNED = [
    (r"\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|alloca)\s*\(", "unbounded or unsafe"),
    (r"\b(system|popen|fork|vfork)\s*\(", "processes are started by io/"),
    (r"\b(getaddrinfo|gethostbyname|getpwnam|getpwuid|getgrnam|dlopen|setlocale|iconv_open)\s*\(",
     "NSS or dlopen in a static executable"),
    (r"\bstd::(regex|cout|cerr|endl|stringstream|ostringstream|async)\b", "too large or slow"),
    (r"\b(try\s*\{|throw\b|catch\s*\(|dynamic_cast\b|typeid\b)", "built without exceptions and rtti"),
    (r"\busing\s+namespace\s+(?!std::literals|std::chrono_literals)", "names its folder instead"),
]
BANNED_EXCEPT = {"src/io/": {"processes are started by io/"}}


def strip(text):
    """The text without comments and the insides of strings, line numbers kept."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)

    def blank(m):
        s = m.group(0)
        return ("" if s[0] == "/" else '""') + "\n" * s.count("\n")

    # 1'000'000 is a number, not characters
    return token.sub(blank, re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]{3})", "", text))


def read_layers():
    uses = {}
    with open(os.path.join(ROOT, "tests/tidy/layers.txt")) as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                name, _, rest = line.partition(":")
                uses[name.strip()] = set(rest.split())
    seen = set()
    for name in reversed(list(uses)):
        for used in uses[name] - seen:
            problem("tests/tidy/layers.txt", 0, f"{name} stands below {used}, which it uses")
        seen.add(name)
    return uses


problems = []


def problem(path, line, what):
    problems.append(f"{path}:{line}: {what}")


def main():
    uses = read_layers()
    # -co --exclude-standard: new files count before they are added
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "src", "tests"],
                           capture_output=True, text=True, check=True).stdout.split()
    files = sorted(n for n in names if n.endswith((".h", ".cc")) and os.path.exists(os.path.join(ROOT, n)))
    included = set()
    for path in files:
        with open(os.path.join(ROOT, path), encoding="utf-8") as f:
            text = f.read()
        generated = path.endswith(("_gen.cc", "_gen.h"))
        in_src = path.startswith("src/")
        folder = path.split("/")[1]
        if in_src and folder not in uses:
            problem(path, 0, f"folder {folder} is not in layers.txt")
            continue
        for number, line in enumerate(text.split("\n"), 1):
            m = re.match(r'\s*#\s*include\s*([<"])([^">]+)[">]', line)
            if not m:
                continue
            name = m.group(2)
            if m.group(1) == '"':
                included.add("src/" + name)
                included.update({"tests/" + name, os.path.join(os.path.dirname(path), name)})
                if not in_src:
                    continue
                target = name.split("/")[0]
                if "/" not in name:
                    problem(path, number, f'"{name}" is not rooted at src/')
                elif target != folder and target in uses and target not in uses[folder]:
                    problem(path, number, f"{folder}/ may not use {target}/ (layers.txt)")
            if in_src:
                for pattern, allowed in ONLY:
                    if re.match(pattern, name) and folder not in allowed:
                        problem(path, number, f"{name} is only for {sorted(allowed) or 'nobody'}")
        if in_src and not generated:
            for number, line in enumerate(strip(text).split("\n"), 1):
                for pattern, why in BANNED:
                    m = re.search(pattern, line)
                    if m and not any(path.startswith(p) and why in w for p, w in BANNED_EXCEPT.items()):
                        problem(path, number, f"{m.group(0).strip()}: {why}")
    for path in files:
        if path.endswith(".h") and path not in included:
            problem(path, 0, "is included by nobody")
    for text in problems:
        print(text)
    print(f"check_layers: {len(files)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
