#!/usr/bin/env python3
"""Proves that every package can be published.

    Scripts/publish_check.py --scratch FOLDER [--only NAME]... [-- SWIFT-FLAGS...]

Exports the umbrella and every package to repositories of their own and builds and runs a program
that knows them by URL only; then the same with one product of the umbrella. What works in the
monorepo and breaks there is found: a path dependency, an import that is not declared, a use of
`package` symbols of another package. With --only, the program uses these packages alone and the
umbrella is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import check_release
import export_packages
import run_swift
from support import manifest as manifests
from support import workspace

BUILD_LIMIT_SECONDS = 1800
RUN_LIMIT_SECONDS = 60
APP = "PublishConsumer"
# The product that the umbrella's consumer takes: the one which needs the least.
UMBRELLA_PRODUCT = "HazelKernel"

# Products by package, each with the modules to import.
Products = dict[str, dict[str, list[str]]]


class CheckError(Exception):
    """Why a package cannot be published."""


def environment_for(repositories: Path) -> dict[str, str]:
    """git finds our addresses in the folder; its own configuration stays in force.

    The longest `insteadOf` wins, so a rule of the machine for all of github.com does no harm.
    """
    count = int(os.environ.get("GIT_CONFIG_COUNT", "0"))
    return {
        **os.environ,
        "GIT_CONFIG_COUNT": str(count + 1),
        f"GIT_CONFIG_KEY_{count}": f"url.{repositories}/.insteadOf",
        f"GIT_CONFIG_VALUE_{count}": f"{workspace.GIT_BASE}/",
    }


def forget_earlier_exports(scratch: Path, names: list[str]) -> None:
    """Removes what SwiftPM keeps of an earlier run: its tag has the same name, but other content.

    What it keeps of other packages stays, or all of them would be compiled again.
    """
    for name in names:
        shutil.rmtree(scratch / "checkouts" / name, ignore_errors=True)
        for clone in (scratch / "repositories").glob(f"{name}-*"):
            shutil.rmtree(clone, ignore_errors=True)
    state = scratch / "workspace-state.json"
    if state.exists():
        content = json.loads(state.read_text(encoding="utf-8"))
        content["object"]["dependencies"] = [
            dependency
            for dependency in content["object"]["dependencies"]
            if not dependency["packageRef"]["location"].startswith(f"{workspace.GIT_BASE}/")
        ]
        state.write_text(json.dumps(content), encoding="utf-8")


def consumer_manifest(products: Products, version: str) -> str:
    """A package that requires others by URL, and nothing else."""
    dependencies = [
        f'    .package(url: "{workspace.GIT_BASE}/{package}.git", exact: "{version}"),'
        for package in products
    ]
    used = [
        f'      .product(name: "{product}", package: "{package}"),'
        for package, names in products.items()
        for product in names
    ]
    return "\n".join(
        [
            "// swift-tools-version: 6.2",
            "import PackageDescription",
            "let package = Package(",
            '  name: "publish-consumer",',
            "  platforms: [.macOS(.v15)],",
            "  dependencies: [",
            *dependencies,
            "  ],",
            "  targets: [",
            f'    .executableTarget(name: "{APP}", dependencies: [',
            *used,
            "    ])",
            "  ]",
            ")",
            "",
        ]
    )


def consumer_source(products: Products) -> str:
    """Imports every module and says that it runs."""
    modules = sorted({m for names in products.values() for found in names.values() for m in found})
    return "\n".join([*(f"import {module}" for module in modules), 'print("ok")', ""])


class PublishCheck:
    """One run over one tree, in a temporary folder."""

    def __init__(self, root: Path, scratch: Path, flags: list[str], work: Path) -> None:
        self.root = root
        self.scratch = scratch
        self.flags = flags
        self.work = work
        self.version = workspace.version(root)
        self.names = [package.name for package in workspace.packages(root)]
        self.repositories = work / "repositories"

    def export(self) -> None:
        """The static part: everything that can be said without compiling."""
        problems = check_release.check(self.root)
        problems += export_packages.export_all(self.root, self.repositories)
        if problems:
            raise CheckError("\n".join(problems))
        print(
            f"exported: {', '.join([*self.names, workspace.UMBRELLA])} {self.version}", flush=True
        )

    def products(self, folder: Path) -> dict[str, list[str]]:
        """The library products of one package, as its exported manifest has them."""
        return manifests.library_products(manifests.dump(folder))

    def consume(self, what: str, products: Products) -> None:
        """Builds and runs a program that uses the products."""
        print(f"building a program that uses {what} by URL", flush=True)
        consumer = self.work / "consumer"
        shutil.rmtree(consumer, ignore_errors=True)
        (consumer / "Sources" / APP).mkdir(parents=True)
        manifest = consumer_manifest(products, self.version)
        (consumer / "Package.swift").write_text(manifest, encoding="utf-8")
        source = consumer / "Sources" / APP / "main.swift"
        source.write_text(consumer_source(products), encoding="utf-8")
        forget_earlier_exports(self.scratch, [*self.names, workspace.UMBRELLA])
        # SwiftPM notes in the security folder which commit a version is, for good; a throw-away
        # commit must not get into the user's own notes, nor its clone into the shared cache.
        command = ["swift", "build", *self.flags]
        command += ["--disable-dependency-cache", "--security-path", str(self.work / "security")]
        command += ["--package-path", str(consumer), "--scratch-path", str(self.scratch)]
        status = run_swift.run(
            command, BUILD_LIMIT_SECONDS, self.root, environment=environment_for(self.repositories)
        )
        if status != 0:
            raise CheckError(f"a program that uses {what} by URL does not build")
        ran = subprocess.run(
            [str(self.scratch / "debug" / APP)],
            capture_output=True,
            text=True,
            timeout=RUN_LIMIT_SECONDS,
            check=False,
        )
        if ran.returncode != 0 or ran.stdout != "ok\n":
            raise CheckError(
                f"a program that uses {what} by URL does not run: status {ran.returncode}, "
                f"output {ran.stdout + ran.stderr!r}"
            )

    def run(self, only: list[str], static: bool) -> None:
        """Everything, in the order of what it costs."""
        unknown = [name for name in only if name not in self.names]
        if unknown:
            raise CheckError(f"there is no package {', '.join(unknown)}")
        self.export()
        if static:
            return
        found = {
            package.name: self.products(package.folder)
            for package in workspace.packages(self.root)
            if not only or package.name in only
        }
        self.consume(", ".join(found), found)
        if only:
            return
        umbrella = self.products(self.root)
        product = UMBRELLA_PRODUCT if UMBRELLA_PRODUCT in umbrella else next(iter(umbrella))
        self.consume(
            f"{product} of the umbrella", {workspace.UMBRELLA: {product: umbrella[product]}}
        )


def main() -> int:
    arguments = sys.argv[1:]
    flags: list[str] = []
    if "--" in arguments:
        split = arguments.index("--")
        arguments, flags = arguments[:split], arguments[split + 1 :]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--scratch", type=Path, required=True, help="where SwiftPM builds")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--static", action="store_true", help="compile nothing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as work:
        try:
            check = PublishCheck(
                options.root.resolve(), options.scratch.resolve(), flags, Path(work).resolve()
            )
            check.run(options.only, options.static)
        except (CheckError, workspace.WorkspaceError, manifests.ManifestError) as error:
            for line in str(error).splitlines():
                print(f"error: {line}", file=sys.stderr)
            return 1
    print("Every package can be published." if not options.static else "The exports are sound.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
