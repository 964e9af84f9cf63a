#!/usr/bin/env python3
"""Prints the section of one version from the change log.

Scripts/release_notes.py 0.1.0
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import check_release
from support import workspace


def section(changelog: str, version: str) -> str | None:
    """The text under the version's heading; None where there is no such heading."""
    lines = changelog.splitlines()
    found: list[str] | None = None
    for line in lines:
        heading = check_release.HEADING.match(line)
        if heading:
            if found is not None:
                break
            if heading[1] == version:
                found = []
        elif found is not None:
            found.append(line)
    return None if found is None else "\n".join(found).strip() + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version")
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    options = parser.parse_args()
    text = section((options.root / "CHANGELOG.md").read_text(encoding="utf-8"), options.version)
    if text is None:
        print(f"error: CHANGELOG.md has no section for {options.version}", file=sys.stderr)
        return 1
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
