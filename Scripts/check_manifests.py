#!/usr/bin/env python3
"""Fails when the umbrella manifest and the packages' own manifests disagree.

The umbrella declares every target of every package once more, so that one build graph covers all of
them and the umbrella can be depended on by URL. Nothing but this check keeps the two in step.

    Scripts/check_manifests.py [--root FOLDER]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from support import manifest as manifests
from support import workspace

# The only package that another one may depend on by path.
CORE = "HazelCore"

# Compared as they are between the umbrella and every package.
PACKAGE_KEYS = (
    "platforms",
    "toolsVersion",
    "swiftLanguageVersions",
    "cLanguageStandard",
    "cxxLanguageStandard",
    "defaultLocalization",
)

Manifest = dict[str, Any]


def text(value: Any) -> str:
    """A value in one stable spelling, for comparing and for messages."""
    return json.dumps(value, sort_keys=True)


def default_path(target: Manifest) -> str:
    """Where SwiftPM looks for a target without a `path:`."""
    folder = {"test": "Tests", "plugin": "Plugins"}.get(target["type"], "Sources")
    return f"{folder}/{target['name']}"


class Comparison:
    """Everything that the packages want, set against what the umbrella has."""

    def __init__(self, umbrella: Manifest, packages: dict[str, Manifest]) -> None:
        self.umbrella = umbrella
        self.packages = packages
        self.problems: list[str] = []
        # A product of ours, by package (in lower case, as SwiftPM identifies it) and name.
        self.own_products = {
            (folder.lower(), product["name"]): product["targets"]
            for folder, manifest in packages.items()
            for product in manifest["products"]
        }

    def run(self) -> list[str]:
        """All differences found, each one line."""
        for folder, manifest in self.packages.items():
            self.check_package(folder, manifest)
        self.compare_targets()
        self.compare_products()
        self.compare_requirements()
        for path in manifests.path_dependencies(self.umbrella):
            self.problems.append(
                f"umbrella: depends on the folder {path}; nobody could depend on it"
            )
        for name in manifests.has_unsafe_flags(self.umbrella):
            self.problems.append(f"umbrella: target {name} has unsafe flags")
        return self.problems

    def check_package(self, folder: str, manifest: Manifest) -> None:
        """What concerns one package alone."""
        if manifest["name"] != folder:
            self.problems.append(f"{folder}: the manifest is named {manifest['name']}")
        for path in manifests.path_dependencies(manifest):
            name = Path(path).name
            if name != CORE or name not in self.packages:
                self.problems.append(
                    f"{folder}: depends on the folder {path}; only ../{CORE} is allowed"
                )
        for name in manifests.has_unsafe_flags(manifest):
            self.problems.append(f"{folder}: target {name} has unsafe flags")
        for key in PACKAGE_KEYS:
            mine, theirs = manifest.get(key), self.umbrella.get(key)
            if mine != theirs:
                self.problems.append(
                    f"{folder}: {key} is {text(mine)}, but {text(theirs)} in the umbrella"
                )

    def dependencies(self, target: Manifest) -> list[str]:
        """A target's dependencies; a product of ours stands for the targets it is made of."""
        found = []
        for entry in target["dependencies"]:
            kind, value = next(iter(entry.items()))
            extra = text(value[-1])
            if kind == "product":
                own = self.own_products.get((str(value[1]).lower(), value[0]))
                if own is None:
                    found.append(f"product {value[0]} of {value[1]} {text(value[2:])}")
                else:
                    found.extend(f"target {name} {extra}" for name in own)
            elif kind in ("byName", "target"):
                found.append(f"target {value[0]} {extra}")
            else:
                found.append(text(entry))
        return sorted(found)

    def targets(self, manifest: Manifest, prefix: str) -> dict[str, Manifest]:
        """The targets in one shape for both kinds of manifest, by name."""
        return {
            target["name"]: {
                **{key: value for key, value in target.items() if key != "name"},
                "path": prefix + (target.get("path") or default_path(target)),
                "dependencies": self.dependencies(target),
            }
            for target in manifest["targets"]
        }

    def compare_targets(self) -> None:
        """Same targets, and every field of each the same."""
        wanted: dict[str, Manifest] = {}
        owner: dict[str, str] = {}
        for folder, manifest in self.packages.items():
            for name, target in self.targets(manifest, f"Packages/{folder}/").items():
                if name in wanted:
                    self.problems.append(f"target {name} is in both {owner[name]} and {folder}")
                wanted[name], owner[name] = target, folder
        present = self.targets(self.umbrella, "")
        for name in sorted(wanted.keys() | present.keys()):
            if name not in wanted:
                self.problems.append(f"umbrella: target {name} is in no package")
            elif tests_macro(wanted[name], wanted):
                if name in present:
                    self.problems.append(
                        f"umbrella: test target {name} tests a macro target; leave it to "
                        f"{owner[name]}, or the whole test bundle is built a second time"
                    )
            elif name not in present:
                self.problems.append(f"umbrella: target {name} of {owner[name]} is missing")
            else:
                self.compare_fields(owner[name], name, wanted[name], present[name])

    def compare_fields(self, folder: str, name: str, wanted: Manifest, present: Manifest) -> None:
        """One target in both manifests."""
        for key in sorted(wanted.keys() | present.keys()):
            mine, theirs = wanted.get(key), present.get(key)
            if mine == theirs:
                continue
            if isinstance(mine, list) and isinstance(theirs, list):
                only_mine = [text(item) for item in mine if item not in theirs]
                only_theirs = [text(item) for item in theirs if item not in mine]
                detail = f"only in {folder}: {only_mine}, only in the umbrella: {only_theirs}"
            else:
                detail = f"{text(mine)} in {folder}, {text(theirs)} in the umbrella"
            self.problems.append(f"target {name}: {key} differs: {detail}")

    def compare_products(self) -> None:
        """Same products of the same targets."""
        wanted: dict[str, str] = {}
        for _folder, manifest in self.packages.items():
            for product in manifest["products"]:
                if product["name"] in wanted:
                    self.problems.append(f"product {product['name']} is in two packages")
                wanted[product["name"]] = text(product)
        present = {product["name"]: text(product) for product in self.umbrella["products"]}
        for name in sorted(wanted.keys() | present.keys()):
            if name not in wanted:
                self.problems.append(f"umbrella: product {name} is in no package")
            elif name not in present:
                self.problems.append(f"umbrella: product {name} is missing")
            elif wanted[name] != present[name]:
                self.problems.append(
                    f"product {name} differs: {wanted[name]} in its package, "
                    f"{present[name]} in the umbrella"
                )

    def compare_requirements(self) -> None:
        """Same third-party packages, at the same place, with the same versions and traits."""
        wanted: dict[str, str] = {}
        for folder, manifest in self.packages.items():
            for identity, requirement in requirements(manifest).items():
                if wanted.setdefault(identity, requirement) != requirement:
                    self.problems.append(
                        f"{folder}: {identity} is required as {requirement}, "
                        f"but another package has {wanted[identity]}"
                    )
        present = requirements(self.umbrella)
        for identity in sorted(wanted.keys() | present.keys()):
            if identity not in wanted:
                self.problems.append(f"umbrella: dependency {identity} is in no package")
            elif identity not in present:
                self.problems.append(f"umbrella: dependency {identity} is missing")
            elif wanted[identity] != present[identity]:
                self.problems.append(
                    f"dependency {identity} differs: {wanted[identity]} in the packages, "
                    f"{present[identity]} in the umbrella"
                )


