#!/usr/bin/env python3
"""sizes.py [BUILD]: how many bytes of BUILD/kedge each archive brings (build, unless told).

Links once more with a map and adds up what the linker kept of each archive's code and data, without
zeroed memory. Strings that two archives share are the first one's.
"""
import collections
import os
import re
import subprocess
import sys

SECTION = re.compile(r"^ \s*(?:(\S+)\s+)?0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$")
KEPT = re.compile(r"^\.(text|rodata|data|eh_frame|gcc_except_table|init|fini|tdata|preinit|ctors|dtors)")


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else "build"
    commands = subprocess.run(["ninja", "-C", build, "-t", "commands", "kedge"], check=True,
                              capture_output=True, text=True).stdout.splitlines()
    link = [c for c in commands if " -o kedge " in c][-1]
    link = re.search(r"&& (\S+c\+\+.*?) &&", link).group(1)
    subprocess.run(link.replace(" -o kedge ", " -o kedge.sized -Wl,-Map,kedge.map "), shell=True,
                   cwd=build, check=True)
    sizes = collections.Counter()
    started, name = False, ""
    with open(os.path.join(build, "kedge.map"), encoding="utf-8") as f:
        for line in f:
            started = started or line.startswith("Linker script and memory map")
            if not started:
                continue
            m = SECTION.match(line)
            if m:
                section = m.group(1) or name
                archive = re.search(r"([^/(]+\.a)\(", m.group(4))
                if KEPT.match(section):
                    sizes[archive.group(1) if archive else "objects"] += int(m.group(3), 16)
                name = ""
            elif re.match(r"^ \.\S+$", line):
                name = line.strip()
            elif not line.startswith(" *"):
                name = ""
    os.remove(os.path.join(build, "kedge.map"))
    stripped = os.path.join(build, "kedge.sized")
    subprocess.run(["strip", stripped], check=True)
    for archive, size in sizes.most_common():
        print(f"{size:9,d}  {archive}")
    print(f"{sum(sizes.values()):9,d}  together; the stripped file has {os.path.getsize(stripped):,d}")
    os.remove(stripped)


if __name__ == "__main__":
    main()
