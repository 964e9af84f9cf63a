#!/usr/bin/env python3
"""Exports the umbrella and every package to a git repository of its own, ready to push.

    Scripts/export_packages.py --out FOLDER [--packages-only]

FOLDER/<name>.git is made, or gets one more commit where it exists (a mirror clone, say), with the
tag of VERSION. In a package's manifest `.package(path: "../X")` becomes
`.package(url: "<base>/X.git", from: "<version>")`; links in its README that lead out of the package
lead to the umbrella's repository instead. A package that cannot be published is refused.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from support import manifest as manifests
from support import workspace

PATH_DEPENDENCY = re.compile(r'\.package\(\s*path:\s*"\.\./(\w+)"\s*\)')
LINK_OUT = re.compile(r"\]\((?:\.\./)+([^)\s]+)\)")
# Every package gets these from the root, unless it has its own.
SHARED = ("LICENSE", "CHANGELOG.md", ".swift-format")


class ExportError(Exception):
    """A package that must not be published as it is."""


def rewritten_manifest(text: str, version: str, base: str = workspace.GIT_BASE) -> str:
    """The manifest with its siblings required by URL."""
    return PATH_DEPENDENCY.sub(
        lambda match: f'.package(url: "{base}/{match[1]}.git", from: "{version}")', text
    )


def rewritten_links(text: str, base: str = workspace.GIT_BASE) -> str:
    """Markdown whose links out of the package lead to the umbrella's repository."""
    return LINK_OUT.sub(rf"]({base}/{workspace.UMBRELLA}/blob/main/\1)", text)


class Exporter:
    """Copies folders of the monorepo into repositories of their own."""

    def __init__(self, root: Path, out: Path) -> None:
        self.root = root
        self.out = out
        self.version = workspace.version(root)
        # The same content makes the same commit: SwiftPM pins a version to the commit it has seen.
        stamp = self.last_commit_date()
        identity = {"NAME": "Hazel", "EMAIL": "hazel@users.noreply.github.com", "DATE": stamp}
        self.environment = {
            **os.environ,
            **{f"GIT_AUTHOR_{key}": value for key, value in identity.items()},
            **{f"GIT_COMMITTER_{key}": value for key, value in identity.items()},
        }

    def last_commit_date(self) -> str:
        """When the exported state was committed; a fixed date in a tree without a commit."""
        result = subprocess.run(
            ["git", "log", "-1", "--format=%cI"],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        return result.stdout.strip() or "2026-01-01T00:00:00Z"

    def git(self, *arguments: str, cwd: Path) -> None:
        result = subprocess.run(
            ["git", *arguments],
            cwd=cwd,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise ExportError(f"git {arguments[0]} failed: {result.stderr.strip()}")

    def export_umbrella(self) -> None:
        """The whole repository under the umbrella's name."""
        with tempfile.TemporaryDirectory() as scratch:
            tree = Path(scratch) / workspace.UMBRELLA
            self.copy(Path(), tree)
            self.refuse_unpublishable(workspace.UMBRELLA, tree)
            self.commit(workspace.UMBRELLA, tree)

    def export_package(self, package: workspace.Package) -> None:
        """One package, with what it shares with the others."""
        with tempfile.TemporaryDirectory() as scratch:
            tree = Path(scratch) / package.name
            self.copy(package.folder.relative_to(self.root), tree)
            for name in SHARED:
                if (self.root / name).exists() and not (tree / name).exists():
                    shutil.copy2(self.root / name, tree / name)
            manifest = tree / "Package.swift"
            manifest.write_text(
                rewritten_manifest(manifest.read_text(encoding="utf-8"), self.version),
                encoding="utf-8",
            )
            for page in tree.rglob("*.md"):
                page.write_text(rewritten_links(page.read_text(encoding="utf-8")), encoding="utf-8")
            self.refuse_unpublishable(package.name, tree)
            self.commit(package.name, tree)

    def copy(self, folder: Path, tree: Path) -> None:
        """Only what belongs to the project: no build folder, no stray file."""
        for name in workspace.project_files(self.root, str(folder)):
            target = tree / name.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.root / name, target)

    def refuse_unpublishable(self, name: str, tree: Path) -> None:
        """What SwiftPM refuses in a dependency with a version, or what only works in this tree."""
        manifest = manifests.dump(tree)
        problems = [
            f"{name}: a path dependency is left: {path}"
            for path in manifests.path_dependencies(manifest)
        ]
        problems += [
            f"{name}: target {target} has unsafe flags"
            for target in manifests.has_unsafe_flags(manifest)
        ]
        problems += [
            f"{name}: {required} is missing"
            for required in ("LICENSE", "README.md", "CHANGELOG.md")
            if not (tree / required).exists()
        ]
        if problems:
            raise ExportError("\n".join(problems))

    def commit(self, name: str, tree: Path) -> None:
        """Adds the tree as one commit with the tag of the version."""
        bare = self.out / f"{name}.git"
        if not bare.exists():
            self.git("init", "-q", "--bare", "-b", "main", str(bare), cwd=self.out)
        clone = tree.parent / "clone"
        self.git("clone", "-q", str(bare), str(clone), cwd=self.out)
        for entry in clone.iterdir():
            if entry.name != ".git":
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(tree, clone, dirs_exist_ok=True)
        self.git("add", "--all", "--force", cwd=clone)
        self.git("commit", "-q", "--allow-empty", "-m", f"{name} {self.version}", cwd=clone)
        self.git("tag", self.version, cwd=clone)
        self.git("push", "-q", "origin", "HEAD:main", f"refs/tags/{self.version}", cwd=clone)


def export_all(root: Path, out: Path, umbrella: bool = True) -> list[str]:
    """Exports the packages, and the umbrella unless it is left out; returns what is wrong."""
    out.mkdir(parents=True, exist_ok=True)
    exporter = Exporter(root, out)
    problems = []
    for package in workspace.packages(root):
        try:
            exporter.export_package(package)
        except (ExportError, manifests.ManifestError) as error:
            problems.append(str(error))
    if umbrella:
        try:
            exporter.export_umbrella()
        except (ExportError, manifests.ManifestError) as error:
            problems.append(str(error))
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--packages-only", action="store_true", help="leave the umbrella out")
    options = parser.parse_args()
    try:
        problems = export_all(
            options.root.resolve(), options.out.resolve(), not options.packages_only
        )
    except workspace.WorkspaceError as error:
        problems = [str(error)]
    for problem in problems:
        for line in problem.splitlines():
            print(f"error: {line}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
