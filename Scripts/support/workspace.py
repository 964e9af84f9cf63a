"""The layout of the repository: its root, its packages, its files and its version."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# Where the project and its packages are published. Every other script takes it from here.
GIT_BASE = "https://github.com/hazel-swift"
UMBRELLA = "hazel"

SEMANTIC_VERSION = re.compile(r"^(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$")


class WorkspaceError(Exception):
    """Something about the repository is not as the scripts expect it."""


@dataclass(frozen=True)
class Package:
    """One folder under Packages/ with a manifest of its own."""

    name: str
    folder: Path


def packages(root: Path = ROOT) -> list[Package]:
    """All packages, in the order of their names."""
    manifests = sorted(root.glob("Packages/*/Package.swift"))
    return [Package(manifest.parent.name, manifest.parent) for manifest in manifests]


def project_files(root: Path, *patterns: str) -> list[Path]:
    """Files that git tracks or would track, relative to the root; deleted ones are left out.

    Untracked files count, so that a change is checked before it is committed; ignored ones (build
    folders, say) do not.
    """
    command = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        *patterns,
    ]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    names = sorted(set(filter(None, listed.split("\0"))))
    return [Path(name) for name in names if (root / name).is_file()]


def version(root: Path = ROOT) -> str:
    """The version in the file VERSION, without the line end."""
    text = (root / "VERSION").read_text(encoding="utf-8").strip()
    if not SEMANTIC_VERSION.match(text):
        raise WorkspaceError(f"VERSION: '{text}' is no semantic version such as 0.1.0")
    return text


def version_key(text: str) -> tuple[int, int, int]:
    """Major, minor and patch of a version, for comparing."""
    match = SEMANTIC_VERSION.match(text)
    if not match:
        raise WorkspaceError(f"'{text}' is no semantic version such as 0.1.0")
    return int(match[1]), int(match[2]), int(match[3])
