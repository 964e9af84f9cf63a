#!/usr/bin/env python3
"""Fails when licence, READMEs, change log and version do not agree.

    Scripts/check_release.py [--root FOLDER] [--release]

With --release the change log must have a section for exactly this version, as it must before a tag.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from support import workspace

HEADING = re.compile(r"^##\s+\[?([^\]\s]+)\]?", re.MULTILINE)
# `.package(url: "https://github.com/hazel-swift/HazelCore.git", from: "0.1.0")` in a README.
REQUIREMENT = re.compile(
    re.escape(workspace.GIT_BASE) + r"/(\w+?)(?:\.git)?\"\s*,\s*(?:from|exact):\s*\"([^\"]+)\""
)


def changelog_problems(root: Path, version: str, release: bool) -> list[str]:
    """CHANGELOG.md has a section for the version, or at least one for what is not released yet."""
    path = root / "CHANGELOG.md"
    if not path.exists():
        return ["CHANGELOG.md is missing"]
    headings = [heading.lower() for heading in HEADING.findall(path.read_text(encoding="utf-8"))]
    if version in headings:
        return []
    if release:
        return [f"CHANGELOG.md: no section '## {version}' for the version in VERSION"]
    if "unreleased" not in headings:
        return [f"CHANGELOG.md: neither a section '## Unreleased' nor '## {version}'"]
    return []


def licence_problems(root: Path) -> list[str]:
    """One licence for all: MIT, and no package with another text."""
    path = root / "LICENSE"
    if not path.exists():
        return ["LICENSE is missing"]
    text = path.read_text(encoding="utf-8")
    problems = []
    if not text.startswith("MIT License") or "The Hazel authors" not in text:
        problems.append("LICENSE: expected the MIT licence of The Hazel authors")
    for package in workspace.packages(root):
        own = package.folder / "LICENSE"
        if own.exists() and own.read_text(encoding="utf-8") != text:
            problems.append(f"{own.relative_to(root)} differs from LICENSE")
    return problems


def readme_problems(root: Path, version: str) -> list[str]:
    """Every package has a README, and what READMEs say of versions is true."""
    problems = []
    readmes = [root / "README.md", *(p.folder / "README.md" for p in workspace.packages(root))]
    names = {workspace.UMBRELLA, *(package.name for package in workspace.packages(root))}
    for readme in readmes:
        name = readme.relative_to(root)
        if not readme.exists():
            problems.append(f"{name} is missing")
            continue
        text = readme.read_text(encoding="utf-8")
        for package, required in REQUIREMENT.findall(text):
            if package not in names:
                problems.append(f"{name}: there is no package {package}")
            elif required != version:
                problems.append(
                    f"{name}: requires {package} {required}, but VERSION says {version}"
                )
        if readme.parent != root and readme.parent.name not in text:
            problems.append(f"{name}: does not name {readme.parent.name}")
    return problems


def check(root: Path, release: bool = False) -> list[str]:
    """All disagreements, each one line."""
    try:
        version = workspace.version(root)
    except (workspace.WorkspaceError, FileNotFoundError) as error:
        return [str(error)]
    return [
        *changelog_problems(root, version, release),
        *licence_problems(root),
        *readme_problems(root, version),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--release", action="store_true")
    options = parser.parse_args()
    problems = check(options.root.resolve(), options.release)
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if not problems:
        print("Licence, READMEs, change log and version agree.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