def tests_macro(target: Manifest, targets: dict[str, Manifest]) -> bool:
    """Whether a test target depends on a macro target: such tests run in their package only."""
    macros = {name for name, other in targets.items() if other["type"] == "macro"}
    names = {entry.split()[1] for entry in target["dependencies"] if entry.startswith("target ")}
    return target["type"] == "test" and not macros.isdisjoint(names)


def requirements(manifest: Manifest) -> dict[str, str]:
    """Dependencies by URL with all that is said of each, by identity."""
    return {
        entry["identity"]: text(ordered(entry))
        for dependency in manifest["dependencies"]
        for entry in dependency.get("sourceControl", [])
    }


def ordered(entry: Manifest) -> Manifest:
    """What is said of a dependency, with its traits in order: SwiftPM prints them in any."""
    said = {key: value for key, value in entry.items() if key != "identity"}
    if "traits" in said:
        said["traits"] = sorted(said["traits"], key=text)
    return said


def compare(umbrella: Manifest, packages: dict[str, Manifest]) -> list[str]:
    """All differences between the umbrella and its packages, each one line."""
    return Comparison(umbrella, packages).run()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    root: Path = parser.parse_args().root.resolve()
    found = workspace.packages(root)
    problems = [
        f"{folder.relative_to(root)} has no Package.swift"
        for folder in sorted(root.glob("Packages/*/"))
        if not (folder / "Package.swift").exists()
    ]
    try:
        umbrella, *own = manifests.dump_all([root, *(package.folder for package in found)])
    except manifests.ManifestError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    problems += compare(umbrella, {package.name: own[i] for i, package in enumerate(found)})
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if not problems:
        print(f"The umbrella manifest agrees with {len(found)} package(s).")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
