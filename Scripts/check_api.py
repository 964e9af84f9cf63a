#!/usr/bin/env python3
"""Compares the public API with the last release, and fails when it breaks more than VERSION says.

    Scripts/check_api.py --scratch FOLDER

A release is a tag such as 0.1.0. What breaks users needs a new major version, and before 1.0 a new
minor version. Without a tag there is nothing to compare with.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from support import workspace

TIME_LIMIT_SECONDS = 1800


def last_release(root: Path) -> str | None:
    """The highest version among the tags that this state descends from."""
    result = subprocess.run(
        ["git", "tag", "--merged", "HEAD"], cwd=root, capture_output=True, text=True, check=False
    )
    tags = [tag for tag in result.stdout.split() if workspace.SEMANTIC_VERSION.match(tag)]
    return max(tags, key=workspace.version_key, default=None)


def may_break(old: str, new: str) -> bool:
    """Whether the step between two versions allows a change that breaks users."""
    old_major, old_minor, _ = workspace.version_key(old)
    new_major, new_minor, _ = workspace.version_key(new)
    return new_major > old_major or (old_major == new_major == 0 and new_minor > old_minor)


def breakages(output: str) -> list[str]:
    """What SwiftPM's comparison found, one line each."""
    return [
        line.split("API breakage:", 1)[1].strip()
        for line in output.splitlines()
        if "API breakage:" in line
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--scratch", type=Path, required=True)
    options = parser.parse_args()
    root = options.root.resolve()
    old, new = last_release(root), workspace.version(root)
    if old is None:
        print("No release yet: there is no public API to compare with.")
        return 0
    command = ["swift", "package", "--package-path", str(root)]
    command += ["--scratch-path", str(options.scratch.resolve())]
    command += ["--disable-experimental-prebuilts", "diagnose-api-breaking-changes", old]
    result = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=TIME_LIMIT_SECONDS,
        check=False,
    )
    found = breakages(result.stdout)
    if result.returncode != 0 and not found:
        print(result.stdout)
        print(f"error: the public API could not be compared with {old}", file=sys.stderr)
        return 1
    for line in found:
        print(f"breaks users of {old}: {line}")
    if found and not may_break(old, new):
        print(
            f"error: {len(found)} change(s) break users of {old}; VERSION says {new}",
            file=sys.stderr,
        )
        return 1
    print(f"The public API was compared with {old}: {len(found)} breaking change(s).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
