"""Reads a Package.swift through SwiftPM itself, as JSON."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

# A manifest is a small program; one that has not ended by then never will.
TIME_LIMIT_SECONDS = 300


class ManifestError(Exception):
    """A manifest could not be read; the text is SwiftPM's own."""


def dump(folder: Path) -> dict[str, Any]:
    """The manifest in the folder, as `swift package dump-package` prints it."""
    command = ["swift", "package", "--package-path", str(folder), "dump-package"]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=TIME_LIMIT_SECONDS, check=False
    )
    if result.returncode != 0:
        raise ManifestError(f"{folder}/Package.swift cannot be read:\n{result.stderr.strip()}")
    manifest: dict[str, Any] = json.loads(result.stdout)
    return manifest


def dump_all(folders: list[Path]) -> list[dict[str, Any]]:
    """The manifests of several folders, read side by side."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(dump, folders))


def has_unsafe_flags(manifest: dict[str, Any]) -> list[str]:
    """Targets with `unsafeFlags`: SwiftPM refuses such a target in a versioned dependency."""
    return [
        target["name"]
        for target in manifest["targets"]
        if any("unsafeFlags" in setting.get("kind", {}) for setting in target.get("settings", []))
    ]


def path_dependencies(manifest: dict[str, Any]) -> list[str]:
    """Folders that the manifest depends on by path."""
    return [
        entry["path"]
        for dependency in manifest["dependencies"]
        for entry in dependency.get("fileSystem", [])
    ]


def library_products(manifest: dict[str, Any]) -> dict[str, list[str]]:
    """Library products with their targets."""
    return {
        product["name"]: product["targets"]
        for product in manifest["products"]
        if "library" in product["type"]
    }


def library_targets(manifest: dict[str, Any]) -> list[str]:
    """The targets of all library products, each after those that it depends on."""
    wanted = {name for names in library_products(manifest).values() for name in names}
    uses = {
        target["name"]: [
            entry["byName"][0] for entry in target["dependencies"] if "byName" in entry
        ]
        for target in manifest["targets"]
    }
    ordered: list[str] = []

    def visit(name: str) -> None:
        for used in uses.get(name, []):
            visit(used)
        if name in wanted and name not in ordered:
            ordered.append(name)

    for name in sorted(wanted):
        visit(name)
    return ordered
